// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "publish/contents.h"
#include "publish/entry.h"
#include "publish/pager.h"
#include "publish/pdfoutline.h"
#include "publish/pdftext.h"
#include "publish/printsetup.h"
#include "publish/typecase.h"

#include <QBuffer>
#include <QFont>
#include <QImage>
#include <QPdfWriter>
#include <functional>
#include <memory>
#include <vector>

namespace publish {

/// Says whether nobody wants it any more.
using Stopped = std::function<bool()>;
bool neverStopped();
/// The error of who was stopped so.
std::unexpected<core::Error> cancelled();

/// Articles set on sheets: what a PDF, a printer and the preview show alike.
///
/// A contents page comes before several articles; one from another page or issue than the one before begins
/// a new sheet, others flow on. Each sheet has one line of head (where the articles stand) and one of foot
/// (source line of its first article, page n of m).
class Print {
public:
    /// Needs a QGuiApplication. Any thread, but then that one draws it as well: what is laid out keeps the
    /// fonts of its thread. `title` stands on the contents page; empty: the first article's. Errors:
    /// BadArgument (no articles), NotFound (no Chinese font; the sentence names the package), Cancelled (soon
    /// after `stopped` says so).
    static core::Result<std::unique_ptr<Print>> make(const QList<Entry> &entries, const QString &title,
        const PrintSetup &setup, const Stopped &stopped = neverStopped);

    const QString &title() const { return m_title; }
    /// From 0: the contents first.
    const Sheet &sheet(int number) const;
    int sheets() const { return int(m_contentsPager.sheets().size() + m_pager.sheets().size()); }
    /// In dots of 1/300 inch.
    QSizeF sheetSize() const { return m_geometry.sheet; }
    /// In dots from the painter's origin, which the caller may have scaled. `sheet` counts from 0.
    void draw(QPainter &painter, int sheet) const;
    /// Sheet after sheet, from `first` to `last` (from 0), on paper or what stands for it; what there is not
    /// is left out.
    /// Where the device's paper has another size, they are made to fit. Returns how many were drawn. Errors:
    /// BadArgument (there is no sheet of that number), Unwritable (the device does not take them), Cancelled.
    core::Result<int> drawOn(
        QPagedPaintDevice &device, int first, int last, const Stopped &stopped = neverStopped) const;
    /// `dpi`: dots of the picture to the inch.
    QImage picture(int sheet, qreal dpi) const;

    /// What draw() draws, glyph by glyph: for holding a PDF against it.
    struct Drawn {
        QList<DrawnFont> fonts;
        QList<int> glyphs; ///< by sheet
    };
    Drawn drawn() const;
    /// Each article's title and the sheet on which it begins; empty where there is no contents page.
    QList<Bookmark> bookmarks() const;
    /// Which family drew which character.
    const TypeCase &type() const { return m_type; }

private:
    Print(const QList<Entry> &entries, const QString &title, const PrintSetup &setup, const Style &style);
    SheetRoom roomFor(int columns) const;
    /// What is done with a line of type: at its upper left corner, in the quiet ink or in its own.
    using Showing = std::function<void(const QTextLine &line, QPointF corner, bool quiet)>;
    void showSheet(int sheet, const Showing &show) const;
    bool build(const Stopped &stopped);
    void admit();
    void layOut(QTextDocument &document, qreal width);
    bool cutIntoSheets(const Stopped &stopped);
    void findFirsts();
    QString footOf(int number) const;
    struct Text {
        QString text;
        QFont font;
        qreal baseline;
        Qt::Alignment alignment;
        bool quiet;
    };
    void showContentsNumber(const PlacedLine &placed, const Showing &show) const;
    void showText(const Text &text, const Showing &show) const;

    QList<Entry> m_entries;
    QString m_title;
    PrintSetup m_setup;
    Style m_style;
    SheetGeometry m_geometry;
    QBuffer m_nowhere;
    mutable QPdfWriter m_measure; ///< type is measured as a PDF will have it; nothing is written
    QFont m_small;
    TypeCase m_type;
    Contents m_contents;
    std::vector<ArticleDocuments> m_documents;
    QStringList m_heads; ///< by section of the pagers
    Pager m_contentsPager;
    Pager m_pager;
    QList<int> m_firstSheets; ///< by article, from 0
    QList<int> m_firstArticles; ///< by sheet: the one that begins it, or goes on there
};

} // namespace publish
