// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportroom.h"
#include "publish/citation.h"
#include "publish/runningtext.h"

#include <QSet>

/// Articles leave the archive whole: what was written is read back by tools that are not ours.
class PublishFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void textIsOnOneLine_data();
    void textIsOnOneLine();
    void partsHaveTheirPlaces();
    void othersReadTheText_data();
    void othersReadTheText();
    void othersReadTheHeadings_data();
    void othersReadTheHeadings();
    void plainTextIsPlain();
    void hitsAreMarked();
    void htmlNeedsNothingElse();
    void thePackageIsOpenDocument();
};

namespace {

/// The text in a document as pandoc's syntax tree has it, and the kinds of elements in it.
struct Tree {
    QString text;
    QSet<QString> kinds;
    QStringList headings; ///< "1 text"

    void take(const QJsonValue &value)
    {
        if (value.isArray()) {
            for (const QJsonValue &one : value.toArray())
                take(one);
            return;
        }
        const QJsonObject object = value.toObject();
        const QString kind = object[u"t"_s].toString();
        if (kind.isEmpty())
            return;
        kinds.insert(kind);
        const QJsonValue content = object[u"c"_s];
        if (kind == u"Str") {
            text += content.toString();
        } else if (kind == u"Header") {
            Tree inside;
            inside.take(content[2]);
            headings.append(QString::number(content[0].toInt()) + u' ' + inside.text);
            text += inside.text;
            kinds += inside.kinds;
        } else if (content.isArray()) {
            take(content);
        }
    }
};

Tree pandocReads(const QString &format, const QByteArray &bytes)
{
    const QByteArray json = toolSays(u"pandoc"_s, { u"-f"_s, format, u"-t"_s, u"json"_s }, bytes);
    Tree out;
    out.take(QJsonDocument::fromJson(json).object()[u"blocks"_s]);
    out.text = squeezed(out.text);
    return out;
}

QString expectedText(const StoredArticle &article)
{
    QString out;
    for (const core::Block &block : article.article.blocks)
        out += publish::oneLine(block.text);
    return squeezed(out + publish::sourceLine(article));
}

QString formatOf(Form form)
{
    return form == Form::Odt ? u"odt"_s : form == Form::Html ? u"html"_s : u"commonmark"_s;
}

} // namespace

void PublishFormsTest::textIsOnOneLine_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("empty") << QString() << QString();
    QTest::newRow("plain") << u"“工人”\u3000𠮷 é"_s << u"“工人”\u3000𠮷 é"_s;
    QTest::newRow("lines") << u"a\nb\tc\u2028d\u2029e\u0085f"_s << u"a b c d e f"_s;
    QTest::newRow("controls") << u"a\u0001b\u007fc\u009fd"_s << u"abcd"_s;
    QTest::newRow("surrogates") << QString(QChar(0xd842)) + u'a' + QChar(0xdfb7) << u"\ufffda\ufffd"_s;
    QTest::newRow("turned round") << QString(QChar(0xdfb7)) + QChar(0xd842) << u"\ufffd\ufffd"_s;
    QTest::newRow("no characters") << u"a\ufffeb\uffffc\ufdd0d\U0001fffee"_s
                                   << u"a\ufffdb\ufffdc\ufffdd\ufffde"_s;
}

void PublishFormsTest::textIsOnOneLine()
{
    QFETCH(const QString, text);
    QTEST(publish::oneLine(text), "expected");
}

void PublishFormsTest::partsHaveTheirPlaces()
{
    Entry entry { wholeArticle() };
    entry.hits = { { 1, 2, 2 }, { 1, 4, 1 }, { 4, 17, 90 }, { 5, 400, 1 } };
    QStringList found;
    for (const publish::ArticlePart &part : publish::partsOf(entry)) {
        QString text;
        for (const publish::Stretch &stretch : part.stretches)
            text += stretch.isHit ? u'[' + stretch.text + u']' : stretch.text;
        found.append(QString::number(int(part.kind)) + text);
    }
    QCOMPARE(found,
        QStringList({ u"0工会服务到车间"_s, u"1长风[机械][厂]办起职工夜校"_s, u"2——车间主任带头听讲"_s,
            u"3本报讯（记者 林舟）"_s, u"4九月的第一个晚上，三百名青工坐进了[教室。]"_s,
            u"4“学了就能用。”钳工周岩说。"_s, u"5图为学员在实训台前练习接线。"_s, u"6林舟 摄"_s }));
}

