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
    QString path; ///< absolute, since a changed file is known by it; "-": from no file
    QByteArray bytes; ///< kept, compressed
    QString encoding;
    QList<IncomingPage> pages;
};

enum class Outcome { Added, Unchanged, Replaced };

/// Everything that changes an archive. Lives on the writer thread, with the only writing connection.
class Writer {
public:
    /// Creates the archive (and its folder) when it is not there, applies the schema steps, makes the search
    /// index anew when this program folds text otherwise than the one that made it. Errors: see Store::open.
    static core::Result<std::unique_ptr<Writer>> open(const QString &path);
    /// A writer for an archive that can only be read: every change gives this error.
    static std::unique_ptr<Writer> refusing(const core::Error &error);
    ~Writer();

    /// True when a source with these bytes is in the archive already.
    core::Result<bool> contains(const QByteArray &bytes);
    /// Puts sources in, all in one transaction; the more, the less each costs. A source whose bytes are known
    /// is left as it is, and so is one that says nothing but what a page of the same paper, date and number
    /// says, blanks aside. A changed file of the same path and paper replaces its pages, and articles that
    /// stay keep their ids. Two sources of the same paper, date and number that say different things are both
    /// kept.
    core::Result<QList<Outcome>> add(const QList<IncomingSource> &sources);

private:
    explicit Writer(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection; ///< none when refusing
    core::Error m_refusal;
};

} // namespace archive
