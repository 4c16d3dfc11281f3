// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/connection.h"

#include "archive/abandoned.h"
#include "archive/sentences.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlRecord>
#include <QThread>
#include <QUrl>
#include <QUuid>
#include <sqlite3.h>
#include <sys/stat.h>

using core::Error;

namespace archive {

// How long one waits for another that writes. SQLite's own way of waiting looks every tenth of a second, and
// would miss the short pauses of one that writes without end.
static constexpr int patience = 60'000; ///< milliseconds
static constexpr int look = 4; ///< milliseconds between two tries

static constexpr const char *aFolder = QT_TRANSLATE_NOOP("archive", "%1 is a folder, not an archive.");

QStringList Row::texts(int column) const
{
    QStringList out;
    const QJsonArray values = QJsonDocument::fromJson(text(column).toUtf8()).array();
    for (const QJsonValue &value : values)
        out.append(value.toString());
    return out;
}

QStringList Row::columns() const
{
    const QSqlRecord record = m_query.record();
    QStringList out;
    for (int i = 0; i < record.count(); ++i)
        out.append(record.fieldName(i));
    return out;
}

QVariantList Row::values() const
{
    QVariantList out;
    for (int i = 0, count = m_query.record().count(); i < count; ++i)
        out.append(m_query.isNull(i) ? QVariant() : m_query.value(i));
    return out;
}

static core::Result<void> makeRoom(const QFileInfo &file)
{
    const QString path = file.filePath();
    if (file.isDir())
        return failFor(Error::Kind::NotAnArchive, aFolder, path);
    const QFileInfo folder(file.absolutePath());
    if (!QDir().mkpath(folder.filePath()))
        return failFor(Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "The folder of the archive %1 cannot be made."), path);
    if (file.exists() ? !file.isWritable() : !folder.isWritable())
        return failFor(Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "The archive %1 cannot be written to."), path);
    // The journal lies beside the archive.
    if (!folder.isWritable())
        return failFor(Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "The folder of the archive %1 cannot be written to."), path);
    return {};
}

Connection::Connection(const QString &path, const QString &name)
    : m_path(path)
    , m_name(name)
    , m_database(QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name))
{
}

Connection::~Connection()
{
    qDeleteAll(m_statements);
    m_prepared.clear();
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(m_name);
}

core::Result<std::unique_ptr<Connection>> Connection::open(const QString &path, Access access)
{
    const QFileInfo file(path);
    const QString absolute = file.absoluteFilePath();
    if (access == Access::Write) {
        if (const auto room = makeRoom(file); !room)
            return std::unexpected(room.error());
    } else if (!file.exists()) {
        return failFor(Error::Kind::NotFound, QT_TRANSLATE_NOOP("archive", "There is no archive %1."), path);
    } else if (file.isDir()) {
        return failFor(Error::Kind::NotAnArchive, aFolder, path);
    }
    const QString name = QStringLiteral("archive-") + QUuid::createUuid().toString(QUuid::WithoutBraces);
    auto connection = std::unique_ptr<Connection>(new Connection(path, name));
    if (access == Access::Write) {
        if (const auto opened = connection->connect(absolute, {}); !opened)
            return std::unexpected(opened.error());
        return connection;
    }
    const auto readOnly = QStringLiteral("QSQLITE_OPEN_READONLY");
    auto opened = connection->connect(absolute, readOnly);
    if (!opened && !QFileInfo(file.absolutePath()).isWritable()) {
        // Reading shares a small file beside the archive with other programs. Where none can be made, nobody
        // writes.
        const QString url
            = QUrl::fromLocalFile(absolute).toString(QUrl::FullyEncoded) + QStringLiteral("?immutable=1");
        opened = connection->connect(url, readOnly + QStringLiteral(";QSQLITE_OPEN_URI"));
    }
    if (!opened)
        return std::unexpected(opened.error());
    return connection;
}

/// What file stands under a path, whatever its name; zeros when there is none.
static std::pair<quint64, quint64> fileAt(const QString &path)
{
    struct stat status = {};
    if (::stat(QFile::encodeName(path).constData(), &status) != 0)
        return {};
    return { status.st_ino, status.st_dev };
}

core::Result<void> Connection::requireInPlace() const
{
    if (fileAt(QFileInfo(m_path).absoluteFilePath()) == m_file)
        return {};
    return failFor(Error::Kind::NotFound,
        QT_TRANSLATE_NOOP("archive",
            "The archive %1 was moved or deleted while it was open; nothing more is written to it. Put it "
            "back, or "
            "save a copy of what is open."),
        m_path);
}

/// For SQLite: 1 to try again, 0 to give up.
static int waitForOther(void *, int tries)
{
    if (tries >= patience / look)
        return 0;
    QThread::msleep(look);
    return 1;
}

void Connection::waitAtMost(int milliseconds)
{
    sqlite3_busy_timeout(handle(), milliseconds);
}

core::Result<void> Connection::connect(const QString &databaseName, const QString &options)
{
    qDeleteAll(m_statements);
    m_statements.clear();
    m_prepared.clear();
    m_handle = nullptr;
    m_database.close();
    m_database.setDatabaseName(databaseName);
    m_database.setConnectOptions(options);
    if (!m_database.open())
        return std::unexpected(errorOf(m_database.lastError()));
    sqlite3_busy_handler(handle(), waitForOther, nullptr);
    // The file is looked at only now.
    if (auto looked = value(QStringLiteral("SELECT count(*) FROM sqlite_schema")); !looked)
        return std::unexpected(looked.error());
    m_file = fileAt(QFileInfo(m_path).absoluteFilePath());
    return run(QStringLiteral("PRAGMA foreign_keys = ON"));
}

