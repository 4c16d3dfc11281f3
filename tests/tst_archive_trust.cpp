// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedump.h"
#include "archivepages.h"

#include "archive/backup.h"
#include "archive/care.h"
#include "archive/store.h"

#include <QDir>
#include <QMutex>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

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
    void readsWhatAPowerCutLeaves();
    void outlastsItsDeletion();
    void outlastsAFullDisk();
    void readsFromAReadOnlyDisk();
    void nobodyIsRefused();

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

/// A file with many pages in it, of words that do not compress.
static archive::IncomingSource bigSource(int number, int kilobytes)
{
    QString text;
    for (quint32 i = 0, seed = quint32(number) * 7919; i < quint32(kilobytes) * 340; ++i) {
        seed = seed * 1664525 + 1013904223;
        text += QChar(0x4e00 + (seed >> 16) % 20000);
    }
    return sourceOf(
        u"/大/%1.txt"_s.arg(number), dateOf(u"2023-10-12"_s), u"1"_s, { articleOf(u"大"_s, { text }) });
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

void TestArchiveTrust::readsWhatAPowerCutLeaves()
{
    const QString image = m_dir->filePath(u"断电.jianbao"_s);
    QStringList before;
    {
        const auto writer = Writer::open(path()).value();
        for (int i = 1; i < 5; ++i)
            QVERIFY(writer->add({ page(i) }));
        QVERIFY(QFile::copy(path(), image));
        QVERIFY(QFile::copy(path() + u"-wal"_s, image + u"-wal"_s));
        before = dumpOf(path());
    }
    // The end of the journal never reached the disk.
    QFile wal(image + u"-wal"_s);
    QVERIFY(wal.open(QIODevice::ReadWrite) && wal.resize(wal.size() - 2000));
    wal.close();
    const auto store = Store::open(image).value();
    QCOMPARE(store->read([](Reader &reader) { return reader.check(); }).result()->problems, QStringList());
    QCOMPARE(store->read([](Reader &reader) { return reader.matching({}); }).result()->size(), 3);
    QVERIFY(store->write([](Writer &writer) { return writer.add({ page(4) }); }).result());
    QCOMPARE(differenceOf(before, dumpOf(image)), QString());
}

void TestArchiveTrust::outlastsItsDeletion()
{
    const auto store = Store::open(path()).value();
    QVERIFY(store->write([](Writer &writer) { return writer.add({ page(1), page(2) }); }).result());
    // Both have opened it.
    for (int i = 0; i < 2; ++i)
        QVERIFY(store->read([](Reader &reader) { return reader.issues(); }).result());
    const QStringList before = dumpOf(path());
    const auto open = Reader::open(path()).value();
    QVERIFY(QFile::remove(path()));
    const auto added = store->write([](Writer &writer) { return writer.add({ page(3) }); }).result();
    QVERIFY(!added);
    QCOMPARE(added.error().kind, Error::Kind::NotFound);
    QVERIFY2(added.error().message.contains(path()) && added.error().message.contains(u"deleted"_s),
        qPrintable(added.error().message));
    // What was open before can still be read, and saved.
    for (int i = 0; i < 20; ++i)
        QCOMPARE(store->read([](Reader &reader) { return reader.matching({}); }).result()->size(), 2);
    QCOMPARE(open->matching({})->size(), 2);
    const QString saved = m_dir->filePath(u"救回.jianbao"_s);
    const auto copied = open->saveCopy(saved);
    QVERIFY2(copied, copied ? "" : qPrintable(copied.error().message));
    QCOMPARE(differenceOf(before, dumpOf(saved)), QString());
    QCOMPARE(open->saveCopy(saved).error().kind, Error::Kind::Unwritable);
}

/// A small disk of its own, where this user may have one.
class Disk {
public:
    explicit Disk(const QString &folder, const QString &options)
        : m_folder(folder)
    {
        QDir().mkpath(folder);
        m_isThere = run({ u"-t"_s, u"tmpfs"_s, u"-o"_s, options, u"tmpfs"_s, folder });
    }
    ~Disk()
    {
        if (m_isThere)
            QProcess::execute(u"umount"_s, { u"-l"_s, m_folder });
    }
    Q_DISABLE_COPY_MOVE(Disk)

    bool isThere() const { return m_isThere; }
    bool change(const QString &options) { return run({ u"-o"_s, u"remount,"_s + options, m_folder }); }

private:
    static bool run(const QStringList &arguments)
    {
        QProcess mount;
        mount.start(u"mount"_s, arguments);
        return mount.waitForFinished() && mount.exitStatus() == QProcess::NormalExit && mount.exitCode() == 0;
    }

    QString m_folder;
    bool m_isThere = false;
};

void TestArchiveTrust::outlastsAFullDisk()
{
    const QString folder = m_dir->filePath(u"小盘"_s);
    Disk disk(folder, u"size=6m"_s);
    if (!disk.isThere())
        QSKIP("This user cannot mount a small disk.");
    const QString archive = folder + u"/档案.jianbao"_s;
    const auto store = Store::open(archive).value();
    int in = 0;
    core::Error error;
    for (; in < 100; ++in) {
        const auto added
            = store->write([in](Writer &writer) { return writer.add({ bigSource(in, 200) }); }).result();
        if (!added) {
            error = added.error();
            break;
        }
    }
    QVERIFY2(in > 0 && in < 100, qPrintable(QString::number(in)));
    QCOMPARE(error.kind, Error::Kind::Unwritable);
    QVERIFY2(
        error.message.contains(u"no room"_s) && error.message.contains(archive), qPrintable(error.message));
    QCOMPARE(store->read([](Reader &reader) { return reader.matching({}); }).result()->size(), in);
    const auto backup = archive::backUp(archive, folder + u"/备份.jianbao"_s);
    QCOMPARE(backup.error().kind, Error::Kind::Unwritable);
    QCOMPARE(QDir(folder).entryList({ u"*.part"_s, u"备份*"_s }, QDir::Files), QStringList());
    QVERIFY(disk.change(u"size=200m"_s));
    QVERIFY(store->write([in](Writer &writer) { return writer.add({ bigSource(in, 200) }); }).result());
    QCOMPARE(store->read([](Reader &reader) { return reader.matching({}); }).result()->size(), in + 1);
    QCOMPARE(store->read([](Reader &reader) { return reader.check(); }).result()->problems, QStringList());
}

void TestArchiveTrust::readsFromAReadOnlyDisk()
{
    const QString folder = m_dir->filePath(u"光盘"_s);
    Disk disk(folder, u"size=20m"_s);
    if (!disk.isThere())
        QSKIP("This user cannot mount a small disk.");
    const QString archive = folder + u"/档案.jianbao"_s;
    QVERIFY(Writer::open(archive).value()->add({ page(1), page(2) }));
    QVERIFY(disk.change(u"ro"_s));
    {
        const auto store = Store::open(archive);
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        QVERIFY((*store)->isReadOnly());
        QCOMPARE((*store)->read([](Reader &reader) { return reader.matching({}); }).result()->size(), 2);
        const auto added = (*store)->write([](Writer &writer) { return writer.undo(); }).result();
        QCOMPARE(added.error().kind, Error::Kind::Unwritable);
        const auto checked = (*store)->read([](Reader &reader) { return reader.check(); }).result();
        QCOMPARE(checked->problems, QStringList());
    }
    QVERIFY(disk.change(u"rw"_s));
}

void TestArchiveTrust::nobodyIsRefused()
{
    // Two that write without a pause, and readers that come and go meanwhile.
    (void)Writer::open(path());
    constexpr int rounds = 40;
    std::atomic<int> writing = 2;
    QStringList errors[4];
    QList<int> order;
    QMutex orderGuard;
    {
        std::vector<std::jthread> programs;
        for (int program = 0; program < 2; ++program) {
            programs.emplace_back([&, program] {
                const auto writer = Writer::open(path()).value();
                for (int i = 0; i < rounds; ++i) {
                    QList<archive::IncomingSource> batch;
                    for (int j = 0; j < 10; ++j)
                        batch.append(page(program * 10000 + i * 10 + j));
                    const auto added = writer->add(batch);
                    if (!added)
                        errors[program].append(added.error().message);
                    const QMutexLocker locker(&orderGuard);
                    order.append(program);
                }
                --writing;
            });
        }
        for (int program = 2; program < 4; ++program) {
            programs.emplace_back([&, program] {
                while (writing > 0) {
                    const auto reader = Reader::open(path());
                    const auto found = reader ? (*reader)->search(query(u"职工"_s), { 5 })
                                              : std::unexpected(reader.error());
                    if (!found)
                        errors[program].append(found.error().message);
                    else if (found->total % 10 != 0)
                        errors[program].append(u"half a batch"_s);
                }
            });
        }
    }
    for (const QStringList &error : errors)
        QCOMPARE(error.join(u'\n'), QString());
    QCOMPARE(Reader::open(path()).value()->matching({})->size(), 2 * rounds * 10);
    QCOMPARE(problems(), QStringList());
    // Neither waited for the end of the other.
    QVERIFY(order.first(rounds).count(0) > rounds / 10 && order.first(rounds).count(1) > rounds / 10);
}

QTEST_GUILESS_MAIN(TestArchiveTrust)
#include "tst_archive_trust.moc"
