// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/dates.h"
#include "text/festivals.h"

#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

class TestTextDates : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void numerals_data();
    void numerals();
    void values_data();
    void values();
    void several_data();
    void several();
    void none_data();
    void none();
    void withoutReport_data();
    void withoutReport();
    void movableDays_data();
    void movableDays();
    void longLine();
    void phrasesOfTheTable();
};

void TestTextDates::numerals_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("value");
    const auto row = [](const QString &text, int value) { QTest::newRow(qPrintable(text)) << text << value; };
    row(u"12"_s, 12);
    row(u"１２"_s, 12);
    row(u"0"_s, 0);
    row(u"十"_s, 10);
    row(u"十四"_s, 14);
    row(u"二十"_s, 20);
    row(u"二十三"_s, 23);
    row(u"廿八"_s, 28);
    row(u"二〇二三"_s, 2023);
    row(u"一九九○"_s, 1990);
    row(u"一百零三"_s, 103);
    row(u"两千"_s, 2000);
    row(u"三万五千"_s, 35000);
    row(u"1亿"_s, 100000000);
    row(u""_s, -1);
    row(u"年"_s, -1);
    row(u"12a"_s, -1);
    row(u"99999999999"_s, -1);
    row(u"九十九亿"_s, -1);
}

void TestTextDates::numerals()
{
    QFETCH(QString, text);
    QFETCH(int, value);
    QCOMPARE(text::numeral(text).value_or(-1), value);
}

