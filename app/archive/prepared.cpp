// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/prepared.h"

#include <sqlite3.h>

namespace archive {

Prepared::Prepared(sqlite3 *database, const QString &statement)
{
    const QByteArray text = statement.toUtf8();
    sqlite3_prepare_v3(
        database, text.constData(), int(text.size()), SQLITE_PREPARE_PERSISTENT, &m_statement, nullptr);
}

Prepared::~Prepared()
{
    sqlite3_finalize(m_statement);
}

int Prepared::bindOne(int place, const QVariant &value)
{
    switch (value.typeId()) {
    case QMetaType::UnknownType:
        return sqlite3_bind_null(m_statement, place);
    case QMetaType::QString:
        m_bound.append(value.toString().toUtf8());
        return sqlite3_bind_text(
            m_statement, place, m_bound.last().constData(), int(m_bound.last().size()), SQLITE_STATIC);
    case QMetaType::QByteArray:
        m_bound.append(value.toByteArray());
        return sqlite3_bind_blob64(m_statement, place, m_bound.last().constData(),
            sqlite3_uint64(m_bound.last().size()), SQLITE_STATIC);
    case QMetaType::Double:
    case QMetaType::Float:
        return sqlite3_bind_double(m_statement, place, value.toDouble());
    default:
        return sqlite3_bind_int64(m_statement, place, value.toLongLong());
    }
}

bool Prepared::bind(const QVariantList &values)
{
    m_bound.clear();
    m_bound.reserve(values.size());
    int result = SQLITE_OK;
    for (int i = 0; i < values.size() && result == SQLITE_OK; ++i)
        result = bindOne(i + 1, values[i]);
    return result == SQLITE_OK;
}

int Prepared::step()
{
    return sqlite3_step(m_statement);
}

void Prepared::reset()
{
    sqlite3_reset(m_statement);
}

int Prepared::columns() const
{
    return sqlite3_column_count(m_statement);
}

qint64 Prepared::number(int column) const
{
    return sqlite3_column_int64(m_statement, column);
}

QVariant Prepared::value(int column) const
{
    const int bytes = sqlite3_column_bytes(m_statement, column);
    switch (sqlite3_column_type(m_statement, column)) {
    case SQLITE_NULL:
        return {};
    case SQLITE_INTEGER:
        return sqlite3_column_int64(m_statement, column);
    case SQLITE_FLOAT:
        return sqlite3_column_double(m_statement, column);
    case SQLITE_BLOB:
        return QByteArray(static_cast<const char *>(sqlite3_column_blob(m_statement, column)), bytes);
    default:
        return QString::fromUtf8(
            reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column)), bytes);
    }
}

} // namespace archive
