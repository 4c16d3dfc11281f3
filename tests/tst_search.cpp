// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/fields.h"
#include "search/query.h"

#include <QTest>

using namespace Qt::StringLiterals;
using search::Condition;

/// The language of the search box: what is understood of what is typed.
class TestSearch : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void parses_data();
    void parses();
    void names_data();
    void names();
    void problems_data();
    void problems();
    void parts_data();
    void parts();
    void everyFieldIsUnderstood();
    void onlyMarksAreRefused();
    void tooMuchIsNamed();
    void deepBracketsAreNamed();
    void dates_data();
    void dates();
    void anythingTypedIsSurvived();
};

static QString termOf(const search::Term &term)
{
    static const QHash<search::Blocks, QString> fields { { search::allBlocks, u""_s },
        { search::headlineBlocks, u"title:"_s }, { search::bodyBlocks, u"body:"_s },
        { search::bylineBlocks, u"byline:"_s }, { search::captionBlocks, u"caption:"_s } };
    return fields.value(term.blocks, u"?:"_s) + u'<' + term.folded + u'>';
}

/// A condition as one line: all(…), any(…), not(…), <run run>, near/20(…).
static QString outline(const Condition &condition)
{
    using Kind = Condition::Kind;
    QStringList parts;
    for (const Condition &part : condition.parts)
        parts.append(outline(part));
    const QString inside = u'(' + parts.join(u", "_s) + u')';
    switch (condition.kind) {
    case Kind::All:
        return u"all"_s + inside;
    case Kind::Any:
        return u"any"_s + inside;
    case Kind::Not:
        return u"not"_s + inside;
    case Kind::Text:
        return termOf(condition.terms[0]);
    case Kind::Near:
        return u"near/%1("_s.arg(condition.within) + termOf(condition.terms[0]) + u", "_s
            + termOf(condition.terms[1]) + u')';
    case Kind::Entity:
        return core::entityClassName(condition.entityClass) + u'=' + condition.value;
    case Kind::Paper:
        return u"paper="_s + condition.value;
    case Kind::Page:
        return u"page="_s + condition.value;
    case Kind::Issue:
        return u"issue="_s + condition.value;
    case Kind::Kind:
        return u"kind="_s + core::articleKindName(condition.articleKind);
    case Kind::Dates:
        return u"date="_s + condition.from + u".."_s + condition.to;
    case Kind::Pattern:
        return u"/"_s + condition.value + u'/';
    }
    return {};
}

