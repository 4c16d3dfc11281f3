// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archivepages.h"

#include "archive/links.h"
#include "archive/reader.h"

#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using archive::Outcome;
using archive::Reader;
using archive::Receipt;
using archive::Writer;

/// What the archive keeps of what pages say of themselves: names, numbers, dates at odds, articles that go on
/// elsewhere, the same page twice.
class TestArchiveReading : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesAndNumbersAreKept();
    void datesAtOddsAreKept();
    void issuesOfOneNumberAreAtOdds();
    void articlesGoOnElsewhere_data();
    void articlesGoOnElsewhere();
    void linksFollowWhatIsThere();
    void titlesAreAlike_data();
    void titlesAreAlike();
    void theSamePageWithOtherBlanksIsNoticed();
    void twoFilesOfOnePageAreBothKept();
    void aReplacedPageClashesWithNothing();
    void knownBytesCanBeRevised();
    void whatIsHeldIsTold();

private:
    QString path() const { return m_dir->filePath(u"a.jianbao"_s); }
    std::unique_ptr<Reader> reader() const { return Reader::open(path()).value(); }
    QList<Receipt> add(const QList<archive::IncomingSource> &sources) const
    {
        const auto receipts = Writer::open(path()).value()->add(sources);
        if (!receipts)
            qWarning("%s", qPrintable(receipts.error().message));
        return receipts.value_or(QList<Receipt> {});
    }
    core::StoredArticle titled(const QString &title) const;

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestArchiveReading::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
    QVERIFY(m_dir->isValid());
}

core::StoredArticle TestArchiveReading::titled(const QString &title) const
{
    const auto open = reader();
    const auto ids = open->matching({}).value();
    for (const core::ArticleId id : ids) {
        if (auto article = open->article(id); article && article->article.title() == title)
            return *article;
    }
    return {};
}

void TestArchiveReading::namesAndNumbersAreKept()
{
    const core::IssueDate day = dateOf(u"2023-09-12"_s);
    QList<archive::IncomingSource> sources;
    for (const QString &number : { u"1"_s, u"2"_s, u"3"_s, u"4"_s })
        sources.append(sourceOf(number, day, number, { articleOf(u"第"_s + number, {}) }));
    sources[0].pages[0].page.pageName = u"要闻"_s;
    // One misread, one silent: what most say counts.
    sources[0].pages[0].page.issueNumber = u"9999"_s;
    sources[1].pages[0].page.issueNumber = u"5123"_s;
    sources[2].pages[0].page.issueNumber = u"5123"_s;
    add(sources);
    const auto open = reader();
    QCOMPARE(open->issues().value()[0].number, u"5123"_s);
    const auto pages = open->pages(1).value();
    QCOMPARE(pages[0].name, u"要闻"_s);
    QCOMPARE(pages[1].name, QString());
    QCOMPARE(titled(u"第1"_s).page.name, u"要闻"_s);
    QCOMPARE(titled(u"第1"_s).issue.number, u"5123"_s);
}

void TestArchiveReading::datesAtOddsAreKept()
{
    using core::Basis;
    core::IssueDate one = dateOf(u"2023-09-12"_s, Basis::Stated);
    const core::DateClaim byPath { u"2023-09-11"_s, Basis::Path, u"/2023-09-11/1.txt"_s };
    const core::DateClaim bySentence { u"2023-08"_s, Basis::Inferred, u"八月举行"_s };
    one.conflicts = { byPath };
    core::IssueDate two = dateOf(u"2023-09-12"_s, Basis::Path);
    // Said by another page with other words, and no contradiction of its own issue's date.
    two.conflicts = { { u"2023-09-11"_s, Basis::Path, u"/别处/2023-09-11.txt"_s }, bySentence,
        { u"2023-09-12"_s, Basis::Stated, u"2023年9月12日"_s } };
    add({ sourceOf(u"2"_s, two, u"2"_s, { articleOf(u"乙"_s, {}) }),
        sourceOf(u"1"_s, one, u"1"_s, { articleOf(u"甲"_s, {}) }) });
    const auto issues = reader()->issues().value();
    QCOMPARE(issues.size(), 1);
    QCOMPARE(issues[0].date.basis, Basis::Stated);
    QCOMPARE(issues[0].date.conflicts, (QList<core::DateClaim> { byPath, bySentence }));
    QCOMPARE(titled(u"乙"_s).issue.date, issues[0].date);
    // The page that said so is read again and says so no more.
    archive::IncomingSource changed
        = sourceOf(u"2"_s, dateOf(u"2023-09-12"_s), u"2"_s, { articleOf(u"丙"_s, {}) });
    add({ changed });
    QCOMPARE(reader()->issues().value()[0].date.conflicts, QList<core::DateClaim> { byPath });
}

