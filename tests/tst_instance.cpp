// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instance.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLocalServer>
#include <QLocalSocket>
#include <QProcess>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <csignal>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using ui::Instance;
using ui::Launch;
using Standing = ui::Instance::Standing;

/// One window for each user: what a second start hands over, and what happens when the first one is dead,
/// just starting, or says nothing.
class TestInstance : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theFirstOneStands();
    void theSecondHandsOver();
    void whatIsHandedOverIsNamedFromTheRoot();
    void whoLeavesMakesRoom();
    void aSocketNobodyListensToIsTakenOver();
    void aLockOfTheDeadIsTakenOver();
    void ofManyAtOnceOneIsFirst();
    void whoSaysNothingIsLeftAlone();
    void anotherVersionIsLeftAlone();
    void rubbishIsNoLaunch();
    void otherUsersHaveNoWayIn();
    void withoutAFolderEverybodyIsAlone();
    void aSecondStartOfTheProgramEnds();
    void twoStartsAtOnceAreOneWindow();
    void aKilledWindowIsFollowedByANewOne();

private:
    /// Another process as far as sockets go: it waits while this thread answers.
    Standing second(const Launch &launch);
    QString socket() const { return m_folder->filePath(u"jianbao.socket"_s); }
    std::unique_ptr<QProcess> program(const QStringList &arguments) const;
    bool listens() const;

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestInstance::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

Standing TestInstance::second(const Launch &launch)
{
    Standing standing = Standing::First;
    const std::unique_ptr<QThread> thread(QThread::create([&] {
        Instance other(m_folder->path());
        standing = other.enter(launch);
    }));
    thread->start();
    if (!QTest::qWaitFor([&] { return thread->isFinished(); }, 20000))
        qWarning("the second start never ends");
    thread->wait();
    return standing;
}

void TestInstance::theFirstOneStands()
{
    Instance first(m_folder->path());
    QSignalSpy brought(&first, &Instance::brought);
    QCOMPARE(first.enter({ {}, { u"page.txt"_s }, false, {} }), Standing::First);
    QVERIFY(QFile::exists(socket()));
    QCOMPARE(brought.count(), 0);
}

void TestInstance::theSecondHandsOver()
{
    Instance first(m_folder->path());
    QCOMPARE(first.enter({}), Standing::First);
    QList<Launch> all;
    connect(&first, &Instance::brought, this, [&all](const Launch &launch) { all.append(launch); });
    const Launch files { u"/a/报 纸.jianbao"_s, { u"/a/版.txt"_s, u"/b"_s }, false, u"leave"_s };
    QCOMPARE(second(files), Standing::HandedOver);
    const Launch samples { {}, {}, true, {} };
    QCOMPARE(second(samples), Standing::HandedOver);
    QTRY_COMPARE(all.size(), 2);
    QCOMPARE(all.at(0), files);
    QCOMPARE(all.at(1), samples);
}

void TestInstance::whatIsHandedOverIsNamedFromTheRoot()
{
    Instance first(m_folder->path());
    QCOMPARE(first.enter({}), Standing::First);
    Launch come;
    connect(&first, &Instance::brought, this, [&come](const Launch &launch) { come = launch; });
    QCOMPARE(second({ u"own.jianbao"_s, { u"sub/../page.txt"_s }, false, {} }), Standing::HandedOver);
    QTRY_COMPARE(come.paths, QStringList { QDir::current().filePath(u"page.txt"_s) });
    QCOMPARE(come.archive, QDir::current().filePath(u"own.jianbao"_s));
}

void TestInstance::whoLeavesMakesRoom()
{
    auto first = std::make_unique<Instance>(m_folder->path());
    QCOMPARE(first->enter({}), Standing::First);
    first.reset();
    QVERIFY(!QFile::exists(socket()));
    Instance next(m_folder->path());
    QCOMPARE(next.enter({}), Standing::First);
}

