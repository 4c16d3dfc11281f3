// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/export.h"

#include "archive/later.h"
#include "publish/document.h"

namespace intake {

core::Result<Gathered> gather(archive::Reader &reader, const ExportTarget &target)
{
    Gathered out;
    if (target.issue) {
        const core::Result<core::IssueSummary> issue = reader.issue(target.issue);
        if (!issue)
            return std::unexpected(issue.error());
        core::Result<QList<core::StoredArticle>> articles = reader.articlesOfIssue(target.issue);
        if (!articles)
            return std::unexpected(articles.error());
        return Gathered { publish::issueTitle(*issue), *std::move(articles) };
    }
    for (const core::ArticleId id : target.articles) {
        core::Result<core::StoredArticle> article = reader.article(id);
        if (!article)
            return std::unexpected(article.error());
        out.articles.append(*std::move(article));
    }
    if (!out.articles.isEmpty())
        out.title = out.articles.first().article.title();
    return out;
}

QFuture<core::Result<publish::PdfReport>> exportPdf(std::shared_ptr<archive::Store> store,
    const ExportTarget &target, const publish::Style &style, const QString &path)
{
    return archive::later(
        [store = std::move(store), target, style, path]() mutable -> core::Result<publish::PdfReport> {
            auto asked = store->read([target](archive::Reader &reader) { return gather(reader, target); });
            asked.waitForFinished();
            const core::Result<Gathered> gathered = asked.takeResult();
            store.reset();
            if (!gathered)
                return std::unexpected(gathered.error());
            return publish::writePdf(gathered->articles, gathered->title, style, path);
        });
}

} // namespace intake
