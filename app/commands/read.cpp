// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/context.h"
#include "intake/import.h"
#include "publish/json.h"

#include <QCoreApplication>

namespace commands {

static void printArticle(QTextStream &out, const core::Article &article)
{
    for (const QString &headline : article.headlines())
        out << "  " << headline << '\n';
    for (const QString &line : { article.lead(), article.paragraphs().join(QStringLiteral("\n      ")),
             article.captions().join(u'\n'), article.credit() }) {
        if (!line.isEmpty())
            out << "      " << line << '\n';
    }
    out << '\n';
}

static void printPage(QTextStream &out, const core::Page &page)
{
    out << page.source << "  " << page.encoding << "  " << page.date.value << ' '
        << core::basisName(page.date.basis) << "  " << page.number << '\n';
    for (const QString &banner : page.banner)
        out << "  ═ " << banner << '\n';
    out << '\n';
    for (const core::Article &article : page.articles)
        printArticle(out, article);
}

int read(const Context &context)
{
    QCommandLineParser parser;
    parser.addOptions({ jsonOption(), encodingOption() });
    parser.addPositionalArgument(QStringLiteral("FILE"),
        QCoreApplication::translate("commands", "Pages to read; - is standard input."),
        QStringLiteral("FILE…"));
    if (const auto status = context.parse(parser, 1))
        return *status;
    const auto encoding = context.encoding(parser);
    if (!encoding)
        return context.report(encoding.error());
    const bool json = parser.isSet(QStringLiteral("json"));
    int status = Done;
    QJsonArray pages;
    for (const QString &path : parser.positionalArguments()) {
        const core::Result<QList<core::Page>> read = intake::readFile(path, *encoding);
        if (!read) {
            context.err << "jianbao: " << read.error().message << '\n';
            status = DoneWithFailures;
            continue;
        }
        for (const core::Page &page : *read) {
            for (const QString &warning : page.warnings)
                context.err << "jianbao: " << warning << '\n';
            if (json)
                pages.append(publish::pageJson(page));
            else
                printPage(context.out, page);
        }
    }
    if (json)
        context.print(QJsonDocument(pages));
    return status;
}

} // namespace commands
