// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/entitytable.h"

#include "archive/mentions.h"
#include "archive/reader.h"
#include "archive/rulingrows.h"
#include "archive/sequence.h"
#include "text/fold.h"
#include "text/pinyin.h"

#include <QElapsedTimer>
#include <QSet>
#include <algorithm>

namespace archive {

/// How often it is asked whether anybody still wants to wait.
static constexpr std::size_t between = 4096;

static qint64 now()
{
    QElapsedTimer clock;
    clock.start();
    return clock.msecsSinceReference();
}

std::shared_ptr<const EntityTable> EntityTable::refreshed(Sequence &sequence,
    const std::shared_ptr<const ArticleTable> &articles, const std::shared_ptr<const EntityTable> &known)
{
    constexpr qint64 patience = 200; // milliseconds
    constexpr qint64 times = 10;
    const QString naming
        = sequence.value(QStringLiteral("SELECT value FROM setting WHERE name = 'naming'")).toString();
    const qint64 began = now();
    if (known && known->m_naming == naming && known->m_articles == articles)
        return known;
    if (known && known->m_took > patience && began - known->m_made < times * known->m_took)
        return known;
    auto table = std::make_shared<EntityTable>();
    table->m_naming = naming;
    table->m_articles = articles;
    table->m_aliases = Aliases(RulingRows(sequence).all());
    table->readEntities(sequence);
    table->count(sequence);
    table->m_made = now();
    table->m_took = table->m_made - began;
    return table;
}

// ---- making it

void EntityTable::readEntities(Sequence &sequence)
{
    QHash<EntityName, quint32> known; // of those that aliases lead to
    std::vector<std::pair<qint64, EntityName>> led; // by aliases, elsewhere
    const auto enter = [&](core::EntityId id, const EntityName &name, const QString &otherFolding) {
        Entity entity { id, name.entityClass };
        entity.name = m_names.size();
        entity.nameLength = int(name.value.size());
        m_names += name.value;
        entity.folded = otherFolding.isEmpty() ? entity.name : m_names.size();
        entity.foldedLength = int(otherFolding.isEmpty() ? entity.nameLength : otherFolding.size());
        m_names += otherFolding;
        m_entities.push_back(entity);
        return quint32(m_entities.size() - 1);
    };
    QString classes; // as numbers: there are millions of rows
    for (const core::EntityClass entityClass : core::entityClasses)
        classes += QStringLiteral(" WHEN '%1' THEN %2")
                       .arg(core::entityClassName(entityClass))
                       .arg(static_cast<int>(entityClass));
    sequence.step(QStringLiteral("SELECT id, CASE class%1 ELSE 0 END, value, folded FROM entity ORDER BY id")
                      .arg(classes),
        {}, [&](const Prepared &row) {
            const core::EntityId id = row.number(0);
            const EntityName name { static_cast<core::EntityClass>(row.number(1)), row.value(2).toString() };
            m_index.resize(std::size_t(id) + 1, ArticleTable::nowhere);
            const EntityName target = m_aliases.isEmpty() ? name : m_aliases.of(name);
            if (target != name) {
                led.push_back({ id, target });
                return;
            }
            m_index.back() = enter(id, name, row.value(3).toString());
            if (!m_aliases.isEmpty() && !m_aliases.namesOf(name).isEmpty())
                known.insert(name, m_index.back());
        });
    for (const auto &[id, target] : led) {
        // The first of them stands for one that no article names yet.
        if (!known.contains(target)) {
            const QString folded = text::folded(target.value);
            known.insert(target, enter(id, target, folded == target.value ? QString() : folded));
        }
        m_index[std::size_t(id)] = known.value(target);
    }
}

void EntityTable::add(Entity &entity, core::ArticleId article) const
{
    ++entity.articles;
    if (!m_articles->holds(article))
        return;
    const auto &issues = m_articles->issues();
    const quint32 issue = m_articles->pageOf(article).issue;
    if (issues[issue].date.isEmpty())
        return;
    if (entity.first == ArticleTable::nowhere || issues[issue].oldestRank < issues[entity.first].oldestRank)
        entity.first = issue;
    if (entity.last == ArticleTable::nowhere || issues[issue].newestRank < issues[entity.last].newestRank)
        entity.last = issue;
}

void EntityTable::count(Sequence &sequence)
{
    std::vector<core::ArticleId> lastArticle(m_entities.size(), 0);
    Mentions(sequence).each([&](core::ArticleId article, const QList<NamedEntity> &mentions) {
        for (const NamedEntity &mention : mentions) {
            const auto id = std::size_t(mention.entity);
            const quint32 index = id < m_index.size() ? m_index[id] : ArticleTable::nowhere;
            if (index == ArticleTable::nowhere)
                continue;
            ++m_entities[index].mentions;
            if (std::exchange(lastArticle[index], article) != article)
                add(m_entities[index], article);
        }
    });
    m_index = {};
    std::erase_if(m_entities, [](const Entity &entity) { return entity.articles == 0; });
}

// ---- asking it

namespace {

/// What is typed, held against names.
class Typed {
public:
    explicit Typed(const QString &typed)
        : m_folded(text::folded(typed.trimmed()))
        , m_letters(lettersOf(m_folded))
        , m_initials(m_letters.toLatin1())
        , m_spelling(m_letters)
    {
        for (const QString &way : text::initialsOfSpelling(m_letters))
            m_ways.append(way.toLatin1());
    }