void TestSearch::parses_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *name, const QString &typed, const QString &meant) {
        QTest::newRow(name) << typed << meant;
    };
    row("empty", u""_s, u"all()"_s);
    row("blanks", u" \u3000 "_s, u"all()"_s);
    row("one", u"总工会"_s, u"<总工会>"_s);
    row("folded", u"總工會 ＡＢｃ"_s, u"all(<总工会>, <abc>)"_s);
    row("ideographic blank", u"劳模\u3000工匠"_s, u"all(<劳模>, <工匠>)"_s);
    row("twice the same", u"工会 工會"_s, u"<工会>"_s);
    row("marks inside", u"劳模、工匠"_s, u"<劳模 工匠>"_s);
    row("marks around", u"“工匠杯”"_s, u"<工匠杯>"_s);
    row("many marks inside", u"《劳模》——“工匠”、1"_s, u"<劳模 工匠 1>"_s);
    row("quotes inside a word", u"“工匠杯”竞赛"_s, u"<工匠杯 竞赛>"_s);
    row("a word of marks beside", u"工会 ！！"_s, u"<工会>"_s);
    row("folds to a blank between", u"a\u00a8b"_s, u"<a \u0308b>"_s);
    row("supplementary", u"𠮷野"_s, u"<𠮷野>"_s);
    row("phrase", u"\"劳模 工匠\""_s, u"<劳模 工匠>"_s);
    row("phrase in Chinese quotes", u"“劳模 工匠” 杯"_s, u"all(<劳模 工匠>, <杯>)"_s);
    row("or", u"劳模 OR 工匠"_s, u"any(<劳模>, <工匠>)"_s);
    row("or binds less than and", u"甲 乙 OR 丙 丁"_s, u"any(all(<甲>, <乙>), all(<丙>, <丁>))"_s);
    row("and as a word", u"劳模 AND 工匠"_s, u"all(<劳模>, <工匠>)"_s);
    row("lower case is a word", u"a or b"_s, u"all(<a>, <or>, <b>)"_s);
    row("dash", u"劳模 -工匠"_s, u"all(<劳模>, not(<工匠>))"_s);
    row("not", u"劳模 NOT 工匠"_s, u"all(<劳模>, not(<工匠>))"_s);
    row("dash alone", u"劳模 - 工匠"_s, u"all(<劳模>, <工匠>)"_s);
    row("dash before a bracket", u"劳模 -(工匠 OR 能手)"_s, u"all(<劳模>, not(any(<工匠>, <能手>)))"_s);
    row("only without", u"-工匠"_s, u"not(<工匠>)"_s);
    row("brackets", u"(劳模 OR 工匠) 工会"_s, u"all(any(<劳模>, <工匠>), <工会>)"_s);
    row("full-width brackets", u"（劳模 OR 工匠） 工会"_s, u"all(any(<劳模>, <工匠>), <工会>)"_s);
    row("a bracket inside a word", u"张晶（记者）"_s, u"<张晶 记者>"_s);
    row("a bracket too many", u"劳模) 工匠"_s, u"all(<劳模>, <工匠>)"_s);
    row("a bracketed word in brackets", u"(张晶(记者) OR 劳模)"_s, u"any(<张晶 记者>, <劳模>)"_s);
    row("near", u"劳模 NEAR/20 工匠"_s, u"near/20(<劳模>, <工匠>)"_s);
    row("near as usual", u"劳模 NEAR 工匠"_s, u"near/10(<劳模>, <工匠>)"_s);
    row("three near", u"甲 NEAR/5 乙 NEAR/6 丙"_s, u"all(near/5(<甲>, <乙>), near/6(<乙>, <丙>))"_s);
    row("near in a group", u"工会 (劳模 NEAR/3 工匠)"_s, u"all(<工会>, near/3(<劳模>, <工匠>))"_s);
    row("pattern", u"/第[一二三]届/ 工会"_s, u"all(/第[一二三]届/, <工会>)"_s);
    row("pattern with a blank and a slash", u"/a b\\/c/"_s, u"/a b\\/c/"_s);
    row("a slash is no pattern", u"/工会"_s, u"<工会>"_s);
    row("a field in brackets", u"title:(劳模 OR 工匠)"_s, u"any(title:<劳模>, title:<工匠>)"_s);
    row("a field with a phrase", u"标题：\"劳模 工匠\""_s, u"title:<劳模 工匠>"_s);
    row("no field", u"记者：张晶 http://a.b"_s, u"all(<记者 张晶>, <http a b>)"_s);
    row("near with a field", u"title:劳模 NEAR/4 title:工匠"_s, u"near/4(title:<劳模>, title:<工匠>)"_s);
}

void TestSearch::parses()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    const search::Query query = search::parse(typed);
    QCOMPARE(query.typed, typed);
    QCOMPARE(outline(query.condition), meant);
    QVERIFY2(!query.problem, qPrintable(query.problem.value_or(search::Problem {}).message));
}

