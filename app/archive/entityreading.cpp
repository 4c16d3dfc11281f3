// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Reader's index of entities.
#include "archive/abandoned.h"
#include "archive/entitygroup.h"
#include "archive/entityrows.h"
#include "archive/entitytable.h"
#include "archive/mentions.h"
#include "archive/reader.h"
#include "archive/rows.h"
#include "archive/rulingrows.h"
#include "archive/sentences.h"
#include "archive/sequence.h"
#include "text/sentences.h"

#include <algorithm>
#include <map>
#include <numeric>

namespace archive {

/// Mentions and companions are those of so many articles, the newest.
static constexpr std::size_t sample = 5000;
static constexpr qsizetype mostCompanions = 24;

std::shared_ptr<const EntityTable> Reader::entityTable(Sequence &sequence)
{
    const auto articles = articleTable(sequence);
    if (sequence.failed())
        return {};
    auto table = EntityTable::refreshed(sequence, articles, m_tables->entities.load());
    if (!sequence.failed())
        m_tables->entities.store(table);
    return table;
}

core::Result<core::EntityAnswer> Reader::entities(const core::EntityQuestion &question)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        core::EntityAnswer answer;
        const auto table = entityTable(sequence);
        if (sequence.failed())
            return sequence.result(answer);
        const std::vector<quint32> found = table->found(question, m_abandoned);
        if (m_abandoned())
            sequence.fail(gaveUp());
        answer.total = qint64(found.size());
        for (qint64 i = 0; i < std::min<qint64>(question.limit, answer.total); ++i)
            answer.entities.append(table->summary(table->entities()[found[std::size_t(i)]]));
        return sequence.result(answer);
    });
}

/// What tells an article from others: not its dates and posts.
static bool canBeChief(core::EntityClass entityClass)
{
    return entityClass != core::EntityClass::Date && entityClass != core::EntityClass::Post;
}

static QList<core::Mention> chiefOf(const QList<core::Mention> &mentions, int most)
{
    QList<core::Mention> firsts;
    QList<int> counts;
    for (const core::Mention &mention : mentions) {
        const auto same = std::find_if(firsts.cbegin(), firsts.cend(), [&](const core::Mention &other) {
            return other.entityClass == mention.entityClass && other.value == mention.value;
        });
        if (same != firsts.cend()) {
            ++counts[same - firsts.cbegin()];
        } else if (canBeChief(mention.entityClass)) {
            firsts.append(mention);
            counts.append(1);
        }
    }
    QList<qsizetype> order(firsts.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(
        order.begin(), order.end(), [&](qsizetype a, qsizetype b) { return counts[a] > counts[b]; });
    QList<core::Mention> chief;
    for (const qsizetype i : std::as_const(order).first(std::min<qsizetype>(most, order.size())))
        chief.append(firsts[i]);
    return chief;
}

core::Result<QHash<core::ArticleId, QList<core::Mention>>> Reader::chiefEntities(core::IssueId id, int each)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        std::vector<core::ArticleId> articles;
        sequence.each(QStringLiteral("SELECT article.id FROM page JOIN article ON article.page = page.id "
                                     "WHERE issue = ? ORDER BY article.id"),
            { id }, [&](const Row &row) { articles.push_back(row.number(0)); });
        QHash<core::ArticleId, QList<NamedEntity>> named;
        Mentions(sequence).each(articles,
            [&](core::ArticleId article, const QList<NamedEntity> &mentions) { named[article] = mentions; });
        EntityRows rows(sequence);
        QHash<core::ArticleId, QList<core::Mention>> chief;
        for (auto one = named.cbegin(); one != named.cend(); ++one)
            chief[one.key()] = chiefOf(rows.withNames(one.value()), each);
        return sequence.result(chief);
    });
}

core::Result<core::EntityId> Reader::entity(core::EntityClass entityClass, const QString &value)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        const EntityGroup group = EntityGroups(sequence).named({ entityClass, value.trimmed() });
        if (!group.id)
            sequence.fail({ core::Error::Kind::NotFound,
                tell(QT_TRANSLATE_NOOP("archive", "No article in the archive names %1.")).arg(value) });
        return sequence.result(group.id);
    });
}

// ---- one of them

namespace {

/// Answers about one entity from one moment of the archive.
class OneEntity {
public:
    OneEntity(Sequence &sequence, const ArticleTable &table)
        : m_sequence(sequence)
        , m_groups(sequence)
        , m_table(table)
    {
    }

    EntityGroup group(core::EntityId id)
    {
        const EntityGroup group = m_groups.of(id);
        if (!group.id)
            m_sequence.fail(notThere(
                QT_TRANSLATE_NOOP("archive", "There is no entity with the number %1 in the archive."), id));
        return group;
    }

    std::vector<core::ArticleId> articles(const EntityGroup &group)
    {
        std::vector<core::ArticleId> ids;
        m_sequence.step(QStringLiteral("SELECT rowid FROM named WHERE named MATCH ?"),
            { EntityRows::expression(group.members) }, [&](const Prepared &row) {
                if (m_table.holds(row.number(0)))
                    ids.push_back(row.number(0));
            });
        return ids;
    }

    core::EntitySummary summary(const EntityGroup &group, const std::vector<core::ArticleId> &articles) const
    {
        core::EntitySummary summary { group.id, group.name.entityClass, group.name.value, group.names,
            qint64(articles.size()), {}, {}, 0 };
        for (const core::ArticleId id : articles) {
            const QString &date = m_table.issueOf(id).date;
            if (date.isEmpty())
                continue;
            if (summary.first.isEmpty() || date < summary.first)
                summary.first = date;
            if (date > summary.last)
                summary.last = date;
        }
        return summary;
    }

