// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "core/result.h"

#include <QByteArray>
#include <QStringList>
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
    /// True when an editor has named another paper or date for a file that is in the archive: these pages
    /// take the place of those that it holds with the same bytes, under the path that it has there.
    bool revises = false;
};

enum class Outcome { Added, Unchanged, Replaced };

/// What became of a source.
struct Receipt {
    Outcome outcome = Outcome::Added;
    /// Sentences that name the files: a page that is in the archive already but for blanks, or another page
    /// of the same paper, date and number. Both are kept.
    QStringList clashes;
};

/// Everything that changes an archive. Lives on the writer thread, with the only writing connection.
class Writer {
public:
    /// Creates the archive (and its folder) when it is not there, applies the schema steps, makes the search
    /// index anew when this program folds text otherwise than the one that made it. Errors: see Store::open.
    static core::Result<std::unique_ptr<Writer>> open(const QString &path);
    /// A writer for an archive that can only be read: every change gives this error.
    static std::unique_ptr<Writer> refusing(const core::Error &error);
    ~Writer();

    /// Puts sources in, all in one transaction; the more, the less each costs. A source whose bytes are known
    /// is left as it is unless it revises. A changed file of the same path and paper replaces its pages, and
    /// articles that stay keep their ids. Everything else is added, see Receipt::clashes.
    ///
    /// An issue takes the best date of its pages (stated before path before inferred, then the surest) and
    /// keeps what contradicts it.
    core::Result<QList<Receipt>> add(const QList<IncomingSource> &sources);

private:
    explicit Writer(std::unique_ptr<Connection> connection);

    std::unique_ptr<Connection> m_connection; ///< none when refusing
    core::Error m_refusal;
};

} // namespace archive
