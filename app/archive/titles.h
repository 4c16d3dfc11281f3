// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QStringList>
#include <functional>

namespace archive {

class Sequence;

/// A part of an ISO date, any field of which may be left open ('').
struct DatePattern {
    QString year; ///< four digits
    QString month; ///< two
    QString day;

    friend bool operator==(const DatePattern &, const DatePattern &) = default;
};

/// What is typed to find issues and articles in the tree; all of it must hold.
struct TitleQuestion {
    DatePattern date; ///< of the issue; nothing in it: any
    /// What stands in the headline, folded (text/fold.h). One of Latin letters and digits only may also be
    /// the pinyin of characters in a row there, or its initials (text/pinyin.h).
    QStringList terms;

    bool isEmpty() const { return date == DatePattern() && terms.isEmpty(); }
    friend bool operator==(const TitleQuestion &, const TitleQuestion &) = default;

    /// Of words between blanks. Dates are 2023, 2023-09, 2023-9-12, 2023/9/12, 20230912, 2023年9月12日,
    /// 二〇二三年九月, 9月, 9月12日, 9-12; everything else, another year too, is looked for in headlines.
    static TitleQuestion of(QStringView typed);
};

/// What fits a question, newest first, undated issues last.
struct TitleAnswer {
    struct Issue {
        core::IssueSummary issue;
        /// Those that fit, in the order of the pages; empty where only dates were asked for.
        QList<core::ArticleSummary> articles;

        friend bool operator==(const Issue &, const Issue &) = default;
    };
    QList<Issue> issues; ///< as many as were asked for
    qint64 articles = 0; ///< that fit, also those that are not among `issues`
    /// False when there may be more articles: after the limit nobody looked any further.
    bool isExact = true;
    qint64 allIssues = 0; ///< that fit, where only dates were asked for
};

/// The headlines in the form in which the tree is filtered. Errors stay in the sequence.
class Titles {
public:
    explicit Titles(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    /// Writes those of all pages whose articles have changed: triggers have noted which. Belongs at the end
    /// of every transaction that changes articles.
    void settle();
    /// True when they were written by this program's way of folding and reading.
    bool isCurrent();
    /// Writes all of them anew, and counts the issues' pages and articles anew; to be run in a transaction.
    void rebuild();

    /// `limit` articles at most, or issues where only dates were asked for. Where `abandoned` says true,
    /// nobody asks any more: it is answered early, and by nothing. Not for an empty question.
    TitleAnswer find(const TitleQuestion &question, int limit, const std::function<bool()> &abandoned);

private:
    Sequence &m_sequence;
};

} // namespace archive
