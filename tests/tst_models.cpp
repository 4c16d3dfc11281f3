// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivetree.h"
#include "ui/models/dateaccount.h"
#include "ui/models/hits.h"
#include "ui/models/issuecards.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// The window's models over a real archive, compared as indented text.
class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void anEmptyArchiveIsAnEmptyTree();
    void issuesStandNewestFirstAndUndatedOnesLast();
    void pagesAndArticlesComeWhenTheirRowIsOpened();
    void aYearOfManyIssuesIsDividedIntoMonths();
    void severalPapersStandOnTop();
    void aRefreshKeepsWhatIsOpen();
    void anotherStoreLeavesNothingBehind();
    void anEstimateSaysWhereItComesFrom();
    void rowsSayWhatIsKnown();
    void conflictsAreNamed();
    void hitsAreRows();
    void cardsFollowTheirPage();

private:
    void add(const QString &date, const QString &number, const QStringList &titles, const QString &paper = {},
        core::Basis basis = core::Basis::Path);
    void unfold(ui::ArchiveTree &tree);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<archive::Store> m_store;
    int m_sources = 0;
};

namespace {

QString asText(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth * 2, u' ') + index.data().toString() + u'\n';
        text += asText(model, index, depth + 1);
    }
    return text;
}

core::Article article(const QString &title)
{
    core::Article article;
    article.blocks = { { core::BlockKind::Headline, title, {}, {} },
        { core::BlockKind::Paragraph, title + u"的正文。"_s, {}, {} } };
    return article;
}

core::Precision precisionOf(const QString &date)
{
    return date.size() == 10 ? core::Precision::Day
        : date.size() == 7   ? core::Precision::Month
        : date.size() == 4   ? core::Precision::Year
                             : core::Precision::None;
}

} // namespace

void TestModels::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = archive::Store::open(m_folder->filePath(u"test.jianbao"_s));
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store = *std::move(store);
}

void TestModels::add(const QString &date, const QString &number, const QStringList &titles,
    const QString &paper, core::Basis basis)
{
    core::Page page;
    page.source = u"/pages/%1.txt"_s.arg(++m_sources);
    page.paper = paper;
    page.number = number;
    if (!date.isEmpty())
        page.date = { date, precisionOf(date), basis, basis == core::Basis::Inferred ? 0.7 : 1,
            { u"教师节当天"_s } };
    for (const QString &title : titles)
        page.articles.append(article(title));
    const archive::IncomingSource source { page.source, (date + number + titles.join(u'\n') + paper).toUtf8(),
        u"UTF-8"_s, { { page, QList<QList<core::Mention>>(page.articles.size()) } } };
    auto added = m_store->write([source](archive::Writer &writer) { return writer.add({ source }); });
    QTRY_VERIFY(added.isFinished());
    QVERIFY2(added.result(), added.result() ? "" : qPrintable(added.result().error().message));
}

/// Opens every row, as a person would who clicks on all of them, until nothing more comes.
void TestModels::unfold(ui::ArchiveTree &tree)
{
    QList<QModelIndex> open { {} };
    while (!open.isEmpty()) {
        const QModelIndex index = open.takeFirst();
        if (tree.canFetchMore(index)) {
            const QPersistentModelIndex kept(index);
            tree.fetchMore(index);
            QTRY_VERIFY(tree.rowCount(kept) > 0);
        }
        for (int row = 0; row < tree.rowCount(index); ++row)
            open.append(tree.index(row, 0, index));
    }
}

void TestModels::anEmptyArchiveIsAnEmptyTree()
{
    ui::ArchiveTree tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy refreshed(&tree, &ui::ArchiveTree::refreshed);
    tree.setStore(m_store.get());
    QTRY_COMPARE(refreshed.count(), 1);
    QCOMPARE(tree.rowCount(), 0);
    QVERIFY(!tree.hasChildren());
    QCOMPARE(tree.articles(), 0);
}

void TestModels::issuesStandNewestFirstAndUndatedOnesLast()
{
    add(u"2023-09-12"_s, u"1"_s, { u"甲"_s });
    add({}, {}, { u"乙"_s });
    add(u"2024-05-16"_s, u"1"_s, { u"丙"_s, u"丁"_s });
    ui::ArchiveTree tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setStore(m_store.get());
    // The tester opens every row as it comes.
    QTRY_COMPARE(asText(tree),
        u"2024\n"
        "  16 May 2024\n"
        "    Page 1\n"
        "      丙\n"
        "      丁\n"
        "2023\n"
        "  12 September 2023\n"
        "    Page 1\n"
        "      甲\n"
        "Undated\n"
        "  Page not numbered\n"
        "    乙\n"_s);
    QCOMPARE(tree.articles(), 4);
    QCOMPARE(tree.index(0, 0).data(ui::CountRole).toInt(), 2);
}

