// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/zipfile.h"

#include <QCoreApplication>
#include <array>
#include <limits>

namespace publish {

namespace {

constexpr qint64 largest = std::numeric_limits<quint32>::max();

constexpr std::array<quint32, 256> checksumTable()
{
    std::array<quint32, 256> out {};
    for (quint32 byte = 0; byte < out.size(); ++byte) {
        quint32 value = byte;
        for (int bit = 0; bit < 8; ++bit)
            value = (value & 1) ? 0xedb88320U ^ (value >> 1) : value >> 1;
        out[byte] = value;
    }
    return out;
}

/// CRC-32 (APPNOTE.TXT, 4.4.7).
quint32 checksum(const QByteArray &bytes)
{
    static constexpr std::array<quint32, 256> table = checksumTable();
    quint32 out = 0xffffffffU;
    for (const char byte : bytes)
        out = table[(out ^ quint8(byte)) & 0xffU] ^ (out >> 8);
    return ~out;
}

/// Numbers of a ZIP begin with their lowest byte.
QByteArray number(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out.append(char(value >> (8 * i)));
    return out;
}

/// The deflated bytes alone: qCompress puts four bytes of length and two of zlib before them, and a checksum
/// of four behind.
QByteArray deflated(const QByteArray &bytes)
{
    const QByteArray packed = qCompress(bytes);
    return packed.isEmpty() ? packed : packed.sliced(6, packed.size() - 10);
}

} // namespace

core::Result<void> ZipFile::add(const QByteArray &name, const QByteArray &bytes, Packing packing)
{
    const bool isStored = packing == Packing::Stored;
    const QByteArray data = isStored ? bytes : deflated(bytes);
    if (bytes.size() > largest || (data.isEmpty() && !isStored)
        || m_written + data.size() + name.size() > largest) {
        return core::fail(core::Error::Kind::Unwritable,
            QCoreApplication::translate(
                "publish", "The articles are too many for one file; write fewer at a time."));
    }
    constexpr quint32 versionNeeded = 20; // deflated entries and folders
    constexpr quint32 firstDay = 0x21; // 1 January 1980, the earliest there is
    // What local header and directory have in common: version, flags, method, time, date, checksum, sizes,
    // lengths of the name and of the extra field.
    const QByteArray common = number(versionNeeded, 2) + number(0, 2) + number(isStored ? 0 : 8, 2)
        + number(0, 2) + number(firstDay, 2) + number(checksum(bytes), 4) + number(quint32(data.size()), 4)
        + number(quint32(bytes.size()), 4) + number(quint32(name.size()), 2) + number(0, 2);
    m_directory += QByteArray("PK\x01\x02", 4) + number(versionNeeded, 2) + common + number(0, 2) // comment
        + number(0, 2) + number(0, 2) + number(0, 4) // disk, attributes inside and outside
        + number(quint32(m_written), 4) + name;
    ++m_entries;
    const QByteArray header = QByteArray("PK\x03\x04", 4) + common + name;
    m_written += header.size() + data.size();
    if (const auto written = m_outlet.write(header); !written)
        return written;
    return m_outlet.write(data);
}

core::Result<void> ZipFile::end()
{
    return m_outlet.write(m_directory + QByteArray("PK\x05\x06", 4) + number(0, 4) // disks
        + number(m_entries, 2) + number(m_entries, 2) + number(quint32(m_directory.size()), 4)
        + number(quint32(m_written), 4) + number(0, 2));
}

} // namespace publish
