// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/document.h"

#include <QPageSize>
#include <QSizeF>
#include <optional>
#include <span>

namespace publish {

enum class PaperSize { A4, A3, B5, Letter };

/// What a size of paper is called everywhere, and how large it is.
struct PaperNames {
    PaperSize size;
    const char *name; ///< "A4"
    QSizeF millimetres; ///< upright (ISO 216; ANSI/ASME Y14.1)
};

std::span<const PaperNames> papers();
const PaperNames &namesOf(PaperSize size);
/// Upright.
QPageSize pageSizeOf(PaperSize size);
/// Without regard to case.
std::optional<PaperSize> paperNamed(QStringView name);

inline constexpr int mostColumns = 3;

/// How articles are put on paper.
struct PrintSetup {
    PaperSize paper = PaperSize::A4;
    int columns = 1; ///< 1 to mostColumns
    bool contents = true; ///< a contents page and bookmarks, where there are several articles
    bool entities = false; ///< coloured by class
    bool hits = false; ///< what a search found is lit; in the other forms that can, too
    bool archival = false; ///< PDF/A-1b mode: see pdfarchival.h
    QString family = {}; ///< empty: the first Chinese family found, see fonts.h

    friend bool operator==(const PrintSetup &, const PrintSetup &) = default;
};

/// All that is drawn on a sheet is measured in dots of 1/300 inch from its upper left corner. At
/// QPdfWriter's own 1200 to the inch a document of 3,000 pages comes out as one blank page, without an error.
inline constexpr int dotsPerInch = 300;

/// Where things stand on a sheet, in dots.
struct SheetGeometry {
    QSizeF sheet;
    qreal textLeft = 0;
    qreal textTop = 0;
    qreal textHeight = 0;
    qreal columnWidth = 0; ///< a whole number of the body's characters
    qreal columnGap = 0;
    int columns = 1;
    qreal headBaseline = 0;
    qreal headRule = 0;
    qreal footBaseline = 0;

    qreal textWidth() const { return columns * columnWidth + (columns - 1) * columnGap; }
};

/// Points: narrower columns are set smaller.
qreal bodySize(const PrintSetup &setup);
SheetGeometry geometryOf(const PrintSetup &setup);

} // namespace publish
