// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reader's counting of what is found, and what somebody may have meant.
#include "archive/entitygroup.h"
#include "archive/hitwalk.h"
#include "archive/reader.h"
#include "archive/rows.h"

#include "text/pinyin.h"

#include <QRegularExpression>
#include <algorithm>
#include <map>

namespace archive {

/// Reporters and entities are counted over so many hits, the newest: each has some twenty of them.
static constexpr std::size_t sample = 10000;
static constexpr int mostNames = 12;

namespace {

/// Counts of the things that the table of articles knows, by its indexes.
class Tally {
public:
    explicit Tally(const ArticleTable &table)
        : m_table(table)
        , m_issues(table.issues().size())
        , m_numbers(table.numbers().size())
    {
    }

    void add(core::ArticleId id)
    {
        const ArticleTable::Page &page = m_table.pageOf(id);
        ++m_total;
        ++m_issues[page.issue];
        ++m_numbers[page.number];
        ++m_kinds[m_table.article(id).kind];
    }

    void writeTo(core::Survey &survey) const;

private:
    const ArticleTable &m_table;
    qint64 m_total = 0;
    std::vector<qint64> m_issues;
    std::vector<qint64> m_numbers;
    std::array<qint64, 3> m_kinds = {};
};

QList<core::FacetCount> listOf(const std::map<QString, qint64> &counts)
{
    QList<core::FacetCount> out;
    for (const auto &[value, articles] : counts) {
        if (articles)
            out.append({ value, articles });
    }
    return out;
}

QList<core::FacetCount> byCount(QList<core::FacetCount> counts)
{
    std::stable_sort(
        counts.begin(), counts.end(), [](const core::FacetCount &one, const core::FacetCount &other) {
            return one.articles > other.articles;
        });
    return counts;
}

void Tally::writeTo(core::Survey &survey) const
{
    constexpr qsizetype year = 4;
    constexpr qsizetype month = 7;
    std::map<QString, qint64> years;
    std::map<QString, qint64> months;
    std::map<QString, qint64> papers;
    std::map<QString, qint64> pages;
    std::map<QString, qint64> kinds;
    for (std::size_t i = 0; i < m_issues.size(); ++i) {
        const ArticleTable::Issue &issue = m_table.issues()[i];
        years[issue.date.left(year)] += m_issues[i];
        if (issue.date.size() >= month)
            months[issue.date.left(month)] += m_issues[i];
        papers[m_table.papers().value(issue.paper)] += m_issues[i];
    }
    for (std::size_t i = 0; i < m_numbers.size(); ++i)
        pages[m_table.numbers()[i].number] += m_numbers[i];
    for (std::size_t i = 0; i < m_kinds.size(); ++i)
        kinds[core::articleKindName(core::ArticleKind(i))] += m_kinds[i];
    survey.total = m_total;
    survey.years = listOf(years);
    survey.months = listOf(months);
    survey.papers = byCount(listOf(papers));
    survey.pages = byCount(listOf(pages));
    survey.kinds = byCount(listOf(kinds));
}

/// How many articles name each person or entity, by its number.
class NameCounts {
public:
    /// An article may name the same one often: its names follow one another, and count once.
    void add(qint64 name, core::ArticleId article)
    {
        Count &count = m_counts[name];
        count.articles += count.last != article;
        count.last = article;
    }

