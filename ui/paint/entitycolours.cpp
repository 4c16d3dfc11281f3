// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/entitycolours.h"

#include "publish/inks.h"

#include <QCoreApplication>
#include <QPainter>
#include <QPixmap>

namespace ui {

struct Names {
    const char *title;
    const char *name;
};

// In the order of core::entityClasses.
static constexpr Names names[] {
    { QT_TRANSLATE_NOOP("ui::Entities", "People"), QT_TRANSLATE_NOOP("ui::Entities", "Person") },
    { QT_TRANSLATE_NOOP("ui::Entities", "Organisations"), QT_TRANSLATE_NOOP("ui::Entities", "Organisation") },
    { QT_TRANSLATE_NOOP("ui::Entities", "Places"), QT_TRANSLATE_NOOP("ui::Entities", "Place") },
    { QT_TRANSLATE_NOOP("ui::Entities", "Dates"), QT_TRANSLATE_NOOP("ui::Entities", "Date") },
    { QT_TRANSLATE_NOOP("ui::Entities", "Posts"), QT_TRANSLATE_NOOP("ui::Entities", "Post") },
    { QT_TRANSLATE_NOOP("ui::Entities", "Honours"), QT_TRANSLATE_NOOP("ui::Entities", "Honour") },
    { QT_TRANSLATE_NOOP("ui::Entities", "Events"), QT_TRANSLATE_NOOP("ui::Entities", "Event") },
    { QT_TRANSLATE_NOOP("ui::Entities", "Works"), QT_TRANSLATE_NOOP("ui::Entities", "Work") },
};

static const Names &namesOf(core::EntityClass entityClass)
{
    return names[static_cast<std::size_t>(entityClass)];
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < 128;
}

QColor entityColour(core::EntityClass entityClass, const QPalette &palette)
{
    const publish::EntityLook look = publish::lookOf(entityClass);
    return isDark(palette) ? look.onDark : look.onLight;
}

QTextCharFormat entityFormat(core::EntityClass entityClass, const QPalette &palette, bool lit)
{
    const publish::EntityLook look = publish::lookOf(entityClass);
    QColor tint = entityColour(entityClass, palette);
    QColor line = tint;
    const float strength = lit ? 3 : 1;
    tint.setAlphaF(strength * (isDark(palette) ? 0.17F : 0.13F));
    line.setAlphaF(lit ? 1 : 0.75F);
    QTextCharFormat format;
    format.setBackground(tint);
    if (lit)
        format.setForeground(palette.text()); // quiet ink would be lost on it
    format.setUnderlineStyle(look.line);
    format.setUnderlineColor(line);
    format.setFontOverline(look.overlined);
    return format;
}

QIcon classIcon(core::EntityClass entityClass, const QPalette &palette)
{
    static constexpr int side = 48; // pixels; drawn smaller, at any resolution
    QPixmap mark(side, side);
    mark.fill(Qt::transparent);
    QPainter painter(&mark);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(entityColour(entityClass, palette));
    painter.drawRoundedRect(QRect(side / 4, side / 4, side / 2, side / 2), side / 8, side / 8);
    return mark;
}

QString entityTitle(core::EntityClass entityClass)
{
    return QCoreApplication::translate("ui::Entities", namesOf(entityClass).title);
}

QString entityName(core::EntityClass entityClass)
{
    return QCoreApplication::translate("ui::Entities", namesOf(entityClass).name);
}

QColor hitColour(const QPalette &palette)
{
    return isDark(palette) ? QColor(0x7a, 0x5c, 0x10) : publish::hitInk();
}

QTextCharFormat hitFormat(bool current, const QPalette &palette)
{
    QTextCharFormat format;
    if (current) {
        format.setBackground(isDark(palette) ? QColor(0xe0, 0xa8, 0x20) : QColor(0xf5, 0xa6, 0x23));
        format.setForeground(QColor(0x20, 0x1a, 0x10));
    } else {
        format.setBackground(hitColour(palette));
    }
    return format;
}

} // namespace ui
