// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/fold.h"

#include "text/foldtable.h"

#include "foldtable.inc"
#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

namespace text {

/// To be counted up when the code below folds otherwise than before; the table tells its own changes.
static constexpr char16_t ruleVersion[] = u"1.";

static uint32_t entryOf(char32_t c)
{
    return entries[(stages[c >> foldtable::blockBits] << foldtable::blockBits) | (c & foldtable::blockMask)];
}

/// The code point at `i`, a surrogate without its partner as itself; `next` is set behind it.
static char32_t codePointAt(QStringView text, qsizetype i, qsizetype &next)
{
    const QChar unit = text[i];
    if (unit.isHighSurrogate() && i + 1 < text.size() && text[i + 1].isLowSurrogate()) {
        next = i + 2;
        return QChar::surrogateToUcs4(unit, text[i + 1]);
    }
    next = i + 1;
    return unit.unicode();
}

/// Blanks as the regular expressions of most tools have them, once NFKC has made U+0020 of the rest.
static bool isBlank(char32_t c)
{
    return c == 0x20 || (c >= 0x09 && c <= 0x0d) || (c >= 0x1c && c <= 0x1f) || c == 0x85 || c == 0x1680
        || c == 0x2028 || c == 0x2029;
}

/// Where blanks between two characters say nothing. NFKC has left no compatibility ideographs here that
/// matter.
static bool standsClose(char32_t c)
{
    return (c >= 0x3400 && c <= 0x9fff) || (c >= 0x20000 && c <= 0x3ffff);
}

namespace {

/// Collects folded text, dropping blanks once it is known that they stand between Han characters.
class Folder {
public:
    Folder(Folded &folded, bool withMap)
        : m_folded(folded)
        , m_withMap(withMap)
    {
    }

    /// `source` is the UTF-16 offset that the folded form of `c` came from.
    void append(char32_t c, qsizetype source)
    {
        const uint32_t entry = entryOf(c);
        const uint32_t value = entry & foldtable::valueMask;
        if (!(entry & foldtable::expands)) {
            put((c + value) & foldtable::valueMask, source);
            return;
        }
        const QStringView expansion(expansions + value + 1, expansions[value]);
        for (qsizetype i = 0, next = 0; i < expansion.size(); i = next)
            put(codePointAt(expansion, i, next), source);
    }

    /// Several characters that NFKC may compose or put into another order: か and a half-width ﾞ make が.
    void appendSegment(QStringView segment, qsizetype source)
    {
        UErrorCode status = U_ZERO_ERROR;
        const icu::UnicodeString composed = icu::Normalizer2::getNFKCInstance(status)->normalize(
            icu::UnicodeString(false, segment.utf16(), static_cast<int32_t>(segment.size())), status);
        const QStringView view(composed.getBuffer(), composed.length());
        for (qsizetype i = 0, next = 0; i < view.size(); i = next)
            append(codePointAt(view, i, next), source);
    }

private:
    void put(char32_t c, qsizetype source)
    {
        if (isBlank(c)) {
            if (m_blanks < 0)
                m_blanks = m_folded.text.size();
        } else {
            const bool close = standsClose(c);
            if (m_blanks >= 0 && close && m_close) {
                m_folded.text.truncate(m_blanks);
                if (m_withMap)
                    m_folded.origin.resize(m_blanks);
            }
            m_blanks = -1;
            m_close = close;
        }
        const auto units = QChar::fromUcs4(c);
        m_folded.text.append(units);
        for (qsizetype i = 0; m_withMap && i < QStringView(units).size(); ++i)
            m_folded.origin.append(static_cast<qint32>(source));
    }

    Folded &m_folded;
    bool m_withMap;
    bool m_close = false; ///< the last character that is no blank is one that blanks are dropped after
    qsizetype m_blanks = -1; ///< where the blanks at the end of the folded text begin
};

} // namespace

static Folded foldWith(QStringView source, bool withMap)
{
    Folded folded;
    folded.text.reserve(source.size());
    if (withMap)
        folded.origin.reserve(source.size() + 1);
    Folder folder(folded, withMap);
    for (qsizetype i = 0, next = 0; i < source.size(); i = next) {
        const char32_t c = codePointAt(source, i, next);
        // A segment ends before the next character that combines with nothing before it.
        qsizetype end = next;
        for (qsizetype after = end; end < source.size(); end = after) {
            if (!(entryOf(codePointAt(source, end, after)) & foldtable::combines))
                break;
        }
        if (end == next)
            folder.append(c, i);
        else
            folder.appendSegment(source.sliced(i, end - i), i);
        next = end;
    }
    if (withMap)
        folded.origin.append(static_cast<qint32>(source.size()));
    return folded;
}

Folded fold(QStringView source)
{
    return foldWith(source, true);
}

QString folded(QStringView source)
{
    return foldWith(source, false).text;
}

QString foldVersion()
{
    return QString::fromUtf16(ruleVersion) + QString::fromUtf16(version);
}

bool isHan(char32_t c)
{
    return (c >= 0x4e00 && c <= 0x9fff) || (c >= 0x3400 && c <= 0x4dbf) || (c >= 0xf900 && c <= 0xfaff)
        || (c >= 0x20000 && c <= 0x3fffd) || c == U'〇' || c == U'々';
}

bool isRunCharacter(char32_t c)
{
    return entryOf(c) & foldtable::run;
}

} // namespace text
