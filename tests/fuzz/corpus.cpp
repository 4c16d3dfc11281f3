// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTest>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

/// Runs a fuzz target over its corpus, without a fuzzer: a broken invariant ends the program at the row.
class TestFuzzCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
};

void TestFuzzCorpus::holds_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QDir folder(QStringLiteral(JIANBAO_CORPUS));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY2(!names.isEmpty(), JIANBAO_CORPUS " holds no corpus.");
    for (const QString &name : names) {
        QFile file(folder.filePath(name));
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
        QTest::newRow(qPrintable(name)) << file.readAll();
    }
}

void TestFuzzCorpus::holds()
{
    QFETCH(QByteArray, bytes);
    const int kept = LLVMFuzzerTestOneInput(
        reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size()));
    QVERIFY2(kept == 0, "The file is not of the target's format: it does not belong in this corpus.");
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "corpus.moc"
