// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/issue.h"

#include "archive/titles.h"
#include "publish/document.h"
#include "ui/dialogs/dialogs.h"

#include <QCoreApplication>
#include <QDate>

namespace ui {

static QString words(const char *text)
{
    return QCoreApplication::translate("ui::IssueDialog", text);
}

std::optional<QString> isoDate(const QString &typed)
{
    const auto question = archive::TitleQuestion::of(typed);
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

static std::optional<QString> meaningOf(const QString &typed)
{
    const auto date = isoDate(typed);
    if (!date || date->isEmpty())
        return date;
    constexpr core::Precision precisions[] { core::Precision::Year, core::Precision::Month,
        core::Precision::Day };
    return publish::dateText({ *date, precisions[date->count(u'-')], core::Basis::Stated, 1, {} });
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
        text.title = words(QT_TRANSLATE_NOOP("ui::IssueDialog", "Edition of the Issue"));
        text.label = words(QT_TRANSLATE_NOOP("ui::IssueDialog", "&Edition:"));
        text.note = words(
            QT_TRANSLATE_NOOP("ui::IssueDialog", "For a day with several issues, such as 早报 and 晚报."));
        break;
    }
    auto *dialog = new LineDialog(parent, text, question.last, question.known);
    if (question.of == IssueQuestion::Of::Date)
        dialog->setMeaning(meaningOf);
    return dialog;
}

} // namespace ui
