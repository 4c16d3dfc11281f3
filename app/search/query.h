// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/mention.h"

#include <QList>
#include <QString>
#include <optional>

namespace search {

/// Which blocks of an article are meant: a bit for each core::BlockKind.
using Blocks = unsigned;
constexpr Blocks blocksOf(core::BlockKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}
inline constexpr Blocks headlineBlocks = blocksOf(core::BlockKind::Headline);
inline constexpr Blocks bodyBlocks = blocksOf(core::BlockKind::Paragraph);
inline constexpr Blocks captionBlocks = blocksOf(core::BlockKind::Caption);
inline constexpr Blocks bylineBlocks = blocksOf(core::BlockKind::Lead) | blocksOf(core::BlockKind::Credit);
inline constexpr Blocks allBlocks = headlineBlocks | bodyBlocks | captionBlocks | bylineBlocks;

/// A run of characters, folded (see text::fold), which must stand in a row in one block.
///
/// What is typed with marks inside is several runs, joined in `folded` by one blank each: 劳模、工匠 and
/// "劳模 工匠" are "劳模 工匠". They must stand in this order in one block with marks or blanks between and
/// nothing else; which marks does not matter, since quotes and commas are set in many ways. So 马克·吐温
/// finds 马克•吐温, but neither 马克吐温 nor 马克和吐温. Marks around a term say nothing: “工匠杯” finds
/// 工匠杯.
struct Term {
    QString folded; ///< run characters (text::isRunCharacter), and single blanks where marks stood
    Blocks blocks = allBlocks;

    friend bool operator==(const Term &, const Term &) = default;
};

/// What an article must be like to be found. A tree: `All`, `Any` and `Not` have parts, the others none.
struct Condition {
    enum class Kind {
        All, ///< every part holds; without parts everything is found
        Any, ///< one part at least holds
        Not, ///< its one part does not hold
        Text, ///< terms[0] stands in one of its blocks
        Near, ///< terms[0] and terms[1] stand in one block, `within` characters between them at most
        Entity, ///< a recognised entity of `entityClass` whose folded name is `value`
        Paper, ///< `value` stands in the paper's folded name
        Page, ///< the page's number is `value`, see isPage()
        Kind, ///< the article's kind is `articleKind`
        Issue, ///< the archive's number of the issue is `value`
        Dates, ///< the issue's date, as far as it is known, lies within `from` and `to`
        Pattern ///< the regular expression `value` matches somewhere in one block, as printed
    };

    Kind kind = Kind::All;
    QList<Condition> parts = {};
    QList<Term> terms = {};
    int within = 0; ///< code points of folded text between two terms, marks and blanks counted
    core::EntityClass entityClass = core::EntityClass::Person;
    core::ArticleKind articleKind = core::ArticleKind::News;
    QString value = {};
    QString from = {}; ///< ISO 8601 day, inclusive; empty: open
    QString to = {};

    friend bool operator==(const Condition &, const Condition &) = default;
};

/// What cannot be understood of a query, and where it stands.
struct Problem {
    QString message; ///< a sentence, translated
    int position = 0; ///< UTF-16 units of what was typed
    int length = 0;
};

/// A part of what was typed that can be taken out of it alone: what stands on the outermost level, a word, a
/// phrase, a field with what it asks for, a bracket with all that stands in it.
struct Part {
    Condition condition;
    int from = 0; ///< UTF-16 units of what was typed: where it begins, with the AND in front of it
    int position = 0; ///< where it begins itself
    int length = 0; ///< from `position` on
    int alternative = 0; ///< how many ORs of the outermost level stand in front of it

    int end() const { return position + length; }
};

/// What a person asked for, parsed.
///
/// This is the whole of what the archive and the lighting of hits know of a search.
struct Query {
    QString typed;
    Condition condition;
    std::optional<Problem> problem; ///< the condition then is what could be understood
    QList<Part> parts = {}; ///< in the order they were typed

    /// True when every article is found.
    bool isEmpty() const { return condition == Condition {}; }
    /// True when there is a problem and nothing that could be looked for.
    bool isRefused() const { return problem && isEmpty(); }
};

/// The language of the search box, see README and `man jianbao`. Never fails: what cannot be understood is
/// named, and the rest is a query.
Query parse(const QString &typed);
/// Whatever is typed, looked for as it stands: no field, no operator. Empty for what holds marks only.
Query literal(const QString &typed);
inline constexpr int mostConditions = 100; ///< of one query; what is typed beyond is named and left out
inline constexpr int deepestBrackets = 40;

/// What was typed without one of its parts, and without the operator that it would leave behind.
QString without(const Query &query, qsizetype part);
/// What was typed with another condition beside all of it.
QString with(const Query &query, const QString &condition);
/// A part as it was typed.
QString words(const Query &query, const Part &part);

/// The part of a condition that can be lit: terms, entities and patterns that are not behind a `Not`.
QList<Condition> litParts(const Condition &condition);

/// True when a page's number is the one that was asked for, as 3, A1 or 第3版; folded by the caller.
bool isPage(const QString &number, const QString &wanted);

/// True when a date, ISO 8601 cut to what is known of it, lies within two days (inclusive; empty: open).
/// 2023-09 lies within 2023-09-01..2023-10-15, 2023 does not.
bool liesWithin(const QString &date, const QString &from, const QString &to);

} // namespace search