void TestArchiveReading::issuesOfOneNumberAreAtOdds()
{
    const auto numbered = [](const QString &date) {
        auto source = sourceOf(date, dateOf(date), u"1"_s, { articleOf(date + u"甲"_s, {}) });
        source.pages[0].page.issueNumber = u"5123"_s;
        return source;
    };
    add({ numbered(u"2023-09-12"_s), numbered(u"2023-09-13"_s), numbered(u"2023-09"_s), numbered({}) });
    const auto issues = reader()->issues().value();
    QCOMPARE(issues.size(), 4);
    QStringList rivals;
    for (const core::IssueSummary &issue : issues) {
        QStringList dates;
        for (const core::DateClaim &claim : issue.date.conflicts) {
            dates.append(claim.value);
            QCOMPARE(claim.evidence, u"总第5123期"_s);
        }
        dates.sort();
        rivals.append(issue.date.value + u" <> "_s + dates.join(u' '));
    }
    QCOMPARE(rivals,
        (QStringList { u"2023-09-13 <> 2023-09-12"_s, u"2023-09-12 <> 2023-09-13"_s, u"2023-09 <> "_s,
            u" <> 2023-09 2023-09-12 2023-09-13"_s }));
}

void TestArchiveReading::articlesGoOnElsewhere_data()
{
    // Titles on page 1 that go on on page 3, titles on page 3 that come from page 1, and who finds whom.
    QTest::addColumn<QStringList>("opening");
    QTest::addColumn<QStringList>("ending");
    QTest::addColumn<QStringList>("pairs");
    const QString one = u"云州车间练兵忙"_s;
    const QString other = u"海州渔港开新船"_s;
    QTest::newRow("one each") << QStringList { one } << QStringList { u"另一个题目"_s }
                              << QStringList { one + u"→另一个题目"_s };
    QTest::newRow("nothing there") << QStringList { one } << QStringList {} << QStringList {};
    QTest::newRow("the same title") << QStringList { one, other } << QStringList { other, one }
                                    << QStringList { one + u"→"_s + one, other + u"→"_s + other };
    QTest::newRow("the likest title")
        << QStringList { one, other } << QStringList { u"海州渔港"_s, u"云州练兵"_s }
        << QStringList { one + u"→云州练兵"_s, other + u"→海州渔港"_s };
    QTest::newRow("nothing speaks for one")
        << QStringList { one } << QStringList { u"甲乙丙"_s, u"丁戊己"_s } << QStringList {};
    QTest::newRow("two alike") << QStringList { one } << QStringList { u"云州车间"_s, u"车间练兵"_s }
                               << QStringList {};
    QTest::newRow("two for one") << QStringList { one, other } << QStringList { u"云州车间"_s }
                                 << QStringList { one + u"→云州车间"_s };
    QTest::newRow("two for one that says nothing")
        << QStringList { one, other } << QStringList { u"甲乙丙"_s } << QStringList {};
}

void TestArchiveReading::articlesGoOnElsewhere()
{
    QFETCH(QStringList, opening);
    QFETCH(QStringList, ending);
    QFETCH(QStringList, pairs);
    const auto linked = [](const QStringList &titles, const QString &on, const QString &from) {
        QList<core::Article> articles;
        for (const QString &title : titles) {
            articles.append(articleOf(title, { u"正文"_s }));
            articles.last().continuesOn = on;
            articles.last().continuedFrom = from;
            articles.last().people = { { u"林小满"_s, core::Part::Reporter } };
        }
        articles.append(articleOf(u"别的"_s, { u"正文"_s }));
        return articles;
    };
    const core::IssueDate day = dateOf(u"2023-09-12"_s);
    add({ sourceOf(u"1"_s, day, u"1"_s, linked(opening, u"3"_s, {})),
        sourceOf(u"3"_s, day, u"3"_s, linked(ending, {}, u"1"_s)),
        // Another issue and another page are no answer.
        sourceOf(u"x"_s, dateOf(u"2023-09-13"_s), u"3"_s, linked(opening, {}, u"1"_s)),
        sourceOf(u"4"_s, day, u"4"_s, linked(opening, {}, u"1"_s)) });
    QStringList forwards;
    QStringList backwards;
    const auto issues = reader()->issues().value();
    const auto articles = reader()->articlesOfIssue(issues.last().id).value();
    for (const core::StoredArticle &article : articles) {
        const QString title = article.article.title();
        if (article.continuation) {
            forwards.append(title + u'→' + article.continuation->title);
            QCOMPARE(article.continuation->pageNumber, u"3"_s);
            QCOMPARE(article.continuation->reporters, QStringList { u"林小满"_s });
            QCOMPARE(article.continuation->opening, u"正文"_s);
            QCOMPARE(article.article.continuesOn, u"3"_s);
        }
        if (article.origin && article.page.number == u"3") {
            backwards.append(article.origin->title + u'→' + title);
            QCOMPARE(article.origin->pageNumber, u"1"_s);
        }
    }
    backwards.sort();
    pairs.sort();
    forwards.sort();
    QCOMPARE(forwards, pairs);
    QCOMPARE(backwards, pairs);
}

