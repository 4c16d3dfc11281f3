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
    void setEdition(const QList<core::IssueId> &issues, const QString &edition);
    using PageField = archive::Writer::PageField;
    /// The same of single pages, and their numbers; empty: what the pages themselves say.
    void setOfPages(PageField field, const QList<core::PageId> &pages, const QString &value);
    /// Pages of an issue that is removed are not named again.
    void remove(const QList<core::IssueId> &issues, const QList<core::PageId> &pages);
    /// What is said of a name in the whole archive, and taken back. The articles that it touches are settled
    /// in the background, `first` (the one that is open; 0: none) at once.
    void rule(const core::Ruling &ruling, core::ArticleId first);
    void dropRuling(qint64 ruling, core::ArticleId first);
    void correct(core::ArticleId article, const core::Correction &correction);
    /// See Writer.
    void clip(const archive::Writer::Chosen &chosen, qint64 when);
    void markRead(const archive::Writer::Chosen &chosen, qint64 when);
    void undo();
    void redo();
    /// Goes on settling what an earlier session has left.
    void settle();

    const archive::Reader::UndoState &state() const { return m_state; }

Q_SIGNALS:
    /// The archive has changed. `sentence` says how.
    void changed(const QString &sentence);
    /// Which change it was that was made, taken back or made again.
    void made(const core::Change &change);
    void failed(const core::Error &error);
    /// So many articles are to be settled yet, after what was said of names; 0: the last one is.
    void settling(qint64 left);
    /// What can be taken back is another now.
    void stateChanged();

private:
    template <typename Change> void make(Change change, bool touchesNames = false);
    template <typename Step> void step(Step step, QString (*sentence)(const QString &));
    void askState();

    archive::Store *m_store = nullptr;
    bool m_settling = false; ///< a part of it is being settled
    int m_generation = 0; ///< answers of an older store are dropped
    archive::Reader::UndoState m_state;
};

} // namespace ui
