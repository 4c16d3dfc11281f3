// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sequence.h"
#include "archive/sessions.h"
#include "archive/writer.h"

namespace archive {

template <typename Change>
auto Writer::change(Change change) -> core::Result<std::invoke_result_t<Change, Sequence &>>
{
    if (!m_connection)
        return std::unexpected(m_refusal);
    // Whatever changes here may be what they tell; add() has taken them.
    m_names.forget();
    const qint64 before = m_session;
    auto done = m_connection->inTransaction([&] {
        Sequence sequence(*m_connection);
        if (!m_session)
            m_session = Sessions(sequence).begin();
        auto result = change(sequence);
        return sequence.result(std::move(result));
    });
    if (!done)
        m_session = before;
    return done;
}

} // namespace archive
