// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sheetsview.h"

#include <QPainter>
#include <QScrollBar>
#include <algorithm>

namespace ui {

static constexpr int margin = 18; // pixels around a sheet
static constexpr int widest = 820; // pixels of a sheet
static constexpr qsizetype mostPictures = 24;

SheetsView::SheetsView(intake::Typesetter &typesetter, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_typesetter(typesetter)
{
    setObjectName(QStringLiteral("sheets"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    viewport()->setBackgroundRole(QPalette::Mid);
}

void SheetsView::setPrint(std::shared_ptr<publish::Print> print)
{
    const double place = verticalScrollBar()->maximum() > 0
        ? double(verticalScrollBar()->value()) / verticalScrollBar()->maximum()
        : 0;
    m_pending.drop();
    m_pictures.clear();
    m_print = std::move(print);
    settle();
    // Other columns or another size: the eye stays about where it was.
    verticalScrollBar()->setValue(int(place * verticalScrollBar()->maximum()));
    viewport()->update();
    ask();
    Q_EMIT currentChanged();
}

void SheetsView::say(const QString &sentence)
{
    m_sentence = sentence;
    setPrint(nullptr);
}

QSize SheetsView::sheetSize() const
{
    const QSizeF paper = m_print->sheetSize();
    const int width = std::clamp(viewport()->width() - 2 * margin, 100, widest);
    return { width, int(width * paper.height() / paper.width()) };
}

QRect SheetsView::sheetRect(int sheet) const
{
    const QSize size = sheetSize();
    const int left = (viewport()->width() - size.width()) / 2;
    const int top = margin + sheet * (size.height() + margin) - verticalScrollBar()->value();
    return { QPoint(left, top), size };
}

QList<int> SheetsView::seen() const
{
    QList<int> out;
    if (!m_print)
        return out;
    const int step = sheetSize().height() + margin;
    const int first = std::max(0, (verticalScrollBar()->value() - margin) / step);
    for (int sheet = first; sheet < sheets() && sheetRect(sheet).top() < viewport()->height(); ++sheet)
        out.append(sheet);
    return out;
}

int SheetsView::current() const
{
    if (!m_print)
        return 0;
    const int step = sheetSize().height() + margin;
    return std::clamp((verticalScrollBar()->value() + viewport()->height() / 2) / step, 0, sheets() - 1);
}

bool SheetsView::isDrawn() const
{
    return m_print && std::ranges::all_of(seen(), [this](int sheet) { return m_pictures.contains(sheet); });
}

/// The scroll bar and the pictures' resolution follow the width.
void SheetsView::settle()
{
    QScrollBar *bar = verticalScrollBar();
    if (!m_print) {
        bar->setRange(0, 0);
        return;
    }
    const QSize size = sheetSize();
    const int height = margin + sheets() * (size.height() + margin);
    bar->setRange(0, std::max(0, height - viewport()->height()));
    bar->setPageStep(viewport()->height());
    bar->setSingleStep(40);
    const qreal scale
        = size.width() * devicePixelRatioF() / (m_print->sheetSize().width() / publish::dotsPerInch);
    if (!qFuzzyCompare(scale, m_scale)) {
        m_scale = scale;
        m_pending.drop();
        m_pictures.clear();
    }
}

/// One at a time, so that what is not looked at any more is not drawn.
void SheetsView::ask()
{
    if (!m_print || !m_pending.isEmpty())
        return;
    const QList<int> wanted = seen();
    const auto next = std::ranges::find_if(wanted, [this](int sheet) { return !m_pictures.contains(sheet); });
    if (next == wanted.end()) {
        Q_EMIT drawn();
        return;
    }
    const int sheet = *next;
    m_pending.whenAnswered(
        this, m_typesetter.picture(m_print, sheet, m_scale), [this, sheet](const QImage &picture) {
            if (m_pictures.size() >= mostPictures)
                m_pictures.clear();
            m_pictures.insert(sheet, picture);
            viewport()->update();
            ask();
        });
}

void SheetsView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), palette().color(QPalette::Window).darker(108));
    if (!m_print) {
        painter.setPen(palette().color(QPalette::PlaceholderText));
        painter.drawText(viewport()->rect().adjusted(margin, margin, -margin, -margin),
            Qt::AlignCenter | Qt::TextWordWrap, m_sentence);
        return;
    }
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    for (const int sheet : seen()) {
        const QRect rect = sheetRect(sheet);
        painter.fillRect(rect.translated(1, 2), QColor(0, 0, 0, 40));
        painter.fillRect(rect, Qt::white); // paper, whatever the window's colours are
        if (const auto picture = m_pictures.constFind(sheet); picture != m_pictures.constEnd())
            painter.drawImage(rect, *picture);
    }
}

void SheetsView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    settle();
    ask();
}

void SheetsView::scrollContentsBy(int, int)
{
    viewport()->update();
    ask();
    Q_EMIT currentChanged();
}

} // namespace ui
