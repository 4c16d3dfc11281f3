// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sourcetext.h"

#include "ui/paint/rows.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>

namespace ui {

static constexpr int air = 9; // pixels at both sides of the numbers
static constexpr qreal quiet = 0.95; ///< of the interface's type size

static QFont sourceFont()
{
    QFont font = scaled(QApplication::font(), quiet);
    for (const QString &family :
        { QStringLiteral("Noto Sans Mono CJK SC"), QStringLiteral("Sarasa Mono SC") }) {
        if (QFontDatabase::hasFamily(family)) {
            font.setFamilies({ family });
            break;
        }
    }
    return font;
}

/// The strip left of the text: the text knows what stands in it.
class LineNumbers : public QWidget {
public:
    explicit LineNumbers(SourceText *text)
        : QWidget(text)
        , m_text(*text)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override { m_text.paintNumbers(*this); }

private:
    SourceText &m_text;
};

SourceText::SourceText(QWidget *parent)
    : QPlainTextEdit(parent)
    , m_gutter(new LineNumbers(this))
{
    setObjectName(QStringLiteral("sourceText"));
    setReadOnly(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFrameShape(QFrame::NoFrame);
    setUndoRedoEnabled(false);
    setWordWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setBackgroundRole(QPalette::AlternateBase);
    viewport()->setBackgroundRole(QPalette::AlternateBase);
    setFont(sourceFont());
    connect(this, &QPlainTextEdit::updateRequest, m_gutter, [this] { m_gutter->update(); });
    fit();
}

void SourceText::setLines(const QString &text, int firstLine)
{
    m_firstLine = firstLine;
    setPlainText(text);
    fit();
}

int SourceText::gutterWidth() const
{
    const QString widest = QString::number(m_firstLine + blockCount());
    return QFontMetrics(scaled(font(), 0.85)).horizontalAdvance(widest) + 2 * air;
}

void SourceText::fit()
{
    setViewportMargins(gutterWidth(), 0, 0, 0);
    m_gutter->setGeometry(0, 0, gutterWidth(), height());
}

void SourceText::paintNumbers(QWidget &gutter)
{
    QPainter painter(&gutter);
    const QFont small = scaled(font(), 0.85);
    painter.setFont(small);
    QColor ink = palette().color(QPalette::PlaceholderText);
    ink.setAlphaF(0.6F);
    painter.setPen(ink);
    const int line = QFontMetrics(font()).lineSpacing();
    for (QTextBlock block = firstVisibleBlock(); block.isValid(); block = block.next()) {
        const int top = qRound(blockBoundingGeometry(block).translated(contentOffset()).top());
        if (top > gutter.height())
            break;
        // A blank line needs no number of its own.
        if (block.length() > 1)
            painter.drawText(QRect(0, top, gutter.width() - air, line), Qt::AlignRight | Qt::AlignVCenter,
                QString::number(m_firstLine + block.blockNumber()));
    }
}

void SourceText::goTo(int position)
{
    QTextCursor cursor(document());
    cursor.setPosition(position);
    const QRect place = cursorRect(cursor);
    if (place.top() >= 0 && place.bottom() <= viewport()->height())
        return;
    // The scroll bar of a plain text counts lines, those that wrapping makes too.
    const int shown = viewport()->height() / std::max(1, place.height());
    verticalScrollBar()->setValue(std::max(0, cursor.block().firstLineNumber() - shown / 3));
}

void SourceText::mouseReleaseEvent(QMouseEvent *event)
{
    QPlainTextEdit::mouseReleaseEvent(event);
    if (event->button() == Qt::LeftButton)
        Q_EMIT placeChosen(cursorForPosition(event->pos()).position());
}

void SourceText::keyPressEvent(QKeyEvent *event)
{
    const int before = textCursor().position();
    QPlainTextEdit::keyPressEvent(event);
    if (textCursor().position() != before)
        Q_EMIT placeChosen(textCursor().position());
}

void SourceText::resizeEvent(QResizeEvent *event)
{
    QPlainTextEdit::resizeEvent(event);
    m_gutter->setGeometry(0, 0, gutterWidth(), height());
}

void SourceText::changeEvent(QEvent *event)
{
    QPlainTextEdit::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(sourceFont());
    if (event->type() == QEvent::FontChange)
        fit();
}

} // namespace ui
