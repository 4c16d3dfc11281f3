// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/fulltext.h"

#include "text/fold.h"
#include "text/tokens.h"

#include <QStringList>
#include <array>

namespace archive {

/// A phrase as FTS5 takes it; tokens hold no quotation marks.
static QString quoted(const text::Phrase &phrase)
{
    return u'"' + QString::fromUtf8(phrase.tokens)
        + (phrase.lastIsPrefix ? QStringLiteral("\"*") : QStringLiteral("\""));
}

/// The columns of the table of words that hold these blocks, as a filter; empty for all.
static QString columnsOf(search::Blocks blocks)
{
    if (blocks == search::allBlocks)
        return {};
    // By BlockKind.
    static constexpr std::array names { "headline", "lead", "body", "caption", "credit" };
    QStringList columns;
    for (unsigned i = 0; i < names.size(); ++i) {
        if (blocks & (1U << i))
            columns.append(QLatin1String(names[i]));
    }
    return u'{' + columns.join(u' ') + QStringLiteral("} : ");
}

static bool isOneCharacter(QStringView term)
{
    return term.size() == 1 || (term.size() == 2 && term[0].isHighSurrogate());
}

/// Of a block kind in the table of characters; paragraphs, where nearly all stand, have none.
static char tagOf(core::BlockKind kind)
{
    switch (kind) {
    case core::BlockKind::Headline:
        return 'h';
    case core::BlockKind::Lead:
        return 'l';
    case core::BlockKind::Caption:
        return 'c';
    case core::BlockKind::Credit:
        return 'k';
    case core::BlockKind::Paragraph:
        break;
    }
    return 0;
}

static TermExpressions characterExpression(const search::Term &term)
{
    TermExpressions out { true, true, {} };
    const QString plain = u'"' + term.folded + u'"';
    if (term.blocks == search::allBlocks || (term.blocks & search::bodyBlocks)) {
        out.isExact = term.blocks == search::allBlocks;
        out.exact = plain;
        return out;
    }
    QStringList tagged;
    for (const core::BlockKind kind : { core::BlockKind::Headline, core::BlockKind::Lead,
             core::BlockKind::Caption, core::BlockKind::Credit }) {
        if (term.blocks & search::blocksOf(kind))
            tagged.append(u'"' + QChar::fromLatin1(tagOf(kind)) + term.folded + u'"');
    }
    out.exact = u'(' + tagged.join(QStringLiteral(" OR ")) + u')';
    return out;
}

TermExpressions expressionsOf(const search::Term &term)
{
    if (isOneCharacter(term.folded))
        return characterExpression(term);
    const QString columns = columnsOf(term.blocks);
    TermExpressions out { false, true, columns + quoted(text::phraseOf(term.folded)) };
    if (term.folded.contains(u' '))
        out.doubtful = columns + quoted(text::phraseOf(QString(term.folded).remove(u' ')));
    return out;
}

QString nearExpression(const search::Term &one, const search::Term &other, int within)
{
    // The index counts tokens: one for each character of a run and none for marks, so never more than there
    // are characters; two more are the rest of the first term's last pair and the end of a block.
    constexpr int margin = 2;
    if (!(one.blocks & other.blocks))
        return {};
    const auto phrases = [](const search::Term &term) {
        QStringList out { quoted(text::phraseOf(term.folded)) };
        if (term.folded.contains(u' '))
            out.append(quoted(text::phraseOf(QString(term.folded).remove(u' '))));
        return out;
    };
    QStringList ways;
    for (const QString &first : phrases(one)) {
        for (const QString &second : phrases(other))
            ways.append(QStringLiteral("%1NEAR(%2 %3, %4)")
                            .arg(columnsOf(one.blocks & other.blocks), first, second)
                            .arg(within + margin));
    }
    return u'(' + ways.join(QStringLiteral(" OR ")) + u')';
}

QString headlineCharacters(const search::Condition &condition)
{
    QStringList characters;
    for (const search::Condition &part : search::litParts(condition)) {
        if (part.kind == search::Condition::Kind::Text && isOneCharacter(part.terms.first().folded))
            characters.append(
                characterExpression({ part.terms.first().folded, search::headlineBlocks }).exact);
    }
    return characters.join(QStringLiteral(" AND "));
}

IndexEntry indexEntryOf(const QList<core::Block> &blocks)
{
    IndexEntry entry;
    text::DifferentCharacters all;
    std::array<text::DifferentCharacters, 5> byKind;
    for (const core::Block &block : blocks) {
        const QString folded = text::folded(block.text);
        const auto kind = static_cast<std::size_t>(block.kind);
        text::appendBlockTokens(entry.words[kind], folded);
        text::collectCharacters(byKind[kind], folded);
    }
    for (std::size_t kind = 0; kind < byKind.size(); ++kind) {
        all.insert(byKind[kind]);
        if (const char tag = tagOf(core::BlockKind(kind)))
            text::appendCharacterTokens(entry.characters, byKind[kind], tag);
    }
    text::appendCharacterTokens(entry.characters, all);
    return entry;
}

QString otherFolding(const QString &name)
{
    const QString folded = text::folded(name);
    return folded == name ? QString() : folded;
}

QString indexVersion()
{
    // The second number is this file's.
    return text::foldVersion() + QStringLiteral("/2");
}

} // namespace archive
