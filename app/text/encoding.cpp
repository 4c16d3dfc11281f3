// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include "text/characters.h"
#include "text/frequentcharacters.h"
#include "text/multibyte.h"

#include <QCoreApplication>
#include <QtEndian>
#include <algorithm>
#include <array>

namespace text {

namespace {

constexpr qsizetype sampleBytes = 64 * 1024; ///< enough to tell encodings apart; a file may be 200 MB
constexpr double commonEnough
    = 0.25; ///< share of common characters below which no reading of the bytes is Chinese
constexpr double surelyChinese = 0.6; ///< share that no misreading of Chinese reaches
constexpr qsizetype wellFormedForEach = 4; ///< long sequences of damaged UTF-8 for each malformed one
constexpr double strayControls = 2; ///< a short text may hold a NUL or two
constexpr double damaged = 0.1; ///< share of undecodable or control characters that makes a file no text

bool isWide(Encoding encoding)
{
    return encoding == Encoding::Utf16LE || encoding == Encoding::Utf16BE;
}

const Multibyte &multibyte(Encoding encoding)
{
    static const Multibyte gb18030("gb18030", true);
    // HKSCS is the superset that Hong Kong's papers use; the rest of it agrees with Taiwan's Big5.
    static const Multibyte big5("Big5-HKSCS", false);
    return encoding == Encoding::Big5 ? big5 : gb18030;
}

/// UTF-16 with U+FFFD for each half of a surrogate pair, and for half a unit at the end.
QString fromUtf16(Encoding encoding, QByteArrayView bytes)
{
    QString out(bytes.size() / 2, Qt::Uninitialized);
    if (encoding == Encoding::Utf16LE)
        qFromLittleEndian<char16_t>(bytes.data(), out.size(), out.data());
    else
        qFromBigEndian<char16_t>(bytes.data(), out.size(), out.data());
    for (qsizetype i = 0; i < out.size(); ++i) {
        if (!out.at(i).isSurrogate())
            continue;
        if (out.at(i).isHighSurrogate() && i + 1 < out.size() && out.at(i + 1).isLowSurrogate())
            ++i;
        else
            out[i] = QChar::ReplacementCharacter;
    }
    if (bytes.size() % 2 != 0)
        out.append(QChar::ReplacementCharacter);
    return out;
}

QString convert(Encoding encoding, QByteArrayView bytes)
{
    return encoding == Encoding::Utf8 ? QString::fromUtf8(bytes)
        : isWide(encoding)            ? fromUtf16(encoding, bytes)
                                      : multibyte(encoding).decoded(bytes);
}

bool isControl(char16_t c)
{
    return (c < 0x20 && c != u'\t') || (c >= 0x7f && c < 0xa0);
}

constexpr CharacterSet commonCharacters = [] {
    CharacterSet common(u"，。、：；“”（）《》　");
    for (const QStringView list : { frequentCharacters, frequentTraditionalCharacters }) {
        for (qsizetype i = 0; i < list.size(); ++i)
            common.insert(list.utf16()[i]);
    }
    return common;
}();

/// What a reading of the bytes looks like.
struct Looks {
    qsizetype characters = 0; ///< not ASCII, or not fit to print
    qsizetype common = 0;
    qsizetype replaced = 0;
    qsizetype controls = 0;
    qsizetype total = 0;

