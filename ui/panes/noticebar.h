// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QStringList>
#include <functional>

class QLabel;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// A quiet line above the reader for what a person should know of the archive: that it can only be read, that
/// it was verified, that a backup could not be made. It waits for no answer and can be put away.
class NoticeBar : public QFrame {
    Q_OBJECT

public:
    explicit NoticeBar(QWidget *parent = nullptr);
    /// Puts sentences below those that are there, each once.
    void add(const QStringList &sentences);
    void clear();

    /// A thing that can be done about a notice.
    struct Choice {
        QString text;
        std::function<void()> then;
    };
    /// A sentence with buttons, in the place of an earlier one of that name. A choice withdraws it.
    void offer(const QString &name, const QString &sentence, const QList<Choice> &choices);
    void withdraw(const QString &name);
    QStringList sentences() const { return m_sentences; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void settle();
    QList<QWidget *> offers() const;

    QStringList m_sentences;
    QLabel *m_text;
    QVBoxLayout *m_column;
    QToolButton *m_close;
};

} // namespace ui
