// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/recognised.h"
#include "archive/rulings.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;
using archive::Aliases;
using archive::EntityName;
using archive::KeptCorrection;
using archive::Recognised;
using archive::Rulings;
using core::EntityClass;
using core::Mention;
using core::Ruling;

/// What editors' rulings and corrections make of what was recognised, without an archive.
class TestArchiveRulings : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rulingsGoBeforeTheRecogniser_data();
    void rulingsGoBeforeTheRecogniser();
    void correctionsGoBeforeRulings_data();
    void correctionsGoBeforeRulings();
    void chainsOfAliasesEnd();
    void whatIsSettledNeverOverlaps();
    void whatIsKeptComesBack();
    void bytesThatAreNoneAreRefused();
};

namespace {

/// Marks of mentions in a text: 「机构:云州总工会」 is an organisation, 「机构=云州市总工会:总工会」 one with
/// another normal form.
const QList<std::pair<QString, EntityClass>> classMarks { { u"人物"_s, EntityClass::Person },
    { u"机构"_s, EntityClass::Organisation }, { u"地点"_s, EntityClass::Place },
    { u"时间"_s, EntityClass::Date }, { u"职务"_s, EntityClass::Post }, { u"作品"_s, EntityClass::Work } };

EntityClass classOf(const QString &mark)
{
    for (const auto &[name, entityClass] : classMarks) {
        if (name == mark)
            return entityClass;
    }
    qFatal("no class %s", qPrintable(mark));
}

QString markOf(EntityClass entityClass)
{
    for (const auto &[name, other] : classMarks) {
        if (other == entityClass)
            return name;
    }
    return u"?"_s;
}

struct Marked {
    QStringList blocks;
    QList<Mention> mentions;
};

Marked parsed(const QString &marked)
{
    Marked out { { {} }, {} };
    const auto pieces = QStringView(marked).split(u'「');
    for (const QStringView piece : pieces) {
        const qsizetype close = piece.indexOf(u'」');
        if (close >= 0) {
            const QStringView head = piece.left(piece.indexOf(u':'));
            const QString words = piece.sliced(head.size() + 1, close - head.size() - 1).toString();
            const qsizetype equals = head.indexOf(u'=');
            const QString value = equals < 0 ? words : head.sliced(equals + 1).toString();
            const core::Span span { int(out.blocks.size()) - 1, int(out.blocks.last().size()),
                int(words.size()) };
            out.mentions.append(
                { classOf(head.left(equals < 0 ? head.size() : equals).toString()), span, value });
            out.blocks.last() += words;
        }
        const auto lines = piece.sliced(close + 1).split(u'\n');
        out.blocks.last() += lines.first();
        for (qsizetype i = 1; i < lines.size(); ++i)
            out.blocks.append(lines[i].toString());
    }
    return out;
}

QString written(const QStringList &blocks, const QList<Mention> &mentions)
{
    QStringList out;
    for (int block = 0; block < blocks.size(); ++block) {
        QString line;
        int at = 0;
        for (const Mention &mention : mentions) {
            if (mention.span.block != block)
                continue;
            const QString words = blocks[block].mid(mention.span.start, mention.span.length);
            line += blocks[block].mid(at, mention.span.start - at) + u'「' + markOf(mention.entityClass)
                + (words == mention.value ? QString() : u'=' + mention.value) + u':' + words + u'」';
            at = mention.span.end();
        }
        out.append(line + blocks[block].mid(at));
    }
    return out.join(u'\n');
}

Ruling always(const QString &name, EntityClass entityClass, const QString &value = {})
{
    return { 0, Ruling::Kind::Always, name, EntityClass::Person, entityClass, value };
}

Ruling never(const QString &name)
{
    return { 0, Ruling::Kind::Never, name };
}

Ruling alias(EntityClass nameClass, const QString &name, EntityClass entityClass, const QString &value)
{
    return { 0, Ruling::Kind::Alias, name, nameClass, entityClass, value };
}

constexpr auto person = EntityClass::Person;
constexpr auto organisation = EntityClass::Organisation;
constexpr auto place = EntityClass::Place;

} // namespace