void TestSearch::names_data()
{
    QTest::addColumn<QStringList>("typed");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *name, const QStringList &typed, const QString &meant) {
        QTest::newRow(name) << typed << meant;
    };
    row("title", { u"title:工會"_s, u"标题:工会"_s, u"TITLE：工会"_s }, u"title:<工会>"_s);
    row("body", { u"body:工会"_s, u"正文:工会"_s }, u"body:<工会>"_s);
    row("byline", { u"byline:祝青禾"_s, u"作者：祝青禾"_s }, u"byline:<祝青禾>"_s);
    row("caption", { u"caption:工会"_s, u"图片:工会"_s }, u"caption:<工会>"_s);
    row("paper", { u"paper:云州日報"_s, u"报名:云州日报"_s }, u"paper=云州日报"_s);
    row("page", { u"page:A1"_s, u"版次:a1"_s }, u"page=a1"_s);
    row("kind", { u"kind:photo"_s, u"类型:图片"_s }, u"kind=photo"_s);
    row("issue", { u"issue:12"_s, u"期次：１２"_s }, u"issue=12"_s);
    row("person", { u"person:祝青禾"_s, u"人物:祝青禾"_s }, u"person=祝青禾"_s);
    row("organisation", { u"org:云州总工会"_s, u"机构:云州總工會"_s, u"organisation:云州总工会"_s },
        u"organisation=云州总工会"_s);
    row("place", { u"place:云州"_s, u"地点:云州"_s }, u"place=云州"_s);
    row("post", { u"post:主席"_s, u"职务:主席"_s }, u"post=主席"_s);
    row("honour", { u"honour:云州工匠"_s, u"荣誉:云州工匠"_s }, u"honour=云州工匠"_s);
    row("event", { u"event:读书节"_s, u"活动:读书节"_s }, u"event=读书节"_s);
    row("work", { u"work:灯"_s, u"作品:灯"_s }, u"work=灯"_s);
}

void TestSearch::names()
{
    QFETCH(QStringList, typed);
    QFETCH(QString, meant);
    for (const QString &one : typed)
        QCOMPARE(outline(search::parse(one).condition), meant);
}

void TestSearch::dates_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant");
    QTest::newRow("year") << u"date:2023"_s << u"date=2023-01-01..2023-12-31"_s;
    QTest::newRow("month") << u"日期:2024-2"_s << u"date=2024-02-01..2024-02-29"_s;
    QTest::newRow("day") << u"date:2023-09-01"_s << u"date=2023-09-01..2023-09-01"_s;
    QTest::newRow("compact") << u"date:20230901"_s << u"date=2023-09-01..2023-09-01"_s;
    QTest::newRow("in Chinese") << u"date:2023年9月"_s << u"date=2023-09-01..2023-09-30"_s;
    QTest::newRow("a day in Chinese") << u"date:2023年9月5日"_s << u"date=2023-09-05..2023-09-05"_s;
    QTest::newRow("range") << u"date:2023-09-01..2023-10-15"_s << u"date=2023-09-01..2023-10-15"_s;
    QTest::newRow("range of months") << u"date:2023-09..2024"_s << u"date=2023-09-01..2024-12-31"_s;
    QTest::newRow("open range") << u"date:2023-09.."_s << u"date=2023-09-01.."_s;
    QTest::newRow("before") << u"before:2023-09"_s << u"date=..2023-08-31"_s;
    QTest::newRow("after") << u"晚于：2023"_s << u"date=2024-01-01.."_s;
}

void TestSearch::dates()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    QCOMPARE(outline(search::parse(typed).condition), meant);
}

void TestSearch::problems_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("meant"); // what is searched for all the same
    QTest::addColumn<QString>("there"); // what the problem points at
    const auto row = [](const char *name, const QString &typed, const QString &meant, const QString &there) {
        QTest::newRow(name) << typed << meant << there;
    };
    row("open bracket", u"工会 (劳模"_s, u"all(<工会>, <劳模>)"_s, u"("_s);
    row("open quotation", u"工会 \"劳模 工匠"_s, u"all(<工会>, <劳模 工匠>)"_s, u"\""_s);
    row("or at the end", u"工会 OR"_s, u"<工会>"_s, u"OR"_s);
    row("or at the start", u"OR 工会"_s, u"<工会>"_s, u"OR"_s);
    row("not at the end", u"工会 NOT"_s, u"<工会>"_s, u"NOT"_s);
    row("empty field", u"工会 title: 劳模"_s, u"all(<工会>, <劳模>)"_s, u"title:"_s);
    row("no date", u"工会 date:2023-13"_s, u"<工会>"_s, u"2023-13"_s);
    row("range turned round", u"工会 date:2024..2023"_s, u"<工会>"_s, u"2024..2023"_s);
    row("no kind", u"kind:film 工会"_s, u"<工会>"_s, u"film"_s);
    row("no issue", u"issue:今天 工会"_s, u"<工会>"_s, u"今天"_s);
    row("bad pattern", u"工会 /第[一/"_s, u"<工会>"_s, u""_s);
    row("near at the end", u"工会 NEAR/5 "_s, u"<工会>"_s, u"NEAR/5 "_s);
    row("near a date", u"工会 NEAR/5 date:2023"_s, u"all(<工会>, date=2023-01-01..2023-12-31)"_s,
        u"NEAR/5 date:2023"_s);
}