void TestTextDates::values_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("surface");
    QTest::addColumn<QString>("value");
    // The paper of Friday 15 September 2023.
    const auto row = [](const QString &text, const QString &surface, const QString &value) {
        QTest::newRow(qPrintable(text)) << text << surface << value;
    };
    row(u"竞赛于2023年9月12日举行"_s, u"2023年9月12日"_s, u"2023-09-12"_s);
    row(u"二〇二三年九月十二日"_s, u"二〇二三年九月十二日"_s, u"2023-09-12"_s);
    row(u"一九九○年三月"_s, u"一九九○年三月"_s, u"1990-03"_s);
    row(u"２０２３年９月"_s, u"２０２３年９月"_s, u"2023-09"_s);
    row(u"截至2022年共有"_s, u"2022年"_s, u"2022"_s);
    row(u"2023年度计划"_s, u"2023年度"_s, u"2023"_s);
    row(u"95年3月建厂"_s, u"95年3月"_s, u"1995-03"_s);
    row(u"2024年10月14至25日"_s, u"2024年10月14至25日"_s, u"2024-10-14/2024-10-25"_s);
    row(u"9月27日至9月29日"_s, u"9月27日至9月29日"_s, u"2023-09-27/2023-09-29"_s);
    row(u"9月20日至10月8日"_s, u"9月20日至10月8日"_s, u"2023-09-20/2023-10-08"_s);
    row(u"2023年5月—6月"_s, u"2023年5月—6月"_s, u"2023-05/2023-06"_s);
    row(u"8月1日至31日开放"_s, u"8月1日至31日"_s, u"2023-08-01/2023-08-31"_s);
    row(u"2018年1月1日至2020年12月31日"_s, u"2018年1月1日至2020年12月31日"_s, u"2018-01-01/2020-12-31"_s);
    row(u"11月1日至次年3月31日"_s, u"11月1日至次年3月31日"_s, u"2023-11-01/2024-03-31"_s);
    row(u"2010年至2015年任职"_s, u"2010年至2015年"_s, u"2010/2015"_s);
    row(u"1996、1997年"_s, u"1996、1997年"_s, u"1996/1997"_s);
    row(u"2021-2023年"_s, u"2021-2023年"_s, u"2021/2023"_s);
    row(u"1—8月份"_s, u"1—8月份"_s, u"2023-01/2023-08"_s);
    row(u"4、5月份"_s, u"4、5月份"_s, u"2023-04/2023-05"_s);
    row(u"9月3日上午10时，"_s, u"9月3日上午10时"_s, u"2023-09-03"_s);
    row(u"7月18日上午9时"_s, u"7月18日上午9时"_s, u"2023-07-18"_s);
    row(u"4月28日晚7时30分"_s, u"4月28日晚7时30分"_s, u"2023-04-28"_s);
    row(u"12月3日凌晨"_s, u"12月3日凌晨"_s, u"2023-12-03"_s);
    row(u"9月8日14:30开始"_s, u"9月8日14:30"_s, u"2023-09-08"_s);
    row(u"9月8日8:30-11:00开始"_s, u"9月8日8:30-11:00"_s, u"2023-09-08"_s);
    row(u"11月23日0—24时"_s, u"11月23日0—24时"_s, u"2023-11-23"_s);
    row(u"9月9日零时起"_s, u"9月9日零时"_s, u"2023-09-09"_s);
    row(u"9月14日，"_s, u"9月14日"_s, u"2023-09-14"_s);
    row(u"9月3日本报讯"_s, u"9月3日"_s, u"2023-09-03"_s);
    row(u"9月6日晚报名截止"_s, u"9月6日"_s, u"2023-09-06"_s);
    row(u"12月28日"_s, u"12月28日"_s, u"2023-12-28"_s);
    row(u"3月底前完成"_s, u"3月底"_s, u"2023-03"_s);
    row(u"6月下旬"_s, u"6月下旬"_s, u"2023-06"_s);
    row(u"10月份"_s, u"10月份"_s, u"2023-10"_s);
    row(u"10月举行"_s, u"10月"_s, u"2023-10"_s);
    row(u"会议于13日闭幕"_s, u"13日"_s, u"2023-09-13"_s);
    row(u"，31日，"_s, u"31日"_s, u"2023-08-31"_s);
    row(u"12号上午"_s, u"12号上午"_s, u"2023-09-12"_s);
    row(u"23日—24日"_s, u"23日—24日"_s, u"2023-09-23/2023-09-24"_s);
    row(u"昨天，"_s, u"昨天"_s, u"2023-09-14"_s);
    row(u"昨日上午"_s, u"昨日上午"_s, u"2023-09-14"_s);
    row(u"昨晚8时"_s, u"昨晚8时"_s, u"2023-09-14"_s);
    row(u"今天下午"_s, u"今天下午"_s, u"2023-09-15"_s);
    row(u"前天，"_s, u"前天"_s, u"2023-09-13"_s);
    row(u"明天将"_s, u"明天"_s, u"2023-09-16"_s);
    row(u"日前，"_s, u"日前"_s, u""_s);
    row(u"近日，"_s, u"近日"_s, u""_s);
    row(u"近年来，"_s, u"近年来"_s, u""_s);
    row(u"前不久，"_s, u"前不久"_s, u""_s);
    row(u"今年3月底"_s, u"今年3月底"_s, u"2023-03"_s);
    row(u"去年10月"_s, u"去年10月"_s, u"2022-10"_s);
    row(u"明年5月"_s, u"明年5月"_s, u"2024-05"_s);
    row(u"去年九月"_s, u"去年九月"_s, u"2022-09"_s);
    row(u"今年8月1日"_s, u"今年8月1日"_s, u"2023-08-01"_s);
    row(u"今年以来"_s, u"今年"_s, u"2023"_s);
    row(u"去年底"_s, u"去年底"_s, u"2022-12"_s);
    row(u"明年年初"_s, u"明年年初"_s, u"2024-01"_s);
    row(u"今年上半年"_s, u"今年上半年"_s, u"2023-01/2023-06"_s);
    row(u"去年第四季度"_s, u"去年第四季度"_s, u"2022-10/2022-12"_s);
    row(u"2023年前三季度"_s, u"2023年前三季度"_s, u"2023-01/2023-09"_s);
    row(u"年底前完成"_s, u"年底"_s, u"2023-12"_s);
    row(u"本月，"_s, u"本月"_s, u"2023-09"_s);
    row(u"本月22日"_s, u"本月22日"_s, u"2023-09-22"_s);
    row(u"上个月"_s, u"上个月"_s, u"2023-08"_s);
    row(u"下月初"_s, u"下月初"_s, u"2023-10"_s);
    row(u"上周六"_s, u"上周六"_s, u"2023-09-09"_s);
    row(u"本周日"_s, u"本周日"_s, u"2023-09-17"_s);
    row(u"三年前，"_s, u"三年前"_s, u"2020"_s);
    row(u"十多年前"_s, u"十多年前"_s, u""_s);
    row(u"教师节来临之际"_s, u"教师节"_s, u"2023-09-10"_s);
    row(u"“五一”国际劳动节前夕"_s, u"“五一”国际劳动节"_s, u"2023-05-01"_s);
    row(u"“五一”前夕"_s, u"五一"_s, u"2023-05-01"_s);
    row(u"五一假期"_s, u"五一"_s, u"2023-05-01"_s);
    row(u"去年“五一”期间"_s, u"去年“五一”"_s, u"2022-05-01"_s);
    row(u"“三八”国际妇女节当天"_s, u"“三八”国际妇女节当天"_s, u"2023-03-08"_s);
    row(u"国庆节期间"_s, u"国庆节"_s, u"2023-10-01"_s);
    row(u"春节前夕"_s, u"春节"_s, u"2023-01-22"_s);
    row(u"2024年春节"_s, u"2024年春节"_s, u"2024-02-10"_s);
    row(u"今年中秋节"_s, u"今年中秋节"_s, u"2023-09-29"_s);
    row(u"2023年除夕"_s, u"2023年除夕"_s, u"2023-01-21"_s);
    row(u"端午节"_s, u"端午节"_s, u"2023-06-22"_s);
    row(u"重阳节"_s, u"重阳节"_s, u"2023-10-23"_s);
    row(u"今年母亲节"_s, u"今年母亲节"_s, u"2023-05-14"_s);
    row(u"今年清明节"_s, u"今年清明节"_s, u"2023-04-05"_s);
    row(u"腊月二十八"_s, u"腊月二十八"_s, u"2023-01-19"_s);
    row(u"农历八月十五"_s, u"农历八月十五"_s, u"2023-09-29"_s);
    row(u"上世纪80年代"_s, u"上世纪80年代"_s, u"1980/1989"_s);
    row(u"20世纪"_s, u"20世纪"_s, u"1901/2000"_s);
    row(u"九十年代初"_s, u"九十年代初"_s, u"1990/1999"_s);
    row(u"春节后，"_s, u"春节"_s, u"2023-01-22"_s);
    row(u"2023年2月30日"_s, u"2023年2月30日"_s, u"2023-02"_s);
    row(u"今（16）日"_s, u"今（16）日"_s, u"2023-09-16"_s);
    row(u"八日中午"_s, u"八日中午"_s, u"2023-09-08"_s);
    row(u"民国元年"_s, u"民国元年"_s, u"1912"_s);
    row(u"感恩节"_s, u"感恩节"_s, u"2023-11-23"_s);
    row(u"日期2023-09-12。"_s, u"2023-09-12"_s, u"2023-09-12"_s);
    row(u"2023.9.12发布"_s, u"2023.9.12"_s, u"2023-09-12"_s);
}

