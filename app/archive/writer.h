// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "core/result.h"

#include <QByteArray>
#include <memory>

namespace archive {

class Connection;

/// A page ready to go in, with the mentions of each of its articles.
struct IncomingPage {
    core::Page page;
    QList<QList<core::Mention>> mentions; ///< one list an article, spans by block
};

/// A source file with all it holds: it goes in whole or not at all.
struct IncomingSource {
    QString path;
    QByteArray bytes; ///< kept, compressed
    QString encoding;
    QList<IncomingPage> pages;
};

enum class Outcome { Added, Unchanged, Replaced };

/// Everything that changes an archive. Lives on the writer thread, with the only writing connection.
class Writer {
public:
    /// Creates the archive when it is not there, applies the schema steps.
    static core::Result<std::unique_ptr<Writer>> open(const QString &path);
    ~Writer();

    /// True when a source with these bytes is in the archive already.
    core::Result<bool> contains(const QByteArray &bytes);
    /// Puts sources in, all in one transaction. A source whose bytes are known is left as it is; a changed file of
    /// the same path and paper replaces its pages, and articles that stay keep their ids.
    core::Result<QList<Outcome>> add(const QList<IncomingSource> &sources);

private:
    explicit Writer(std::unique_ptr<Connection> connection);
    std::unique_ptr<Connection> m_connection;
};

} // namespace archive
