// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportroom.h"
#include "publish/citation.h"

#include <QTranslator>
#include <QXmlStreamReader>

/// Citations follow their standards, and name nothing that is not known.
class PublishCitationsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sourceLines_data();
    void sourceLines();
    void gbt7714_data();
    void gbt7714();
    void listsAreNumbered();
    void bibtexIsRead_data();
    void bibtexIsRead();
    void bibtexFields();
    void risIsRead();
    void risFields();
    void cslJsonIsRead();
    void cslJsonFields();
    void hostileTitles_data();
    void hostileTitles();
};

namespace {

StoredArticle titled(const QString &title)
{
    return withReporters(articleMade({ { BlockKind::Headline, title } }), { u"张晶"_s });
}

StoredArticle unplaced(StoredArticle article)
{
    article.issue = {};
    article.page = {};
    return article;
}

const QStringList five { u"张晶"_s, u"李明"_s, u"祝青禾"_s, u"林舟"_s, u"周岩"_s };

QJsonArray pandocReads(const QString &format, const QByteArray &bytes)
{
    return QJsonDocument::fromJson(toolSays(u"pandoc"_s, { u"-f"_s, format, u"-t"_s, u"csljson"_s }, bytes))
        .array();
}

QStringList namesIn(const QJsonValue &item)
{
    QStringList out;
    for (const QJsonValue &name : item[u"author"_s].toArray()) {
        const QString whole = name[u"literal"_s].toString();
        out.append(whole.isEmpty() ? name[u"family"_s].toString() : whole);
    }
    return out;
}

/// "2023/9/12"
QString dateIn(const QJsonValue &item)
{
    QStringList out;
    for (const QJsonValue &part : item[u"issued"_s][u"date-parts"_s][0].toArray())
        out.append(QString::number(part.toVariant().toInt()));
    return out.join(u'/');
}

/// White space apart, and what this pandoc changes of itself: it turns single quotes round, and does not know
/// what TeX calls a grave accent and braces that have no partner.
QString readTitle(QString title)
{
    title.replace(u'\'', u'’').replace(u'‘', u'“').replace(u'’', u'”').remove(u'`');
    if (title.count(u'{') != title.count(u'}') || title.indexOf(u'}') < title.indexOf(u'{'))
        title.remove(u'{').remove(u'}');
    return squeezed(title);
}

} // namespace

void PublishCitationsTest::sourceLines_data()
{
    QTest::addColumn<StoredArticle>("article");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("chinese");
    QTest::newRow("all") << titled(u"标题"_s) << u"晨工报, 12 September 2023, Page 3, “标题”"_s
                         << u"《晨工报》2023年9月12日第3版《标题》"_s;
    QTest::newRow("estimate") << dated(titled(u"标题"_s), u"2023-09"_s, core::Precision::Month,
        core::Basis::Inferred) << u"晨工报, September 2023 (estimated), Page 3, “标题”"_s
                              << u"《晨工报》2023年9月（推定）第3版《标题》"_s;
    QTest::newRow("no date") << dated(titled(u"标题"_s), {}, core::Precision::None)
                             << u"晨工报, Page 3, “标题”"_s << u"《晨工报》第3版《标题》"_s;
    StoredArticle edition = titled(u"标题"_s);
    edition.issue.edition = u"早报"_s;
    edition.page.number.clear();
    QTest::newRow("edition, no page") << edition << u"晨工报, 12 September 2023, 早报, “标题”"_s
                                      << u"《晨工报》2023年9月12日早报《标题》"_s;
    QTest::newRow("title alone") << unplaced(titled(u"标题"_s)) << u"“标题”"_s << u"《标题》"_s;
    QTest::newRow("no headline") << articleMade({ { BlockKind::Paragraph, u"短讯一则。"_s } })
                                 << u"晨工报, 12 September 2023, Page 3"_s
                                 << u"《晨工报》2023年9月12日第3版"_s;
    QTest::newRow("nothing") << unplaced(articleMade({})) << QString() << QString();
    QTest::newRow("places in the text")
        << titled(u"%1与%2\n完"_s) << u"晨工报, 12 September 2023, Page 3, “%1与%2 完”"_s
        << u"《晨工报》2023年9月12日第3版《%1与%2 完》"_s;
}

