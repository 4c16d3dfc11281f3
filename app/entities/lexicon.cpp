// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/lexicon.h"

#include <QCoreApplication>
#include <QFile>
#include <algorithm>

namespace entities {

namespace {

constexpr char16_t firstHan = 0x4E00;
constexpr char16_t lastHan = 0x9FFF;

core::Result<QString> resource(const QString &name)
{
    QFile file(QStringLiteral(":/lexicons/") + name);
    if (!file.open(QIODevice::ReadOnly))
        return core::fail(core::Error::Kind::NotFound,
            QCoreApplication::translate("entities", "The word list %1 is missing from the program.")
                .arg(name));
    return QString::fromUtf8(file.readAll());
}

/// The first four units of a word, by which most words are put in order in one step.
quint64 orderOf(QStringView word)
{
    quint64 order = 0;
    for (qsizetype i = 0; i < 4; ++i)
        order = order << 16 | (i < word.size() ? word[i].unicode() : 0U);
    return order;
}

quint32 headKinds(QStringView letters)
{
    quint32 kinds = 0;
    for (const QChar letter : letters)
        kinds |= letter == u'o' ? OrganisationHead
            : letter == u'l'    ? PlaceHead
            : letter == u'e'    ? EventHead
                                : HonourHead;
    return kinds;
}

} // namespace

core::Result<Lexicon> Lexicon::load()
{
    struct List {
        QStringView name;
        quint32 kinds;
    };
    static constexpr List lists[] = { { u"divisions.txt", Place }, { u"townships.txt", Place },
        { u"placenames.txt", Place }, { u"worldplaces.txt", Place }, { u"organisations.txt", Organisation },
        { u"events.txt", Event }, { u"honours.txt", Honour }, { u"posts.txt", Post },
        { u"speech.txt", Speech }, { u"surnames.tsv", Surname }, { u"countryletters.txt", CountryLetter },
        { u"otherpersons.txt", OtherPerson }, { u"otherplaces.txt", OtherPlace },
        { u"otherorganisations.txt", OtherOrganisation }, { u"heads.tsv", 0 } };
    Lexicon lexicon;
    for (const List &list : lists) {
        if (auto read = lexicon.read(list.name.toString(), list.kinds); !read)
            return std::unexpected(read.error());
    }
    if (auto read = lexicon.readGivenNames(); !read)
        return std::unexpected(read.error());
    lexicon.sortAndMerge();
    lexicon.index();
    return lexicon;
}

core::Result<void> Lexicon::read(const QString &name, quint32 kinds)
{
    const auto text = resource(name);
    if (!text)
        return std::unexpected(text.error());
    for (const QStringView line : QStringView(*text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        const qsizetype tab = line.indexOf(u'\t');
        const QStringView word = tab < 0 ? line : line.first(tab);
        Entry entry;
        entry.offset = static_cast<quint32>(m_pool.size());
        entry.length = static_cast<quint16>(word.size());
        entry.kinds = kinds;
        if (kinds == 0)
            entry.kinds = headKinds(line.mid(tab + 1));
        else if (kinds == Surname)
            entry.weight = static_cast<qint16>(line.mid(tab + 1).toInt());
        m_pool.append(word.utf16(), static_cast<std::size_t>(word.size()));
        m_entries.push_back(entry);
    }
    return {};
}

core::Result<void> Lexicon::readGivenNames()
{
    const auto text = resource(QStringLiteral("givennames.tsv"));
    if (!text)
        return std::unexpected(text.error());
    static constexpr GivenName unseen { 0, 0, 0 }; // too rare to speak for or against a name
    m_givenNames.assign(lastHan - firstHan + 2, unseen);
    for (const QStringView line : QStringView(*text).tokenize(u'\n', Qt::SkipEmptyParts)) {
        const auto fields = line.split(u'\t');
        if (fields.size() == 4 && line.front() >= QChar(firstHan) && line.front() <= QChar(lastHan))
            m_givenNames[line.front().unicode() - firstHan]
                = { fields[1].toInt(), fields[2].toInt(), fields[3].toInt() };
    }
    return {};
}

void Lexicon::sortAndMerge()
{
    struct Place {
        quint64 order;
        quint32 entry;
    };
    std::vector<Place> places;
    places.reserve(m_entries.size());
    for (quint32 i = 0; i < m_entries.size(); ++i)
        places.push_back({ orderOf(word(m_entries[i])), i });
    std::sort(places.begin(), places.end(), [this](const Place &a, const Place &b) {
        return a.order != b.order ? a.order < b.order : word(m_entries[a.entry]) < word(m_entries[b.entry]);
    });
    // The words are copied in their order, so that neighbours are neighbours in memory, too.
    LargeTable<Entry> entries;
    entries.reserve(m_entries.size());
    std::u16string pool;
    pool.reserve(m_pool.size());
    for (const Place &place : places) {
        Entry entry = m_entries[place.entry];
        const QStringView characters = word(entry);
        if (!entries.empty() && QStringView(pool).last(entries.back().length) == characters) {
            entries.back().kinds |= entry.kinds;
            if (entry.kinds & Surname)
                entries.back().weight = entry.weight;
            continue;
        }
        entry.offset = static_cast<quint32>(pool.size());
        pool.append(characters.utf16(), static_cast<std::size_t>(characters.size()));
        entries.push_back(entry);
    }
    m_entries = std::move(entries);
    m_pool = std::move(pool);
}

void Lexicon::index()
{
    m_singleOf.assign(0x10000, 0);
    m_gate.assign((std::size_t(1) << pairBits) / 64, 0);
    m_pairs.assign(std::size_t(1) << (pairBits - 2), {}); // twice as many as there are
    m_pairMask = m_pairs.size() - 1;
    for (quint32 i = 0; i < m_entries.size(); ++i) {
        const QStringView characters = word(m_entries[i]);
        if (characters.size() == 1) {
            m_singles.push_back(wordOf(m_entries[i]));
            m_singleOf[characters.front().unicode()] = static_cast<quint16>(m_singles.size());
            continue;
        }
        const quint32 firstTwo = pairOf(characters[0].unicode(), characters[1].unicode());
        const quint32 bit = scattered(firstTwo);
        m_gate[bit / 64] |= quint64(1) << (bit % 64);
        std::size_t slot = bit & m_pairMask;
        while (m_pairs[slot].characters != firstTwo && m_pairs[slot].characters != 0)
            slot = (slot + 1) & m_pairMask;
        Pair &pair = m_pairs[slot];
        if (pair.count == 0)
            pair = { firstTwo, i, 0, 0, characters.size() == 2 };
        ++pair.count;
        if (characters.size() > 2)
            pair.thirds |= thirdOf(characters[2].unicode());
    }
}

const GivenName &Lexicon::givenName(QChar c) const
{
    const bool known = c >= QChar(firstHan) && c <= QChar(lastHan);
    return known ? m_givenNames[c.unicode() - firstHan] : m_givenNames.back();
}

Lexicon::Range Lexicon::narrowed(const Range &range, quint32 depth, char16_t c) const
{
    const auto first = m_entries.begin() + range.first;
    const auto last = first + range.count;
    const auto character = [this, depth](const Entry &entry) { return m_pool[entry.offset + depth]; };
    const auto low = std::lower_bound(
        first, last, c, [&](const Entry &entry, char16_t wanted) { return character(entry) < wanted; });
    const auto high = std::upper_bound(
        low, last, c, [&](char16_t wanted, const Entry &entry) { return wanted < character(entry); });
    return { static_cast<quint32>(low - m_entries.begin()), static_cast<quint32>(high - low) };
}

} // namespace entities
