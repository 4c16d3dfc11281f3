// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>
#include <bitset>

namespace text {

// What people type on a keyboard without an input method: the sounds of Chinese characters as letters a to z,
// without tones, ü as v.
//
// A character has one reading here, the commonest as ICU's data has it, also where it has several: 长 is
// zhang, 行 xing. In the words of resources/lexicons/readings.txt it has the other: 长城 is changcheng, 银行
// yinhang. Names are not told from words: 单 is dan as a surname too. Traditional characters are read as
// their simplified forms, but the words are known in simplified characters only: give folded text where it
// matters (text/fold.h).
//
// Letters and digits of other scripts stay, in lower case, full width as half width; marks, blanks and
// characters that ICU cannot read go.

/// The syllables in a row, 总工会 as "zonggonghui".
QString pinyin(QStringView text);
/// The first letter of each syllable, 总工会 as "zgh"; letters and digits of other scripts stay whole:
/// "2023n" of 2023年.
QString pinyinInitials(QStringView text);

/// What letters may stand for that were typed as pinyin: the initials of the syllables they can be cut into,
/// of which the last may be cut off: "zonggong" as "zg", "xian" as "x", "xa" and more. Nothing when they
/// cannot be syllables; the first sixteen ways when there are more.
QStringList initialsOfSpelling(QStringView letters);
/// Letters that were typed as pinyin, to be compared with many texts.
class Spelling {
public:
    /// More than 64 letters fit nothing.
    explicit Spelling(QStringView letters);
    /// True when characters in a row are read as these letters, the last of them perhaps cut off.
    bool fits(QStringView text) const;

private:
    QByteArray m_letters;
    std::bitset<1024> m_first; ///< syllables, by number, with which the letters may begin
};

/// Changes whenever a text may be read otherwise: kept beside what was made of it.
QString pinyinVersion();

} // namespace text