void TestArchiveReading::linksFollowWhatIsThere()
{
    const core::IssueDate day = dateOf(u"2023-09-12"_s);
    core::Article opening = articleOf(u"云州车间练兵忙"_s, { u"上半"_s });
    opening.continuesOn = u"3"_s;
    core::Article ending = articleOf(u"云州车间练兵忙"_s, { u"下半"_s });
    ending.continuedFrom = u"1"_s;
    add({ sourceOf(u"1"_s, day, u"1"_s, { opening }) });
    QVERIFY(!titled(u"云州车间练兵忙"_s).continuation);
    add({ sourceOf(u"3"_s, day, u"3"_s, { ending }) });
    const core::StoredArticle whole = titled(u"云州车间练兵忙"_s);
    QVERIFY(whole.continuation);
    // The same page twice is the same answer, for all three.
    ending.blocks.append({ core::BlockKind::Paragraph, u"又一段"_s, {}, {} });
    add({ sourceOf(u"另一个3"_s, day, u"3"_s, { ending }) });
    const auto articles = reader()->articlesOfIssue(1).value();
    QCOMPARE(articles.size(), 3);
    QCOMPARE(articles[0].continuation, whole.continuation);
    QCOMPARE(articles[1].origin->id, articles[0].id);
    QCOMPARE(articles[2].origin->id, articles[0].id);
}

void TestArchiveReading::titlesAreAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<double>("alike");
    QTest::newRow("the same") << u"练兵忙"_s << u"练兵忙"_s << 1.0;
    QTest::newRow("marks and blanks apart") << u"“练兵”忙"_s << u"练 兵忙"_s << 1.0;
    QTest::newRow("nothing") << u"练兵"_s << u"开船"_s << 0.0;
    QTest::newRow("half") << u"练兵忙人"_s << u"练兵"_s << 4.0 / 6;
    QTest::newRow("each as often as in both") << u"忙忙忙"_s << u"忙"_s << 0.5;
    QTest::newRow("empty") << u""_s << u""_s << 0.0;
    QTest::newRow("pairs") << u"𠮷野"_s << u"𠮷"_s << 2.0 / 3;
}

void TestArchiveReading::titlesAreAlike()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(double, alike);
    QCOMPARE(archive::likeness(one, other), alike);
    QCOMPARE(archive::likeness(other, one), alike);
}

void TestArchiveReading::theSamePageWithOtherBlanksIsNoticed()
{
    const core::IssueDate day = dateOf(u"2023-09-12"_s);
    QCOMPARE(add({ sourceOf(u"a.txt"_s, day, u"1"_s, { articleOf(u"甲 乙"_s, { u"正文"_s }) }) })[0].clashes,
        QStringList());
    // Under the same date, under another, under none.
    int blanks = 0;
    for (const QString &date : { u"2023-09-12"_s, u"2023-09-13"_s, u""_s }) {
        const QString text = u"正"_s + QString(++blanks, u'\u3000') + u"文"_s;
        const auto receipts = add(
            { sourceOf(u"b%1.txt"_s.arg(date), dateOf(date), u"1"_s, { articleOf(u"甲乙"_s, { text }) }) });
        QCOMPARE(receipts[0].outcome, Outcome::Added);
        QCOMPARE(receipts[0].clashes.size(), 1);
        QVERIFY2(receipts[0].clashes[0].contains(u"a.txt"_s), qPrintable(receipts[0].clashes[0]));
    }
    QCOMPARE(reader()->matching({}).value().size(), 4);
    auto twice = sourceOf(u"c.txt"_s, dateOf({}), {}, { articleOf(u"丙"_s, {}) });
    twice.pages.append(sourceOf(u"c.txt"_s, dateOf({}), {}, { articleOf(u"丙 "_s, {}) }).pages[0]);
    QCOMPARE(add({ twice })[0].clashes.size(), 1);
    // Pages without text are not one page.
    QCOMPARE(add({ sourceOf(u"d.txt"_s, dateOf({}), {}, {}) })[0].clashes, QStringList());
    auto blank = sourceOf(u"e.txt"_s, dateOf({}), {}, {});
    blank.bytes = " ";
    QCOMPARE(add({ blank })[0].clashes, QStringList());
}

