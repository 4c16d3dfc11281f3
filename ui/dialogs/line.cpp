// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/line.h"

#include "ui/panes/clearable.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

LineDialog::LineDialog(QWidget *parent, const Words &words, const QString &last, const QStringList &known)
    : QDialog(parent)
    , m_line(new QLineEdit(last))
    , m_note(new QLabel(words.note))
    , m_byDefault(words.note)
{
    setObjectName(QStringLiteral("lineDialog"));
    setWindowTitle(words.title);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 18);
    layout->setSpacing(10);
    auto *label = new QLabel(words.label);
    label->setBuddy(m_line);
    layout->addWidget(label);
    m_line->setMinimumWidth(380);
    makeClearable(m_line);
    m_line->selectAll();
    if (!known.isEmpty()) {
        auto *completer = new QCompleter(known, this);
        completer->setCaseSensitivity(Qt::CaseInsensitive);
        completer->setFilterMode(Qt::MatchContains);
        m_line->setCompleter(completer);
    }
    layout->addWidget(m_line);
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    layout->addWidget(m_note);

    auto *buttons = new QDialogButtonBox;
    m_accept = buttons->addButton(words.button, QDialogButtonBox::AcceptRole);
    m_accept->setDefault(true);
    buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_line, &QLineEdit::textChanged, this, &LineDialog::check);
    layout->addSpacing(6);
    layout->addWidget(buttons);
}

void LineDialog::setMeaning(Meaning meaning)
{
    m_meaning = std::move(meaning);
    check();
}

void LineDialog::check()
{
    if (!m_meaning)
        return;
    const std::optional<QString> meant = m_meaning(line());
    m_accept->setEnabled(meant.has_value());
    m_note->setText(meant && !meant->isEmpty() ? *meant : m_byDefault);
}

QString LineDialog::line() const
{
    return m_line->text().trimmed();
}

} // namespace ui
