// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/prepared.h"
#include "archive/sequence.h"

#include <span>

namespace archive {

/// A statement that answers in whole numbers, a million of them perhaps: stepped without a QVariant for each.
/// Prepared once, asked again and again. Errors stay in the sequence.
class Numbers {
public:
    Numbers(Sequence &sequence, Connection &connection, const QString &statement);

    /// Hands out each row's columns.
    void each(const QVariantList &values, const std::function<void(std::span<const qint64>)> &row);

private:
    Sequence &m_sequence;
    Connection &m_connection;
    Prepared m_statement;
};

} // namespace archive
