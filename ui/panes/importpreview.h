// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/previewlist.h"

#include <QFrame>
#include <QPointer>

class QCompleter;
class QLabel;
class QLineEdit;
class QPushButton;
class QTreeView;

namespace ui {

/// What would come in, above the reader, which stays usable: file by file what is read there, and the
/// question which newspaper it is. Enter imports at once, Escape puts it away.
class ImportPreview : public QFrame {
    Q_OBJECT

public:
    explicit ImportPreview(QWidget *parent = nullptr);

    /// A batch is there to be looked at. `last`: the newspaper that was named last; `known`: those of the
    /// archive.
    void offer(const QStringList &paths, const QString &last, const QStringList &known);
    void take(const intake::PreviewProgress &progress);
    /// Hides it, and gives the focus back to who had it: left to itself it wanders, and what is read moves.
    void putAway();
    QStringList paths() const { return m_paths; }
    QString paper() const; ///< without blanks at both ends; empty: what the pages say
    QLineEdit *name() const { return m_name; }
    PreviewList &list() { return m_list; }
    /// Files that are read for it at most.
    static constexpr int mostFiles = 300;

Q_SIGNALS:
    void offered();
    void accepted();
    void dismissed();

protected:
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void describe();
    void retranslate();

    PreviewList m_list;
    QStringList m_paths;
    QPointer<QWidget> m_before; ///< had the focus
    qint64 m_files = 0;
    bool m_isCounted = false;
    bool m_isDone = false;
    QLabel *m_heading;
    QLabel *m_note;
    QLabel *m_question;
    QLineEdit *m_name;
    QCompleter *m_completer;
    QTreeView *m_view;
    QPushButton *m_import;
    QPushButton *m_later;
};

} // namespace ui
