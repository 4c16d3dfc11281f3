// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/issue.h"

#include "archive/titles.h"
#include "publish/document.h"
#include "ui/dialogs/dialogs.h"

#include <QCoreApplication>
#include <QDate>
#include <QRegularExpression>

namespace ui {

static QString words(const char *text)
{
    return QCoreApplication::translate("ui::IssueDialog", text);
}

std::optional<QString> isoDate(const QString &typed, const QString &year)
{
    static const QRegularExpression dots(QStringLiteral("(?<=\\d)[.．。](?=\\d)"));
    auto question = archive::TitleQuestion::of(QString(typed).replace(dots, QStringLiteral("-")));
    if (question.date.year.isEmpty() && !question.date.month.isEmpty())
        question.date.year = year;
    if (question.isEmpty())
        return QString();
    QStringList fields { question.date.year, question.date.month, question.date.day };
    while (!fields.isEmpty() && fields.last().isEmpty())
        fields.removeLast();
    const QString date = fields.join(u'-');
    const bool isDay = fields.size() == 3;
    if (!question.terms.isEmpty() || fields.isEmpty() || fields.contains(QString())
        || (isDay && !QDate::fromString(date, Qt::ISODate).isValid()))
        return {};
    return date;
}

core::IssueDate statedDate(const QString &date)
{
    constexpr core::Precision precisions[] { core::Precision::Year, core::Precision::Month,
        core::Precision::Day };
    return { date, precisions[date.count(u'-')], core::Basis::Stated, 1, {} };
}

static std::optional<QString> meaningOf(const QString &typed, const QString &year = {})
{
    const auto date = isoDate(typed, year);
    if (!date || date->isEmpty())
        return date;
    return publish::dateText(statedDate(*date));
}

LineDialog *dateDialog(QWidget *parent, const QString &year)
{
    const LineDialog::Words text { words(QT_TRANSLATE_NOOP("ui::IssueDialog", "Go to a Date")),
        words(QT_TRANSLATE_NOOP("ui::IssueDialog", "&Date:")),
        words(QT_TRANSLATE_NOOP("ui::IssueDialog", "Go")),
        words(QT_TRANSLATE_NOOP("ui::IssueDialog", "2023-09-12, 2023年9月, 2023 or 9.12.")) };
    auto *dialog = new LineDialog(parent, text, {});
    dialog->setMeaning([year](const QString &typed) { return meaningOf(typed, year); });
    return dialog;
}

static QString titleOfPages(const IssueQuestion &question)
{
    const auto counted = [&question](const char *title) {
        return QCoreApplication::translate("ui::IssueDialog", title, nullptr, question.pages);
    };
    switch (question.of) {
    case IssueQuestion::Of::Date:
        return counted(QT_TRANSLATE_N_NOOP("ui::IssueDialog", "Date of %n Page(s)"));
    case IssueQuestion::Of::Paper:
        return counted(QT_TRANSLATE_N_NOOP("ui::IssueDialog", "Newspaper of %n Page(s)"));
    case IssueQuestion::Of::Edition:
        return counted(QT_TRANSLATE_N_NOOP("ui::IssueDialog", "Edition of %n Page(s)"));
    case IssueQuestion::Of::Number:
        break;
    }
    return counted(QT_TRANSLATE_N_NOOP("ui::IssueDialog", "Number of %n Page(s)"));
}

LineDialog *issueDialog(QWidget *parent, const IssueQuestion &question)
{
    LineDialog::Words text { {}, {}, words(QT_TRANSLATE_NOOP("ui::IssueDialog", "Set")), {} };
    switch (question.of) {
    case IssueQuestion::Of::Date:
        text.title
            = QCoreApplication::translate("ui::IssueDialog", "Date of %n Issue(s)", nullptr, question.issues);
        text.label = words(QT_TRANSLATE_NOOP("ui::IssueDialog", "&Date:"));
        text.note = words(QT_TRANSLATE_NOOP(
            "ui::IssueDialog", "2023-09-12, 2023-09 or 2023. Leave it empty to take what the pages say."));
        break;
    case IssueQuestion::Of::Paper:
        text.title = question.issues == 0
            ? words(QT_TRANSLATE_NOOP("ui::IssueDialog", "Rename the Newspaper"))
            : QCoreApplication::translate(
                "ui::IssueDialog", "Newspaper of %n Issue(s)", nullptr, question.issues);
        text.label = words(QT_TRANSLATE_NOOP("ui::IssueDialog", "&Newspaper:"));
        break;
    case IssueQuestion::Of::Edition:
        text.title = question.issues == 1
            ? words(QT_TRANSLATE_NOOP("ui::IssueDialog", "Edition of the Issue"))
            : QCoreApplication::translate(
                "ui::IssueDialog", "Edition of %n Issue(s)", nullptr, question.issues);
        text.label = words(QT_TRANSLATE_NOOP("ui::IssueDialog", "&Edition:"));
        text.note = words(
            QT_TRANSLATE_NOOP("ui::IssueDialog", "For a day with several issues, such as 早报 and 晚报."));
        break;
    case IssueQuestion::Of::Number:
        text.label = words(QT_TRANSLATE_NOOP("ui::IssueDialog", "Page &number:"));
        text.note = words(
            QT_TRANSLATE_NOOP("ui::IssueDialog", "3 or A1. Leave it empty to take what the pages say."));
        break;
    }
    if (question.pages > 0)
        text.title = titleOfPages(question);
    auto *dialog = new LineDialog(parent, text, question.last, question.known);
    if (question.of == IssueQuestion::Of::Date)
        dialog->setMeaning([](const QString &typed) { return meaningOf(typed); });
    return dialog;
}

} // namespace ui