void TestInstance::aSocketNobodyListensToIsTakenOver()
{
    // As a program that was killed leaves it: the file is there, nobody is behind it.
    {
        QFile file(socket());
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    Instance first(m_folder->path());
    QCOMPARE(first.enter({}), Standing::First);
    QCOMPARE(second({ {}, { u"/page.txt"_s }, false, {} }), Standing::HandedOver);
}

void TestInstance::aLockOfTheDeadIsTakenOver()
{
    QProcess dead;
    dead.start(u"sleep"_s, { u"0"_s });
    QVERIFY(dead.waitForStarted());
    const qint64 number = dead.processId();
    QVERIFY(dead.waitForFinished());
    QFile lock(m_folder->filePath(u"jianbao.lock"_s));
    QVERIFY(lock.open(QIODevice::WriteOnly));
    lock.write(QByteArray::number(number) + "\njianbao\n" + QSysInfo::machineHostName().toUtf8() + '\n');
    lock.close();
    Instance first(m_folder->path());
    QCOMPARE(first.enter({}), Standing::First);
}

void TestInstance::ofManyAtOnceOneIsFirst()
{
    constexpr int count = 12;
    std::vector<std::unique_ptr<QThread>> threads;
    std::array<Standing, count> standings {};
    std::atomic<int> brought = 0;
    for (int i = 0; i < count; ++i) {
        threads.emplace_back(QThread::create([this, i, &standings, &brought] {
            Instance one(m_folder->path());
            QObject::connect(&one, &Instance::brought, &one, [&brought](const Launch &) { ++brought; });
            standings[i] = one.enter({ {}, { u"/page.txt"_s }, false, {} });
            // The window is there until all others have been.
            if (standings[i] == Standing::First)
                (void)QTest::qWaitFor([&brought] { return brought == count - 1; }, 20000);
        }));
    }
    for (const auto &thread : threads)
        thread->start();
    for (const auto &thread : threads)
        QVERIFY(thread->wait(30000));
    QCOMPARE(std::count(standings.begin(), standings.end(), Standing::First), 1);
    QCOMPARE(std::count(standings.begin(), standings.end(), Standing::HandedOver), count - 1);
    QCOMPARE(brought.load(), count - 1);
}

void TestInstance::whoSaysNothingIsLeftAlone()
{
    QLocalServer mute;
    QVERIFY(mute.listen(socket()));
    Instance other(m_folder->path());
    QCOMPARE(other.enter({ {}, { u"/page.txt"_s }, false, {} }), Standing::Alone);
    QVERIFY(QFile::exists(socket())); // it may speak again
}

void TestInstance::anotherVersionIsLeftAlone()
{
    Instance first(m_folder->path());
    QCOMPARE(first.enter({}), Standing::First);
    QSignalSpy brought(&first, &Instance::brought);
    QLocalSocket later;
    later.connectToServer(socket());
    QByteArray message;
    QDataStream out(&message, QIODevice::WriteOnly);
    out << quint32(99) << u"something else"_s;
    QDataStream frame(&later);
    frame << message;
    QTRY_COMPARE(later.bytesAvailable(), 1);
    QCOMPARE(later.readAll(), QByteArray("-"));
    QCOMPARE(brought.count(), 0);
}

void TestInstance::rubbishIsNoLaunch()
{
    Instance first(m_folder->path());
    QCOMPARE(first.enter({}), Standing::First);
    QSignalSpy brought(&first, &Instance::brought);
    QLocalSocket stranger;
    stranger.connectToServer(socket());
    stranger.write("GET / HTTP/1.1\r\n\r\n");
    QVERIFY(stranger.waitForBytesWritten());
    stranger.disconnectFromServer();
    // Who comes after it is heard.
    QCOMPARE(second({ {}, { u"/page.txt"_s }, false, {} }), Standing::HandedOver);
    QTRY_COMPARE(brought.count(), 1);
}

void TestInstance::otherUsersHaveNoWayIn()
{
    Instance first(m_folder->path());
    QCOMPARE(first.enter({}), Standing::First);
    struct stat facts { };
    QCOMPARE(::stat(QFile::encodeName(socket()).constData(), &facts), 0);
    QVERIFY(S_ISSOCK(facts.st_mode));
    QCOMPARE(facts.st_mode & 077, 0U);
    QCOMPARE(facts.st_uid, ::getuid());
}

void TestInstance::withoutAFolderEverybodyIsAlone()
{
    Instance lost(m_folder->filePath(u"nowhere"_s));
    QCOMPARE(lost.enter({}), Standing::Alone);
}

// ---- the program itself

std::unique_ptr<QProcess> TestInstance::program(const QStringList &arguments) const
{
    auto process = std::make_unique<QProcess>();
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const char *place : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR" })
        environment.insert(QString::fromLatin1(place), m_folder->path());
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    environment.remove(u"JIANBAO_ARCHIVE"_s);
    process->setProcessEnvironment(environment);
    process->setWorkingDirectory(m_folder->path());
    process->setProcessChannelMode(QProcess::ForwardedChannels);
    process->start(QStringLiteral(JIANBAO_BINARY), arguments);
    return process;
}

bool TestInstance::listens() const
{
    QLocalSocket socket;
    socket.connectToServer(this->socket());
    return socket.waitForConnected(100);
}

void TestInstance::aSecondStartOfTheProgramEnds()
{
    const auto first = program({});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), 20000);
    const QString own = m_folder->filePath(u"jianbao/another.jianbao"_s);
    for (const QStringList &arguments :
        { QStringList(), QStringList { u"--archive"_s, own }, QStringList { u"--samples"_s } }) {
        const auto other = program(arguments);
        QVERIFY(other->waitForFinished(20000));
        QCOMPARE(other->exitCode(), 0);
        QCOMPARE(first->state(), QProcess::Running);
        // The window that is there opens it.
        if (!arguments.isEmpty())
            QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(own), 20000);
    }
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_folder->filePath(u"jianbao/samples.jianbao"_s)), 20000);
    // Commands go their own way.
    const auto command = program({ u"--version"_s });
    QVERIFY(command->waitForFinished(20000));
    QCOMPARE(command->exitCode(), 0);
    first->terminate();
    QVERIFY(first->waitForFinished(20000));
}

void TestInstance::twoStartsAtOnceAreOneWindow()
{
    const auto one = program({});
    const auto other = program({});
    QTRY_VERIFY_WITH_TIMEOUT(
        one->state() == QProcess::NotRunning || other->state() == QProcess::NotRunning, 20000);
    const bool oneWent = one->state() == QProcess::NotRunning;
    QCOMPARE((oneWent ? one : other)->exitCode(), 0);
    QVERIFY(listens());
    (oneWent ? other : one)->kill();
    QVERIFY((oneWent ? other : one)->waitForFinished());
}

void TestInstance::aKilledWindowIsFollowedByANewOne()
{
    auto first = program({});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), 20000);
    first->kill();
    QVERIFY(first->waitForFinished());
    QVERIFY(QFile::exists(socket())); // nobody could clear it away
    const auto next = program({});
    QTRY_VERIFY_WITH_TIMEOUT(listens(), 20000);
    QCOMPARE(next->state(), QProcess::Running);
    const auto third = program({});
    QVERIFY(third->waitForFinished(20000));
    QCOMPARE(third->exitCode(), 0);
    next->kill();
    QVERIFY(next->waitForFinished());
}

QTEST_GUILESS_MAIN(TestInstance)
#include "tst_instance.moc"
