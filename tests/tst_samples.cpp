// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import.h"
#include "publish/json.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

/// Reads the sample pages that come with the program and compares them with what their author meant.
class TestSamples : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyPageIsReadAsMeant_data();
    void everyPageIsReadAsMeant();
};

void TestSamples::everyPageIsReadAsMeant_data()
{
    QTest::addColumn<QJsonObject>("meant");
    const QDir gold(QStringLiteral(JIANBAO_TEST_DATA "/samples"));
    for (const QString &name : gold.entryList({ QStringLiteral("*.json") })) {
        QFile file(gold.filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(name));
        QTest::newRow(qPrintable(name)) << QJsonDocument::fromJson(file.readAll()).object();
    }
}

void TestSamples::everyPageIsReadAsMeant()
{
    QFETCH(QJsonObject, meant);
    const QString path = QStringLiteral(JIANBAO_SOURCE_DIR "/resources/samples/")
        + meant[QStringLiteral("source")].toString();
    const auto pages = intake::readFile(path);
    QVERIFY2(pages, pages ? "" : qPrintable(pages.error().message));
    QCOMPARE(pages->size(), 1);
    const QJsonObject page = publish::pageJson(pages->first());
    for (const char *key : { "banner", "page" })
        QCOMPARE(page[QString::fromLatin1(key)], meant[QString::fromLatin1(key)]);
    for (const char *key : { "value", "precision", "basis" })
        QCOMPARE(page[QStringLiteral("date")][QString::fromLatin1(key)],
            meant[QStringLiteral("date")][QString::fromLatin1(key)]);
    const QJsonArray articles = page[QStringLiteral("articles")].toArray();
    const QJsonArray meantArticles = meant[QStringLiteral("articles")].toArray();
    for (qsizetype i = 0; i < qMin(articles.size(), meantArticles.size()); ++i) {
        const QJsonObject expected = meantArticles[i].toObject();
        for (auto field = expected.begin(); field != expected.end(); ++field) {
            const QJsonValue read = articles[i][field.key()];
            const QString difference
                = QStringLiteral("article %1, %2:\nread  %3\nmeant %4")
                      .arg(i)
                      .arg(field.key(), QString::fromUtf8(QJsonDocument(QJsonArray { read }).toJson()),
                          QString::fromUtf8(QJsonDocument(QJsonArray { *field }).toJson()));
            QVERIFY2(read == *field, qPrintable(difference));
        }
    }
    QCOMPARE(articles.size(), meantArticles.size());
}

QTEST_GUILESS_MAIN(TestSamples)
#include "tst_samples.moc"
