// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/legendrow.h"

#include "ui/paint/entitycolours.h"
#include "ui/paint/rows.h"

#include <QLocale>
#include <QPainter>

namespace ui {

static constexpr int margin = 14;
static constexpr int sampleWidth = 36;
static constexpr int mostNames = 12; // in the tooltip

LegendRow::LegendRow(core::EntityClass entityClass, QWidget *parent)
    : QAbstractButton(parent)
    , m_class(entityClass)
{
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    retranslate();
}

void LegendRow::setContents(int count, const QStringList &values)
{
    m_count = count;
    m_values = values;
    retranslate();
}

void LegendRow::retranslate()
{
    setText(entityTitle(m_class));
    setAccessibleName(m_count > 0 ? tr("%1, %n time(s)", nullptr, m_count).arg(text()) : text());
    setToolTip(m_values.mid(0, mostNames).join(u'\n')
        + (m_values.size() > mostNames ? QStringLiteral("\n…") : QString()));
    update();
}

QSize LegendRow::sizeHint() const
{
    return { 200, linesHeight(font(), 1) + 6 };
}

void LegendRow::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (underMouse())
        painter.fillRect(rect(), palette().color(QPalette::AlternateBase));
    const QColor faint = palette().color(QPalette::PlaceholderText);
    const QRect row = rect().adjusted(margin, 0, -margin, 0);
    if (isChecked())
        drawSample(painter, row, font(), entityFormat(m_class, palette()));

    const QFontMetrics metrics(font());
    QRect rest = row.adjusted(sampleWidth, 0, 0, 0);
    painter.setPen(isChecked() && m_count > 0 ? palette().color(QPalette::Text) : faint);
    painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, text());
    rest.setLeft(rest.left() + metrics.horizontalAdvance(text()) + 8);
    if (m_count > 0) {
        const QString number = QLocale().toString(m_count);
        painter.setPen(faint);
        painter.drawText(rest, Qt::AlignLeft | Qt::AlignVCenter, number);
        rest.setLeft(rest.left() + metrics.horizontalAdvance(number) + 12);
        const QFont quiet = scaled(font(), 0.92);
        painter.setFont(quiet);
        painter.drawText(rest, Qt::AlignRight | Qt::AlignVCenter,
            QFontMetrics(quiet).elidedText(m_values.join(u"、"), Qt::ElideRight, rest.width()));
    }
    if (hasFocus()) {
        painter.setPen(palette().color(QPalette::Highlight));
        painter.drawRect(rect().adjusted(2, 0, -3, -1));
    }
}

} // namespace ui