void PublishFormsTest::othersReadTheText_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<StoredArticle>("article");
    for (const auto &[name, form] : { std::pair("odt", Form::Odt), std::pair("html", Form::Html),
             std::pair("markdown", Form::Markdown) }) {
        const auto row = [&, label = name](const char *what) -> QTestData & {
            return QTest::newRow(qPrintable(QLatin1String(label) + u": "_s + QLatin1String(what)));
        };
        row("every kind of block") << form << wholeArticle();
        row("nothing") << form << articleMade({});
        StoredArticle bare = articleMade({ { BlockKind::Paragraph, u"无题的短讯。"_s } });
        bare.issue = {};
        bare.page = {};
        row("no headline, no place") << form << bare;
        for (const bool writable : { true, false }) {
            StoredArticle hostile = articleMade({});
            const QStringList texts = writable ? hostileTexts() : unwritableTexts();
            for (const BlockKind kind : { BlockKind::Headline, BlockKind::Lead, BlockKind::Paragraph,
                     BlockKind::Caption, BlockKind::Credit }) {
                for (const QString &text : texts)
                    hostile.article.blocks.append({ .kind = kind, .text = text, .source = {}, .joins = {} });
            }
            hostile.article.titleIndex = int(texts.size()) / 2;
            row(writable ? "markup" : "no characters") << form << hostile;
        }
        row("200,000 characters") << form
                                  << articleMade({ { BlockKind::Headline, u"长文"_s },
                                         { BlockKind::Paragraph,
                                             u"工人们在车间里*读报*，"_s.repeated(16000) } });
    }
}

void PublishFormsTest::othersReadTheText()
{
    NEEDS_TOOL("pandoc", "pandoc");
    QFETCH(const Form, form);
    QFETCH(const StoredArticle, article);
    const Tree found = pandocReads(formatOf(form), exported(form, article));
    const QString expected = expectedText(article);
    for (qsizetype i = 0; i < std::min(found.text.size(), expected.size()); ++i) {
        if (found.text.at(i) != expected.at(i))
            QCOMPARE(found.text.mid(i - 5, 30), expected.mid(i - 5, 30));
    }
    QCOMPARE(found.text.size(), expected.size());
    // Nothing of what the articles say was taken for markup.
    static const QSet<QString> meant { u"Header"_s, u"Para"_s, u"Plain"_s, u"Str"_s, u"Space"_s, u"Emph"_s,
        u"Strong"_s, u"BlockQuote"_s, u"Div"_s, u"Span"_s };
    const QSet<QString> others = QSet<QString>(found.kinds).subtract(meant);
    QVERIFY2(others.isEmpty(), qPrintable(QStringList(others.cbegin(), others.cend()).join(u' ')));
}

void PublishFormsTest::othersReadTheHeadings_data()
{
    QTest::addColumn<Form>("form");
    QTest::addColumn<QStringList>("alone");
    QTest::addColumn<QStringList>("several");
    const QString title = u"长风机械厂办起职工夜校"_s;
    QTest::newRow("odt") << Form::Odt << QStringList { u"1 "_s + title }
                         << QStringList { u"1 "_s + title, u"1 另一篇"_s };
    for (const auto &[name, form] :
        { std::pair("html", Form::Html), std::pair("markdown", Form::Markdown) }) {
        QTest::newRow(name) << form << QStringList { u"1 "_s + title }
                            << QStringList { u"1 全期"_s, u"2 "_s + title, u"2 另一篇"_s };
    }
}

