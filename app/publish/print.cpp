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
#include <QGlyphRun>
#include <QPainter>
#include <QSet>
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

bool neverStopped()
{
    return false;
}

std::unexpected<core::Error> cancelled()
{
    return core::fail(
        core::Error::Kind::Cancelled, QCoreApplication::translate("publish", "It was stopped."));
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
    const QList<Entry> &entries, const QString &title, const PrintSetup &setup, const Stopped &stopped)
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
    if (setup.columns > 1)
        style.lineHeight = 1.5; // short lines are found again without so much room between them
    style.quietInk = QColor(0x55, 0x55, 0x55);
    if (setup.entities)
        style.entities = paperEntityFormats();
    const QString whole = title.isEmpty() ? entries.first().stored.article.title() : title;
    std::unique_ptr<Print> out(new Print(entries, whole, setup, style));
    if (!out->build(stopped))
        return cancelled();
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

bool Print::build(const Stopped &stopped)
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
        if (stopped())
            return false;
        m_documents.push_back(buildParted(entry.stored, m_style));
        m_heads.append(placeLine(entry.stored.issue, entry.stored.page.number));
        for (const core::Span &hit : m_setup.hits ? entry.hits : QList<core::Span>()) {
            overlay(m_documents.back().head, hit, lit);
            overlay(m_documents.back().body, hit, lit);
        }
    }
    admit();
    if (!cutIntoSheets(stopped))
        return false;
    findFirsts();
    return true;
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

