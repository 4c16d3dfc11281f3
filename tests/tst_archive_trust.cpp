// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustroom.h"

#include "archive/backup.h"
#include "archive/care.h"
#include "archive/store.h"

using namespace Qt::StringLiterals;
using archive::Connection;
using archive::Reader;
using archive::Store;
using archive::Writer;
using core::Error;

/// What is done so that nothing is lost: unclean stops, backups, the way back.
class TestArchiveTrust : public QObject, private TrustRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void noticesAnUncleanStop();
    void backsUpWhenDue();
    void rotatesBackups();
    void keepsNoBadCopy();
    void refusesBackupsThatMakeNoSense();
    void backsUpBeforeASchemaStep();
    void restores();
    void restoresWithoutStaleJournals();
    void refusesToRestore();
};

void TestArchiveTrust::noticesAnUncleanStop()
{
    fill(1, 3);
    const auto sessions = [this] {
        const auto connection = Connection::open(path(), Connection::Access::Read).value();
        return connection->value(u"SELECT count(*) FROM session"_s)->toInt();
    };
    QCOMPARE(sessions(), 0);
    {
        const auto writer = Writer::open(path()).value();
        QVERIFY(writer->add({ page(3) }));
        QCOMPARE(sessions(), 1);
        QVERIFY(!archive::takeCare(path(), nullptr).stoppedUncleanly);
        // Another start of the machine; a process that is gone; another with the same number.
        spoil(u"INSERT INTO session (boot, process, started) VALUES ('another', 1, 1)"_s);
        spoil(
            u"INSERT INTO session (boot, process, started) SELECT boot, 99999999, 5 FROM session LIMIT 1"_s);
        spoil(
            u"INSERT INTO session (boot, process, started) SELECT boot, process, started + 1 FROM session LIMIT 1"_s);
        const auto report = archive::takeCare(path(), nullptr);
        QVERIFY(report.stoppedUncleanly && !report.isDamaged);
        QCOMPARE(report.sentences.size(), 1);
        QVERIFY2(report.sentences[0].contains(u"in order"_s), qPrintable(report.sentences[0]));
        QCOMPARE(sessions(), 1);
    }
    QCOMPARE(sessions(), 0);
    spoil(u"INSERT INTO session (boot, process, started) VALUES ('another', 1, 1)"_s);
    spoil(u"UPDATE block SET text = '别的' WHERE article = 3 AND ordinal = 1"_s);
    for (int i = 0; i < 2; ++i) {
        const auto store = Store::open(path()).value();
        const auto report = store->care().result();
        QVERIFY(report.stoppedUncleanly && report.isDamaged);
        QVERIFY2(report.sentences[0].contains(u"restore a backup"_s), qPrintable(report.sentences[0]));
    }
    QCOMPARE(archive::backupsOf(path()).size(), 1);
}

void TestArchiveTrust::backsUpWhenDue()
{
    (void)Writer::open(path());
    QCOMPARE(archive::takeCare(path(), nullptr).sentences, QStringList());
    QCOMPARE(archive::backupsOf(path()).size(), 0); // of nothing
    fill(1, 3);
    archive::takeCare(path(), nullptr);
    QCOMPARE(archive::backupsOf(path()).size(), 1);
    QCOMPARE(differenceOf(dumpOf(path()), dumpOf(archive::backupsOf(path())[0])), QString());
    fill(3, 5);
    archive::takeCare(path(), nullptr);
    QCOMPARE(archive::backupsOf(path()).size(), 1); // made today
    // The clock was set back: the last one is of a day to come.
    spoil(u"UPDATE setting SET value = json_set(value, '$.date', '2999-01-01') WHERE name = 'backup'"_s);
    QCOMPARE(archive::takeCare(path(), nullptr).sentences, QStringList());
    QCOMPARE(archive::backupsOf(path()).size(), 2);
    spoil(u"UPDATE setting SET value = json_set(value, '$.date', '1999-01-01') WHERE name = 'backup'"_s);
    archive::takeCare(path(), nullptr);
    QCOMPARE(archive::backupsOf(path()).size(), 2); // nothing new
    fill(5, 6);
    QCOMPARE(archive::backupsKept(path()).value(), 2);
    QVERIFY(archive::keepBackups(path(), 0));
    archive::takeCare(path(), nullptr);
    QCOMPARE(archive::backupsOf(path()).size(), 2);
    QVERIFY(archive::keepBackups(path(), 1));
    archive::takeCare(path(), std::make_shared<std::atomic<bool>>(true));
    QCOMPARE(archive::backupsOf(path()).size(), 2);
    archive::takeCare(path(), nullptr);
    QCOMPARE(archive::backupsOf(path()).size(), 1);
}

