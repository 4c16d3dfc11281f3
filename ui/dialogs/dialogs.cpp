// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/dialogs.h"

#include "ui/dialogs/about.h"
#include "ui/dialogs/issue.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <limits>

namespace ui {

static QFileDialog *fileDialog(QWidget *parent, const FileQuestion &question, QFileDialog::FileMode mode)
{
    auto *dialog = new QFileDialog(parent, question.title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(mode);
    dialog->setNameFilter(question.filter);
    const QFileInfo start(question.start);
    if (start.isDir()) {
        dialog->setDirectory(question.start);
    } else if (!question.start.isEmpty()) {
        dialog->setDirectory(start.absolutePath());
        dialog->selectFile(start.fileName());
    }
    return dialog;
}

void Dialogs::openFiles(QWidget *parent, const FileQuestion &question, Files then)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::ExistingFiles);
    QObject::connect(dialog, &QFileDialog::filesSelected, parent, std::move(then));
    dialog->open();
}

void Dialogs::openFile(QWidget *parent, const FileQuestion &question, File then)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::ExistingFile);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void Dialogs::openFolder(QWidget *parent, const FileQuestion &question, File then)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void Dialogs::saveFile(QWidget *parent, const FileQuestion &question, const QString &suffix, File then)
{
    QFileDialog *dialog = fileDialog(parent, question, QFileDialog::AnyFile);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    QObject::connect(dialog, &QFileDialog::fileSelected, parent, std::move(then));
    dialog->open();
}

void Dialogs::confirm(QWidget *parent, const ConfirmQuestion &question, std::function<void()> then)
{
    auto *dialog = new QMessageBox(QMessageBox::Question, question.title, question.text, {}, parent);
    dialog->setObjectName(QStringLiteral("confirmDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setInformativeText(question.note);
    QPushButton *yes = dialog->addButton(question.button, QMessageBox::AcceptRole);
    dialog->addButton(QMessageBox::Cancel);
    dialog->setDefaultButton(QMessageBox::Cancel);
    QObject::connect(yes, &QPushButton::clicked, parent, std::move(then));
    dialog->setModal(false);
    dialog->show();
}

void Dialogs::issue(QWidget *parent, const IssueQuestion &question, Name then)
{
    LineDialog *dialog = issueDialog(parent, question);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QDialog::accepted, parent, [dialog, of = question.of, then = std::move(then)] {
        then(of == IssueQuestion::Of::Date ? isoDate(dialog->line()).value_or(QString()) : dialog->line());
    });
    dialog->show();
}

void Dialogs::date(QWidget *parent, const QString &year, Name then)
{
    LineDialog *dialog = dateDialog(parent, year);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(
        dialog, &QDialog::accepted, parent, [dialog, then = std::move(then)] { then(dialog->line()); });
    dialog->show();
}

void Dialogs::printer(QWidget *parent, const publish::PrintSetup &setup, Printer then)
{
    auto printer = std::make_shared<QPrinter>(QPrinter::HighResolution);
    printer->setResolution(publish::dotsPerInch);
    printer->setFullPage(true);
    printer->setPageSize(publish::pageSizeOf(setup.paper));
    auto *dialog = new QPrintDialog(printer.get(), parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setOption(QAbstractPrintDialog::PrintPageRange);
    QObject::connect(dialog, &QDialog::accepted, parent, [printer, then = std::move(then)] {
        const bool someOnly = printer->printRange() == QPrinter::PageRange;
        then(printer, someOnly ? printer->fromPage() - 1 : 0,
            someOnly ? printer->toPage() - 1 : std::numeric_limits<int>::max());
    });
    dialog->open();
}

void Dialogs::about(QWidget *parent)
{
    auto *dialog = new AboutDialog(parent);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

} // namespace ui