    /// Pairs of a count and a name's number.
    QList<std::pair<qint64, qint64>> mostFrequent() const
    {
        QList<std::pair<qint64, qint64>> out;
        for (auto it = m_counts.cbegin(); it != m_counts.cend(); ++it)
            out.append({ it->articles, it.key() });
        const auto most = std::min<qsizetype>(mostNames, out.size());
        std::partial_sort(out.begin(), out.begin() + most, out.end(), [](const auto &one, const auto &other) {
            return one.first != other.first ? one.first > other.first : one.second < other.second;
        });
        return out.first(most);
    }

private:
    struct Count {
        qint64 articles = 0;
        core::ArticleId last = 0;
    };
    QHash<qint64, Count> m_counts;
};

} // namespace

static void addNames(Sequence &sequence, const std::vector<core::ArticleId> &ids, core::Survey &survey)
{
    NameCounts reporters;
    sequence.step(
        QStringLiteral(
            "SELECT byline.person, byline.article FROM json_each(?) AS wanted "
            "CROSS JOIN byline ON byline.article = wanted.value WHERE byline.part <> 'correspondent'"),
        { idsAsJson(ids) }, [&](const Prepared &row) { reporters.add(row.number(0), row.number(1)); });
    for (const auto &[articles, person] : reporters.mostFrequent()) {
        const QVariant name
            = sequence.value(QStringLiteral("SELECT name FROM person WHERE id = ?"), { person });
        survey.reporters.append({ name.toString(), articles });
    }
    NameCounts entities;
    EntityGroups groups(sequence);
    const auto unsettled = groups.unsettled();
    Mentions(sequence).each(ids, [&](core::ArticleId article, const QList<NamedEntity> &mentions) {
        for (const NamedEntity &named : mentions)
            entities.add(unsettled.value(named.entity, named.entity), article);
    });
    for (const auto &[articles, entity] : entities.mostFrequent()) {
        if (const EntityGroup group = groups.of(entity); group.id)
            survey.entities.append({ group.name.entityClass, { group.name.value, articles } });
    }
}

core::Result<core::Survey> Reader::survey(const search::Query &query, int readingMilliseconds)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        const auto table = articleTable(sequence);
        core::Survey survey;
        if (sequence.failed())
            return sequence.result(survey);
        Tally tally(*table);
        std::vector<core::ArticleId> newest;
        HitWalk walk(sequence, *table, query, m_abandoned);
        const auto ended = walk.walk(
            Order::Newest,
            [&](core::ArticleId id) {
                tally.add(id);
                newest.push_back(id);
            },
            [](quint32) { return true; }, QDeadlineTimer(readingMilliseconds));
        survey.totalIsExact = ended == HitWalk::Ended::Whole;
        tally.writeTo(survey);
        if (newest.size() > sample) {
            std::nth_element(newest.begin(), newest.begin() + sample, newest.end(),
                [&](core::ArticleId one, core::ArticleId other) {
                    return table->comesBefore(one, other, Order::Newest);
                });
            newest.resize(sample);
        }
        // In the order in which they lie in the archive.
        std::sort(newest.begin(), newest.end());
        survey.sampled = qint64(newest.size());
        addNames(sequence, newest, survey);
        return sequence.result(survey);
    });
}

core::Result<QList<core::Suggestion>> Reader::suggestions(const QString &typed, int limit)
{
    static const QRegularExpression letters(QStringLiteral("^[a-z]{2,40}$"));
    const QString asked = typed.trimmed().toLower();
    if (!letters.match(asked).hasMatch())
        return QList<core::Suggestion>();
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        // All names are gone through: it is asked only when nothing was found, and half a million take a
        // quarter of a second.
        QList<std::pair<qint64, core::Suggestion>> meant;
        sequence.each(QStringLiteral("SELECT id, value, class FROM entity WHERE class <> 'date'"), {},
            [&](const Row &row) {
                const QString value = row.text(1);
                if (text::pinyinInitials(value) == asked || text::pinyin(value).startsWith(asked))
                    meant.append({ row.number(0), { value, core::entityClassFromName(row.text(2)), 0 } });
            });
        QList<core::Suggestion> out;
        for (auto &[id, suggestion] : meant) {
            suggestion.articles = sequence
                                      .value(QStringLiteral("SELECT count(*) FROM named WHERE named MATCH ?"),
                                          { EntityRows::expression({ id }) })
                                      .toLongLong();
            out.append(suggestion);
        }
        std::stable_sort(
            out.begin(), out.end(), [](const core::Suggestion &one, const core::Suggestion &other) {
                return one.articles > other.articles;
            });
        return sequence.result(out.first(std::min<qsizetype>(std::max(0, limit), out.size())));
    });
}

core::Result<void> Reader::prepareSearch()
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        articleTable(sequence);
        return sequence.result();
    });
}

} // namespace archive
