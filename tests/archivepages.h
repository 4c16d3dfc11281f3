// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/writer.h"
#include "search/query.h"

// Small articles, pages and sources for the tests of the archive.

inline core::Article articleOf(const QString &headline, const QStringList &paragraphs)
{
    core::Article article;
    if (!headline.isEmpty())
        article.blocks.append({ core::BlockKind::Headline, headline, {}, {} });
    for (const QString &paragraph : paragraphs)
        article.blocks.append({ core::BlockKind::Paragraph, paragraph, {}, {} });
    return article;
}

inline core::IssueDate dateOf(
    const QString &value, core::Basis basis = core::Basis::Path, double confidence = 1)
{
    const auto precision = value.isEmpty() ? core::Precision::None
        : value.size() > 7                 ? core::Precision::Day
                                           : core::Precision::Month;
    return { value, precision, value.isEmpty() ? core::Basis::None : basis, confidence,
        { QStringLiteral("依据：") + value }, {} };
}

inline archive::IncomingSource sourceOf(const QString &path, const core::IssueDate &date,
    const QString &number, const QList<core::Article> &articles)
{
    archive::IncomingPage incoming;
    incoming.page.date = date;
    incoming.page.number = number;
    incoming.page.articles = articles;
    archive::IncomingSource source { path, path.toUtf8(), QStringLiteral("UTF-8"), {} };
    for (const core::Article &article : articles) {
        for (const core::Block &block : article.blocks)
            source.bytes += block.text.toUtf8() + '\n';
    }
    source.pages.append(incoming);
    return source;
}

inline QList<archive::Outcome> outcomesOf(const QList<archive::Receipt> &receipts)
{
    QList<archive::Outcome> outcomes;
    for (const archive::Receipt &receipt : receipts)
        outcomes.append(receipt.outcome);
    return outcomes;
}

inline search::Query query(const QString &typed)
{
    return search::parse(typed);
}
