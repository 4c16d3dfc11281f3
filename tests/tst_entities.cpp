// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/candidate.h"
#include "entities/lexicon.h"
#include "entities/recogniser.h"
#include "entities/recognisers.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;
using core::EntityClass;

namespace {

QString labelName(EntityClass entityClass)
{
    static const QStringList names { u"PER"_s, u"ORG"_s, u"LOC"_s, u"DATE"_s, u"ROLE"_s, u"HONOR"_s,
        u"EVENT"_s, u"WORK"_s };
    return names.value(static_cast<int>(entityClass));
}

/// The text with its mentions marked as the annotation guide does: ⟦PER|祝青禾⟧.
QString marked(const QString &text, const QList<core::Mention> &mentions, int block)
{
    QString out;
    int at = 0;
    for (const core::Mention &mention : mentions) {
        if (mention.span.block != block)
            continue;
        out += text.mid(at, mention.span.start - at);
        out += u"⟦%1|%2⟧"_s.arg(
            labelName(mention.entityClass), text.mid(mention.span.start, mention.span.length));
        at = mention.span.end();
    }
    return out + text.mid(at);
}

/// The text under the marks, and the marks as "start length label".
struct Marked {
    QString text;
    QStringList spans;
};

Marked unmarked(QString line)
{
    Marked result;
    while (!line.isEmpty()) {
        const auto open = line.indexOf(u'⟦');
        if (open < 0)
            break;
        const auto bar = line.indexOf(u'|', open);
        const auto close = line.indexOf(u'⟧', bar);
        result.text += line.left(open);
        const QString surface = line.mid(bar + 1, close - bar - 1);
        result.spans << u"%1 %2 %3"_s.arg(result.text.size())
                            .arg(surface.size())
                            .arg(line.mid(open + 1, bar - open - 1));
        result.text += surface;
        line.remove(0, close + 1);
    }
    result.text += line;
    return result;
}

QDate report()
{
    return { 2023, 9, 15 };
}

} // namespace

class TestEntities : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void sentences_data();
    void sentences();
    void articles_data();
    void articles();
    void values();
    void credit();
    void resolution();
    void lexiconWords_data();
    void lexiconWords();
    void wordsOfAText();
    void knownNames();
    void longLine();
    void floor();

private:
    std::shared_ptr<const entities::Recogniser> m_recogniser;
};

void TestEntities::initTestCase()
{
    const auto recogniser = entities::Recogniser::load();
    QVERIFY2(recogniser.has_value(), recogniser ? "" : qPrintable(recogniser.error().message));
    m_recogniser = *recogniser;
}

void TestEntities::sentences_data()
{
    QTest::addColumn<QString>("expected");
    QFile file(QStringLiteral(JIANBAO_TEST_DATA "/entities/sentences.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        if (!line.startsWith(u'#'))
            QTest::newRow(qPrintable(unmarked(line).text.left(24))) << line;
    }
}

void TestEntities::sentences()
{
    QFETCH(QString, expected);
    const QString text = unmarked(expected).text;
    QCOMPARE(marked(text, m_recogniser->recognise(QStringList { text }, report()), 0), expected);
}

void TestEntities::articles_data()
{
    QTest::addColumn<QStringList>("expected");
    QTest::newRow("a name found once is found again")
        << QStringList { u"本报讯（⟦ROLE|记者⟧ ⟦PER|林小满⟧）"_s, u"⟦PER|林小满⟧从早到晚都在车间。"_s };
    QTest::newRow("a post's name stands alone later")
        << QStringList { u"⟦ORG|海州区总工会⟧⟦ROLE|副主席⟧⟦PER|葛文轩⟧出席活动。"_s,
               u"大家问⟦PER|葛文轩⟧怎么办。"_s };
}

void TestEntities::articles()
{
    QFETCH(QStringList, expected);
    QStringList texts;
    for (const QString &line : expected)
        texts << unmarked(line).text;
    const auto mentions = m_recogniser->recognise(texts, report());
    QStringList found;
    for (int i = 0; i < texts.size(); ++i)
        found << marked(texts[i], mentions, i);
    QCOMPARE(found, expected);
}

void TestEntities::values()
{
    const QStringList texts { u"（通讯员 王  芳）9月12日开班，当天上午报到，次日上课。"_s };
    QStringList values;
    for (const auto &mention : m_recogniser->recognise(texts, report()))
        values << mention.value;
    QCOMPARE(
        values, QStringList({ u"通讯员"_s, u"王芳"_s, u"2023-09-12"_s, u"2023-09-12"_s, u"2023-09-13"_s }));
}

void TestEntities::credit()
{
    core::Article article;
    article.blocks = { { core::BlockKind::Headline, u"工地上的读书角"_s, {}, {} },
        { core::BlockKind::Credit, u"钱多多 摄影报道"_s, {}, {} } };
    const auto mentions = m_recogniser->recognise(article, report());
    QCOMPARE(marked(article.blocks[1].text, mentions, 1), u"⟦PER|钱多多⟧ 摄影报道"_s);
}

void TestEntities::resolution()
{
    using entities::Candidate;
    using entities::Tier;
    const auto picked = entities::resolve({ { EntityClass::Place, 0, 3, Tier::Likely, {} },
        { EntityClass::Organisation, 0, 9, Tier::Likely, {} },
        { EntityClass::Person, 8, 3, Tier::Certain, {} }, { EntityClass::Date, 12, 2, Tier::Likely, {} },
        { EntityClass::Event, 12, 2, Tier::Likely, {} } });
    QCOMPARE(picked.size(), 3);
    QCOMPARE(picked[0].entityClass, EntityClass::Place); // the organisation would cut the surer name
    QCOMPARE(picked[1].entityClass, EntityClass::Person);
    QCOMPARE(picked[2].entityClass, EntityClass::Event);
}

void TestEntities::lexiconWords_data()
{
    QTest::addColumn<quint32>("kind");
    QTest::newRow("divisions.txt") << quint32(entities::Place);
    QTest::newRow("organisations.txt") << quint32(entities::Organisation);
    QTest::newRow("posts.txt") << quint32(entities::Post);
    QTest::newRow("surnames.tsv") << quint32(entities::Surname);
    QTest::newRow("otherpersons.txt") << quint32(entities::OtherPerson);
}

void TestEntities::lexiconWords()
{
    QFETCH(quint32, kind);
    const auto lexicon = entities::Lexicon::load();
    QVERIFY(lexicon.has_value());
    QFile file(u":/lexicons/"_s + QString::fromUtf8(QTest::currentDataTag()));
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        const QString word = line.section(u'\t', 0, 0);
        bool found = false;
        int before = 0;
        lexicon->wordsAt(word, 0, [&](const entities::Word &at) {
            QVERIFY2(at.length > before, qPrintable(line)); // shorter ones first, each once
            before = at.length;
            found |= at.length == word.size() && (at.kinds & kind);
        });
        QVERIFY2(found, qPrintable(line));
    }
}

