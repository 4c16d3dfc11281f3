// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/reader.h"
#include "archive/ruleediting.h"
#include "archive/writing.h"

namespace archive {

core::Result<core::Change> Writer::rule(const core::Ruling &ruling, core::ArticleId first)
{
    return change([&](Sequence &sequence) { return RuleEditing(sequence).rule(ruling, first); });
}

core::Result<core::Change> Writer::dropRuling(qint64 ruling, core::ArticleId first)
{
    return change([&](Sequence &sequence) { return RuleEditing(sequence).drop(ruling, first); });
}

core::Result<core::Change> Writer::correct(core::ArticleId article, const core::Correction &correction)
{
    return change([&](Sequence &sequence) { return RuleEditing(sequence).correct(article, correction); });
}

core::Result<qint64> Writer::settleRulings(int articles)
{
    if (m_connection) {
        // Asked for at every start: mostly there is nothing to do, and nothing to write.
        const auto any = m_connection->value(QStringLiteral("SELECT 1 FROM unsettled LIMIT 1"));
        if (!any)
            return std::unexpected(any.error());
        if (!any->isValid())
            return 0;
    }
    return change([&](Sequence &sequence) { return RuleEditing(sequence).settle(articles); });
}

core::Result<QList<core::Ruling>> Reader::rulings()
{
    Sequence sequence(*m_connection);
    return sequence.result(RulingRows(sequence).all());
}

} // namespace archive
