// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <vector>

namespace text {

/// GB18030 or Big5. Nearly all of a page are single bytes and pairs, which stand in a table made once from
/// ICU's converter; a piece of text with anything else in it goes to that converter.
class Multibyte {
public:
    /// `name` is ICU's: "gb18030". `hasFours`: some characters have four bytes.
    Multibyte(const char *name, bool hasFours);

    /// U+FFFD stands for what cannot be decoded. Empty where ICU has no such converter.
    QString decoded(QByteArrayView bytes) const;
    /// The same, but that some of what is not in the table may stand as U+FFFD or as a private character:
    /// good enough to see whether it is text at all, and as fast for text as for anything else.
    QString skimmed(QByteArrayView bytes) const;

private:
    char16_t pair(uchar lead, uchar trail) const { return m_pairs[std::size_t(lead) << 8U | trail]; }

    const char *m_name;
    bool m_hasFours;
    std::vector<char16_t> m_pairs; ///< by their two bytes; 0: none, `other`: not one unit
};

} // namespace text
