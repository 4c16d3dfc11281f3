// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/indexcheck.h"

#include "archive/fulltext.h"
#include "archive/mentions.h"
#include "archive/searchindex.h"
#include "archive/sentences.h"
#include "archive/sequence.h"

#include <array>

namespace archive {

namespace {

/// Tokens of an article by the columns of the table `words`: body, headline, lead, caption, credit.
using Sizes = std::array<qint64, 5>;

constexpr std::array columnOfKind { 1, 2, 0, 3, 4 };

/// The sum over tokens of a number made from each, times how often it stands there: the order does not
/// matter, and two different heaps of tokens have the same sum once in 2^64.
class Tally {
public:
    void add(QByteArrayView token, quint64 times) { m_sum += times * hashed(token); }
    friend bool operator==(const Tally &, const Tally &) = default;

private:
    static quint64 hashed(QByteArrayView token)
    {
        quint64 hash = 14695981039346656037ULL; // FNV-1a
        for (const char byte : token)
            hash = (hash ^ quint8(byte)) * 1099511628211ULL;
        return hash ^ (hash >> 29);
    }

    quint64 m_sum = 0;
};

/// Adds tokens between blanks; how many they are.
qint64 addTokens(Tally &tally, const QByteArray &tokens)
{
    qint64 count = 0;
    for (qsizetype from = 0; from < tokens.size();) {
        qsizetype end = tokens.indexOf(' ', from);
        if (end < 0)
            end = tokens.size();
        if (end > from) {
            tally.add(QByteArrayView(tokens).sliced(from, end - from), 1);
            ++count;
        }
        from = end + 1;
    }
    return count;
}

/// FTS5 keeps the sizes as numbers of seven bits a byte, the high ones first.
Sizes sizesOf(const QByteArray &blob)
{
    Sizes sizes {};
    std::size_t column = 0;
    quint64 value = 0;
    for (const char byte : blob) {
        value = value << 7 | (quint8(byte) & 0x7f);
        if (quint8(byte) & 0x80)
            continue;
        if (column < sizes.size())
            sizes[column++] = qint64(value);
        value = 0;
    }
    return sizes;
}

/// Goes over all articles and compares their sizes.
class Comparison {
public:
    explicit Comparison(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    QStringList problems()
    {
        readTexts();
        readIndex(QStringLiteral("words"), QStringLiteral("cnt"), m_indexedWords);
        readIndex(QStringLiteral("characters"), QStringLiteral("doc"), m_indexedCharacters);
        readNames();
        readIndex(QStringLiteral("named"), QStringLiteral("doc"), m_indexedNames);
        if (!m_sequence.failed() && m_names != m_indexedNames)
            m_problems.append(tell(QT_TRANSLATE_NOOP(
                "archive", "The search index does not hold the people, places and so on of the articles.")));
        if (!m_sequence.failed() && (m_words != m_indexedWords || m_characters != m_indexedCharacters))
            m_problems.append(tell(
                QT_TRANSLATE_NOOP("archive", "The search index does not hold the words of the articles.")));
        return m_problems;
    }

private:
    void readTexts()
    {
        qint64 article = 0;
        QByteArray sizes;
        QList<core::Block> blocks;
        m_sequence.each(
            QStringLiteral("SELECT article.id, words_docsize.sz, block.kind, block.text FROM article "
                           "JOIN words_docsize ON words_docsize.id = article.id "
                           "LEFT JOIN block ON block.article = article.id "
                           "ORDER BY article.id, block.ordinal"),
            {}, [&](const Row &row) {
                if (row.number(0) != article) {
                    compare(article, sizes, blocks);
                    blocks.clear();
                    article = row.number(0);
                    sizes = row.bytes(1);
                }
                if (!row.text(2).isEmpty())
                    blocks.append({ core::blockKindFromName(row.text(2)), row.text(3), {}, {} });
            });
        compare(article, sizes, blocks);
    }

    void readNames()
    {
        Mentions(m_sequence).each([this](core::ArticleId, const QList<NamedEntity> &mentions) {
            addTokens(m_names, SearchIndex::tokensOf(mentions));
        });
    }

    void compare(qint64 article, const QByteArray &indexed, const QList<core::Block> &blocks)
    {
        if (!article)
            return;
        const IndexEntry entry = indexEntryOf(blocks);
        Sizes sizes {};
        for (std::size_t kind = 0; kind < entry.words.size(); ++kind)
            sizes[columnOfKind[kind]] = addTokens(m_words, entry.words[kind]);
        addTokens(m_characters, entry.characters);
        constexpr int mostNamed = 20;
        if (sizes != sizesOf(indexed) && m_problems.size() < mostNamed)
            m_problems.append(
                tell(QT_TRANSLATE_NOOP("archive", "What the search index has of article %1 is not its text."))
                    .arg(article));
    }

    /// The tokens of a full-text table, each once, with how often it stands there.
    void readIndex(const QString &table, const QString &count, Tally &tally)
    {
        const QString terms = table + QStringLiteral("_terms");
        m_sequence.run(
            QStringLiteral("CREATE VIRTUAL TABLE IF NOT EXISTS temp.%1 USING fts5vocab(main, %2, row)")
                .arg(terms, table));
        m_sequence.each(QStringLiteral("SELECT term, %1 FROM temp.%2").arg(count, terms), {},
            [&](const Row &row) { tally.add(row.text(0).toUtf8(), quint64(row.number(1))); });
    }

    Sequence &m_sequence;
    QStringList m_problems;
    Tally m_words;
    Tally m_characters;
    Tally m_names;
    Tally m_indexedWords;
    Tally m_indexedCharacters;
    Tally m_indexedNames;
};

} // namespace

QStringList indexProblems(Sequence &sequence)
{
    return Comparison(sequence).problems();
}

} // namespace archive