void TestArchiveRulings::rulingsGoBeforeTheRecogniser_data()
{
    using L = QList<Ruling>;
    QTest::addColumn<QString>("recognised");
    QTest::addColumn<L>("rulings");
    QTest::addColumn<QString>("settled");
    const auto row = [](const char *name, const QString &recognised, const L &rulings,
                         const QString &settled) { QTest::newRow(name) << recognised << rulings << settled; };
    row("nothing said", u"「人物:柳沐辰」到「地点:云州」。"_s, {}, u"「人物:柳沐辰」到「地点:云州」。"_s);
    row("always", u"云栖坊开工，云栖坊\n云栖坊。"_s, L { always(u"云栖坊"_s, organisation) },
        u"「机构:云栖坊」开工，「机构:云栖坊」\n「机构:云栖坊」。"_s);
    row("always, another class", u"「人物:云栖坊」开工"_s, L { always(u"云栖坊"_s, organisation) },
        u"「机构:云栖坊」开工"_s);
    row("always, with a normal form", u"市总工会说"_s,
        L { always(u"市总工会"_s, organisation, u"云州市总工会"_s) }, u"「机构=云州市总工会:市总工会」说"_s);
    row("a longer one that holds the name stays", u"「机构:朝岚区总工会」在朝岚区"_s,
        L { always(u"朝岚区"_s, place) }, u"「机构:朝岚区总工会」在「地点:朝岚区」"_s);
    row("what overlaps in part loses", u"到「地点:云州总」工会去"_s, L { always(u"总工会"_s, organisation) },
        u"到云州「机构:总工会」去"_s);
    row("what lies within goes", u"「地点:云州」市「职务:主席」团"_s,
        L { always(u"云州市主席团"_s, organisation) }, u"「机构:云州市主席团」"_s);
    row("the longest name first", u"云州市总工会"_s,
        L { always(u"云州市"_s, place), always(u"云州市总工会"_s, organisation),
            always(u"总工会"_s, organisation) },
        u"「机构:云州市总工会」"_s);
    row("the longer of two that overlap", u"在甲乙丙丁戊处"_s,
        L { always(u"甲乙丙"_s, place), always(u"丙丁戊己"_s, place), always(u"乙丙丁戊"_s, organisation) },
        u"在甲「机构:乙丙丁戊」处"_s);
    row("the first of two as long", u"在甲乙丙丁戊处"_s,
        L { always(u"丙丁戊"_s, organisation), always(u"甲乙丙"_s, place) }, u"在「地点:甲乙丙」丁戊处"_s);
    row("a name whose holder is lost stands for itself", u"「机构:朝岚区总工会」办公室"_s,
        L { always(u"朝岚区"_s, place), always(u"工会办公室"_s, organisation) },
        u"「地点:朝岚区」总「机构:工会办公室」"_s);
    row("the longest first there too", u"「机构:朝岚区南街总工会」办公室"_s,
        L { always(u"朝岚区"_s, place), always(u"朝岚区南街"_s, place), always(u"南街"_s, person),
            always(u"会办"_s, organisation) },
        u"「地点:朝岚区南街」总工「机构:会办」公室"_s);
    row("not out of a word of letters", u"RAIN和AI和13号车间、3号车间"_s,
        L { always(u"AI"_s, organisation), always(u"3号车间"_s, place) },
        u"RAIN和「机构:AI」和13号车间、「地点:3号车间」"_s);
    row("never", u"「人物:韩国」呢，「地点:韩国」、「人物=韩国:韩 国」、「人物:韩国强」"_s,
        L { never(u"韩国"_s) }, u"韩国呢，韩国、韩 国、「人物:韩国强」"_s);
    row("never lets a ruled name out", u"「机构:朝岚区总工会」"_s,
        L { never(u"朝岚区总工会"_s), always(u"朝岚区"_s, place) }, u"「地点:朝岚区」总工会"_s);
    row("alias", u"「机构:市总工会」和「机构:云州市总工会」，「地点:市总工会」"_s,
        L { alias(organisation, u"市总工会"_s, organisation, u"云州市总工会"_s) },
        u"「机构=云州市总工会:市总工会」和「机构:云州市总工会」，「地点:市总工会」"_s);
    row("alias of another class", u"「人物:小柳」"_s, L { alias(person, u"小柳"_s, organisation, u"柳记"_s) },
        u"「机构=柳记:小柳」"_s);
    row("alias of what is always one", u"小柳"_s,
        L { alias(person, u"小柳"_s, person, u"柳沐辰"_s), always(u"小柳"_s, person) },
        u"「人物=柳沐辰:小柳」"_s);
    row("a chain", u"「机构:总会」"_s,
        L { alias(organisation, u"总会"_s, organisation, u"市总工会"_s),
            alias(organisation, u"市总工会"_s, organisation, u"云州市总工会"_s) },
        u"「机构=云州市总工会:总会」"_s);
    row("surrogates", u"在𠮷云坊"_s, L { always(u"𠮷云坊"_s, place) }, u"在「地点:𠮷云坊」"_s);
}

