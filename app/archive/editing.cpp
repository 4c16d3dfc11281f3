// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/editing.h"

#include "archive/bookmarks.h"
#include "archive/placing.h"
#include "archive/removal.h"
#include "archive/ruleediting.h"
#include "archive/sentences.h"
#include "archive/sequence.h"

#include <algorithm>

namespace archive {

template <typename Id> static void eachOnce(QList<Id> &ids)
{
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

/// As it stands in sentences; fails where there is no such issue.
QString Editing::nameOf(core::IssueId issue)
{
    QString name;
    m_sequence.each(QStringLiteral("SELECT paper.name, date, edition FROM issue "
                                   "JOIN paper ON paper.id = issue.paper WHERE issue.id = ?"),
        { issue }, [&](const Row &row) {
            const QString date
                = row.text(1).isEmpty() ? tell(QT_TRANSLATE_NOOP("archive", "undated")) : row.text(1);
            QStringList words { row.text(0), date, row.text(2) };
            words.removeAll(QString());
            name = words.join(u' ');
        });
    if (name.isEmpty())
        m_sequence.fail(notThere(
            QT_TRANSLATE_NOOP("archive", "There is no issue with the number %1 in the archive."), issue));
    return name;
}

QList<core::PageId> Editing::pagesOf(const QList<core::IssueId> &issues)
{
    QList<core::PageId> pages;
    for (const core::IssueId issue : issues) {
        nameOf(issue);
        m_sequence.each(QStringLiteral("SELECT id FROM page WHERE issue = ? ORDER BY id"), { issue },
            [&](const Row &row) { pages.append(row.number(0)); });
    }
    return pages;
}

/// The subject of a change to these things: the name of a single one, else how many they are.
static QJsonObject subjectOf(const QString &unit, qsizetype count, const QString &name)
{
    QJsonObject subject { { QStringLiteral("unit"), unit }, { QStringLiteral("count"), qint64(count) } };
    if (count == 1)
        subject[u"name"] = name;
    return subject;
}

static Decision decided(Decision decision, ChangeKind kind, const QString &value)
{
    if (kind == ChangeKind::Date)
        decision.date = value.isEmpty() ? std::nullopt : std::optional(value);
    else if (kind == ChangeKind::Paper)
        decision.paper = value;
    else if (kind == ChangeKind::Number)
        decision.number = value.isEmpty() ? std::nullopt : std::optional(value);
    else
        decision.edition = value.isEmpty() ? std::nullopt : std::optional(value);
    return decision;
}

core::Change Editing::decide(ChangeKind kind, QList<core::IssueId> issues, const QString &value)
{
    eachOnce(issues);
    const QList<core::PageId> pages = pagesOf(issues);
    return decide(
        kind, subjectOf(QStringLiteral("issue"), issues.size(), nameOf(issues.value(0))), pages, value);
}

core::Change Editing::decideOfPages(ChangeKind kind, QList<core::PageId> pages, const QString &value)
{
    eachOnce(pages);
    return decide(kind, subjectOf(QStringLiteral("page"), pages.size(), nameOfIssueOf(pages)), pages, value);
}

core::Change Editing::decide(
    ChangeKind kind, QJsonObject subject, const QList<core::PageId> &pages, const QString &value)
{
    subject[u"to"] = value;
    if (m_sequence.failed())
        return {};
    const KeptChange change = m_stack.push(kind, subject);
    Decisions decisions(m_sequence);
    QList<Move> moves;
    for (const core::PageId page : pages) {
        const core::IssueId from
            = m_sequence.value(QStringLiteral("SELECT issue FROM page WHERE id = ?"), { page }).toLongLong();
        const Decision before = decisions.of(page);
        const Decision after = decided(before, kind, value);
        m_sequence.run(QStringLiteral("INSERT INTO changed_page (change, page, issue, before, after) "
                                      "VALUES (?, ?, ?, ?, ?)"),
            { change.id, page, from, before.toJson(), after.toJson() });
        moves.append({ page, from, from, decisions.decide(page, after) });
    }
    movePages(m_sequence, m_pageWriter, moves);
    m_sequence.run(QStringLiteral("UPDATE changed_page SET new_issue = (SELECT issue FROM page WHERE "
                                  "page.id = changed_page.page) WHERE change = ?"),
        { change.id });
    m_pageWriter.settle();
    m_stack.bound(change.id);
    return change.described();
}

core::Change Editing::remove(const QJsonObject &subject, const QList<core::PageId> &pages, qint64 source)
{
    if (m_sequence.failed())
        return {};
    QJsonObject kept = subject;
    if (source)
        kept[u"source"] = source;
    const KeptChange change = m_stack.push(ChangeKind::Removal, kept);
    for (const core::PageId page : pages)
        m_sequence.run(
            QStringLiteral("INSERT INTO changed_page (change, page) VALUES (?, ?)"), { change.id, page });
    removeAgain(change);
    m_stack.bound(change.id);
    return change.described();
}

/// What a change removes, where it is there.
void Editing::removeAgain(const KeptChange &change)
{
    QList<core::PageId> pages;
    m_sequence.each(
        QStringLiteral(
            "SELECT page.id FROM changed_page JOIN page ON page.id = changed_page.page WHERE change = ?"),
        { change.id }, [&](const Row &row) { pages.append(row.number(0)); });
    Removal removal(m_sequence, m_pageWriter);
    removal.remove(change.id, pages);
    // One without pages, which is not reached by them.
    const qint64 source = change.subject[u"source"].toInteger();
    if (m_sequence
            .value(QStringLiteral("SELECT 1 FROM source WHERE id = ? AND NOT EXISTS "
                                  "(SELECT 1 FROM page WHERE page.source = source.id)"),
                { source })
            .isValid())
        removal.removeSource(change.id, source);
    m_pageWriter.settle();
}

core::Change Editing::removeIssues(QList<core::IssueId> issues)
{
    eachOnce(issues);
    return remove(
        subjectOf(QStringLiteral("issue"), issues.size(), nameOf(issues.value(0))), pagesOf(issues), 0);
}

core::Change Editing::removePages(QList<core::PageId> pages)
{
    eachOnce(pages);
    return remove(subjectOf(QStringLiteral("page"), pages.size(), nameOfIssueOf(pages)), pages, 0);
}

/// Fails where there is no such page.
QString Editing::nameOfIssueOf(const QList<core::PageId> &pages)
{
    core::IssueId issue = 0;
    for (const core::PageId page : pages) {
        issue
            = m_sequence.value(QStringLiteral("SELECT issue FROM page WHERE id = ?"), { page }).toLongLong();
        if (!issue)
            m_sequence.fail(notThere(
                QT_TRANSLATE_NOOP("archive", "There is no page with the number %1 in the archive."), page));
    }
    return nameOf(issue);
}

core::Change Editing::removeSource(qint64 source)
{
    const QVariant path
        = m_sequence.value(QStringLiteral("SELECT path FROM source WHERE id = ?"), { source });
    if (!path.isValid())
        m_sequence.fail(notThere(
            QT_TRANSLATE_NOOP("archive", "There is no source with the number %1 in the archive."), source));
    QList<core::PageId> pages;
    m_sequence.each(QStringLiteral("SELECT id FROM page WHERE source = ? ORDER BY ordinal"), { source },
        [&](const Row &row) { pages.append(row.number(0)); });
    return remove(subjectOf(QStringLiteral("source"), 1, path.toString()), pages, source);
}

/// Gives pages what was decided before a change, or by it, where they still have the other.
void Editing::turn(const KeptChange &change, bool back)
{
    struct Turn {
        core::PageId page = 0;
        core::IssueId from = 0;
        core::IssueId wished = 0;
        Decision expected;
        Decision wanted;
    };
    QList<Turn> turns;
    m_sequence.each(QStringLiteral("SELECT page.id, page.issue, changed_page.issue, new_issue, before, after "
                                   "FROM changed_page JOIN page ON page.id = changed_page.page "
                                   "WHERE change = ?"),
        { change.id }, [&](const Row &row) {
            const Decision before = Decision::fromJson(row.text(4));
            const Decision after = Decision::fromJson(row.text(5));
            turns.append({ row.number(0), row.number(1), row.number(back ? 2 : 3), back ? after : before,
                back ? before : after });
        });
    Decisions decisions(m_sequence);
    QList<Move> moves;
    for (const Turn &turn : std::as_const(turns)) {
        if (decisions.of(turn.page) == turn.expected)
            moves.append({ turn.page, turn.from, turn.wished, decisions.decide(turn.page, turn.wanted) });
    }
    movePages(m_sequence, m_pageWriter, moves);
    m_pageWriter.settle();
}

std::optional<core::Change> Editing::undo()
{
    const std::optional<KeptChange> change = m_stack.toUndo();
    if (!change)
        return {};
    if (RuleEditing::isRule(change->kind)) {
        RuleEditing(m_sequence).turn(*change, true);
    } else if (Bookmarks::isMark(change->kind)) {
        Bookmarks(m_sequence).turn(*change, true);
    } else if (change->kind == ChangeKind::Removal) {
        Removal(m_sequence, m_pageWriter).bringBack(change->id);
        m_pageWriter.settle();
    } else {
        turn(*change, true);
    }
    m_stack.setUndone(change->id, true);
    m_stack.bound(change->id);
    return change->described();
}

std::optional<core::Change> Editing::redo()
{
    const std::optional<KeptChange> change = m_stack.toRedo();
    if (!change)
        return {};
    if (RuleEditing::isRule(change->kind))
        RuleEditing(m_sequence).turn(*change, false);
    else if (Bookmarks::isMark(change->kind))
        Bookmarks(m_sequence).turn(*change, false);
    else if (change->kind == ChangeKind::Removal)
        removeAgain(*change);
    else
        turn(*change, false);
    m_stack.setUndone(change->id, false);
    m_stack.bound(change->id);
    return change->described();
}

} // namespace archive
