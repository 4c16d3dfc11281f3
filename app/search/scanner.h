// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

namespace search {

bool opensBracket(QChar c);
bool closesBracket(QChar c);

/// Takes words, quotations, operators and expressions off what was typed, from left to right, and notes the
/// first problem. Places and lengths are UTF-16 units.
class Scanner {
public:
    explicit Scanner(const QString &typed)
        : m_typed(typed)
    {
    }

    qsizetype at() const { return m_at; }
    void goTo(qsizetype place) { m_at = place; }
    void goToEnd() { m_at = m_typed.size(); }
    bool isAtEnd() const { return m_at >= m_typed.size(); }
    /// Null behind the end.
    QChar character(qsizetype ahead = 0) const;
    void skipBlanks();

    /// OR, AND and NOT in capitals, as words of their own.
    bool takeOperator(QStringView name);
    /// NEAR and NEAR/20: how many characters may stand between.
    std::optional<int> takeNear();
    /// What stands in "…" or “…”, when these begin here; an unclosed " reaches to the end, which is a
    /// problem.
    std::optional<QString> takeQuotation();
    /// What stands in /…/, when it begins here and a second / follows.
    std::optional<QString> takeExpression();
    /// Up to a blank, or to the bracket that closes a group one is in; brackets of its own stay in it.
    QString takeWord(bool inGroup);
    /// The letters of title: and 标题：; what stands behind the colon comes next. Takes nothing when no colon
    /// follows some letters.
    std::optional<QString> takeName();

    /// `sentence` is marked with QT_TRANSLATE_NOOP; %1 is what stands there, %2 the number of its first
    /// character.
    void complain(const char *sentence, qsizetype from, qsizetype to);
    const std::optional<Problem> &problem() const { return m_problem; }

private:
    const QString &m_typed;
    qsizetype m_at = 0;
    std::optional<Problem> m_problem;
};

} // namespace search