void PublishCitationsTest::sourceLines()
{
    QFETCH(const StoredArticle, article);
    QTEST(publish::sourceLine(article), "english");
    QTranslator chinese;
    QVERIFY(chinese.load(u":/i18n/jianbao_zh_CN.qm"_s));
    QCoreApplication::installTranslator(&chinese);
    QTEST(publish::sourceLine(article), "chinese");
    QCoreApplication::removeTranslator(&chinese);
}

void PublishCitationsTest::gbt7714_data()
{
    QTest::addColumn<StoredArticle>("article");
    QTest::addColumn<QString>("expected");
    const StoredArticle one = titled(u"标题"_s);
    const auto row = [](const char *name) -> QTestData & { return QTest::newRow(name); };
    row("all") << one << u"张晶. 标题[N]. 晨工报, 2023-09-12(3)."_s;
    row("three") << withReporters(one, five.first(3))
                 << u"张晶, 李明, 祝青禾. 标题[N]. 晨工报, 2023-09-12(3)."_s;
    row("five") << withReporters(one, five) << u"张晶, 李明, 祝青禾, 等. 标题[N]. 晨工报, 2023-09-12(3)."_s;
    row("nobody") << withReporters(one, {}) << u"标题[N]. 晨工报, 2023-09-12(3)."_s;
    row("month") << dated(one, u"2023-09"_s, core::Precision::Month)
                 << u"张晶. 标题[N]. 晨工报, 2023-09(3)."_s;
    row("month estimated") << dated(one, u"2023-09"_s, core::Precision::Month, core::Basis::Inferred)
                           << u"张晶. 标题[N]. 晨工报, [2023-09](3)."_s;
    row("year estimated") << dated(one, u"2023"_s, core::Precision::Year, core::Basis::Inferred)
                          << u"张晶. 标题[N]. 晨工报, [2023](3)."_s;
    row("no date") << dated(one, {}, core::Precision::None) << u"张晶. 标题[N]. 晨工报, [日期不详](3)."_s;
    StoredArticle bare = one;
    bare.issue.paper.clear();
    bare.page.number.clear();
    row("no paper, no page") << bare << u"张晶. 标题[N]. 2023-09-12."_s;
    StoredArticle edition = one;
    edition.issue.edition = u"海外版"_s;
    edition.page.number = u"A1"_s;
    row("edition") << edition << u"张晶. 标题[N]. 晨工报: 海外版, 2023-09-12(A1)."_s;
    row("no headline") << articleMade({ { BlockKind::Paragraph, u"短讯一则。"_s } })
                       << u"[短讯一则。][N]. 晨工报, 2023-09-12(3)."_s;
    row("broken names") << withReporters(titled(u"题\n目"_s), { u"张\n晶"_s, u" "_s })
                        << u"张 晶. 题 目[N]. 晨工报, 2023-09-12(3)."_s;
    row("nothing") << unplaced(articleMade({})) << u"[N]. [日期不详]."_s;
}

void PublishCitationsTest::gbt7714()
{
    QFETCH(const StoredArticle, article);
    QTEST(publish::citation(Form::Gbt7714, article), "expected");
}

void PublishCitationsTest::listsAreNumbered()
{
    const QString one = u"张晶. 标题[N]. 晨工报, 2023-09-12(3)."_s;
    QCOMPARE(QString::fromUtf8(exported(Form::Gbt7714, titled(u"标题"_s))), u"[1] "_s + one + u'\n');
    QCOMPARE(QString::fromUtf8(exported(Form::Gbt7714, { { titled(u"标题"_s) }, { titled(u"标题"_s) } })),
        u"[1] "_s + one + u"\n[2] "_s + one + u'\n');
}

void PublishCitationsTest::bibtexIsRead_data()
{
    QTest::addColumn<StoredArticle>("article");
    QTest::addColumn<QString>("date");
    QTest::newRow("day") << withReporters(titled(u"工会 \"AI\" 进车间"_s), five) << u"2023/9/12"_s;
    QTest::newRow("month") << dated(
        titled(u"标题"_s), u"2023-09"_s, core::Precision::Month, core::Basis::Inferred)
                           << u"2023/9"_s;
    QTest::newRow("year") << dated(titled(u"标题"_s), u"2023"_s, core::Precision::Year) << u"2023"_s;
    QTest::newRow("no paper") << unplaced(titled(u"标题"_s)) << QString();
    QTest::newRow("and in a name") << withReporters(titled(u"标题"_s), { u"Ann and Co"_s, u"张, 晶"_s })
                                   << u"2023/9/12"_s;
}

