// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/candidate.h"
#include "entities/survey.h"

#include <QDate>
#include <QHash>
#include <optional>

namespace entities {

// One recogniser a file. Each looks at a text by itself and appends what it takes for an entity; they know
// nothing of each other. Offsets are UTF-16 units.

/// Calendar dates, with their ISO 8601 value against the date; 当天 is counted from the day named
/// before it.
void findDateMentions(const Survey &survey, const std::optional<QDate> &report, Candidates &found);
/// What stands in 《》; a title that the end of the text cuts is taken to the end.
void findWorks(const Survey &survey, Candidates &found);
/// Neighbouring names of the lexicons make one place: 内蒙古自治区鄂伦春自治旗 (rule: the annotation guide's
/// LOC).
void findPlaceChains(const Survey &survey, Candidates &found);
/// Organisations that are known by a whole name, and party and government bodies in short: 区委, 市政府.
void findOrganisations(const Survey &survey, Candidates &found);
/// Meetings and movements known by a whole name or by their pattern: 党的二十大, 十四届全国人大二次会议.
void findEvents(const Survey &survey, Candidates &found);
/// Honours of the lexicon, and what is called one in quotation marks: 荣获“…”称号.
void findHonours(const Survey &survey, Candidates &found);
/// False for 工匠, 劳模 and the like without the body that confers them, or as part of 工匠人才, 工匠们
/// (rule: the annotation guide's HONOR).
bool isNamedHonour(const Survey &survey, int start, int end);
/// Names in bylines and credits: 记者 祝青禾, 邝野 摄.
void findBylineNames(const Survey &survey, bool isCredit, Candidates &found);

/// Takes a quotation mark or bracket into a name, or out of it, so that none is without its partner; false
/// when that cannot be done (rule: the annotation guide's EVENT and quotation marks).
bool mendMarks(const Survey &survey, Candidate &candidate);
/// All that the rules find, without what is learnt; nothing is decided yet.
Candidates findByRule(const Survey &survey, bool isCredit, const std::optional<QDate> &report);

/// The names of an article, each with its class, to be found wherever they stand.
class KnownNames {
public:
    explicit KnownNames(QHash<QString, core::EntityClass> names);
    /// Every place where one of the names stands, the longest that fits.
    void find(const Survey &survey, Candidates &found) const;

private:
    QHash<QString, core::EntityClass> m_names;
    QHash<QStringView, core::EntityClass> m_classes; ///< the same, to be asked for a part of a text
    QList<qsizetype> m_lengths; ///< that occur, the longest first
    // Most places of a text are refused by one of their first two characters.
    text::CharacterSet m_firsts;
    text::CharacterSet m_seconds;
};

} // namespace entities
