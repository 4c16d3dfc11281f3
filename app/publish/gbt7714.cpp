// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"

#include <algorithm>

namespace publish {

// GB/T 7714-2015, an article of a newspaper in the numbered system (顺序编码制): 4.4 with the examples of
// A.9. Signs stand as the standard has them, half-width with a blank behind. 等 and the like are the
// standard's own words and not the interface's, so they are not translated.

/// 8.1.2: up to three authors, else three and 等. 8.1.3: in the numbered system an unknown one is left out.
static QString authorsText(const QStringList &authors)
{
    constexpr int most = 3;
    if (authors.isEmpty())
        return {};
    QString out = authors.first(std::min<qsizetype>(most, authors.size())).join(QStringLiteral(", "));
    if (authors.size() > most)
        out += QStringLiteral(", 等");
    return out + QStringLiteral(". ");
}

/// 8.4.3.2: YYYY-MM-DD, here as far as it is known. 8.4.3.3: an estimate stands in brackets. For no date at
/// all the standard has no words; 日期不详 is made after its 出版者不详 (8.4.2.3), in brackets as all that
/// the one who cites adds (7.2).
static QString issuedText(const Citation &citation)
{
    if (citation.date.isEmpty())
        return QStringLiteral("[日期不详]");
    QStringList numbers { QStringLiteral("%1").arg(citation.date.first(), 4, 10, QLatin1Char('0')) };
    for (const int number : citation.date.mid(1))
        numbers.append(QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0')));
    const QString out = numbers.join(u'-');
    return citation.dateIsEstimate ? u'[' + out + u']' : out;
}

static QString gbt7714(const Citation &citation)
{
    // Opening words in the place of a title are ours, not the newspaper's (7.2).
    const QString title
        = citation.titleIsPrinted || citation.title.isEmpty() ? citation.title : u'[' + citation.title + u']';
    // 其他题名信息 of the newspaper: 人民日报: 海外版.
    QStringList paper { citation.paper, citation.edition };
    paper.removeAll(QString());
    QStringList place { paper.join(QStringLiteral(": ")), issuedText(citation) };
    place.removeAll(QString());
    QString out
        = authorsText(citation.authors) + title + QStringLiteral("[N]. ") + place.join(QStringLiteral(", "));
    if (!citation.page.isEmpty())
        out += u'(' + citation.page + u')';
    return out + u'.';
}

const CitationForm gbt7714Form { gbt7714, "", "\n", "\n", true };

} // namespace publish
