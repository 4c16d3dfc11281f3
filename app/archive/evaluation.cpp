// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/evaluation.h"

#include "archive/entityrows.h"
#include "archive/fulltext.h"
#include "text/fold.h"

#include <algorithm>

namespace archive {

using search::Condition;

/// A part of the query, with who answers it. In the order of what it costs to ask.
struct Evaluation::Step {
    enum class Kind {
        Places, ///< articles of these pages and this kind
        Named, ///< MATCH on the table of entities
        Characters, ///< MATCH on the table of characters
        Words, ///< MATCH on the table of words
        All,
        Any,
        Not,
        Unknown ///< every article, and each has to be read
    };

    Kind kind = Kind::All;
    bool isExact = true; ///< of the MATCHes: what matches is what was asked for
    QString expression = {}; ///< of the MATCHes
    std::vector<bool> pages = {}; ///< of Places: by index of ArticleTable; empty: all
    int articleKind = -1; ///< of Places; -1: all
    std::vector<Step> parts = {};

    bool isWords() const { return kind == Kind::Words && isExact; }
};

Evaluation::Evaluation(Sequence &sequence, const ArticleTable &table, const Condition &condition)
    : m_sequence(sequence)
    , m_table(table)
    , m_root(std::make_unique<Step>())
{
    *m_root = stepOf(condition);
}

Evaluation::~Evaluation() = default;

Evaluation::Step Evaluation::stepOf(const Condition &condition)
{
    using Kind = Condition::Kind;
    switch (condition.kind) {
    case Kind::All:
    case Kind::Any:
        return stepOfParts(condition);
    case Kind::Not:
        return { Step::Kind::Not, true, {}, {}, -1, { stepOf(condition.parts.first()) } };
    case Kind::Text:
        return stepOfTerm(condition.terms.first());
    case Kind::Near:
        return stepOfNear(condition);
    case Kind::Entity:
        return stepOfEntity(condition);
    case Kind::Pattern:
        return { Step::Kind::Unknown };
    default:
        return stepOfPlace(condition);
    }
}

/// What the table of words can answer is asked of it in one expression: it goes from one word's articles to
/// the next's without looking at all of them.
Evaluation::Step Evaluation::stepOfParts(const Condition &condition)
{
    const bool all = condition.kind == Condition::Kind::All;
    QStringList words;
    QStringList without;
    Step out { all ? Step::Kind::All : Step::Kind::Any };
    for (const Condition &part : condition.parts) {
        Step step = stepOf(part);
        if (step.isWords())
            words.append(step.expression);
        else if (all && step.kind == Step::Kind::Not && step.parts.front().isWords())
            without.append(step.parts.front().expression);
        else
            out.parts.push_back(std::move(step));
    }
    const auto expression = [](const QStringList &parts, const QString &between) {
        return parts.size() == 1 ? parts.first() : u'(' + parts.join(between) + u')';
    };
    if (!words.isEmpty()) {
        QString asked = expression(words, all ? QStringLiteral(" AND ") : QStringLiteral(" OR "));
        if (!without.isEmpty())
            asked
                = u'(' + asked + QStringLiteral(" NOT ") + expression(without, QStringLiteral(" OR ")) + u')';
        out.parts.push_back({ Step::Kind::Words, true, asked });
    } else {
        for (const QString &one : std::as_const(without))
            out.parts.push_back({ Step::Kind::Not, true, {}, {}, -1, { { Step::Kind::Words, true, one } } });
    }
    if (out.parts.size() == 1) {
        Step only = std::move(out.parts.front());
        return only;
    }
    std::stable_sort(out.parts.begin(), out.parts.end(),
        [](const Step &one, const Step &other) { return one.kind < other.kind; });
    return out;
}

Evaluation::Step Evaluation::stepOfTerm(const search::Term &term)
{
    const TermExpressions asked = expressionsOf(term);
    Step exact { asked.isCharacter ? Step::Kind::Characters : Step::Kind::Words, asked.isExact, asked.exact };
    if (asked.doubtful.isEmpty())
        return exact;
    Step out { Step::Kind::Any };
    out.parts.push_back(std::move(exact));
    out.parts.push_back({ Step::Kind::Words, false, asked.doubtful });
    return out;
}

Evaluation::Step Evaluation::stepOfNear(const Condition &condition)
{
    const QString asked = nearExpression(condition.terms[0], condition.terms[1], condition.within);
    return asked.isEmpty() ? Step { Step::Kind::Any } : Step { Step::Kind::Words, false, asked };
}

Evaluation::Step Evaluation::stepOfEntity(const Condition &condition)
{
    // As it is written, or as it folds where that is another.
    QList<core::EntityId> ids;
    m_sequence.step(
        QStringLiteral("SELECT id FROM entity WHERE class = ?1 AND value = ?2 "
                       "UNION SELECT id FROM entity WHERE folded = ?2 AND folded <> '' AND class = ?1"),
        { core::entityClassName(condition.entityClass), condition.value },
        [&](const Prepared &row) { ids.append(row.number(0)); });
    if (ids.isEmpty())
        return { Step::Kind::Any };
    return { Step::Kind::Named, true, EntityRows::expression(ids) };
}

/// Of what is asked about whole issues.
static bool isMeant(const Condition &condition, const ArticleTable::Issue &issue, const ArticleTable &table)
{
    switch (condition.kind) {
    case Condition::Kind::Dates:
        return search::liesWithin(issue.date, condition.from, condition.to);
    case Condition::Kind::Issue:
        return issue.id == condition.value.toLongLong();
    default:
        return text::folded(table.papers().value(issue.paper)).contains(condition.value);
    }
}

Evaluation::Step Evaluation::stepOfPlace(const Condition &condition)
{
    Step out { Step::Kind::Places };
    if (condition.kind == Condition::Kind::Kind) {
        out.articleKind = static_cast<int>(condition.articleKind);
        return out;
    }
    std::vector<bool> meant; // by number or by issue
    if (condition.kind == Condition::Kind::Page) {
        for (const ArticleTable::Number &number : m_table.numbers())
            meant.push_back(search::isPage(number.number, condition.value));
    } else {
        for (const ArticleTable::Issue &issue : m_table.issues()) {
            meant.push_back(isMeant(condition, issue, m_table));
        }
    }
    for (const ArticleTable::Page &page : m_table.pages())
        out.pages.push_back(meant[condition.kind == Condition::Kind::Page ? page.number : page.issue]);
    out.pages.push_back(false); // so that an archive without pages is not one where all are meant
    return out;
}

ArticleSet Evaluation::existing(IdRange range) const
{
    ArticleSet out(range);
    for (core::ArticleId id = range.begin; id < range.end; ++id) {
        if (m_table.holds(id))
            out.insert(id);
    }
    return out;
}

/// What a step without parts gives.
ArticleSet Evaluation::asked(const Step &step, IdRange range, IdRange within)
{
    ArticleSet out(range);
    switch (step.kind) {
    case Step::Kind::Places:
        for (core::ArticleId id = within.begin; id < within.end; ++id) {
            if (!m_table.holds(id))
                continue;
            const ArticleTable::Article &article = m_table.article(id);
            if ((step.pages.empty() || step.pages[article.page])
                && (step.articleKind < 0 || step.articleKind == article.kind))
                out.insert(id);
        }
        return out;
    default:
        break;
    }
    const QLatin1String table(step.kind == Step::Kind::Characters ? "characters"
            : step.kind == Step::Kind::Named                      ? "named"
                                                                  : "words");
    m_sequence.step(
        QStringLiteral("SELECT rowid FROM %1 WHERE %1 MATCH ? AND rowid >= ? AND rowid < ?").arg(table),
        { step.expression, within.begin, within.end },
        [&](const Prepared &row) { out.insert(row.number(0)); });
    return out;
}

Candidates Evaluation::ofAll(const Step &step, IdRange range, IdRange within)
{
    if (step.parts.empty())
        return { existing(range), existing(range) };
    Candidates out = of(step.parts.front(), range, within);
    for (std::size_t i = 1; i < step.parts.size() && !out.maybe.isEmpty(); ++i) {
        const IdRange left = out.maybe.bounds();
        const Candidates here = of(step.parts[i], range, left);
        out.sure &= here.sure;
        out.maybe &= here.maybe;
    }
    return out;
}

Candidates Evaluation::ofAny(const Step &step, IdRange range, IdRange within)
{
    Candidates out { ArticleSet(range), ArticleSet(range) };
    for (const Step &part : step.parts) {
        const Candidates here = of(part, range, within);
        out.sure |= here.sure;
        out.maybe |= here.maybe;
    }
    return out;
}

Candidates Evaluation::of(const Step &step, IdRange range, IdRange within)
{
    switch (step.kind) {
    case Step::Kind::All:
        return ofAll(step, range, within);
    case Step::Kind::Any:
        return ofAny(step, range, within);
    case Step::Kind::Not: {
        const Candidates part = of(step.parts.front(), range, within);
        Candidates out { existing(range), existing(range) };
        out.sure -= part.maybe;
        out.maybe -= part.sure;
        return out;
    }
    case Step::Kind::Unknown:
        return { ArticleSet(range), existing(range) };
    default: {
        const ArticleSet found = asked(step, range, within);
        return { step.isExact ? found : ArticleSet(range), found };
    }
    }
}

Candidates Evaluation::candidates(IdRange range)
{
    return of(*m_root, range, range);
}

bool Evaluation::isFullText() const
{
    return m_root->isWords();
}

QString Evaluation::fullText() const
{
    const auto expressionOf = [](const auto &self, const Step &step) -> QString {
        if (step.kind == Step::Kind::Words)
            return step.expression;
        if (step.kind != Step::Kind::All && step.kind != Step::Kind::Any)
            return {};
        QStringList parts;
        for (const Step &part : step.parts) {
            if (const QString one = self(self, part); !one.isEmpty())
                parts.append(one);
        }
        const QString between
            = step.kind == Step::Kind::All ? QStringLiteral(" AND ") : QStringLiteral(" OR ");
        return parts.size() > 1 ? u'(' + parts.join(between) + u')' : parts.value(0);
    };
    return expressionOf(expressionOf, *m_root);
}

} // namespace archive