void TestArchiveTrust::rotatesBackups()
{
    const auto writer = [this] { return Writer::open(path()).value(); }();
    for (int i = 1; i <= 12; ++i) {
        QVERIFY(writer->add({ page(i) }));
        const auto made = archive::backUpNext(path(), 3);
        QVERIFY2(made, made ? "" : qPrintable(made.error().message));
        QCOMPARE(*made, archive::backupsOf(path()).last());
    }
    const QStringList kept = archive::backupsOf(path());
    QCOMPARE(kept.size(), 3);
    for (int i = 0; i < 3; ++i)
        QCOMPARE(Reader::open(kept[i]).value()->matching({})->size(), 10 + i);
}

void TestArchiveTrust::keepsNoBadCopy()
{
    fill(1, 4);
    const QString file = beside(u"备份 一.jianbao"_s);
    QVERIFY(archive::backUp(path(), file));
    const QStringList good = dumpOf(file);
    spoil(u"UPDATE block SET text = text || '改' WHERE article = 2"_s);
    const auto made = archive::backUp(path(), file);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Damaged);
    QVERIFY2(made.error().message.contains(u"article 2"_s), qPrintable(made.error().message));
    QCOMPARE(differenceOf(good, dumpOf(file)), QString());
    QCOMPARE(QDir(beside(QString())).entryList(QDir::Files), QStringList { u"备份 一.jianbao"_s });
}

