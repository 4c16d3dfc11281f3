// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fields.h"
#include "search/query.h"
#include "search/scanner.h"
#include "text/fold.h"
#include "text/pattern.h"

#include <QCoreApplication>
#include <algorithm>

namespace search {

namespace {

/// What a bracket or a field hands on to what stands in it.
struct Scope {
    std::optional<Field> field;
    int depth = 0;
};

/// The grammar: any of all of what may be negated, near each other, in brackets, in a field.
class Parser {
public:
    explicit Parser(const QString &typed)
        : m_typed(typed)
        , m_scanner(typed)
    {
    }

    Query query();

private:
    void note(const Condition &part, qsizetype from, qsizetype position);
    Condition anyOf(const Scope &scope);
    Condition allOf(const Scope &scope);
    std::optional<Condition> negatable(const Scope &scope);
    std::optional<Condition> nearOnes(const Scope &scope);
    std::optional<Condition> one(const Scope &scope);
    std::optional<Condition> group(const Scope &scope);
    std::optional<Condition> inField(const Field &field, qsizetype from, const Scope &scope);
    std::optional<Condition> pattern(const QString &expression, qsizetype from);
    std::optional<Condition> value(const Field &field, const QString &typed, qsizetype from);
    bool atEnd(const Scope &scope);

    const QString &m_typed;
    Scanner m_scanner;
    int m_conditions = 0;
    QList<Part> m_parts;
    int m_alternative = 0;
};

/// The runs of a folded text, one blank between two of them.
QString runsOf(const QString &typed)
{
    QString runs;
    bool gap = false;
    const auto take = [&](const QString &folded) {
        for (const char32_t c : folded.toUcs4()) {
            if (!text::isRunCharacter(c)) {
                gap = true;
                continue;
            }
            if (gap && !runs.isEmpty())
                runs += u' ';
            gap = false;
            runs += QChar::fromUcs4(c);
        }
    };
    // Word by word, since folding drops the blanks between Han, and in quotes they are meant.
    for (const QString &word : typed.simplified().split(u' ')) {
        take(text::folded(word));
        gap = true;
    }
    return runs;
}

bool isPart(const Condition &part, const QList<Condition> &parts)
{
    return std::find(parts.begin(), parts.end(), part) != parts.end();
}

/// One part stands for itself, parts of the same kind stand in their parent.
Condition joined(Condition::Kind kind, QList<Condition> parts)
{
    QList<Condition> flat;
    for (Condition &part : parts) {
        const QList<Condition> own = part.kind == kind ? part.parts : QList<Condition> { part };
        for (const Condition &one : own) {
            if (!isPart(one, flat))
                flat.append(one);
        }
    }
    if (flat.size() == 1)
        return flat.first();
    return { kind, flat };
}

/// The word that a NEAR behind it is about; none when it is not about one.
const Term *lastTermOf(const Condition &condition)
{
    const Condition &last = condition.kind == Condition::Kind::All ? condition.parts.last() : condition;
    const bool isWord = last.kind == Condition::Kind::Text || last.kind == Condition::Kind::Near;
    return isWord ? &last.terms.last() : nullptr;
}

} // namespace

/// At the end of what was typed or of the bracket; a bracket too many is passed over.
bool Parser::atEnd(const Scope &scope)
{
    m_scanner.skipBlanks();
    while (closesBracket(m_scanner.character()) && scope.depth == 0) {
        m_scanner.goTo(m_scanner.at() + 1);
        m_scanner.skipBlanks();
    }
    return m_scanner.isAtEnd() || closesBracket(m_scanner.character());
}

/// What stands on the outermost level can be taken out alone.
void Parser::note(const Condition &part, qsizetype from, qsizetype position)
{
    qsizetype end = m_scanner.at();
    while (end > position && m_typed[end - 1].isSpace())
        --end;
    m_parts.append({ part, int(from), int(position), int(end - position), m_alternative });
}

Condition Parser::anyOf(const Scope &scope)
{
    QList<Condition> parts;
    const auto take = [&] {
        const Condition part = allOf(scope);
        if (!(part == Condition {}))
            parts.append(part);
    };
    take();
    while (!atEnd(scope)) {
        const qsizetype from = m_scanner.at();
        if (!m_scanner.takeOperator(u"OR"))
            break;
        const qsizetype before = parts.size();
        if (scope.depth == 0)
            ++m_alternative;
        take();
        if (before == 0 || parts.size() == before)
            m_scanner.complain(QT_TRANSLATE_NOOP("search",
                                   "OR (character %2) needs something to look for on both of its sides."),
                from, from + 2);
    }
    return parts.isEmpty() ? Condition {} : joined(Condition::Kind::Any, parts);
}

Condition Parser::allOf(const Scope &scope)
{
    QList<Condition> parts;
    while (!atEnd(scope)) {
        const qsizetype from = m_scanner.at();
        if (m_scanner.takeOperator(u"OR")) {
            m_scanner.goTo(from);
            break;
        }
        m_scanner.takeOperator(u"AND");
        m_scanner.skipBlanks();
        const qsizetype position = m_scanner.at();
        const auto part = negatable(scope);
        if (part && m_conditions >= mostConditions) {
            m_scanner.complain(
                QT_TRANSLATE_NOOP("search",
                    "Too much was asked for: “%1” (character %2) and what stands behind it is left out."),
                from, m_scanner.at());
            m_scanner.goToEnd();
            break;
        }
        if (part) {
            parts.append(*part);
            ++m_conditions;
            if (scope.depth == 0)
                note(*part, from, position);
        }
    }
    return parts.isEmpty() ? Condition {} : joined(Condition::Kind::All, parts);
}

std::optional<Condition> Parser::negatable(const Scope &scope)
{
    const qsizetype from = m_scanner.at();
    const QChar behind = m_scanner.character(1);
    const bool dashed = m_scanner.character() == u'-' && !behind.isNull() && !behind.isSpace();
    if (dashed)
        m_scanner.goTo(from + 1);
    else if (!m_scanner.takeOperator(u"NOT"))
        return nearOnes(scope);
    const std::optional<Condition> part = atEnd(scope) ? std::nullopt : nearOnes(scope);
    if (part)
        return Condition { Condition::Kind::Not, { *part } };
    if (!dashed)
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search", "Behind NOT (character %2) something to leave out is missing."), from,
            m_scanner.at());
    return std::nullopt;
}

