// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <optional>

namespace publish {

/// A PDF as QPdfWriter leaves it (one plain cross-reference table, every object between "n 0 obj" and
/// "endobj"), taken apart into its objects so that some can be replaced or added, and put together again.
class PdfFile {
public:
    /// Nothing when the bytes are not such a file, cut short, or their table points elsewhere.
    static std::optional<PdfFile> parse(const QByteArray &bytes);

    /// Object numbers run from 1 to count().
    int count() const { return int(m_objects.size()) - 1; }
    /// What stands between "n 0 obj" and "endobj"; empty for a number that is not in use.
    QByteArray object(int number) const { return m_objects.value(number); }
    void replace(int number, const QByteArray &body) { m_objects[number] = body; }
    /// Returns the new object's number.
    int add(const QByteArray &body);

    int root() const { return m_root; }
    int info() const { return m_info; }
    /// The pages' object numbers in the order in which they are read.
    QList<int> pages() const;

    /// Numbers the objects in the order in which they are reached from the catalogue and drops those that are
    /// not: QPdfWriter writes fonts in the order of a hash, another one at each start.
    void renumber();
    /// The whole file anew. Its identifier is made from its contents.
    QByteArray bytes() const;

    /// What a stream holds, FlateDecode undone; empty when the object is none.
    QByteArray streamData(int number) const;

    /// The number in "/Key 12 0 R", or 0.
    static int reference(const QByteArray &body, const QByteArray &key);
    /// A stream object, compressed. `entries` go into its dictionary.
    static QByteArray stream(const QByteArray &data, const QByteArray &entries = {});
    /// A text string of the document (UTF-16BE in hexadecimal).
    static QByteArray textString(const QString &text);

private:
    QList<QByteArray> m_objects; ///< by number; 0 is never in use
    int m_root = 0;
    int m_info = 0;
};

} // namespace publish