void TestArchiveRulings::rulingsGoBeforeTheRecogniser()
{
    QFETCH(QString, recognised);
    QFETCH(QList<Ruling>, rulings);
    QFETCH(QString, settled);
    const Marked marked = parsed(recognised);
    QCOMPARE(written(marked.blocks, marked.mentions), recognised);
    const auto mentions = Rulings(rulings).settled(marked.blocks, marked.mentions, {});
    QCOMPARE(written(marked.blocks, mentions), settled);
}

namespace {

/// What was said of the words at a place of a text.
KeptCorrection said(int block, int start, const QString &words, const std::optional<Mention> &instead = {},
    const QString &newWords = {})
{
    return { 0, 1, { { block, start, int(words.size()) }, instead }, words,
        newWords.isEmpty() && instead ? words : newWords };
}

} // namespace

void TestArchiveRulings::correctionsGoBeforeRulings_data()
{
    using L = QList<KeptCorrection>;
    QTest::addColumn<QString>("recognised");
    QTest::addColumn<QList<Ruling>>("rulings");
    QTest::addColumn<L>("corrections");
    QTest::addColumn<QString>("settled");
    const auto row = [](const char *name, const QString &recognised, const QList<Ruling> &rulings,
                         const L &corrections, const QString &settled) {
        QTest::newRow(name) << recognised << rulings << corrections << settled;
    };
    const Mention office { organisation, { 0, 1, 4 }, u"云州一坊"_s };
    row("no entity here", u"「地点:云州」和「地点:云州」"_s, {}, L { said(0, 3, u"云州"_s) },
        u"「地点:云州」和云州"_s);
    row("although always", u"云州和云州"_s, { always(u"云州"_s, place) }, L { said(0, 3, u"云州"_s) },
        u"「地点:云州」和云州"_s);
    row("another class", u"「地点:云州」"_s, {},
        L { said(0, 0, u"云州"_s, Mention { organisation, { 0, 0, 2 }, u"云州队"_s }) },
        u"「机构=云州队:云州」"_s);
    row("although never", u"云州"_s, { never(u"云州"_s) },
        L { said(0, 0, u"云州"_s, Mention { place, { 0, 0, 2 }, u"云州"_s }) }, u"「地点:云州」"_s);
    row("other bounds", u"到「地点:云州」一坊"_s, {}, L { said(0, 1, u"云州"_s, office, u"云州一坊"_s) },
        u"到「机构:云州一坊」"_s);
    row("other bounds take what they meet", u"到「地点:云州」「地点:一坊街」"_s, {},
        L { said(0, 1, u"云州"_s, office, u"云州一坊"_s) }, u"到「机构:云州一坊」街"_s);
    row("smaller bounds", u"「人物:柳沐辰说」"_s, {},
        L { said(0, 0, u"柳沐辰说"_s, Mention { person, { 0, 0, 3 }, u"柳沐辰"_s }, u"柳沐辰"_s) },
        u"「人物:柳沐辰」说"_s);
    row("what is longer and holds the place stays", u"「机构:云州总工会」"_s, {}, L { said(0, 0, u"云州"_s) },
        u"「机构:云州总工会」"_s);
    row("the last said goes before", u"「地点:云州」一坊"_s, {},
        L { said(0, 0, u"云州"_s, Mention { organisation, { 0, 0, 4 }, u"云州一坊"_s }, u"云州一坊"_s),
            said(0, 0, u"云州一坊"_s) },
        u"云州一坊"_s);
    row("the words have moved", u"今天「地点:云州」，又「地点:云州」"_s, {}, L { said(0, 1, u"云州"_s) },
        u"今天云州，又「地点:云州」"_s);
    row("to the nearest", u"「地点:云州」与到了「地点:云州」"_s, {}, L { said(0, 4, u"云州"_s) },
        u"「地点:云州」与到了云州"_s);
    row("with their new bounds", u"今天到「地点:云州」一坊"_s, {},
        L { said(0, 1, u"云州"_s, office, u"云州一坊"_s) }, u"今天到「机构:云州一坊」"_s);
    row("the words have gone", u"「地点:平州」"_s, {}, L { said(0, 0, u"云州"_s) }, u"「地点:平州」"_s);
    row("what stood around them has gone", u"到「地点:云州」二坊"_s, {},
        L { said(0, 1, u"云州"_s, office, u"云州一坊"_s) }, u"到「地点:云州」二坊"_s);
    row("the block has gone", u"「地点:云州」"_s, {}, L { said(3, 0, u"云州"_s) }, u"「地点:云州」"_s);
    row("aliases hold of it", u"市总工会"_s,
        { alias(organisation, u"市总工会"_s, organisation, u"云州市总工会"_s) },
        L { said(0, 0, u"市总工会"_s, Mention { organisation, { 0, 0, 4 }, u"市总工会"_s }) },
        u"「机构=云州市总工会:市总工会」"_s);
}

