// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace text {

/// Text in the form in which it is compared: NFKC, case folded, 繁 to 简 character by character (OpenCC's
/// TSCharacters, first choice), blanks between Han characters dropped.
struct Folded {
    QString text;
    /// For each UTF-16 unit of `text` the UTF-16 offset in the source of the character it came from (of the
    /// first, where several were composed into one); one more entry at the end holds the source's length.
    /// Never decreasing.
    QList<qint32> origin;
};

Folded fold(QStringView source);
/// The same without the map.
QString folded(QStringView source);

/// Changes whenever a text may fold to something else: kept beside an index, so that it is rebuilt in time.
QString foldVersion();

/// True for Han ideographs, extensions and compatibility ideographs included, 〇 and 々.
bool isHan(char32_t c);
/// True for what a search runs over: letters and the marks on them, digits, Han. Blanks, punctuation and
/// symbols (+, ℃, ★) are not, and no search term bridges them. To be asked of folded text.
bool isRunCharacter(char32_t c);

} // namespace text
