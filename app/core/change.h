// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace core {

/// Something an editor did to the archive, which can be taken back.
struct Change {
    qint64 id = 0;
    QString what; ///< a whole phrase for the menu, translated where it is born: "Set the date of 2 issues to
                  ///< 2023-09-12"

    friend bool operator==(const Change &, const Change &) = default;
};

} // namespace core
