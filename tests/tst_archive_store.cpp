// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivepages.h"

#include "archive/connection.h"
#include "archive/store.h"

#include <QFile>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <thread>

using namespace Qt::StringLiterals;
using archive::Connection;
using archive::Reader;
using archive::Store;
using archive::Writer;
using core::Error;

class TestArchiveStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesItsFolder();
    void refusesWhatIsNoArchive_data();
    void refusesWhatIsNoArchive();
    void refusesAFolderThatCannotBeMade();
    void readsWhereItCannotWrite();
    void readersMissWhatIsNotThere();
    void tellsOfDamage();
    void tellsOfABrokenIndex();
    void tellsOfAChangedSource();
    void makesAnOutdatedIndexAnew();
    void answersAndContinues();
    void dropsCancelledQuestions();
    void endsWithQuestionsPending();
    void leavesOneFileBehind();
    void readersSeeWholeSourcesOnly();
    void twoProgramsMayMakeItAtOnce();

private:
    QString path() const { return m_dir->filePath(u"档案 一.jianbao"_s); }

    std::unique_ptr<QTemporaryDir> m_dir;
};

static void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

static QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

static archive::IncomingSource page(int i)
{
    const QString text = u"工会第%1号文件，职工代表大会。"_s.arg(i);
    return sourceOf(u"%1.txt"_s.arg(i), dateOf(u"2023-09-12"_s), QString::number(i),
        { articleOf(u"甲"_s, { text }), articleOf(u"乙"_s, { text }) });
}

void TestArchiveStore::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

void TestArchiveStore::makesItsFolder()
{
    const QString deep = m_dir->filePath(u"新 文件夹/再深?#一层/a.jianbao"_s);
    const auto store = Store::open(deep);
    QVERIFY(store);
    QCOMPARE((*store)->path(), deep);
    QVERIFY(!(*store)->isReadOnly());
    QVERIFY(QFile::exists(deep));
    QVERIFY(Reader::open(deep));
}

void TestArchiveStore::refusesWhatIsNoArchive_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<Error::Kind>("kind");
    QTest::newRow("text") << u"text"_s << Error::Kind::NotAnArchive;
    QTest::newRow("another program's") << u"foreign"_s << Error::Kind::NotAnArchive;
    QTest::newRow("newer") << u"newer"_s << Error::Kind::NewerArchive;
    QTest::newRow("folder") << u"folder"_s << Error::Kind::NotAnArchive;
}

void TestArchiveStore::refusesWhatIsNoArchive()
{
    QFETCH(QString, what);
    QFETCH(Error::Kind, kind);
    if (what == u"text") {
        write(path(), QByteArray("这是一页报纸，不是数据库。\n").repeated(100));
    } else if (what == u"folder") {
        QVERIFY(QDir().mkpath(path()));
    } else {
        if (what == u"newer")
            QVERIFY(Writer::open(path()));
        const auto connection = Connection::open(path(), Connection::Access::Write).value();
        QVERIFY(connection->run(
            what == u"newer" ? u"PRAGMA user_version = 999"_s : u"CREATE TABLE other (id INTEGER)"_s));
    }
    const QByteArray before = contents(path());
    const auto store = Store::open(path());
    QVERIFY(!store);
    QCOMPARE(store.error().kind, kind);
    QVERIFY2(store.error().message.contains(path()), qPrintable(store.error().message));
    const auto reader = Reader::open(path());
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, kind);
    QCOMPARE(contents(path()), before);
}

void TestArchiveStore::refusesAFolderThatCannotBeMade()
{
    write(path(), "a file where a folder should be");
    const auto store = Store::open(path() + u"/a.jianbao"_s);
    QVERIFY(!store);
    QCOMPARE(store.error().kind, Error::Kind::Unwritable);
    QVERIFY2(store.error().message.contains(path()), qPrintable(store.error().message));
}

void TestArchiveStore::readsWhereItCannotWrite()
{
    QVERIFY(Writer::open(path()).value()->add({ page(1) }));
    QFile::setPermissions(path(), QFile::ReadOwner);
    QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::ExeOwner);
    const bool allowed = QFileInfo(path()).isWritable();
    if (allowed)
        QSKIP("This user may write everywhere.");
    {
        const auto store = Store::open(path());
        QVERIFY2(store, store ? "" : qPrintable(store.error().message));
        QVERIFY((*store)->isReadOnly());
        const auto added = (*store)->write([](Writer &writer) { return writer.add({ page(2) }); }).result();
        QVERIFY(!added);
        QCOMPARE(added.error().kind, Error::Kind::Unwritable);
        QVERIFY2(added.error().message.contains(path()), qPrintable(added.error().message));
        QCOMPARE((*store)
                     ->read([](Reader &reader) { return reader.search(search::parse(u"工会"_s), { 9 }); })
                     .result()
                     ->total,
            2);
        const auto checked = (*store)->read([](Reader &reader) { return reader.check(); }).result();
        QCOMPARE(checked->problems, QStringList());
        QCOMPARE(checked->notes.size(), 1);
        QVERIFY(!Store::open(m_dir->filePath(u"new.jianbao"_s)));
    }
    QFile::setPermissions(m_dir->path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
}

