// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"

namespace ui {

// How entities and what is said of them read in the window. Translated.

/// An entity's normal form as it is shown; of a date: "2023年9月12日".
QString shownValue(core::EntityClass entityClass, const QString &value);
/// "12 September 2023" of "2023-09-12"; as it stands where it is no date.
QString shownDate(const QString &date);
/// "May 2019 – 12 September 2023", one date where both are the same, empty where nothing is dated.
QString dateRange(const core::EntitySummary &entity);
/// "Also: 老祝、小祝"; empty where editors have given it no other names.
QString otherNames(const core::EntitySummary &entity);
/// "Person 祝青禾, 12 articles", with its other names.
QString entitySentence(const core::EntitySummary &entity);
/// "“月1号” is never an entity".
QString rulingSentence(const core::Ruling &ruling);
/// What is typed to search for an entity: person:祝青禾. Empty for a date: the language has no field for
/// dates that stand in the text.
QString entityQuery(core::EntityClass entityClass, const QString &value);
/// A value as it stands behind a field: in quotation marks where it holds blanks or brackets.
QString fieldValue(const QString &value);

} // namespace ui
