// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"

#include <QObject>

namespace ui {

/// What an editor does to the archive from the window, and the way back: everything goes on the archive's own
/// undo stack, so that nothing need be asked before.
class Editor : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    /// The store must outlive its use here; nullptr: no archive.
    void setStore(archive::Store *store);
    bool canChange() const { return m_store && !m_store->isReadOnly(); }

    /// An ISO date cut to its precision; empty: what the pages themselves say.
    void setDate(const QList<core::IssueId> &issues, const QString &date);
    void setPaper(const QList<core::IssueId> &issues, const QString &paper);
    /// All issues of a paper come to be of another; of one that is there already, they join its issues.
    void renamePaper(const QString &paper, const QString &name);
    void setEdition(core::IssueId issue, const QString &edition);
    /// Pages of an issue that is removed are not named again.
    void remove(const QList<core::IssueId> &issues, const QList<core::PageId> &pages);
    void undo();
    void redo();

    const archive::Reader::UndoState &state() const { return m_state; }

Q_SIGNALS:
    /// The archive has changed. `sentence` says how.
    void changed(const QString &sentence);
    void failed(const core::Error &error);
    /// What can be taken back is another now.
    void stateChanged();

private:
    template <typename Change> void make(Change change);
    template <typename Step> void step(Step step, QString (*sentence)(const QString &));
    void askState();

    archive::Store *m_store = nullptr;
    int m_generation = 0; ///< answers of an older store are dropped
    archive::Reader::UndoState m_state;
};

} // namespace ui
