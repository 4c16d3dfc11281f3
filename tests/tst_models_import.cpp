// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pace.h"
#include "ui/models/previewlist.h"
#include "ui/models/remarklist.h"
#include "ui/models/roles.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace Qt::StringLiterals;
using Tester = QAbstractItemModelTester;
using ui::PreviewList;
using ui::RemarkList;

/// What an import shows before, while and after it runs.
class TestModelsImport : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void filesAndHeadlinesAreListed();
    void whatCannotBeReadSaysWhy();
    void remarksAreNarrowed();
    void thePaceIsThatOfLate_data();
    void thePaceIsThatOfLate();
    void nothingIsSaidTooSoon();

private:
    static intake::PreviewFile file(const QString &path, const QStringList &headlines);
};

intake::PreviewFile TestModelsImport::file(const QString &path, const QStringList &headlines)
{
    intake::PreviewFile out;
    out.path = path;
    out.format = u"HTML"_s;
    out.encoding = u"GB18030"_s;
    out.pages.append(
        { u"3"_s, {}, { u"2024-05"_s, core::Precision::Month, core::Basis::Inferred, 0.7, { u"立夏过后"_s } },
            headlines, {} });
    return out;
}

void TestModelsImport::filesAndHeadlinesAreListed()
{
    PreviewList list;
    const Tester tester(&list, Tester::FailureReportingMode::QtTest);
    list.append({ file(u"/页/一.html"_s, { u"渡口开渡"_s, {} }) });
    auto several = file(u"/页/二.html"_s, { u"夜校开课"_s });
    several.pages.append({ u"4"_s, {}, {}, { u"码头"_s, u"仓库"_s }, { u"第4版的一行读不出来。"_s } });
    several.isKnown = false;
    auto known = file(u"/页/三.html"_s, {});
    known.isKnown = true;
    list.append({ several, known });
    QCOMPARE(list.rowCount(), 3);
    const auto text = [&](int row, int column) { return list.index(row, column).data().toString(); };
    QCOMPARE(text(0, PreviewList::File), u"一.html"_s);
    QCOMPARE(text(0, PreviewList::Date), u"May 2024 (estimated)"_s);
    QVERIFY(list.index(0, PreviewList::Date).data(ui::EstimateRole).toBool());
    QCOMPARE(text(0, PreviewList::Page), u"3"_s);
    QCOMPARE(text(0, PreviewList::Articles), u"2"_s);
    QCOMPARE(text(0, PreviewList::Format), u"HTML, GB18030"_s);
    QCOMPARE(text(0, PreviewList::Note), QString());
    QCOMPARE(text(1, PreviewList::Page), u"3, 4"_s);
    QCOMPARE(text(1, PreviewList::Note), u"第4版的一行读不出来。"_s);
    QCOMPARE(text(2, PreviewList::Note), u"In the archive already"_s);
    QCOMPARE(list.known(), 1);
    QStringList headlines;
    for (int row = 0; row < list.rowCount(list.index(1, 0)); ++row)
        headlines.append(list.index(row, 0, list.index(1, 0)).data().toString());
    QCOMPARE(headlines, QStringList({ u"夜校开课"_s, u"码头"_s, u"仓库"_s }));
    QCOMPARE(list.index(1, 0, list.index(0, 0)).data().toString(), u"(without a headline)"_s);
    list.clear();
    QCOMPARE(list.rowCount(), 0);
    QCOMPARE(list.known(), 0);
}

void TestModelsImport::whatCannotBeReadSaysWhy()
{
    PreviewList list;
    const Tester tester(&list, Tester::FailureReportingMode::QtTest);
    intake::PreviewFile bad;
    bad.path = u"/页/图.txt"_s;
    bad.reason = u"图.txt is a picture."_s;
    list.append({ bad });
    QCOMPARE(list.index(0, PreviewList::Note).data().toString(), bad.reason);
    QCOMPARE(list.index(0, PreviewList::Articles).data().toString(), QString());
    QCOMPARE(list.unreadable(), 1);
    QCOMPARE(list.rowCount(list.index(0, 0)), 0);
}

void TestModelsImport::remarksAreNarrowed()
{
    RemarkList list;
    const Tester tester(&list, Tester::FailureReportingMode::QtTest);
    list.setRemarks({ { u"/页/一.txt"_s, u"empty"_s }, { u"/页/二.txt"_s, u"no text"_s } },
        { { u"/页/三.txt"_s, u"there twice"_s } });
    const auto files = [&] {
        QStringList names;
        for (int row = 0; row < list.rowCount(); ++row)
            names.append(list.index(row, RemarkList::File).data().toString());
        return names.join(u' ');
    };
    QCOMPARE(files(), u"一.txt 二.txt 三.txt"_s);
    QCOMPARE(list.index(2, RemarkList::What).data().toString(), u"Came in, but"_s);
    list.setShown(RemarkList::Shown::Failures);
    QCOMPARE(files(), u"一.txt 二.txt"_s);
    QCOMPARE(list.index(0, RemarkList::What).data().toString(), u"Skipped"_s);
    list.setShown(RemarkList::Shown::Warnings);
    QCOMPARE(files(), u"三.txt"_s);
    QCOMPARE(list.at(0).path, u"/页/三.txt"_s);
    QCOMPARE(list.count(RemarkList::Shown::All), 3);
}

void TestModelsImport::thePaceIsThatOfLate_data()
{
    QTest::addColumn<int>("before"); // files a second in the first minute
    QTest::addColumn<int>("now"); // and in the second
    QTest::addColumn<int>("left");
    QTest::addColumn<qint64>("seconds");
    QTest::newRow("steady") << 10 << 10 << 100 << qint64(10);
    QTest::newRow("slower") << 100 << 10 << 100 << qint64(10);
    QTest::newRow("faster") << 5 << 50 << 100 << qint64(2);
    QTest::newRow("done") << 10 << 10 << 0 << qint64(0);
}

void TestModelsImport::thePaceIsThatOfLate()
{
    QFETCH(const int, before);
    QFETCH(const int, now);
    QFETCH(const int, left);
    ui::Pace pace;
    qint64 files = 0;
    for (qint64 tenth = 0; tenth <= 1200; ++tenth) {
        files += tenth % 10 ? 0 : tenth <= 600 ? before : now;
        pace.note(tenth * 100, files, files * 7);
    }
    const auto seconds = pace.secondsFor(left);
    QVERIFY(seconds);
    QTEST(*seconds, "seconds");
    QVERIFY(qAbs(pace.speed().value_or(0) - now * 7) < now);
}

void TestModelsImport::nothingIsSaidTooSoon()
{
    ui::Pace pace;
    QVERIFY(!pace.speed() && !pace.secondsFor(1));
    pace.note(0, 0, 0);
    pace.note(900, 500, 3000);
    QVERIFY(!pace.speed() && !pace.secondsFor(1));
    pace.note(5000, 500, 3000);
    QVERIFY(pace.speed() && pace.secondsFor(1));
    // Where nothing moves nobody knows how long it takes.
    ui::Pace standing;
    standing.note(0, 5, 0);
    standing.note(9000, 5, 0);
    QVERIFY(!standing.secondsFor(10));
}

QTEST_MAIN(TestModelsImport)
#include "tst_models_import.moc"
