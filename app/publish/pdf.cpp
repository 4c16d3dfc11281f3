// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf.h"

#include "publish/outlet.h"
#include "publish/pdfarchival.h"
#include "publish/pdffile.h"
#include "publish/pdfmetadata.h"
#include "publish/pdfoutline.h"
#include "publish/pdftext.h"
#include "publish/print.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPdfWriter>
#include <QSaveFile>

namespace publish {

static std::unexpected<core::Error> failed(const QString &message)
{
    return core::fail(core::Error::Kind::Failed, message);
}

/// As QPdfWriter leaves it.
static core::Result<QByteArray> drawn(const Print &print, const PrintSetup &setup, const Stopped &stopped)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    if (setup.archival)
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(pageSizeOf(setup.paper));
    writer.setPageMargins(QMarginsF());
    const core::Result<int> done = print.drawOn(writer, 0, print.sheets() - 1, stopped);
    if (!done)
        return std::unexpected(done.error());
    return buffer.data();
}

/// A sentence about the first page that does not show what was set on it; empty when all do.
static QString lostPages(const PdfFile &file, const QList<int> &glyphs)
{
    const QList<int> pages = file.pages();
    if (pages.size() != glyphs.size()) {
        return QCoreApplication::translate("publish", "%1 pages were laid out, but %2 came out.")
            .arg(glyphs.size())
            .arg(pages.size());
    }
    for (qsizetype sheet = 0; sheet < pages.size(); ++sheet) {
        const int contents = PdfFile::reference(file.object(pages.at(sheet)), "/Contents");
        // QPdfWriter shows each glyph by an operator of its own.
        if (file.streamData(contents).count(" Tj\n") != glyphs.at(sheet))
            return QCoreApplication::translate("publish", "Page %1 did not come out whole.").arg(sheet + 1);
    }
    return {};
}

core::Result<QByteArray> pdfOf(
    const Print &print, const QList<Entry> &entries, const PrintSetup &setup, const Stopped &stopped)
{
    const core::Result<QByteArray> raw = drawn(print, setup, stopped);
    if (!raw)
        return raw;
    std::optional<PdfFile> file = PdfFile::parse(*raw);
    if (!file)
        return failed(QCoreApplication::translate("publish", "No page came out."));
    const Print::Drawn meant = print.drawn();
    if (!restoreText(*file, meant.fonts))
        return failed(QCoreApplication::translate("publish", "Its text could not be kept."));
    nameSubsets(*file);
    setMetadata(*file, metadataOf(entries, print.title(), setup.archival), setup.archival);
    addBookmarks(*file, print.bookmarks());
    file->renumber();
    const QByteArray bytes = file->bytes();
    const std::optional<PdfFile> readBack = PdfFile::parse(bytes);
    if (!readBack)
        return failed(QCoreApplication::translate("publish", "No page came out."));
    if (const QString lost = lostPages(*readBack, meant.glyphs); !lost.isEmpty())
        return failed(lost);
    if (stopped())
        return cancelled();
    if (setup.archival) {
        QStringList clauses;
        for (const QString &problem : archivalProblems(bytes))
            clauses.append(problem.section(u':', 0, 0));
        if (!clauses.isEmpty())
            return failed(QCoreApplication::translate("publish", "It does not keep the rules of PDF/A-1b: %1")
                              .arg(clauses.join(QStringLiteral(", "))));
    }
    return bytes;
}

core::Result<PdfReport> writePdf(const QList<Entry> &entries, const QString &title, const PrintSetup &setup,
    const QString &path, const Stopped &stopped)
{
    const auto notWritten = [&path](const core::Error &error) {
        return core::fail(error.kind,
            QCoreApplication::translate("publish", "“%1” was not written. %2").arg(path, error.message));
    };
    // Before the work: a target that cannot be written is told at once.
    QSaveFile file(path);
    if (!entries.isEmpty() && !file.open(QIODevice::WriteOnly))
        return Outlet(file).failure();
    const auto print = Print::make(entries, title, setup, stopped);
    if (!print)
        return notWritten(print.error());
    const core::Result<QByteArray> bytes = pdfOf(**print, entries, setup, stopped);
    if (!bytes)
        return notWritten(bytes.error());
    if (file.write(*bytes) != bytes->size() || !file.flush() || !file.commit())
        return Outlet(file).failure();
    return PdfReport { (*print)->sheets(), bytes->size(), (*print)->type().missing() };
}

} // namespace publish
