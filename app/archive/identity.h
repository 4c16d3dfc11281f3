// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QByteArray>
#include <QList>
#include <QStringList>

namespace archive {

/// SHA-256 of an article's blocks, their kinds and texts.
QByteArray articleHash(const QList<core::Block> &blocks);
/// SHA-256 of all the text of a page without blanks: the same page dumped twice.
QByteArray pageHash(const core::Page &page);
/// Sorts as page numbers do (2 before 10, A2 before A10, B1 after), and what has no number last.
QString numberKey(const QString &number);

/// What the archive holds of an article of a page that is read again.
struct KnownArticle {
    core::ArticleId id = 0;
    QByteArray hash;
    QString title;
    QList<core::Block> blocks; ///< kinds and texts only
};

/// For each article the number of the known one that it is, or 0: the same text, else the same title, else a
/// text of some length in common. Each known one is taken once.
QList<core::ArticleId> sameArticles(const QList<KnownArticle> &known, const QList<core::Article> &articles);

} // namespace archive
