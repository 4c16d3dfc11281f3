// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelroom.h"
#include "ui/models/dateaccount.h"
#include "ui/models/hits.h"
#include "ui/models/issuecards.h"
#include "ui/models/roles.h"
#include "ui/models/timebars.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;

/// The window's models over what is given to them; the tree has tests of its own.
class TestModels : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rowsSayWhatIsKnown();
    void conflictsAreNamed();
    void hitsAreRows();
    void cardsFollowTheirPage();
    void timeIsShownInBars_data();
    void timeIsShownInBars();
    void barsOfLongAgoAreLeftOut();
};

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
    QCOMPARE(ui::rowTip(*ui::rowNode(issue)), u"16 May 2024  No. 18345"_s);
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
    QCOMPARE(ui::rowTip(*ui::rowNode(issue)), ui::dateTip(date));
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
    core::Hits found;
    found.total = 2;
    found.hits = { hit, hit };
    hits.setHits(found);
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

void TestModels::timeIsShownInBars_data()
{
    using Counts = QList<core::FacetCount>;
    QTest::addColumn<Counts>("years");
    QTest::addColumn<Counts>("months");
    QTest::addColumn<Counts>("bars");
    QTest::newRow("nothing") << Counts() << Counts() << Counts();
    QTest::newRow("undated only") << Counts { { {}, 4 } } << Counts() << Counts();
    QTest::newRow("few years by month, over the turn of one")
        << Counts { { u"2022"_s, 3 }, { u"2023"_s, 5 } }
        << Counts { { u"2022-11"_s, 3 }, { u"2023-02"_s, 5 } }
        << Counts { { u"2022-11"_s, 3 }, { u"2022-12"_s, 0 }, { u"2023-01"_s, 0 }, { u"2023-02"_s, 5 } };
    QTest::newRow("many by year, undated ones left out")
        << Counts { { {}, 9 }, { u"1998"_s, 1 }, { u"1999"_s, 2 }, { u"2001"_s, 3 }, { u"2002"_s, 4 } }
        << Counts { { u"1998-01"_s, 1 } }
        << Counts { { u"1998"_s, 1 }, { u"1999"_s, 2 }, { u"2000"_s, 0 }, { u"2001"_s, 3 },
               { u"2002"_s, 4 } };
    QTest::newRow("no dates at all") << Counts { { u"昨天"_s, 1 } } << Counts { { u"2023-13"_s, 1 } }
                                     << Counts();
}

void TestModels::timeIsShownInBars()
{
    QFETCH(const QList<core::FacetCount>, years);
    QFETCH(const QList<core::FacetCount>, months);
    core::Survey survey;
    survey.years = years;
    survey.months = months;
    QTEST(ui::timeBars(survey), "bars");
}

void TestModels::barsOfLongAgoAreLeftOut()
{
    core::Survey survey;
    survey.years = { { u"0004"_s, 1 }, { u"1875"_s, 2 }, { u"2023"_s, 3 }, { u"2024"_s, 4 } };
    const QList<core::FacetCount> bars = ui::timeBars(survey);
    QCOMPARE(bars.size(), 150);
    QCOMPARE(bars.first(), (core::FacetCount { u"1875"_s, 2 }));
    QCOMPARE(bars.last(), (core::FacetCount { u"2024"_s, 4 }));
}

QTEST_MAIN(TestModels)
#include "tst_models.moc"
