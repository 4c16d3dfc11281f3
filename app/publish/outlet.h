// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"

#include <QByteArray>

class QIODevice;

namespace publish {

/// Where a form is written to: a device, and a sentence when it takes no more.
class Outlet {
public:
    /// `device` is open for writing and outlives this.
    explicit Outlet(QIODevice &device)
        : m_device(device)
    {
    }

    /// Error: Unwritable, with the file's name where there is one and what the device says.
    core::Result<void> write(const QByteArray &bytes);
    /// As UTF-8; lone surrogates become U+FFFD.
    core::Result<void> write(const QString &text);
    /// Hands on what the device still holds back: a full disk may show only then.
    core::Result<void> finish();
    /// The sentence for a device that failed.
    std::unexpected<core::Error> failure() const;

private:
    QIODevice &m_device;
};

} // namespace publish
