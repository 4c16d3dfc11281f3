// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTest>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size);

/// Runs a fuzz target over its corpus, without a fuzzer: a broken invariant ends the program at the row.
class TestFuzzCorpus : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void holds_data();
    void holds();
    void cleanupTestCase();

private:
    QStringList m_paths;
    int m_run = 0;
    int m_kept = 0; ///< of the target's format
};

/// Here and not among the rows, as a test without rows cannot say what it lacks.
void TestFuzzCorpus::initTestCase()
{
    // tst_fuzz_html runs tests/data/fuzz/html.
    const QString name = QCoreApplication::applicationName().mid(int(qstrlen("tst_fuzz_")));
    const QDir folder(QStringLiteral(JIANBAO_CORPORA) + name);
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    for (const QString &file : names)
        m_paths.append(folder.filePath(file));
    QVERIFY2(!m_paths.isEmpty(), qPrintable(folder.path() + QStringLiteral(" holds no corpus.")));
}

void TestFuzzCorpus::holds_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : m_paths)
        QTest::newRow(qPrintable(QFileInfo(path).fileName())) << path;
}

void TestFuzzCorpus::holds()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(path));
    const QByteArray bytes = file.readAll();
    const int refused = LLVMFuzzerTestOneInput(
        reinterpret_cast<const unsigned char *>(bytes.constData()), std::size_t(bytes.size()));
    ++m_run;
    m_kept += refused == 0;
}

void TestFuzzCorpus::cleanupTestCase()
{
    QVERIFY2(2 * m_kept >= m_run, "Most of the corpus is not of the target's format.");
}

QTEST_GUILESS_MAIN(TestFuzzCorpus)
#include "corpus.moc"
