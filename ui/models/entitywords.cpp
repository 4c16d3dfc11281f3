// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/entitywords.h"

#include "publish/document.h"
#include "ui/models/clamped.h"
#include "ui/paint/entitycolours.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QRegularExpression>

namespace ui {

/// "--05-14" and "--05": a day and a month of a year that the text does not say (ISO 8601:2000, 5.2.1.3).
static QString shownWithoutYear(const QString &date)
{
    static const QRegularExpression yearless(QStringLiteral("^--\\d\\d(-\\d\\d)?$"));
    if (!yearless.match(date).hasMatch())
        return date;
    const bool isMonth = date.size() == 4;
    const QString inLeapYear
        = QStringLiteral("2000") + date.mid(1) + (isMonth ? QStringLiteral("-01") : QString());
    const QDate day = QDate::fromString(inLeapYear, Qt::ISODate);
    //: QDate format of a month without its year; in Chinese M月
    const QString format = isMonth ? QCoreApplication::translate("ui::EntityWords", "MMMM")
                                   //: QDate format of a day without its year; in Chinese M月d日
                                   : QCoreApplication::translate("ui::EntityWords", "d MMMM");
    return day.isValid() ? QLocale::c().toString(day, format) : date;
}

static QString rangeOf(const QString &first, const QString &last)
{
    return QStringLiteral("%1 – %2").arg(shownDate(first), shownDate(last));
}

QString shownDate(const QString &date)
{
    if (const qsizetype end = date.indexOf(u'/'); end >= 0)
        return rangeOf(date.left(end), date.mid(end + 1));
    core::IssueDate stated;
    stated.value = date;
    stated.precision = date.size() == 10 ? core::Precision::Day
        : date.size() == 7               ? core::Precision::Month
                                         : core::Precision::Year;
    static const QRegularExpression iso(QStringLiteral("^\\d{4}(-\\d\\d(-\\d\\d)?)?$"));
    if (!iso.match(date).hasMatch())
        return shownWithoutYear(date);
    const QDate day = QDate::fromString((date + QStringLiteral("-01-01")).left(10), Qt::ISODate);
    return day.isValid() ? publish::dateText(stated) : date;
}

QString shownValue(core::EntityClass entityClass, const QString &value)
{
    return entityClass == core::EntityClass::Date ? shownDate(value) : value;
}

QString dateRange(const core::EntitySummary &entity)
{
    return entity.first == entity.last ? shownDate(entity.first) : rangeOf(entity.first, entity.last);
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
