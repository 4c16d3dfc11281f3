// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/ruleediting.h"

#include "archive/fulltext.h"
#include "archive/sentences.h"
#include "archive/sequence.h"
#include "text/fold.h"

#include <algorithm>

namespace archive {

using core::Ruling;
using Kind = core::Error::Kind;

// ---- which articles

/// What the index is asked for: runs, with a blank for what stands between them.
static search::Term termOf(const QString &name)
{
    QString runs;
    const QList<uint> characters = text::folded(name).toUcs4();
    for (const uint c : characters)
        runs += text::isRunCharacter(c) ? QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1)
                                        : QStringLiteral(" ");
    return { runs.simplified() };
}

void RuleEditing::touchFound(const QString &table, const QString &expression)
{
    m_sequence.run(
        QStringLiteral("INSERT OR IGNORE INTO unsettled SELECT rowid FROM %1 WHERE %1 MATCH ?").arg(table),
        { expression });
}

/// Articles that hold the words. Some hold them only as they fold: settling them changes nothing.
void RuleEditing::touchWords(const QString &name)
{
    const TermExpressions asked = expressionsOf(termOf(name));
    touchFound(asked.isCharacter ? QStringLiteral("characters") : QStringLiteral("words"), asked.exact);
    if (!asked.doubtful.isEmpty())
        touchFound(QStringLiteral("words"), asked.doubtful);
}

void RuleEditing::touchNamed(const EntityName &name)
{
    if (const core::EntityId id = EntityRows(m_sequence).number(name))
        touchFound(QStringLiteral("named"), EntityRows::expression({ id }));
}

/// Articles that may be others when this is said, or no longer said. `aliases` as they were.
void RuleEditing::touch(const Ruling &ruling, const Aliases &aliases)
{
    if (ruling.kind == Ruling::Kind::Alias) {
        const EntityName name { ruling.nameClass, ruling.name };
        touchNamed(name);
        touchNamed(aliases.of(name));
        return;
    }
    touchWords(ruling.name);
    if (ruling.kind != Ruling::Kind::Never)
        return;
    // Written otherwise, with this as their normal form: as they are, and where they are no longer.
    for (const core::EntityClass entityClass : core::entityClasses)
        touchNamed(aliases.of({ entityClass, ruling.name }));
    m_sequence.run(QStringLiteral("INSERT OR IGNORE INTO unsettled "
                                  "SELECT article FROM recognised WHERE instr(content, ?) > 0"),
        { ruling.name.toUtf8() });
}

// ---- rulings

Ruling RuleEditing::checked(Ruling ruling)
{
    ruling.name = ruling.name.trimmed();
    ruling.value = ruling.value.trimmed();
    const bool isAlias = ruling.kind == Ruling::Kind::Alias;
    if (ruling.kind == Ruling::Kind::Never) {
        ruling.value.clear();
        ruling.entityClass = core::EntityClass::Person;
    } else if (ruling.value.isEmpty()) {
        ruling.value = ruling.name;
    }
    if (!isAlias)
        ruling.nameClass = core::EntityClass::Person;
    if (termOf(ruling.name).folded.isEmpty())
        m_sequence.fail({ Kind::BadArgument,
            tell(QT_TRANSLATE_NOOP("archive", "A name has a letter, a digit or a Chinese character.")) });
    else if (std::max(ruling.name.size(), ruling.value.size()) > longestName)
        m_sequence.fail({ Kind::BadArgument,
            tell(QT_TRANSLATE_NOOP("archive", "A name has %1 characters at most.")).arg(longestName) });
    return ruling;
}

void RuleEditing::refuseCircles(const Ruling &ruling, const std::optional<Ruling> &before)
{
    if (ruling.kind != Ruling::Kind::Alias)
        return;
    QList<Ruling> others = m_rows.all();
    others.removeIf([&](const Ruling &other) { return before && other.id == before->id; });
    if (Aliases(others).of({ ruling.entityClass, ruling.value })
        == EntityName { ruling.nameClass, ruling.name })
        m_sequence.fail({ Kind::BadArgument,
            tell(QT_TRANSLATE_NOOP("archive", "%1 is the same as %2 already; it cannot be so both ways."))
                .arg(ruling.value, ruling.name) });
}

/// Puts one in the place of the other.
void RuleEditing::exchange(const std::optional<Ruling> &before, const std::optional<Ruling> &after)
{
    const Aliases aliases(m_rows.all());
    for (const auto &ruling : { before, after }) {
        if (ruling)
            touch(*ruling, aliases);
    }
    if (before)
        m_rows.takeOut(*before);
    if (after)
        m_rows.put(*after);
    m_pageWriter.forgetRulings();
    m_sequence.run(QStringLiteral("UPDATE setting SET value = value + 1 WHERE name = 'naming'"));
}

