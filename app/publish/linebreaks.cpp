// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/linebreaks.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

namespace publish {

void keepLineRules(QTextDocument &document)
{
    static const QString neverFirst = QStringLiteral("·～／");
    constexpr QChar joiner(0x2060);
    QTextCursor cursor(&document);
    cursor.beginEditBlock(); // a paragraph is looked through once, not anew for each mark
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        const QString text = block.text();
        for (qsizetype at = text.size() - 1; at > 0; --at) {
            if (neverFirst.contains(text.at(at)) || text.at(at - 1) == u'-') {
                cursor.setPosition(block.position() + int(at));
                cursor.insertText(joiner);
            }
        }
    }
    cursor.endEditBlock();
}

} // namespace publish