    double score() const
    {
        return characters ? double(common - 2 * replaced - controls) / double(characters) : 0;
    }
    bool isBroken() const { return double(replaced + controls) > damaged * double(total) + strayControls; }
};

Looks looksOf(QStringView decoded)
{
    Looks looks;
    looks.total = decoded.size();
    for (const QChar c : decoded) {
        const char16_t unit = c.unicode();
        const bool control = isControl(unit) && unit != u'\n' && unit != u'\r' && unit != u'\f';
        if (unit < 0x80 && !control)
            continue;
        ++looks.characters;
        looks.common += commonCharacters.contains(c);
        looks.replaced += unit == QChar::ReplacementCharacter;
        looks.controls += control;
    }
    return looks;
}

Looks looksAs(Encoding encoding, QByteArrayView sample)
{
    return looksOf(convert(encoding, sample));
}

/// How the bytes read as UTF-8 by its strict definition (RFC 3629).
struct Utf8Census {
    qsizetype sequences = 0; ///< well-formed, of two bytes or more
    qsizetype longSequences = 0; ///< of these, of three or more: where Chinese is
    qsizetype malformed = 0;
    qsizetype controls = 0;
};

qsizetype utf8SequenceLength(const uchar *at, const uchar *end)
{
    const uchar lead = *at;
    const qsizetype length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
    if (length == 0 || end - at < length)
        return 0;
    const bool overlong = (lead == 0xe0 && at[1] < 0xa0) || (lead == 0xf0 && at[1] < 0x90);
    const bool outside = (lead == 0xed && at[1] > 0x9f) || (lead == 0xf4 && at[1] > 0x8f);
    const bool tails = std::all_of(at + 1, at + length, [](uchar tail) { return (tail & 0xc0) == 0x80; });
    return overlong || outside || !tails ? 0 : length;
}

Utf8Census censusOf(QByteArrayView bytes)
{
    // So many malformed ones that the rest cannot make up for them: nothing more is asked of the census.
    const qsizetype tooMany = bytes.size() / (3 * wellFormedForEach) + 1;
    Utf8Census census;
    const auto *at = reinterpret_cast<const uchar *>(bytes.data());
    const uchar *end = at + bytes.size();
    while (at < end && census.malformed < tooMany) {
        if (*at < 0x80) {
            census.controls += isControl(*at) && *at != '\n' && *at != '\r' && *at != '\f';
            ++at;
            continue;
        }
        const qsizetype length = utf8SequenceLength(at, end);
        census.sequences += length > 0;
        census.longSequences += length > 2;
        census.malformed += length == 0;
        at += std::max<qsizetype>(length, 1);
    }
    return census;
}

std::optional<Encoding> byteOrderMark(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xef\xbb\xbf")))
        return Encoding::Utf8;
    if (bytes.startsWith(QByteArrayView("\xff\xfe")))
        return Encoding::Utf16LE;
    if (bytes.startsWith(QByteArrayView("\xfe\xff")))
        return Encoding::Utf16BE;
    return std::nullopt;
}

/// UTF-16 of Western text or of digits and line ends between Chinese: zeros stand on one side of the pairs
/// only.
std::optional<Encoding> zeroPattern(QByteArrayView sample)
{
    if (!sample.contains('\0'))
        return std::nullopt;
    std::array<qsizetype, 2> zeros {};
    for (qsizetype i = 0; i < sample.size(); ++i)
        zeros[std::size_t(i % 2)] += sample[i] == 0;
    const qsizetype pairs = sample.size() / 2;
    if (zeros[1] > pairs / 2 && zeros[0] * 20 < zeros[1])
        return Encoding::Utf16LE;
    if (zeros[0] > pairs / 2 && zeros[1] * 20 < zeros[0])
        return Encoding::Utf16BE;
    return std::nullopt;
}

/// The encoding in which the bytes read as the commonest characters.
std::optional<Encoding> likeliest(QByteArrayView bytes, std::initializer_list<Encoding> candidates)
{
    const auto firstForeign
        = std::find_if(bytes.begin(), bytes.end(), [](char c) { return uchar(c) >= 0x80; });
    const QByteArrayView foreign = bytes.sliced(firstForeign - bytes.begin())
                                       .first(std::min<qsizetype>(bytes.end() - firstForeign, sampleBytes));
    std::optional<Encoding> best;
    double bestScore = commonEnough;
    for (const Encoding candidate : candidates) {
        // A sample cut out in mid-file keeps the pairs of UTF-16 together only from the start.
        const QByteArrayView sample
            = isWide(candidate) ? bytes.first(std::min(bytes.size(), sampleBytes)) : foreign;
        const Looks looks
            = isWide(candidate) ? looksAs(candidate, sample) : looksOf(multibyte(candidate).skimmed(sample));
        if (looks.score() > bestScore && !looks.isBroken()) {
            bestScore = looks.score();
            best = candidate;
        }
        if (bestScore > surelyChinese)
            break;
    }
    return best;
}

std::optional<Encoding> detect(QByteArrayView bytes)
{
    using enum Encoding;
    if (const auto marked = byteOrderMark(bytes))
        return marked;
    const Utf8Census census = censusOf(bytes);
    if (census.malformed == 0 && census.controls == 0) {
        // Two or three characters of GB18030 can be well-formed UTF-8 of letters that no Chinese page has.
        if (census.sequences > 0 && census.longSequences == 0) {
            if (const auto chinese = likeliest(bytes, { Gb18030 }))
                return chinese;
        }
        return Utf8;
    }
    if (const auto pattern = zeroPattern(bytes.first(std::min(bytes.size(), sampleBytes))))
        return pattern;
    // A cut-off last character or a lone surrogate does not make a page of UTF-8 anything else.
    if (census.malformed == 0 || census.longSequences > wellFormedForEach * census.malformed) {
        if (census.malformed > 0 || census.sequences > 0)
            return Utf8;
    }
    if (const auto chinese = likeliest(bytes, { Gb18030, Big5, Utf16LE, Utf16BE }))
        return chinese;
    if (census.malformed == 0)
        return Utf8;
    return looksAs(Gb18030, bytes.first(std::min(bytes.size(), sampleBytes))).replaced == 0
        ? std::optional(Gb18030)
        : std::nullopt;
}

qsizetype findLineEnd(QByteArrayView bytes, qsizetype from, Encoding encoding)
{
    if (!isWide(encoding)) {
        // No encoding here has 0x0A or 0x0D as the second byte of a character.
        while (from < bytes.size() && bytes[from] != '\n' && bytes[from] != '\r')
            ++from;
        return from;
    }
    const qsizetype low = encoding == Encoding::Utf16LE ? 0 : 1;
    for (; from + 1 < bytes.size(); from += 2) {
        if (bytes[from + 1 - low] == 0 && (bytes[from + low] == '\n' || bytes[from + low] == '\r'))
            return from;
    }
    return bytes.size();
}

qsizetype lineEndLength(QByteArrayView bytes, qsizetype at, Encoding encoding)
{
    const qsizetype unit = isWide(encoding) ? 2 : 1;
    const qsizetype low = encoding == Encoding::Utf16BE ? 1 : 0;
    if (at >= bytes.size())
        return 0;
    const bool feedFollows = at + unit + unit <= bytes.size() && bytes[at + unit + low] == '\n'
        && (unit == 1 || bytes[at + unit + 1 - low] == 0);
    return bytes[at + low] == '\r' && feedFollows ? 2 * unit : unit;
}

bool isTakenOut(QChar c)
{
    return isControl(c.unicode()) || c == QChar::ByteOrderMark;
}

/// Where the line that begins at `from` ends; beyond the most lines it takes in those behind it.
qsizetype findLineEnd(QByteArrayView bytes, qsizetype from, Decoded &out)
{
    qsizetype end = findLineEnd(bytes, from, out.encoding);
    if (out.lines.size() < mostLines(bytes.size()))
        return end;
    constexpr qsizetype joinedBytes = 4096;
    while (end < bytes.size() && end - from < joinedBytes) {
        end = findLineEnd(bytes, end + lineEndLength(bytes, end, out.encoding), out.encoding);
        ++out.joined;
    }
    return end;
}

/// A line's text without what is not printed; the ends of lines that were joined are blanks.
QString printed(QString text)
{
    text.replace(QStringLiteral("\r\n"), QStringLiteral(" ")).replace(u'\n', u' ').replace(u'\r', u' ');
    return withoutControls(std::move(text));
}

/// `clean`: whether no line holds a control or a character that could not be decoded.
Decoded decodeAs(Encoding encoding, QByteArrayView bytes, bool &clean)
{
    constexpr qsizetype usualLine = 48; ///< bytes, of those of a page with its blank lines
    Decoded out { encoding, {}, 0, 0 };
    out.lines.reserve(bytes.size() / usualLine);
    clean = true;
    const auto mark = byteOrderMark(bytes);
    qsizetype at = mark == encoding ? (encoding == Encoding::Utf8 ? 3 : 2) : 0;
    while (at < bytes.size()) {
        const qsizetype end = findLineEnd(bytes, at, out);
        const QByteArrayView raw = bytes.sliced(at, end - at);
        DecodedLine line { convert(encoding, raw), at, end };
        const qsizetype replaced = line.text.count(QChar::ReplacementCharacter);
        const bool takesOut = std::any_of(line.text.cbegin(), line.text.cend(), isTakenOut);
        if (takesOut)
            line.text = printed(std::move(line.text));
        out.replaced += replaced;
        clean = clean && replaced == 0 && !takesOut;
        out.lines.append(std::move(line));
        at = end + lineEndLength(bytes, end, encoding);
    }
    return out;
}

core::Error emptyError()
{
    return { core::Error::Kind::Empty, QCoreApplication::translate("text", "There is no text.") };
}

core::Error notTextError()
{
    return { core::Error::Kind::NotText, QCoreApplication::translate("text", "This is no text.") };
}

} // namespace

qsizetype mostLines(qsizetype bytes)
{
    return 100'000 + bytes / 32;
}

QString withoutControls(QString text)
{
    text.removeIf(isTakenOut);
    return text;
}

core::Result<Decoded> decode(QByteArrayView bytes, std::optional<Encoding> forced)
{
    if (bytes.isEmpty())
        return std::unexpected(emptyError());
    std::optional<Encoding> encoding = forced ? forced : detect(bytes);
    // "UTF-16" is asked for without a byte order more often than with the right one: the mark knows better.
    if (const auto mark = byteOrderMark(bytes); forced && isWide(*forced) && mark && isWide(*mark))
        encoding = mark;
    if (!encoding)
        return std::unexpected(notTextError());
    const auto isBroken
        = [&] { return looksAs(*encoding, bytes.first(std::min(bytes.size(), sampleBytes))).isBroken(); };
    // What is small is decoded first: most of it is clean and needs no second look.
    const bool large = bytes.size() > sampleBytes;
    if (large && isBroken())
        return std::unexpected(notTextError());
    bool clean = false;
    Decoded decoded = decodeAs(*encoding, bytes, clean);
    if (!large && !clean && isBroken())
        return std::unexpected(notTextError());
    const bool blank = std::all_of(decoded.lines.cbegin(), decoded.lines.cend(),
        [](const DecodedLine &line) { return QStringView(line.text).trimmed().isEmpty(); });
    if (blank)
        return std::unexpected(emptyError());
    return decoded;
}

} // namespace text
