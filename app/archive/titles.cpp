// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/titles.h"

#include "archive/rows.h"
#include "archive/sequence.h"
#include "archive/titlematch.h"
#include "text/fold.h"
#include "text/pinyin.h"

#include <QHash>

namespace archive {

/// Pages that are read in one go: between two an abandoned question is noticed.
static constexpr qint64 pagesAtOnce = 8192;
/// So many of the newest issues are looked through first: what is common is found there, and soon.
static constexpr int newestIssues = 400;
/// Of more pages than this it is cheaper to walk the issues from the newest on than to sort.
static constexpr qsizetype pagesToSort = 20000;

// ---- what is kept

static QString version()
{
    return text::foldVersion() + u'/' + text::pinyinVersion();
}

void Titles::settle()
{
    QList<core::PageId> pages;
    m_sequence.each(QStringLiteral("SELECT page FROM stale_titles ORDER BY page"), {},
        [&](const Row &row) { pages.append(row.number(0)); });
    if (pages.isEmpty())
        return;
    for (const core::PageId page : std::as_const(pages)) {
        QByteArray folded;
        QByteArray initials;
        m_sequence.each(QStringLiteral("SELECT title FROM article WHERE page = ? ORDER BY ordinal"), { page },
            [&](const Row &row) {
                const QString title = text::folded(row.text(0)).replace(u'\n', u' ');
                folded += title.toUtf8() + '\n';
                initials += text::pinyinInitials(title).toUtf8() + '\n';
            });
        m_sequence.run(
            QStringLiteral("INSERT OR REPLACE INTO page_titles (page, folded, initials) VALUES (?, ?, ?)"),
            { page, folded, initials });
    }
    m_sequence.run(QStringLiteral("DELETE FROM stale_titles"));
}

bool Titles::isCurrent()
{
    return m_sequence.value(QStringLiteral("SELECT value FROM setting WHERE name = 'titles_version'"))
        == version();
}

void Titles::rebuild()
{
    m_sequence.run(QStringLiteral("DELETE FROM issue_size"));
    m_sequence.run(QStringLiteral("INSERT INTO issue_size (issue, pages, articles) SELECT id, "
                                  "(SELECT count(*) FROM page WHERE page.issue = issue.id), "
                                  "(SELECT count(*) FROM page JOIN article ON article.page = page.id "
                                  "WHERE page.issue = issue.id) FROM issue"));
    m_sequence.run(QStringLiteral("DELETE FROM page_titles"));
    m_sequence.run(QStringLiteral("INSERT OR IGNORE INTO stale_titles (page) SELECT id FROM page"));
    settle();
    m_sequence.run(QStringLiteral("INSERT INTO setting (name, value) VALUES ('titles_version', ?) "
                                  "ON CONFLICT DO UPDATE SET value = excluded.value"),
        { version() });
}

// ---- what is found

namespace {

/// The articles of a page that fit, by their place on it.
struct FoundPage {
    core::PageId page = 0;
    core::IssueId issue = 0; ///< 0: not known yet
    TitleLines lines;
};

/// One question over one state of the archive.
class Finding {
public:
    Finding(
        Sequence &sequence, const TitleQuestion &question, int limit, const std::function<bool()> &abandoned)
        : m_sequence(sequence)
        , m_question(question)
        , m_match(question.terms)
        , m_limit(limit)
        , m_abandoned(abandoned)
    {
    }

    TitleAnswer answer()
    {
        if (m_question.terms.isEmpty())
            return answerOfDates();
        if (m_question.date != DatePattern()) {
            findIn(issuesOfDate());
        } else if (findIn(issuesOfDate(newestIssues)); !isEnough()) {
            m_found.clear();
            m_articles = 0;
            m_isExact = true;
            findEverywhere();
            putInOrder();
        }
        return m_abandoned() ? TitleAnswer() : answerOfFound();
    }

private:
    /// Newest first.
    QList<core::IssueId> issuesOfDate(int limit = -1)
    {
        const DatePattern &date = m_question.date;
        QList<core::IssueId> issues;
        m_sequence.each(
            QStringLiteral("SELECT id FROM issue WHERE date >= ? AND date < ? "
                           "AND (? = '' OR substr(date, 6, 2) = ?) AND (? = '' OR substr(date, 9, 2) = ?) "
                           "ORDER BY date DESC, paper, edition, id LIMIT ?"),
            { date.year, QString(date.year + u'~'), date.month, date.month, date.day, date.day, limit },
            [&](const Row &row) { issues.append(row.number(0)); });
        return issues;
    }

    TitleAnswer answerOfDates()
    {
        TitleAnswer answer;
        const QList<core::IssueId> issues = issuesOfDate();
        answer.allIssues = issues.size();
        for (const core::IssueId id : issues.first(std::min<qsizetype>(issues.size(), m_limit))) {
            if (const auto issue = issueSummary(m_sequence, id))
                answer.issues.append({ *issue, {} });
        }
        return answer;
    }

