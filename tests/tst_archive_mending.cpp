// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "trustroom.h"

#include "archive/mending.h"
#include "archive/store.h"

using namespace Qt::StringLiterals;
using archive::Reader;
using archive::Store;
using archive::Writer;
using core::Error;

/// Whether what was put into an archive is still there, and what is done when it is not.
class TestArchiveMending : public QObject, private TrustRoom {
    Q_OBJECT

private Q_SLOTS:
    void init() { enter(); }
    void findsWhatIsWrong_data();
    void findsWhatIsWrong();
    void mendsWhatIsDerived();
    void mendsADamagedFile_data();
    void mendsADamagedFile();
    void opensWhatCanStillBeRead();
};

void TestArchiveMending::findsWhatIsWrong_data()
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
        << QStringList { u"UPDATE mentions SET content = x'0000f40301' WHERE article = 2"_s }
        << u"1 mentions"_s;
    QTest::newRow("mention without length")
        << QStringList { u"UPDATE mentions SET content = x'00000001'"_s } << u"4 mentions"_s;
    QTest::newRow("mentions that are none")
        << QStringList { u"UPDATE mentions SET content = x'ff' WHERE article = 2"_s } << u"1 mentions"_s;
    QTest::newRow("a name too many") << QStringList {
        u"INSERT INTO named (rowid, entities) VALUES (2, '77')"_s
    } << u"does not hold the people"_s;
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

void TestArchiveMending::findsWhatIsWrong()
{
    QFETCH(QStringList, spoiling);
    QFETCH(QString, said);
    fill(1, 5);
    QCOMPARE(problems(), QStringList());
    for (const QString &statement : spoiling)
        spoil(statement);
    QVERIFY2(problems().join(u'\n').contains(said), qPrintable(problems().join(u'\n')));
}

void TestArchiveMending::mendsWhatIsDerived()
{
    fill(1, 9);
    const QStringList before = dumpOf(path());
    spoil(u"INSERT INTO words (words) VALUES ('delete-all')"_s);
    spoil(u"UPDATE characters_data SET block = zeroblob(length(block)) WHERE id > 100"_s);
    spoil(u"INSERT INTO entity (class, value) VALUES ('place', '无处')"_s);
    spoil(u"INSERT INTO person (name) VALUES ('无人')"_s);
    spoil(
        u"UPDATE mentions SET size = 2, content = CAST(content || x'0105840702' AS BLOB) WHERE article = 2"_s);
    spoil(u"INSERT INTO issue (paper, date) VALUES (1, '1999')"_s);
    spoil(u"INSERT INTO named (named) VALUES ('delete-all')"_s);
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

void TestArchiveMending::mendsADamagedFile_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<bool>("isMended");
    QTest::newRow("index of the database") << u"page_of_issue"_s << true;
    QTest::newRow("search index") << u"words_data"_s << true;
    QTest::newRow("articles") << u"block"_s << false;
}

void TestArchiveMending::mendsADamagedFile()
{
    QFETCH(QString, what);
    QFETCH(bool, isMended);
    fill(1, 60);
    const QStringList before = dumpOf(path());
    overwritePageOf(what);
    QVERIFY(!problems().isEmpty());
    const auto done = archive::mend(path());
    QCOMPARE(done.has_value(), isMended);
    if (!isMended) {
        QCOMPARE(done.error().kind, Error::Kind::Damaged);
        QCOMPARE(
            QDir(QFileInfo(path()).path()).entryList({ u"*.mended*"_s, u"*.replaced*"_s }), QStringList());
        return;
    }
    QVERIFY2(done->first().contains(u".replaced-1"_s), qPrintable(done->first()));
    QCOMPARE(differenceOf(before, dumpOf(path())), QString());
    QCOMPARE(problems(), QStringList());
}

void TestArchiveMending::opensWhatCanStillBeRead()
{
    fill(1, 300);
    spoil(u"UPDATE setting SET value = 'another' WHERE name = 'fold_version'"_s);
    overwritePageOf(u"block"_s);
    const auto store = Store::open(path());
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    QVERIFY((*store)->isReadOnly());
    QVERIFY2((*store)->refusal().contains(u"restore a backup"_s), qPrintable((*store)->refusal()));
    QCOMPARE((*store)->read([](Reader &reader) { return reader.issues(); }).result()->first().articles, 299);
    const auto added = (*store)->write([](Writer &writer) { return writer.add({ page(999) }); }).result();
    QCOMPARE(added.error().kind, Error::Kind::Damaged);
    QVERIFY(!(*store)->care().result().stoppedUncleanly);
}

QTEST_GUILESS_MAIN(TestArchiveMending)
#include "tst_archive_mending.moc"
