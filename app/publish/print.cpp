// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/print.h"

#include "publish/citation.h"
#include "publish/fonts.h"
#include "publish/inks.h"
#include "publish/linebreaks.h"
#include "publish/punctuation.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QTextBlock>
#include <QTextCursor>
#include <algorithm>

namespace publish {

static constexpr qreal ruleWidth = 0.15 * dotsPerInch / 25.4; // dots

static QString footText(const QString &page, const QString &pages)
{
    //: The foot of a printed sheet; in Chinese 第 %1 页，共 %2 页
    return QCoreApplication::translate("publish", "Page %1 of %2").arg(page, pages);
}

static QStringList families(const QString &first)
{
    QStringList out { first };
    out += chineseFamilies();
    out += QFontDatabase::families(); // for rare characters
    out.removeDuplicates();
    return out;
}

core::Result<std::unique_ptr<Print>> Print::make(
    const QList<Entry> &entries, const QString &title, const PrintSetup &setup)
{
    if (entries.isEmpty()) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate("publish", "There is no article to print."));
    }
    const core::Result<QString> chinese = chineseFamily();
    if (!chinese)
        return std::unexpected(chinese.error());
    Style style;
    style.family = setup.family.isEmpty() ? *chinese : setup.family;
    style.bodySize = bodySize(setup);
    style.plainGlyphs = true;
    style.spacedParagraphs = setup.columns == 1;
    style.quietInk = QColor(0x55, 0x55, 0x55);
    if (setup.entities)
        style.entities = paperEntityFormats();
    const QString whole = title.isEmpty() ? entries.first().stored.article.title() : title;
    std::unique_ptr<Print> out(new Print(entries, whole, setup, style));
    out->build();
    return out;
}

Print::Print(const QList<Entry> &entries, const QString &title, const PrintSetup &setup, const Style &style)
    : m_entries(entries)
    , m_title(title)
    , m_setup(setup)
    , m_style(style)
    , m_geometry(geometryOf(setup))
    , m_measure(&m_nowhere)
    , m_type(families(style.family))
    , m_contentsPager(roomFor(1))
    , m_pager(roomFor(m_geometry.columns))
{
    m_measure.setResolution(dotsPerInch);
    m_small = QFont(style.family);
    m_small.setPointSizeF(9);
    m_small.setStyleStrategy(QFont::PreferNoShaping);
}

SheetRoom Print::roomFor(int columns) const
{
    const qreal em = m_style.bodySize * dotsPerInch / 72;
    return { m_geometry.textHeight, em * 3.2, em * 0.6, columns,
        m_geometry.columnWidth + m_geometry.columnGap };
}

void Print::build()
{
    if (m_entries.size() > 1 && m_setup.contents)
        m_contents = buildContents(m_entries, m_title, m_style);
    const core::StoredArticle &first = m_entries.first().stored;
    const bool oneIssue = std::ranges::all_of(
        m_entries, [&](const Entry &each) { return each.stored.issue.id == first.issue.id; });
    m_heads.append(oneIssue ? placeLine(first.issue, {}) : m_title);
    QTextCharFormat lit;
    lit.setBackground(hitInk());
    for (const Entry &entry : std::as_const(m_entries)) {
        m_documents.push_back(buildParted(entry.stored, m_style));
        m_heads.append(placeLine(entry.stored.issue, entry.stored.page.number));
        for (const core::Span &hit : m_setup.hits ? entry.hits : QList<core::Span>()) {
            overlay(m_documents.back().head, hit, lit);
            overlay(m_documents.back().body, hit, lit);
        }
    }
    admit();
    cutIntoSheets();
    findFirsts();
}

void Print::admit()
{
    for (const QString &head : std::as_const(m_heads))
        m_type.admit(head, false);
    m_type.admit(footText({}, {}) + QStringLiteral("0123456789…·"), false);
    for (const Entry &entry : std::as_const(m_entries))
        m_type.admit(sourceLine(entry.stored), false);
    if (m_contents.document)
        m_type.admit(*m_contents.document);
    for (const ArticleDocuments &built : m_documents) {
        m_type.admit(*built.head.document);
        m_type.admit(*built.body.document);
    }
    m_type.settle();
}

/// QTextDocument scales fonts, line heights and the margins above and below a block to the paper's
/// resolution, but leaves indents and the margins at its sides as they are.
static void scaleIndents(QTextDocument &document, qreal scale)
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QTextBlockFormat format = block.blockFormat();
        format.setLeftMargin(format.leftMargin() * scale);
        format.setRightMargin(format.rightMargin() * scale);
        format.setTextIndent(format.textIndent() * scale);
        cursor.setPosition(block.position());
        cursor.setBlockFormat(format);
    }
}

void Print::layOut(QTextDocument &document, qreal width)
{
    const QFont font = document.defaultFont();
    scaleIndents(document,
        QFontMetricsF(font, &m_measure).horizontalAdvance(u'国')
            / QFontMetricsF(font).horizontalAdvance(u'国'));
    m_type.lay(document);
    compressPunctuation(document);
    keepLineRules(document);
    document.documentLayout()->setPaintDevice(&m_measure);
    document.setTextWidth(width);
    document.size(); // long documents are laid out bit by bit until somebody asks
}

void Print::cutIntoSheets()
{
    const QTextDocument nothing;
    if (m_contents.document) {
        layOut(*m_contents.document, m_geometry.textWidth());
        m_contentsPager.add(nothing, *m_contents.document);
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        const ArticleDocuments &built = m_documents.at(std::size_t(i));
        layOut(*built.head.document, m_geometry.textWidth());
        layOut(*built.body.document, m_geometry.columnWidth);
        if (i == 0 || !samePage(m_entries.at(i).stored, m_entries.at(i - 1).stored))
            m_pager.startSheet(int(i) + 1);
        m_pager.add(*built.head.document, *built.body.document);
    }
}

