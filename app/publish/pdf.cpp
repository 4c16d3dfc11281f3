// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf.h"

#include "publish/contents.h"
#include "publish/fonts.h"
#include "publish/linebreaks.h"
#include "publish/pager.h"
#include "publish/pdfoutline.h"
#include "publish/pdftext.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextBlock>
#include <QTextCursor>
#include <algorithm>

namespace publish {

// At QPdfWriter's own 1200 dots to the inch a document of 3,000 pages comes out as one blank page, without an
// error.
static constexpr int resolution = 300;

static constexpr qreal millimetres(qreal length)
{
    return length * resolution / 25.4;
}

// An A4 sheet, 210 by 297 mm.
static constexpr qreal sheetWidth = millimetres(210);
static constexpr qreal sideMargin = millimetres(26);
static constexpr qreal textTop = millimetres(30);
static constexpr qreal textHeight = millimetres(297 - 30 - 27);
static constexpr qreal textWidth = sheetWidth - 2 * sideMargin;
static constexpr qreal headBaseline = millimetres(19.5);
static constexpr qreal headRule = millimetres(22);
static constexpr qreal footBaseline = millimetres(297 - 15);

static QString footText(const QString &page, const QString &pages)
{
    //: The foot of a printed sheet; in Chinese 第 %1 页，共 %2 页
    return QCoreApplication::translate("publish", "Page %1 of %2").arg(page, pages);
}

namespace {

/// One print: lays the articles out, cuts them into sheets and draws these.
class Print {
public:
    Print(const QList<core::StoredArticle> &articles, const QString &title, const Style &style);

    core::Result<QByteArray> pdf();
    int pages() const { return int(m_contentsPager.sheets().size() + m_pager.sheets().size()); }
    QString missing() const { return m_type.missing(); }

private:
    void layOut(QTextDocument &document);
    void cutIntoSheets();
    void draw();
    void drawSheet(QPainter &painter, const Sheet &sheet, int number);
    void drawContentsNumber(QPainter &painter, const PlacedLine &placed);
    void drawText(
        QPainter &painter, const QString &text, const QFont &font, qreal baseline, Qt::Alignment alignment);
    core::Result<QByteArray> finished() const;

