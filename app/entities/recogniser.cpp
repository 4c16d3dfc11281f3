// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/recogniser.h"

#include "entities/compounds.h"
#include "entities/names.h"
#include "entities/recognisers.h"

namespace entities {

struct Recogniser::Lexicons {
    Lexicon lexicon;
    Weights weights;
};

namespace {

using core::EntityClass;

Candidates candidatesOf(
    const Survey &survey, const Weights &weights, bool isCredit, const std::optional<QDate> &report)
{
    Candidates found;
    found.reserve(survey.size() / 4);
    findWorks(survey, found);
    findPlaceChains(survey, found);
    findDateMentions(survey, report, found);
    findOrganisations(survey, found);
    findEvents(survey, found);
    findHonours(survey, found);
    findCompounds(survey, weights, found);
    findBylineNames(survey, isCredit, found);
    findNames(survey, weights, found);
    return found;
}

/// What is found once is looked for again through the article; a short name may be anything elsewhere.
bool isFoundAgain(const Candidate &candidate)
{
    return candidate.entityClass == EntityClass::Person
        || (candidate.entityClass == EntityClass::Organisation && candidate.length >= 3)
        || (candidate.entityClass == EntityClass::Place && candidate.length >= 3);
}

} // namespace

core::Result<std::shared_ptr<const Recogniser>> Recogniser::load()
{
    auto lexicon = Lexicon::load();
    if (!lexicon)
        return std::unexpected(lexicon.error());
    auto weights = Weights::load();
    if (!weights)
        return std::unexpected(weights.error());
    auto lexicons = std::make_unique<const Lexicons>(Lexicons { std::move(*lexicon), std::move(*weights) });
    return std::shared_ptr<const Recogniser>(new Recogniser(std::move(lexicons)));
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
    std::vector<Survey> surveys;
    surveys.reserve(static_cast<std::size_t>(blocks.size()));
    std::vector<Candidates> candidates;
    QHash<QString, EntityClass> names;
    for (const Block &block : blocks) {
        const Survey &survey = surveys.emplace_back(block.text, m_lexicons->lexicon);
        candidates.push_back(candidatesOf(survey, m_lexicons->weights, block.isCredit, report));
        for (const Candidate &candidate : resolve(candidates.back())) {
            if (isFoundAgain(candidate))
                names.insert(valueOf(survey, candidate), candidate.entityClass);
        }
    }
    const KnownNames known(std::move(names));
    QList<core::Mention> mentions;
    for (std::size_t i = 0; i < surveys.size(); ++i) {
        known.find(surveys[i], candidates[i]);
        for (const Candidate &candidate : resolve(candidates[i])) {
            const core::Span span { static_cast<int>(i), candidate.start, candidate.length };
            mentions.append({ candidate.entityClass, span, valueOf(surveys[i], candidate) });
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
