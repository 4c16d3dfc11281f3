// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "search/query.h"

namespace search {

/// What a name before a colon means.
struct Field {
    Condition::Kind kind = Condition::Kind::Text;
    Blocks blocks = allBlocks; ///< of Text
    core::EntityClass entityClass = core::EntityClass::Person; ///< of Entity
    enum class Range { Within, Before, After } range = Range::Within; ///< of Dates
};

/// title, 标题, …: a name in any case; none when it is no field, as in 记者：张晶.
std::optional<Field> fieldNamed(QStringView name);

/// The names of all fields, in English and in Chinese: for what explains them.
QList<std::pair<QString, QString>> fieldNames();

/// photo, 图片, …
std::optional<core::ArticleKind> kindNamed(QStringView name);

/// The days that 2023, 2023-09, 2023-9-1, 2023年9月, 20230901 or two of these with .. between mean, as far as
/// they are given: date:2023.. is open at its end. None when it is no date.
struct Days {
    QString from;
    QString to;
};
std::optional<Days> daysOf(const QString &typed, Field::Range range);

} // namespace search