/// The driver takes a null QString or QByteArray for NULL; here it means an empty one.
static QVariant neverNull(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    if (value.typeId() == QMetaType::QByteArray && value.toByteArray().isNull())
        return QByteArray("");
    return value;
}

core::Result<QSqlQuery *> Connection::execute(const QString &statement, const QVariantList &values)
{
    QSqlQuery *&query = m_statements[statement];
    if (!query) {
        auto prepared = std::make_unique<QSqlQuery>(m_database);
        prepared->setForwardOnly(true);
        if (!prepared->prepare(statement)) {
            m_statements.remove(statement);
            return std::unexpected(errorOf(prepared->lastError()));
        }
        query = prepared.release();
    }
    for (qsizetype i = 0; i < values.size(); ++i)
        query->bindValue(static_cast<int>(i), neverNull(values[i]));
    if (!query->exec()) {
        const Error error = errorOf(query->lastError());
        query->finish();
        return std::unexpected(error);
    }
    return query;
}

core::Result<void> Connection::run(const QString &statement, const QVariantList &values)
{
    return step(statement, values, [](const Prepared &) { return true; });
}

core::Result<qint64> Connection::insert(const QString &statement, const QVariantList &values)
{
    if (const auto done = run(statement, values); !done)
        return std::unexpected(done.error());
    return sqlite3_changes(handle()) ? sqlite3_last_insert_rowid(handle()) : 0;
}

core::Result<void> Connection::each(
    const QString &statement, const QVariantList &values, const std::function<void(const Row &)> &row)
{
    const auto query = execute(statement, values);
    if (!query)
        return std::unexpected(query.error());
    while ((*query)->next())
        row(Row(**query));
    const QSqlError error = (*query)->lastError();
    // A statement left half read would keep this moment's state of the archive alive.
    (*query)->finish();
    if (error.isValid())
        return std::unexpected(errorOf(error));
    return {};
}

core::Result<void> Connection::step(
    const QString &statement, const QVariantList &values, const std::function<bool(const Prepared &)> &row)
{
    std::unique_ptr<Prepared> &prepared = m_prepared[statement];
    if (!prepared)
        prepared = std::make_unique<Prepared>(handle(), statement);
    int result = prepared->isValid() && prepared->bind(values) ? SQLITE_ROW : SQLITE_ERROR;
    while (result == SQLITE_ROW) {
        result = prepared->step();
        if (result == SQLITE_ROW && !row(*prepared))
            result = SQLITE_DONE;
    }
    const auto error = result == SQLITE_DONE ? std::optional<Error>() : lastError();
    // Left half read it would keep this moment's state of the archive alive.
    prepared->reset();
    // What could not be prepared may be later: a table may come.
    if (!prepared->isValid())
        m_prepared.erase(statement);
    if (error)
        return std::unexpected(*error);
    return {};
}

core::Result<QVariant> Connection::value(const QString &statement, const QVariantList &values)
{
    QVariant first;
    const auto done = step(statement, values, [&](const Prepared &row) {
        first = row.value(0);
        return false;
    });
    if (!done)
        return std::unexpected(done.error());
    return first;
}

sqlite3 *Connection::handle() const
{
    if (!m_handle) {
        const QVariant handle = m_database.driver()->handle();
        if (qstrcmp(handle.typeName(), "sqlite3*") == 0)
            m_handle = *static_cast<sqlite3 *const *>(handle.data());
    }
    return m_handle;
}

Error Connection::lastError() const
{
    return errorOf(sqlite3_errcode(handle()), QString::fromUtf8(sqlite3_errmsg(handle())));
}

void Connection::abandonWhen(const std::function<bool()> &abandoned)
{
    constexpr int steps = 20000; // of SQLite's machine, well under a millisecond
    m_abandoned = abandoned;
    const auto ask
        = [](void *connection) -> int { return static_cast<Connection *>(connection)->m_abandoned(); };
    sqlite3_progress_handler(handle(), abandoned ? steps : 0, abandoned ? +ask : nullptr, this);
}

Error Connection::errorOf(const QSqlError &error) const
{
    return errorOf(error.nativeErrorCode().toInt(), error.text());
}

Error Connection::errorOf(int code, const QString &text) const
{
    const auto sentence = [this](Error::Kind kind, const char *words) {
        return Error { kind, tell(words, m_path) };
    };
    switch (code & 0xff) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return sentence(Error::Kind::Busy,
            QT_TRANSLATE_NOOP(
                "archive", "Another program is writing to the archive %1; try again in a moment."));
    case SQLITE_READONLY:
        return sentence(
            Error::Kind::Unwritable, QT_TRANSLATE_NOOP("archive", "The archive %1 can only be read."));
    case SQLITE_FULL:
        return sentence(Error::Kind::Unwritable,
            QT_TRANSLATE_NOOP("archive", "There is no room left on the disk for the archive %1."));
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_IOERR:
        return sentence(Error::Kind::Unreadable,
            QT_TRANSLATE_NOOP("archive", "The archive %1 cannot be opened, or its disk fails."));
    case SQLITE_INTERRUPT:
        return gaveUp();
    case SQLITE_CORRUPT:
        return sentence(Error::Kind::Damaged,
            QT_TRANSLATE_NOOP("archive",
                "The archive %1 is damaged; mend it with jianbao check --repair, or restore a backup."));
    case SQLITE_NOTADB:
        return sentence(
            Error::Kind::NotAnArchive, QT_TRANSLATE_NOOP("archive", "%1 is not an archive of Jianbao."));
    default:
        return { Error::Kind::Failed,
            tell(QT_TRANSLATE_NOOP("archive", "The archive %1 could not do what was asked: %2"))
                .arg(QDir::toNativeSeparators(m_path), text) };
    }
}

} // namespace archive
