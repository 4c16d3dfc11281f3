// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/typesetter.h"
#include "ui/models/answer.h"

#include <QFrame>
#include <QPointer>
#include <QTimer>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace ui {

class Settings;
class SheetsView;

/// Something that can be printed, as a person is offered it.
struct PrintChoice {
    QString name;
    intake::ExportTarget target;
};

/// What leaves the archive, in the place of the reader: the sheets as they will be, beside them what is
/// printed, in which form and how. Escape goes back to reading. How it is done is remembered.
class PrintPane : public QFrame {
    Q_OBJECT

public:
    /// Both must outlive it.
    PrintPane(Settings &settings, intake::Typesetter &typesetter, QWidget *parent = nullptr);

    /// `archive`: its path. The first choice is taken.
    void offer(const QString &archive, const QList<PrintChoice> &choices);
    void putAway();
    /// All but its path.
    intake::ExportRequest request() const;
    QString title() const; ///< of what is chosen
    /// While something is written only stopping it is possible.
    void showProgress(int done, int total);
    void showDone();
    SheetsView *sheets() const { return m_sheets; }

Q_SIGNALS:
    void saveWanted();
    void printerWanted();
    void stopWanted();
    void dismissed();
    /// What can be printed is to be said anew: the language is another.
    void choicesWanted();
    /// The sheets are set, or there is a sentence why not.
    void proofed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildForm(QFormLayout &form);
    void connectSettings();
    void showSettings();
    void settle();
    void ask();
    void take(const core::Result<intake::Proof> &proof);
    void describe();
    void retranslate();
    publish::Form form() const;
    QString patternProblem() const;
    QPushButton &pressed() const;

    Settings &m_settings;
    intake::Typesetter &m_typesetter;
    QString m_archive;
    QList<PrintChoice> m_choices;
    QPointer<QWidget> m_before; ///< had the focus
    QTimer m_soon;
    Pending m_pending;
    intake::Proof m_proof;
    bool m_isWriting = false;
    bool m_isShowing = false; ///< the controls take what the settings say
    SheetsView *m_sheets;
    QComboBox *m_what;
    QComboBox *m_form;
    QComboBox *m_paper;
    QComboBox *m_columns;
    QCheckBox *m_contents;
    QCheckBox *m_entities;
    QCheckBox *m_hits;
    QCheckBox *m_archival;
    QCheckBox *m_each;
    QLineEdit *m_pattern;
    QLabel *m_heading;
    QLabel *m_note;
    QList<std::pair<QLabel *, const char *>> m_labels; ///< with their English texts
    QPushButton *m_save;
    QPushButton *m_print;
    QPushButton *m_close;
};

} // namespace ui
