// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/candidate.h"
#include "entities/survey.h"

#include <QDate>
#include <QHash>
#include <optional>

namespace entities {

// One recogniser a file. Each looks at a text by itself and says what it takes for an entity; they know
// nothing of each other. Offsets are UTF-16 units.

/// Calendar dates, with their ISO 8601 value against the date; 当天 is counted from the day named
/// before it.
Candidates findDateMentions(const Survey &survey, const std::optional<QDate> &report);
/// What stands in 《》; a title that the end of the text cuts is taken to the end.
Candidates findWorks(const Survey &survey);
/// Neighbouring names of the lexicons make one place: 内蒙古自治区鄂伦春自治旗 (rule: the annotation guide's
/// LOC).
Candidates findPlaceChains(const Survey &survey);
/// Organisations that are known by a whole name, and party and government bodies in short: 区委, 市政府.
Candidates findOrganisations(const Survey &survey);
/// Meetings and movements known by a whole name or by their pattern: 党的二十大, 十四届全国人大二次会议.
Candidates findEvents(const Survey &survey);
/// Honours of the lexicon, and what is called one in quotation marks: 荣获“…”称号.
Candidates findHonours(const Survey &survey);
/// False for 工匠, 劳模 and the like without the body that confers them, or as part of 工匠人才, 工匠们
/// (rule: the annotation guide's HONOR).
bool isNamedHonour(const Survey &survey, int start, int end);
/// Names in bylines and credits: 记者 祝青禾, 邝野 摄.
Candidates findBylineNames(const Survey &survey, bool isCredit);
/// Every place where a name stands that is known from elsewhere in the article.
Candidates findKnownNames(const Survey &survey, const QHash<QString, core::EntityClass> &names);

} // namespace entities