void TestModels::pagesAndArticlesComeWhenTheirRowIsOpened()
{
    add(u"2024-05-16"_s, u"2"_s, { u"丙"_s });
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s, u"乙"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    const QModelIndex issue = tree.index(0, 0, tree.index(0, 0));
    QVERIFY(tree.hasChildren(issue));
    QCOMPARE(tree.rowCount(issue), 0);
    unfold(tree);
    QCOMPARE(asText(tree),
        u"2024\n"
        "  16 May 2024\n"
        "    Page 1\n"
        "      甲\n"
        "      乙\n"
        "    Page 2\n"
        "      丙\n"_s);
}

void TestModels::aYearOfManyIssuesIsDividedIntoMonths()
{
    for (int day = 1; day <= 13; ++day)
        add(u"2024-05-%1"_s.arg(day, 2, 10, QChar(u'0')), u"1"_s, { u"甲"_s });
    add(u"2024-06"_s, u"1"_s, { u"乙"_s }, {}, core::Basis::Inferred);
    add(u"2023-01-02"_s, u"1"_s, { u"丙"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 2);
    const QStringList lines = asText(tree).split(u'\n');
    QCOMPARE(lines.mid(0, 5),
        QStringList({ u"2024"_s, u"  June 2024"_s, u"    June 2024 (estimated)"_s, u"  May 2024"_s,
            u"    13 May 2024"_s }));
    QCOMPARE(lines.mid(17, 2), QStringList({ u"2023"_s, u"  2 January 2023"_s }));
}

void TestModels::severalPapersStandOnTop()
{
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s }, u"工人时报"_s);
    add(u"2024-05-17"_s, u"1"_s, { u"乙"_s }, u"劳动晨报"_s);
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 2);
    QCOMPARE(asText(tree), u"劳动晨报\n  2024\n    17 May 2024\n工人时报\n  2024\n    16 May 2024\n"_s);
}

void TestModels::aRefreshKeepsWhatIsOpen()
{
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s });
    ui::ArchiveTree tree;
    QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tester.setUseFetchMore(false);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    unfold(tree);
    const QPersistentModelIndex issue(tree.index(0, 0, tree.index(0, 0)));
    const QPersistentModelIndex page(tree.index(0, 0, issue));
    QSignalSpy resets(&tree, &QAbstractItemModel::modelReset);

    add(u"2024-05-17"_s, u"1"_s, { u"乙"_s });
    add(u"2024-05-16"_s, u"2"_s, { u"丙"_s });
    tree.refresh();
    QTRY_COMPARE(tree.rowCount(issue), 2);
    QVERIFY(page.isValid());
    QCOMPARE(page.data().toString(), u"Page 1"_s);
    QCOMPARE(issue.row(), 1);
    QCOMPARE(issue.data(ui::CountRole).toInt(), 2);
    QCOMPARE(resets.count(), 0);
    QCOMPARE(asText(tree),
        u"2024\n"
        "  17 May 2024\n"
        "  16 May 2024\n"
        "    Page 1\n"
        "      甲\n"
        "    Page 2\n"_s);
}

void TestModels::anotherStoreLeavesNothingBehind()
{
    add(u"2024-05-16"_s, u"1"_s, { u"甲"_s });
    ui::ArchiveTree tree;
    const QAbstractItemModelTester tester(&tree, QAbstractItemModelTester::FailureReportingMode::QtTest);
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    // The question that was just asked is answered after the store has been let go.
    tree.refresh();
    tree.setStore(nullptr);
    QCOMPARE(tree.rowCount(), 0);
    auto later = m_store->read([](archive::Reader &reader) { return reader.issues(); });
    QTRY_VERIFY(later.isFinished());
    QCoreApplication::sendPostedEvents();
    QCOMPARE(tree.rowCount(), 0);
    QCOMPARE(tree.articles(), 0);
}

void TestModels::anEstimateSaysWhereItComesFrom()
{
    add(u"2023-09"_s, u"1"_s, { u"甲"_s }, {}, core::Basis::Inferred);
    ui::ArchiveTree tree;
    tree.setStore(m_store.get());
    QTRY_COMPARE(tree.rowCount(), 1);
    const QModelIndex issue = tree.index(0, 0, tree.index(0, 0));
    QCOMPARE(issue.data().toString(), u"September 2023 (estimated)"_s);
    QVERIFY(issue.data(ui::EstimateRole).toBool());
    QVERIFY(issue.data(Qt::ToolTipRole).toString().contains(u"教师节当天"_s));
    QVERIFY(!tree.index(0, 0).data(ui::EstimateRole).toBool());
}

