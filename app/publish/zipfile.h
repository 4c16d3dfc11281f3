// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/outlet.h"

#include <QList>

namespace publish {

/// Writes a ZIP (PKWARE's APPNOTE.TXT 6.3): plain local headers with sizes and checksum, no extra fields, all
/// entries of 1 January 1980, so that the same contents give the same bytes.
///
/// Not by libarchive, which writes an extra field and a trailing descriptor for every entry: OpenDocument
/// forbids the first for its `mimetype` (ODF 1.2, part 3, 3.3), and file managers know the file by it.
class ZipFile {
public:
    enum class Packing { Stored, Deflated };

    explicit ZipFile(Outlet &outlet)
        : m_outlet(outlet)
    {
    }

    /// `name` is ASCII. Errors: Unwritable, also for an entry beyond what a ZIP holds without ZIP64 (4 GiB).
    core::Result<void> add(const QByteArray &name, const QByteArray &bytes, Packing packing);
    /// Writes the directory.
    core::Result<void> end();

private:
    Outlet &m_outlet;
    QByteArray m_directory;
    quint16 m_entries = 0;
    qint64 m_written = 0; ///< bytes
};

} // namespace publish
