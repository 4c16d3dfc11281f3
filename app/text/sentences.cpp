// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/sentences.h"

#include "text/characters.h"

namespace text {

static bool endsSentence(QChar c)
{
    return isOneOf(c, u"。！？!?…");
}

static bool closes(QChar c)
{
    return isOneOf(c, u"”’」』）)】》");
}

QList<Range> sentences(QStringView paragraph)
{
    QList<Range> out;
    int start = 0;
    const int size = int(paragraph.size());
    for (int i = 0; i < size; ++i) {
        if (!endsSentence(paragraph[i]))
            continue;
        int end = i + 1;
        while (end < size && (endsSentence(paragraph[end]) || closes(paragraph[end])))
            ++end;
        out.append({ start, end - start });
        start = end;
        i = end - 1;
    }
    if (start < size)
        out.append({ start, size - start });
    return out;
}

Range sentenceAt(QStringView paragraph, int offset)
{
    // Bounded on both sides of the offset, so that asking inside a very long line stays cheap.
    int start = std::clamp<int>(offset, 0, int(paragraph.size()));
    while (start > 0) {
        const QChar before = paragraph[start - 1];
        if (endsSentence(before) || (closes(before) && start > 1 && endsSentence(paragraph[start - 2])))
            break;
        --start;
    }
    const QList<Range> rest = sentences(paragraph.mid(start, 4096));
    return rest.isEmpty() ? Range { start, 0 } : Range { start, rest.first().length };
}

} // namespace text
