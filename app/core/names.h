// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <optional>

namespace core {

/// The words that stand for an enum's values, in their order, in the JSON forms and in the archive.
template <typename Enum, std::size_t Count> struct Names {
    std::array<QStringView, Count> words;

    QString name(Enum value) const { return words[static_cast<std::size_t>(value)].toString(); }

    std::optional<Enum> value(QStringView word) const
    {
        for (std::size_t i = 0; i < Count; ++i) {
            if (words[i] == word)
                return static_cast<Enum>(i);
        }
        return std::nullopt;
    }
};

} // namespace core
