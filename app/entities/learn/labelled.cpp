// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/learn/labelled.h"

#include <QFile>

namespace learn {

namespace {

int classOf(QStringView name)
{
    static const QStringList names { QStringLiteral("PER"), QStringLiteral("ORG"), QStringLiteral("LOC"),
        QStringLiteral("DATE"), QStringLiteral("ROLE"), QStringLiteral("HONOR"), QStringLiteral("EVENT"),
        QStringLiteral("WORK") };
    return static_cast<int>(names.indexOf(name));
}

Line parse(QStringView line)
{
    Line parsed;
    while (!line.isEmpty()) {
        const qsizetype open = line.indexOf(u'⟦');
        const qsizetype close = line.indexOf(u'⟧');
        if (open < 0 || close < open) {
            parsed.text += line;
            break;
        }
        parsed.text += line.first(open);
        const QStringView entity = line.mid(open + 1, close - open - 1);
        const qsizetype bar = entity.indexOf(u'|');
        const int start = static_cast<int>(parsed.text.size());
        parsed.text += entity.mid(bar + 1);
        const int entityClass = classOf(entity.first(bar));
        if (entityClass >= 0)
            parsed.labels.push_back({ start, static_cast<int>(parsed.text.size()), entityClass });
        line = line.mid(close + 1);
    }
    return parsed;
}

QStringList linesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    return QString::fromUtf8(file.readAll()).split(u'\n');
}

} // namespace

std::vector<Document> labelledText(const QString &path)
{
    const QStringList lines = linesOf(path);
    const bool hasArticles = lines.first(lines.size() - 1).contains(QString());
    std::vector<Document> documents;
    bool isOpen = false;
    for (const QString &line : lines) {
        if (line.trimmed().isEmpty()) {
            isOpen = false;
            continue;
        }
        if (!isOpen || !hasArticles)
            documents.emplace_back();
        isOpen = true;
        documents.back().push_back(parse(line));
    }
    return documents;
}

std::vector<Document> labelledCharacters(const QString &path)
{
    std::vector<Document> documents;
    bool isOpen = false;
    for (const QString &row : linesOf(path)) {
        if (row.trimmed().isEmpty()) {
            isOpen = false;
            continue;
        }
        if (!isOpen)
            documents.push_back({ Line {} });
        isOpen = true;
        Line &line = documents.back().back();
        const QString tag = row.section(u'\t', 1).trimmed();
        const int at = static_cast<int>(line.text.size());
        line.text += row.front();
        if (tag.startsWith(u"B-"))
            line.labels.push_back({ at, at + 1, classOf(QStringView(tag).mid(2)) });
        else if (tag.startsWith(u"I-") && !line.labels.empty())
            line.labels.back().end = at + 1;
    }
    return documents;
}

} // namespace learn
