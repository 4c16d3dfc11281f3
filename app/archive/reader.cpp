// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"

#include "archive/rows.h"
#include "archive/schema.h"
#include "archive/sentences.h"
#include "archive/sequence.h"

namespace archive {

Reader::Reader(std::unique_ptr<Connection> connection, const std::shared_ptr<HeldTables> &tables)
    : m_connection(std::move(connection))
    , m_tables(tables ? tables : std::make_shared<HeldTables>())
    , m_abandoned([] { return false; })
{
}

Reader::~Reader() = default;

core::Result<std::unique_ptr<Reader>> Reader::open(
    const QString &path, const std::shared_ptr<HeldTables> &tables)
{
    auto connection = Connection::open(path, Connection::Access::Read);
    if (!connection)
        return std::unexpected(connection.error());
    if (const auto ours = requireUpToDate(**connection); !ours)
        return std::unexpected(ours.error());
    return std::unique_ptr<Reader>(new Reader(std::move(*connection), tables));
}

void Reader::setAbandoned(const std::function<bool()> &abandoned)
{
    m_abandoned = abandoned ? abandoned : [] { return false; };
    m_connection->abandonWhen(abandoned);
}

/// What questions give, all of them answered from one state of the archive.
template <typename Questions>
static auto answer(Connection &connection, Questions questions)
    -> core::Result<std::invoke_result_t<Questions, Sequence &>>
{
    return connection.inSnapshot([&] {
        Sequence sequence(connection);
        auto answers = questions(sequence);
        return sequence.result(std::move(answers));
    });
}

static core::Error noIssue(core::IssueId id)
{
    return notThere(QT_TRANSLATE_NOOP("archive", "There is no issue with the number %1 in the archive."), id);
}

core::Result<QList<core::IssueSummary>> Reader::issues()
{
    return answer(*m_connection, [](Sequence &sequence) { return issueSummaries(sequence); });
}

core::Result<Calendar> Reader::calendar()
{
    return answer(*m_connection, calendarOf);
}

core::Result<QList<core::IssueSummary>> Reader::issues(const CalendarPart &part)
{
    return answer(*m_connection, [&](Sequence &sequence) { return issuesOf(sequence, part); });
}

core::Result<TitleAnswer> Reader::find(const TitleQuestion &question, int limit)
{
    return answer(*m_connection,
        [&](Sequence &sequence) { return Titles(sequence).find(question, limit, m_abandoned); });
}

core::Result<core::IssueSummary> Reader::issue(core::IssueId id)
{
    return answer(*m_connection, [&](Sequence &sequence) {
        const auto issue = issueSummary(sequence, id);
        if (!issue)
            sequence.fail(noIssue(id));
        return issue.value_or(core::IssueSummary {});
    });
}

core::Result<QList<core::PageSummary>> Reader::pages(core::IssueId issue)
{
    return answer(*m_connection, [&](Sequence &sequence) { return pageSummaries(sequence, issue); });
}

core::Result<QList<core::ArticleSummary>> Reader::articles(core::PageId page)
{
    return answer(*m_connection, [&](Sequence &sequence) { return articleSummaries(sequence, page); });
}

core::Result<core::StoredArticle> Reader::article(core::ArticleId id)
{
    return answer(*m_connection, [&](Sequence &sequence) {
        Places places(sequence);
        const auto stored = storedArticle(sequence, places, id);
        if (!stored)
            sequence.fail(noArticle(id));
        return stored.value_or(core::StoredArticle {});
    });
}

core::Result<QList<core::StoredArticle>> Reader::articlesOfIssue(core::IssueId id)
{
    return answer(*m_connection, [&](Sequence &sequence) {
        QList<core::ArticleId> ids;
        sequence.each(
            QStringLiteral("SELECT id FROM article_order WHERE issue = ? ORDER BY number_key, page, ordinal"),
            { id }, [&](const Row &row) { ids.append(row.number(0)); });
        if (ids.isEmpty() && !issueSummary(sequence, id))
            sequence.fail(noIssue(id));
        Places places(sequence);
        QList<core::StoredArticle> articles;
        for (const core::ArticleId article : std::as_const(ids)) {
            if (auto stored = storedArticle(sequence, places, article))
                articles.append(*stored);
        }
        return articles;
    });
}

core::Result<std::optional<ReadingPlace>> Reader::neighbour(const ReadingPlace &from, Unit unit, int by)
{
    return answer(
        *m_connection, [&](Sequence &sequence) { return archive::neighbour(sequence, from, unit, by); });
}

core::Result<std::optional<core::IssueSummary>> Reader::nearestIssue(
    const QString &date, const QString &paper)
{
    return answer(
        *m_connection, [&](Sequence &sequence) { return archive::nearestIssue(sequence, date, paper); });
}

core::Result<QList<TouchedPage>> Reader::touchedPages(const core::Change &change, int limit)
{
    return answer(
        *m_connection, [&](Sequence &sequence) { return archive::touchedPages(sequence, change.id, limit); });
}

core::Result<QByteArray> Reader::sourceBytes(core::PageId page)
{
    return answer(*m_connection, [&](Sequence &sequence) {
        const QVariant content = sequence.value(
            QStringLiteral(
                "SELECT source.content FROM page JOIN source ON source.id = page.source WHERE page.id = ?"),
            { page });
        if (!content.isValid())
            sequence.fail(notThere(
                QT_TRANSLATE_NOOP("archive", "There is no page with the number %1 in the archive."), page));
        return content.isValid() ? qUncompress(content.toByteArray()) : QByteArray();
    });
}

core::Result<QList<Reader::Source>> Reader::sources()
{
    return answer(*m_connection, [](Sequence &sequence) {
        QList<Source> sources;
        sequence.each(QStringLiteral("SELECT id, path, sha256, size, encoding, (SELECT count(*) FROM page "
                                     "WHERE page.source = source.id) "
                                     "FROM source ORDER BY path, id"),
            {}, [&](const Row &row) {
                sources.append({ row.number(0), row.text(1), row.bytes(2), row.number(3), row.text(4),
                    static_cast<int>(row.number(5)) });
            });
        return sources;
    });
}

core::Result<std::optional<Reader::HeldSource>> Reader::held(const QByteArray &sha256)
{
    return answer(*m_connection, [&](Sequence &sequence) {
        std::optional<HeldSource> source;
        sequence.each(
            QStringLiteral("SELECT path, lacks_pages, EXISTS (SELECT 1 FROM page "
                           "JOIN decision ON decision.page = page.id WHERE page.source = source.id) "
                           "FROM source WHERE sha256 = ?"),
            { sha256 }, [&](const Row &row) {
                source = HeldSource { row.text(0), row.number(1) > 0, row.number(2) > 0, {} };
            });
        if (!source)
            return source;
        sequence.each(
            QStringLiteral("SELECT paper.name, issue.date, page.precision, page.basis, page.confidence, "
                           "page.evidence, page.conflicts, page.ordinal, issue.id FROM source "
                           "JOIN page ON page.source = source.id "
                           "JOIN issue ON issue.id = page.issue JOIN paper ON paper.id = issue.paper "
                           "WHERE source.sha256 = ? ORDER BY page.ordinal"),
            { sha256 }, [&](const Row &row) {
                source->pages.append({ row.text(0),
                    { row.text(1), core::precisionFromName(row.text(2)), core::basisFromName(row.text(3)),
                        row.real(4), row.texts(5), claimsOf(row.text(6)) },
                    static_cast<int>(row.number(7)), row.number(8) });
            });
        return source;
    });
}

core::Result<QList<Reader::PersonCount>> Reader::people()
{
    return answer(*m_connection, [](Sequence &sequence) {
        QList<PersonCount> people;
        sequence.each(QStringLiteral("SELECT name, part, count(DISTINCT byline.article) AS articles "
                                     "FROM person JOIN byline ON byline.person = person.id "
                                     "GROUP BY person.id, part ORDER BY articles DESC, name, part"),
            {}, [&](const Row &row) {
                people.append(
                    { row.text(0), core::partFromName(row.text(1)), static_cast<int>(row.number(2)) });
            });
        return people;
    });
}

} // namespace archive
