// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pinyin.h"

#include "text/pinyintable.h"

#include <QVarLengthArray>
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

// ---- what was typed

static constexpr qsizetype mostLetters = 64;

static QLatin1StringView lettersOf(const table::Syllable &syllable)
{
    return QLatin1StringView(syllable.letters, syllable.length);
}

/// The first syllable that is not less than the letters, among all in their order.
static const table::Syllable *firstFrom(QStringView spelled)
{
    return std::lower_bound(std::begin(syllables), std::end(syllables), spelled,
        [](const table::Syllable &known, QStringView wanted) { return lettersOf(known) < wanted; });
}

static bool isSyllable(QStringView spelled)
{
    const auto *found = firstFrom(spelled);
    return found != std::end(syllables) && lettersOf(*found) == spelled;
}

static bool beginsSyllable(QStringView spelled)
{
    const auto *found = firstFrom(spelled);
    return found != std::end(syllables) && lettersOf(*found).startsWith(spelled);
}

QStringList initialsOfSpelling(QStringView letters)
{
    constexpr qsizetype mostWays = 16;
    if (letters.isEmpty() || letters.size() > mostLetters)
        return {};
    // The ways from each place to the end: from the end on, so that none is followed in vain.
    QList<QStringList> ways(letters.size() + 1);
    ways.last() = { QString() };
    for (qsizetype at = letters.size() - 1; at >= 0; --at) {
        const qsizetype longest = std::min<qsizetype>(table::longestSyllable, letters.size() - at);
        for (qsizetype length = longest; length > 0; --length) {
            const QStringView piece = letters.sliced(at, length);
            const bool isLast = at + length == letters.size();
            if (!(isLast ? beginsSyllable(piece) : isSyllable(piece)))
                continue;
            for (const QString &rest : std::as_const(ways[at + length])) {
                if (const QString way = piece.front() + rest;
                    ways[at].size() < mostWays && !ways[at].contains(way))
                    ways[at].append(way);
            }
        }
    }
    return ways.first();
}

Spelling::Spelling(QStringView letters)
    : m_letters(letters.size() <= mostLetters ? letters.toLatin1() : QByteArray())
{
    for (std::size_t number = 1; number < std::size(syllables); ++number) {
        const QByteArrayView sound(syllables[number].letters, syllables[number].length);
        m_first[number] = sound.startsWith(m_letters) || m_letters.startsWith(sound);
    }
}

bool Spelling::fits(QStringView text) const
{
    if (m_letters.isEmpty())
        return false;
    // Each character's sound by its number, or what stays of it behind all numbers.
    QVarLengthArray<uint16_t, 128> sounds;
    constexpr uint16_t behind = table::syllableMask + 1;
    for (Readings readings(text); !readings.atEnd();) {
        if (const uint16_t number = readings.step())
            sounds.append(number);
        else if (const char16_t unit = readings.unit())
            sounds.append(unit < 0x80 ? behind + unit : 0);
    }
    for (qsizetype first = 0; first < sounds.size(); ++first) {
        if (sounds[first] < behind && !m_first[sounds[first]])
            continue;
        QByteArrayView rest = m_letters;
        for (qsizetype i = first; i < sounds.size(); ++i) {
            const char unit = static_cast<char>(sounds[i] - behind);
            const QByteArrayView sound = sounds[i] < behind
                ? QByteArrayView(syllables[sounds[i]].letters, syllables[sounds[i]].length)
                : QByteArrayView(&unit, 1);
            if (sound.startsWith(rest))
                return true;
            if (sound.isEmpty() || !rest.startsWith(sound))
                break;
            rest = rest.sliced(sound.size());
        }
    }
    return false;
}

QString pinyinVersion()
{
    return QString::fromLatin1(version);
}

} // namespace text