void TestArchiveReading::twoFilesOfOnePageAreBothKept()
{
    const core::IssueDate day = dateOf(u"2023-09-12"_s);
    const auto receipts = add({ sourceOf(u"a.txt"_s, day, u"1"_s, { articleOf(u"甲"_s, {}) }),
        sourceOf(u"b.txt"_s, day, u"1"_s, { articleOf(u"乙"_s, {}) }),
        sourceOf(u"c.txt"_s, day, u"2"_s, { articleOf(u"丙"_s, {}) }),
        sourceOf(u"d.txt"_s, day, {}, { articleOf(u"丁"_s, {}) }),
        sourceOf(u"e.txt"_s, day, {}, { articleOf(u"戊"_s, {}) }) });
    for (const qsizetype fine : { 0, 2, 3, 4 })
        QCOMPARE(receipts[fine].clashes, QStringList());
    QCOMPARE(receipts[1].outcome, Outcome::Added);
    QCOMPARE(receipts[1].clashes.size(), 1);
    for (const QString &named : { u"a.txt"_s, u"b.txt"_s, u"2023-09-12"_s })
        QVERIFY2(receipts[1].clashes[0].contains(named), qPrintable(receipts[1].clashes[0]));
    QCOMPARE(reader()->pages(1).value().size(), 5);
}

void TestArchiveReading::aReplacedPageClashesWithNothing()
{
    const core::IssueDate day = dateOf(u"2023-09-12"_s);
    add({ sourceOf(u"a.txt"_s, day, u"1"_s, { articleOf(u"甲"_s, {}) }) });
    const auto receipts = add({ sourceOf(u"a.txt"_s, day, u"1"_s, { articleOf(u"甲甲"_s, {}) }) });
    QCOMPARE(receipts[0].outcome, Outcome::Replaced);
    QCOMPARE(receipts[0].clashes, QStringList());
    QCOMPARE(reader()->pages(1).value().size(), 1);
}

void TestArchiveReading::knownBytesCanBeRevised()
{
    auto source = sourceOf(u"/a.txt"_s, dateOf(u"2023-09-12"_s), u"1"_s, { articleOf(u"甲"_s, { u"文"_s }) });
    add({ source });
    const core::StoredArticle before = titled(u"甲"_s);
    source.path = u"/elsewhere/a.txt"_s;
    source.pages[0].page.paper = u"云州工人报"_s;
    source.pages[0].page.date = dateOf(u"2024-01-02"_s, core::Basis::Stated);
    QCOMPARE(add({ source })[0].outcome, Outcome::Unchanged);
    QCOMPARE(titled(u"甲"_s), before);
    source.revises = true;
    QCOMPARE(add({ source })[0].outcome, Outcome::Replaced);
    const core::StoredArticle after = titled(u"甲"_s);
    QCOMPARE(after.id, before.id);
    QCOMPARE(after.page.id, before.page.id);
    QCOMPARE(after.issue.paper, u"云州工人报"_s);
    QCOMPARE(after.issue.date.value, u"2024-01-02"_s);
    QCOMPARE(reader()->issues().value().size(), 1);
    QCOMPARE(reader()->sources().value()[0].path, u"/a.txt"_s);
    QCOMPARE(reader()->check().value().problems, QStringList());
}

void TestArchiveReading::whatIsHeldIsTold()
{
    auto source = sourceOf(u"/a.txt"_s, dateOf(u"2023-09-12"_s), u"1"_s, { articleOf(u"甲"_s, {}) });
    source.pages[0].page.paper = u"云州工人报"_s;
    source.pages[0].page.date.conflicts = { { u"2023-09-11"_s, core::Basis::Path, u"p"_s } };
    source.pages.append(sourceOf({}, dateOf({}), {}, { articleOf(u"乙"_s, {}) }).pages[0]);
    add({ source });
    const auto open = reader();
    const auto held = open->held(open->sources().value()[0].sha256).value();
    QVERIFY(held);
    QCOMPARE(held->path, u"/a.txt"_s);
    QCOMPARE(held->pages.size(), 2);
    QCOMPARE(held->pages[0].paper, u"云州工人报"_s);
    QCOMPARE(held->pages[0].date, source.pages[0].page.date);
    QCOMPARE(held->pages[1].date.value, QString());
    QVERIFY(!open->held(QByteArray(32, 'x')).value());
}

QTEST_GUILESS_MAIN(TestArchiveReading)
#include "tst_archive_reading.moc"