    void findEverywhere()
    {
        // What is not looked at is not copied.
        const QString statement
            = QStringLiteral("SELECT page%1 FROM page_titles WHERE page > ? ORDER BY page "
                             "LIMIT ?")
                  .arg(columns());
        core::PageId last = 0;
        for (core::PageId before = -1; last != before && !m_abandoned() && !m_sequence.failed();) {
            before = last;
            m_sequence.each(statement, { last, pagesAtOnce }, [&](const Row &row) {
                last = row.number(0);
                look(row, 0);
            });
        }
    }

    /// As far as is needed to have enough.
    void findIn(const QList<core::IssueId> &issues)
    {
        const QString statement
            = QStringLiteral("SELECT page.id%1 FROM page JOIN page_titles ON page_titles.page = page.id "
                             "WHERE page.issue = ? ORDER BY number_key, page.id")
                  .arg(columns());
        for (const core::IssueId issue : issues) {
            if (m_abandoned() || isEnough() || m_sequence.failed())
                return;
            m_sequence.each(statement, { issue }, [&](const Row &row) { look(row, issue); });
        }
    }

    bool isEnough()
    {
        m_isExact = m_articles < m_limit;
        return !m_isExact;
    }

    QString columns() const
    {
        return QString(m_match.needsFolded() ? QStringLiteral(", folded") : QString())
            + (m_match.needsInitials() ? QStringLiteral(", initials") : QString());
    }

    /// A row of page, then what columns() names.
    void look(const Row &row, core::IssueId issue)
    {
        const QByteArray folded = m_match.needsFolded() ? row.bytes(1) : QByteArray();
        const QByteArray initials
            = m_match.needsInitials() ? row.bytes(m_match.needsFolded() ? 2 : 1) : QByteArray();
        if (TitleLines lines = m_match.linesOf(folded, initials); !lines.isEmpty()) {
            m_articles += lines.size();
            m_found.append({ row.number(0), issue, std::move(lines) });
        }
    }

    /// Of what was found in the order of page ids, the newest.
    void putInOrder()
    {
        QHash<core::PageId, qsizetype> places;
        places.reserve(m_found.size());
        for (qsizetype i = 0; i < m_found.size(); ++i)
            places.insert(m_found[i].page, i);
        QList<FoundPage> newest;
        qsizetype articles = 0;
        const auto take = [&](const Row &row) {
            const auto place = places.constFind(row.number(0));
            if (place == places.cend() || articles >= m_limit)
                return;
            FoundPage &page = m_found[*place];
            page.issue = row.number(1);
            articles += page.lines.size();
            newest.append(std::move(page));
        };
        if (m_found.size() <= pagesToSort) {
            m_sequence.each(
                QStringLiteral("SELECT page.id, issue.id FROM json_each(?) AS found "
                               "JOIN page ON page.id = found.value JOIN issue ON issue.id = page.issue "
                               "ORDER BY date DESC, paper, edition, issue.id, number_key, page.id LIMIT ?"),
                { idsAsJson(places.keys()), m_limit }, take);
        } else {
            for (const core::IssueId issue : issuesOfDate()) {
                if (articles >= m_limit || m_abandoned())
                    break;
                m_sequence.each(
                    QStringLiteral("SELECT id, issue FROM page WHERE issue = ? ORDER BY number_key, id"),
                    { issue }, take);
            }
        }
        m_found = std::move(newest);
    }

    TitleAnswer answerOfFound()
    {
        TitleAnswer answer;
        answer.articles = m_articles;
        answer.isExact = m_isExact;
        qsizetype left = m_limit;
        for (const FoundPage &page : std::as_const(m_found)) {
            if (left <= 0)
                break;
            if (answer.issues.isEmpty() || answer.issues.last().issue.id != page.issue)
                answer.issues.append(
                    { issueSummary(m_sequence, page.issue).value_or(core::IssueSummary {}), {} });
            QList<core::ArticleSummary> &articles = answer.issues.last().articles;
            const qsizetype before = articles.size();
            append(page, articles, left);
            left -= articles.size() - before;
        }
        return answer;
    }

    void append(const FoundPage &found, QList<core::ArticleSummary> &articles, qsizetype limit)
    {
        int line = 0;
        m_sequence.each(
            QStringLiteral(
                "SELECT article.id, title, kind, page.number, opened, clipped FROM page "
                "JOIN article ON article.page = page.id LEFT JOIN bookmark ON bookmark.article = article.id "
                "WHERE page.id = ? ORDER BY article.ordinal"),
            { found.page }, [&](const Row &row) {
                if (!found.lines.contains(line++) || limit-- <= 0)
                    return;
                core::ArticleSummary article;
                article.id = row.number(0);
                article.page = found.page;
                article.title = row.text(1);
                article.kind = core::articleKindFromName(row.text(2));
                article.pageNumber = row.text(3);
                article.mark = { row.number(4), row.number(5), 0, 0 };
                articles.append(article);
            });
    }

    Sequence &m_sequence;
    const TitleQuestion &m_question;
    TitleMatch m_match;
    int m_limit;
    const std::function<bool()> &m_abandoned;
    QList<FoundPage> m_found;
    qint64 m_articles = 0;
    bool m_isExact = true;
};

} // namespace

TitleAnswer Titles::find(const TitleQuestion &question, int limit, const std::function<bool()> &abandoned)
{
    return Finding(m_sequence, question, limit, abandoned).answer();
}

} // namespace archive