void TestSearch::problems()
{
    QFETCH(QString, typed);
    QFETCH(QString, meant);
    QFETCH(QString, there);
    const search::Query query = search::parse(typed);
    QCOMPARE(outline(query.condition), meant);
    QVERIFY(query.problem);
    QVERIFY(!query.problem->message.isEmpty());
    QVERIFY(!query.problem->message.contains(u'%'));
    QVERIFY(query.problem->position >= 0 && query.problem->length > 0);
    QVERIFY(query.problem->position + query.problem->length <= typed.size());
    if (!there.isEmpty())
        QCOMPARE(typed.mid(query.problem->position, query.problem->length).trimmed(), there.trimmed());
    QVERIFY(!query.isRefused());
}

void TestSearch::parts_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QStringList>("left"); // what is typed when the first, the second … part is taken out
    const auto row = [](const char *name, const QString &typed, const QStringList &words,
                         const QStringList &left) { QTest::newRow(name) << typed << words << left; };
    row("nothing", u"  "_s, {}, {});
    row("one", u" 工会 "_s, { u"工会"_s }, { u""_s });
    row("words and a field", u"工会  title:劳模 date:2023"_s, { u"工会"_s, u"title:劳模"_s, u"date:2023"_s },
        { u"title:劳模 date:2023"_s, u"工会 date:2023"_s, u"工会  title:劳模"_s });
    row("a phrase", u"工会 \"劳模 工匠\""_s, { u"工会"_s, u"\"劳模 工匠\""_s },
        { u"\"劳模 工匠\""_s, u"工会"_s });
    row("and", u"工会 AND 劳模 AND 工匠"_s, { u"工会"_s, u"劳模"_s, u"工匠"_s },
        { u"劳模 AND 工匠"_s, u"工会 AND 工匠"_s, u"工会 AND 劳模"_s });
    row("not and dash", u"工会 NOT 劳模 -工匠"_s, { u"工会"_s, u"NOT 劳模"_s, u"-工匠"_s },
        { u"NOT 劳模 -工匠"_s, u"工会 -工匠"_s, u"工会 NOT 劳模"_s });
    row("or", u"劳模 OR 工匠 OR 能手"_s, { u"劳模"_s, u"工匠"_s, u"能手"_s },
        { u"工匠 OR 能手"_s, u"劳模 OR 能手"_s, u"劳模 OR 工匠"_s });
    row("or and and", u"甲 乙 OR 丙 丁"_s, { u"甲"_s, u"乙"_s, u"丙"_s, u"丁"_s },
        { u"乙 OR 丙 丁"_s, u"甲 OR 丙 丁"_s, u"甲 乙 OR 丁"_s, u"甲 乙 OR 丙"_s });
    row("a bracket is one", u"(劳模 OR 工匠) 工会"_s, { u"(劳模 OR 工匠)"_s, u"工会"_s },
        { u"工会"_s, u"(劳模 OR 工匠)"_s });
    row("a field's bracket is one", u"工会 title:(劳模 OR 工匠)"_s, { u"工会"_s, u"title:(劳模 OR 工匠)"_s },
        { u"title:(劳模 OR 工匠)"_s, u"工会"_s });
    row("near is one", u"劳模 NEAR/5 工匠 工会"_s, { u"劳模 NEAR/5 工匠"_s, u"工会"_s },
        { u"工会"_s, u"劳模 NEAR/5 工匠"_s });
    row("what is no part stays", u"工会 date:2023-13 劳模"_s, { u"工会"_s, u"劳模"_s },
        { u"劳模"_s, u"工会 date:2023-13"_s });
}

