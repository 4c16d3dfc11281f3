// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"

// Entities of the invented papers, as an archive of many years would give them: for pictures.

using namespace Qt::StringLiterals;

inline core::EntityAnswer madeIndex()
{
    using core::EntityClass;
    core::EntityAnswer answer;
    const struct {
        EntityClass entityClass;
        const char16_t *value;
        QStringList names;
        qint64 articles;
    } rows[] {
        { EntityClass::Organisation, u"澜浦市总工会", { u"市总工会"_s, u"澜浦市工会"_s }, 12480 },
        { EntityClass::Place, u"青埠港", {}, 3120 },
        { EntityClass::Person, u"祝青禾", {}, 842 },
        { EntityClass::Honour, u"澜浦工匠", { u"“澜浦工匠”称号"_s }, 615 },
        { EntityClass::Date, u"2024-05-01", {}, 402 },
        { EntityClass::Post, u"工会主席", {}, 377 },
        { EntityClass::Event, u"澜浦市第十二届职工职业技能大赛", { u"职工技能大赛"_s }, 96 },
        { EntityClass::Work, u"《一线绝活一百例》", {}, 31 },
        { EntityClass::Organisation, u"澜浦技师学院", {}, 12 },
        { EntityClass::Person, u"鲍雨汀", { u"小鲍"_s }, 7 },
    };
    for (const auto &row : rows) {
        core::EntitySummary entity;
        entity.id = answer.entities.size() + 1;
        entity.entityClass = row.entityClass;
        entity.value = QString::fromUtf16(row.value);
        entity.names = row.names;
        entity.articles = row.articles;
        answer.entities.append(entity);
    }
    answer.total = 48213;
    return answer;
}

inline core::EntityCard madeCard(const core::Mention &mention)
{
    core::EntityCard card;
    card.entity = { 1, mention.entityClass, mention.value, { u"老%1"_s.arg(mention.value.left(1)) }, 42,
        u"2019-05"_s, u"2024-05-16"_s };
    card.mentions = 61;
    for (int month = 0; month < 61; month += 3)
        card.months.append({ u"%1-%2"_s.arg(2019 + month / 12).arg(month % 12 + 1, 2, 10, QChar(u'0')),
            1 + month * month % 7 });
    for (const core::EntitySummary &entity : madeIndex().entities)
        card.companions.append({ entity, 30 / entity.id });
    return card;
}

inline QList<core::MentionPlace> madePlaces(const QString &name)
{
    QList<core::MentionPlace> places;
    const QStringList before { u"“再过三天渡口就能通船”，"_s, u"在青埠港的塔吊下，"_s, u"第三车间里，"_s };
    for (int i = 0; i < 9; ++i) {
        core::MentionPlace place;
        place.article = i + 1;
        place.title = u"青埠港工会把清凉送上塔吊（%1）"_s.arg(i + 1);
        place.paper = u"澜浦工友报"_s;
        place.date = u"2024-05-%1"_s.arg(16 - i, 2, 10, QChar(u'0'));
        place.pageNumber = QString::number(i % 4 + 1);
        place.sentence = before[i % 3] + name + u"一边擦汗一边说，这样的绝活要让更多年轻职工学到手。"_s;
        place.start = int(before[i % 3].size());
        place.span = { 1, 0, int(name.size()) };
        places.append(place);
    }
    return places;
}

inline QList<core::Ruling> madeRulings()
{
    using core::EntityClass;
    using Kind = core::Ruling::Kind;
    return { { 3, Kind::Alias, u"市总工会"_s, EntityClass::Organisation, EntityClass::Organisation,
                 u"澜浦市总工会"_s },
        { 2, Kind::Never, u"月一号"_s },
        { 1, Kind::Always, u"青埠港"_s, EntityClass::Place, EntityClass::Place, {} } };
}
