// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/incoming.h"

#include "archive/identity.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

namespace archive {

static QString json(const QJsonArray &array)
{
    // Most blocks have no join.
    return array.isEmpty() ? QStringLiteral("[]")
                           : QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

/// Lines follow one another: told from where the one before ended they are short numbers.
static QString json(const QList<core::ByteRange> &ranges)
{
    QJsonArray array;
    qint64 end = 0;
    for (const core::ByteRange &range : ranges) {
        array.append(range.begin - end);
        array.append(range.end - range.begin);
        end = range.end;
    }
    return json(array);
}

static QString json(const QList<core::Join> &joins)
{
    QJsonArray array;
    for (const core::Join &join : joins)
        array.append(QJsonArray { join.at, join.confidence });
    return json(array);
}

static WorkedArticle worked(const core::Article &article)
{
    WorkedArticle out { articleHash(article.blocks), indexEntryOf(article.blocks), {} };
    out.blocks.reserve(article.blocks.size());
    for (const core::Block &block : article.blocks)
        out.blocks.append({ json(block.source), json(block.joins) });
    return out;
}

void workOut(IncomingSource &source)
{
    if (!source.worked.sha256.isEmpty())
        return;
    source.worked.sha256 = QCryptographicHash::hash(source.bytes, QCryptographicHash::Sha256);
    source.worked.content = qCompress(source.bytes);
    source.worked.pages.clear();
    for (const IncomingPage &incoming : source.pages) {
        WorkedPage page { pageHash(incoming.page), {} };
        page.articles.reserve(incoming.page.articles.size());
        for (const core::Article &article : incoming.page.articles)
            page.articles.append(worked(article));
        source.worked.pages.append(page);
    }
}

} // namespace archive
