// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/bookmarks.h"
#include "archive/calendar.h"
#include "archive/neighbours.h"
#include "archive/titles.h"
#include "core/change.h"
#include "core/entity.h"
#include "core/issue.h"
#include "core/result.h"
#include "search/query.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

namespace archive {

class ArticleTable;
class Connection;
class EntityTable;
class Sequence;

/// The tables that were read last, for all readers of an archive.
struct HeldTables {
    std::atomic<std::shared_ptr<const ArticleTable>> articles;
    std::atomic<std::shared_ptr<const EntityTable>> entities;
};

/// The order of hits. Those of one issue stand in the order of its pages, undated issues last.
enum class Order {
    Newest,
    Oldest,
    Relevance ///< see Ranking; equals, and all of an empty query, newest first
};

/// Everything that is asked of an archive. Lives on one thread, with a read-only connection of its own.
class Reader {
public:
    /// Errors: NotFound, Unreadable, NotAnArchive, NewerArchive, Unsupported (an older one that was never
    /// opened for writing by this program), Damaged.
    /// Readers that are given the same `tables` share what searching holds in memory.
    static core::Result<std::unique_ptr<Reader>> open(
        const QString &path, const std::shared_ptr<HeldTables> &tables = {});
    ~Reader();

    /// Newest first; undated issues last.
    core::Result<QList<core::IssueSummary>> issues();
    /// What there is of each month: for a tree that asks for issues as they are opened.
    core::Result<Calendar> calendar();
    core::Result<QList<core::IssueSummary>> issues(const CalendarPart &part);
    /// Issues and articles by date and headline, see TitleQuestion. `limit`: of articles, or of issues where
    /// only dates are asked for.
    core::Result<TitleAnswer> find(const TitleQuestion &question, int limit);
    /// Errors: NotFound.
    core::Result<core::IssueSummary> issue(core::IssueId id);
    /// In the order of their numbers, unnumbered ones last.
    core::Result<QList<core::PageSummary>> pages(core::IssueId issue);
    /// In the order of the page.
    core::Result<QList<core::ArticleSummary>> articles(core::PageId page);
    /// Who and what each article of an issue is about: of the people, organisations, places, honours, events
    /// and works those that it names most, `each` of them at most, with the span of their first mention. The
    /// first named stands first among equals.
    core::Result<QHash<core::ArticleId, QList<core::Mention>>> chiefEntities(core::IssueId id, int each);
    /// Errors: NotFound.
    core::Result<core::StoredArticle> article(core::ArticleId id);
    /// An issue's articles, page after page: for the issue view and for printing.
    core::Result<QList<core::StoredArticle>> articlesOfIssue(core::IssueId id);

    /// A reader's own articles, the last one first, with the first words of each; `from`: how many of the
    /// first ones to leave out.
    core::Result<core::Hits> shelf(Shelf shelf, int from, int limit);
    /// See neighbours.h. Errors: NotFound.
    core::Result<std::optional<ReadingPlace>> neighbour(const ReadingPlace &from, Unit unit, int by);
    core::Result<std::optional<core::IssueSummary>> nearestIssue(const QString &date, const QString &paper);
    core::Result<QList<TouchedPage>> touchedPages(const core::Change &change, int limit);

    /// Which of the hits are asked for.
    struct SearchRange {
        int limit = 50;
        Order order = Order::Newest;
        std::optional<core::ArticleId> after = {}; ///< only what comes behind this one, for the next page
        /// How long to go on counting when these hits are found; without end when negative. The next page
        /// counts nothing.
        int countingMilliseconds = 20;
        /// How long articles may be read where the index cannot decide: /…/, NEAR, "…" over a blank. Without
        /// end when negative.
        int readingMilliseconds = 2000;
    };
    /// Errors: NotFound when the archive no longer has `after`, Cancelled.
    core::Result<core::Hits> search(const search::Query &query, const SearchRange &range);
    /// Ids of all articles that match, newest first.
    core::Result<QList<core::ArticleId>> matching(const search::Query &query);
    /// Counts all that match: exact, unless articles have to be read for longer than `readingMilliseconds`.
    core::Result<core::Survey> survey(const search::Query &query, int readingMilliseconds = 5000);
    /// Entities by pinyin or its initials, for letters that are found nowhere; those with the most articles
    /// first.
    core::Result<QList<core::Suggestion>> suggestions(const QString &typed, int limit = 8);
    /// Reads what searching holds in memory, so that the first search need not.
    core::Result<void> prepareSearch();