void TestArchiveTrust::refusesBackupsThatMakeNoSense()
{
    const auto kindOf
        = [](const core::Result<void> &made) { return made ? Error::Kind::Failed : made.error().kind; };
    QCOMPARE(kindOf(archive::backUp(path(), beside(u"a"_s))), Error::Kind::NotFound);
    fill(1, 2);
    QCOMPARE(kindOf(archive::backUp(path(), path())), Error::Kind::BadArgument);
    QCOMPARE(kindOf(archive::backUp(path(), beside(QString()))), Error::Kind::BadArgument);
    QCOMPARE(kindOf(archive::backUp(path(), u"/proc/nowhere/a.jianbao"_s)), Error::Kind::Unwritable);
    QFile text(beside(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("不是档案。").repeated(500));
    text.close();
    QCOMPARE(kindOf(archive::backUp(text.fileName(), beside(u"b"_s))), Error::Kind::NotAnArchive);
}

void TestArchiveTrust::backsUpBeforeASchemaStep()
{
    fill(1, 3);
    // As an older program leaves it, but that its last step finds everything there already.
    spoil(u"PRAGMA user_version = 1"_s);
    QVERIFY(!Writer::open(path()));
    QCOMPARE(archive::backupsOf(path()).size(), 1);
    const auto copy = Connection::open(archive::backupsOf(path())[0], Connection::Access::Read).value();
    QCOMPARE(copy->value(u"SELECT count(*) FROM article"_s)->toInt(), 2);
    QCOMPARE(copy->value(u"PRAGMA user_version"_s)->toInt(), 1);
}

void TestArchiveTrust::restores()
{
    fill(1, 4);
    const QString file = beside(u"备份.jianbao"_s);
    QVERIFY(archive::backUp(path(), file));
    const QStringList then = dumpOf(path());
    fill(4, 9);
    const QStringList now = dumpOf(path());
    const auto replaced = archive::restore(path(), file);
    QVERIFY2(replaced, replaced ? "" : qPrintable(replaced.error().message));
    QCOMPARE(differenceOf(then, dumpOf(path())), QString());
    QCOMPARE(differenceOf(now, dumpOf(*replaced)), QString());
    QCOMPARE(*replaced, path() + u".replaced-1"_s);
    QCOMPARE(problems(), QStringList());
    fill(20, 21);
    QCOMPARE(archive::restore(path(), *replaced).value(), path() + u".replaced-2"_s);
    QCOMPARE(differenceOf(now, dumpOf(path())), QString());
    // Where there is none.
    const QString fresh = beside(u"新.jianbao"_s);
    QCOMPARE(archive::restore(fresh, file).value(), QString());
    QCOMPARE(differenceOf(then, dumpOf(fresh)), QString());
}

void TestArchiveTrust::restoresWithoutStaleJournals()
{
    fill(1, 4);
    const QString file = beside(u"备份.jianbao"_s);
    QVERIFY(archive::backUp(path(), file));
    const QStringList then = dumpOf(path());
    fill(4, 9);
    {
        // Killed: the journal stays where it is.
        const auto writer = Writer::open(path()).value();
        QVERIFY(writer->add({ page(10) }));
        for (const auto *end : { "", "-wal", "-shm" })
            QVERIFY(QFile::copy(path() + QLatin1String(end), path() + u"2"_s + QLatin1String(end)));
    }
    QVERIFY(QFile::rename(path() + u"2-wal"_s, path() + u"-wal"_s));
    QVERIFY(QFile::rename(path() + u"2-shm"_s, path() + u"-shm"_s));
    QVERIFY(archive::restore(path(), file));
    QVERIFY(!QFile::exists(path() + u"-wal"_s) && !QFile::exists(path() + u"-shm"_s));
    QCOMPARE(differenceOf(then, dumpOf(path())), QString());
    // And where only the journal is left of what was there.
    QVERIFY(QFile::remove(path()));
    QVERIFY(QFile::copy(path() + u".replaced-1"_s, path() + u"-wal"_s));
    QVERIFY(archive::restore(path(), file));
    QVERIFY(!QFile::exists(path() + u"-wal"_s));
    QCOMPARE(problems(), QStringList());
}

void TestArchiveTrust::refusesToRestore()
{
    fill(1, 4);
    const QString file = beside(u"备份.jianbao"_s);
    QVERIFY(archive::backUp(path(), file));
    const auto kindOf
        = [](const core::Result<QString> &made) { return made ? Error::Kind::Failed : made.error().kind; };
    QCOMPARE(kindOf(archive::restore(path(), beside(u"none"_s))), Error::Kind::NotFound);
    QCOMPARE(kindOf(archive::restore(path(), path())), Error::Kind::BadArgument);
    {
        const auto reader = Reader::open(path()).value();
        QVERIFY(reader->issues());
        QCOMPARE(kindOf(archive::restore(path(), file)), Error::Kind::Busy);
    }
    const QStringList before = dumpOf(path());
    {
        const auto backup = Connection::open(file, Connection::Access::Write).value();
        QVERIFY(backup->run(u"UPDATE block SET text = '别的' WHERE article = 1"_s));
    }
    QCOMPARE(kindOf(archive::restore(path(), file)), Error::Kind::Damaged);
    QCOMPARE(differenceOf(before, dumpOf(path())), QString());
    QCOMPARE(QDir(QFileInfo(path()).path()).entryList({ u"*.re*"_s }, QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(TestArchiveTrust)
#include "tst_archive_trust.moc"
