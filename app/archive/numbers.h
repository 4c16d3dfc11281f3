// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/sequence.h"

#include <span>

struct sqlite3_stmt;

namespace archive {

/// A statement that answers in whole numbers, a million of them perhaps: stepped without a QVariant for each,
/// which makes it five times as fast. Prepared once, asked again and again. Errors stay in the sequence.
class Numbers {
public:
    Numbers(Sequence &sequence, Connection &connection, const QString &statement);
    ~Numbers();
    Q_DISABLE_COPY_MOVE(Numbers)

    /// Hands out each row's columns; values are whole numbers or texts.
    void each(const QVariantList &values, const std::function<void(std::span<const qint64>)> &row);

private:
    bool bind(const QVariantList &values);

    Sequence &m_sequence;
    Connection &m_connection;
    sqlite3_stmt *m_statement = nullptr;
    QList<QByteArray> m_bound; ///< what the statement looks at while it runs
};

} // namespace archive
