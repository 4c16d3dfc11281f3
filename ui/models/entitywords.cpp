// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entitywords.h"

#include "publish/document.h"
#include "ui/models/clamped.h"
#include "ui/paint/entitycolours.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace ui {

QString shownDate(const QString &date)
{
    core::IssueDate stated;
    stated.value = date;
    stated.precision = date.size() == 10 ? core::Precision::Day
        : date.size() == 7               ? core::Precision::Month
                                         : core::Precision::Year;
    static const QRegularExpression iso(QStringLiteral("^\\d{4}(-\\d\\d(-\\d\\d)?)?$"));
    if (!iso.match(date).hasMatch())
        return date;
    const QDate day = QDate::fromString((date + QStringLiteral("-01-01")).left(10), Qt::ISODate);
    return day.isValid() ? publish::dateText(stated) : date;
}

QString shownValue(core::EntityClass entityClass, const QString &value)
{
    return entityClass == core::EntityClass::Date ? shownDate(value) : value;
}

QString dateRange(const core::EntitySummary &entity)
{
    const QString first = shownDate(entity.first);
    return entity.first == entity.last ? first : QStringLiteral("%1 – %2").arg(first, shownDate(entity.last));
}

QString otherNames(const core::EntitySummary &entity)
{
    return entity.names.isEmpty() ? QString()
                                  : QCoreApplication::translate("ui::EntityWords", "Also: %1")
                                        .arg(entity.names.join(QStringLiteral("、")));
}

QString entitySentence(const core::EntitySummary &entity)
{
    const QString sentence
        = QCoreApplication::translate(
            "ui::EntityWords", "%1 %2, %Ln article(s)", nullptr, clamped(entity.articles))
              .arg(entityName(entity.entityClass), shownValue(entity.entityClass, entity.value));
    const QString others = otherNames(entity);
    return others.isEmpty() ? sentence : sentence + u'\n' + others;
}

QString rulingSentence(const core::Ruling &ruling)
{
    const QString value = ruling.value.isEmpty() ? ruling.name : ruling.value;
    switch (ruling.kind) {
    case core::Ruling::Kind::Always:
        if (value == ruling.name)
            return QCoreApplication::translate("ui::EntityWords", "“%1” is always: %2")
                .arg(ruling.name, entityName(ruling.entityClass));
        return QCoreApplication::translate("ui::EntityWords", "“%1” is always: %2 %3")
            .arg(ruling.name, entityName(ruling.entityClass), value);
    case core::Ruling::Kind::Never:
        return QCoreApplication::translate("ui::EntityWords", "“%1” is never an entity").arg(ruling.name);
    case core::Ruling::Kind::Alias:
        break;
    }
    return QCoreApplication::translate("ui::EntityWords", "%1 “%2” is the same as %3 “%4”")
        .arg(entityName(ruling.nameClass), ruling.name, entityName(ruling.entityClass), value);
}

QString entityQuery(core::EntityClass entityClass, const QString &value)
{
    return entityClass == core::EntityClass::Date
        ? QString()
        : core::entityClassName(entityClass) + u':' + fieldValue(value);
}

QString fieldValue(const QString &value)
{
    static const QRegularExpression special(QStringLiteral("[\\s()（）\"“”]"));
    return value.contains(special) ? u'"' + QString(value).remove(u'"') + u'"' : value;
}

} // namespace ui