void TestArchiveStore::readersMissWhatIsNotThere()
{
    const auto reader = Reader::open(path());
    QVERIFY(!reader);
    QCOMPARE(reader.error().kind, Error::Kind::NotFound);
    QVERIFY2(reader.error().message.contains(path()), qPrintable(reader.error().message));
    QVERIFY(!QFile::exists(path()));
}

void TestArchiveStore::tellsOfDamage()
{
    QList<archive::IncomingSource> pages;
    for (int i = 0; i < 2000; ++i)
        pages.append(page(i));
    QVERIFY(Writer::open(path()).value()->add(pages));
    QByteArray bytes = contents(path());
    // Far behind the first pages, which hold the schema.
    for (qsizetype i = bytes.size() / 4 * 3; i < bytes.size(); i += 7)
        bytes[i] = '?';
    write(path(), bytes);
    const auto reader = Reader::open(path());
    QVERIFY2(reader, reader ? "" : qPrintable(reader.error().message));
    const auto problems = (*reader)->check();
    QVERIFY(problems ? !problems->problems.isEmpty() : problems.error().kind == Error::Kind::Damaged);
}

void TestArchiveStore::tellsOfABrokenIndex()
{
    QVERIFY(Writer::open(path()).value()->add({ page(1) }));
    const auto connection = Connection::open(path(), Connection::Access::Write).value();
    QVERIFY(connection->run(u"UPDATE words_data SET block = zeroblob(length(block)) WHERE id > 100"_s));
    QVERIFY(!Reader::open(path()).value()->check()->problems.isEmpty());
    QVERIFY(connection->run(u"DELETE FROM words_docsize"_s));
    QVERIFY(connection->run(u"UPDATE block SET text = text || '改' WHERE article = 1"_s));
    QVERIFY(Reader::open(path()).value()->check()->problems.size() >= 3);
}

void TestArchiveStore::tellsOfAChangedSource()
{
    QVERIFY(Writer::open(path()).value()->add({ page(1), page(2), page(3) }));
    const auto connection = Connection::open(path(), Connection::Access::Write).value();
    QVERIFY(
        connection->run(u"UPDATE source SET content = ? WHERE path = '1.txt'"_s, { qCompress("另一页") }));
    QVERIFY(connection->run(u"UPDATE source SET content = x'00' WHERE path = '3.txt'"_s));
    const QStringList problems = Reader::open(path()).value()->check().value().problems;
    QCOMPARE(problems.size(), 2);
    QVERIFY2(problems[0].contains(u"1.txt"_s) && problems[1].contains(u"3.txt"_s),
        qPrintable(problems.join(u'\n')));
}

void TestArchiveStore::makesAnOutdatedIndexAnew()
{
    QVERIFY(Writer::open(path()).value()->add({ page(1), page(2) }));
    const auto asked = search::parse(u"职工代表 会"_s);
    {
        const auto connection = Connection::open(path(), Connection::Access::Write).value();
        QVERIFY(connection->run(u"UPDATE setting SET value = 'another' WHERE name = 'fold_version'"_s));
        QVERIFY(connection->run(u"INSERT INTO words (words) VALUES ('delete-all')"_s));
    }
    const auto refused = Reader::open(path()).value()->search(asked, { 9 });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, Error::Kind::Unsupported);
    const auto outdated = Reader::open(path()).value()->check().value();
    QVERIFY2(outdated.problems.size() >= 1 && outdated.problems[0].contains(u"another version"_s),
        qPrintable(outdated.problems.join(u'\n')));
    QVERIFY(Writer::open(path()));
    QCOMPARE(Reader::open(path()).value()->search(asked, { 9 })->total, 4);
    QCOMPARE(Reader::open(path()).value()->check().value().problems, QStringList());
}

void TestArchiveStore::answersAndContinues()
{
    const auto store = Store::open(path()).value();
    const auto added = store->write([](Writer &writer) { return writer.add({ page(1) }); });
    QCOMPARE(outcomesOf(added.result().value()), QList<archive::Outcome> { archive::Outcome::Added });
    int articles = -1;
    auto future = store->read([](Reader &reader) { return reader.issues(); })
                      .then(this, [&](const core::Result<QList<core::IssueSummary>> &issues) {
                          articles = issues.value()[0].articles;
                      });
    QTRY_COMPARE(articles, 2);
}