/// Whatever the lexicon leaves out quickly, it finds what asking for every stretch finds.
void TestEntities::wordsOfAText()
{
    const auto lexicon = entities::Lexicon::load();
    QVERIFY(lexicon.has_value());
    const QString text
        = u"江苏省江阴市长泾镇的王建国副主任委员说，欧阳修和司马光在北京市总工会开会。工人日报"_s;
    QStringList found;
    QStringList expected;
    for (int i = 0; i < text.size(); ++i) {
        lexicon->wordsAt(text, i,
            [&](const entities::Word &word) { found << u"%1 %2"_s.arg(i).arg(text.mid(i, word.length)); });
        for (int length = 1; length <= text.size() - i; ++length) {
            const QString stretch = text.mid(i, length);
            lexicon->wordsAt(stretch, 0, [&](const entities::Word &word) {
                if (word.length == length)
                    expected << u"%1 %2"_s.arg(i).arg(stretch);
            });
        }
    }
    QCOMPARE(found, expected);
    QVERIFY(found.contains(u"0 江苏省"_s));
}

void TestEntities::knownNames()
{
    const auto lexicon = entities::Lexicon::load();
    QVERIFY(lexicon.has_value());
    const entities::KnownNames names({ { u"海州区"_s, EntityClass::Place },
        { u"海州区总工会"_s, EntityClass::Organisation }, { u"葛文轩"_s, EntityClass::Person } });
    entities::Candidates found;
    const QString text = u"海州区总工会在海州区，海州、葛文，葛文轩"_s;
    names.find(entities::Survey(text, *lexicon), found);
    QStringList surfaces;
    for (const entities::Candidate &candidate : found)
        surfaces << u"%1 %2"_s.arg(candidate.start).arg(text.mid(candidate.start, candidate.length));
    QCOMPARE(surfaces, QStringList({ u"0 海州区总工会"_s, u"7 海州区"_s, u"17 葛文轩"_s }));
    QCOMPARE(found.first().entityClass, EntityClass::Organisation);
    found.clear();
    entities::KnownNames({}).find(entities::Survey(text, *lexicon), found);
    QVERIFY(found.isEmpty());
}

void TestEntities::longLine()
{
    QString line;
    while (line.size() < 1'000'000)
        line += u"海州区总工会职工服务中心“安康杯”《"_s;
    const auto mentions = m_recogniser->recognise(QStringList { line }, report());
    QVERIFY(!mentions.isEmpty());
    for (qsizetype i = 1; i < mentions.size(); ++i)
        QVERIFY(mentions[i - 1].span.end() <= mentions[i].span.start);
}

void TestEntities::floor()
{
    // The least F1 a class must reach on the reference pages, pooled; they lie beside the project, not in it.
    const QDir gold(QStringLiteral(JIANBAO_SHARED_DIR "/gold/entities"));
    const QStringList pages = gold.entryList({ u"*.ann.txt"_s }, QDir::Files);
    if (pages.isEmpty())
        QSKIP("The reference pages are not on this machine.");
    QHash<QString, int> expected, found, right;
    for (const QString &page : pages) {
        QFile file(gold.filePath(page));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QStringList texts;
        QList<QStringList> spans;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n')) {
            const Marked plain = unmarked(line);
            texts << plain.text;
            spans << plain.spans;
            for (const QString &span : plain.spans)
                ++expected[span.section(u' ', 2)];
        }
        for (const auto &mention : m_recogniser->recognise(texts, report())) {
            const QString label = labelName(mention.entityClass);
            ++found[label];
            right[label] += spans[mention.span.block].contains(
                u"%1 %2 %3"_s.arg(mention.span.start).arg(mention.span.length).arg(label));
        }
    }
    // Of honours the pages have 19: one more or less is four hundredths.
    const QHash<QString, double> least { { u"PER"_s, .90 }, { u"DATE"_s, .90 }, { u"WORK"_s, .95 },
        { u"ROLE"_s, .80 }, { u"ORG"_s, .82 }, { u"LOC"_s, .65 }, { u"HONOR"_s, .70 }, { u"EVENT"_s, .60 } };
    for (auto it = least.begin(); it != least.end(); ++it) {
        const double f1 = 2.0 * right[it.key()] / qMax(1, expected[it.key()] + found[it.key()]);
        QVERIFY2(f1 >= it.value(), qPrintable(u"%1: %2"_s.arg(it.key()).arg(f1)));
    }
}

QTEST_APPLESS_MAIN(TestEntities)
#include "tst_entities.moc"
