// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace reading {

/// The name in an author's line that says in front of it where he works or lives, 选煤厂　简从容, or behind
/// it what he is, 匡大可（书评人）. Empty when the text is none. A rule of the word beside the name (…厂,
/// …局, …人) and the surname behind a blank; looks at 30 UTF-16 units at most, a longer text is none.
QString affiliatedName(QStringView text);

} // namespace reading
