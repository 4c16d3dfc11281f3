// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivepages.h"

#include "archive/identity.h"
#include "archive/reader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using archive::Outcome;
using archive::Reader;
using archive::Writer;
using core::BlockKind;

class TestArchive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatGoesInComesOut();
    void issuesComeNewestFirst();
    void pagesComeInTheOrderOfTheirNumbers();
    void anUndatedPageIsAnIssueOfItsOwn();
    void anIssueTakesTheBestDateOfItsPages();
    void anImportAgainChangesNothing();
    void aChangedFileKeepsTheIdsOfWhatStays();
    void whatCameFromNoFileReplacesNothing();
    void aChangedFileMayMoveToAnotherIssue();
    void aFailureLeavesNothingBehind();
    void ofTwoMentionsAtOnePlaceTheFirstIsKept();
    void listsPeopleEntitiesAndSources();
    void namesWhatIsNotThere();
    void knowsPageNumbers_data();
    void knowsPageNumbers();
    void matchesArticles_data();
    void matchesArticles();

private:
    QString path() const { return m_dir->filePath(u"报纸 档案.jianbao"_s); }
    std::unique_ptr<Reader> reader() const { return Reader::open(path()).value(); }
    QList<Outcome> add(const QList<archive::IncomingSource> &sources) const
    {
        const auto receipts = Writer::open(path()).value()->add(sources);
        if (!receipts)
            qWarning("%s", qPrintable(receipts.error().message));
        return outcomesOf(receipts.value_or(QList<archive::Receipt> {}));
    }
    QStringList found(const QString &typed) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArchive::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

QStringList TestArchive::found(const QString &typed) const
{
    QStringList titles;
    const core::Hits hits = reader()->search(query(typed), { 1000 }).value();
    for (const core::Hit &hit : hits.hits)
        titles.append(hit.title);
    return titles;
}

void TestArchive::whatGoesInComesOut()
{
    core::Article article = articleOf(u"市总开展培训"_s, {});
    article.kind = core::ArticleKind::Photo;
    article.titleIndex = 1;
    article.blocks = { { BlockKind::Headline, u"引题"_s, { { 0, 6 } }, {} },
        { BlockKind::Headline, u"主题"_s, { { 7, 13 } }, {} },
        { BlockKind::Lead, u"本报讯（记者 王明）"_s, { { 14, 40 } }, {} },
        { BlockKind::Paragraph, u"𠮷林培训\u3000开班"_s, { { 41, 50 }, { 60, 70 } }, { { 4, 0.75 } } },
        { BlockKind::Caption, u""_s, {}, {} }, { BlockKind::Credit, u"李华 摄"_s, { { 71, 80 } }, {} } };
    article.people = { { u"王明"_s, core::Part::Reporter }, { u"李华"_s, core::Part::Photographer },
        { u"赵云"_s, core::Part::Correspondent } };
    archive::IncomingSource source
        = sourceOf(u"/报 纸/a.txt"_s, dateOf(u"2023-09-12"_s), u"3"_s, { article });
    source.pages[0].page.paper = u"工人之声"_s;
    source.pages[0].page.banner = { u"通栏一"_s, u"通栏“二”"_s };
    const QList<core::Mention> mentions { { core::EntityClass::Person, { 2, 7, 2 }, u"王明"_s },
        { core::EntityClass::Place, { 3, 0, 3 }, u"𠮷林"_s } };
    source.pages[0].mentions = { mentions };
    QCOMPARE(add({ source }), QList<Outcome> { Outcome::Added });

    const auto open = reader();
    const auto issues = open->issues().value();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].paper, u"工人之声"_s);
    QCOMPARE(issues[0].date, source.pages[0].page.date);
    QCOMPARE(issues[0].pages, 1);
    QCOMPARE(issues[0].articles, 1);
    QCOMPARE(open->issue(issues[0].id).value(), issues[0]);
    const auto pages = open->pages(issues[0].id).value();
    QCOMPARE(pages,
        (QList<core::PageSummary> {
            { pages[0].id, issues[0].id, u"3"_s, { u"通栏一"_s, u"通栏“二”"_s }, u"/报 纸/a.txt"_s, 1 } }));
    const auto articles = open->articles(pages[0].id).value();
    QCOMPARE(articles,
        (QList<core::ArticleSummary> { { articles[0].id, pages[0].id, u"主题"_s, core::ArticleKind::Photo,
            { u"王明"_s, u"李华"_s }, { u"赵云"_s }, u"𠮷林培训\u3000开班"_s } }));
    const core::StoredArticle stored = open->article(articles[0].id).value();
    QCOMPARE(
        stored, (core::StoredArticle { articles[0].id, issues[0], pages[0], article, mentions, {}, {} }));
    QCOMPARE(open->articlesOfIssue(issues[0].id).value(), QList<core::StoredArticle> { stored });
    QCOMPARE(open->sourceBytes(pages[0].id).value(), source.bytes);
    QCOMPARE(open->check().value().problems, QStringList());
}

