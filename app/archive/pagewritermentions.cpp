// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// PageWriter's mentions: what was recognised, and what editors make of it.
#include "archive/pagewriter.h"
#include "archive/recognised.h"
#include "archive/rulingrows.h"
#include "archive/sequence.h"

#include <algorithm>

namespace archive {

/// In the order of the text, of those that begin at one place the first.
static QList<core::Mention> inOrder(QList<core::Mention> mentions)
{
    std::stable_sort(mentions.begin(), mentions.end(),
        [](const auto &one, const auto &other) { return beginOf(one.span) < beginOf(other.span); });
    const auto end = std::unique(mentions.begin(), mentions.end(),
        [](const auto &one, const auto &other) { return beginOf(one.span) == beginOf(other.span); });
    mentions.erase(end, mentions.end());
    return mentions;
}

const PageWriter::Ruled &PageWriter::ruled()
{
    if (!m_ruled) {
        RulingRows rows(m_sequence);
        m_ruled = Ruled { Rulings(rows.all()), rows.hasCorrections() };
    }
    return *m_ruled;
}

QList<core::Mention> PageWriter::settled(
    core::ArticleId id, const QList<core::Block> &blocks, const QList<core::Mention> &recognised)
{
    const auto corrections
        = ruled().hasCorrections ? RulingRows(m_sequence).corrections(id) : QList<KeptCorrection>();
    QStringList texts;
    for (const core::Block &block : blocks)
        texts.append(block.text);
    return ruled().rulings.settled(texts, recognised, corrections);
}

void PageWriter::putMentions(core::ArticleId id, const QList<core::Mention> &mentions)
{
    QList<NamedEntity> named;
    named.reserve(mentions.size());
    for (const core::Mention &mention : mentions)
        named.append({ m_names.entity(m_sequence, { mention.entityClass, mention.value }), mention.span });
    Mentions(m_sequence).add(id, named);
    if (!named.isEmpty())
        change({ id, true, {}, named });
}

void PageWriter::writeMentions(
    core::ArticleId id, const QList<core::Block> &blocks, const QList<core::Mention> &recognised)
{
    const QList<core::Mention> said = inOrder(recognised);
    if (ruled().rulings.isEmpty() && !ruled().hasCorrections) {
        putMentions(id, said);
        return;
    }
    const QList<core::Mention> mentions = settled(id, blocks, said);
    if (mentions != said)
        Recognised(m_sequence).keep(id, said);
    putMentions(id, mentions);
}

void PageWriter::removeMentions(core::ArticleId article)
{
    Mentions mentions(m_sequence);
    if (const QList<NamedEntity> names = mentions.of(article); !names.isEmpty())
        change({ article, false, {}, names });
    mentions.remove(article);
    Recognised(m_sequence).forget(article);
}

QList<core::Mention> PageWriter::recognised(core::ArticleId article)
{
    const auto kept = Recognised(m_sequence).of(article);
    return kept ? *kept : m_entities.withNames(Mentions(m_sequence).of(article));
}

QList<core::Block> PageWriter::blocks(core::ArticleId article)
{
    QList<core::Block> blocks;
    m_sequence.each(QStringLiteral("SELECT kind, text FROM block WHERE article = ? ORDER BY ordinal"),
        { article }, [&](const Row &row) {
            blocks.append({ core::blockKindFromName(row.text(0)), row.text(1), {}, {} });
        });
    return blocks;
}

void PageWriter::settleMentions(core::ArticleId article)
{
    const QList<NamedEntity> named = Mentions(m_sequence).of(article);
    const QList<core::Mention> current = m_entities.withNames(named);
    const auto kept = Recognised(m_sequence).of(article);
    const QList<core::Mention> said = kept.value_or(current);
    const QList<core::Mention> mentions = settled(article, blocks(article), said);
    if (mentions != current) {
        removeMentions(article);
        putMentions(article, mentions);
        QSet<EntityName> still;
        for (const core::Mention &mention : mentions)
            still.insert({ mention.entityClass, mention.value });
        for (qsizetype i = 0; i < named.size(); ++i) {
            if (!still.contains({ current[i].entityClass, current[i].value }))
                m_leftEntities.insert(named[i].entity);
        }
    }
    if (mentions == said)
        Recognised(m_sequence).forget(article);
    else if (mentions != current || !kept)
        Recognised(m_sequence).keep(article, said);
}

} // namespace archive