core::Change RuleEditing::replace(
    const std::optional<Ruling> &before, std::optional<Ruling> after, core::ArticleId first)
{
    if (m_sequence.failed())
        return {};
    if (after) {
        // As AUTOINCREMENT would give it: it goes on the undo stack before the row is there.
        after->id = m_sequence
                        .value(QStringLiteral("SELECT coalesce(max(seq), 0) + 1 FROM sqlite_sequence "
                                              "WHERE name = 'ruling'"))
                        .toLongLong();
    }
    ChangeStack stack(m_sequence);
    const KeptChange change = stack.push(ChangeKind::Ruling,
        { { QStringLiteral("before"), asJson(before) }, { QStringLiteral("after"), asJson(after) } });
    exchange(before, after);
    if (m_sequence.value(QStringLiteral("SELECT 1 FROM unsettled WHERE article = ?"), { first }).isValid())
        settleOne(first);
    m_pageWriter.settle();
    stack.bound(change.id);
    return change.described();
}

core::Change RuleEditing::rule(Ruling ruling, core::ArticleId first)
{
    ruling = checked(ruling);
    if (m_sequence.failed())
        return {};
    const auto before = m_rows.ofTheSameName(ruling);
    refuseCircles(ruling, before);
    return replace(before, ruling, first);
}

core::Change RuleEditing::drop(qint64 ruling, core::ArticleId first)
{
    const auto before = m_rows.ruling(ruling);
    if (!before)
        m_sequence.fail(notThere(
            QT_TRANSLATE_NOOP("archive", "Nothing was said under the number %1 in the archive."), ruling));
    return replace(before, {}, first);
}

// ---- corrections

/// With the words that stand there; fails where it does not lie in the text.
KeptCorrection RuleEditing::placed(core::ArticleId article, core::Correction correction)
{
    KeptCorrection kept { 0, article, correction, {} };
    const QList<core::Block> blocks = m_pageWriter.blocks(article);
    if (!m_sequence.value(QStringLiteral("SELECT 1 FROM article WHERE id = ?"), { article }).isValid())
        m_sequence.fail(noArticle(article));
    const auto wordsAt = [&](const core::Span &span) {
        const bool isThere = span.block >= 0 && span.block < blocks.size() && span.start >= 0
            && span.length > 0 && span.length <= blocks[span.block].text.size() - span.start;
        if (!isThere)
            m_sequence.fail({ Kind::BadArgument,
                tell(QT_TRANSLATE_NOOP("archive", "This place does not lie in the text of the article.")) });
        return isThere ? blocks[span.block].text.mid(span.start, span.length) : QString();
    };
    kept.words = wordsAt(correction.place);
    if (auto &instead = kept.said.instead) {
        // Of one mention: what is meant and what takes its place stand in one block.
        instead->span.block = correction.place.block;
        kept.newWords = wordsAt(instead->span);
        if (instead->value.trimmed().isEmpty())
            instead->value = kept.newWords;
    }
    return kept;
}

core::Change RuleEditing::correct(core::ArticleId article, core::Correction correction)
{
    KeptCorrection kept = placed(article, std::move(correction));
    if (m_sequence.failed())
        return {};
    kept.id = m_rows.put(kept);
    ChangeStack stack(m_sequence);
    const KeptChange change
        = stack.push(ChangeKind::Correction, { { QStringLiteral("correction"), asJson(kept) } });
    settleOne(article);
    m_pageWriter.settle();
    stack.bound(change.id);
    return change.described();
}

// ---- there and back

void RuleEditing::turn(const KeptChange &change, bool back)
{
    if (change.kind == ChangeKind::Ruling) {
        const auto before = rulingOf(change.subject[u"before"].toObject());
        const auto after = rulingOf(change.subject[u"after"].toObject());
        exchange(back ? after : before, back ? before : after);
        return;
    }
    const KeptCorrection kept = correctionOf(change.subject[u"correction"].toObject());
    if (back)
        m_rows.takeOut(kept);
    else
        m_rows.put(kept);
    settleOne(kept.article);
    m_pageWriter.settle();
}

void RuleEditing::settleOne(core::ArticleId article)
{
    m_pageWriter.settleMentions(article);
    m_sequence.run(QStringLiteral("DELETE FROM unsettled WHERE article = ?"), { article });
}

qint64 RuleEditing::settle(int articles)
{
    QList<core::ArticleId> chosen;
    m_sequence.each(QStringLiteral("SELECT article FROM unsettled ORDER BY article DESC LIMIT ?"),
        { std::max(0, articles) }, [&](const Row &row) { chosen.append(row.number(0)); });
    // Upwards: the full-text tables write out what they have collected whenever a number goes back.
    std::reverse(chosen.begin(), chosen.end());
    for (const core::ArticleId article : std::as_const(chosen))
        settleOne(article);
    m_pageWriter.settle();
    return m_sequence.value(QStringLiteral("SELECT count(*) FROM unsettled")).toLongLong();
}

} // namespace archive