void PublishFormsTest::othersReadTheHeadings()
{
    NEEDS_TOOL("pandoc", "pandoc");
    QFETCH(const Form, form);
    const Entry first { wholeArticle() };
    const Entry second { articleMade(
        { { BlockKind::Headline, u"另一篇"_s }, { BlockKind::Paragraph, u"正文。"_s } }) };
    QTEST(pandocReads(formatOf(form), exported(form, { first }, u"全期"_s)).headings, "alone");
    const Tree both = pandocReads(formatOf(form), exported(form, { first, second }, u"全期"_s));
    QTEST(both.headings, "several");
    QVERIFY(both.text.contains(u"全期"_s) && both.text.contains(expectedText(first.stored)));
    QVERIFY(both.text.endsWith(expectedText(second.stored)));
    QCOMPARE(both.kinds.contains(u"HorizontalRule"_s), form == Form::Markdown);
    QCOMPARE(both.kinds.contains(u"Link"_s), form == Form::Html);
}

void PublishFormsTest::plainTextIsPlain()
{
    const Entry whole { wholeArticle() };
    const QString text
        = u"工会服务到车间\n长风机械厂办起职工夜校\n——车间主任带头听讲\n\n本报讯（记者 林舟）\n\n"
          "\u3000\u3000九月的第一个晚上，三百名青工坐进了教室。\n\u3000\u3000“学了就能用。”钳工周岩说。\n\n"
          "图为学员在实训台前练习接线。\n\n林舟 摄\n\n晨工报, 12 September 2023, Page 3, “长风机械厂办起职工夜校”\n"_s;
    QCOMPARE(QString::fromUtf8(exported(Form::Text, { whole }, u"全期"_s)), text);
    const QString rule = u'\n' + QString(20, u'─') + u"\n\n"_s;
    QCOMPARE(QString::fromUtf8(exported(Form::Text, { whole, whole }, u"全期"_s)),
        u"全期\n\n"_s + text + rule + text);
    for (const QString &hostile : unwritableTexts()) {
        const QByteArray bytes = exported(Form::Text, articleMade({ { BlockKind::Paragraph, hostile } }));
        QVERIFY(bytes.isValidUtf8());
        QVERIFY(QString::fromUtf8(bytes).startsWith(u"\u3000\u3000"_s + publish::oneLine(hostile) + u'\n'));
    }
}

void PublishFormsTest::hitsAreMarked()
{
    Entry entry { articleMade({ { BlockKind::Headline, u"职工<夜校>"_s } }) };
    entry.hits = { { 0, 2, 2 } };
    const QString page = QString::fromUtf8(exported(Form::Html, { entry }));
    QVERIFY2(page.contains(u"<h1>职工<mark>&lt;夜</mark>校&gt;</h1>"_s), qPrintable(page));
    NEEDS_TOOL("python3", "python3");
    const QJsonDocument spans
        = pythonSays(u"root = tree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read('content.xml'))\n"
                     "out = [e.text for e in root.iter() if e.tag.endswith('}span')]"_s,
            exported(Form::Odt, { entry }));
    QCOMPARE(spans.array(), QJsonArray { u"<夜"_s });
}

void PublishFormsTest::htmlNeedsNothingElse()
{
    const Entry whole { wholeArticle() };
    Entry odd { articleMade({ { BlockKind::Headline, u"\"></title><b>"_s } }) };
    const QString page
        = QString::fromUtf8(exported(Form::Html, { whole, odd, { articleMade({}) } }, u"期 & 刊"_s));
    for (const QString &part : { u"<!DOCTYPE html>\n<html lang=\"zh-Hans\">"_s, u"<meta charset=\"utf-8\">"_s,
             u"<title>期 &amp; 刊</title>"_s,
             u"<li><a href=\"#a2\">&quot;&gt;&lt;/title&gt;&lt;b&gt;</a></li>"_s, u"<article id=\"a2\">"_s,
             u"<p class=\"kicker\">工会服务到车间</p>"_s, u"<p class=\"byline\">本报讯（记者 林舟）</p>"_s,
             u"<figure><figcaption>图为学员在实训台前练习接线。</figcaption></figure>"_s,
             u"<p class=\"credit\">林舟 摄</p>"_s, u"prefers-color-scheme: dark"_s, u"@media print"_s })
        QVERIFY2(page.contains(part), qPrintable(part));
    for (const QString &outside : { u"src="_s, u"url("_s, u"<link"_s, u"<script"_s, u"@import"_s, u"http"_s })
        QVERIFY2(!page.contains(outside), qPrintable(outside));
    QCOMPARE(page.count(u"<article"_s), 3);
    QVERIFY(page.endsWith(u"</body>\n</html>\n"_s));
}

