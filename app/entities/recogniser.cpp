// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recogniser.h"

#include "entities/names.h"
#include "entities/recognisers.h"
#include "entities/tagger.h"

namespace entities {

struct Recogniser::Lexicons {
    Lexicon lexicon;
    Tagger tagger;
};

namespace {

using core::EntityClass;

/// Rules that are surer than what is learnt go before it; dates get the value that the rule knows.
void keepSureRules(const Candidates &byRule, Candidates &found)
{
    for (const Candidate &rule : byRule) {
        if (rule.tier == Tier::Certain) {
            found.append(rule);
        } else if (rule.entityClass == EntityClass::Date) {
            for (Candidate &candidate : found) {
                if (candidate.entityClass == EntityClass::Date && candidate.start < rule.end()
                    && rule.start < candidate.end() && candidate.value.isEmpty())
                    candidate.value = rule.value;
            }
        }
    }
}

Candidates mended(const Survey &survey, const Candidates &candidates)
{
    Candidates mended;
    mended.reserve(candidates.size());
    for (Candidate candidate : candidates) {
        if (mendMarks(survey, candidate))
            mended.append(candidate);
    }
    return mended;
}

/// A text while its article is read.
struct Reading {
    Survey survey;
    Candidates byRule;
    Tagger::Tagged tagged;
};

/// What is found once is looked for again through the article; a short name may be anything elsewhere.
bool isFoundAgain(const Candidate &candidate)
{
    const bool isName = candidate.entityClass == EntityClass::Person
        || candidate.entityClass == EntityClass::Place || candidate.entityClass == EntityClass::Organisation;
    return isName && candidate.length >= 2;
}

} // namespace

Candidates findByRule(const Survey &survey, bool isCredit, const std::optional<QDate> &report)
{
    Candidates found;
    found.reserve(survey.size() / 4);
    findWorks(survey, found);
    findPlaceChains(survey, found);
    findDateMentions(survey, report, found);
    findOrganisations(survey, found);
    findEvents(survey, found);
    findHonours(survey, found);
    findBylineNames(survey, isCredit, found);
    return found;
}

core::Result<std::shared_ptr<const Recogniser>> Recogniser::load()
{
    return load(Tagger::load());
}

core::Result<std::shared_ptr<const Recogniser>> Recogniser::load(core::Result<Tagger> tagger)
{
    auto lexicon = Lexicon::load();
    if (!lexicon)
        return std::unexpected(lexicon.error());
    if (!tagger)
        return std::unexpected(tagger.error());
    auto lexicons = std::make_unique<Lexicons>(Lexicons { std::move(*lexicon), std::move(*tagger) });
    return std::shared_ptr<const Recogniser>(new Recogniser(std::move(lexicons)));
}

std::optional<QDate> reportDate(const core::IssueDate &date)
{
    // A month is no day: 昨天 against an estimate of a month would claim a date that nobody knows.
    if (date.precision != core::Precision::Day)
        return std::nullopt;
    return QDate::fromString(date.value, Qt::ISODate);
}

Recogniser::Recogniser(std::unique_ptr<const Lexicons> lexicons)
    : m_lexicons(std::move(lexicons))
{
}

Recogniser::~Recogniser() = default;

QList<core::Mention> Recogniser::recognise(
    const QList<Block> &blocks, const std::optional<QDate> &report) const
{
    const auto valueOf = [](const Survey &survey, const Candidate &candidate) {
        return candidate.value.isEmpty() ? survey.mid(candidate.start, candidate.length).toString()
                                         : candidate.value;
    };
    const Tagger &tagger = m_lexicons->tagger;
    std::vector<Reading> readings;
    readings.reserve(static_cast<std::size_t>(blocks.size()));
    QHash<QString, EntityClass> names;
    for (const Block &block : blocks) {
        Reading &reading = readings.emplace_back(Reading { Survey(block.text, m_lexicons->lexicon), {}, {} });
        reading.byRule = resolve(findByRule(reading.survey, block.isCredit, report));
        reading.tagged = tagger.tag(TagFrame(reading.survey, tagger.words(), reading.byRule));
        Candidates found = mended(reading.survey, reading.tagged.found);
        keepSureRules(reading.byRule, found);
        for (const Candidate &candidate : resolve(found)) {
            if (isFoundAgain(candidate))
                names.insert(valueOf(reading.survey, candidate), candidate.entityClass);
        }
    }
    const KnownNames known(std::move(names));
    QList<core::Mention> mentions;
    for (std::size_t i = 0; i < readings.size(); ++i) {
        Reading &reading = readings[i];
        Candidates found;
        known.find(reading.survey, found);
        tagger.favour(reading.tagged, found);
        found = mended(reading.survey, reading.tagged.found);
        keepSureRules(reading.byRule, found);
        for (const Candidate &candidate : resolve(found)) {
            const core::Span span { static_cast<int>(i), candidate.start, candidate.length };
            mentions.append({ candidate.entityClass, span, valueOf(reading.survey, candidate) });
        }
    }
    return mentions;
}

QList<core::Mention> Recogniser::recognise(const QStringList &texts, const std::optional<QDate> &report) const
{
    QList<Block> blocks;
    for (const QString &text : texts)
        blocks.append({ text, false });
    return recognise(blocks, report);
}

QList<core::Mention> Recogniser::recognise(
    const core::Article &article, const std::optional<QDate> &report) const
{
    QList<Block> blocks;
    for (const core::Block &block : article.blocks)
        blocks.append({ block.text, block.kind == core::BlockKind::Credit });
    return recognise(blocks, report);
}

} // namespace entities