std::optional<Condition> Parser::nearOnes(const Scope &scope)
{
    std::optional<Condition> first = one(scope);
    for (qsizetype from = m_scanner.at(); const auto within = m_scanner.takeNear(); from = m_scanner.at()) {
        const std::optional<Condition> second = atEnd(scope) ? std::nullopt : one(scope);
        const Term *last = first ? lastTermOf(*first) : nullptr;
        if (!last || !second || second->kind != Condition::Kind::Text) {
            m_scanner.complain(
                QT_TRANSLATE_NOOP("search", "NEAR (character %2) needs a word on both of its sides."), from,
                m_scanner.at());
            if (!first)
                first = second;
            else if (second)
                first = joined(Condition::Kind::All, { *first, *second });
            continue;
        }
        const Condition pair { Condition::Kind::Near, {}, { *last, second->terms.first() }, *within };
        // A NEAR B NEAR C: B is near both.
        first = first->kind == Condition::Kind::Text ? pair : joined(Condition::Kind::All, { *first, pair });
    }
    return first;
}

std::optional<Condition> Parser::one(const Scope &scope)
{
    m_scanner.skipBlanks();
    const qsizetype from = m_scanner.at();
    const Field field = scope.field.value_or(Field {});
    if (opensBracket(m_scanner.character()))
        return group(scope);
    if (const auto text = m_scanner.takeQuotation())
        return value(field, *text, from);
    if (scope.field)
        return value(field, m_scanner.takeWord(scope.depth > 0), from);
    if (const auto expression = m_scanner.takeExpression())
        return pattern(*expression, from);
    if (const auto name = m_scanner.takeName()) {
        if (const auto named = fieldNamed(*name))
            return inField(*named, from, scope);
        m_scanner.goTo(from);
    }
    return value(field, m_scanner.takeWord(scope.depth > 0), from);
}

