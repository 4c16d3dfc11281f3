// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "programroom.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace Qt::StringLiterals;

/// What is named in an archive: said, found and put out. The pages name things that only a ruling makes
/// names, so that nothing here hangs on what is recognised.
class TestCommandsEntities : public QObject, private ProgramRoom {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesAreSaidAndTakenBack();
    void namesAreMadeOne();
    void entitiesAreFound();
    void entitiesOfArticlesAreATable();
    void whatMakesNoSenseIsUsage_data();
    void whatMakesNoSenseIsUsage();

private:
    Outcome call(const QString &line) { return run(line.split(u' ')); }
    QJsonArray rows(const QString &line) { return call(line + u" --json"_s).json().array(); }
    int found(const QString &typed)
    {
        return run({ u"search"_s, typed, u"--count"_s }).out.trimmed().toInt();
    }
};

void TestCommandsEntities::init()
{
    QVERIFY(enter());
    // 𠮷 is one code point and two UTF-16 units.
    write(u"页/2023-09-12/1.txt"_s,
        u"云栖坊里\"𠮷砚\"多\n\n本报讯 在𠮷砚一带，职工们来到嘎坨坊，参加读书会，大家谈心，气氛热烈。\n"_s
            .toUtf8());
    write(u"页/2023-10-08/1.txt"_s,
        u"噶坨坊，有人唱歌\n\n本报讯 在“噶坨坊”，六十名职工参加，大家读书谈心，气氛热烈。\n"_s.toUtf8());
    QCOMPARE(run({ u"import"_s, path(u"页"_s), u"--paper"_s, u"澜浦,工友报"_s }).status, 0);
}

void TestCommandsEntities::namesAreSaidAndTakenBack()
{
    const Outcome said = call(u"rule --always 嘎坨坊 --class organisation"_s);
    QVERIFY2(said.status == 0, qPrintable(said.err));
    QCOMPARE(QString::fromUtf8(said.out), u"Always take 嘎坨坊 for an organisation\n"_s);
    QCOMPARE(found(u"org:嘎坨坊"_s), 1);
    const QJsonArray listed = rows(u"rule --list"_s);
    QCOMPARE(listed.size(), 1);
    QCOMPARE(listed[0][u"kind"_s].toString(), u"always"_s);
    QCOMPARE(listed[0][u"class"_s].toString(), u"organisation"_s);
    QCOMPARE(listed[0][u"value"_s].toString(), u"嘎坨坊"_s);
    QCOMPARE(QString::fromUtf8(call(u"rule --list"_s).out), u"1\talways\t嘎坨坊\torganisation\t嘎坨坊\n"_s);
    QCOMPARE(call(u"rule --never 嘎坨坊"_s).status, 0);
    QCOMPARE(found(u"org:嘎坨坊"_s), 0);
    QCOMPARE(call(u"undo"_s).status, 0);
    QCOMPARE(found(u"org:嘎坨坊"_s), 1);
    QCOMPARE(rows(u"rule --drop 1"_s)[0][u"what"_s].toString(), u"Forget what was said of 嘎坨坊"_s);
    QCOMPARE(found(u"org:嘎坨坊"_s), 0);
    QCOMPARE(call(u"rule --drop 1"_s).status, 1);
    QCOMPARE(call(u"check"_s).status, 0);
}

void TestCommandsEntities::namesAreMadeOne()
{
    QCOMPARE(call(u"rule --always 嘎坨坊 --class organisation"_s).status, 0);
    QCOMPARE(call(u"rule --always 噶坨坊 --class organisation"_s).status, 0);
    QCOMPARE(call(u"rule --alias 噶坨坊 --of 嘎坨坊 --class organisation"_s).status, 0);
    QCOMPARE(found(u"org:嘎坨坊"_s), 2);
    QCOMPARE(found(u"org:噶坨坊"_s), 2);
    QCOMPARE(call(u"rule --alias 嘎坨坊 --of 噶坨坊 --class organisation"_s).status, 2);
    const QJsonArray one = rows(u"list entities --match 噶坨"_s);
    QCOMPARE(one.size(), 1);
    QCOMPARE(one[0][u"value"_s].toString(), u"嘎坨坊"_s);
    QCOMPARE(one[0][u"names"_s].toArray(), QJsonArray { u"噶坨坊"_s });
    QCOMPARE(one[0][u"articles"_s].toInt(), 2);
    QCOMPARE(one[0][u"mentions"_s].toInt(), 3);
    QCOMPARE(one[0][u"first"_s].toString(), u"2023-09-12"_s);
    QCOMPARE(one[0][u"last"_s].toString(), u"2023-10-08"_s);
    QCOMPARE(call(u"check"_s).status, 0);
}