void Print::findFirsts()
{
    QHash<const QTextDocument *, int> articles;
    for (std::size_t i = 0; i < m_documents.size(); ++i) {
        articles.insert(m_documents.at(i).head.document.get(), int(i));
        articles.insert(m_documents.at(i).body.document.get(), int(i));
    }
    m_firstSheets = QList<int>(m_entries.size(), -1);
    for (int number = 0; number < sheets(); ++number) {
        m_firstArticles.append(-1);
        for (const PlacedLine &placed : sheet(number).lines) {
            const int article = articles.value(placed.document, -1);
            if (article >= 0 && m_firstSheets.at(article) < 0)
                m_firstSheets[article] = number;
            if (m_firstArticles.last() < 0)
                m_firstArticles.last() = article;
        }
    }
}

const Sheet &Print::sheet(int number) const
{
    const qsizetype contents = m_contentsPager.sheets().size();
    return number < contents ? m_contentsPager.sheets().at(number) : m_pager.sheets().at(number - contents);
}

int Print::characters(int number) const
{
    int out = 0;
    for (const PlacedLine &placed : sheet(number).lines) {
        const QTextBlock block = placed.document->findBlockByNumber(placed.block);
        const QTextLine line = block.layout()->lineAt(placed.line);
        const QString text = block.text().mid(line.textStart(), line.textLength());
        for (const char32_t c : text.toUcs4())
            out += !QChar::isSpace(c) && isDrawn(c);
    }
    return out;
}

QList<Bookmark> Print::bookmarks() const
{
    QList<Bookmark> out;
    if (!m_contents.document)
        return out;
    for (qsizetype i = 0; i < m_entries.size(); ++i)
        out.append({ m_entries.at(i).stored.article.title(), m_firstSheets.at(i) });
    return out;
}

QString Print::footOf(int number) const
{
    const QString page = footText(QString::number(number + 1), QString::number(sheets()));
    const int article = m_firstArticles.at(number);
    if (article < 0)
        return page;
    const QFontMetricsF metrics(m_small, &m_measure);
    const QString parting = QStringLiteral(" · ");
    const qreal room = m_geometry.textWidth() - metrics.horizontalAdvance(parting + page);
    return metrics.elidedText(
               inOneBlock(sourceLine(m_entries.at(article).stored)), Qt::ElideRight, std::max(0.0, room))
        + parting + page;
}

void Print::draw(QPainter &painter, int number) const
{
    const Sheet &set = sheet(number);
    const qreal left = m_geometry.textLeft;
    painter.setPen(m_style.quietInk);
    drawText(painter, m_heads.at(set.section), m_small, m_geometry.headBaseline, Qt::AlignLeft);
    painter.setPen(QPen(m_style.quietInk, ruleWidth));
    painter.drawLine(
        QPointF(left, m_geometry.headRule), QPointF(left + m_geometry.textWidth(), m_geometry.headRule));
    // The palette's text may be white; paper never is.
    painter.setPen(Qt::black);
    for (const PlacedLine &placed : set.lines) {
        drawLine(painter, placed, QPointF(left, m_geometry.textTop));
        if (placed.document == m_contents.document.get())
            drawContentsNumber(painter, placed);
    }
    painter.setPen(m_style.quietInk);
    drawText(painter, footOf(number), m_small, m_geometry.footBaseline, Qt::AlignHCenter);
}

void Print::drawOn(QPagedPaintDevice &device, int first, int last) const
{
    QPainter painter(&device);
    const int end = std::min(last, sheets() - 1);
    for (int sheet = std::max(first, 0); sheet <= end; ++sheet) {
        if (sheet > first)
            device.newPage();
        painter.resetTransform();
        painter.scale(qreal(device.logicalDpiX()) / dotsPerInch, qreal(device.logicalDpiY()) / dotsPerInch);
        draw(painter, sheet);
    }
}

QImage Print::picture(int sheet, qreal dpi) const
{
    const qreal scale = dpi / dotsPerInch;
    QImage out((sheetSize() * scale).toSize(), QImage::Format_RGB32);
    out.fill(Qt::white);
    QPainter painter(&out);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.scale(scale, scale);
    draw(painter, sheet);
    return out;
}

void Print::drawContentsNumber(QPainter &painter, const PlacedLine &placed) const
{
    const int article = m_contents.articles.at(placed.block);
    const QTextLayout &layout = *placed.document->findBlockByNumber(placed.block).layout();
    if (article < 0 || placed.line < layout.lineCount() - 1)
        return;
    const qreal baseline = m_geometry.textTop + placed.corner.y() + layout.lineAt(placed.line).ascent();
    drawText(painter, QString::number(m_firstSheets.at(article) + 1), m_contents.document->defaultFont(),
        baseline, Qt::AlignRight);
}

void Print::drawText(
    QPainter &painter, const QString &text, const QFont &font, qreal baseline, Qt::Alignment alignment) const
{
    const QString shown = QFontMetricsF(font, &m_measure)
                              .elidedText(inOneBlock(text), Qt::ElideRight, m_geometry.textWidth());
    QTextLayout layout(shown, font, &m_measure);
    layout.setFormats(m_type.borrowed(shown, false));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const qreal spare = m_geometry.textWidth() - line.naturalTextWidth();
    const qreal indent = alignment == Qt::AlignLeft ? 0 : alignment == Qt::AlignRight ? spare : spare / 2;
    line.draw(&painter, QPointF(m_geometry.textLeft + indent, baseline - line.ascent()));
}

} // namespace publish
