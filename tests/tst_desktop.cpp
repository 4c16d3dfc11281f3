// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

/// What the desktop is told of the program: the files that are installed, and that the desktop's own tools
/// find nothing wrong with them.
class TestDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatIsInstalled();
    void theToolsFindNothingWrong_data();
    void theToolsFindNothingWrong();
    void theProgramStartsWhereItIsInstalled();
    void everythingIsCalledByTheSameName();
    void textsAreOfferedAndNeverTaken();
    void namesAreInChineseToo_data();
    void namesAreInChineseToo();
    void archivesAreKnownByTheirBytes();

private:
    struct Outcome {
        int status = -1;
        QString said;
    };
    static Outcome run(const QString &program, const QStringList &arguments);
    QString installed(const QString &path) const { return m_root.filePath(u"usr/"_s + path); }
    QString text(const QString &path) const;

    QTemporaryDir m_root;
};

namespace {

const auto id = u"io.github.jianbao.jianbao"_s;

} // namespace

TestDesktop::Outcome TestDesktop::run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    process.waitForFinished(60000);
    return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
        QString::fromUtf8(process.readAll()) };
}

QString TestDesktop::text(const QString &path) const
{
    QFile file(installed(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestDesktop::initTestCase()
{
    QVERIFY(m_root.isValid());
    const Outcome outcome = run(QStringLiteral(JIANBAO_CMAKE),
        { u"--install"_s, QStringLiteral(JIANBAO_BUILD_DIR), u"--prefix"_s, m_root.filePath(u"usr"_s) });
    QVERIFY2(outcome.status == 0, qPrintable(outcome.said));
}

void TestDesktop::whatIsInstalled()
{
    QStringList files;
    QDirIterator it(m_root.path(), QDir::Files, QDirIterator::Subdirectories);
    while (it.hasNext())
        files.append(it.next().mid(m_root.path().size() + 1));
    files.sort();
    const QStringList expected { u"usr/bin/jianbao"_s, u"usr/share/applications/%1.desktop"_s.arg(id),
        u"usr/share/icons/hicolor/16x16/apps/%1.png"_s.arg(id),
        u"usr/share/icons/hicolor/24x24/apps/%1.png"_s.arg(id),
        u"usr/share/icons/hicolor/32x32/apps/%1.png"_s.arg(id),
        u"usr/share/icons/hicolor/scalable/apps/%1.svg"_s.arg(id), u"usr/share/man/man1/jianbao.1"_s,
        u"usr/share/metainfo/%1.metainfo.xml"_s.arg(id), u"usr/share/mime/packages/%1.xml"_s.arg(id) };
    QCOMPARE(files, expected);
}

void TestDesktop::theToolsFindNothingWrong_data()
{
    QTest::addColumn<QStringList>("command");
    const auto row = [this](const char *name, const QStringList &tool, const QString &file) {
        QTest::newRow(name) << tool
                + QStringList(installed(u"share/"_s + QString(file).replace(u"%1"_s, id)));
    };
    row("desktop entry", { u"desktop-file-validate"_s }, u"applications/%1.desktop"_s);
    row("metainfo", { u"appstreamcli"_s, u"validate"_s, u"--no-net"_s, u"--strict"_s },
        u"metainfo/%1.metainfo.xml"_s);
    row("MIME type", { u"xmllint"_s, u"--noout"_s }, u"mime/packages/%1.xml"_s);
    row("icon", { u"xmllint"_s, u"--noout"_s }, u"icons/hicolor/scalable/apps/%1.svg"_s);
    row("manual", { u"man"_s, u"--warnings"_s, u"-E"_s, u"UTF-8"_s, u"-l"_s, u"-Tutf8"_s, u"-Z"_s },
        u"man/man1/jianbao.1"_s);
}

void TestDesktop::theToolsFindNothingWrong()
{
    QFETCH(QStringList, command);
    const QString tool = command.takeFirst();
    if (QStandardPaths::findExecutable(tool).isEmpty())
        QSKIP(qPrintable(tool + u" is not installed (.ci/install test brings it)."_s));
    const Outcome outcome = run(tool, command);
    QVERIFY2(outcome.status == 0, qPrintable(outcome.said));
    static const QRegularExpression complaint(u"\\b(warning|error)\\b"_s);
    QVERIFY2(!outcome.said.contains(complaint), qPrintable(outcome.said));
}

void TestDesktop::theProgramStartsWhereItIsInstalled()
{
    const Outcome outcome = run(installed(u"bin/jianbao"_s), { u"--version"_s });
    QCOMPARE(outcome.status, 0);
    QVERIFY(outcome.said.startsWith(u"jianbao "_s));
    QVERIFY(text(u"share/metainfo/%1.metainfo.xml"_s.arg(id))
                .contains(u"<release version=\"%1\""_s.arg(outcome.said.section(u' ', 1).trimmed())));
}

void TestDesktop::everythingIsCalledByTheSameName()
{
    QVERIFY(text(u"share/applications/%1.desktop"_s.arg(id)).contains(u"\nIcon=%1\n"_s.arg(id)));
    const QString metainfo = text(u"share/metainfo/%1.metainfo.xml"_s.arg(id));
    QVERIFY(metainfo.contains(u"<id>%1</id>"_s.arg(id)));
    QVERIFY(metainfo.contains(u"<launchable type=\"desktop-id\">%1.desktop</launchable>"_s.arg(id)));
    QVERIFY(text(u"share/mime/packages/%1.xml"_s.arg(id)).contains(u"<icon name=\"%1\"/>"_s.arg(id)));
    QFile window(QStringLiteral(JIANBAO_SOURCE_DIR "/ui/application.cpp"));
    QVERIFY(window.open(QIODevice::ReadOnly));
    QVERIFY(window.readAll().contains("setDesktopFileName(QStringLiteral(\"" + id.toUtf8() + "\"))"));
}

/// "Open with" has the program for every text; nothing says that it is the one to open texts with.
void TestDesktop::textsAreOfferedAndNeverTaken()
{
    const QString entry = text(u"share/applications/%1.desktop"_s.arg(id));
    QVERIFY(entry.contains(u"\nMimeType=application/x-jianbao-archive;text/plain;\n"_s));
    QVERIFY(entry.contains(u"\nInitialPreference=1\n"_s));
    QVERIFY(entry.contains(u"\nExec=jianbao %F\n"_s));
    const QString types = text(u"share/mime/packages/%1.xml"_s.arg(id));
    QCOMPARE(types.count(u"<mime-type "_s), 1);
    QCOMPARE(types.count(u"<glob "_s), 1);
    QVERIFY(!QFile::exists(installed(u"share/applications/mimeapps.list"_s)));
}

void TestDesktop::namesAreInChineseToo_data()
{
    QTest::addColumn<QString>("key");
    for (const char *key : { "Name", "GenericName", "Comment", "Keywords" })
        QTest::newRow(key) << QString::fromLatin1(key);
}

void TestDesktop::namesAreInChineseToo()
{
    QFETCH(QString, key);
    const QString entry = text(u"share/applications/%1.desktop"_s.arg(id));
    static const QString han = u"=[^\\n]*\\p{Han}"_s;
    const qsizetype here = entry.count(QRegularExpression(u"\\n%1="_s.arg(key)));
    QVERIFY(here > 0);
    QCOMPARE(entry.count(QRegularExpression(
                 u"\\n%1\\[zh_CN\\]"_s.arg(key) + han, QRegularExpression::UseUnicodePropertiesOption)),
        here);
}

/// Whatever the file is called: shared-mime-info's own program, over a database that has our type.
void TestDesktop::archivesAreKnownByTheirBytes()
{
    const QString update = QStandardPaths::findExecutable(u"update-mime-database"_s);
    if (update.isEmpty())
        QSKIP("update-mime-database is not installed.");
    const Outcome made = run(update, { installed(u"share/mime"_s) });
    QVERIFY2(made.status == 0 && !made.said.contains(u"rror"_s), qPrintable(made.said));
    QFile magic(installed(u"share/mime/magic"_s));
    QVERIFY(magic.open(QIODevice::ReadOnly));
    const QByteArray rules = magic.readAll();
    QVERIFY(rules.contains("[80:application/x-jianbao-archive]"));
    QVERIFY(rules.contains("JBao"));

    // The bytes at which it looks are those of an archive.
    const QString archive = m_root.filePath(u"pages"_s);
    const Outcome filled = run(installed(u"bin/jianbao"_s),
        { u"--archive"_s, archive, u"import"_s, QStringLiteral(JIANBAO_SOURCE_DIR "/resources/samples") });
    QVERIFY2(filled.status == 0, qPrintable(filled.said));
    QFile file(archive);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray head = file.read(72);
    QCOMPARE(head.first(16), QByteArray("SQLite format 3\0", 16));
    QCOMPARE(head.sliced(68), QByteArray("JBao"));
}

QTEST_GUILESS_MAIN(TestDesktop)
#include "tst_desktop.moc"
