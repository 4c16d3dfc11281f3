// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QVariantList>

struct sqlite3;
struct sqlite3_stmt;

namespace archive {

/// A statement as SQLite has it, for what is run a hundred times for every page: a QSqlQuery takes as long to
/// be handed its values as the statement takes. Must go before the connection is closed.
class Prepared {
public:
    Prepared(sqlite3 *database, const QString &statement);
    ~Prepared();
    Q_DISABLE_COPY_MOVE(Prepared)

    /// False when the statement cannot be understood.
    bool isValid() const { return m_statement; }
    /// Hands the values over: whole numbers, floating ones, texts, bytes; an invalid one is NULL, a null text
    /// or null bytes are empty.
    bool bind(const QVariantList &values);
    /// SQLite's result: SQLITE_ROW, SQLITE_DONE or an error.
    int step();
    void reset();
    int columns() const;
    qint64 number(int column) const;
    QVariant value(int column) const; ///< invalid for NULL

private:
    int bindOne(int place, const QVariant &value);

    sqlite3_stmt *m_statement = nullptr;
    QList<QByteArray> m_bound; ///< what the statement looks at while it runs
};

} // namespace archive
