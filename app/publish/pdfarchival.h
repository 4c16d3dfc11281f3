// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace publish {

/// What stands against a file's being PDF/A-1b, by the rules of ISO 19005-1 that concern files like ours:
/// identification and metadata (6.7), output intent (6.2.2), fonts (6.3), transparency (6.4), encryption,
/// identifier and streams (6.1), actions and attachments (6.5, 6.6). Empty: nothing was found. It is a check
/// by rule and no validator's word, hence “PDF/A-1b mode”.
QStringList archivalProblems(const QByteArray &pdf);

} // namespace publish
