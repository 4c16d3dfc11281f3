// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/abandoned.h"
#include "archive/changes.h"
#include "archive/incoming.h"
#include "archive/names.h"
#include "core/change.h"
#include "core/entity.h"
#include "core/issue.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>
#include <memory>
#include <optional>

namespace archive {

class Connection;
class Sequence;

enum class Outcome { Added, Unchanged, Replaced };

/// What became of a source.
struct Receipt {
    Outcome outcome = Outcome::Added;
    /// Sentences that name the files: a page that is in the archive already but for blanks, or another page
    /// of the same paper, date and number. Both are kept.
    QStringList clashes;
};

/// Everything that changes an archive. Lives on the writer thread, with the only writing connection.
class Writer {
public:
    /// Creates the archive (and its folder) when it is not there, applies the schema steps, makes the search
    /// index anew when this program folds text otherwise than the one that made it. Errors: see Store::open.
    static core::Result<std::unique_ptr<Writer>> open(const QString &path);
    /// A writer for an archive that can only be read: every change gives this error.
    static std::unique_ptr<Writer> refusing(const core::Error &error);
    ~Writer();

    /// What opening the archive had to say, in sentences.
    QStringList notes() const { return m_notes; }

    /// Puts sources in, all in one transaction; the more, the less each costs. A source whose bytes are known
    /// is left as it is unless it revises. A changed file of the same path and paper replaces its pages, and
    /// articles that stay keep their ids. Everything else is added, see Receipt::clashes.
    ///
    /// An issue takes the best date of its pages (stated before path before inferred, then the surest) and
    /// keeps what contradicts it.
    /// `abandoned` takes all of it back, with the error Cancelled.
    core::Result<QList<Receipt>> add(
        const QList<IncomingSource> &sources, const Abandoned &abandoned = nullptr);

    // What editors decide. Each is one transaction and goes on the undo stack, which is kept in the archive;
    // it empties what could be redone. What was decided stays with its pages when they are read and imported
    // again: it goes before what they say, until an editor says otherwise. Errors: NotFound (no such issue,
    // page or source), BadArgument (no date), and those of the archive; then nothing has changed.

    /// Moves all pages of the issues to the issue of their paper with this date: the same issue under another
    /// date, or the one that is there already, so that several become one. Of the date only `value` counts
    /// ("2023", "2023-09" or "2023-09-12"); the archive takes it as stated, with confidence 1 and without
    /// conflicts. An empty value takes back what editors have said of the date: that of the pages counts
    /// again.
    core::Result<core::Change> setDate(const QList<core::IssueId> &issues, const core::IssueDate &date);
    /// The same for the paper; an empty name is the unnamed paper.
    core::Result<core::Change> setPaper(const QList<core::IssueId> &issues, const QString &paper);
    /// The same for the edition ("早报"); an empty one is none.
    core::Result<core::Change> setEdition(const QList<core::IssueId> &issues, const QString &edition);
    /// The same for single pages, which then leave their issue where another is meant: pages without a date
    /// are issues of their own and so can be put together. An empty number is that which the page says.
    enum class PageField { Date, Paper, Edition, Number };
    core::Result<core::Change> setOfPages(
        PageField field, const QList<core::PageId> &pages, const QString &value);

    /// What is said of a name holds from now on, also for what is imported later, and goes before what the
    /// recogniser finds. It takes the place of what was said before of the same name. The articles that it
    /// touches are settled by settleRulings(), `first` (the one that is open; 0: none) at once. Errors:
    /// BadArgument (an empty name, an alias of itself).
    core::Result<core::Change> rule(const core::Ruling &ruling, core::ArticleId first = 0);
    /// Takes it back. Errors: NotFound.
    core::Result<core::Change> dropRuling(qint64 ruling, core::ArticleId first = 0);
    /// What is said of one place in one article; it stays when the page is read again, as long as the words
    /// stand there. Errors: NotFound (no such article), BadArgument (a place outside of its text).
    core::Result<core::Change> correct(core::ArticleId article, const core::Correction &correction);
    /// Settles the mentions of so many of the articles that rulings have touched and that are not settled yet
    /// (also by undo and redo); how many are left.
    core::Result<qint64> settleRulings(int articles);

    /// Notes that an article was opened (in milliseconds since 1970), and where the reader stands in it.
    /// These are no changes that can be taken back.
    core::Result<void> open(core::ArticleId article, qint64 when);
    core::Result<void> keepPlace(core::ArticleId article, int block, double above);
    /// Articles, and all of pages and issues.
    struct Chosen {
        QList<core::ArticleId> articles;
        QList<core::PageId> pages;
        QList<core::IssueId> issues;
    };
    /// Puts them among the clippings (`when`, in milliseconds since 1970) or takes them from there (0). Where
    /// nothing changes there is nothing to take back, and the change has no words.
    core::Result<core::Change> clip(const Chosen &chosen, qint64 when);
    /// The same for having been read.
    core::Result<core::Change> markRead(const Chosen &chosen, qint64 when);

    /// Takes pages out with all they brought: articles, their places in the search index, mentions, people,
    /// entities, issues and papers that nothing else holds, and sources that have no page left. What is taken
    /// out is kept, compressed, until the change leaves the undo stack; undo() brings it back with the same
    /// ids. The same file comes in again, with new ids, only when it is imported again; then undo() leaves it
    /// alone.
    core::Result<core::Change> removePages(const QList<core::PageId> &pages);
    core::Result<core::Change> removeIssues(const QList<core::IssueId> &issues);
    /// All that a source brought, and its kept bytes.
    core::Result<core::Change> removeSource(qint64 source);

    /// Takes the last change back, or makes the last one taken back anew; none where there is none. Only what
    /// still stands as the change left it is touched: pages that came in since, or were decided otherwise by
    /// an import, stay where they are.
    core::Result<std::optional<core::Change>> undo();
    core::Result<std::optional<core::Change>> redo();

    /// Makes anew what is derived from the articles: indexes, search index, headlines and counts; and takes
    /// out what nothing holds. All of it in one transaction. Sentences on what was done. It mends no text:
    /// what the check still finds then only a backup can.
    core::Result<QStringList> repair();

private:
    explicit Writer(std::unique_ptr<Connection> connection);
    /// A transaction of this session, see Sessions.
    template <typename Change>
    auto change(Change change) -> core::Result<std::invoke_result_t<Change, Sequence &>>;

    core::Result<core::Change> mark(ChangeKind kind, const Chosen &chosen, qint64 when);
    template <typename Note> core::Result<void> note(Note note);

    std::unique_ptr<Connection> m_connection; ///< none when refusing
    core::Error m_refusal;
    QStringList m_notes;
    qint64 m_session = 0; ///< 0: nothing was written yet
    Names m_names; ///< known from the last import
};

} // namespace archive
