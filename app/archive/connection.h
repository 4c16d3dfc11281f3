// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/prepared.h"
#include "core/result.h"

#include <QByteArray>
#include <QHash>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QStringList>
#include <QVariantList>
#include <atomic>
#include <functional>
#include <memory>
#include <tuple>
#include <type_traits>
#include <unordered_map>

struct sqlite3;

namespace archive {

/// A row of an answer; valid while it is handed out.
class Row {
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }

    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    double real(int column) const { return m_query.value(column).toDouble(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    QByteArray bytes(int column) const { return m_query.value(column).toByteArray(); }
    QStringList texts(int column) const; ///< of a JSON array
    bool isNull(int column) const { return m_query.isNull(column); }
    QStringList columns() const; ///< their names
    QVariantList values() const; ///< of all columns; invalid for NULL

private:
    const QSqlQuery &m_query;
};

/// A database connection of one thread, and the only place that runs statements.
///
/// A statement's text is its name: it is prepared once and used again. Every failure becomes a sentence that
/// names the archive.
class Connection {
public:
    enum class Access { Write, Read };

    /// Errors: NotFound (Read), Unwritable, Unreadable, NotAnArchive (not a database at all), Damaged, Busy.
    static core::Result<std::unique_ptr<Connection>> open(const QString &path, Access access);
    ~Connection();
    Q_DISABLE_COPY_MOVE(Connection)

    /// Waits this long for others instead of a minute.
    void waitAtMost(int milliseconds);

    QString path() const { return m_path; }

    /// While statements run: says true when they shall stop, with an error, Cancelled. Nothing: never.
    void abandonWhen(const std::function<bool()> &abandoned);
    /// SQLite's own handle, for functions of our own.
    sqlite3 *handle() const;

    core::Result<void> run(const QString &statement, const QVariantList &values = {});
    /// Runs an INSERT and returns the new row's number; 0 when it did nothing (ON CONFLICT).
    core::Result<qint64> insert(const QString &statement, const QVariantList &values);
    /// Hands out each row; the statement may not be run again from within.
    core::Result<void> each(
        const QString &statement, const QVariantList &values, const std::function<void(const Row &)> &row);
    /// The same for a million rows: without a QVariant for each number. Goes on while `row` says true.
    core::Result<void> step(const QString &statement, const QVariantList &values,
        const std::function<bool(const Prepared &)> &row);
    /// The first column of the first row, invalid when there is none.
    core::Result<QVariant> value(const QString &statement, const QVariantList &values = {});

    /// NotFound when the file that is open no longer stands under its path: what would be written to it is
    /// lost when it is closed.
    core::Result<void> requireInPlace() const;

    /// All of the change or nothing of it. `change` returns a Result; an error takes everything back.
    template <typename Change> auto inTransaction(Change change) -> std::invoke_result_t<Change>
    {
        if (auto there = requireInPlace(); !there)
            return std::unexpected(there.error());
        // IMMEDIATE waits for other writers here; a later upgrade from reading would fail at once instead.
        if (auto begun = run(QStringLiteral("BEGIN IMMEDIATE")); !begun)
            return std::unexpected(begun.error());
        auto result = change();
        if (result) {
            auto committed = run(QStringLiteral("COMMIT"));
            if (committed)
                return result;
            result = std::unexpected(committed.error());
        }
        // An error such as a full disk has rolled back already; then this fails, and rightly says nothing.
        std::ignore = run(QStringLiteral("ROLLBACK"));
        return result;
    }

    /// Several questions answered from one state of the archive, whatever is written meanwhile. Not to be
    /// nested.
    template <typename Questions> auto inSnapshot(Questions questions) -> std::invoke_result_t<Questions>
    {
        if (auto begun = run(QStringLiteral("BEGIN")); !begun)
            return std::unexpected(begun.error());
        auto answers = questions();
        std::ignore = run(QStringLiteral("ROLLBACK"));
        return answers;
    }

private:
    Connection(const QString &path, const QString &name);
    core::Result<void> connect(const QString &databaseName, const QString &options);
    core::Result<QSqlQuery *> execute(const QString &statement, const QVariantList &values);
    core::Error lastError() const;
    core::Error errorOf(const QSqlError &error) const;
    core::Error errorOf(int code, const QString &text) const;

    QString m_path;
    QString m_name;
    std::pair<quint64, quint64> m_file; ///< its number on the disk, and the disk's
    QSqlDatabase m_database;
    mutable sqlite3 *m_handle = nullptr; ///< the driver's, known when it was first asked for
    QHash<QString, QSqlQuery *> m_statements; ///< owned; of each()
    std::unordered_map<QString, std::unique_ptr<Prepared>> m_prepared; ///< of all others
    std::function<bool()> m_abandoned;
};

} // namespace archive