void TestArchiveStore::dropsCancelledQuestions()
{
    const auto store = Store::open(path()).value();
    QSemaphore busy;
    std::atomic<bool> asked = false;
    const auto wait = [&busy](Reader &) -> core::Result<bool> {
        busy.acquire();
        return true;
    };
    auto one = store->read(wait);
    auto two = store->read(wait);
    auto dropped = store->read([&asked](Reader &) -> core::Result<bool> { return asked = true; });
    dropped.cancel();
    busy.release(2);
    QVERIFY(one.result().value());
    QVERIFY(two.result().value());
    QVERIFY(store->read([](Reader &) -> core::Result<bool> { return true; }).result().value());
    dropped.waitForFinished();
    QVERIFY(!asked);
}

void TestArchiveStore::endsWithQuestionsPending()
{
    auto store = Store::open(path()).value();
    QSemaphore begun;
    QSemaphore known;
    QFuture<core::Result<bool>> pendingRead;
    QFuture<core::Result<bool>> pendingWrite;
    // They run until those behind them are dropped, which only the end of the store does.
    const auto wait = [&] {
        begun.release();
        known.acquire();
        pendingRead.waitForFinished();
        pendingWrite.waitForFinished();
        return true;
    };
    const auto one = store->read([wait](Reader &) -> core::Result<bool> { return wait(); });
    const auto two = store->read([wait](Reader &) -> core::Result<bool> { return wait(); });
    const auto three = store->write([wait](Writer &) -> core::Result<bool> { return wait(); });
    begun.acquire(3);
    pendingRead = store->read([](Reader &) -> core::Result<bool> { return false; });
    pendingWrite = store->write([](Writer &) -> core::Result<bool> { return false; });
    known.release(3);
    store.reset();
    QVERIFY(one.result().value() && two.result().value() && three.result().value());
    QVERIFY(pendingRead.isCanceled() && pendingRead.isFinished() && pendingRead.resultCount() == 0);
    QVERIFY(pendingWrite.isCanceled() && pendingWrite.isFinished() && pendingWrite.resultCount() == 0);
}

void TestArchiveStore::leavesOneFileBehind()
{
    auto store = Store::open(path()).value();
    QVERIFY(store->write([](Writer &writer) { return writer.add({ page(1) }); }).result());
    QVERIFY(store->read([](Reader &reader) { return reader.issues(); }).result());
    store.reset();
    QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files), QStringList { QFileInfo(path()).fileName() });
    const QString copy = m_dir->filePath(u"copy.jianbao"_s);
    QVERIFY(QFile::copy(path(), copy));
    QCOMPARE(Reader::open(copy).value()->matching({})->size(), 2);
}

void TestArchiveStore::readersSeeWholeSourcesOnly()
{
    const auto store = Store::open(path()).value();
    QList<QFuture<core::Result<QList<archive::Receipt>>>> writing;
    for (int i = 0; i < 60; i += 3)
        writing.append(store->write([i](Writer &writer) {
            return writer.add({ page(i), page(i + 1), page(i + 2) });
        }));
    qint64 before = 0;
    while (!writing.last().isFinished()) {
        const auto hits
            = store->read([](Reader &reader) { return reader.search(search::parse(u"工会"_s), { 1000 }); })
                  .result();
        QVERIFY2(hits, hits ? "" : qPrintable(hits.error().message));
        QCOMPARE(hits->total % 6, 0);
        QCOMPARE(hits->hits.size(), hits->total);
        QVERIFY(hits->total >= before);
        before = hits->total;
    }
    for (const auto &written : std::as_const(writing))
        QVERIFY(written.result());
    QCOMPARE(store->read([](Reader &reader) { return reader.matching({}); }).result()->size(), 120);
    QCOMPARE(store->read([](Reader &reader) { return reader.check(); }).result()->problems, QStringList());
}

void TestArchiveStore::twoProgramsMayMakeItAtOnce()
{
    for (int round = 0; round < 40; ++round) {
        const QString shared = m_dir->filePath(u"%1.jianbao"_s.arg(round));
        QStringList errors[4];
        {
            std::vector<std::jthread> programs;
            for (int program = 0; program < 4; ++program) {
                programs.emplace_back([&, program] {
                    const auto writer = Writer::open(shared);
                    const auto added = writer ? (*writer)->add({ page(program), page(9) })
                                              : std::unexpected(writer.error());
                    if (!added)
                        errors[program].append(added.error().message);
                });
            }
        }
        for (const QStringList &error : errors)
            QCOMPARE(error.join(u' '), QString());
        QCOMPARE(Reader::open(shared).value()->matching({})->size(), 10);
    }
}

QTEST_GUILESS_MAIN(TestArchiveStore)
#include "tst_archive_store.moc"
