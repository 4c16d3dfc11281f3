// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

/// Holds the house to its plan: who may include whom, which library stays in which room, and the habits that
/// a reader of the code can count on. Reads every source file in the tree.
class TestHouse : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void roomsIncludeOnlyTheirNeighbours();
    void librariesStayInTheirRooms();
    void whatTranslatesIncludesIt();
    void theUiAsksFuturesAndNeverWaits();
    void filesStaySmall();
    void filesSayWhoseTheyAre();
    void theTopLevelIsFixed();
    void theReadmesCommandsAreThoseOfCi();
    void everySentenceIsTranslated();
    void aBreachIsSeen();

private:
    struct Source {
        QString path; ///< from the top of the tree
        QString room;
        QStringList includes;
        QStringList lines;
    };
    static QStringList breaches(const Source &source);
    bool reaches(const Source &source, const QStringList &headers, QSet<QString> &seen) const;
    QList<Source> m_sources;
};

namespace {

const QHash<QString, QStringList> &mayInclude()
{
    static const QHash<QString, QStringList> table = [] {
        QHash<QString, QStringList> t;
        const auto row = [&t](const char *room, const char *others) {
            t.insert(QString::fromLatin1(room), QString::fromLatin1(others).split(u' ', Qt::SkipEmptyParts));
        };
        row("core", "");
        row("text", "core");
        row("formats", "core text");
        row("reading", "core text");
        row("entities", "core text");
        row("search", "core text");
        row("archive", "core text search");
        row("publish", "core text");
        // A long export runs as an intake job, so intake knows publish.
        row("intake", "core text formats reading entities archive search publish");
        row("commands", "core text formats reading entities archive search publish intake");
        row("ui", "core text search archive publish intake entities");
        row("main", "core text archive commands ui");
        return t;
    }();
    return table;
}

struct Fence {
    const char *header; ///< a regular expression over what stands between the brackets
    const char *rooms;
    const char *sentence;
};

constexpr Fence fences[] = {
    { "^QSql|^sqlite3", "archive", "only the archive knows SQL" },
    { "^unicode/", "text", "only the text room knows ICU" },
    { "^archive(_entry)?\\.h$", "formats", "only formats knows libarchive" },
    { "^QWidget|^Q(Application|MainWindow|Dialog|Label|TreeView|ListView|TextBrowser)$|^QtWidgets", "ui main",
        "only ui has widgets" },
    { "^Q(Thread|ThreadPool|Mutex|Semaphore|WaitCondition|ReadWriteLock)$|^QtConcurrent|^(thread|mutex|"
      "condition_variable)$",
        "archive intake", "threads live only in archive and intake" },
    { "^Q(Font|TextDocument|Painter|PdfWriter|Image|Pixmap|Color|Palette)", "publish ui main commands",
        "only publish and ui draw" },
};

} // namespace

void TestHouse::initTestCase()
{
    const QString top = QStringLiteral(JIANBAO_SOURCE_DIR "/");
    static const QRegularExpression include(QStringLiteral("^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"));
    for (const QString &folder : { QStringLiteral("app"), QStringLiteral("ui") }) {
        QDirIterator it(top + folder, { QStringLiteral("*.cpp"), QStringLiteral("*.h") }, QDir::Files,
            QDirIterator::Subdirectories);
        while (it.hasNext()) {
            Source source;
            source.path = it.next().mid(top.size());
            const QStringList steps = source.path.split(u'/');
            source.room = steps.first() == u"ui" ? QStringLiteral("ui")
                : steps.size() > 2               ? steps.at(1)
                                                 : QStringLiteral("main");
            QFile file(top + source.path);
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(source.path));
            source.lines = QString::fromUtf8(file.readAll()).split(u'\n');
            for (const QString &line : std::as_const(source.lines)) {
                const auto match = include.match(line);
                if (match.hasMatch())
                    source.includes.append(match.captured(1));
            }
            m_sources.append(source);
        }
    }
    QVERIFY(m_sources.size() > 20);
}

QStringList TestHouse::breaches(const Source &source)
{
    QStringList out;
    if (!mayInclude().contains(source.room))
        return { source.path + QStringLiteral(": ") + source.room
            + QStringLiteral(" is no room of the table.") };
    const QStringList allowed = mayInclude().value(source.room);
    for (const QString &include : source.includes) {
        const QString room = include.section(u'/', 0, 0);
        if (mayInclude().contains(room) && room != source.room && !allowed.contains(room))
            out.append(source.path + QStringLiteral(" includes ") + include + QStringLiteral(": ")
                + source.room + QStringLiteral(" must not know ") + room + u'.');
        for (const Fence &fence : fences) {
            const QStringList rooms = QString::fromLatin1(fence.rooms).split(u' ');
            if (!rooms.contains(source.room)
                && QRegularExpression(QString::fromLatin1(fence.header)).match(include).hasMatch())
                out.append(source.path + QStringLiteral(" includes ") + include + QStringLiteral(": ")
                    + QString::fromLatin1(fence.sentence) + u'.');
        }
    }
    return out;
}

void TestHouse::roomsIncludeOnlyTheirNeighbours()
{
    QStringList all;
    for (const Source &source : std::as_const(m_sources))
        all += breaches(source);
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
}

void TestHouse::librariesStayInTheirRooms()
{
    // Calls that would get round the includes.
    static const QRegularExpression sql(QStringLiteral("\\bQSql\\w+"));
    QStringList all;
    for (const Source &source : std::as_const(m_sources)) {
        if (source.room == u"archive")
            continue;
        for (const QString &line : source.lines) {
            if (sql.match(line).hasMatch())
                all.append(source.path + QStringLiteral(" speaks of QSql: only the archive knows SQL."));
        }
    }
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
}

