// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/contents.h"

#include <QFontMetricsF>
#include <QTextCursor>

namespace publish {

bool samePage(const core::StoredArticle &one, const core::StoredArticle &other)
{
    return one.issue.id == other.issue.id && one.page.id == other.page.id
        && one.page.number == other.page.number;
}

namespace {

/// How a row of the contents page is set; sizes and spaces are multiples of the body's type size.
struct Row {
    qreal size;
    qreal before;
    bool bold;
    bool heading; ///< stands on the sheet of what follows
};

constexpr Row titleRow { 1.7, 0, true, true };
constexpr Row sectionRow { 0.92, 1.6, false, true };
constexpr Row entryRow { 1, 0.3, false, false };

} // namespace

static void addRow(Contents &contents, const Row &row, const QString &text, int article, const Style &style)
{
    QFont font = contents.document->defaultFont();
    const qreal em = QFontMetricsF(font).horizontalAdvance(u'国');
    QTextBlockFormat block;
    block.setTopMargin(row.before * em);
    block.setRightMargin(article < 0 ? 0 : 4 * em);
    block.setLineHeight(row.size * 1.6 * em, QTextBlockFormat::FixedHeight);
    block.setProperty(keepsNextProperty, row.heading);
    font.setPointSizeF(style.bodySize * row.size);
    font.setBold(row.bold);
    QTextCharFormat format;
    format.setFont(font);
    if (row.heading && !row.bold && style.quietInk.isValid())
        format.setForeground(style.quietInk);

    QTextCursor cursor(contents.document.get());
    cursor.movePosition(QTextCursor::End);
    if (contents.articles.isEmpty())
        cursor.setBlockFormat(block);
    else
        cursor.insertBlock(block);
    cursor.insertText(inOneBlock(text), format);
    contents.articles.append(article);
}

Contents buildContents(const QList<Entry> &entries, const QString &title, const Style &style)
{
    Contents out { emptyDocument(style), {} };
    addRow(out, titleRow, title, -1, style);
    bool severalIssues = false;
    for (const Entry &entry : entries)
        severalIssues |= entry.stored.issue.id != entries.first().stored.issue.id;
    for (int i = 0; i < entries.size(); ++i) {
        const core::StoredArticle &article = entries.at(i).stored;
        const QString &number = article.page.number;
        const QString section = severalIssues ? placeLine(article.issue, number) : pageText(number);
        if (!section.isEmpty() && (i == 0 || !samePage(article, entries.at(i - 1).stored)))
            addRow(out, sectionRow, section, -1, style);
        addRow(out, entryRow, article.article.title(), i, style);
    }
    return out;
}

} // namespace publish