    /// While a question is answered: says true when nobody asks it any more. The answer then is an error,
    /// Cancelled, soon.
    void setAbandoned(const std::function<bool()> &abandoned);

    /// The kept bytes of the source a page came from. Errors: NotFound.
    core::Result<QByteArray> sourceBytes(core::PageId page);
    struct Source {
        qint64 id = 0;
        QString path;
        QByteArray sha256;
        qint64 bytes = 0;
        QString encoding;
        int pages = 0;
    };
    /// In the order of their paths.
    core::Result<QList<Source>> sources();
    struct HeldPage {
        QString paper;
        core::IssueDate date;
        int ordinal = 0; ///< in the source; pages that were removed are missing
        core::IssueId issue = 0;
    };
    struct HeldSource {
        QString path;
        bool lacksPages = false; ///< some were removed, and come in again with the file
        bool isDecided = false; ///< editors have said something of a page
        QList<HeldPage> pages; ///< in the order of the source
    };
    /// What the archive has of a file with these bytes (their SHA-256).
    core::Result<std::optional<HeldSource>> held(const QByteArray &sha256);
    /// Entities by name, pinyin or initials. An entity without articles is left out.
    core::Result<core::EntityAnswer> entities(const core::EntityQuestion &question);
    /// The one of this class and normal form; also one that editors have made a name of another. Errors:
    /// NotFound.
    core::Result<core::EntityId> entity(core::EntityClass entityClass, const QString &value);
    /// Errors: NotFound.
    core::Result<core::EntityCard> entityCard(core::EntityId id);
    /// Every mention in its sentence, of the newest article first and in the order of its text; `after` the
    /// last article of the page before (0: from the first on), `articles`: how many of them. Errors:
    /// NotFound.
    core::Result<QList<core::MentionPlace>> mentionPlaces(
        core::EntityId id, core::ArticleId after, int articles);
    /// What editors have said of names, the last first.
    core::Result<QList<core::Ruling>> rulings();

    struct PersonCount {
        QString name;
        core::Part part;
        int articles = 0;
    };
    /// Of bylines and credits, those with the most articles first.
    core::Result<QList<PersonCount>> people();

    struct UndoState {
        std::optional<core::Change> undo; ///< what Writer::undo() would take back
        std::optional<core::Change> redo;
    };
    core::Result<UndoState> undoState();

    struct Stats {
        qint64 papers = 0;
        qint64 issues = 0;
        qint64 undated = 0; ///< issues
        qint64 estimated = 0; ///< issues
        qint64 decided = 0; ///< pages of which editors have said something
        qint64 pages = 0;
        qint64 articles = 0;
        qint64 people = 0;
        qint64 entities = 0;
        qint64 mentions = 0;
        qint64 sources = 0;
        qint64 sourceBytes = 0; ///< as they were imported
        qint64 changes = 0; ///< that can be undone
        QString first; ///< date; empty when none is dated
        QString last;
        qint64 archiveBytes = 0; ///< on the disk
    };
    core::Result<Stats> stats();

    struct CheckReport {
        QStringList problems; ///< what is wrong, in sentences; empty when all is well
        QStringList notes; ///< what could not be verified here, in sentences
    };
    /// Database, foreign keys, texts and kept sources against their checksums, search index. The search index
    /// verifies itself only where the archive can be written to.
    core::Result<CheckReport> check();
    /// A verified copy of what this reader sees, into a new file; also of an archive that was deleted while
    /// it was open. Errors: Unwritable (the file is there, no room), Damaged.
    core::Result<void> saveCopy(const QString &file);

private:
    Reader(std::unique_ptr<Connection> connection, const std::shared_ptr<HeldTables> &tables);
    std::shared_ptr<const ArticleTable> articleTable(Sequence &sequence);
    std::shared_ptr<const EntityTable> entityTable(Sequence &sequence);

    std::unique_ptr<Connection> m_connection;
    std::shared_ptr<HeldTables> m_tables;
    std::function<bool()> m_abandoned;
};

} // namespace archive
