// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivedump.h"
#include "archivepages.h"

#include "archive/backup.h"
#include "archive/store.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using archive::Reader;
using archive::Store;
using archive::Writer;
using core::Error;

/// An archive when disks are full or gone, the power fails, and others want it too.
class TestArchiveHardship : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void readsWhatAPowerCutLeaves();
    void outlastsItsDeletion();
    void outlastsAFullDisk();
    void readsFromAReadOnlyDisk();
    void nobodyIsRefused();

private:
    QString path() const { return m_dir->filePath(u"报 纸/档案 一.jianbao"_s); }

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

void TestArchiveHardship::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestArchiveHardship::readsWhatAPowerCutLeaves()
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

void TestArchiveHardship::outlastsItsDeletion()
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

void TestArchiveHardship::outlastsAFullDisk()
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

void TestArchiveHardship::readsFromAReadOnlyDisk()
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

void TestArchiveHardship::nobodyIsRefused()
{
    // Two that write without a pause, and readers that come and go meanwhile.
    (void)Writer::open(path());
    constexpr int rounds = 40;
    std::atomic<int> writing = 2;
    QStringList errors[4];
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
                }
                --writing;
            });
        }
        for (int program = 2; program < 4; ++program) {
            programs.emplace_back([&, program] {
                while (writing > 0) {
                    const auto reader = Reader::open(path());
                    const auto found = reader
                        ? (*reader)->search(query(u"职工"_s), { .limit = 5, .countingMilliseconds = -1 })
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
    QCOMPARE(Reader::open(path()).value()->check().value().problems, QStringList());
}

QTEST_GUILESS_MAIN(TestArchiveHardship)
#include "tst_archive_hardship.moc"