void TestModels::rowsSayWhatIsKnown()
{
    core::PageSummary page;
    page.number = u"3"_s;
    QCOMPARE(ui::rowText(*ui::rowNode(page)), u"Page 3"_s);
    page.name = u"要闻"_s;
    page.banner = { u"通栏"_s };
    QCOMPARE(ui::rowText(*ui::rowNode(page)), u"Page 3 要闻"_s);
    QCOMPARE(ui::rowTip(*ui::rowNode(page)), u"Page 3 要闻\n通栏"_s);
    page.number.clear();
    QCOMPARE(ui::rowText(*ui::rowNode(page)), u"Page not numbered 要闻"_s);
    core::IssueSummary issue;
    issue.id = 1;
    issue.number = u"18345"_s;
    issue.date = { u"2024-05-16"_s, core::Precision::Day, core::Basis::Path, 1, {} };
    const ui::ArchiveNodes years = ui::groupedIssues({ issue });
    QCOMPARE(ui::rowTip(*years.at(0)->children.at(0)), u"16 May 2024  No. 18345"_s);
}

void TestModels::conflictsAreNamed()
{
    core::IssueDate date { u"2024-05-16"_s, core::Precision::Day, core::Basis::Path, 1, {} };
    QCOMPARE(ui::conflictText(date), QString());
    QCOMPARE(ui::dateTip(date), QString());
    date.conflicts = { { u"2024-05-17"_s, core::Basis::Stated, u"2024年5月17日"_s },
        { u"2024-05"_s, core::Basis::Inferred, u"立夏过后"_s }, { u"2023"_s, core::Basis::Path, {} } };
    QCOMPARE(ui::conflictText(date),
        u"Dates differ: the path says 16 May 2024 or 2023; the page says 17 May 2024; the articles suggest May 2024."_s);
    QVERIFY(ui::dateTip(date).contains(u"“2024年5月17日”"_s));
    // The tree says so to the eye and to the ear.
    core::IssueSummary issue;
    issue.id = 1;
    issue.date = date;
    const ui::ArchiveNodes years = ui::groupedIssues({ issue });
    QCOMPARE(ui::rowTip(*years.at(0)->children.at(0)), ui::dateTip(date));
    QCOMPARE(years.at(0)->date.conflicts.size(), 0);
}

void TestModels::hitsAreRows()
{
    ui::HitsModel hits;
    const QAbstractItemModelTester tester(&hits, QAbstractItemModelTester::FailureReportingMode::QtTest);
    core::Hit hit;
    hit.article = 7;
    hit.title = u"甲"_s;
    hit.snippet = u"…工会…"_s;
    hit.snippetSpans = { { 0, 1, 2 } };
    hit.issue.date = { u"2023-09-12"_s, core::Precision::Day, core::Basis::Path, 1, {} };
    hit.pageNumber = u"3"_s;
    hits.setHits({ hit, hit });
    QCOMPARE(hits.rowCount(), 2);
    const QModelIndex first = hits.index(0);
    QCOMPARE(first.data(ui::IdRole).toLongLong(), 7);
    QCOMPARE(first.data(ui::PlaceRole).toString(), u"12 September 2023  Page 3"_s);
    QCOMPARE(first.data(ui::SpansRole).value<QList<core::Span>>(), hit.snippetSpans);
    hits.setHits({});
    QCOMPARE(hits.rowCount(), 0);
}

void TestModels::cardsFollowTheirPage()
{
    ui::IssueCards cards;
    const QAbstractItemModelTester tester(&cards, QAbstractItemModelTester::FailureReportingMode::QtTest);
    core::ArticleSummary article;
    article.id = 4;
    article.title = u"甲"_s;
    article.reporters = { u"祝青禾"_s };
    article.correspondents = { u"向远舟"_s };
    article.kind = core::ArticleKind::Photo;
    core::PageSummary numbered;
    numbered.number = u"1"_s;
    numbered.banner = { u"通栏"_s };
    cards.setContents({ {}, { { numbered, { article, article } }, { core::PageSummary(), {} } } });
    QCOMPARE(asText(cards), u"Page 1\n甲\n甲\nPage not numbered\n"_s);
    QCOMPARE(cards.index(0).data(ui::OpeningRole).toString(), u"通栏"_s);
    QVERIFY(!(cards.index(0).flags() & Qt::ItemIsSelectable));
    QVERIFY(cards.index(1).flags() & Qt::ItemIsSelectable);
    QCOMPARE(cards.index(1).data(ui::BylineRole).toString(), u"祝青禾 · Correspondents: 向远舟 · Picture"_s);
    QCOMPARE(cards.index(1).data(ui::IdRole).toLongLong(), 4);
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
