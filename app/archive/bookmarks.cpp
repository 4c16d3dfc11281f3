// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/bookmarks.h"

#include "archive/rows.h"
#include "archive/sequence.h"

#include <QJsonArray>
#include <algorithm>

namespace archive {

static QString columnOf(ChangeKind kind)
{
    return kind == ChangeKind::Clipping ? QStringLiteral("clipped") : QStringLiteral("opened");
}

core::Bookmark Bookmarks::of(core::ArticleId article)
{
    core::Bookmark mark;
    m_sequence.each(QStringLiteral("SELECT opened, clipped, block, above FROM bookmark WHERE article = ?"),
        { article }, [&](const Row &row) {
            mark = { row.number(0), row.number(1), static_cast<int>(row.number(2)), row.real(3) };
        });
    return mark;
}

void Bookmarks::open(core::ArticleId article, qint64 when)
{
    put(ChangeKind::ReadMark, article, when);
}

void Bookmarks::keepPlace(core::ArticleId article, int block, double above)
{
    m_sequence.run(QStringLiteral("INSERT INTO bookmark (article, block, above) VALUES (?1, ?2, ?3) "
                                  "ON CONFLICT (article) DO UPDATE SET block = ?2, above = ?3"),
        { article, block, above });
}

void Bookmarks::put(ChangeKind kind, core::ArticleId article, qint64 value)
{
    const QString column = columnOf(kind);
    m_sequence.run(QStringLiteral("INSERT INTO bookmark (article, %1) VALUES (?1, ?2) "
                                  "ON CONFLICT (article) DO UPDATE SET %1 = ?2")
                       .arg(column),
        { article, value });
}

static qint64 valueOf(const core::Bookmark &mark, ChangeKind kind)
{
    return kind == ChangeKind::Clipping ? mark.clipped : mark.opened;
}

core::Change Bookmarks::set(ChangeKind kind, QList<core::ArticleId> articles, qint64 when)
{
    std::sort(articles.begin(), articles.end());
    articles.erase(std::unique(articles.begin(), articles.end()), articles.end());
    QJsonArray before; // pairs of an article and what it had
    for (const core::ArticleId article : std::as_const(articles)) {
        const qint64 value = valueOf(of(article), kind);
        if ((value > 0) != (when > 0))
            before.append(QJsonArray { article, value });
    }
    if (m_sequence.failed() || before.isEmpty())
        return {};
    const QVariant title = m_sequence.value(
        QStringLiteral("SELECT title FROM article WHERE id = ?"), { before[0][0].toInteger() });
    QJsonObject subject { { QStringLiteral("count"), before.size() }, { QStringLiteral("when"), when },
        { QStringLiteral("before"), before } };
    if (before.size() == 1)
        subject[u"name"] = title.toString();
    ChangeStack stack(m_sequence);
    const KeptChange change = stack.push(kind, subject);
    turn(change, false);
    stack.bound(change.id);
    return change.described();
}

void Bookmarks::turn(const KeptChange &change, bool back)
{
    const qint64 when = change.subject[u"when"].toInteger();
    const QJsonArray before = change.subject[u"before"].toArray();
    for (const QJsonValue &one : before) {
        const core::ArticleId article = one[0].toInteger();
        const qint64 had = one[1].toInteger();
        if (valueOf(of(article), change.kind) == (back ? when : had))
            put(change.kind, article, back ? had : when);
    }
}

core::Hits Bookmarks::shelf(Shelf shelf, int from, int limit)
{
    const QString column = columnOf(shelf == Shelf::Clippings ? ChangeKind::Clipping : ChangeKind::ReadMark);
    const QString there
        = QStringLiteral("FROM bookmark JOIN article ON article.id = bookmark.article WHERE %1 > 0")
              .arg(column);
    core::Hits hits;
    hits.total = m_sequence.value(QStringLiteral("SELECT count(*) ") + there).toLongLong();
    QList<core::ArticleId> articles;
    m_sequence.each(QStringLiteral("SELECT article.id ") + there
            + QStringLiteral(" ORDER BY %1 DESC, article DESC LIMIT ? OFFSET ?").arg(column),
        { limit, from }, [&](const Row &row) { articles.append(row.number(0)); });
    Places places(m_sequence);
    for (const core::ArticleId id : std::as_const(articles)) {
        const auto article = articleSummary(m_sequence, id);
        if (!article)
            continue;
        const core::PageSummary page = places.page(article->page);
        hits.hits.append({ id, places.issue(page.issue), page.number, article->title, article->opening, {}, 0,
            article->mark });
    }
    hits.more = from + articles.size() < hits.total;
    return hits;
}

} // namespace archive