void TestArchive::issuesComeNewestFirst()
{
    add({ sourceOf(u"a"_s, dateOf(u"2023-09-12"_s), {}, { articleOf(u"甲"_s, {}) }),
        sourceOf(u"b"_s, dateOf({}), {}, { articleOf(u"乙"_s, {}) }),
        sourceOf(u"c"_s, dateOf(u"2024-01"_s), {}, { articleOf(u"丙"_s, {}) }),
        sourceOf(u"d"_s, dateOf(u"2024-01-02"_s), {}, { articleOf(u"丁"_s, {}) }) });
    QStringList dates;
    const auto issues = reader()->issues().value();
    for (const core::IssueSummary &issue : issues)
        dates.append(issue.date.value);
    QCOMPARE(dates, (QStringList { u"2024-01-02"_s, u"2024-01"_s, u"2023-09-12"_s, u""_s }));
}

void TestArchive::pagesComeInTheOrderOfTheirNumbers()
{
    QList<archive::IncomingSource> sources;
    for (const QString &number : { u""_s, u"10"_s, u"B1"_s, u"2"_s, u"A10"_s, u"A2"_s, u"1"_s })
        sources.append(sourceOf(
            u"page"_s + number, dateOf(u"2023-09-12"_s), number, { articleOf(u"第"_s + number, {}) }));
    add(sources);
    const auto open = reader();
    const auto issues = open->issues().value();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].pages, 7);
    QStringList numbers;
    const auto pages = open->pages(issues[0].id).value();
    for (const core::PageSummary &page : pages)
        numbers.append(page.number);
    const QStringList expected { u"1"_s, u"2"_s, u"10"_s, u"A2"_s, u"A10"_s, u"B1"_s, u""_s };
    QCOMPARE(numbers, expected);
    QStringList ofArticles;
    const auto articles = open->articlesOfIssue(issues[0].id).value();
    for (const core::StoredArticle &article : articles)
        ofArticles.append(article.page.number);
    QCOMPARE(ofArticles, expected);
}

void TestArchive::anUndatedPageIsAnIssueOfItsOwn()
{
    archive::IncomingSource two = sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, {}) });
    two.pages.append(sourceOf(u"b"_s, dateOf({}), {}, { articleOf(u"乙"_s, {}) }).pages[0]);
    add({ two, sourceOf(u"c"_s, dateOf({}), {}, { articleOf(u"丙"_s, {}) }) });
    const auto before = reader()->issues().value();
    QCOMPARE(before.size(), 3);
    two.bytes += "\n";
    QCOMPARE(add({ two }), QList<Outcome> { Outcome::Replaced });
    QCOMPARE(reader()->issues().value(), before);
}

void TestArchive::anIssueTakesTheBestDateOfItsPages()
{
    const QString day = u"2023-09-12"_s;
    const QList<archive::IncomingSource> sources { sourceOf(u"a"_s, dateOf(day, core::Basis::Inferred, 0.9),
                                                       u"1"_s, { articleOf(u"甲"_s, {}) }),
        sourceOf(u"b"_s, dateOf(day, core::Basis::Path, 0.8), u"2"_s, { articleOf(u"乙"_s, {}) }),
        sourceOf(u"c"_s, dateOf(day, core::Basis::Inferred, 0.5), u"3"_s, { articleOf(u"丙"_s, {}) }) };
    add({ sources[2], sources[0] });
    QCOMPARE(reader()->issues().value()[0].date, dateOf(day, core::Basis::Inferred, 0.9));
    add({ sources[1] });
    QCOMPARE(reader()->issues().value()[0].date, dateOf(day, core::Basis::Path, 0.8));
}