    QList<core::StoredArticle> m_articles;
    QString m_title;
    Style m_style;
    QBuffer m_buffer;
    QPdfWriter m_writer;
    QFont m_small;
    TypeCase m_type;
    Contents m_contents;
    std::vector<ArticleDocument> m_documents;
    QStringList m_heads; ///< by section of the pagers
    Pager m_contentsPager;
    Pager m_pager;
    QList<int> m_firstPages; ///< by article, from 0
};

} // namespace

static QStringList families(const QString &first)
{
    QStringList out { first };
    out += chineseFamilies();
    out += QFontDatabase::families(); // for rare characters
    out.removeDuplicates();
    return out;
}

Print::Print(const QList<core::StoredArticle> &articles, const QString &title, const Style &style)
    : m_articles(articles)
    , m_title(title)
    , m_style(style)
    , m_writer(&m_buffer)
    , m_type(families(style.family))
    , m_contentsPager(textHeight, 0)
    , m_pager(textHeight, style.bodySize * 3.2 * resolution / 72)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer.setResolution(resolution);
    m_writer.setPageSize(QPageSize(QPageSize::A4));
    m_writer.setPageMargins(QMarginsF());
    m_writer.setTitle(m_title);
    m_writer.setCreator(QStringLiteral("Jianbao"));
    m_small = QFont(style.family);
    m_small.setPointSizeF(style.bodySize * 0.75);
    m_small.setStyleStrategy(QFont::PreferNoShaping);
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

void Print::layOut(QTextDocument &document)
{
    const QFont font = document.defaultFont();
    scaleIndents(document,
        QFontMetricsF(font, &m_writer).horizontalAdvance(u'国')
            / QFontMetricsF(font).horizontalAdvance(u'国'));
    m_type.lay(document);
    keepLineRules(document);
    document.documentLayout()->setPaintDevice(&m_writer);
    document.setTextWidth(textWidth);
    document.size(); // long documents are laid out bit by bit until somebody asks
}

core::Result<QByteArray> Print::pdf()
{
    if (m_articles.size() > 1)
        m_contents = buildContents(m_articles, m_title, m_style);
    const bool oneIssue = std::ranges::all_of(m_articles,
        [&](const core::StoredArticle &each) { return each.issue.id == m_articles.first().issue.id; });
    m_heads.append(oneIssue ? placeLine(m_articles.first().issue, {}) : m_title);
    for (const core::StoredArticle &article : std::as_const(m_articles)) {
        m_documents.push_back(buildArticle(article, m_style));
        m_heads.append(placeLine(article.issue, article.page.number));
    }
    for (const QString &head : std::as_const(m_heads))
        m_type.admit(head, false);
    m_type.admit(footText({}, {}) + QStringLiteral("0123456789…"), false);
    if (m_contents.document)
        m_type.admit(*m_contents.document);
    for (const ArticleDocument &built : m_documents)
        m_type.admit(*built.document);
    m_type.settle();
    cutIntoSheets();
    draw();
    return finished();
}

void Print::cutIntoSheets()
{
    if (m_contents.document) {
        layOut(*m_contents.document);
        m_contentsPager.add(*m_contents.document);
    }
    for (int i = 0; i < m_articles.size(); ++i) {
        QTextDocument &document = *m_documents.at(std::size_t(i)).document;
        layOut(document);
        if (i == 0 || !samePage(m_articles.at(i), m_articles.at(i - 1)))
            m_pager.startSheet(i + 1);
        m_pager.add(document);
    }
    const int before = int(m_contentsPager.sheets().size());
    QHash<const QTextDocument *, int> firstSheet;
    for (int number = 0; number < m_pager.sheets().size(); ++number) {
        for (const PlacedLine &placed : m_pager.sheets().at(number).lines) {
            if (!firstSheet.contains(placed.document))
                firstSheet.insert(placed.document, before + number);
        }
    }
    for (const ArticleDocument &built : m_documents)
        m_firstPages.append(firstSheet.value(built.document.get()));
}

void Print::draw()
{
    QPainter painter(&m_writer);
    int number = 0;
    for (const Pager *pager : { &m_contentsPager, &m_pager }) {
        for (const Sheet &sheet : pager->sheets()) {
            if (number > 0)
                m_writer.newPage();
            drawSheet(painter, sheet, ++number);
        }
    }
}

void Print::drawSheet(QPainter &painter, const Sheet &sheet, int number)
{
    painter.setPen(m_style.quietInk);
    drawText(painter, m_heads.at(sheet.section), m_small, headBaseline, Qt::AlignLeft);
    painter.setPen(QPen(m_style.quietInk, millimetres(0.15)));
    painter.drawLine(QPointF(sideMargin, headRule), QPointF(sideMargin + textWidth, headRule));
    // The palette's text may be white; paper never is.
    painter.setPen(Qt::black);
    for (const PlacedLine &placed : sheet.lines) {
        drawLine(painter, placed, QPointF(sideMargin, textTop));
        if (placed.document == m_contents.document.get())
            drawContentsNumber(painter, placed);
    }
    painter.setPen(m_style.quietInk);
    drawText(painter, footText(QString::number(number), QString::number(pages())), m_small, footBaseline,
        Qt::AlignHCenter);
}

void Print::drawContentsNumber(QPainter &painter, const PlacedLine &placed)
{
    const int article = m_contents.articles.at(placed.block);
    const QTextLayout &layout = *placed.document->findBlockByNumber(placed.block).layout();
    if (article < 0 || placed.line < layout.lineCount() - 1)
        return;
    const qreal baseline = textTop + placed.top + layout.lineAt(placed.line).ascent();
    drawText(painter, QString::number(m_firstPages.at(article) + 1), m_contents.document->defaultFont(),
        baseline, Qt::AlignRight);
}

void Print::drawText(
    QPainter &painter, const QString &text, const QFont &font, qreal baseline, Qt::Alignment alignment)
{
    const QString shown
        = QFontMetricsF(font, &m_writer).elidedText(inOneBlock(text), Qt::ElideRight, textWidth);
    QTextLayout layout(shown, font, &m_writer);
    layout.setFormats(m_type.borrowed(shown, false));
    layout.beginLayout();
    QTextLine line = layout.createLine();
    layout.endLayout();
    if (!line.isValid())
        return;
    const qreal spare = textWidth - line.naturalTextWidth();
    const qreal left = alignment == Qt::AlignLeft ? 0 : alignment == Qt::AlignRight ? spare : spare / 2;
    line.draw(&painter, QPointF(sideMargin + left, baseline - line.ascent()));
}

/// The date of making as the environment wants it, so that the same articles give the same bytes.
static void setCreationDate(PdfFile &file)
{
    bool ok = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    QByteArray info = file.object(file.info());
    const qsizetype at = info.indexOf("/CreationDate");
    if (!ok || at < 0)
        return;
    const QString date
        = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC).toString(QStringLiteral("yyyyMMddHHmmss"));
    info.replace(at, info.indexOf('\n', at) - at, "/CreationDate (D:" + date.toLatin1() + "Z)");
    file.replace(file.info(), info);
}

