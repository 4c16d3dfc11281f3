// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/inks.h"

#include <array>

namespace publish {

namespace {

struct Row {
    int hue; ///< of 360
    int saturation; ///< of 255, on light ground; a class whose hue shouts is held back
    int lightness; ///< of 255, on light ground; yellow has to be darker to be seen on paper
    QTextCharFormat::UnderlineStyle line;
    bool overlined;
};

// In the order of core::entityClasses. Neighbours in a sentence (a person and a post, an organisation and a
// place) stand far apart on the wheel.
constexpr std::array rows {
    Row { 212, 150, 100, QTextCharFormat::SingleUnderline, false },
    Row { 150, 140, 100, QTextCharFormat::DashUnderline, false },
    Row { 32, 190, 100, QTextCharFormat::DotLine, false },
    Row { 275, 110, 100, QTextCharFormat::DashDotLine, false },
    Row { 184, 150, 100, QTextCharFormat::WaveUnderline, false },
    Row { 52, 200, 88, QTextCharFormat::SingleUnderline, true },
    Row { 338, 130, 100, QTextCharFormat::DashDotDotLine, false },
    Row { 5, 150, 100, QTextCharFormat::NoUnderline, true },
};

} // namespace

EntityLook lookOf(core::EntityClass entityClass)
{
    const Row &row = rows.at(std::size_t(entityClass));
    return { QColor::fromHsl(row.hue, row.saturation, row.lightness), QColor::fromHsl(row.hue, 140, 165),
        row.line, row.overlined };
}

/// `share` of a colour on white paper.
static QColor thinned(const QColor &colour, double share)
{
    const auto part = [share](int value) { return 255 - int((255 - value) * share + 0.5); };
    return QColor(part(colour.red()), part(colour.green()), part(colour.blue()));
}

QMap<core::EntityClass, QTextCharFormat> paperEntityFormats()
{
    QMap<core::EntityClass, QTextCharFormat> out;
    for (const core::EntityClass each : core::entityClasses) {
        const EntityLook look = lookOf(each);
        QTextCharFormat format;
        format.setBackground(thinned(look.onLight, 0.13));
        // A wavy line is drawn from a picture with transparent parts.
        const bool wavy = look.line == QTextCharFormat::WaveUnderline;
        format.setUnderlineStyle(wavy ? QTextCharFormat::DashUnderline : look.line);
        format.setFontOverline(look.overlined || wavy);
        format.setUnderlineColor(thinned(look.onLight, 0.75));
        out.insert(each, format);
    }
    return out;
}

QColor hitInk()
{
    return QColor(0xff, 0xe0, 0x82);
}

} // namespace publish