void TestArchive::anImportAgainChangesNothing()
{
    const QList<archive::IncomingSource> sources { sourceOf(
        u"a"_s, dateOf(u"2023-09-12"_s), u"1"_s, { articleOf(u"甲"_s, { u"正文"_s }) }) };
    QCOMPARE(add(sources), QList<Outcome> { Outcome::Added });
    const auto before = reader()->articlesOfIssue(1).value();
    QCOMPARE(add(sources + sources), (QList<Outcome> { Outcome::Unchanged, Outcome::Unchanged }));
    QCOMPARE(reader()->articlesOfIssue(1).value(), before);
}

void TestArchive::aChangedFileKeepsTheIdsOfWhatStays()
{
    const QString long1 = u"这一段文字足够长，可以认出它来自哪一篇。"_s;
    const QList<core::Article> before { articleOf(u"甲"_s, { u"甲的正文"_s }),
        articleOf(u"乙"_s, { u"乙的正文"_s }), articleOf(u"丙"_s, { long1 }),
        articleOf(u"丁"_s, { u"丁的正文"_s }) };
    add({ sourceOf(u"a"_s, dateOf(u"2023-09-12"_s), u"1"_s, before),
        sourceOf(u"b"_s, dateOf(u"2023-09-12"_s), u"2"_s, { articleOf(u"旁"_s, {}) }) });
    const auto old = reader()->articlesOfIssue(1).value();
    // 乙 has gone, 甲 has another text, 丙 another title, 丁 is the same, 戊 is new.
    const QList<core::Article> after { articleOf(u"丁"_s, { u"丁的正文"_s }),
        articleOf(u"戊"_s, { u"戊的正文"_s }), articleOf(u"丙的新题"_s, { long1 }),
        articleOf(u"甲"_s, { u"甲的新文"_s }) };
    QCOMPARE(add({ sourceOf(u"a"_s, dateOf(u"2023-09-12"_s), u"1"_s, after) }),
        QList<Outcome> { Outcome::Replaced });
    const auto now = reader()->articlesOfIssue(1).value();
    QCOMPARE(now.size(), 5);
    QCOMPARE(now[0].id, old[3].id);
    QVERIFY(now[1].id > old[4].id); // new numbers only
    QCOMPARE(now[2].id, old[2].id);
    QCOMPARE(now[3].id, old[0].id);
    QCOMPARE(now[4].id, old[4].id);
    QCOMPARE(now[0].page.id, old[0].page.id);
    for (qsizetype i = 0; i < after.size(); ++i)
        QCOMPARE(now[i].article, after[i]);
    QCOMPARE(found(u"乙的"_s), QStringList());
    QCOMPARE(found(u"新文"_s), QStringList { u"甲"_s });
    QCOMPARE(found(u"丙"_s), QStringList { u"丙的新题"_s });
    QCOMPARE(found(u"的正文"_s), (QStringList { u"丁"_s, u"戊"_s }));
    QCOMPARE(reader()->sources().value().size(), 2);
    QCOMPARE(reader()->check().value().problems, QStringList());
}

void TestArchive::whatCameFromNoFileReplacesNothing()
{
    add({ sourceOf(u"-"_s, dateOf({}), {}, { articleOf(u"甲"_s, {}) }) });
    QCOMPARE(add({ sourceOf(u"-"_s, dateOf({}), {}, { articleOf(u"乙"_s, {}) }) }),
        QList<Outcome> { Outcome::Added });
    QCOMPARE(reader()->matching({}).value().size(), 2);
}

