// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QCborMap>
#include <QHash>
#include <QList>

namespace archive {

class PageWriter;
class Sequence;

/// Takes pages and sources out, keeping what they were for a change on the undo stack, and brings them back.
/// The page writer's settle() is to be called behind it. Errors stay in the sequence.
class Removal {
public:
    Removal(Sequence &sequence, PageWriter &pageWriter)
        : m_sequence(sequence)
        , m_pageWriter(pageWriter)
    {
    }

    /// Sources that have no page left go with their last one; from those that have some the removed ones come
    /// in again when the file is imported again.
    void remove(qint64 change, const QList<core::PageId> &pages);
    /// A source without pages.
    void removeSource(qint64 change, qint64 source);
    /// With the same ids. Leaves out sources that have come in again, and pages whose place in their source
    /// is taken.
    void bringBack(qint64 change);

private:
    void keepPage(qint64 change, core::PageId page, qint64 source);
    void bringSourceBack(const QByteArray &content);
    void bringPageBack(const QByteArray &content);
    void bringArticlesBack(const QCborMap &kept);
    QCborMap rows(const QString &statement, qint64 id);
    QCborMap mentionRows(core::PageId page);
    void putBack(const QString &table, const QCborMap &rows, const QHash<QString, QVariant> &instead = {});

    Sequence &m_sequence;
    PageWriter &m_pageWriter;
};

} // namespace archive
