// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdf.h"

#include "publish/pdfarchival.h"
#include "publish/pdffile.h"
#include "publish/pdfmetadata.h"
#include "publish/pdfoutline.h"
#include "publish/pdftext.h"
#include "publish/print.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDir>
#include <QPdfWriter>
#include <QSaveFile>

namespace publish {

static std::unexpected<core::Error> failed(const QString &message)
{
    return core::fail(core::Error::Kind::Failed, message);
}

/// As QPdfWriter leaves it.
static QByteArray drawn(const Print &print, const PrintSetup &setup)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    if (setup.archival)
        writer.setPdfVersion(QPagedPaintDevice::PdfVersion_A1b);
    writer.setResolution(dotsPerInch);
    writer.setPageSize(
        QPageSize(namesOf(setup.paper).millimetres, QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins(QMarginsF());
    print.drawOn(writer, 0, print.sheets() - 1);
    return buffer.data();
}

/// A sentence about the first page that does not show what was set on it; empty when all do.
static QString lostPages(const PdfFile &file, const Print &print)
{
    const QList<int> pages = file.pages();
    if (pages.size() != print.sheets()) {
        return QCoreApplication::translate("publish", "%1 pages were laid out, but %2 came out.")
            .arg(print.sheets())
            .arg(pages.size());
    }
    for (int sheet = 0; sheet < print.sheets(); ++sheet) {
        const int contents = PdfFile::reference(file.object(pages.at(sheet)), "/Contents");
        // QPdfWriter shows each glyph by an operator of its own.
        if (file.streamData(contents).count(" Tj\n") < print.characters(sheet)) {
            return QCoreApplication::translate("publish", "Page %1 did not come out whole.").arg(sheet + 1);
        }
    }
    return {};
}

core::Result<QByteArray> pdfOf(const Print &print, const QList<Entry> &entries, const PrintSetup &setup)
{
    std::optional<PdfFile> file = PdfFile::parse(drawn(print, setup));
    if (!file)
        return failed(QCoreApplication::translate("publish", "No page came out."));
    restoreText(*file, print.type());
    nameSubsets(*file);
    setMetadata(*file, metadataOf(entries, print.title()), setup.archival);
    addBookmarks(*file, print.bookmarks());
    file->renumber();
    const QByteArray bytes = file->bytes();
    const std::optional<PdfFile> readBack = PdfFile::parse(bytes);
    if (!readBack)
        return failed(QCoreApplication::translate("publish", "No page came out."));
    if (const QString lost = lostPages(*readBack, print); !lost.isEmpty())
        return failed(lost);
    if (setup.archival) {
        if (const QStringList problems = archivalProblems(bytes); !problems.isEmpty())
            return failed(QCoreApplication::translate("publish", "It does not keep the rules of PDF/A-1b: %1")
                              .arg(problems.join(u' ')));
    }
    return bytes;
}

core::Result<PdfReport> writePdf(
    const QList<Entry> &entries, const QString &title, const PrintSetup &setup, const QString &path)
{
    const auto unwritable = [](const QSaveFile &file) {
        return core::fail(core::Error::Kind::Unwritable,
            QCoreApplication::translate("publish", "“%1” cannot be written: %2")
                .arg(QDir::toNativeSeparators(file.fileName()), file.errorString()));
    };
    const auto notWritten = [&path](const core::Error &error) {
        return core::fail(error.kind,
            QCoreApplication::translate("publish", "“%1” was not written. %2").arg(path, error.message));
    };
    // Before the work: a target that cannot be written is told at once.
    QSaveFile file(path);
    if (!entries.isEmpty() && !file.open(QIODevice::WriteOnly))
        return unwritable(file);
    const auto print = Print::make(entries, title, setup);
    if (!print)
        return notWritten(print.error());
    const core::Result<QByteArray> bytes = pdfOf(**print, entries, setup);
    if (!bytes)
        return notWritten(bytes.error());
    if (file.write(*bytes) != bytes->size() || !file.flush() || !file.commit())
        return unwritable(file);
    return PdfReport { (*print)->sheets(), bytes->size(), (*print)->type().missing() };
}

} // namespace publish
