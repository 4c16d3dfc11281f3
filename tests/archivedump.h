// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/mentions.h"
#include "archive/sequence.h"

/// The mentions of all articles, each as a line.
inline QStringList dumpOfMentions(archive::Connection &connection)
{
    archive::Sequence sequence(connection);
    QHash<qint64, QString> entities;
    sequence.each(QStringLiteral("SELECT id, class, value FROM entity"), {},
        [&](const archive::Row &row) { entities.insert(row.number(0), row.text(1) + u'|' + row.text(2)); });
    QHash<qint64, QString> articles;
    sequence.each(
        QStringLiteral("SELECT article.id, hex(sha256), page.ordinal, article.ordinal FROM article "
                       "JOIN page ON page.id = article.page JOIN source ON source.id = page.source"),
        {}, [&](const archive::Row &row) {
            articles.insert(row.number(0), row.text(1) + u'|' + row.text(2) + u'|' + row.text(3));
        });
    QStringList lines;
    archive::Mentions(sequence).each([&](qint64 article, const QList<archive::NamedEntity> &mentions) {
        for (const archive::NamedEntity &one : mentions)
            lines.append(QStringLiteral("mention|%1|%2|%3|%4|")
                             .arg(articles.value(article))
                             .arg(one.span.block)
                             .arg(one.span.start)
                             .arg(one.span.length)
                + entities.value(one.entity));
    });
    return lines;
}

/// All that an archive holds as lines of text, without the numbers of its rows: two archives that hold the
/// same are alike whatever the order in which it came in. What says the same of the same thing stands
/// together.
inline QStringList dumpOf(const QString &path)
{
    const auto connection = archive::Connection::open(path, archive::Connection::Access::Read);
    if (!connection)
        return { connection.error().message };
    static const QStringList questions {
        QStringLiteral("SELECT 'paper', name FROM paper"),
        QStringLiteral(
            "SELECT 'issue', paper.name, date, edition, precision, basis, confidence, evidence, number,"
            "  conflicts, (SELECT count(*) FROM page WHERE page.issue = issue.id) "
            "FROM issue JOIN paper ON paper.id = issue.paper"),
        QStringLiteral(
            "SELECT 'source', hex(sha256), path, paper.name, encoding, size, hex(content), lacks_pages "
            "FROM source JOIN paper ON paper.id = source.paper"),
        QStringLiteral("SELECT 'page', hex(sha256), page.ordinal, paper.name, issue.date, issue.edition,"
                       "  page.number, number_key, banner, hex(text_hash), page.precision, page.basis,"
                       "  page.confidence, page.evidence, page.conflicts, page.name, issue_number,"
                       "  decision.paper, decision.date, decision.edition, said "
                       "FROM page JOIN source ON source.id = page.source JOIN issue ON issue.id = page.issue "
                       "JOIN paper ON paper.id = issue.paper LEFT JOIN decision ON decision.page = page.id"),
        QStringLiteral(
            "SELECT 'article', hex(sha256), page.ordinal, article.ordinal, kind, title, title_index,"
            "  hex(article.text_hash), continues_on, continued_from "
            "FROM article JOIN page ON page.id = article.page JOIN source ON source.id = page.source"),
        QStringLiteral(
            "SELECT 'block', hex(sha256), page.ordinal, article.ordinal, block.ordinal, block.kind,"
            "  text, block.source, joins FROM block JOIN article ON article.id = block.article "
            "JOIN page ON page.id = article.page JOIN source ON source.id = page.source"),
        QStringLiteral(
            "SELECT 'byline', hex(sha256), page.ordinal, article.ordinal, byline.ordinal, person.name,"
            "  part FROM byline JOIN person ON person.id = byline.person "
            "JOIN article ON article.id = byline.article "
            "JOIN page ON page.id = article.page JOIN source ON source.id = page.source"),
        QStringLiteral("SELECT 'ruling', kind, name, name_class, class, value FROM ruling"),
        QStringLiteral("SELECT 'correction', hex(sha256), page.ordinal, article.ordinal, correction.block,"
                       "  start, length, words, class, value, new_start, new_length, new_words "
                       "FROM correction JOIN article ON article.id = correction.article "
                       "JOIN page ON page.id = article.page JOIN source ON source.id = page.source"),
        QStringLiteral("SELECT 'recognised', hex(sha256), page.ordinal, article.ordinal,"
                       "  hex(recognised.content) "
                       "FROM recognised JOIN article ON article.id = recognised.article "
                       "JOIN page ON page.id = article.page JOIN source ON source.id = page.source"),
        QStringLiteral("SELECT 'unsettled', hex(sha256), page.ordinal, article.ordinal "
                       "FROM unsettled JOIN article ON article.id = unsettled.article "
                       "JOIN page ON page.id = article.page JOIN source ON source.id = page.source"),
        QStringLiteral("SELECT 'person', name FROM person"),
        QStringLiteral("SELECT 'entity', class, value FROM entity"),
    };
    QStringList lines;
    for (const QString &question : questions) {
        const auto asked = (*connection)->each(question, {}, [&](const archive::Row &row) {
            QStringList cells;
            const QVariantList values = row.values();
            for (const QVariant &value : values)
                cells.append(value.isValid() ? value.toString() : QStringLiteral("-"));
            lines.append(cells.join(u'|'));
        });
        if (!asked)
            lines.append(asked.error().message);
    }
    lines += dumpOfMentions(**connection);
    lines.sort();
    return lines;
}

/// The first lines in which two dumps differ, for the message of a test; empty when they are alike.
inline QString differenceOf(const QStringList &one, const QStringList &other)
{
    QStringList out;
    for (const QString &line : one) {
        if (!other.contains(line) && out.size() < 4)
            out.append(u'-' + line.left(300));
    }
    for (const QString &line : other) {
        if (!one.contains(line) && out.size() < 8)
            out.append(u'+' + line.left(300));
    }
    if (out.isEmpty() && one != other)
        out.append(QStringLiteral("%1 lines against %2").arg(one.size()).arg(other.size()));
    return out.join(u'\n');
}
