// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "core/mention.h"

#include <optional>

namespace core {

// The entities of the archive, each once, and what editors say of names.

using EntityId = qint64;

struct EntitySummary {
    EntityId id = 0;
    EntityClass entityClass = EntityClass::Person;
    QString value; ///< normal form, see Mention::value
    QStringList names; ///< others that editors have made names of this one
    qint64 articles = 0; ///< that name it
    QString first; ///< date of the first issue that names it, cut to its precision; empty: undated ones only
    QString last;
    qint64 mentions = 0; ///< in these articles; 0 where they were not counted

    friend bool operator==(const EntitySummary &, const EntitySummary &) = default;
};

/// Which entities are asked for.
struct EntityQuestion {
    QString
        typed; ///< part of a name in any way of writing it, its pinyin or the initials of that; empty: all
    std::optional<EntityClass> entityClass; ///< none: all
    enum class Order {
        Articles, ///< the most first
        Name ///< by pinyin
    } order
        = Order::Articles;
    int limit = 200;
};

struct EntityAnswer {
    QList<EntitySummary> entities;
    qint64 total = 0; ///< that fit, of which no more than the limit are given
};

/// Another entity that stands in the same articles.
struct Companion {
    EntitySummary entity;
    qint64 together = 0; ///< articles that name both
};

struct EntityCard {
    EntitySummary entity;
    qint64 mentions = 0;
    QList<FacetCount> months; ///< articles by "2023-09", in order; articles dated to a year by "2023"
    QList<Companion> companions; ///< the most frequent first; no dates
    bool isSampled = false; ///< mentions and companions are those of the newest articles only
};

/// A mention in its sentence.
struct MentionPlace {
    ArticleId article = 0;
    Span span; ///< in the article
    QString title;
    QString paper;
    QString date;
    QString pageNumber;
    QString sentence;
    int start = 0; ///< of the mention in the sentence, UTF-16 units
};

/// What an editor says of a name, wherever it stands in the archive. It goes before what the recogniser
/// finds.
struct Ruling {
    enum class Kind {
        Always, ///< `name` is `value` of this class
        Never, ///< `name` is no entity
        Alias ///< the entity `name` of class `nameClass` is the same as `value` of `entityClass`
    };

    qint64 id = 0; ///< 0: not in the archive yet
    Kind kind = Kind::Always;
    QString name; ///< as it is written; of an alias: normal form
    EntityClass nameClass = EntityClass::Person; ///< of an alias
    EntityClass entityClass = EntityClass::Person; ///< of Always and of an alias
    QString value = {}; ///< of Always and of an alias; empty: as `name`

    friend bool operator==(const Ruling &, const Ruling &) = default;
};

/// What an editor says of one place in one article.
struct Correction {
    Span place; ///< of the mention that is meant
    std::optional<Mention> instead; ///< none: no entity
};

} // namespace core
