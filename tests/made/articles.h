// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made/byline.h"
#include "made/draft.h"

namespace made {

/// Where a report may have more than one headline. The first of a page has no kicker of slogans: nobody could
/// tell that from a banner.
enum class Heads { One, Several, SeveralWithoutKicker };

Draft news(Writer &writer, Heads heads);
/// A report of many paragraphs, long enough to be continued on another page.
Draft longNews(Writer &writer);
Draft photoStory(Writer &writer);
/// What closes an article with a picture: a caption, and who took it.
void addPicture(Writer &writer, Draft &draft);

/// How the briefs of a page begin: 本报讯（记者 …）, a name at the end, ■, 【临岚】.
enum class BriefForm { Lead, Credit, Item, Place };
Draft brief(Writer &writer, BriefForm form, bool headed);

/// With crossheads, numbered or not.
Draft feature(Writer &writer);
Draft interview(Writer &writer);
Draft essay(Writer &writer);
Draft letter(Writer &writer);
Draft freeVerse(Writer &writer);
Draft regularVerse(Writer &writer);
/// 诗二首: two poems of one author under one head.
Draft twoPoems(Writer &writer);

Draft lossNotice(Writer &writer);
Draft publicNotice(Writer &writer);
Draft callForWorks(Writer &writer);
Draft deathNotice(Writer &writer);

} // namespace made
