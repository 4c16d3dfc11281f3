// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/punctuation.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace publish {

static bool isOpening(QChar c)
{
    return QStringView(u"（《〈「『【〔〖［｛“‘").contains(c);
}

/// With an empty right half: closing marks, and those that part clauses.
static bool isClosing(QChar c)
{
    return QStringView(u"）》〉」』】〕〗］｝”’，。、；：！？．").contains(c);
}

bool givesWay(QStringView text, qsizetype at)
{
    if (at + 1 >= text.size())
        return false;
    const QChar next = text.at(at + 1);
    if (isClosing(text.at(at)))
        return isClosing(next) || isOpening(next);
    return isOpening(text.at(at)) && isOpening(next);
}

void compressPunctuation(QTextDocument &document)
{
    QTextCharFormat half;
    half.setFontLetterSpacingType(QFont::PercentageSpacing);
    half.setFontLetterSpacing(50);
    QTextCursor cursor(&document);
    cursor.beginEditBlock(); // a paragraph is looked through once, not anew for each mark
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (int at = 0; at < text.size(); ++at) {
            if (!givesWay(text, at))
                continue;
            cursor.setPosition(block.position() + at);
            cursor.setPosition(block.position() + at + 1, QTextCursor::KeepAnchor);
            const QFontMetricsF metrics(cursor.charFormat().font());
            // Quotation marks are as narrow as Latin ones in some fonts.
            if (metrics.horizontalAdvance(text.at(at)) > 0.9 * metrics.horizontalAdvance(u'国'))
                cursor.mergeCharFormat(half);
        }
    }
    cursor.endEditBlock();
}

} // namespace publish
