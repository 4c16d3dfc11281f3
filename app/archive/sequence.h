// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/connection.h"

namespace archive {

/// Statements that make sense together: after the first that fails the others are left undone and give
/// nothing, so that the error need be looked at only once, with result().
class Sequence {
public:
    explicit Sequence(Connection &connection)
        : m_connection(connection)
    {
    }

    bool failed() const { return m_error.has_value(); }

    void fail(const core::Error &error)
    {
        if (!m_error)
            m_error = error;
    }

    void run(const QString &statement, const QVariantList &values = {})
    {
        if (!m_error)
            take(m_connection.run(statement, values));
    }

    /// The new row's number, 0 after a failure.
    qint64 insert(const QString &statement, const QVariantList &values)
    {
        return m_error ? 0 : take(m_connection.insert(statement, values)).value_or(0);
    }

    void each(
        const QString &statement, const QVariantList &values, const std::function<void(const Row &)> &row)
    {
        if (!m_error)
            take(m_connection.each(statement, values, row));
    }

    /// The same for a million rows: without a QVariant for each number.
    void step(const QString &statement, const QVariantList &values,
        const std::function<void(const Prepared &)> &row)
    {
        const auto goOn = [&](const Prepared &one) {
            row(one);
            return true;
        };
        if (!m_error)
            take(m_connection.step(statement, values, goOn));
    }

    /// The first column of the first row, invalid when there is none and after a failure.
    QVariant value(const QString &statement, const QVariantList &values = {})
    {
        return m_error ? QVariant() : take(m_connection.value(statement, values)).value_or(QVariant());
    }

    core::Result<void> result() const
    {
        if (m_error)
            return std::unexpected(*m_error);
        return {};
    }

    template <typename T> core::Result<T> result(T value) const
    {
        if (m_error)
            return std::unexpected(*m_error);
        return value;
    }

private:
    template <typename T> core::Result<T> take(core::Result<T> result)
    {
        if (!result)
            fail(result.error());
        return result;
    }

    Connection &m_connection;
    std::optional<core::Error> m_error;
};

} // namespace archive