void TestSearch::parts()
{
    QFETCH(QString, typed);
    QFETCH(QStringList, words);
    QFETCH(QStringList, left);
    const search::Query query = search::parse(typed);
    QStringList found;
    QStringList without;
    for (qsizetype i = 0; i < query.parts.size(); ++i) {
        found.append(search::words(query, query.parts.at(i)));
        without.append(search::without(query, i));
    }
    QCOMPARE(found, words);
    QCOMPARE(without, left);
    const search::Query narrowed = search::parse(search::with(query, u"page:3"_s));
    QCOMPARE(search::words(narrowed, narrowed.parts.last()), u"page:3"_s);
    QVERIFY(narrowed.condition.kind != Condition::Kind::Any);
}

void TestSearch::everyFieldIsUnderstood()
{
    const auto names = search::fieldNames();
    QVERIFY(names.size() > 15);
    for (const auto &[english, chinese] : names) {
        QVERIFY2(search::fieldNamed(english), qPrintable(english));
        QVERIFY2(search::fieldNamed(chinese), qPrintable(chinese));
    }
}

void TestSearch::onlyMarksAreRefused()
{
    for (const QString &typed : { u" 、。"_s, u"+ ★"_s, u"()"_s, u"title:"_s, u"\"！\""_s }) {
        const search::Query query = search::parse(typed);
        QVERIFY2(query.isRefused(), qPrintable(typed));
        QVERIFY(query.isEmpty());
    }
    QVERIFY(search::parse(u" 、。"_s).problem->message.contains(u"“、。”"_s));
    // Sentences that name a place only.
    QVERIFY(search::parse(u"工会 OR"_s).problem->message.contains(u"character 4)"_s));
    QVERIFY(search::parse(u"劳模 (工会"_s).problem->message.contains(u"character 4 "_s));
}

void TestSearch::tooMuchIsNamed()
{
    QStringList many;
    for (int i = 0; i <= search::mostConditions; ++i)
        many.append(QString::number(1000 + i));
    const search::Query query = search::parse(many.join(u' '));
    QCOMPARE(query.condition.parts.size(), search::mostConditions);
    QVERIFY(query.problem);
    QVERIFY(query.problem->message.contains(QString::number(5 * search::mostConditions + 1)));
}

void TestSearch::deepBracketsAreNamed()
{
    const QString open = QString(1000, u'(');
    const search::Query query = search::parse(u"工会 "_s + open + u"劳模"_s);
    QCOMPARE(outline(query.condition), u"<工会>"_s);
    QVERIFY(query.problem);
    QVERIFY(search::parse(QString(30, u'(') + u"劳模"_s + QString(30, u')')).condition
        == search::parse(u"劳模"_s).condition);
}

/// Every way of combining the signs of the language is understood somehow, and soon.
void TestSearch::anythingTypedIsSurvived()
{
    const QStringList signs { u"("_s, u")"_s, u"\""_s, u"“"_s, u"”"_s, u"-"_s, u"/"_s, u"title:"_s,
        u"date:"_s, u"OR"_s, u"NOT"_s, u"NEAR/5"_s, u" "_s, u"工会"_s, u"[\\"_s, u"（"_s, u"："_s };
    quint32 state = 7;
    for (int round = 0; round < 20000; ++round) {
        QString typed;
        for (int i = 0; i < 9; ++i) {
            state = state * 1664525U + 1013904223U;
            typed += signs[(state >> 16) % quint32(signs.size())];
        }
        const search::Query query = search::parse(typed);
        if (query.problem) {
            QVERIFY2(query.problem->position >= 0 && query.problem->length >= 0
                    && query.problem->position + query.problem->length <= typed.size(),
                qPrintable(typed));
        }
        for (qsizetype i = 0; i < query.parts.size(); ++i) {
            const search::Part &part = query.parts.at(i);
            QVERIFY2(part.from >= 0 && part.from <= part.position && part.end() <= typed.size(),
                qPrintable(typed));
            QVERIFY2(search::without(query, i).size() < typed.size(), qPrintable(typed));
        }
        QVERIFY2(!query.isEmpty() || query.isRefused() || typed.trimmed().isEmpty(), qPrintable(typed));
    }
}

QTEST_APPLESS_MAIN(TestSearch)
#include "tst_search.moc"
