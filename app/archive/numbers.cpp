// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/numbers.h"

#include <sqlite3.h>
#include <vector>

namespace archive {

Numbers::Numbers(Sequence &sequence, Connection &connection, const QString &statement)
    : m_sequence(sequence)
    , m_connection(connection)
    , m_statement(connection.handle(), statement)
{
    if (!m_statement.isValid())
        sequence.fail(connection.lastError());
}

void Numbers::each(const QVariantList &values, const std::function<void(std::span<const qint64>)> &row)
{
    if (m_sequence.failed() || !m_statement.isValid())
        return;
    int result = m_statement.bind(values) ? SQLITE_ROW : SQLITE_ERROR;
    std::vector<qint64> columns(static_cast<std::size_t>(m_statement.columns()));
    while (result == SQLITE_ROW && (result = m_statement.step()) == SQLITE_ROW) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i] = m_statement.number(int(i));
        row(columns);
    }
    if (result != SQLITE_DONE)
        m_sequence.fail(m_connection.lastError());
    // A statement left half read would keep this moment's state of the archive alive.
    m_statement.reset();
}

} // namespace archive
