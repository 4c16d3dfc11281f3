// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <expected>

namespace core {

/// What went wrong, as one sentence for an editor. Code branches on `kind`, never on the text.
struct Error {
    enum class Kind {
        NotFound, ///< no such file, archive, issue or article
        Unreadable, ///< the file cannot be opened or read
        Unwritable, ///< the target cannot be written
        Empty, ///< nothing in it
        NotText, ///< binary, or no text in the encoding asked for
        Unsupported, ///< a format that is known and refused
        BadQuery, ///< what was typed cannot be understood
        BadArgument, ///< a value that makes no sense
        NotAnArchive, ///< not a database, or not one of ours
        NewerArchive, ///< written by a newer Jianbao
        Busy, ///< another writer holds the archive for too long
        Damaged, ///< the database fails its own checks
        Cancelled, ///< the editor stopped it
        Failed ///< anything else; the message says what
    };

    Kind kind = Kind::Failed;
    QString message; ///< a whole sentence, translated where it is born, naming the file or the date

    friend bool operator==(const Error &, const Error &) = default;
};

template <typename T> using Result = std::expected<T, Error>;

/// `return core::fail(core::Error::Kind::Empty, tr("…"));` in a function that returns a Result.
inline std::unexpected<Error> fail(Error::Kind kind, QString message)
{
    return std::unexpected(Error { kind, std::move(message) });
}

} // namespace core