void TestTextDates::values()
{
    QFETCH(QString, text);
    QFETCH(QString, surface);
    const auto dates = text::findDates(text);
    QCOMPARE(dates.size(), 1);
    QCOMPARE(text.mid(dates[0].start, dates[0].length), surface);
    QTEST(text::isoValue(dates[0], QDate(2023, 9, 15)), "value");
}

void TestTextDates::several_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QStringList>("surfaces");
    QTest::newRow("day beside its number")
        << u"今天（9月15日）上午"_s << QStringList { u"今天"_s, u"9月15日"_s };
    QTest::newRow("listed") << u"3月5日、6月7日和8月"_s << QStringList { u"3月5日"_s, u"6月7日"_s, u"8月"_s };
    QTest::newRow("later that day") << u"9月14日报到，当天上午考试，次日返京"_s
                                    << QStringList { u"9月14日"_s, u"当天上午"_s, u"次日"_s };
    QTest::newRow("span and point") << u"2019年至2021年，2023年"_s
                                    << QStringList { u"2019年至2021年"_s, u"2023年"_s };
}

void TestTextDates::several()
{
    QFETCH(QString, text);
    QStringList surfaces;
    for (const auto &date : text::findDates(text))
        surfaces << text.mid(date.start, date.length);
    QTEST(surfaces, "surfaces");
}