void TestArchive::aChangedFileMayMoveToAnotherIssue()
{
    add({ sourceOf(u"a"_s, dateOf({}), {}, { articleOf(u"甲"_s, {}) }) });
    const auto before = reader()->matching({}).value();
    archive::IncomingSource dated
        = sourceOf(u"a"_s, dateOf(u"2023-09-12"_s), u"1"_s, { articleOf(u"甲"_s, {}) });
    dated.bytes += "日期";
    add({ dated });
    const auto issues = reader()->issues().value();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].date.value, u"2023-09-12"_s);
    QCOMPARE(reader()->matching({}).value(), before);
    // With fewer pages than before.
    dated.bytes += "空";
    dated.pages.clear();
    QCOMPARE(add({ dated }), QList<Outcome> { Outcome::Replaced });
    QCOMPARE(reader()->issues().value().size(), 0);
    QCOMPARE(found(u"甲"_s), QStringList());
    QCOMPARE(reader()->check().value().problems, QStringList());
}

void TestArchive::aFailureLeavesNothingBehind()
{
    archive::IncomingSource good
        = sourceOf(u"a"_s, dateOf(u"2023-09-12"_s), u"1"_s, { articleOf(u"甲"_s, {}) });
    archive::IncomingSource bad
        = sourceOf(u"b"_s, dateOf(u"2023-09-12"_s), u"2"_s, { articleOf(u"乙"_s, {}) });
    // A mention in a block that is not there: our own mistake, which the foreign keys must hold back.
    bad.pages[0].mentions = { { { core::EntityClass::Person, { 7, 0, 1 }, u"乙"_s } } };
    const auto writer = Writer::open(path()).value();
    QVERIFY(!writer->add({ good, bad }));
    QCOMPARE(reader()->issues().value().size(), 0);
    QCOMPARE(reader()->sources().value().size(), 0);
    QCOMPARE(outcomesOf(writer->add({ good }).value()), QList<Outcome> { Outcome::Added });
    QCOMPARE(reader()->check().value().problems, QStringList());
}

void TestArchive::ofTwoMentionsAtOnePlaceTheFirstIsKept()
{
    archive::IncomingSource source
        = sourceOf(u"a"_s, dateOf(u"2023-09-12"_s), u"1"_s, { articleOf(u"云栖到云州"_s, {}) });
    const core::Mention later { core::EntityClass::Place, { 0, 3, 2 }, u"云州"_s };
    const core::Mention first { core::EntityClass::Person, { 0, 0, 2 }, u"云栖"_s };
    source.pages[0].mentions = { { later, first, { core::EntityClass::Place, { 0, 0, 1 }, u"云"_s } } };
    add({ source });
    QCOMPARE(reader()->articlesOfIssue(1)->first().mentions, (QList<core::Mention> { first, later }));
    QCOMPARE(found(u"place:云"_s), QStringList());
    QCOMPARE(reader()->check()->problems, QStringList());
    source.bytes += "没有人";
    source.pages[0].mentions.clear();
    add({ source });
    QCOMPARE(reader()->entities(core::EntityQuestion {})->total, 0);
    QCOMPARE(reader()->check()->problems, QStringList());
}

void TestArchive::listsPeopleEntitiesAndSources()
{
    core::Article one = articleOf(u"王明在吉林王明"_s, {});
    one.people = { { u"王明"_s, core::Part::Reporter }, { u"李华"_s, core::Part::Photographer } };
    core::Article two = articleOf(u"王明"_s, {});
    two.people = { { u"王明"_s, core::Part::Reporter }, { u"王明"_s, core::Part::Photographer } };
    archive::IncomingSource source = sourceOf(u"b.txt"_s, dateOf({}), {}, { one, two });
    const auto person = core::EntityClass::Person;
    source.pages[0].mentions
        = { { { person, { 0, 0, 2 }, u"王明"_s }, { core::EntityClass::Place, { 0, 3, 2 }, u"吉林"_s },
                { person, { 0, 5, 2 }, u"王明"_s } },
              { { person, { 0, 0, 2 }, u"王明"_s } } };
    add({ source, sourceOf(u"a.txt"_s, dateOf({}), {}, {}) });
    const auto open = reader();
    const auto entities = open->entities(core::EntityQuestion {})->entities;
    QCOMPARE(entities.size(), 2);
    QCOMPARE(entities[0].value, u"王明"_s);
    QCOMPARE(entities[0].mentions, 3);
    QCOMPARE(entities[0].articles, 2);
    QCOMPARE(entities[1].entityClass, core::EntityClass::Place);
    const auto people = open->people().value();
    QCOMPARE(people.size(), 3);
    QCOMPARE(people[0].name, u"王明"_s);
    QCOMPARE(people[0].part, core::Part::Reporter);
    QCOMPARE(people[0].articles, 2);
    const auto sources = open->sources().value();
    QCOMPARE(sources.size(), 2);
    QCOMPARE(sources[0].path, u"a.txt"_s);
    QCOMPARE(sources[1].bytes, source.bytes.size());
    QCOMPARE(sources[1].encoding, u"UTF-8"_s);
    QCOMPARE(sources[1].pages, 1);
    QCOMPARE(sources[1].sha256.size(), 32);
}

