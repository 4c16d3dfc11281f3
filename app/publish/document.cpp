// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/document.h"

#include "publish/fonts.h"

#include <QFontMetricsF>
#include <QTextBlock>
#include <QTextCursor>
#include <QTextOption>
#include <algorithm>
#include <limits>

namespace publish {

/// How a part is set. Lengths are multiples of the body's type size, sizes too.
struct Setting {
    qreal size;
    qreal leading; ///< baseline to baseline, a share of Style::lineHeight
    qreal before;
    qreal after;
    qreal firstLine;
    qreal margin; ///< at both sides
    bool bold;
    bool quiet;
};

static Setting settingOf(PartKind kind)
{
    // clang-format off
    //                           size  leading before after first margin bold   quiet
    switch (kind) {
    case PartKind::Kicker:   return { 1.15, 0.95,  0,     0.2,  0,    0,     false, true };
    case PartKind::Headline: return { 1.9,  0.8,   0,     0.3,  0,    0,     true,  false };
    case PartKind::Subtitle: return { 1.25, 0.9,   0,     0.2,  0,    0,     false, false };
    case PartKind::Byline:   return { 0.92, 1,     0.9,   0.7,  0,    0,     false, true };
    case PartKind::Caption:  return { 0.92, 0.92,  1.2,   1.2,  0,    2,     false, true };
    case PartKind::Credit:   return { 0.92, 1,     0.8,   0,    0,    0,     false, true };
    case PartKind::Body:     break;
    }
    return { 1, 1, 0.25, 0.25, 2, 0, false, false };
    // clang-format on
}

QString inOneBlock(QString text)
{
    for (QChar &unit : text) {
        const char16_t c = unit.unicode();
        if (c == u'\n' || c == u'\r' || c == 0x2029 || c == 0xfdd0 || c == 0xfdd1)
            unit = u' ';
    }
    return text;
}

static QTextCharFormat charFormat(const Setting &setting, const QFont &body, const Style &style)
{
    QFont font = body;
    font.setPointSizeF(body.pointSizeF() * setting.size);
    font.setBold(setting.bold);
    QTextCharFormat format;
    format.setFont(font);
    if (setting.quiet && style.quietInk.isValid())
        format.setForeground(style.quietInk);
    return format;
}

/// `em` is the body's type size in the document's pixels.
static QTextBlockFormat blockFormat(PartKind kind, const Setting &setting, qreal em, const Style &style)
{
    QTextBlockFormat format;
    if (kind != PartKind::Body || style.spacedParagraphs) {
        format.setTopMargin(setting.before * em);
        format.setBottomMargin(setting.after * em);
    }
    format.setLeftMargin(setting.margin * em);
    format.setRightMargin(setting.margin * em);
    format.setTextIndent(setting.firstLine * em);
    // A fixed height: a line that borrows a character from a second font must not stand further apart.
    format.setLineHeight(
        setting.size * setting.leading * style.lineHeight * em, QTextBlockFormat::FixedHeight);
    if (kind == PartKind::Headline)
        format.setHeadingLevel(1);
    if (kind == PartKind::Kicker || kind == PartKind::Headline || kind == PartKind::Subtitle
        || kind == PartKind::Byline)
        format.setProperty(keepsNextProperty, true);
    if (kind == PartKind::Caption || kind == PartKind::Credit)
        format.setProperty(keepsPreviousProperty, true);
    if (kind == PartKind::Credit)
        format.setAlignment(Qt::AlignRight);
    else if (style.justified && (kind == PartKind::Body || kind == PartKind::Caption))
        format.setAlignment(Qt::AlignJustify);
    return format;
}

void overlay(const ArticleDocument &built, const core::Span &span, const QTextCharFormat &format)
{
    const auto placed = std::ranges::find(built.placed, span.block, &PlacedBlock::block);
    if (placed == built.placed.end())
        return;
    QTextCursor cursor(built.document.get());
    cursor.setPosition(placed->position + qBound(0, span.start, placed->length));
    cursor.setPosition(placed->position + qBound(0, span.end(), placed->length), QTextCursor::KeepAnchor);
    cursor.mergeCharFormat(format);
}

static void colourMentions(
    const core::StoredArticle &article, const Style &style, const ArticleDocument &built)
{
    for (const core::Mention &mention : article.mentions) {
        const auto format = style.entities.constFind(mention.entityClass);
        if (format != style.entities.constEnd())
            overlay(built, mention.span, *format);
    }
}

static QFont bodyFont(const Style &style)
{
    QFont font(style.family.isEmpty() ? chineseFamily().value_or(QString()) : style.family);
    font.setPointSizeF(style.bodySize);
    if (style.plainGlyphs)
        font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

std::unique_ptr<QTextDocument> emptyDocument(const Style &style)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(bodyFont(style));
    document->setDocumentMargin(0);
    document->setUseDesignMetrics(style.plainGlyphs);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    document->setDefaultTextOption(option);
    return document;
}

Compositor::Compositor(const core::StoredArticle &article, Style style)
    : m_article(&article)
    , m_style(std::move(style))
    , m_kinds(article.article)
{
}

bool Compositor::isDone() const
{
    return m_next >= m_article->article.blocks.size();
}

QList<PlacedBlock> Compositor::setNext(QTextDocument &document, qsizetype units, int end)
{
    QList<PlacedBlock> placed;
    const QFont body = document.defaultFont();
    const qreal em = QFontMetricsF(body).horizontalAdvance(u'国');
    QTextCursor cursor(&document);
    cursor.movePosition(QTextCursor::End);
    cursor.beginEditBlock(); // a layout that is there already follows once
    for (qsizetype set = 0; !isDone() && m_next != end && (placed.isEmpty() || set < units); ++m_next) {
        const core::Block &block = m_article->article.blocks.at(m_next);
        const PartKind kind = m_kinds.next(block);
        if (block.text.isEmpty())
            continue;
        const Setting setting = settingOf(kind);
        const QTextBlockFormat format = blockFormat(kind, setting, em, m_style);
        if (document.isEmpty())
            cursor.setBlockFormat(format);
        else
            cursor.insertBlock(format);
        placed.append({ m_next, cursor.position(), int(block.text.size()) });
        cursor.insertText(inOneBlock(block.text), charFormat(setting, body, m_style));
        set += block.text.size();
    }
    cursor.endEditBlock();
    return placed;
}

ArticleDocument buildArticle(const core::StoredArticle &article, const Style &style)
{
    ArticleDocument out { emptyDocument(style), {} };
    Compositor compositor(article, style);
    while (!compositor.isDone())
        out.placed += compositor.setNext(*out.document, std::numeric_limits<qsizetype>::max());
    colourMentions(article, style, out);
    return out;
}

ArticleDocuments buildParted(const core::StoredArticle &article, const Style &style)
{
    ArticleDocuments out { { emptyDocument(style), {} }, { emptyDocument(style), {} } };
    Compositor compositor(article, style);
    const auto isBody = [](const core::Block &block) {
        return block.kind != core::BlockKind::Headline && block.kind != core::BlockKind::Lead;
    };
    const QList<core::Block> &blocks = article.article.blocks;
    const auto body = int(std::ranges::find_if(blocks, isBody) - blocks.begin());
    constexpr qsizetype all = std::numeric_limits<qsizetype>::max();
    while (compositor.next() < body)
        out.head.placed += compositor.setNext(*out.head.document, all, body);
    while (!compositor.isDone())
        out.body.placed += compositor.setNext(*out.body.document, all);
    colourMentions(article, style, out.head);
    colourMentions(article, style, out.body);
    return out;
}

} // namespace publish
