// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

/// Asks for one line of text. It stands beside the window: reading goes on.
class LineDialog : public QDialog {
    Q_OBJECT

public:
    struct Words {
        QString title;
        QString label; ///< with its mnemonic
        QString button;
        QString note; ///< quietly under the line
    };
    /// What is meant by a line, to be shown beside it; nothing when it cannot be taken.
    using Meaning = std::function<std::optional<QString>(const QString &line)>;

    LineDialog(QWidget *parent, const Words &words, const QString &last, const QStringList &known = {});
    /// Shows what is meant as one types, and takes nothing else.
    void setMeaning(Meaning meaning);
    QString line() const; ///< without blanks at both ends

private:
    void check();

    QLineEdit *m_line;
    QLabel *m_note;
    QPushButton *m_accept;
    QString m_byDefault;
    Meaning m_meaning;
};

} // namespace ui
