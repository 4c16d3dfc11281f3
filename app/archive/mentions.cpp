// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/mentions.h"

#include "archive/rows.h"
#include "archive/sequence.h"

#include <QHash>
#include <algorithm>
#include <limits>

namespace archive {

// ---- bytes

static void appendNumber(QByteArray &bytes, quint64 number)
{
    constexpr quint64 more = 0x80;
    for (; number >= more; number >>= 7)
        bytes += static_cast<char>(number | more);
    bytes += static_cast<char>(number);
}

QByteArray Mentions::packed(const QList<NamedEntity> &mentions)
{
    QByteArray bytes;
    int block = 0;
    int start = 0;
    for (const NamedEntity &one : mentions) {
        if (one.span.block != block)
            start = 0;
        appendNumber(bytes, quint64(one.span.block - block));
        appendNumber(bytes, quint64(one.span.start - start));
        appendNumber(bytes, quint64(one.span.length));
        appendNumber(bytes, quint64(one.entity));
        block = one.span.block;
        start = one.span.start;
    }
    return bytes;
}

namespace {

/// Numbers out of bytes; after the first that cannot be read nothing is right any more.
class Numerals {
public:
    explicit Numerals(QByteArrayView bytes)
        : m_bytes(bytes)
    {
    }

    bool atEnd() const { return m_at >= m_bytes.size(); }
    bool isRight() const { return m_isRight; }

    quint64 next(quint64 most)
    {
        quint64 number = 0;
        for (int shift = 0; m_isRight; shift += 7) {
            m_isRight = !atEnd() && shift < 63;
            if (!m_isRight)
                break;
            const auto byte = quint8(m_bytes[m_at++]);
            number |= quint64(byte & 0x7f) << shift;
            if (!(byte & 0x80))
                break;
        }
        m_isRight = m_isRight && number <= most;
        return m_isRight ? number : 0;
    }

private:
    QByteArrayView m_bytes;
    qsizetype m_at = 0;
    bool m_isRight = true;
};

} // namespace

std::optional<QList<NamedEntity>> Mentions::unpacked(QByteArrayView bytes)
{
    constexpr auto mostUnits = quint64(std::numeric_limits<int>::max());
    constexpr auto mostNumber = quint64(std::numeric_limits<qint64>::max());
    QList<NamedEntity> mentions;
    Numerals numerals(bytes);
    quint64 block = 0;
    quint64 start = 0;
    while (!numerals.atEnd()) {
        const quint64 blocks = numerals.next(mostUnits - block);
        block += blocks;
        start = blocks ? 0 : start;
        const quint64 units = numerals.next(mostUnits - start);
        start += units;
        const quint64 length = numerals.next(mostUnits - start);
        const quint64 entity = numerals.next(mostNumber);
        const bool isAtOnePlace = !mentions.isEmpty() && blocks == 0 && units == 0;
        if (!numerals.isRight() || isAtOnePlace)
            return std::nullopt;
        mentions.append(NamedEntity { qint64(entity), { int(block), int(start), int(length) } });
    }
    return mentions;
}

// ---- rows

QList<NamedEntity> Mentions::of(core::ArticleId article)
{
    const QVariant content
        = m_sequence.value(QStringLiteral("SELECT content FROM mentions WHERE article = ?"), { article });
    return unpacked(content.toByteArray()).value_or(QList<NamedEntity> {});
}

void Mentions::add(core::ArticleId article, const QList<NamedEntity> &mentions)
{
    const auto isBehind
        = [](const auto &one, const auto &other) { return beginOf(one.span) >= beginOf(other.span); };
    Q_ASSERT(std::adjacent_find(mentions.begin(), mentions.end(), isBehind) == mentions.end());
    if (!mentions.isEmpty())
        m_sequence.run(QStringLiteral("INSERT INTO mentions (article, size, content) VALUES (?, ?, ?)"),
            { article, mentions.size(), packed(mentions) });
}

void Mentions::remove(core::ArticleId article)
{
    m_sequence.run(QStringLiteral("DELETE FROM mentions WHERE article = ?"), { article });
}

void Mentions::each(const QString &rows, const QVariantList &values, const Take &take)
{
    m_sequence.step(QStringLiteral("SELECT article, content FROM ") + rows, values, [&](const Prepared &row) {
        if (const auto mentions = unpacked(row.value(1).toByteArray()))
            take(row.number(0), *mentions);
    });
}

void Mentions::each(const Take &take)
{
    each(QStringLiteral("mentions ORDER BY article"), {}, take);
}

void Mentions::each(const std::vector<core::ArticleId> &articles, const Take &take)
{
    each(QStringLiteral("json_each(?) AS wanted CROSS JOIN mentions ON mentions.article = wanted.value"),
        { idsAsJson(articles) }, take);
}

// ---- check

QList<Mentions::Broken> Mentions::broken()
{
    QList<Broken> out;
    core::ArticleId article = 0;
    QByteArray content;
    qint64 size = 0;
    QHash<qint64, qint64> lengths; // of the article's blocks, UTF-16 units
    const auto finish = [&] {
        if (!article)
            return;
        Broken here { article, {}, 0 };
        for (const NamedEntity &mention : unpacked(content).value_or(QList<NamedEntity> {})) {
            if (mention.span.length > 0 && mention.span.end() <= lengths.value(mention.span.block, -1))
                here.sound.append(mention);
        }
        here.lost = size - here.sound.size();
        if (here.lost)
            out.append(here);
    };
    m_sequence.each(QStringLiteral("SELECT mentions.article, content, size, block.ordinal, block.text "
                                   "FROM mentions JOIN block ON block.article = mentions.article "
                                   "ORDER BY mentions.article"),
        {}, [&](const Row &row) {
            if (row.number(0) != article) {
                finish();
                article = row.number(0);
                content = row.bytes(1);
                size = row.number(2);
                lengths.clear();
            }
            lengths.insert(row.number(3), row.text(4).size());
        });
    finish();
    return out;
}

// ---- older archives

bool Mentions::isCurrent()
{
    return !m_sequence.value(QStringLiteral("SELECT 1 FROM sqlite_schema WHERE name = 'mention'")).isValid();
}

void Mentions::rebuild()
{
    core::ArticleId article = 0;
    QList<NamedEntity> mentions;
    const auto finish = [&] {
        if (article)
            add(article, std::exchange(mentions, {}));
    };
    m_sequence.each(QStringLiteral("SELECT article, block, start, length, entity FROM mention "
                                   "WHERE start >= 0 AND length > 0 ORDER BY article, block, start"),
        {}, [&](const Row &row) {
            if (row.number(0) != article)
                finish();
            article = row.number(0);
            const auto unit = [&](int column) { return static_cast<int>(row.number(column)); };
            mentions.append(NamedEntity { row.number(4), { unit(1), unit(2), unit(3) } });
        });
    finish();
    m_sequence.run(QStringLiteral("DROP TABLE mention"));
    // SearchIndex looks at it next.
    m_sequence.run(QStringLiteral("DELETE FROM setting WHERE name = 'fold_version'"));
}

} // namespace archive
