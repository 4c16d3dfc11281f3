// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recognised.h"

#include "archive/mentions.h"
#include "archive/sequence.h"

#include <QCborArray>
#include <QCborValue>

namespace archive {

static constexpr qsizetype perMention = 5;

QByteArray Recognised::packed(const QList<core::Mention> &mentions)
{
    QCborArray array;
    for (const core::Mention &mention : mentions) {
        array.append(static_cast<int>(mention.entityClass));
        array.append(mention.span.block);
        array.append(mention.span.start);
        array.append(mention.span.length);
        array.append(mention.value);
    }
    return array.toCborValue().toCbor();
}

std::optional<QList<core::Mention>> Recognised::unpacked(const QByteArray &bytes)
{
    const QCborValue value = QCborValue::fromCbor(bytes);
    const QCborArray array = value.toArray();
    if (!value.isArray() || array.size() % perMention != 0)
        return std::nullopt;
    QList<core::Mention> mentions;
    for (qsizetype i = 0; i < array.size(); i += perMention) {
        const auto number = [&](qsizetype place) { return static_cast<int>(array[i + place].toInteger(-1)); };
        const core::Span span { number(1), number(2), number(3) };
        const auto entityClass = static_cast<std::size_t>(number(0));
        const bool isInOrder = mentions.isEmpty() || beginOf(mentions.last().span) < beginOf(span);
        if (!isInOrder || entityClass >= core::entityClasses.size() || span.block < 0 || span.start < 0
            || span.length < 1 || !array[i + 4].isString())
            return std::nullopt;
        mentions.append({ core::entityClasses[entityClass], span, array[i + 4].toString() });
    }
    return mentions;
}

std::optional<QList<core::Mention>> Recognised::of(core::ArticleId article)
{
    const QVariant content
        = m_sequence.value(QStringLiteral("SELECT content FROM recognised WHERE article = ?"), { article });
    return content.isValid() ? unpacked(content.toByteArray()) : std::nullopt;
}

void Recognised::keep(core::ArticleId article, const QList<core::Mention> &mentions)
{
    m_sequence.run(QStringLiteral("INSERT INTO recognised (article, content) VALUES (?, ?) "
                                  "ON CONFLICT DO UPDATE SET content = excluded.content"),
        { article, packed(mentions) });
}

void Recognised::forget(core::ArticleId article)
{
    m_sequence.run(QStringLiteral("DELETE FROM recognised WHERE article = ?"), { article });
}

QList<core::ArticleId> Recognised::broken()
{
    QList<core::ArticleId> articles;
    m_sequence.each(
        QStringLiteral("SELECT article, content FROM recognised ORDER BY article"), {}, [&](const Row &row) {
            if (!unpacked(row.bytes(1)))
                articles.append(row.number(0));
        });
    return articles;
}

} // namespace archive
