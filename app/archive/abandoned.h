// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <atomic>
#include <memory>

namespace archive {

/// Set by the one who asked for long work and no longer wants it; nullptr: always wanted. (A question to a
/// Reader is abandoned by cancelling its future.)
using Abandoned = std::shared_ptr<const std::atomic<bool>>;

/// What comes of what nobody wants any more: nobody reads a sentence.
inline core::Error gaveUp()
{
    return { core::Error::Kind::Cancelled, {} };
}

} // namespace archive
