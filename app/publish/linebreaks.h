// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QTextDocument;

namespace publish {

/// Adds to a document for paper the rules of line breaking that Qt does not keep: no interpunct, connecting
/// or dividing mark begins a line (GB/T 15834-2011, 5.1), and no hyphen ends one, since readers of a PDF's
/// text take it for a mark of division and drop it. Puts in word joiners (U+2060), which leave no trace in a
/// PDF; a word that is longer than a line is cut wherever the line ends.
void keepLineRules(QTextDocument &document);

} // namespace publish