void PublishFormsTest::thePackageIsOpenDocument()
{
    StoredArticle article = withReporters(wholeArticle(), { u"林舟"_s, u"周岩"_s });
    const QByteArray bytes = exported(Form::Odt, article);
    // Where the shared MIME database looks for it.
    QCOMPARE(bytes.mid(30, 47), QByteArray("mimetypeapplication/vnd.oasis.opendocument.text"));
    NEEDS_TOOL("python3", "python3");
    const QJsonObject found = pythonSays(
        u"z = zipfile.ZipFile(io.BytesIO(data))\n"
        "parts = [tree.fromstring(z.read(n)) for n in z.namelist() if n.endswith('.xml')]\n"
        "def values(root, name): return [v for e in root.iter() for k, v in e.attrib.items() if "
        "k.endswith('}' + name)]\n"
        "content, styles = (tree.fromstring(z.read(n)) for n in ('content.xml', 'styles.xml'))\n"
        "known = values(styles, 'name') + values(content, 'name')\n"
        "meta = {e.tag.split('}')[1]: e.text for e in tree.fromstring(z.read('meta.xml')).iter()}\n"
        "out = {'names': z.namelist(), 'bad': z.testzip(), 'stored': z.infolist()[0].compress_type == 0,\n"
        " 'extras': sum(len(i.extra) for i in z.infolist()), 'years': sorted({i.date_time[0] for i in "
        "z.infolist()}),\n"
        " 'used': values(content, 'style-name'), 'listed': "
        "values(tree.fromstring(z.read('META-INF/manifest.xml')), 'full-path'),\n"
        " 'unknown': [s for s in values(content, 'style-name') + values(content, 'parent-style-name') if s "
        "not in known],\n"
        " 'title': meta['title'], 'creator': meta['creator'], 'date': meta['date'], 'language': "
        "meta['language'],\n"
        " 'asian': values(styles, 'font-name-asian')}"_s,
        bytes)
                                  .object();
    QCOMPARE(found[u"names"_s].toVariant().toStringList(),
        QStringList(
            { u"mimetype"_s, u"META-INF/manifest.xml"_s, u"meta.xml"_s, u"styles.xml"_s, u"content.xml"_s }));
    QCOMPARE(found[u"listed"_s].toVariant().toStringList(),
        QStringList({ u"/"_s, u"content.xml"_s, u"styles.xml"_s, u"meta.xml"_s }));
    QVERIFY(found[u"bad"_s].isNull() && found[u"stored"_s].toBool());
    QCOMPARE(found[u"extras"_s].toInt(-1), 0);
    QCOMPARE(found[u"years"_s].toArray(), QJsonArray { 1980 });
    QCOMPARE(found[u"used"_s].toVariant().toStringList(),
        QStringList({ u"Kicker"_s, u"Headline"_s, u"Subtitle"_s, u"Byline"_s, u"Body"_s, u"Body"_s,
            u"Caption"_s, u"Credit"_s, u"Source_20_line"_s }));
    QCOMPARE(found[u"unknown"_s].toArray(), QJsonArray());
    QCOMPARE(found[u"title"_s].toString(), u"长风机械厂办起职工夜校"_s);
    QCOMPARE(found[u"creator"_s].toString(), u"林舟、周岩"_s);
    QCOMPARE(found[u"date"_s].toString(), u"2023-09-12T00:00:00"_s);
    QCOMPARE(found[u"language"_s].toString(), u"zh-CN"_s);
    QVERIFY(!found[u"asian"_s].toArray().isEmpty());
}

QTEST_GUILESS_MAIN(PublishFormsTest)
#include "tst_publish_forms.moc"