    /// The newest of them, in their order, behind one of them.
    void keepNewest(std::vector<core::ArticleId> &ids, std::size_t most, core::ArticleId after = 0) const
    {
        const auto before = [&](core::ArticleId one, core::ArticleId other) {
            return m_table.comesBefore(one, other, Order::Newest);
        };
        if (after)
            std::erase_if(ids, [&](core::ArticleId id) { return !before(after, id); });
        const auto end = ids.begin() + qint64(std::min(most, ids.size()));
        std::partial_sort(ids.begin(), end, ids.end(), before);
        ids.erase(end, ids.end());
    }

    void addSample(core::EntityCard &card, const EntityGroup &group, std::vector<core::ArticleId> articles);

private:
    Sequence &m_sequence;
    EntityGroups m_groups;
    const ArticleTable &m_table;
};

QList<core::FacetCount> monthsOf(const ArticleTable &table, const std::vector<core::ArticleId> &articles)
{
    constexpr qsizetype month = 7;
    std::vector<qint64> byIssue(table.issues().size());
    for (const core::ArticleId id : articles)
        ++byIssue[table.pageOf(id).issue];
    std::map<QString, qint64> counts;
    for (std::size_t i = 0; i < byIssue.size(); ++i) {
        const QString date = table.issues()[i].date.left(month);
        if (byIssue[i] && !date.isEmpty())
            counts[date] += byIssue[i];
    }
    QList<core::FacetCount> months;
    for (const auto &[value, count] : counts)
        months.append({ value, count });
    return months;
}

/// Companions say who belongs together: days, which stand in nearly every article, are left out.
void OneEntity::addSample(
    core::EntityCard &card, const EntityGroup &group, std::vector<core::ArticleId> articles)
{
    card.isSampled = articles.size() > sample;
    keepNewest(articles, sample);
    std::sort(articles.begin(), articles.end()); // as they lie in the archive
    QHash<core::EntityId, qint64> together;
    const auto unsettled = m_groups.unsettled();
    Mentions(m_sequence).each(articles, [&](core::ArticleId, const QList<NamedEntity> &mentions) {
        QSet<core::EntityId> here;
        for (const NamedEntity &mention : mentions) {
            if (group.members.contains(mention.entity))
                ++card.mentions;
            else
                here.insert(unsettled.value(mention.entity, mention.entity));
        }
        for (const core::EntityId id : std::as_const(here))
            ++together[id];
    });
    std::vector<std::pair<qint64, core::EntityId>> order;
    for (auto it = together.cbegin(); it != together.cend(); ++it)
        order.push_back({ -it.value(), it.key() });
    std::sort(order.begin(), order.end());
    for (const auto &[count, id] : order) {
        if (card.companions.size() == mostCompanions || m_sequence.failed())
            break;
        const EntityGroup other = m_groups.of(id);
        if (other.id && other.name.entityClass != core::EntityClass::Date)
            card.companions.append({ summary(other, this->articles(other)), -count });
    }
}

} // namespace

core::Result<core::EntityCard> Reader::entityCard(core::EntityId id)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        core::EntityCard card;
        const auto table = articleTable(sequence);
        if (sequence.failed())
            return sequence.result(card);
        OneEntity one(sequence, *table);
        const EntityGroup group = one.group(id);
        if (sequence.failed())
            return sequence.result(card);
        const std::vector<core::ArticleId> articles = one.articles(group);
        card.entity = one.summary(group, articles);
        card.months = monthsOf(*table, articles);
        one.addSample(card, group, articles);
        if (m_abandoned())
            sequence.fail(gaveUp());
        return sequence.result(card);
    });
}

// ---- where it stands

static core::MentionPlace placeOf(const core::StoredArticle &stored, const core::Span &span)
{
    const QString &text = stored.article.blocks[span.block].text;
    const text::Range sentence = text::sentenceAt(text, span.start);
    const int start = std::min(sentence.start, span.start);
    // A sentence that ends within the name does not cut it.
    const int end = std::max(sentence.end(), span.end());
    return { stored.id, span, stored.article.title(), stored.issue.paper, stored.issue.date.value,
        stored.page.number, text.mid(start, end - start), span.start - start };
}

core::Result<QList<core::MentionPlace>> Reader::mentionPlaces(
    core::EntityId id, core::ArticleId after, int articles)
{
    return m_connection->inSnapshot([&] {
        Sequence sequence(*m_connection);
        QList<core::MentionPlace> places;
        const auto table = articleTable(sequence);
        if (sequence.failed())
            return sequence.result(places);
        OneEntity one(sequence, *table);
        const EntityGroup group = one.group(id);
        if (after && !table->holds(after))
            sequence.fail(noArticle(after));
        if (sequence.failed())
            return sequence.result(places);
        std::vector<core::ArticleId> ids = one.articles(group);
        one.keepNewest(ids, std::size_t(std::max(0, articles)), after);
        Places known(sequence);
        for (const core::ArticleId article : ids) {
            if (m_abandoned())
                sequence.fail(gaveUp());
            const auto stored = readableArticle(sequence, known, article, false);
            const auto mentions = stored ? Mentions(sequence).of(article) : QList<NamedEntity>();
            for (const NamedEntity &mention : mentions) {
                if (group.members.contains(mention.entity)
                    && mention.span.block < stored->article.blocks.size())
                    places.append(placeOf(*stored, mention.span));
            }
        }
        return sequence.result(places);
    });
}

} // namespace archive
