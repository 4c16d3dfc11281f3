// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedump.h"
#include "archivepages.h"

#include "archive/backup.h"
#include "archive/care.h"
#include "archive/store.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using archive::Connection;
using archive::Reader;
using archive::Store;
using archive::Writer;
using core::Error;

/// Whether what was put into an archive is still there, and what is done when it is not.
class TestArchiveTrust : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void mendsWhatIsDerived();
    void noticesAnUncleanStop();
    void backsUpWhenDue();
    void rotatesBackups();
    void keepsNoBadCopy();
    void refusesBackupsThatMakeNoSense();
    void backsUpBeforeASchemaStep();
    void restores();
    void restoresWithoutStaleJournals();
    void refusesToRestore();
    void opensWhatCanStillBeRead();

private:
    QString path() const { return m_dir->filePath(u"报 纸/档案 一.jianbao"_s); }
    void fill(int from, int to) const;
    void spoil(const QString &statement) const;
    QStringList problems() const { return Reader::open(path()).value()->check().value().problems; }

    std::unique_ptr<QTemporaryDir> m_dir;
};

static archive::IncomingSource page(int i)
{
    const QString text = u"石桥纱厂第%1号文件，职工代表大会。"_s.arg(i);
    auto source = sourceOf(u"/页/%1.txt"_s.arg(i), dateOf(u"2023-09-12"_s), QString::number(i),
        { articleOf(u"甲%1"_s.arg(i), { text, text }) });
    source.pages[0].mentions = { { { core::EntityClass::Organisation, { 1, 0, 4 }, u"石桥纱厂"_s } } };
    return source;
}

void TestArchiveTrust::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestArchiveTrust::fill(int from, int to) const
{
    QList<archive::IncomingSource> sources;
    for (int i = from; i < to; ++i)
        sources.append(page(i));
    const auto added = Writer::open(path()).value()->add(sources);
    QVERIFY2(added, added ? "" : qPrintable(added.error().message));
}

void TestArchiveTrust::spoil(const QString &statement) const
{
    const auto connection = Connection::open(path(), Connection::Access::Write).value();
    QVERIFY(connection->run(u"PRAGMA foreign_keys = OFF"_s));
    const auto done = connection->run(statement);
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
}

void TestArchiveTrust::findsWhatIsWrong_data()
{
    QTest::addColumn<QStringList>("spoiling");
    QTest::addColumn<QString>("said");
    QTest::newRow("text") << QStringList { u"UPDATE block SET text = text || '改' WHERE article = 2"_s }
                          << u"text of article 2"_s;
    QTest::newRow("source") << QStringList { u"UPDATE source SET content = x'00' WHERE id = 3"_s }
                            << u"kept source of /页/3.txt"_s;
    QTest::newRow("foreign key") << QStringList { u"UPDATE page SET source = 99 WHERE id = 1"_s }
                                 << u"belongs to a row of source"_s;
    QTest::newRow("article not indexed")
        << QStringList { u"DELETE FROM words_docsize WHERE id = 2"_s } << u"differ by 1 articles"_s;
    QTest::newRow("other words indexed") << QStringList {
        u"INSERT INTO words (words, rowid, body, headline) VALUES ('delete', 2, '甲', '乙')"_s
    } << u"search index"_s;
    QTest::newRow("a word too many") << QStringList {
        u"UPDATE words_docsize SET sz = x'0101010101' WHERE id = 2"_s
    } << u"has of article 2"_s;
    QTest::newRow("other characters")
        << QStringList { u"INSERT INTO characters (rowid, text) VALUES (77, '龘')"_s }
        << u"does not hold the words"_s;
    QTest::newRow("mention too long")
        << QStringList { u"UPDATE mention SET length = 500 WHERE article = 2"_s } << u"1 mentions"_s;
    QTest::newRow("mention without length")
        << QStringList { u"UPDATE mention SET length = 0"_s } << u"4 mentions"_s;
    QTest::newRow("entity without mention")
        << QStringList { u"INSERT INTO entity (class, value) VALUES ('place', '无处')"_s } << u"1 entities"_s;
    QTest::newRow("entity under another name")
        << QStringList { u"UPDATE entity SET folded = '别的'"_s } << u"1 entities cannot be found"_s;
    QTest::newRow("headlines of the tree")
        << QStringList { u"DELETE FROM page_titles WHERE page = 2"_s } << u"headlines of 1 pages"_s;
    QTest::newRow("person") << QStringList { u"INSERT INTO person (name) VALUES ('无人')"_s }
                            << u"1 people"_s;
    QTest::newRow("empty issue") << QStringList { u"INSERT INTO issue (paper, date) VALUES (1, '1999')"_s }
                                 << u"1 issues have no page"_s;
    QTest::newRow("count") << QStringList { u"UPDATE issue_size SET articles = 77"_s }
                           << u"1 issues are counted"_s;
    QTest::newRow("decision") << QStringList {
        u"INSERT INTO decision (page, date, said) VALUES (1, '1999', '{}')"_s
    } << u"1 pages do not stand"_s;
}

void TestArchiveTrust::findsWhatIsWrong()
{
    QFETCH(QStringList, spoiling);
    QFETCH(QString, said);
    fill(1, 5);
    QCOMPARE(problems(), QStringList());
    for (const QString &statement : spoiling)
        spoil(statement);
    QVERIFY2(problems().join(u'\n').contains(said), qPrintable(problems().join(u'\n')));
}

