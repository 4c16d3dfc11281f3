// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivepages.h"

#include "archive/connection.h"
#include "archive/reader.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using archive::Connection;
using archive::Outcome;
using archive::Reader;
using archive::Writer;

/// Archives of older releases, made here with the schema steps of their time.
class TestArchiveSteps : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anArchiveOfTheFirstStepLosesNothing();

private:
    QString path() const { return m_dir.filePath(u"a.jianbao"_s); }
    std::unique_ptr<Reader> reader() const { return Reader::open(path()).value(); }
    void add(const QList<archive::IncomingSource> &sources) const
    {
        QVERIFY(Writer::open(path()).value()->add(sources));
    }

    QTemporaryDir m_dir;
};

/// Applies a step as it was released.
static void applyStep(Connection &connection, const QString &name)
{
    QFile step(u":/sql/"_s + name);
    QVERIFY(step.open(QIODevice::ReadOnly));
    const QStringList statements = QString::fromUtf8(step.readAll()).split(u";\n\n"_s);
    for (const QString &statement : statements)
        QVERIFY2(connection.run(statement), qPrintable(statement));
}

/// Mentions in rows of their own, a block's ranges as pairs.
static void writeAsOnce(Connection &connection, const core::StoredArticle &stored)
{
    for (qsizetype i = 0; i < stored.article.blocks.size(); ++i) {
        QStringList ranges;
        for (const core::ByteRange &range : stored.article.blocks[i].source)
            ranges.append(u"[%1,%2]"_s.arg(range.begin).arg(range.end));
        QVERIFY(connection.run(u"UPDATE block SET source = ? WHERE article = ? AND ordinal = ?"_s,
            { u'[' + ranges.join(u',') + u']', stored.id, i }));
    }
    for (const core::Mention &mention : stored.mentions) {
        QVERIFY(connection.run(u"INSERT INTO mention (article, block, start, length, entity) "
                               "SELECT ?, ?, ?, ?, id FROM entity WHERE value = ?"_s,
            { stored.id, mention.span.block, mention.span.start, mention.span.length, mention.value }));
    }
}

void TestArchiveSteps::anArchiveOfTheFirstStepLosesNothing()
{
    // What this program writes, taken back to what the first release would have held of it.
    core::Article article = articleOf(u"云州车间练兵忙"_s, { u"工会来人慰问。"_s });
    article.people = { { u"林小满"_s, core::Part::Reporter } };
    auto source = sourceOf(u"/a.txt"_s, dateOf(u"2023-09-12"_s), u"1"_s, { article });
    source.pages[0].page.banner = { u"通栏"_s };
    source.pages[0].mentions = { { { core::EntityClass::Person, { 0, 0, 2 }, u"云州"_s } } };
    add({ source, sourceOf(u"/b.txt"_s, dateOf({}), {}, { articleOf(u"无日期"_s, {}) }) });
    const auto expected = reader()->articlesOfIssue(1).value();
    const QString old = m_dir.filePath(u"old.jianbao"_s);
    {
        const auto connection = Connection::open(old, Connection::Access::Write).value();
        QVERIFY(connection->run(u"PRAGMA application_id = 0x4a42616f"_s));
        applyStep(*connection, u"001_archive.sql"_s);
        QVERIFY(connection->run(u"PRAGMA user_version = 1"_s));
        QVERIFY(connection->run(u"ATTACH ? AS new"_s, { path() }));
        for (const QString &copied :
            { u"setting (name, value)"_s, u"paper (id, name)"_s,
                u"issue (id, paper, date, edition, precision, basis, confidence, evidence)"_s,
                u"source (id, sha256, path, paper, encoding, size, content)"_s,
                u"page (id, source, ordinal, issue, number, number_key, banner, text_hash, precision, basis, "
                u"confidence, evidence)"_s,
                u"article (id, page, ordinal, kind, title, title_index, text_hash)"_s,
                u"block (article, ordinal, kind, text, source, joins)"_s, u"person (id, name)"_s,
                u"byline (article, ordinal, person, part)"_s, u"entity (id, class, value)"_s }) {
            const QString table = copied.section(u' ', 0, 0);
            const QString columns = copied.section(u'(', 1).chopped(1);
            QVERIFY(connection->run(u"INSERT INTO %1 (%2) SELECT %2 FROM new.%1"_s.arg(table, columns)));
        }
        // Two things that are kept otherwise today.
        for (const core::StoredArticle &one : expected)
            writeAsOnce(*connection, one);
        // The index of the old archive is made anew on opening, as after a change of folding.
        QVERIFY(connection->run(u"DELETE FROM setting"_s));
    }
    const auto refused = Reader::open(old);
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, core::Error::Kind::Unsupported);
    QVERIFY(Writer::open(old));
    const auto open = Reader::open(old).value();
    QCOMPARE(open->articlesOfIssue(1).value(), expected);
    QCOMPARE(open->issues().value(), reader()->issues().value());
    QCOMPARE(open->search(query(u"慰问"_s), { 9 }).value().total, 1);
    QCOMPARE(open->sourceBytes(1).value(), source.bytes);
    QCOMPARE(open->check().value().problems, QStringList());
    // And it goes on as any other.
    source.bytes += "\n";
    source.pages[0].page.issueNumber = u"5123"_s;
    QCOMPARE(
        outcomesOf(Writer::open(old).value()->add({ source }).value()), QList<Outcome> { Outcome::Replaced });
    QCOMPARE(Reader::open(old).value()->issue(1).value().number, u"5123"_s);
}

QTEST_GUILESS_MAIN(TestArchiveSteps)
#include "tst_archive_steps.moc"
