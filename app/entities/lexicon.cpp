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
        { u"otherpersons.txt", OtherPerson }, { u"heads.tsv", 0 } };
    Lexicon lexicon;
    for (const List &list : lists) {
        if (auto read = lexicon.read(list.name.toString(), list.kinds); !read)
            return std::unexpected(read.error());
    }
    if (auto read = lexicon.readGivenNames(); !read)
        return std::unexpected(read.error());
    lexicon.sortAndMerge();
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
        m_pool.append(word);
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
    std::sort(m_entries.begin(), m_entries.end(),
        [this](const Entry &a, const Entry &b) { return word(a) < word(b); });
    std::size_t kept = 0;
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (kept > 0 && word(m_entries[kept - 1]) == word(m_entries[i])) {
            m_entries[kept - 1].kinds |= m_entries[i].kinds;
            if (m_entries[i].kinds & Surname)
                m_entries[kept - 1].weight = m_entries[i].weight;
        } else {
            m_entries[kept++] = m_entries[i];
        }
    }
    m_entries.resize(kept);
    m_firsts.assign(0x10001, static_cast<quint32>(kept));
    std::size_t entry = kept;
    for (std::size_t c = 0x10000; c-- > 0;) {
        while (entry > 0 && word(m_entries[entry - 1]).front().unicode() >= c)
            --entry;
        m_firsts[c] = static_cast<quint32>(entry);
    }
}

const GivenName &Lexicon::givenName(QChar c) const
{
    const bool known = c >= QChar(firstHan) && c <= QChar(lastHan);
    return known ? m_givenNames[c.unicode() - firstHan] : m_givenNames.back();
}

Lexicon::Range Lexicon::beginningWith(QChar c) const
{
    return { m_firsts[c.unicode()], m_firsts[c.unicode() + 1u] };
}

Lexicon::Range Lexicon::narrowed(std::size_t first, std::size_t last, int depth, QChar c) const
{
    const auto character
        = [this, depth](const Entry &entry) { return m_pool[entry.offset + static_cast<quint32>(depth)]; };
    const auto begin = m_entries.begin();
    const auto low
        = std::lower_bound(begin + static_cast<qsizetype>(first), begin + static_cast<qsizetype>(last), c,
            [&](const Entry &entry, QChar wanted) { return character(entry) < wanted; });
    const auto high = std::upper_bound(low, begin + static_cast<qsizetype>(last), c,
        [&](QChar wanted, const Entry &entry) { return wanted < character(entry); });
    return { static_cast<std::size_t>(low - begin), static_cast<std::size_t>(high - begin) };
}

} // namespace entities