bool Print::cutIntoSheets(const Stopped &stopped)
{
    const QTextDocument nothing;
    if (m_contents.document) {
        layOut(*m_contents.document, m_geometry.textWidth());
        m_contentsPager.add(nothing, *m_contents.document);
    }
    for (qsizetype i = 0; i < m_entries.size(); ++i) {
        if (stopped())
            return false;
        const ArticleDocuments &built = m_documents.at(std::size_t(i));
        layOut(*built.head.document, m_geometry.textWidth());
        layOut(*built.body.document, m_geometry.columnWidth);
        if (i == 0 || !samePage(m_entries.at(i).stored, m_entries.at(i - 1).stored))
            m_pager.startSheet(int(i) + 1);
        m_pager.add(*built.head.document, *built.body.document);
    }
    return true;
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

void Print::showSheet(int number, const Showing &show) const
{
    const Sheet &set = sheet(number);
    const QPointF corner(m_geometry.textLeft, m_geometry.textTop);
    showText({ m_heads.at(set.section), m_small, m_geometry.headBaseline, Qt::AlignLeft, true }, show);
    for (const PlacedLine &placed : set.lines) {
        const QTextBlock block = placed.document->findBlockByNumber(placed.block);
        const QTextLine line = block.layout()->lineAt(placed.line);
        const qreal left = block.layout()->position().x();
        show(line, corner + placed.corner + QPointF(left, -line.y()), false);
        if (placed.document == m_contents.document.get())
            showContentsNumber(placed, show);
    }
    showText({ footOf(number), m_small, m_geometry.footBaseline, Qt::AlignHCenter, true }, show);
}

void Print::draw(QPainter &painter, int number) const
{
    showSheet(number, [&](const QTextLine &line, QPointF corner, bool quiet) {
        // The palette's text may be white; paper never is.
        painter.setPen(quiet ? m_style.quietInk : QColor(Qt::black));
        line.draw(&painter, corner);
    });
    painter.setPen(QPen(m_style.quietInk, ruleWidth));
    const qreal left = m_geometry.textLeft;
    painter.drawLine(
        QPointF(left, m_geometry.headRule), QPointF(left + m_geometry.textWidth(), m_geometry.headRule));
}

Print::Drawn Print::drawn() const
{
    Drawn out;
    QHash<QRawFont, int> faces; // of each size
    std::vector<QSet<quint32>> seen(m_type.faces().size());
    for (const TypeCase::Face &face : m_type.faces())
        out.fonts.append({ face.postscriptName, {} });
    for (int number = 0; number < sheets(); ++number) {
        out.glyphs.append(0);
        showSheet(number, [&](const QTextLine &line, QPointF, bool) {
            for (const QGlyphRun &run : line.glyphRuns()) {
                const QRawFont font = run.rawFont();
                auto face = faces.constFind(font);
                if (face == faces.constEnd())
                    face = faces.insert(font, m_type.faceOf(font));
                if (*face < 0)
                    continue;
                const QHash<quint32, char32_t> &known = m_type.faces()[std::size_t(*face)].drawn;
                for (const quint32 glyph : run.glyphIndexes()) {
                    const auto character = known.constFind(glyph);
                    if (character == known.constEnd())
                        continue; // a word joiner's, which is not shown
                    ++out.glyphs.last();
                    if (!seen[std::size_t(*face)].contains(glyph))
                        out.fonts[*face].characters.append(*character);
                    seen[std::size_t(*face)].insert(glyph);
                }
            }
        });
    }
    return out;
}

/// The painter's own scale, unless the paper is another one.
static qreal fit(const QPagedPaintDevice &device, QSizeF sheet)
{
    const qreal own = qreal(device.logicalDpiX()) / dotsPerInch;
    const QSizeF paper = device.pageLayout().fullRectPixels(device.logicalDpiX()).size();
    const qreal fitting = std::min(paper.width() / sheet.width(), paper.height() / sheet.height());
    constexpr qreal rounding = 0.99; // sizes of paper are whole points
    return fitting < own * rounding ? fitting : own;
}

core::Result<int> Print::drawOn(QPagedPaintDevice &device, int first, int last, const Stopped &stopped) const
{
    const int end = std::min(last, sheets() - 1);
    if (first < 0 || first > end) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate("publish", "There is no sheet %1; there are %2.")
                .arg(first + 1)
                .arg(sheets()));
    }
    const auto refused = [] {
        return core::fail(core::Error::Kind::Unwritable,
            QCoreApplication::translate("publish", "The printer does not take the sheets."));
    };
    QPainter painter;
    if (!painter.begin(&device))
        return refused();
    for (int sheet = first; sheet <= end; ++sheet) {
        if (stopped())
            return cancelled();
        if (sheet > first && !device.newPage())
            return refused();
        painter.resetTransform();
        const qreal scale = fit(device, sheetSize());
        painter.scale(scale, scale);
        draw(painter, sheet);
    }
    return painter.end() ? core::Result<int>(end - first + 1) : refused();
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

void Print::showContentsNumber(const PlacedLine &placed, const Showing &show) const
{
    const int article = m_contents.articles.at(placed.block);
    const QTextLayout &layout = *placed.document->findBlockByNumber(placed.block).layout();
    if (article < 0 || m_firstSheets.at(article) < 0 || placed.line < layout.lineCount() - 1)
        return;
    const qreal baseline = m_geometry.textTop + placed.corner.y() + layout.lineAt(placed.line).ascent();
    showText({ QString::number(m_firstSheets.at(article) + 1), m_contents.document->defaultFont(), baseline,
                 Qt::AlignRight, false },
        show);
}

void Print::showText(const Text &text, const Showing &show) const
{
    const QString shown = QFontMetricsF(text.font, &m_measure)
                              .elidedText(inOneBlock(text.text), Qt::ElideRight, m_geometry.textWidth());
    QTextLayout layout(shown, text.font, &m_measure);
    layout.setFormats(m_type.borrowed(shown, false));
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const qreal spare = m_geometry.textWidth() - line.naturalTextWidth();
    const qreal indent = text.alignment == Qt::AlignLeft ? 0
        : text.alignment == Qt::AlignRight               ? spare
                                                         : spare / 2;
    show(line, QPointF(m_geometry.textLeft + indent, text.baseline - line.ascent()), text.quiet);
}

} // namespace publish
