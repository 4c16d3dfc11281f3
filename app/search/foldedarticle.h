// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"
#include "text/fold.h"

namespace search {

/// The blocks of one article in their folded form, each folded once, and where terms stand in them. The
/// article must outlive it.
class FoldedArticle {
public:
    explicit FoldedArticle(const core::Article &article);

    bool holds(const Term &term);
    /// Of a Near condition: both terms in one block, in any order, not overlapping.
    bool holdsNear(const Condition &near);
    /// Appends where the term stands, in the source's UTF-16 units, until `most` spans are there.
    void light(const Term &term, QList<core::Span> &spans, qsizetype most);
    void lightNear(const Condition &near, QList<core::Span> &spans, qsizetype most);

private:
    /// A half-open range of UTF-16 units in folded text.
    struct Range {
        qsizetype begin = -1;
        qsizetype end = -1;

        explicit operator bool() const { return begin >= 0; }
    };

    const text::Folded &folded(int block);
    bool isBlank(int block, qsizetype folded);
    qsizetype restEnd(int block, qsizetype i, const QList<QStringView> &runs);
    Range find(int block, const Term &term, qsizetype from);
    QList<Range> all(int block, const Term &term, qsizetype most);
    core::Span sourceSpan(int block, Range range);

    const core::Article &m_article;
    QList<std::optional<text::Folded>> m_folded;
};

} // namespace search
