// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/placing.h"

#include "archive/pagewriter.h"
#include "archive/sequence.h"

#include <algorithm>
#include <map>

namespace archive {

core::IssueId issueAt(Sequence &sequence, qint64 paper, const Decisions::Place &place)
{
    if (place.date.isEmpty())
        return 0;
    return sequence
        .value(QStringLiteral(
                   "SELECT id FROM issue WHERE paper = ? AND date = ? AND edition = ? AND date <> ''"),
            { paper, place.date, place.edition })
        .toLongLong();
}

static bool isFree(Sequence &sequence, core::IssueId issue)
{
    return issue && !sequence.value(QStringLiteral("SELECT 1 FROM issue WHERE id = ?"), { issue }).isValid();
}

core::IssueId makeIssue(Sequence &sequence, qint64 paper, const Decisions::Place &place, core::IssueId wished)
{
    if (!isFree(sequence, wished)) {
        return sequence.insert(QStringLiteral("INSERT INTO issue (paper, date, edition) VALUES (?, ?, ?)"),
            { paper, place.date, place.edition });
    }
    return sequence.insert(QStringLiteral("INSERT INTO issue (id, paper, date, edition) VALUES (?, ?, ?, ?)"),
        { wished, paper, place.date, place.edition });
}

namespace {

/// Pages of one issue that go to the same place.
struct Group {
    Move move; ///< the first of them
    QList<core::PageId> pages;
};

} // namespace

/// Those that want a number of their own first, so that what stays behind them can keep its number.
static QList<Group> groupsOf(const QList<Move> &moves)
{
    std::map<std::tuple<core::IssueId, core::IssueId, QString, QString, QString, core::PageId>, Group> groups;
    for (const Move &move : moves) {
        const core::PageId alone = move.to.date.isEmpty() ? move.page : 0;
        Group &group
            = groups[{ move.from, move.wished, move.to.paper, move.to.date, move.to.edition, alone }];
        if (group.pages.isEmpty())
            group.move = move;
        group.pages.append(move.page);
    }
    QList<Group> ordered;
    for (const auto &[key, group] : groups)
        ordered.append(group);
    std::stable_partition(ordered.begin(), ordered.end(),
        [](const Group &group) { return group.move.wished != group.move.from; });
    return ordered;
}

/// True when nothing is left in the issue once these pages are gone.
static bool isAllOf(Sequence &sequence, const Group &group)
{
    return sequence.value(QStringLiteral("SELECT count(*) FROM page WHERE issue = ?"), { group.move.from })
        == qint64(group.pages.size());
}

static void moveGroup(Sequence &sequence, PageWriter &pageWriter, const Group &group)
{
    const Move &move = group.move;
    const qint64 paper = pageWriter.paper(move.to.paper);
    pageWriter.touch(move.from);
    core::IssueId target = issueAt(sequence, paper, move.to);
    if (!target && (move.wished == move.from || !isFree(sequence, move.wished)) && isAllOf(sequence, group)) {
        pageWriter.touchPaper(
            sequence.value(QStringLiteral("SELECT paper FROM issue WHERE id = ?"), { move.from })
                .toLongLong());
        sequence.run(QStringLiteral("UPDATE issue SET paper = ?, date = ?, edition = ? WHERE id = ?"),
            { paper, move.to.date, move.to.edition, move.from });
        return;
    }
    if (!target)
        target = makeIssue(sequence, paper, move.to, move.wished);
    pageWriter.touch(target);
    if (target == move.from)
        return;
    for (const core::PageId page : group.pages)
        sequence.run(QStringLiteral("UPDATE page SET issue = ? WHERE id = ?"), { target, page });
}

void movePages(Sequence &sequence, PageWriter &pageWriter, const QList<Move> &moves)
{
    const QList<Group> groups = groupsOf(moves);
    for (const Group &group : groups)
        moveGroup(sequence, pageWriter, group);
}

} // namespace archive
