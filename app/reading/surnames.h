// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace reading {

/// A surname of one character: one of the Hundred Family Surnames or of the commoner ones of today.
bool isSurname(QChar c);
/// 欧阳, 司马 …
bool hasDoubleSurname(QStringView text);
/// Either of them.
bool startsWithSurname(QStringView text);

} // namespace reading
