// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <array>
#include <optional>

namespace core {

/// The classes of entities, in the order of the colour legend.
enum class EntityClass { Person, Organisation, Place, Date, Post, Honour, Event, Work };

inline constexpr std::array entityClasses { EntityClass::Person, EntityClass::Organisation,
    EntityClass::Place, EntityClass::Date, EntityClass::Post, EntityClass::Honour, EntityClass::Event,
    EntityClass::Work };

QString entityClassName(
    EntityClass entityClass); ///< "person", "organisation", …: the words of the JSON forms
std::optional<EntityClass> entityClassFromName(QStringView name);

/// A half-open range of UTF-16 units in one block of an article.
struct Span {
    int block = 0; ///< index into Article::blocks (or into the list of texts that was handed in)
    int start = 0;
    int length = 0;

    int end() const { return start + length; }

    friend bool operator==(const Span &, const Span &) = default;
    friend auto operator<=>(const Span &, const Span &) = default;
};

/// An entity where it stands in a text.
struct Mention {
    EntityClass entityClass = EntityClass::Person;
    Span span;
    QString value; ///< normal form: the surface, a person's name without blanks, a date as ISO 8601

    friend bool operator==(const Mention &, const Mention &) = default;
};

} // namespace core
