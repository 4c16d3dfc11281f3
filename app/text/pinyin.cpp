// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pinyin.h"

#include "text/pinyintable.h"

#include <algorithm>

namespace text {

#include "pinyintable.inc"

namespace table = pinyintable;

namespace {

/// Hands out what each character of a text is read as.
class Readings {
public:
    explicit Readings(QStringView text)
        : m_text(text)
    {
    }

    bool atEnd() const { return m_next >= m_text.size(); }

    /// The number of the next character's syllable; 0: it has none, see unit().
    uint16_t step()
    {
        m_here = m_next++;
        char32_t c = m_text[m_here].unicode();
        if (QChar::isHighSurrogate(c) && m_next < m_text.size() && m_text[m_next].isLowSurrogate())
            c = QChar::surrogateToUcs4(m_text[m_here], m_text[m_next++]);
        if (c >= table::codePoints)
            return 0;
        const uint16_t entry
            = entries[(stages[c >> table::blockBits] << table::blockBits) | (c & table::blockMask)];
        if (entry & table::beginsWord)
            findWord();
        return m_here == m_other ? m_otherSyllable : entry & table::syllableMask;
    }

    /// What stays of a character that has no syllable; 0: nothing.
    char16_t unit() const
    {
        char16_t c = m_text[m_here].unicode();
        if (c >= u'！' && c <= u'～')
            c -= u'！' - u'!';
        if (c < 0x80) {
            if (c >= u'A' && c <= u'Z')
                return c | 0x20;
            return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') ? c : 0;
        }
        const bool stays = QChar(c).isLetterOrNumber() && QChar(c).script() != QChar::Script_Han;
        return stays ? QChar(c).toLower().unicode() : 0;
    }

private:
    void findWord()
    {
        const QStringView rest = m_text.sliced(m_here);
        const auto *word = std::lower_bound(std::begin(words), std::end(words), rest.front().unicode(),
            [](const table::Word &known, char16_t first) { return known.characters[0] < first; });
        for (; word != std::end(words) && word->characters[0] == rest.front(); ++word) {
            if (rest.startsWith(QStringView(word->characters, word->length))) {
                m_other = m_here + word->place;
                m_otherSyllable = word->syllable;
                return;
            }
        }
    }

    QStringView m_text;
    qsizetype m_here = 0;
    qsizetype m_next = 0;
    qsizetype m_other = -1; ///< where a word has a character read otherwise
    uint16_t m_otherSyllable = 0;
};

} // namespace

QString pinyin(QStringView text)
{
    // The longest that it can be, so that no character asks for room.
    QString out(text.size() * table::longestSyllable, Qt::Uninitialized);
    auto *end = reinterpret_cast<char16_t *>(out.data());
    const auto *begin = end;
    for (Readings readings(text); !readings.atEnd();) {
        if (const uint16_t number = readings.step()) {
            const table::Syllable &syllable = syllables[number];
            for (int i = 0; i < table::longestSyllable; ++i)
                end[i] = static_cast<char16_t>(syllable.letters[i]);
            end += syllable.length;
        } else if (const char16_t unit = readings.unit()) {
            *end++ = unit;
        }
    }
    out.truncate(end - begin);
    return out;
}

QString pinyinInitials(QStringView text)
{
    QString out(text.size(), Qt::Uninitialized);
    auto *end = reinterpret_cast<char16_t *>(out.data());
    const auto *begin = end;
    for (Readings readings(text); !readings.atEnd();) {
        if (const uint16_t number = readings.step())
            *end++ = static_cast<char16_t>(syllables[number].letters[0]);
        else if (const char16_t unit = readings.unit())
            *end++ = unit;
    }
    out.truncate(end - begin);
    return out;
}

} // namespace text
