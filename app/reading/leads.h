// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "reading/people.h"

#include <QString>

namespace reading {

/// The dateline and byline that opens an article: 本报讯（记者 祝青禾）, 本报北京1月1日讯,
/// 新华社北京3月5日电（记者 …）.
struct Lead {
    qsizetype length = 0; ///< UTF-16 units at the front of the text, blanks behind it counted; 0: none
    QString text; ///< as printed, blanks at both ends taken off
    QList<core::Person> people;
};

/// Looks at the first 200 UTF-16 units.
Lead openingLead(QStringView text);

/// Who wrote a text or took its picture, said at its end: …。本报记者 陆栖原 摄影报道, …。（费晓棠）,
/// …。（作者单位：…）.
struct Tail {
    qsizetype start = -1; ///< UTF-16 offset of the credit; -1: none
    QString text; ///< brackets taken off
    Byline byline;
};

/// Looks at the last 200 UTF-16 units.
Tail closingCredit(QStringView text);

/// A line that is nothing but names or an origin, in brackets or not: 本报记者 鲍雨汀, （作者单位：…）.
Byline ownLineByline(QStringView text);

/// A credit as it is kept: brackets around it taken off.
QString creditText(QStringView text);

bool endsSentence(QChar c); ///< 。！？… and their half-width and vertical forms
bool closesQuote(QChar c); ///< ” ） 》 』 and their like

} // namespace reading