void TestTextDates::none_data()
{
    QTest::addColumn<QString>("text");
    for (const QString &text :
        { u"培训为期7天"_s, u"三年来"_s, u"为期两年"_s, u"2023级学生"_s, u"首届"_s, u"12345热线"_s,
            u"3.14版"_s, u"V2023.1.12.4"_s, u"第3日"_s, u"连续5日"_s, u"1号线"_s, u"7号楼前"_s,
            u"近2000年历史"_s, u"三个月"_s, u"目前天气"_s, u"最近的一家"_s, u"五一劳动奖章"_s,
            u"“五一”劳动奖状"_s, u"“三八”红旗手"_s, u"十一届"_s, u"二十一个"_s, u"证明天下"_s, u"不同年龄"_s,
            u"以上年限"_s, u"32月"_s, u"三年级"_s, u"一次日常"_s, u"邻近日本"_s, u"13号机组"_s, u"CB9668年"_s,
            u"每周六"_s, u"目前"_s, u"张国庆"_s, u"10月饼"_s, u"日本周期"_s, u"本周期"_s, u"这周围"_s,
            u"上周刊"_s, u"蜜月初"_s, u"每月底"_s, u"周三强教授"_s, u"周一至周五"_s, u"每周一、周三"_s,
            u"雨水充足"_s, u"大雪封山"_s, u"小满同学"_s, u"今（三）班"_s, u"三日内"_s, u"十日谈"_s,
            u"一日三餐"_s, u"二十日游"_s, u"第三天后"_s, u"三年后勤"_s, u"八一起义"_s, u"上周岁"_s })
        QTest::newRow(qPrintable(text)) << text;
}

void TestTextDates::none()
{
    QFETCH(QString, text);
    QStringList surfaces;
    for (const auto &date : text::findDates(text))
        surfaces << text.mid(date.start, date.length);
    QCOMPARE(surfaces, QStringList());
}

void TestTextDates::withoutReport_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("value");
    QTest::newRow("day of a month") << u"9月30日"_s << u"--09-30"_s;
    QTest::newRow("month") << u"10月"_s << u"--10"_s;
    QTest::newRow("day") << u"，23日"_s << u"---23"_s;
    QTest::newRow("span") << u"9月27日至29日"_s << u"--09-27/--09-29"_s;
    QTest::newRow("relative") << u"昨天"_s << u""_s;
    QTest::newRow("relative with a month") << u"去年10月"_s << u""_s;
    QTest::newRow("fixed festival") << u"教师节"_s << u"--09-10"_s;
    QTest::newRow("movable festival") << u"春节"_s << u""_s;
    QTest::newRow("absolute") << u"2023年9月"_s << u"2023-09"_s;
    QTest::newRow("movable festival of a year") << u"2024年端午"_s << u"2024-06-10"_s;
}

void TestTextDates::withoutReport()
{
    QFETCH(QString, text);
    const auto dates = text::findDates(text);
    QCOMPARE(dates.size(), 1);
    QTEST(text::isoValue(dates[0], std::nullopt), "value");
}

