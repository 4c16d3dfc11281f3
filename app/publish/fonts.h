// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QString>

namespace publish {

/// The first installed Chinese text family of a known order (serif first), or NotFound with a sentence that names
/// the package to install.
core::Result<QString> chineseFamily();

} // namespace publish
