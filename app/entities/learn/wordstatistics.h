// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "entities/wordclasses.h"

#include <QIODevice>
#include <string>
#include <vector>

namespace learn {

/// The text of news items, one a line: JSON objects (`title`, `text`) or plain text. Items are set apart by a
/// line feed.
std::u16string unlabelledText(QIODevice &input);

/// The stretches of two to four characters that stand together as words do: much oftener than their parts
/// would by chance, with anything before and behind them.
std::vector<std::u16string> likelyWords(const std::u16string &text);

/// Cuts the text into the likely words, counts them and sorts them into classes by their neighbours (exchange
/// clustering of a class bigram model).
std::vector<entities::WordClasses::Entry> wordStatistics(const std::u16string &text);

} // namespace learn
