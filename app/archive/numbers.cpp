// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/numbers.h"

#include <sqlite3.h>
#include <vector>

namespace archive {

Numbers::Numbers(Sequence &sequence, Connection &connection, const QString &statement)
    : m_sequence(sequence)
    , m_connection(connection)
{
    const QByteArray text = statement.toUtf8();
    if (!sequence.failed()
        && sqlite3_prepare_v2(connection.handle(), text.constData(), int(text.size()), &m_statement, nullptr)
            != SQLITE_OK)
        sequence.fail(connection.lastError());
}

Numbers::~Numbers()
{
    sqlite3_finalize(m_statement);
}

bool Numbers::bind(const QVariantList &values)
{
    m_bound.clear();
    m_bound.reserve(values.size());
    int result = SQLITE_OK;
    for (int i = 0; i < values.size() && result == SQLITE_OK; ++i) {
        const QVariant &value = values[i];
        if (value.typeId() == QMetaType::QString) {
            m_bound.append(value.toString().toUtf8());
            result = sqlite3_bind_text(
                m_statement, i + 1, m_bound.last().constData(), int(m_bound.last().size()), SQLITE_STATIC);
        } else {
            result = sqlite3_bind_int64(m_statement, i + 1, value.toLongLong());
        }
    }
    return result == SQLITE_OK;
}

void Numbers::each(const QVariantList &values, const std::function<void(std::span<const qint64>)> &row)
{
    if (m_sequence.failed() || !m_statement)
        return;
    int result = bind(values) ? SQLITE_ROW : SQLITE_ERROR;
    std::vector<qint64> columns(static_cast<std::size_t>(sqlite3_column_count(m_statement)));
    while (result == SQLITE_ROW && (result = sqlite3_step(m_statement)) == SQLITE_ROW) {
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i] = sqlite3_column_int64(m_statement, int(i));
        row(columns);
    }
    if (result != SQLITE_DONE)
        m_sequence.fail(m_connection.lastError());
    // A statement left half read would keep this moment's state of the archive alive.
    sqlite3_reset(m_statement);
}

} // namespace archive
