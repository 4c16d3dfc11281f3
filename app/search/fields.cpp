// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fields.h"

#include "text/fold.h"

#include <QDate>
#include <QRegularExpression>
#include <array>

namespace search {

namespace {

struct NamedField {
    QLatin1StringView english;
    QStringView chinese;
    Field field;
};

constexpr Field entity(core::EntityClass entityClass)
{
    return { Condition::Kind::Entity, allBlocks, entityClass };
}

constexpr Field text(Blocks blocks)
{
    return { Condition::Kind::Text, blocks };
}

constexpr Field dates(Field::Range range)
{
    return { Condition::Kind::Dates, allBlocks, core::EntityClass::Person, range };
}

using core::EntityClass;

constexpr std::array namedFields {
    NamedField { QLatin1StringView("title"), u"标题", text(headlineBlocks) },
    NamedField { QLatin1StringView("body"), u"正文", text(bodyBlocks) },
    NamedField { QLatin1StringView("byline"), u"作者", text(bylineBlocks) },
    NamedField { QLatin1StringView("caption"), u"图片", text(captionBlocks) },
    NamedField { QLatin1StringView("paper"), u"报名", { Condition::Kind::Paper } },
    NamedField { QLatin1StringView("page"), u"版次", { Condition::Kind::Page } },
    NamedField { QLatin1StringView("kind"), u"类型", { Condition::Kind::Kind } },
    NamedField { QLatin1StringView("issue"), u"期次", { Condition::Kind::Issue } },
    NamedField { QLatin1StringView("date"), u"日期", dates(Field::Range::Within) },
    NamedField { QLatin1StringView("before"), u"早于", dates(Field::Range::Before) },
    NamedField { QLatin1StringView("after"), u"晚于", dates(Field::Range::After) },
    NamedField { QLatin1StringView("person"), u"人物", entity(EntityClass::Person) },
    NamedField { QLatin1StringView("org"), u"机构", entity(EntityClass::Organisation) },
    NamedField { QLatin1StringView("organisation"), u"组织", entity(EntityClass::Organisation) },
    NamedField { QLatin1StringView("place"), u"地点", entity(EntityClass::Place) },
    NamedField { QLatin1StringView("post"), u"职务", entity(EntityClass::Post) },
    NamedField { QLatin1StringView("honour"), u"荣誉", entity(EntityClass::Honour) },
    NamedField { QLatin1StringView("event"), u"活动", entity(EntityClass::Event) },
    NamedField { QLatin1StringView("work"), u"作品", entity(EntityClass::Work) },
};

} // namespace

std::optional<Field> fieldNamed(QStringView name)
{
    for (const NamedField &one : namedFields) {
        if (name.compare(one.english, Qt::CaseInsensitive) == 0 || name == one.chinese)
            return one.field;
    }
    return std::nullopt;
}

QList<std::pair<QString, QString>> fieldNames()
{
    QList<std::pair<QString, QString>> names;
    for (const NamedField &one : namedFields)
        names.append({ QString(one.english), one.chinese.toString() });
    return names;
}

std::optional<core::ArticleKind> kindNamed(QStringView name)
{
    using core::ArticleKind;
    struct NamedKind {
        QStringView name;
        ArticleKind kind;
    };
    static constexpr std::array kinds { NamedKind { u"news", ArticleKind::News },
        NamedKind { u"新闻", ArticleKind::News }, NamedKind { u"photo", ArticleKind::Photo },
        NamedKind { u"图片", ArticleKind::Photo }, NamedKind { u"notice", ArticleKind::Notice },
        NamedKind { u"启事", ArticleKind::Notice }, NamedKind { u"公告", ArticleKind::Notice } };
    for (const NamedKind &one : kinds) {
        if (name.compare(one.name, Qt::CaseInsensitive) == 0)
            return one.kind;
    }
    return std::nullopt;
}

/// First and last day of a year, a month or a day; none when it is no date.
static std::optional<Days> spanOf(QStringView typed)
{
    static const QRegularExpression form(
        QStringLiteral("^([12][0-9]{3})(?:(?:[-/.]|年)(?:([0-9]{1,2})(?:(?:[-/.]|月)(?:([0-9]{1,2})日?)?)?)?|"
                       "([0-9]{2})([0-9]{2}))?$"));
    const QRegularExpressionMatch found = form.match(typed);
    if (!found.hasMatch())
        return std::nullopt;
    const int year = found.capturedView(1).toInt();
    const bool compact = !found.capturedView(4).isEmpty();
    const int month = found.capturedView(compact ? 4 : 2).toInt();
    const int day = found.capturedView(compact ? 5 : 3).toInt();
    const QDate first(year, month ? month : 1, day ? day : 1);
    if (!first.isValid() || (compact && (!month || !day)))
        return std::nullopt;
    const QDate last = day ? first : month ? first.addMonths(1).addDays(-1) : QDate(year, 12, 31);
    return Days { first.toString(Qt::ISODate), last.toString(Qt::ISODate) };
}

static QString dayBeside(const QString &day, int days)
{
    return QDate::fromString(day, Qt::ISODate).addDays(days).toString(Qt::ISODate);
}

std::optional<Days> daysOf(const QString &typed, Field::Range range)
{
    const qsizetype between = typed.indexOf(QLatin1String(".."));
    if (between < 0 || range != Field::Range::Within) {
        const std::optional<Days> span = spanOf(typed);
        if (!span || range == Field::Range::Within)
            return span;
        return range == Field::Range::Before ? Days { {}, dayBeside(span->from, -1) }
                                             : Days { dayBeside(span->to, 1), {} };
    }
    const QString from = typed.first(between);
    const QString to = typed.sliced(between + 2);
    const std::optional<Days> first = spanOf(from);
    const std::optional<Days> last = spanOf(to);
    if ((!first && !from.isEmpty()) || (!last && !to.isEmpty()) || (!first && !last))
        return std::nullopt;
    const Days days { first ? first->from : QString(), last ? last->to : QString() };
    const bool turned = first && last && days.to < days.from;
    return turned ? std::nullopt : std::optional<Days>(days);
}

bool isPage(const QString &number, const QString &wanted)
{
    const QString folded = text::folded(number);
    return !number.isEmpty() && (folded == wanted || QStringLiteral("第%1版").arg(folded) == wanted);
}

bool liesWithin(const QString &date, const QString &from, const QString &to)
{
    const std::optional<Days> span = spanOf(date);
    return span && (from.isEmpty() || span->from >= from) && (to.isEmpty() || span->to <= to);
}

} // namespace search