void TestCommandsEntities::entitiesAreFound()
{
    QCOMPARE(call(u"rule --always 嘎坨坊 --class organisation"_s).status, 0);
    QCOMPARE(call(u"rule --always 读书会 --class event"_s).status, 0);
    const auto values = [&](const QString &options) {
        QStringList out;
        for (const QJsonValue &row : rows(u"list entities "_s + options))
            out.append(row[u"value"_s].toString());
        return out;
    };
    QCOMPARE(values(u"--match dushu"_s), QStringList { u"读书会"_s });
    QCOMPARE(values(u"--match dsh --class event"_s), QStringList { u"读书会"_s });
    QCOMPARE(values(u"--match dsh --class place"_s), QStringList());
    QCOMPARE(values(u"--match 讀書"_s), QStringList { u"读书会"_s });
    QVERIFY(values(u"--order name"_s).indexOf(u"读书会"_s) < values(u"--order name"_s).indexOf(u"嘎坨坊"_s));
    QCOMPARE(values(u"--limit 1"_s).size(), 1);
    QVERIFY(QString::fromUtf8(call(u"list entities"_s).out).contains(u"event\t1\t1\t读书会\n"_s));
}

void TestCommandsEntities::entitiesOfArticlesAreATable()
{
    QCOMPARE(call(u"rule --always 嘎坨坊 --class organisation --value 嘎坨坊,总坊"_s).status, 0);
    const QString id
        = QString::number(call(u"search 嘎坨坊 --json"_s).json()[u"hits"_s][0][u"article"_s].toInteger());
    const Outcome table = call(u"entities --csv --article "_s + id);
    QVERIFY2(table.status == 0, qPrintable(table.err));
    const QStringList lines = QString::fromUtf8(table.out).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.value(0), u"article,date,paper,title,class,text,value,block,start,length"_s);
    const QStringList ours = lines.filter(u",嘎坨坊,"_s);
    QCOMPARE(ours.size(), 1);
    QVERIFY2(ours[0].startsWith(id
                 + u",2023-09-12,\"澜浦,工友报\",\"云栖坊里\"\"𠮷砚\"\"多\",organisation,"
                   u"嘎坨坊,\"嘎坨坊,总坊\","_s),
        qPrintable(ours[0]));
    // The same as JSON, and what the numbers say is where the words stand.
    const QJsonArray all = rows(u"entities --query org:嘎坨坊,总坊"_s);
    const QJsonDocument article = call(u"show --json "_s + id).json();
    QStringList found;
    for (const QJsonValue &row : all) {
        const QList<uint> text = (row[u"block"_s].toInt() ? article[u"paragraphs"_s][0] : article[u"title"_s])
                                     .toString()
                                     .toUcs4();
        if (row[u"text"_s] != u"嘎坨坊"_s)
            continue;
        const auto words = text.mid(row[u"start"_s].toInt(), row[u"length"_s].toInt());
        found.append(QString::fromUcs4(reinterpret_cast<const char32_t *>(words.data()), words.size()));
    }
    QCOMPARE(found, QStringList { u"嘎坨坊"_s });
    QCOMPARE(call(u"entities --json --query 没有这样的词"_s).json().array(), QJsonArray());
    QCOMPARE(call(u"entities --csv --article 999"_s).status, 1);
}

void TestCommandsEntities::whatMakesNoSenseIsUsage_data()
{
    QTest::addColumn<QString>("line");
    for (const char *line : { "rule", "rule --always 云州", "rule --always 云州 --class town",
             "rule --always 云州 --never 云州 --class place", "rule --alias 云州 --class place",
             "rule --drop first", "rule --never 、", "rule 云州", "list entities --class town",
             "list entities --order size", "list entities --limit many", "list issues --match 云",
             "entities --article 1", "entities --article one --csv", "entities --article 1 --csv --json",
             "entities --article 1 --query 云 --csv", "entities --query AND --csv", "entities",
             "entities x --csv", "entities --article 1 --csv --date 2023-01-01" })
        QTest::newRow(line) << QString::fromUtf8(line);
}

void TestCommandsEntities::whatMakesNoSenseIsUsage()
{
    QFETCH(QString, line);
    const Outcome outcome = call(line);
    QCOMPARE(outcome.status, 2);
    QVERIFY2(outcome.err.startsWith(u"jianbao: "_s), qPrintable(outcome.err));
    QVERIFY(outcome.out.isEmpty());
}

QTEST_GUILESS_MAIN(TestCommandsEntities)
#include "tst_commands_entities.moc"