core::Result<QByteArray> Print::finished() const
{
    std::optional<PdfFile> file = PdfFile::parse(m_buffer.data());
    const int written = file ? int(file->pages().size()) : 0;
    if (written != pages()) {
        return core::fail(core::Error::Kind::Failed,
            QCoreApplication::translate("publish", "%1 pages were laid out, but %2 came out.")
                .arg(pages())
                .arg(written));
    }
    restoreText(*file, m_type);
    nameSubsets(*file);
    setCreationDate(*file);
    if (m_contents.document) {
        QList<Bookmark> bookmarks;
        for (int i = 0; i < m_articles.size(); ++i)
            bookmarks.append({ m_articles.at(i).article.title(), m_firstPages.at(i) });
        addBookmarks(*file, bookmarks);
    }
    file->renumber();
    return file->bytes();
}

static std::unexpected<core::Error> unwritable(const QSaveFile &file)
{
    return core::fail(core::Error::Kind::Unwritable,
        QCoreApplication::translate("publish", "“%1” cannot be written: %2")
            .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
}

core::Result<PdfReport> writePdf(
    const QList<core::StoredArticle> &articles, const QString &title, const Style &style, const QString &path)
{
    if (articles.isEmpty()) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate("publish", "There is no article to write to “%1”.").arg(path));
    }
    const core::Result<QString> chinese = chineseFamily();
    if (!chinese)
        return std::unexpected(chinese.error());
    // Before the work: a target that cannot be written is told at once.
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return unwritable(file);

    Style paper = style;
    paper.plainGlyphs = true;
    if (paper.family.isEmpty())
        paper.family = *chinese;
    if (!paper.quietInk.isValid())
        paper.quietInk = QColor(0x55, 0x55, 0x55);
    Print print(articles, title.isEmpty() ? articles.first().article.title() : title, paper);
    const core::Result<QByteArray> bytes = print.pdf();
    if (!bytes) {
        return core::fail(bytes.error().kind,
            QCoreApplication::translate("publish", "“%1” was not written. %2")
                .arg(path, bytes.error().message));
    }
    if (file.write(*bytes) != bytes->size() || !file.commit())
        return unwritable(file);
    return PdfReport { print.pages(), bytes->size(), print.missing() };
}

} // namespace publish
