// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

class QTextDocument;

namespace publish {

/// Whether the mark at `at` gives up half of its width to the mark behind it: full-width marks are half
/// empty, and where two meet one empty half is enough (GB/T 15834-2011, 5.1.11; Requirements for Chinese Text
/// Layout, on the width of adjacent marks). The two of —— and …… are one mark each, and stay whole.
bool givesWay(QStringView text, qsizetype at);

/// Sets the marks of a document that give way half as wide, where the font has them at full width.
void compressPunctuation(QTextDocument &document);

} // namespace publish