void TestArchiveRulings::correctionsGoBeforeRulings()
{
    QFETCH(QString, recognised);
    QFETCH(QList<Ruling>, rulings);
    QFETCH(QList<KeptCorrection>, corrections);
    QFETCH(QString, settled);
    const Marked marked = parsed(recognised);
    const auto mentions = Rulings(rulings).settled(marked.blocks, marked.mentions, corrections);
    QCOMPARE(written(marked.blocks, mentions), settled);
}

void TestArchiveRulings::chainsOfAliasesEnd()
{
    const Aliases circle({ alias(person, u"甲"_s, person, u"乙"_s), alias(person, u"乙"_s, person, u"丙"_s),
        alias(person, u"丙"_s, person, u"甲"_s) });
    QCOMPARE(circle.of({ person, u"甲"_s }), (EntityName { person, u"丙"_s }));
    const Aliases two({ alias(person, u"甲"_s, person, u"乙"_s), alias(person, u"丁"_s, person, u"甲"_s) });
    QCOMPARE(two.of({ person, u"丁"_s }), (EntityName { person, u"乙"_s }));
    QCOMPARE(two.namesOf({ person, u"乙"_s }).size(), 2);
    QCOMPARE(two.namesOf({ person, u"甲"_s }).size(), 0);
}

void TestArchiveRulings::whatIsSettledNeverOverlaps()
{
    QRandomGenerator random(20260521);
    const auto words = [&](int least, int most) {
        QString out;
        for (int left = random.bounded(least, most + 1); left > 0; --left)
            out += QChar(u'甲' + random.bounded(3));
        return out;
    };
    for (int turn = 0; turn < 400; ++turn) {
        const QStringList blocks { words(0, 40), words(0, 40) };
        QList<Mention> recognised;
        for (int block = 0; block < 2; ++block) {
            for (int at = random.bounded(5); at < blocks[block].size(); at += random.bounded(1, 6)) {
                const int length = std::min(random.bounded(1, 6), int(blocks[block].size()) - at);
                recognised.append({ person, { block, at, length }, blocks[block].mid(at, length) });
                at += length;
            }
        }
        QList<Ruling> rulings;
        for (int i = random.bounded(8); i > 0; --i)
            rulings.append(i % 3 ? always(words(1, 4), place) : never(words(1, 3)));
        const auto mentions = Rulings(rulings).settled(blocks, recognised, {});
        for (qsizetype i = 1; i < mentions.size(); ++i) {
            const core::Span &before = mentions[i - 1].span;
            const core::Span &span = mentions[i].span;
            QVERIFY(before.block < span.block || before.end() <= span.start);
        }
        // What is settled is settled: nothing in it is left to be ruled.
        for (const Mention &mention : mentions) {
            const QString surface = blocks[mention.span.block].mid(mention.span.start, mention.span.length);
            for (const Ruling &ruling : std::as_const(rulings)) {
                if (ruling.kind == Ruling::Kind::Always && ruling.name == surface)
                    QCOMPARE(mention.entityClass, place);
            }
        }
    }
}

void TestArchiveRulings::whatIsKeptComesBack()
{
    const QList<Mention> mentions { { organisation, { 0, 3, 4 }, u"云州市总工会"_s },
        { EntityClass::Work, { 7, 0, 200 }, u"𠮷"_s } };
    QCOMPARE(Recognised::unpacked(Recognised::packed(mentions)).value(), mentions);
    QCOMPARE(Recognised::unpacked(Recognised::packed({})).value(), QList<Mention>());
    // Names are looked for in it as they are.
    QVERIFY(Recognised::packed(mentions).contains(u"云州市总工会"_s.toUtf8()));
}

void TestArchiveRulings::bytesThatAreNoneAreRefused()
{
    for (const QByteArray &bytes : { QByteArray(), QByteArray("xyz"), QByteArray::fromHex("f6"),
             QByteArray::fromHex("8401020304"), QByteArray::fromHex("850901020361"),
             QByteArray::fromHex("85090102036161"), QByteArray::fromHex("85010102006161") })
        QVERIFY2(!Recognised::unpacked(bytes), bytes.toHex());
}

QTEST_GUILESS_MAIN(TestArchiveRulings)
#include "tst_archive_rulings.moc"