/// Whether a source includes one of the headers, also by way of headers of our own.
bool TestHouse::reaches(const Source &source, const QStringList &headers, QSet<QString> &seen) const
{
    seen.insert(source.path);
    for (const QString &include : source.includes) {
        if (headers.contains(include))
            return true;
        for (const Source &other : m_sources) {
            const bool isMeant = other.path == include || other.path == QStringLiteral("app/") + include;
            if (isMeant && !seen.contains(other.path) && reaches(other, headers, seen))
                return true;
        }
    }
    return false;
}

/// The tests' presets precompile Qt's headers, and the one that people build does not: the include that is
/// forgotten most often would show there only.
void TestHouse::whatTranslatesIncludesIt()
{
    const QStringList headers { QStringLiteral("QCoreApplication"), QStringLiteral("QGuiApplication"),
        QStringLiteral("QApplication") };
    QStringList all;
    for (const Source &source : std::as_const(m_sources)) {
        QSet<QString> seen;
        if (source.lines.join(u'\n').contains(QStringLiteral("QCoreApplication::"))
            && !reaches(source, headers, seen))
            all.append(source.path + QStringLiteral(" does not include QCoreApplication."));
    }
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
}

void TestHouse::theUiAsksFuturesAndNeverWaits()
{
    static const QRegularExpression waiting(QStringLiteral(
        "\\bwaitForFinished\\b|\\bprocessEvents\\b|\\bQEventLoop\\b|\\bmsleep\\b|\\bqFatal\\b"));
    QStringList all;
    for (const Source &source : std::as_const(m_sources)) {
        if (source.room != u"ui")
            continue;
        for (const QString &line : source.lines) {
            const auto match = waiting.match(line);
            if (match.hasMatch())
                all.append(source.path + QStringLiteral(" uses ") + match.captured()
                    + QStringLiteral(": the window never waits."));
        }
    }
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
}

void TestHouse::filesStaySmall()
{
    QStringList all;
    for (const Source &source : std::as_const(m_sources)) {
        if (source.lines.size() > 400)
            all.append(source.path
                + QStringLiteral(" has %1 lines; a file stays under 400.").arg(source.lines.size()));
    }
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
}

void TestHouse::filesSayWhoseTheyAre()
{
    QStringList all;
    for (const Source &source : std::as_const(m_sources)) {
        if (!source.lines.value(0).contains(QStringLiteral("Copyright (C)"))
            || !source.lines.value(1).contains(QStringLiteral("SPDX-License-Identifier: GPL-3.0-or-later")))
            all.append(source.path + QStringLiteral(" lacks its two first lines."));
    }
    QVERIFY2(all.isEmpty(), qPrintable(all.join(u'\n')));
}

void TestHouse::theTopLevelIsFixed()
{
    static const QStringList allowed { QStringLiteral("CMakeLists.txt"), QStringLiteral("CMakePresets.json"),
        QStringLiteral("LICENSE"), QStringLiteral("README.md"), QStringLiteral("app"),
        QStringLiteral("build"), QStringLiteral("resources"), QStringLiteral("tests"),
        QStringLiteral("translations"), QStringLiteral("ui") };
    const QStringList there
        = QDir(QStringLiteral(JIANBAO_SOURCE_DIR)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    for (const QString &entry : there)
        QVERIFY2(allowed.contains(entry),
            qPrintable(entry + QStringLiteral(" does not belong on the top level.")));
}

static QString contents(const char *path)
{
    QFile file(QStringLiteral(JIANBAO_SOURCE_DIR "/") + QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestHouse::theReadmesCommandsAreThoseOfCi()
{
    const QString test = QStringLiteral("\n.ci/install test && cmake --workflow --preset test\n");
    QVERIFY(contents("README.md").contains(test));
    QVERIFY(contents(".ci/run").contains(test));
}

void TestHouse::everySentenceIsTranslated()
{
    const QString chinese = contents("translations/jianbao_zh_CN.ts");
    QVERIFY(chinese.count(QStringLiteral("<message")) > 100);
    const QString english = contents("translations/jianbao_en.ts");
    QVERIFY(english.contains(QStringLiteral("<numerusform>")));
    static const QRegularExpression leftOpen(QStringLiteral("<numerusform>[^<]*\\((s|ies)\\)"));
    QVERIFY2(!english.contains(leftOpen), "An English plural is left open.");
    for (const QString &file : { chinese, english }) {
        QVERIFY2(
            !file.contains(QStringLiteral("type=\"unfinished\"")), "A sentence waits for its translation.");
        QVERIFY2(!file.contains(QStringLiteral("<translation></translation>")),
            "A sentence has an empty translation.");
    }
}

void TestHouse::aBreachIsSeen()
{
    // The test itself is tested: a made-up source in the wrong places gives a sentence for each.
    const Source bad { QStringLiteral("app/reading/x.cpp"), QStringLiteral("reading"),
        { QStringLiteral("archive/store.h"), QStringLiteral("QSqlQuery"), QStringLiteral("unicode/uchar.h"),
            QStringLiteral("QWidget"), QStringLiteral("QThread"), QStringLiteral("core/page.h") },
        {} };
    QCOMPARE(breaches(bad).size(), 5);
}

QTEST_APPLESS_MAIN(TestHouse)
#include "tst_house.moc"
