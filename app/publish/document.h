// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "publish/partkind.h"

#include <QColor>
#include <QList>
#include <QMap>
#include <QString>
#include <QTextCharFormat>
#include <QTextDocument>
#include <memory>

namespace publish {

/// How an article is set, on screen and on paper alike.
struct Style {
    QString family; ///< empty: the first Chinese family found, in a known order (see fonts.h)
    qreal bodySize = 12; ///< points
    qreal lineHeight = 1.75; ///< from baseline to baseline, in multiples of the type size
    bool justified = true;
    bool spacedParagraphs = true; ///< else the indent alone parts them, and lines of columns stand level
    QColor
        quietInk; ///< kicker, byline, captions and credit; not valid: the same ink as the text, the palette's
    QMap<core::EntityClass, QTextCharFormat> entities; ///< laid over the article's mentions; empty: plain
    /// One glyph for each character, no ligatures and no contextual forms: what keeps a PDF's text whole.
    bool plainGlyphs = false;
};

/// Block formats of headlines and leads carry this as true: on paper they stand on the sheet of what follows.
inline constexpr int keepsNextProperty = QTextFormat::UserProperty + 1;
/// Captions and credits carry this as true: they begin no column.
inline constexpr int keepsPreviousProperty = QTextFormat::UserProperty + 2;

/// Where a block of the article came to stand in the document.
struct PlacedBlock {
    int block = 0; ///< index into Article::blocks
    int position = 0; ///< document position of its first UTF-16 unit
    int length = 0; ///< UTF-16 units; the text in the document is the block's text, unit for unit
};

struct ArticleDocument {
    std::unique_ptr<QTextDocument> document;
    QList<PlacedBlock> placed; ///< in the article's order; blocks without text are left out
};

/// The same in two: the headlines and the lead, and what follows them.
struct ArticleDocuments {
    ArticleDocument head;
    ArticleDocument body;
};

/// A document without text that is ready for articles: font, wrapping, no margin.
std::unique_ptr<QTextDocument> emptyDocument(const Style &style);
/// The text with what would start a new block (line feeds, paragraph separators) made blanks, one for one.
QString inOneBlock(QString text);

/// The one builder for screen and paper: headline block, byline, body, captions and credits, each set apart
/// by character and block formats only (colours are the palette's; entities and hits are laid over it by the
/// caller). Each block of the article is one block of the document. Characters that would break it (line
/// feeds, paragraph separators) stand as blanks, one for one, so that offsets hold. Needs a QGuiApplication;
/// any thread.
ArticleDocument buildArticle(const core::StoredArticle &article, const Style &style);
ArticleDocuments buildParted(const core::StoredArticle &article, const Style &style);
/// Lays a format over stretches of the article, as far as they stand in the document.
void overlay(const ArticleDocument &built, const core::Span &span, const QTextCharFormat &format);

/// Builds the same bit by bit, into a document that is read while it grows. Lives on the document's thread.
class Compositor {
public:
    /// `article` must outlive it, and stay as it is.
    Compositor(const core::StoredArticle &article, Style style);

    /// The first block of the article (index into Article::blocks) that is not set yet; as many as there are
    /// when all are.
    int next() const { return m_next; }
    bool isDone() const;
    /// Sets the blocks that come next at the end of a document made by emptyDocument(): until so many UTF-16
    /// units are set, and one at least while there is one. Blocks stay whole. Where they came to stand.
    /// `end`: index into Article::blocks that it stops before; negative: the last one is set, too.
    QList<PlacedBlock> setNext(QTextDocument &document, qsizetype units, int end = -1);

private:
    const core::StoredArticle *m_article;
    Style m_style;
    PartKinds m_kinds;
    int m_next = 0;
};

/// "2023年9月（推定）  第3版" — the line that says where an article stands; an estimate says so. Translated.
/// The paper's name stands first where there is one.
QString placeLine(const core::IssueSummary &issue, const QString &pageNumber);
/// "第3版"; empty for a page whose number is not known. Translated.
QString pageText(const QString &pageNumber);
/// "2023年9月12日", "2023年9月（推定）", "无日期". Translated.
QString dateText(const core::IssueDate &date);
/// "2023年9月12日" and the paper, as the window's tabs and the tree name an issue. Translated.
QString issueTitle(const core::IssueSummary &issue);

} // namespace publish
