// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sessions.h"

#include "archive/sequence.h"

#include <QCoreApplication>
#include <QFile>
#include <QSysInfo>

namespace archive {

/// When a process was started, in ticks of the system; 0 when there is none, -1 where that cannot be told.
static qint64 startOf(qint64 process)
{
    if (!QFile::exists(QStringLiteral("/proc/self/stat")))
        return -1;
    QFile stat(QStringLiteral("/proc/%1/stat").arg(process));
    if (!stat.open(QIODevice::ReadOnly))
        return 0;
    // The 22nd field; the second is the program's name in brackets, which may hold blanks.
    const QByteArray line = stat.readAll();
    constexpr int behindName = 19;
    return line.mid(line.lastIndexOf(')') + 2).split(' ').value(behindName).toLongLong();
}

qint64 Sessions::begin()
{
    const qint64 process = QCoreApplication::applicationPid();
    return m_sequence.insert(QStringLiteral("INSERT INTO session (boot, process, started) VALUES (?, ?, ?)"),
        { QString::fromLatin1(QSysInfo::bootUniqueId()), process, startOf(process) });
}

void Sessions::end(qint64 session)
{
    m_sequence.run(QStringLiteral("DELETE FROM session WHERE id = ?"), { session });
}

QList<qint64> Sessions::died()
{
    QList<qint64> died;
    const QString boot = QString::fromLatin1(QSysInfo::bootUniqueId());
    m_sequence.each(
        QStringLiteral("SELECT id, boot, process, started FROM session"), {}, [&](const Row &row) {
            if (row.text(1) != boot || startOf(row.number(2)) != row.number(3))
                died.append(row.number(0));
        });
    return died;
}

} // namespace archive
