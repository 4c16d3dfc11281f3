// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/paper.h"

#include "ui/dialogs/dialogs.h"
#include "ui/panes/clearable.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

PaperDialog::PaperDialog(QWidget *parent, const PaperQuestion &question)
    : QDialog(parent)
    , m_name(new QLineEdit(question.last))
{
    setObjectName(QStringLiteral("paperDialog"));
    setWindowTitle(tr("Newspaper of These Pages"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(10);

    auto *label = new QLabel(tr("Which &newspaper are these pages from?"));
    label->setBuddy(m_name);
    layout->addWidget(label);
    m_name->setObjectName(QStringLiteral("paperName"));
    m_name->setMinimumWidth(380);
    makeClearable(m_name);
    m_name->setPlaceholderText(tr("As the pages say"));
    m_name->selectAll();
    auto *completer = new QCompleter(question.known, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(completer);
    layout->addWidget(m_name);

    auto *note
        = new QLabel(tr("The name holds for all of them. Leave it empty to take what each page says."));
    note->setForegroundRole(QPalette::PlaceholderText);
    note->setWordWrap(true);
    layout->addWidget(note);

    auto *buttons = new QDialogButtonBox;
    QPushButton *import = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    import->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addSpacing(6);
    layout->addWidget(buttons);
}

QString PaperDialog::paper() const
{
    return m_name->text().trimmed();
}

} // namespace ui
