// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/aliases.h"
#include "archive/articletable.h"

#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace archive {

/// All entities of an archive with how often and from when to when they are named, in memory: some 60 bytes
/// each, and their names. Made by one run through the mentions of all articles, which gives the dates with
/// the counts; entities that editors have made one are counted as one, also while their articles are not
/// settled yet.
///
/// A value of one moment of the archive.
class EntityTable {
public:
    struct Entity {
        core::EntityId id = 0;
        core::EntityClass entityClass = core::EntityClass::Person;
        qint64 articles = 0;
        qint64 mentions = 0;
        quint32 first = ArticleTable::nowhere; ///< index of ArticleTable::issues(); `nowhere`: no dated one
        quint32 last = ArticleTable::nowhere;
        qsizetype name = 0; ///< where its normal form begins among the names
        qsizetype folded = 0; ///< and the folded one, the same where they are alike
        int nameLength = 0;
        int foldedLength = 0;
    };

    /// The table as the archive is now. `known` may be an older one, or none; one that took long to make goes
    /// on being used for ten times as long while the archive changes under it (an import, rulings being
    /// settled). Errors stay in the sequence.
    static std::shared_ptr<const EntityTable> refreshed(Sequence &sequence,
        const std::shared_ptr<const ArticleTable> &articles, const std::shared_ptr<const EntityTable> &known);

    /// Those that are named.
    const std::vector<Entity> &entities() const { return m_entities; }
    QStringView name(const Entity &entity) const
    {
        return QStringView(m_names).sliced(entity.name, entity.nameLength);
    }
    QStringView folded(const Entity &entity) const
    {
        return QStringView(m_names).sliced(entity.folded, entity.foldedLength);
    }
    const Aliases &aliases() const { return m_aliases; }

    /// Indexes of all that fit, as many as are asked for in order and in front; of no worth when nobody asks
    /// any more.
    std::vector<quint32> found(
        const core::EntityQuestion &question, const std::function<bool()> &abandoned) const;
    core::EntitySummary summary(const Entity &entity) const;

private:
    void readEntities(Sequence &sequence);
    void count(Sequence &sequence);
    void readInitials() const;
    void arrange(std::vector<quint32> &found, const core::EntityQuestion &question,
        const std::function<bool()> &abandoned) const;
    void add(Entity &entity, core::ArticleId article) const;

    QString m_naming;
    qint64 m_made = 0; ///< milliseconds of the steady clock
    qint64 m_took = 0;
    std::shared_ptr<const ArticleTable> m_articles;
    Aliases m_aliases;
    QString m_names;
    std::vector<Entity> m_entities;
    std::vector<quint32> m_index; ///< of m_entities, by an entity's number; while it is made
    // The initials of each name one behind the other, made when somebody first types letters.
    mutable std::once_flag m_readOnce;
    mutable QByteArray m_initials;
    mutable std::vector<quint32> m_initialsAt; ///< one more than there are entities
};

} // namespace archive
