// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"

#include <cstddef>

namespace entities {

/// What the tagger calls a character: outside, or the only, first, inner or last one of an entity of a class.
///
/// Numbered so that what may stand before a first character lies together (outside, last, only), and what may
/// follow a last one (outside, only, first). A work has no label of its own for a single character.
namespace taglabels {

inline constexpr std::size_t count = 32;
inline constexpr std::size_t classes = 8;
inline constexpr std::size_t outside = 0;
inline constexpr std::size_t firstLast = 1;
inline constexpr std::size_t firstOnly = 9;
inline constexpr std::size_t firstFirst = 16;
inline constexpr std::size_t firstInner = 24;

constexpr std::size_t last(std::size_t entityClass)
{
    return firstLast + entityClass;
}
constexpr std::size_t only(std::size_t entityClass)
{
    return firstOnly + entityClass;
}
constexpr std::size_t first(std::size_t entityClass)
{
    return firstFirst + entityClass;
}
constexpr std::size_t inner(std::size_t entityClass)
{
    return firstInner + entityClass;
}

constexpr bool isLast(std::size_t label)
{
    return label >= firstLast && label < firstOnly;
}
constexpr bool isOnly(std::size_t label)
{
    return label >= firstOnly && label < firstFirst;
}
constexpr bool isFirst(std::size_t label)
{
    return label >= firstFirst && label < firstInner;
}
constexpr bool isInner(std::size_t label)
{
    return label >= firstInner;
}
/// Of a label that is not `outside`.
constexpr std::size_t classOf(std::size_t label)
{
    return isLast(label) ? label - firstLast
        : isOnly(label)  ? label - firstOnly
        : isFirst(label) ? label - firstFirst
                         : label - firstInner;
}
constexpr bool mayBegin(std::size_t label)
{
    return label == outside || isOnly(label) || isFirst(label);
}
constexpr bool mayEnd(std::size_t label)
{
    return label < firstFirst;
}
constexpr bool mayFollow(std::size_t label, std::size_t before)
{
    return mayEnd(before) ? mayBegin(label)
                          : (isInner(label) || isLast(label)) && classOf(label) == classOf(before);
}

} // namespace taglabels

} // namespace entities
