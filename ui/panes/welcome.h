// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

class Actions;

/// What stands in the middle while nothing is open: what can be done first, or what is wrong with the archive
/// and the way on from there.
class Welcome : public QWidget {
    Q_OBJECT

public:
    explicit Welcome(const Actions &actions, QWidget *parent = nullptr);

    enum class State { Empty, Filled, Failed };
    /// `complaint`: the sentence for Failed.
    void setState(State state, const QString &complaint = {});
    State state() const { return m_state; }

protected:
    void changeEvent(QEvent *event) override;

private:
    QPushButton *addButton(const char *name);
    void retranslate();

    const Actions &m_actions;
    State m_state = State::Filled;
    QString m_complaint;
    QLabel *m_picture;
    QLabel *m_heading;
    QLabel *m_text;
    QWidget *m_buttons;
    QPushButton *m_import;
    QPushButton *m_samples;
    QPushButton *m_open;
    QPushButton *m_new;
};

} // namespace ui
