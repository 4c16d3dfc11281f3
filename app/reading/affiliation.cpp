// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/affiliation.h"

#include "reading/people.h"
#include "text/fold.h"

#include <algorithm>

namespace reading {

namespace {

constexpr qsizetype longestLine = 30; ///< UTF-16 units

/// 平正律师: what he is, behind the name.
QStringView withoutTitle(QStringView name)
{
    for (const QStringView title :
        { QStringView(u"律师"), QStringView(u"医生"), QStringView(u"老师"), QStringView(u"教授") }) {
        if (name.size() > title.size() + 1 && name.endsWith(title))
            return name.chopped(title.size());
    }
    return name;
}

bool isPlace(QStringView text)
{
    static constexpr QStringView endings
        = u"厂矿队校学院所局司班村镇乡县市区社部站段团会处科室馆店场系心家属工";
    const bool plain = std::all_of(text.begin(), text.end(), [](QChar c) {
        return text::isHan(c.unicode()) || (c >= u'0' && c <= u'9') || QStringView(u"（）()").contains(c);
    });
    return text.size() >= 2 && plain && endings.contains(text.back());
}

/// 匡大可（书评人）: what he is, in brackets.
QString describedName(QStringView text)
{
    const qsizetype open = text.indexOf(u'（');
    constexpr qsizetype longestName = 4;
    if (open < 2 || open > longestName || !text.endsWith(u'）') || text.indexOf(u'）') + 1 < text.size())
        return {};
    const QStringView name = text.first(open);
    const QStringView trade = text.sliced(open + 1).chopped(1);
    static constexpr QStringView trades = u"人者师员家长生授工民客主编手士医警兵军商";
    const bool plain
        = std::all_of(name.begin(), name.end(), [](QChar c) { return text::isHan(c.unicode()); });
    return plain && trade.size() >= 2 && trades.contains(trade.back()) ? name.toString() : QString();
}

} // namespace

QString affiliatedName(QStringView text)
{
    if (text.size() > longestLine)
        return {};
    if (QString name = describedName(text); !name.isEmpty())
        return name;
    const auto blank = std::find_if(text.rbegin(), text.rend(), [](QChar c) { return c.isSpace(); });
    const qsizetype at = text.rend() - blank;
    if (at < 3 || at >= text.size())
        return {};
    const QStringView place = text.first(at).trimmed();
    const QStringView printed = text.sliced(at);
    const QStringView name = withoutTitle(printed);
    // A word of two characters is a verb as often as a name, but for a pupil or a hand who signs.
    const bool signs = name.size() < printed.size() || QStringView(u"班属工村").contains(place.back());
    return isPlace(place) && looksLikeName(name) && (name.size() > 2 || signs) ? name.toString() : QString();
}

} // namespace reading
