// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/dated.h"

#include "made/pages.h"
#include "made/random.h"

#include <QRegularExpression>

namespace made {

using namespace Qt::StringLiterals;

namespace {

constexpr double stray = 0.1;

/// A day as a report of the page names one.
QDate reportedDay(QDate day, Random &random)
{
    if (random.chance(stray))
        return day.addDays(-random.between(30, 700));
    return day.addDays(-(random.chance(0.7) ? random.between(1, 4) : random.between(5, 14)));
}

QString namedAnew(const QString &name, QDate day, Random &random)
{
    if (name.endsWith(u'日')) {
        const QDate named = reportedDay(day, random);
        return u"%1月%2日"_s.arg(named.month()).arg(named.day());
    }
    if (name.endsWith(u'底'))
        return u"%1月底"_s.arg(day.addMonths(random.between(0, 4)).month());
    const bool namesNoYear = name.endsWith(u'届') || name == u"今年"_s;
    if (namesNoYear && random.chance(0.5))
        return name;
    return u"%1年"_s.arg(random.chance(stray) ? day.year() - random.between(1, 8) : day.year());
}

} // namespace

DatedText datedText(quint64 seed)
{
    Random random(seed);
    const PageKind &kind = pageKinds()[random.between(0, 3)];
    const QDate day = QDate(2010, 1, 1).addDays(random.between(0, 5900));
    const QString text = kind.make(seed).text;
    static const QRegularExpression named(
        u"[0-9]{1,2}月[0-9]{1,2}日|[0-9]{1,2}月底|20[0-9]{2}年|今年|首届|第[一二三四五六0-9]{1,2}届"_s);
    DatedText out { {}, day };
    qsizetype behind = 0;
    for (const QRegularExpressionMatch &found : named.globalMatch(text)) {
        out.text
            += text.sliced(behind, found.capturedStart() - behind) + namedAnew(found.captured(), day, random);
        behind = found.capturedEnd();
    }
    out.text += text.sliced(behind);
    return out;
}

} // namespace made
