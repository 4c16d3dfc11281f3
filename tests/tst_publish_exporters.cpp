// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exportroom.h"
#include "publish/citation.h"

#include <QSet>

/// What holds for every form, and the forms that are records: JSON Lines and tables.
class PublishExportersTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyFormHasANameOfItsOwn();
    void jsonIsALineAnArticle();
    void tablesAreRead();
    void tablesKeepHostileCells();
    void theSameArticlesGiveTheSameBytes_data();
    void theSameArticlesGiveTheSameBytes();
    void nothingIsAFileToo_data();
    void nothingIsAFileToo();
    void aDeviceThatFailsIsNamed_data();
    void aDeviceThatFailsIsNamed();
};

namespace {

void addEveryForm()
{
    QTest::addColumn<Form>("form");
    for (const publish::FormNames &names : publish::forms()) {
        if (names.form != Form::Pdf)
            QTest::newRow(names.name) << names.form;
    }
}

/// Takes so many bytes and no more.
class FullDevice : public QIODevice {
public:
    explicit FullDevice(qint64 room)
        : m_room(room)
    {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override
    {
        if (size > m_room) {
            setErrorString(u"The disk is full"_s);
            return -1;
        }
        m_room -= size;
        return size;
    }

private:
    qint64 m_room;
};

} // namespace

void PublishExportersTest::everyFormHasANameOfItsOwn()
{
    QSet<QString> names;
    for (const publish::FormNames &form : publish::forms()) {
        names.insert(QString::fromLatin1(form.name));
        QCOMPARE(publish::formNamed(QString::fromLatin1(form.name)), form.form);
        QCOMPARE(QLatin1String(publish::namesOf(form.form).name), QLatin1String(form.name));
        QVERIFY(qstrlen(form.suffix) > 0 && qstrlen(form.title) > 0);
        QCOMPARE(publish::citation(form.form, wholeArticle()).isEmpty(), !form.isCitation);
    }
    QCOMPARE(names.size(), 11);
    QVERIFY(!publish::formNamed(u"doc"));
    QBuffer buffer;
    QVERIFY(!publish::makeExporter(Form::Pdf, {}, buffer));
}

void PublishExportersTest::jsonIsALineAnArticle()
{
    NEEDS_TOOL("python3", "python3");
    StoredArticle hostile = articleMade({ { BlockKind::Headline, u"题"_s } });
    for (const QString &text : hostileTexts() + unwritableTexts())
        hostile.article.blocks.append(
            { .kind = BlockKind::Paragraph, .text = text, .source = {}, .joins = {} });
    const QByteArray bytes = exported(Form::Json, { { wholeArticle() }, { hostile } });
    QVERIFY(bytes.isValidUtf8());
    const QJsonArray lines
        = pythonSays(u"out = [json.loads(line) for line in data.decode().split('\\n') if line]"_s, bytes)
              .array();
    QCOMPARE(lines.size(), 2);
    QCOMPARE(lines[0][u"article"_s].toInt(), 17);
    QCOMPARE(lines[0][u"page"_s].toString(), u"3"_s);
    QCOMPARE(lines[0][u"paragraphs"_s].toVariant().toStringList(), wholeArticle().article.paragraphs());
    const QStringList kept = lines[1][u"paragraphs"_s].toVariant().toStringList();
    QCOMPARE(kept.size(), hostile.article.paragraphs().size());
    for (qsizetype i = 0; i < hostileTexts().size(); ++i)
        QCOMPARE(kept.at(i), hostileTexts().at(i));
}

static const QString readTable
    = u"csv.field_size_limit(10 ** 9)\n"
      "out = list(csv.reader(io.StringIO(data.decode('utf-8-sig'), newline=''), strict=True))"_s;

void PublishExportersTest::tablesAreRead()
{
    NEEDS_TOOL("python3", "python3");
    StoredArticle estimated
        = dated(wholeArticle(), u"2023-09"_s, core::Precision::Month, core::Basis::Inferred);
    estimated.issue.edition = u"早报"_s;
    const QByteArray bytes = exported(Form::Csv,
        { { withReporters(wholeArticle(), { u"林舟"_s, u"周岩"_s }), { { 0, 0, 2 } }, u"办起职工夜校"_s },
            { estimated } });
    QVERIFY(bytes.startsWith("\xef\xbb\xbf"
                             "article,issue,"));
    QCOMPARE(bytes.count('\n'), bytes.count("\r\n"));
    const QJsonArray rows = pythonSays(readTable, bytes).array();
    QCOMPARE(rows.size(), 3);
    QCOMPARE(rows[0].toVariant().toStringList().join(u' '),
        u"article issue paper date precision estimated edition page title kind reporters correspondents hits snippet"_s);
    QCOMPARE(rows[1].toVariant().toStringList(),
        QStringList({ u"17"_s, u"4"_s, u"晨工报"_s, u"2023-09-12"_s, u"day"_s, u"no"_s, u""_s, u"3"_s,
            u"长风机械厂办起职工夜校"_s, u"news"_s, u"林舟; 周岩"_s, u""_s, u"1"_s, u"办起职工夜校"_s }));
    QCOMPARE(rows[2].toVariant().toStringList().mid(3, 4),
        QStringList({ u"2023-09"_s, u"month"_s, u"yes"_s, u"早报"_s }));
}

void PublishExportersTest::tablesKeepHostileCells()
{
    NEEDS_TOOL("python3", "python3");
    const QStringList odd { u"=1+1"_s, u"他说：\"好\""_s, u"\"\"\""_s, u"甲,乙"_s, u"甲\r\n乙\n丙\r丁"_s,
        u" 两端 "_s, u"长"_s.repeated(200000), u"\u0001𠮷"_s };
    QList<Entry> entries;
    for (const QString &text : odd)
        entries.append({ articleMade({ { BlockKind::Headline, text } }), {}, text });
    entries.append({ articleMade({ { BlockKind::Headline, QString(QChar(0xd842)) + QChar(u'\0') } }) });
    const QJsonArray rows = pythonSays(readTable, exported(Form::Csv, entries)).array();
    QCOMPARE(rows.size(), entries.size() + 1);
    for (qsizetype i = 0; i < odd.size(); ++i) {
        QVERIFY2(rows[i + 1][8].toString() == odd.at(i), qPrintable(odd.at(i).left(40)));
        QVERIFY2(rows[i + 1][13].toString() == odd.at(i), qPrintable(odd.at(i).left(40)));
    }
    QCOMPARE(rows.last()[8].toString(), u"\ufffd"_s);
}

void PublishExportersTest::theSameArticlesGiveTheSameBytes_data()
{
    addEveryForm();
}

void PublishExportersTest::theSameArticlesGiveTheSameBytes()
{
    QFETCH(const Form, form);
    const QList<Entry> entries { { wholeArticle() }, { articleMade({}) } };
    const QByteArray bytes = exported(form, entries, u"全期"_s);
    QVERIFY(!bytes.isEmpty());
    QCOMPARE(exported(form, entries, u"全期"_s), bytes);
}

void PublishExportersTest::nothingIsAFileToo_data()
{
    addEveryForm();
}

void PublishExportersTest::nothingIsAFileToo()
{
    QFETCH(const Form, form);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QVERIFY(publish::makeExporter(form, {}, buffer)->end());
    if (form == Form::Csv)
        QCOMPARE(buffer.data().count("\r\n"), 1);
    else if (form == Form::CslJson)
        QCOMPARE(QJsonDocument::fromJson(buffer.data()), QJsonDocument(QJsonArray()));
    else
        QCOMPARE(buffer.data().isEmpty(), form != Form::Odt && form != Form::Html);
}

void PublishExportersTest::aDeviceThatFailsIsNamed_data()
{
    addEveryForm();
}

void PublishExportersTest::aDeviceThatFailsIsNamed()
{
    QFETCH(const Form, form);
    const QList<Entry> entries(5, Entry { wholeArticle() });
    const qint64 whole = exported(form, entries).size();
    for (const qint64 room : { qint64(0), whole / 2, whole - 1 }) {
        FullDevice device(room);
        const auto exporter = publish::makeExporter(form, {}, device);
        core::Result<void> done;
        for (qsizetype i = 0; i < entries.size() && done; ++i)
            done = exporter->add(entries.at(i));
        if (done)
            done = exporter->end();
        QVERIFY(!done);
        QCOMPARE(done.error().kind, core::Error::Kind::Unwritable);
        QVERIFY2(done.error().message.contains(u"The disk is full"_s), qPrintable(done.error().message));
    }
}

QTEST_GUILESS_MAIN(PublishExportersTest)
#include "tst_publish_exporters.moc"
