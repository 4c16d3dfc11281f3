// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace text {

struct Range {
    int start = 0; ///< UTF-16 units
    int length = 0;

    int end() const { return start + length; }
};

/// The sentences of a paragraph: closing marks and quotes stay with the sentence they end.
QList<Range> sentences(QStringView paragraph);
/// The sentence that holds a UTF-16 offset.
Range sentenceAt(QStringView paragraph, int offset);

} // namespace text
