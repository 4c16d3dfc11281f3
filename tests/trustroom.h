// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivedump.h"
#include "archivepages.h"

#include "archive/reader.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

/// An archive on a path with blanks and Chinese characters, to be filled and spoilt.
class TrustRoom {
protected:
    void enter()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        QVERIFY(m_dir->isValid());
    }

    QString path() const { return m_dir->filePath(QStringLiteral("报 纸/档案 一.jianbao")); }
    QString beside(const QString &name) const { return m_dir->filePath(name); }
    QStringList problems() const { return archive::Reader::open(path()).value()->check().value().problems; }

    static archive::IncomingSource page(int i)
    {
        const QString text = QStringLiteral("石桥纱厂第%1号文件，职工代表大会。").arg(i);
        auto source = sourceOf(QStringLiteral("/页/%1.txt").arg(i), dateOf(QStringLiteral("2023-09-12")),
            QString::number(i), { articleOf(QStringLiteral("甲%1").arg(i), { text, text }) });
        source.pages[0].mentions
            = { { { core::EntityClass::Organisation, { 1, 0, 4 }, QStringLiteral("石桥纱厂") } } };
        return source;
    }

    void fill(int from, int to) const
    {
        QList<archive::IncomingSource> sources;
        for (int i = from; i < to; ++i)
            sources.append(page(i));
        const auto added = archive::Writer::open(path()).value()->add(sources);
        QVERIFY2(added, added ? "" : qPrintable(added.error().message));
    }

    void spoil(const QString &statement) const
    {
        const auto connection = archive::Connection::open(path(), archive::Connection::Access::Write).value();
        QVERIFY(connection->run(QStringLiteral("PRAGMA foreign_keys = OFF")));
        const auto done = connection->run(statement);
        QVERIFY2(done, done ? "" : qPrintable(done.error().message));
    }

    /// The first page of a table or index in the file, so that nothing of it can be read.
    void overwritePageOf(const QString &table) const
    {
        qint64 root = 0;
        qint64 size = 0;
        {
            const auto connection
                = archive::Connection::open(path(), archive::Connection::Access::Read).value();
            root = connection
                       ->value(QStringLiteral("SELECT rootpage FROM sqlite_schema WHERE name = ?"), { table })
                       ->toLongLong();
            size = connection->value(QStringLiteral("PRAGMA page_size"))->toLongLong();
        }
        QFile file(path());
        QVERIFY(root > 1 && file.open(QIODevice::ReadWrite) && file.seek((root - 1) * size));
        file.write(QByteArray(size, '?'));
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
};