void TestArchive::namesWhatIsNotThere()
{
    add({});
    const auto open = reader();
    for (const auto &error : { open->article(17).error(), open->issue(17).error(),
             open->articlesOfIssue(17).error(), open->sourceBytes(17).error() }) {
        QCOMPARE(error.kind, core::Error::Kind::NotFound);
        QVERIFY2(error.message.contains(u"17"), qPrintable(error.message));
    }
    QCOMPARE(open->pages(17).value().size(), 0);
    QCOMPARE(open->articles(17).value().size(), 0);
}

void TestArchive::knowsPageNumbers_data()
{
    QTest::addColumn<QString>("less");
    QTest::addColumn<QString>("more");
    QTest::newRow("numbers") << u"2"_s << u"10"_s;
    QTest::newRow("letters") << u"A2"_s << u"A10"_s;
    QTest::newRow("sections") << u"A10"_s << u"b1"_s;
    QTest::newRow("numbers before letters") << u"10"_s << u"A1"_s;
    QTest::newRow("none comes last") << u"特1"_s << u""_s;
    QTest::newRow("longer than any") << u"1"_s << u"12345678901234567890"_s;
}

void TestArchive::knowsPageNumbers()
{
    QFETCH(QString, less);
    QFETCH(QString, more);
    QVERIFY(archive::numberKey(less) < archive::numberKey(more));
}

void TestArchive::matchesArticles_data()
{
    QTest::addColumn<QStringList>("known"); // title/text
    QTest::addColumn<QStringList>("now");
    QTest::addColumn<QList<qint64>>("ids");
    const QString text = u"这是一段足够长的正文，别处没有。"_s;
    QTest::newRow("nothing known") << QStringList {} << QStringList { u"甲/一"_s } << QList<qint64> { 0 };
    QTest::newRow("the same") << QStringList { u"甲/一"_s, u"乙/二"_s }
                              << QStringList { u"乙/二"_s, u"甲/一"_s } << QList<qint64> { 2, 1 };
    QTest::newRow("text before title")
        << QStringList { u"图片新闻/一"_s, u"图片新闻/二"_s }
        << QStringList { u"图片新闻/二"_s, u"图片新闻/三"_s } << QList<qint64> { 2, 1 };
    QTest::newRow("a text in common")
        << QStringList { u"甲/"_s + text } << QStringList { u"乙/"_s + text } << QList<qint64> { 1 };
    QTest::newRow("a short text says nothing")
        << QStringList { u"甲/本报讯"_s } << QStringList { u"乙/本报讯"_s } << QList<qint64> { 0 };
    QTest::newRow("each once") << QStringList { u"甲/一"_s } << QStringList { u"甲/一"_s, u"甲/一"_s }
                               << QList<qint64> { 1, 0 };
}

void TestArchive::matchesArticles()
{
    QFETCH(QStringList, known);
    QFETCH(QStringList, now);
    QFETCH(QList<qint64>, ids);
    QList<archive::KnownArticle> old;
    for (const QString &one : known) {
        const core::Article article = articleOf(one.section(u'/', 0, 0), { one.section(u'/', 1) });
        old.append({ old.size() + 1, archive::articleHash(article.blocks), article.title(), article.blocks });
    }
    QList<core::Article> articles;
    for (const QString &one : now)
        articles.append(articleOf(one.section(u'/', 0, 0), { one.section(u'/', 1) }));
    QCOMPARE(archive::sameArticles(old, articles), ids);
}

QTEST_GUILESS_MAIN(TestArchive)
#include "tst_archive.moc"
