// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made/random.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace made {

/// Text in an encoding that iconv knows by this name ("GB18030", "BIG5", "UTF-16LE"); nothing where a
/// character is not in it.
std::optional<QByteArray> encoded(const QString &text, const char *name);

/// 简 to 繁, character by character, with the commonest one of Big5 where several stand for one. Good enough
/// to ask which encoding a text is in, not to read it.
QString traditional(const QString &text);

/// Running text of made pages, `size` UTF-16 units at least, without line ends.
QString runningText(Random &random, qsizetype size);

} // namespace made
