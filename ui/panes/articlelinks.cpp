// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/articlelinks.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>

namespace ui {

static const QString scheme = QStringLiteral("article");

/// The words of a link and where it leads; no target: the other part is not in the archive.
struct Link {
    QString text;
    core::ArticleId target = 0;
};

static Link continuation(const core::StoredArticle &article)
{
    const QString &stated = article.article.continuesOn;
    if (!article.continuation) {
        return { stated.isEmpty() ? QString()
                                  : QCoreApplication::translate("ui::ArticleLinks",
                                      "Continued on page %1; that part is not in the archive.")
                                        .arg(stated),
            0 };
    }
    const QString page
        = article.continuation->pageNumber.isEmpty() ? stated : article.continuation->pageNumber;
    return { QCoreApplication::translate("ui::ArticleLinks", "Continued on page %1: %2 →")
                 .arg(page, article.continuation->title),
        article.continuation->id };
}

static Link origin(const core::StoredArticle &article)
{
    const QString &stated = article.article.continuedFrom;
    if (!article.origin) {
        return { stated.isEmpty() ? QString()
                                  : QCoreApplication::translate("ui::ArticleLinks",
                                      "Continued from page %1; that part is not in the archive.")
                                        .arg(stated),
            0 };
    }
    const QString page = article.origin->pageNumber.isEmpty() ? stated : article.origin->pageNumber;
    return { QCoreApplication::translate("ui::ArticleLinks", "← Continued from page %1: %2")
                 .arg(page, article.origin->title),
        article.origin->id };
}

static QTextCharFormat linkFormat(const Link &link, const QFont &body, const QPalette &palette)
{
    QFont font = body;
    font.setPointSizeF(body.pointSizeF() * 0.92);
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(palette.color(link.target ? QPalette::Link : QPalette::PlaceholderText));
    if (link.target) {
        format.setAnchor(true);
        format.setAnchorHref(scheme + u':' + QString::number(link.target));
    }
    return format;
}

/// A line of its own, set apart from the text by so many ems.
static QTextBlockFormat apartBy(const QFont &body, qreal above, qreal below)
{
    const qreal em = QFontMetricsF(body).horizontalAdvance(u'国');
    QTextBlockFormat format;
    format.setLineHeight(1.6 * em, QTextBlockFormat::FixedHeight);
    format.setTopMargin(above * em);
    format.setBottomMargin(below * em);
    return format;
}

int addOrigin(QTextDocument &document, const core::StoredArticle &article, const QPalette &palette)
{
    const Link above = origin(article);
    if (above.text.isEmpty())
        return 0;
    const QFont body = document.defaultFont();
    QTextCursor cursor(&document);
    const QTextBlockFormat first = cursor.blockFormat();
    const QTextCharFormat letters = cursor.charFormat();
    const QString text = publish::inOneBlock(above.text);
    cursor.insertText(text, linkFormat(above, body, palette));
    cursor.insertBlock(first, letters);
    cursor.movePosition(QTextCursor::Start);
    cursor.setBlockFormat(apartBy(body, 0, 1));
    return static_cast<int>(text.size()) + 1;
}

void addContinuation(QTextDocument &document, const core::StoredArticle &article, const QPalette &palette)
{
    const Link below = continuation(article);
    if (below.text.isEmpty())
        return;
    const QFont body = document.defaultFont();
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock();
    cursor.insertBlock(apartBy(body, 1.4, 0));
    cursor.insertText(publish::inOneBlock(below.text), linkFormat(below, body, palette));
    cursor.endEditBlock();
}

std::optional<core::ArticleId> linkedArticle(const QUrl &link)
{
    if (link.scheme() != scheme)
        return std::nullopt;
    bool isNumber = false;
    const core::ArticleId id = link.path().toLongLong(&isNumber);
    return isNumber ? std::optional(id) : std::nullopt;
}

} // namespace ui