void TestTextDates::movableDays_data()
{
    QTest::addColumn<QDate>("computed");
    QTest::addColumn<QDate>("published");
    const auto lunar = [](QDate published, int year, int month, int day) {
        QTest::newRow(qPrintable(published.toString(Qt::ISODate)))
            << *text::lunarDate(year, month, day) << published;
    };
    const auto term = [](QDate published, int number) {
        QTest::newRow(qPrintable(published.toString(Qt::ISODate)))
            << text::solarTerm(number, published.year()) << published;
    };
    lunar({ 1950, 2, 17 }, 1950, 1, 1);
    lunar({ 1976, 1, 31 }, 1976, 1, 1);
    lunar({ 1985, 2, 20 }, 1985, 1, 1);
    lunar({ 2000, 2, 5 }, 2000, 1, 1);
    lunar({ 2020, 1, 25 }, 2020, 1, 1);
    lunar({ 2020, 10, 1 }, 2020, 8, 15);
    lunar({ 2023, 6, 22 }, 2023, 5, 5);
    lunar({ 2033, 1, 31 }, 2033, 1, 1);
    lunar({ 2050, 1, 23 }, 2050, 1, 1);
    term({ 2020, 4, 4 }, 6);
    term({ 2023, 4, 5 }, 6);
    term({ 2021, 2, 3 }, 2);
    term({ 2017, 2, 3 }, 2);
    term({ 2024, 12, 21 }, 23);
    term({ 1979, 2, 4 }, 2);
    term({ 2021, 12, 21 }, 23);
}

void TestTextDates::movableDays()
{
    QFETCH(QDate, computed);
    QTEST(computed, "published");
}

void TestTextDates::longLine()
{
    // Numbers and marks without end must not be looked at over and over.
    static constexpr int units = 10'000'000;
    const QString digits(units, u'1');
    QVERIFY(text::findDates(digits).isEmpty());
    QVERIFY(text::findDates(QString(units, u'三')).isEmpty());
    QVERIFY(text::findDates(QString(units, u'“')).isEmpty());
    QString dates;
    for (int i = 0; i < units / 10; ++i)
        dates += u"9月12日，召开"_s;
    QCOMPARE(text::findDates(dates).size(), units / 10);
}

/// What the program makes of a row of the table: "value kind", or what it lacks.
static QString resolvedPhrase(const QStringList &row)
{
    const auto dates = text::resolveDates(row[0], QDate::fromString(row[2], Qt::ISODate));
    for (const text::ResolvedDate &resolved : dates) {
        const text::DateExpression &date = resolved.date;
        if (QStringView(row[0]).mid(date.start, date.length) != row[1])
            continue;
        using Kind = text::DateExpression::Kind;
        const bool isAnaphoric = date.kind == Kind::Anaphoric && !date.elseReport;
        const QString kind = date.kind == Kind::Vague ? u"vague"_s
            : isAnaphoric                             ? u"anaphoric"_s
                                                      : core::precisionName(date.precision);
        return resolved.value + u' ' + kind;
    }
    return u"not found among %1"_s.arg(dates.size());
}

void TestTextDates::phrasesOfTheTable()
{
    QFile table(QStringLiteral(JIANBAO_TEST_DATA "/dates/phrases.tsv"));
    QVERIFY(table.open(QIODevice::ReadOnly));
    int rows = 0;
    int right = 0;
    for (const QString &line : QString::fromUtf8(table.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'#'))
            continue;
        const QStringList row = line.split(u'\t');
        QCOMPARE(row.size(), 5);
        const QString resolved = resolvedPhrase(row);
        const QString meant = row[3] + u' ' + row[4];
        ++rows;
        right += resolved == meant;
        if (resolved != meant)
            qWarning().noquote() << row[0] << row[1] << row[2] << "meant" << meant << "is" << resolved;
    }
    qInfo() << right << "of" << rows;
    QVERIFY(rows >= 150);
    QVERIFY(right >= 0.95 * rows);
}

QTEST_APPLESS_MAIN(TestTextDates)
#include "tst_text_dates.moc"
