// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/printsetup.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace publish {

static const std::array<PaperNames, 4> &rows()
{
    static const std::array<PaperNames, 4> out { {
        { PaperSize::A4, "A4", { 210, 297 } },
        { PaperSize::A3, "A3", { 297, 420 } },
        { PaperSize::B5, "B5", { 176, 250 } },
        { PaperSize::Letter, "Letter", { 215.9, 279.4 } },
    } };
    return out;
}

std::span<const PaperNames> papers()
{
    return rows();
}

const PaperNames &namesOf(PaperSize size)
{
    return rows().at(std::size_t(size));
}

QPageSize pageSizeOf(PaperSize size)
{
    return QPageSize(namesOf(size).millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch);
}

std::optional<PaperSize> paperNamed(QStringView name)
{
    for (const PaperNames &row : rows()) {
        if (name.compare(QLatin1String(row.name), Qt::CaseInsensitive) == 0)
            return row.size;
    }
    return std::nullopt;
}

static qreal dots(qreal millimetres)
{
    return millimetres * dotsPerInch / 25.4;
}

static int columnsOf(const PrintSetup &setup)
{
    return std::clamp(setup.columns, 1, mostColumns);
}

qreal bodySize(const PrintSetup &setup)
{
    // 小四, 五号 and 小五 of Chinese typography.
    static constexpr std::array<qreal, mostColumns> points { 12, 10.5, 9 };
    return points.at(std::size_t(columnsOf(setup) - 1));
}

SheetGeometry geometryOf(const PrintSetup &setup)
{
    const QSizeF sheet = namesOf(setup.paper).millimetres;
    // The margins of an A4 sheet, in proportion.
    const qreal across = sheet.width() / 210;
    const qreal down = sheet.height() / 297;
    SheetGeometry out;
    out.sheet = QSizeF(dots(sheet.width()), dots(sheet.height()));
    out.columns = columnsOf(setup);
    out.columnGap = dots(out.columns == 3 ? 6 : 8);
    const qreal room = dots(sheet.width() - 2 * across * (out.columns == 1 ? 26 : 19));
    const qreal em = bodySize(setup) * dotsPerInch / 72;
    const qreal column = (room - (out.columns - 1) * out.columnGap) / out.columns;
    // Whole characters: a full line of them then needs no stretching.
    out.columnWidth = std::floor(column / em) * em + 0.5; // whatever rounding takes
    out.textLeft = (out.sheet.width() - out.textWidth()) / 2;
    out.textTop = dots(30 * down);
    out.textHeight = dots((297 - 30 - 27) * down);
    out.headBaseline = dots(19.5 * down);
    out.headRule = dots(22 * down);
    out.footBaseline = dots((297 - 15) * down);
    return out;
}

} // namespace publish
