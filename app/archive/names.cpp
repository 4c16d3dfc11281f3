// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/names.h"

#include "archive/entityrows.h"
#include "archive/fulltext.h"
#include "archive/sequence.h"

namespace archive {

/// Of each kind; some tens of megabytes.
static constexpr qsizetype mostKept = 200'000;

/// The number under a key, which `enter` enters where it is new and else gives 0, and `find` then finds: most
/// that are not kept are new.
template <typename Key, typename Enter, typename Find>
static qint64 numberOf(QHash<Key, qint64> &known, const Key &key, Enter enter, Find find)
{
    if (const auto there = known.constFind(key); there != known.cend())
        return *there;
    qint64 id = enter();
    if (!id)
        id = find();
    if (known.size() >= mostKept)
        known.clear();
    if (id)
        known.insert(key, id);
    return id;
}

void Names::forget()
{
    m_papers.clear();
    m_people.clear();
    m_entities.clear();
}

void Names::begin(Sequence &sequence)
{
    const qint64 version = sequence.value(QStringLiteral("PRAGMA data_version")).toLongLong();
    if (version != m_version)
        forget();
    m_version = version;
}

qint64 Names::paper(Sequence &sequence, const QString &name)
{
    return numberOf(
        m_papers, name,
        [&] {
            return sequence.insert(
                QStringLiteral("INSERT INTO paper (name) VALUES (?) ON CONFLICT DO NOTHING"), { name });
        },
        [&] {
            return sequence.value(QStringLiteral("SELECT id FROM paper WHERE name = ?"), { name })
                .toLongLong();
        });
}

qint64 Names::person(Sequence &sequence, const QString &name)
{
    return numberOf(
        m_people, name,
        [&] {
            return sequence.insert(
                QStringLiteral("INSERT INTO person (name) VALUES (?) ON CONFLICT DO NOTHING"), { name });
        },
        [&] {
            return sequence.value(QStringLiteral("SELECT id FROM person WHERE name = ?"), { name })
                .toLongLong();
        });
}

qint64 Names::entity(Sequence &sequence, const EntityName &name)
{
    return numberOf(
        m_entities, name,
        [&] {
            return sequence.insert(QStringLiteral("INSERT INTO entity (class, value, folded) "
                                                  "VALUES (?, ?, ?) ON CONFLICT DO NOTHING"),
                { core::entityClassName(name.entityClass), name.value, otherFolding(name.value) });
        },
        [&] { return EntityRows(sequence).number(name); });
}

} // namespace archive