void TestArchiveTrust::mendsWhatIsDerived()
{
    fill(1, 9);
    const QStringList before = dumpOf(path());
    spoil(u"INSERT INTO words (words) VALUES ('delete-all')"_s);
    spoil(u"UPDATE characters_data SET block = zeroblob(length(block)) WHERE id > 100"_s);
    spoil(u"INSERT INTO entity (class, value) VALUES ('place', '无处')"_s);
    spoil(u"INSERT INTO person (name) VALUES ('无人')"_s);
    spoil(u"INSERT INTO mention (article, block, start, length, entity) VALUES (2, 1, 5, 900, 2)"_s);
    spoil(u"INSERT INTO issue (paper, date) VALUES (1, '1999')"_s);
    spoil(u"UPDATE issue_size SET articles = 77"_s);
    spoil(u"UPDATE entity SET folded = '别的'"_s);
    spoil(u"DELETE FROM page_titles"_s);
    QVERIFY(problems().size() >= 5);
    const auto done = Writer::open(path()).value()->repair();
    QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    const QString told = done->join(u'\n');
    for (const auto &said :
        { u"from 8 articles"_s, u"1 entities"_s, u"1 people"_s, u"1 issues"_s, u"1 mentions"_s })
        QVERIFY2(told.contains(said), qPrintable(told));
    QCOMPARE(problems(), QStringList());
    QCOMPARE(differenceOf(before, dumpOf(path())), QString());
    QCOMPARE(Reader::open(path()).value()->search(query(u"职工代表"_s), { 1 })->total, 8);
}

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
    const QString file = m_dir->filePath(u"备份 一.jianbao"_s);
    QVERIFY(archive::backUp(path(), file));
    const QStringList good = dumpOf(file);
    spoil(u"UPDATE block SET text = text || '改' WHERE article = 2"_s);
    const auto made = archive::backUp(path(), file);
    QVERIFY(!made);
    QCOMPARE(made.error().kind, Error::Kind::Damaged);
    QVERIFY2(made.error().message.contains(u"article 2"_s), qPrintable(made.error().message));
    QCOMPARE(differenceOf(good, dumpOf(file)), QString());
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList { u"备份 一.jianbao"_s });
}

void TestArchiveTrust::refusesBackupsThatMakeNoSense()
{
    const auto kindOf
        = [](const core::Result<void> &made) { return made ? Error::Kind::Failed : made.error().kind; };
    QCOMPARE(kindOf(archive::backUp(path(), m_dir->filePath(u"a"_s))), Error::Kind::NotFound);
    fill(1, 2);
    QCOMPARE(kindOf(archive::backUp(path(), path())), Error::Kind::BadArgument);
    QCOMPARE(kindOf(archive::backUp(path(), m_dir->path())), Error::Kind::BadArgument);
    QCOMPARE(kindOf(archive::backUp(path(), u"/proc/nowhere/a.jianbao"_s)), Error::Kind::Unwritable);
    QFile text(m_dir->filePath(u"text"_s));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write(QByteArray("不是档案。").repeated(500));
    text.close();
    QCOMPARE(kindOf(archive::backUp(text.fileName(), m_dir->filePath(u"b"_s))), Error::Kind::NotAnArchive);
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
    const QString file = m_dir->filePath(u"备份.jianbao"_s);
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
    const QString fresh = m_dir->filePath(u"新.jianbao"_s);
    QCOMPARE(archive::restore(fresh, file).value(), QString());
    QCOMPARE(differenceOf(then, dumpOf(fresh)), QString());
}

void TestArchiveTrust::restoresWithoutStaleJournals()
{
    fill(1, 4);
    const QString file = m_dir->filePath(u"备份.jianbao"_s);
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
    const QString file = m_dir->filePath(u"备份.jianbao"_s);
    QVERIFY(archive::backUp(path(), file));
    const auto kindOf
        = [](const core::Result<QString> &made) { return made ? Error::Kind::Failed : made.error().kind; };
    QCOMPARE(kindOf(archive::restore(path(), m_dir->filePath(u"none"_s))), Error::Kind::NotFound);
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

void TestArchiveTrust::opensWhatCanStillBeRead()
{
    fill(1, 300);
    spoil(u"UPDATE setting SET value = 'another' WHERE name = 'fold_version'"_s);
    qint64 root = 0;
    {
        const auto connection = Connection::open(path(), Connection::Access::Read).value();
        root = connection->value(u"SELECT rootpage FROM sqlite_schema WHERE name = 'block'"_s)->toLongLong();
    }
    QFile file(path());
    QVERIFY(file.open(QIODevice::ReadWrite) && file.seek((root - 1) * 4096));
    file.write(QByteArray(4096, '?'));
    file.close();
    const auto store = Store::open(path());
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    QVERIFY((*store)->isReadOnly());
    QVERIFY2((*store)->refusal().contains(u"restore a backup"_s), qPrintable((*store)->refusal()));
    QCOMPARE((*store)->read([](Reader &reader) { return reader.issues(); }).result()->first().articles, 299);
    const auto added = (*store)->write([](Writer &writer) { return writer.add({ page(999) }); }).result();
    QCOMPARE(added.error().kind, Error::Kind::Damaged);
    QVERIFY(!(*store)->care().result().stoppedUncleanly);
}

QTEST_GUILESS_MAIN(TestArchiveTrust)
#include "tst_archive_trust.moc"
