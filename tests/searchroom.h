// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivepages.h"

#include "archive/reader.h"

#include <QTemporaryDir>
#include <QTest>

/// An archive of its own for a test of searching.
class SearchRoom {
public:
    QString path() const { return m_dir.filePath(QStringLiteral("a.jianbao")); }
    std::unique_ptr<archive::Reader> reader() const { return archive::Reader::open(path()).value(); }
    void add(const QList<archive::IncomingSource> &sources) const
    {
        QVERIFY(archive::Writer::open(path()).value()->add(sources));
    }

private:
    QTemporaryDir m_dir;
};

/// A page 3 of 云州日报 with one article and what is recognised in it.
inline archive::IncomingSource mentioning(const QString &path, const QString &date,
    const core::Article &article, const QList<core::Mention> &mentions)
{
    archive::IncomingSource source = sourceOf(path, dateOf(date), QStringLiteral("3"), { article });
    source.pages[0].page.paper = QStringLiteral("云州日报");
    source.pages[0].mentions = { mentions };
    return source;
}
