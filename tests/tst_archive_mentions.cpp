// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/mentions.h"

#include <QRandomGenerator>
#include <QTest>
#include <limits>

using archive::Mentions;
using archive::NamedEntity;
using namespace Qt::StringLiterals;

class TestArchiveMentions : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void whatIsPackedComesBack_data();
    void whatIsPackedComesBack();
    void followsTheFormatOfTheHeader();
    void bytesThatAreNoneAreRefused_data();
    void bytesThatAreNoneAreRefused();
    void anyBytesAreReadOrRefused();
};

void TestArchiveMentions::whatIsPackedComesBack_data()
{
    constexpr int most = std::numeric_limits<int>::max();
    QTest::addColumn<QList<NamedEntity>>("mentions");
    QTest::newRow("none") << QList<NamedEntity> {};
    QTest::newRow("one") << QList<NamedEntity> { { 1, { 0, 0, 2 } } };
    QTest::newRow("of a block, then of another") << QList<NamedEntity> { { 7, { 0, 3, 2 } },
        { 300, { 0, 200, 3 } }, { 7, { 2, 1, 2 } }, { 8, { 2, 3, 5 } } };
    QTest::newRow("far away") << QList<NamedEntity> { { std::numeric_limits<qint64>::max(),
        { most, 0, most } } };
    QTest::newRow("late in a block") << QList<NamedEntity> { { 1, { 0, most - 4, 4 } } };
}

void TestArchiveMentions::whatIsPackedComesBack()
{
    QFETCH(QList<NamedEntity>, mentions);
    const auto back = Mentions::unpacked(Mentions::packed(mentions));
    QVERIFY(back);
    QCOMPARE(*back, mentions);
}

void TestArchiveMentions::followsTheFormatOfTheHeader()
{
    // Archives are written with it: it must not change under them.
    QCOMPARE(Mentions::packed({ { 300, { 1, 5, 3 } }, { 2, { 1, 9, 2 } }, { 2, { 3, 4, 2 } } }).toHex(),
        QByteArray("010503ac02"
                   "00040202"
                   "02040202"));
}

void TestArchiveMentions::bytesThatAreNoneAreRefused_data()
{
    QTest::addColumn<QByteArray>("hex");
    QTest::newRow("cut short") << QByteArray("010503ac");
    QTest::newRow("a number missing") << QByteArray("010503");
    QTest::newRow("without end") << QByteArray("ffffffffffffffffffffffff");
    QTest::newRow("two at one place") << QByteArray("0105030100000201");
    QTest::newRow("beyond what a text can be") << QByteArray("00ffffffff0f0101");
    QTest::newRow("ends beyond what a text can be") << QByteArray("00ffffffff070101");
}

void TestArchiveMentions::bytesThatAreNoneAreRefused()
{
    QFETCH(QByteArray, hex);
    QVERIFY(!Mentions::unpacked(QByteArray::fromHex(hex)));
}

void TestArchiveMentions::anyBytesAreReadOrRefused()
{
    QRandomGenerator random(4);
    int read = 0;
    for (int i = 0; i < 20000; ++i) {
        QByteArray bytes(random.bounded(24), 0);
        for (char &byte : bytes)
            byte = char(random.bounded(256));
        const auto mentions = Mentions::unpacked(bytes);
        if (!mentions)
            continue;
        ++read;
        for (const NamedEntity &mention : *mentions)
            QVERIFY(mention.span.start >= 0 && mention.span.length >= 0 && mention.span.end() >= 0);
        // What can be read is what these mentions pack to, unless a number was written longer than it is.
        QCOMPARE(Mentions::unpacked(Mentions::packed(*mentions)), mentions);
    }
    QVERIFY(read > 100);
}

QTEST_GUILESS_MAIN(TestArchiveMentions)
#include "tst_archive_mentions.moc"
