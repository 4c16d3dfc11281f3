// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/instance.h"

#include <QDataStream>
#include <QDeadlineTimer>
#include <QDir>
#include <QFileInfo>
#include <QLocalSocket>
#include <QStandardPaths>

namespace ui {

static constexpr int longestWait = 5000; // milliseconds
static constexpr int whileOneStarts = 50; // milliseconds between two attempts
static constexpr qint64 longestMessage = 4 << 20; // bytes
static constexpr quint32 version = 1; ///< of what is sent
static constexpr char taken = '+';

static QString socketIn(const QString &folder)
{
    return folder + QStringLiteral("/jianbao.socket");
}

/// Where the window that is there has another working folder than the one who asks.
static Launch absolute(Launch launch)
{
    const auto whole = [](const QString &path) { return QFileInfo(path).absoluteFilePath(); };
    if (!launch.archive.isEmpty())
        launch.archive = whole(launch.archive);
    for (QString &path : launch.paths)
        path = whole(path);
    return launch;
}

Instance::Instance(const QString &folder, QObject *parent)
    : QObject(parent)
    , m_folder(folder.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation) : folder)
    , m_lock(m_folder + QStringLiteral("/jianbao.lock"))
{
    // However long a window is open: only a dead owner's lock is stale.
    m_lock.setStaleLockTime(0);
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, &Instance::take);
}

Instance::~Instance()
{
    m_server.close();
}

Instance::Standing Instance::enter(const Launch &launch)
{
    if (m_folder.isEmpty())
        return Standing::Alone;
    const Launch whole = absolute(launch);
    const QDeadlineTimer patience(longestWait);
    // Of two that start at once the one without the lock finds the other's socket a moment later.
    while (!patience.hasExpired()) {
        switch (handOver(whole, patience)) {
        case Answer::Taken:
            return Standing::HandedOver;
        case Answer::Silence:
            return Standing::Alone;
        case Answer::None:
            break;
        }
        if (m_lock.tryLock(whileOneStarts))
            return listen() ? Standing::First : Standing::Alone;
        if (m_lock.error() != QLockFile::LockFailedError)
            break;
    }
    return Standing::Alone;
}

Instance::Answer Instance::handOver(const Launch &launch, const QDeadlineTimer &patience) const
{
    QLocalSocket socket;
    socket.connectToServer(socketIn(m_folder));
    if (!socket.waitForConnected(whileOneStarts))
        return Answer::None;
    QByteArray message;
    QDataStream out(&message, QIODevice::WriteOnly);
    out.setVersion(QDataStream::Qt_6_4);
    out << version << launch.archive << launch.paths << launch.samples << launch.token;
    QDataStream frame(&socket);
    frame.setVersion(QDataStream::Qt_6_4);
    frame << message;
    // Who hangs up goes away just now, and the next attempt finds his place free; who says nothing hangs.
    while (socket.bytesAvailable() == 0) {
        if (!socket.waitForReadyRead(static_cast<int>(patience.remainingTime())))
            return socket.state() == QLocalSocket::ConnectedState ? Answer::Silence : Answer::None;
    }
    return socket.read(1) == QByteArray(1, taken) ? Answer::Taken : Answer::None;
}

bool Instance::listen()
{
    // What lies there belongs to nobody: the lock is ours.
    QLocalServer::removeServer(socketIn(m_folder));
    if (m_server.listen(socketIn(m_folder)))
        return true;
    m_lock.unlock();
    return false;
}

void Instance::take()
{
    QLocalSocket *socket = m_server.nextPendingConnection();
    connect(socket, &QLocalSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QLocalSocket::readyRead, this, [this, socket] {
        if (socket->bytesAvailable() > longestMessage)
            return socket->abort();
        QDataStream frame(socket);
        frame.setVersion(QDataStream::Qt_6_4);
        frame.startTransaction();
        QByteArray message;
        frame >> message;
        if (!frame.commitTransaction())
            return; // the rest is on its way
        QDataStream in(message);
        in.setVersion(QDataStream::Qt_6_4);
        quint32 theirs = 0;
        Launch launch;
        in >> theirs >> launch.archive >> launch.paths >> launch.samples >> launch.token;
        // Another version of the program speaks otherwise, and has a window of its own.
        const bool isUnderstood = theirs == version && in.status() == QDataStream::Ok;
        socket->putChar(isUnderstood ? taken : '-');
        socket->flush();
        socket->disconnectFromServer();
        if (isUnderstood)
            Q_EMIT brought(launch);
    });
}

} // namespace ui