void PublishCitationsTest::bibtexIsRead()
{
    NEEDS_TOOL("pandoc", "pandoc");
    QFETCH(const StoredArticle, article);
    StoredArticle other = article;
    other.id = 18;
    const QJsonArray items = pandocReads(u"bibtex"_s, exported(Form::Bibtex, { { article }, { other } }));
    QCOMPARE(items.size(), 2);
    QCOMPARE(items[0][u"id"_s].toString(), u"jianbao17"_s);
    QCOMPARE(items[1][u"id"_s].toString(), u"jianbao18"_s);
    QCOMPARE(namesIn(items[0]), article.article.reporters());
    QCOMPARE(items[0][u"container-title"_s].toString(), article.issue.paper);
    QCOMPARE(items[0][u"page"_s].toString(), article.page.number);
    QTEST(dateIn(items[0]), "date");
}

void PublishCitationsTest::bibtexFields()
{
    QCOMPARE(publish::citation(Form::Bibtex, withReporters(titled(u"50%_A&B"_s), five.first(2))),
        u"@article{jianbao17,\n  author = {{张晶} and {李明}},\n  title = {{50\\%\\_A\\&B}},\n"
        "  journal = {晨工报},\n  entrysubtype = {newspaper},\n  year = {2023},\n  month = sep,\n  day = "
        "{12},\n"
        "  pages = {3},\n  language = {chinese}\n}\n"_s);
    const StoredArticle estimated
        = dated(titled(u"标题"_s), u"2023-09"_s, core::Precision::Month, core::Basis::Inferred);
    QVERIFY(publish::citation(Form::Bibtex, estimated).contains(u"note = {The date is an estimate.}"_s));
    QVERIFY(publish::citation(Form::Bibtex, titled(u"{甲} `乙` \\ ^~ ---"_s))
                .contains(u"{{\\{甲\\} \\textasciigrave{}乙\\textasciigrave{} \\textbackslash{} "
                          "\\textasciicircum{}\\textasciitilde{} -{}-{}-}}"_s));
    QVERIFY(publish::citation(Form::Bibtex, titled(u"}甲{"_s))
                .contains(u"{{\\textbraceright{}甲\\textbraceleft{}}}"_s));
    QCOMPARE(publish::citation(Form::Bibtex, unplaced(articleMade({}))),
        u"@misc{jianbao17,\n  language = {chinese}\n}\n"_s);
}

void PublishCitationsTest::risIsRead()
{
    NEEDS_TOOL("ris2xml", "bibutils");
    StoredArticle other
        = dated(titled(u"另一篇 <与> \"引号\", 逗号"_s), u"2023-09"_s, core::Precision::Month);
    other.id = 18;
    const QByteArray xml = toolSays(
        u"ris2xml"_s, {}, exported(Form::Ris, { { withReporters(titled(u"标题"_s), five) }, { other } }));
    QXmlStreamReader reader(xml);
    QStringList ids;
    QStringList texts;
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"mods")
            ids.append(reader.attributes().value(u"ID"_s).toString());
        else if (reader.isCharacters() && !reader.isWhitespace())
            texts.append(reader.text().toString());
    }
    QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
    QCOMPARE(ids, QStringList({ u"JIANBAO17"_s, u"JIANBAO18"_s }));
    for (const QString &text : five
            + QStringList({ u"标题"_s, u"晨工报"_s, u"2023-09-12"_s, u"2023-09"_s, u"3"_s,
                u"另一篇 <与> \"引号\", 逗号"_s }))
        QVERIFY2(texts.contains(text), qPrintable(text + u" in "_s + QString::fromUtf8(xml)));
}

void PublishCitationsTest::risFields()
{
    StoredArticle article = withReporters(titled(u"标题\r\nER  - \r\n"_s), { u"张晶"_s, u"A*B, C"_s });
    article = dated(article, u"2023-09"_s, core::Precision::Month, core::Basis::Inferred);
    QCOMPARE(publish::citation(Form::Ris, article),
        u"TY  - NEWS\r\nID  - JIANBAO17\r\nAU  - 张晶\r\nAU  - A＊B， C\r\nTI  - 标题  ER  -\r\nT2  - "
        u"晨工报\r\n"
        "JO  - 晨工报\r\nPY  - 2023\r\nDA  - 2023/09//\r\nSP  - 3\r\nLA  - zh\r\nN1  - The date is an "
        "estimate.\r\n"
        "ER  - \r\n"_s);
    QCOMPARE(publish::citation(Form::Ris, unplaced(articleMade({}))),
        u"TY  - NEWS\r\nID  - JIANBAO17\r\nLA  - zh\r\nER  - \r\n"_s);
}

