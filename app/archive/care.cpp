// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/care.h"

#include "archive/check.h"
#include "archive/schema.h"
#include "archive/sentences.h"
#include "archive/sequence.h"
#include "archive/sessions.h"

#include <QDate>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

using core::Error;

namespace archive {

static QVariant setting(Sequence &sequence, const QString &name)
{
    return sequence.value(QStringLiteral("SELECT value FROM setting WHERE name = ?"), { name });
}

/// Writes to the archive, for a moment and on a connection of its own.
template <typename Change> static core::Result<void> write(const QString &archive, Change change)
{
    auto connection = Connection::open(archive, Connection::Access::Write);
    if (!connection)
        return std::unexpected(connection.error());
    return (*connection)->inTransaction([&] {
        Sequence sequence(**connection);
        change(sequence);
        return sequence.result();
    });
}

static void keepSetting(Sequence &sequence, const QString &name, const QString &value)
{
    sequence.run(QStringLiteral("INSERT INTO setting (name, value) VALUES (?, ?) "
                                "ON CONFLICT DO UPDATE SET value = excluded.value"),
        { name, value });
}

static QStringList damageIn(Sequence &sequence)
{
    QStringList damage;
    sequence.each(QStringLiteral("PRAGMA quick_check(1)"), {}, [&](const Row &row) {
        if (row.text(0) != u"ok")
            damage.append(row.text(0));
    });
    constexpr qint64 last = 2000;
    const qint64 newest
        = sequence.value(QStringLiteral("SELECT coalesce(max(id), 0) FROM article")).toLongLong();
    return damage + textProblems(sequence, newest - last);
}

static void verifyStop(Connection &connection, const QString &archive, CareReport &report)
{
    Sequence sequence(connection);
    const QList<qint64> died = Sessions(sequence).died();
    if (died.isEmpty() || sequence.failed())
        return;
    report.stoppedUncleanly = true;
    QStringList damage = damageIn(sequence);
    if (const auto read = sequence.result(); !read) {
        if (read.error().kind == Error::Kind::Cancelled)
            return;
        damage.append(read.error().message);
    }
    report.isDamaged = !damage.isEmpty();
    if (report.isDamaged) {
        report.sentences.append(tell(QT_TRANSLATE_NOOP("archive",
                                         "Jianbao did not end properly the last time, and the archive %1 is "
                                         "damaged; mend it with jianbao "
                                         "check --repair, or restore a backup."),
            archive));
        return;
    }
    report.sentences.append(
        tell(QT_TRANSLATE_NOOP("archive",
                 "Jianbao did not end properly the last time; the archive %1 was verified and is in order."),
            archive));
    // Where this cannot be written it is verified once more the next time.
    std::ignore = write(archive, [&](Sequence &writing) {
        for (const qint64 session : died)
            Sessions(writing).end(session);
    });
}

/// Tells whether something has changed since: numbers that grow with every import and every change of an
/// editor.
static QString stateOf(Sequence &sequence)
{
    return sequence
        .value(QStringLiteral(
            "SELECT (SELECT coalesce(sum(seq), 0) FROM sqlite_sequence) || '/' || "
            "(SELECT count(*) FROM source) || '/' || (SELECT count(*) FROM change WHERE undone)"))
        .toString();
}

static const auto backupSetting = QStringLiteral("backup");
static const auto keptSetting = QStringLiteral("backups_kept");
static constexpr int keptUnlessSet = 2;

static int keptBy(Sequence &sequence)
{
    const QVariant kept = setting(sequence, keptSetting);
    return kept.isValid() ? kept.toInt() : keptUnlessSet;
}

static bool isDue(Sequence &sequence, const QString &archive, const QString &state)
{
    constexpr qint64 large = 1 << 30;
    const int days = QFileInfo(archive).size() > large ? 7 : 1;
    const QJsonObject last
        = QJsonDocument::fromJson(setting(sequence, backupSetting).toString().toUtf8()).object();
    if (last[u"state"].toString() == state)
        return false;
    const QDate date = QDate::fromString(last[u"date"].toString(), Qt::ISODate);
    // Either way: the clock may have been set back.
    return !date.isValid() || qAbs(date.daysTo(QDate::currentDate())) >= days;
}

static void backUpWhenDue(
    Connection &connection, const QString &archive, const Abandoned &abandoned, CareReport &report)
{
    if (abandoned && *abandoned)
        return;
    Sequence sequence(connection);
    const int kept = keptBy(sequence);
    const QString state = stateOf(sequence);
    const bool isEmpty = !sequence.value(QStringLiteral("SELECT 1 FROM source LIMIT 1")).isValid();
    if (isEmpty || kept < 1 || !isDue(sequence, archive, state) || sequence.failed())
        return;
    const auto made = backUpNext(archive, kept, abandoned);
    if (!made) {
        if (made.error().kind != Error::Kind::Cancelled)
            report.sentences.append(
                tell(QT_TRANSLATE_NOOP("archive", "No backup was made. %1")).arg(made.error().message));
        return;
    }
    const QJsonObject done { { QStringLiteral("state"), state },
        { QStringLiteral("date"), QDate::currentDate().toString(Qt::ISODate) } };
    std::ignore = write(archive, [&](Sequence &writing) {
        keepSetting(
            writing, backupSetting, QString::fromUtf8(QJsonDocument(done).toJson(QJsonDocument::Compact)));
    });
}

CareReport takeCare(const QString &archive, const Abandoned &abandoned)
{
    CareReport report;
    auto connection = Connection::open(archive, Connection::Access::Read);
    if (!connection || !requireUpToDate(**connection))
        return report;
    if (abandoned)
        (*connection)->abandonWhen([abandoned] { return abandoned->load(); });
    verifyStop(**connection, archive, report);
    if (!report.isDamaged)
        backUpWhenDue(**connection, archive, abandoned, report);
    return report;
}

core::Result<int> backupsKept(const QString &archive)
{
    auto connection = Connection::open(archive, Connection::Access::Read);
    if (!connection)
        return std::unexpected(connection.error());
    Sequence sequence(**connection);
    const int kept = keptBy(sequence);
    return sequence.result(kept);
}

core::Result<void> keepBackups(const QString &archive, int kept)
{
    return write(
        archive, [&](Sequence &writing) { keepSetting(writing, keptSetting, QString::number(kept)); });
}

} // namespace archive