    bool isEmpty() const { return m_folded.isEmpty(); }
    bool isPinyin() const { return !m_letters.isEmpty(); }
    /// `initials` are those of the name.
    bool fits(QStringView folded, QByteArrayView initials) const
    {
        if (folded.contains(m_folded))
            return true;
        if (m_letters.isEmpty())
            return false;
        if (initials.contains(m_initials))
            return true;
        // Few names get as far as being read.
        const auto mayBeRead = [&](const QByteArray &way) { return initials.contains(way); };
        const auto isLetter = [](QChar c) { return c >= u'a' && c <= u'z'; };
        return (std::any_of(m_ways.begin(), m_ways.end(), mayBeRead)
                   || std::any_of(folded.begin(), folded.end(), isLetter))
            && m_spelling.fits(folded);
    }
    bool fits(QStringView folded) const { return fits(folded, text::pinyinInitials(folded).toUtf8()); }

private:
    /// Empty for what is no pinyin. People part syllables by blanks and apostrophes.
    static QString lettersOf(QString folded)
    {
        folded.removeIf([](QChar c) { return c.isSpace() || c == u'\''; });
        const bool areLetters
            = std::all_of(folded.begin(), folded.end(), [](QChar c) { return c >= u'a' && c <= u'z'; });
        return areLetters ? folded : QString();
    }

    QString m_folded;
    QString m_letters;
    QByteArray m_initials; ///< the letters, taken for initials
    QList<QByteArray> m_ways; ///< initials of what the letters may be the syllables of
    text::Spelling m_spelling;
};

} // namespace

/// Entities by what editors have called them besides.
static QSet<EntityName> calledOtherwise(const Aliases &aliases, const Typed &typed)
{
    QSet<EntityName> out;
    aliases.each([&](const EntityName &name, const EntityName &target) {
        if (typed.fits(text::folded(name.value)))
            out.insert(target);
    });
    return out;
}

std::vector<quint32> EntityTable::found(
    const core::EntityQuestion &question, const std::function<bool()> &abandoned) const
{
    const Typed typed(question.typed);
    const QSet<EntityName> otherwise
        = typed.isEmpty() ? QSet<EntityName>() : calledOtherwise(m_aliases, typed);
    if (typed.isPinyin())
        std::call_once(m_readOnce, [this] { readInitials(); });
    std::vector<quint32> out;
    for (quint32 i = 0; i < m_entities.size(); ++i) {
        if (i % between == 0 && abandoned())
            return {};
        const Entity &entity = m_entities[i];
        if (question.entityClass && entity.entityClass != *question.entityClass)
            continue;
        const auto initials = typed.isPinyin()
            ? QByteArrayView(m_initials).sliced(m_initialsAt[i], m_initialsAt[i + 1] - m_initialsAt[i])
            : QByteArrayView();
        if (typed.isEmpty() || typed.fits(folded(entity), initials)
            || (!otherwise.isEmpty() && otherwise.contains({ entity.entityClass, name(entity).toString() })))
            out.push_back(i);
    }
    arrange(out, question, abandoned);
    return out;
}

void EntityTable::readInitials() const
{
    m_initialsAt.reserve(m_entities.size() + 1);
    for (const Entity &entity : m_entities) {
        m_initialsAt.push_back(quint32(m_initials.size()));
        m_initials += text::pinyinInitials(folded(entity)).toUtf8();
    }
    m_initialsAt.push_back(quint32(m_initials.size()));
}

/// Puts as many as are asked for in order, in front.
void EntityTable::arrange(std::vector<quint32> &found, const core::EntityQuestion &question,
    const std::function<bool()> &abandoned) const
{
    const auto nameOf = [&](quint32 i) { return std::pair(name(m_entities[i]), m_entities[i].entityClass); };
    const auto middle = found.begin() + std::clamp<qint64>(question.limit, 0, qint64(found.size()));
    if (question.order == core::EntityQuestion::Order::Articles) {
        std::partial_sort(found.begin(), middle, found.end(), [&](quint32 one, quint32 other) {
            const qint64 articles = m_entities[one].articles - m_entities[other].articles;
            return articles != 0 ? articles > 0 : nameOf(one) < nameOf(other);
        });
        return;
    }
    std::vector<std::pair<QString, quint32>> read;
    read.reserve(found.size());
    for (const quint32 i : found) {
        if (read.size() % between == 0 && abandoned())
            return;
        read.push_back({ text::pinyin(folded(m_entities[i])), i });
    }
    std::partial_sort(read.begin(), read.begin() + (middle - found.begin()), read.end(),
        [&](const auto &one, const auto &other) {
            return one.first != other.first ? one.first < other.first
                                            : nameOf(one.second) < nameOf(other.second);
        });
    std::transform(read.begin(), read.end(), found.begin(), [](const auto &one) { return one.second; });
}

core::EntitySummary EntityTable::summary(const Entity &entity) const
{
    const auto dateOf = [&](quint32 issue) {
        return issue == ArticleTable::nowhere ? QString() : m_articles->issues()[issue].date;
    };
    const EntityName name { entity.entityClass, this->name(entity).toString() };
    return { entity.id, name.entityClass, name.value, m_aliases.otherNames(name), entity.articles,
        dateOf(entity.first), dateOf(entity.last), entity.mentions };
}

} // namespace archive
