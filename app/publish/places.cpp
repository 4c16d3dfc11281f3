// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/document.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>

namespace publish {

/// The day a cut ISO 8601 value begins with; not valid when the value is none.
static QDate firstDay(const core::IssueDate &date)
{
    switch (date.precision) {
    case core::Precision::None:
        break;
    case core::Precision::Year:
        return QDate::fromString(date.value, QStringLiteral("yyyy"));
    case core::Precision::Month:
        return QDate::fromString(date.value, QStringLiteral("yyyy-MM"));
    case core::Precision::Day:
        return QDate::fromString(date.value, QStringLiteral("yyyy-MM-dd"));
    }
    return {};
}

static QString dateFormat(core::Precision precision)
{
    switch (precision) {
    case core::Precision::None:
    case core::Precision::Year:
        break;
    case core::Precision::Month:
        //: QDate format of a month; in Chinese yyyy年M月
        return QCoreApplication::translate("publish", "MMMM yyyy");
    case core::Precision::Day:
        //: QDate format of a day; in Chinese yyyy年M月d日
        return QCoreApplication::translate("publish", "d MMMM yyyy");
    }
    //: QDate format of a year; in Chinese yyyy年
    return QCoreApplication::translate("publish", "yyyy");
}

QString dateText(const core::IssueDate &date)
{
    if (date.value.isEmpty())
        return QCoreApplication::translate("publish", "Undated");
    const QDate day = firstDay(date);
    // The C locale names months in English, the language of the source strings; a Chinese format asks for
    // numbers only. The system's locale would mix the two.
    const QString text = day.isValid() ? QLocale::c().toString(day, dateFormat(date.precision)) : date.value;
    //: A date that was concluded from what the articles say; in Chinese %1（推定）
    return date.isEstimate() ? QCoreApplication::translate("publish", "%1 (estimated)").arg(text) : text;
}

static QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral("  "));
}

QString pageText(const QString &pageNumber)
{
    //: A page of the newspaper; in Chinese 第%1版
    return pageNumber.isEmpty() ? QString()
                                : QCoreApplication::translate("publish", "Page %1").arg(pageNumber);
}

QString placeLine(const core::IssueSummary &issue, const QString &pageNumber)
{
    return joined({ issue.paper, dateText(issue.date), issue.edition, pageText(pageNumber) });
}

QString issueTitle(const core::IssueSummary &issue)
{
    return joined({ dateText(issue.date), issue.paper, issue.edition });
}

} // namespace publish
