// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace publish {

// CSL-JSON (citationstyles.org, csl-data.json of CSL 1.0.2): an array of items.

/// As many of year, month and day as are known; `circa` for an estimate.
static QJsonObject issued(const Citation &citation)
{
    QJsonArray parts;
    for (const int part : citation.date)
        parts.append(part);
    QJsonObject out { { QStringLiteral("date-parts"), QJsonArray { parts } } };
    if (citation.dateIsEstimate)
        out.insert(QStringLiteral("circa"), true);
    return out;
}

static QString cslJson(const Citation &citation)
{
    QJsonObject out { { QStringLiteral("id"), citationKey(citation) },
        { QStringLiteral("type"), QStringLiteral("article-newspaper") },
        { QStringLiteral("language"), QStringLiteral("zh") } };
    const auto insert = [&out](const char *name, const QString &value) {
        if (!value.isEmpty())
            out.insert(QLatin1String(name), value);
    };
    insert("title", citation.title);
    insert("container-title", citation.paper);
    insert("edition", citation.edition);
    insert("page", citation.page);
    QJsonArray authors;
    // Whole: taken apart into family and given name it would be put together in the order of the West.
    for (const QString &author : citation.authors)
        authors.append(QJsonObject { { QStringLiteral("literal"), author } });
    if (!authors.isEmpty())
        out.insert(QStringLiteral("author"), authors);
    if (!citation.date.isEmpty())
        out.insert(QStringLiteral("issued"), issued(citation));
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

const CitationForm cslJsonForm { cslJson, "[\n", ",\n", "\n]\n", false };

} // namespace publish