std::optional<Condition> Parser::group(const Scope &scope)
{
    const qsizetype from = m_scanner.at();
    const bool isPlain = m_scanner.character() == u'(';
    if (scope.depth >= deepestBrackets) {
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search", "Too many brackets stand in one another at “%1” (character %2)."),
            from, from + 1);
        m_scanner.goToEnd();
        return std::nullopt;
    }
    m_scanner.goTo(from + 1);
    const Condition inside = anyOf({ scope.field, scope.depth + 1 });
    if (closesBracket(m_scanner.character()))
        m_scanner.goTo(m_scanner.at() + 1);
    else if (isPlain)
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search", "The bracket at character %2 is not closed."), from, from + 1);
    return inside == Condition {} ? std::nullopt : std::optional(inside);
}

/// title:工会, 标题：(劳模 OR 工匠)
std::optional<Condition> Parser::inField(const Field &field, qsizetype from, const Scope &scope)
{
    const QChar next = m_scanner.character();
    if (next.isNull() || next.isSpace() || closesBracket(next)) {
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search", "Behind “%1” (character %2) something to look for is missing."), from,
            m_scanner.at());
        return std::nullopt;
    }
    return one({ field, scope.depth });
}

/// /第[一二三]届/
std::optional<Condition> Parser::pattern(const QString &expression, qsizetype from)
{
    if (const auto fault = text::Pattern(expression).fault()) {
        const qsizetype there = from + 1 + std::min<qsizetype>(*fault, expression.size() - 1);
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search", "The expression cannot be understood at character %2."), there,
            there + 1);
        return std::nullopt;
    }
    Condition found { Condition::Kind::Pattern };
    found.value = expression;
    return found;
}

std::optional<Condition> Parser::value(const Field &field, const QString &typed, qsizetype from)
{
    Condition out { field.kind };
    out.value = text::folded(typed.trimmed());
    out.entityClass = field.entityClass;
    switch (field.kind) {
    case Condition::Kind::Kind:
        if (const auto kind = kindNamed(typed.trimmed())) {
            out.value.clear();
            out.articleKind = *kind;
            return out;
        }
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search", "“%1” (character %2) is no kind of article: news, photo or notice."),
            from, m_scanner.at());
        return std::nullopt;
    case Condition::Kind::Dates:
        if (const auto days = daysOf(typed.trimmed(), field.range)) {
            out.value.clear();
            out.from = days->from;
            out.to = days->to;
            return out;
        }
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search",
                "“%1” (character %2) is no date: 2023, 2023-09, 2023-09-12 or two of them with .. between."),
            from, m_scanner.at());
        return std::nullopt;
    case Condition::Kind::Text:
        out.value.clear();
        out.terms = { { runsOf(typed), field.blocks } };
        return out.terms.first().folded.isEmpty() ? std::nullopt : std::optional(out);
    case Condition::Kind::Issue:
        if (out.value.toLongLong() > 0)
            return out;
        m_scanner.complain(
            QT_TRANSLATE_NOOP("search", "“%1” (character %2) is no issue: the archive's number of one."),
            from, m_scanner.at());
        return std::nullopt;
    default:
        return out.value.isEmpty() ? std::nullopt : std::optional(out);
    }
}

Query Parser::query()
{
    Query query { m_typed, anyOf({}), std::nullopt };
    const QString trimmed = m_typed.trimmed();
    if (query.condition == Condition {} && !trimmed.isEmpty())
        m_scanner.complain(QT_TRANSLATE_NOOP("search",
                               "There is nothing to look for in “%1”: type characters, letters or digits."),
            m_typed.indexOf(trimmed), m_typed.indexOf(trimmed) + trimmed.size());
    query.problem = m_scanner.problem();
    query.parts = m_parts;
    return query;
}

Query parse(const QString &typed)
{
    return Parser(typed).query();
}

Query literal(const QString &typed)
{
    Query query;
    query.typed = typed;
    const Term term { runsOf(typed) };
    if (!term.folded.isEmpty())
        query.condition = { Condition::Kind::Text, {}, { term } };
    return query;
}

} // namespace search