void PublishCitationsTest::cslJsonIsRead()
{
    NEEDS_TOOL("pandoc", "pandoc");
    StoredArticle other = unplaced(titled(u"无处可查"_s));
    other.id = 18;
    const QByteArray bytes
        = exported(Form::CslJson, { { withReporters(titled(u"职工夜校"_s), five) }, { other } });
    const QString list = squeezed(QString::fromUtf8(
        toolSays(u"pandoc"_s, { u"-f"_s, u"csljson"_s, u"-t"_s, u"plain"_s, u"--citeproc"_s }, bytes)));
    for (const QString &part : five + QStringList({ u"职工夜校"_s, u"晨工报"_s, u"2023"_s, u"无处可查"_s }))
        QVERIFY2(list.contains(part), qPrintable(list));
    NEEDS_TOOL("python3", "python3");
    const QJsonArray items = pythonSays(u"out = json.loads(data)"_s, bytes).array();
    QCOMPARE(items.size(), 2);
    QCOMPARE(namesIn(items[0]), five);
}

void PublishCitationsTest::cslJsonFields()
{
    const StoredArticle article
        = dated(titled(u"标\"题"_s), u"2023-09"_s, core::Precision::Month, core::Basis::Inferred);
    const QJsonDocument found = QJsonDocument::fromJson(publish::citation(Form::CslJson, article).toUtf8());
    QCOMPARE(found.array(),
        QJsonArray({ QJsonObject { { u"id"_s, u"jianbao17"_s }, { u"type"_s, u"article-newspaper"_s },
            { u"language"_s, u"zh"_s }, { u"title"_s, u"标\"题"_s }, { u"container-title"_s, u"晨工报"_s },
            { u"page"_s, u"3"_s },
            { u"author"_s, QJsonArray { QJsonObject { { u"literal"_s, u"张晶"_s } } } },
            { u"issued"_s,
                QJsonObject { { u"date-parts"_s, QJsonArray { QJsonArray { 2023, 9 } } },
                    { u"circa"_s, true } } } } }));
    const QJsonObject bare
        = QJsonDocument::fromJson(publish::citation(Form::CslJson, unplaced(articleMade({}))).toUtf8())[0]
              .toObject();
    QCOMPARE(bare.keys(), QStringList({ u"id"_s, u"language"_s, u"type"_s }));
}

void PublishCitationsTest::hostileTitles_data()
{
    QTest::addColumn<QString>("title");
    const QStringList titles = hostileTexts() + unwritableTexts();
    for (qsizetype i = 0; i < titles.size(); ++i)
        QTest::addRow("text %d", int(i)) << titles.at(i);
    QTest::newRow("200,000 characters") << u"长"_s.repeated(200000);
}

void PublishCitationsTest::hostileTitles()
{
    QFETCH(const QString, title);
    const StoredArticle article = titled(title);
    const QString meant = publish::citationOf(article).title;
    // One line a tag, one line a citation.
    QCOMPARE(publish::citation(Form::Ris, article).count(u'\n'), 11 - meant.isEmpty());
    QVERIFY(!publish::citation(Form::Gbt7714, article).contains(u'\n'));
    QCOMPARE(
        publish::citation(Form::Gbt7714, article), u"张晶. "_s + meant + u"[N]. 晨工报, 2023-09-12(3)."_s);
    const QJsonDocument csl = QJsonDocument::fromJson(exported(Form::CslJson, article));
    QCOMPARE(csl[0][u"title"_s].toString(), meant);
    NEEDS_TOOL("pandoc", "pandoc");
    const QJsonArray items = pandocReads(u"bibtex"_s, exported(Form::Bibtex, article));
    QCOMPARE(items.size(), 1);
    QCOMPARE(readTitle(items[0][u"title"_s].toString()), readTitle(meant));
    QCOMPARE(items[0][u"container-title"_s].toString(), u"晨工报"_s);
}

QTEST_GUILESS_MAIN(PublishCitationsTest)
#include "tst_publish_citations.moc"
