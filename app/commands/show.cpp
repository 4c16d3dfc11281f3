// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivereader.h"
#include "publish/document.h"
#include "publish/json.h"

#include <QCoreApplication>

namespace commands {

static int showSource(const Context &context, archive::Reader &reader, core::PageId page)
{
    const core::Result<QByteArray> bytes = reader.sourceBytes(page);
    if (!bytes)
        return context.report(bytes.error());
    // As it was imported, byte for byte, whatever its encoding.
    std::fwrite(bytes->constData(), 1, std::size_t(bytes->size()), stdout);
    return Done;
}

static void printArticle(QTextStream &out, const core::StoredArticle &stored)
{
    out << publish::placeLine(stored.issue, stored.page.number) << "\n\n";
    for (const core::Block &block : stored.article.blocks)
        out << block.text << (block.kind == core::BlockKind::Headline ? "\n" : "\n\n");
    const auto tell = [&out](const QString &sentence, const std::optional<core::ArticleSummary> &other) {
        out << sentence;
        if (other)
            out << ": " << other->title << " ("
                << QCoreApplication::translate("commands", "article %1").arg(other->id) << ')';
        out << '\n';
    };
    const core::Article &article = stored.article;
    if (!article.continuedFrom.isEmpty())
        tell(QCoreApplication::translate("commands", "continued from page %1").arg(article.continuedFrom),
            stored.origin);
    if (!article.continuesOn.isEmpty())
        tell(QCoreApplication::translate("commands", "continues on page %1").arg(article.continuesOn),
            stored.continuation);
}

int show(const Context &context)
{
    QCommandLineParser parser;
    parser.addOptions({ jsonOption(),
        { QStringLiteral("source"),
            QCoreApplication::translate("commands", "The kept source of its page instead.") } });
    parser.addPositionalArgument(QStringLiteral("ARTICLE"),
        QCoreApplication::translate("commands", "The article's number, as search and list give it."));
    if (const auto status = context.parse(parser, 1, 1))
        return *status;
    bool isNumber = false;
    const QString given = parser.positionalArguments().first();
    const core::ArticleId id = given.toLongLong(&isNumber);
    if (!isNumber)
        return context.usage(
            QCoreApplication::translate("commands", "%1 is no article's number.").arg(given));
    return withReader(context, [&](archive::Reader &reader) -> int {
        const core::Result<core::StoredArticle> article = reader.article(id);
        if (!article)
            return context.report(article.error());
        if (parser.isSet(QStringLiteral("source")))
            return showSource(context, reader, article->page.id);
        if (parser.isSet(QStringLiteral("json")))
            context.print(QJsonDocument(publish::storedArticleJson(*article)));
        else
            printArticle(context.out, *article);
        return Done;
    });
}

} // namespace commands
