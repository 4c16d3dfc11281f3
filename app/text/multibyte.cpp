// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/multibyte.h"

#include <memory>
#include <unicode/ucnv.h>

namespace text {

namespace {

constexpr char16_t other = 0xe000; ///< stands in the table for a pair that is no single unit
constexpr uchar firstLead = 0x81;
constexpr uchar firstTrail = 0x40;
constexpr uchar lastByte = 0xfe;

struct ConverterCloser {
    void operator()(UConverter *converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, ConverterCloser>;

Converter opened(const char *name)
{
    UErrorCode status = U_ZERO_ERROR;
    return Converter(ucnv_open(name, &status));
}

QString converted(UConverter *converter, QByteArrayView bytes)
{
    // One unit a byte is the most that any of the encodings gives; one more for a truncated character.
    QString out(bytes.size() + 1, Qt::Uninitialized);
    UErrorCode status = U_ZERO_ERROR;
    ucnv_resetToUnicode(converter);
    const int32_t size = ucnv_toUChars(converter, reinterpret_cast<UChar *>(out.data()), int32_t(out.size()),
        bytes.data(), int32_t(bytes.size()), &status);
    out.resize(U_FAILURE(status) ? 0 : size);
    return out;
}

/// A character of GB18030 that has four bytes: 0x81 0x30 0x81 0x30.
bool isFour(const uchar *at, const uchar *end)
{
    const auto isDigit = [](uchar byte) { return byte >= 0x30 && byte <= 0x39; };
    return end - at >= 4 && isDigit(at[1]) && at[2] >= firstLead && isDigit(at[3]);
}

} // namespace

Multibyte::Multibyte(const char *name, bool hasFours)
    : m_name(name)
    , m_hasFours(hasFours)
    , m_pairs(0x10000)
{
    const Converter converter = opened(name);
    for (int lead = firstLead; converter && lead <= lastByte; ++lead) {
        for (int trail = firstTrail; trail <= lastByte; ++trail) {
            const char bytes[] = { char(lead), char(trail) };
            const QString character = converted(converter.get(), { bytes, 2 });
            if (character.contains(QChar::ReplacementCharacter))
                continue;
            m_pairs[std::size_t(lead << 8 | trail)]
                = character.size() == 1 ? character.front().unicode() : other;
        }
    }
}

QString Multibyte::decoded(QByteArrayView bytes) const
{
    QString out(bytes.size(), Qt::Uninitialized);
    auto *unit = reinterpret_cast<char16_t *>(out.data());
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    while (at < end) {
        if (*at < 0x80) {
            *unit++ = *at++;
            continue;
        }
        const char16_t character = end - at > 1 ? pair(at[0], at[1]) : u'\0';
        if (character == 0 || character == other) {
            const Converter converter = opened(m_name);
            return converter ? converted(converter.get(), bytes) : QString();
        }
        *unit++ = character;
        at += 2;
    }
    out.truncate(unit - reinterpret_cast<char16_t *>(out.data()));
    return out;
}

QString Multibyte::skimmed(QByteArrayView bytes) const
{
    QString out(bytes.size(), Qt::Uninitialized);
    auto *unit = reinterpret_cast<char16_t *>(out.data());
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *const end = at + bytes.size();
    while (at < end) {
        if (*at < 0x80) {
            *unit++ = *at++;
            continue;
        }
        const char16_t character = end - at > 1 ? pair(at[0], at[1]) : u'\0';
        const bool four = character == 0 && m_hasFours && isFour(at, end);
        *unit++ = four ? other : character == 0 ? char16_t(QChar::ReplacementCharacter) : character;
        // A trail byte that cannot be one is a character of its own.
        at += four ? 4 : character == 0 && (end - at < 2 || at[1] < firstTrail) ? 1 : 2;
    }
    out.truncate(unit - reinterpret_cast<char16_t *>(out.data()));
    return out;
}

} // namespace text
