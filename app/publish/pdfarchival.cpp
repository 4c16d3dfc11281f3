// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfarchival.h"

#include "publish/pdffile.h"

#include <QRegularExpression>

namespace publish {

static QString said(const char *sentence)
{
    return QString::fromLatin1(sentence);
}

/// An object without its stream.
static QByteArray dictionaryOf(const QByteArray &body)
{
    const qsizetype stream = body.indexOf("stream\n");
    return stream < 0 ? body : body.left(stream);
}

static QStringList metadataProblems(const PdfFile &file)
{
    QStringList out;
    const QByteArray stream = file.object(PdfFile::reference(file.object(file.root()), "/Metadata"));
    if (stream.isEmpty())
        return { said("6.7.2: no metadata stream.") };
    if (dictionaryOf(stream).contains("/Filter"))
        out.append(said("6.7.2: the metadata stream is filtered."));
    if (!stream.contains("<pdfaid:part>1</pdfaid:part>")
        || !stream.contains("<pdfaid:conformance>B</pdfaid:conformance>"))
        out.append(said("6.7.11: the file does not say that it is PDF/A-1b."));
    const QByteArray info = file.object(file.info());
    const struct {
        const char *key;
        const char *property;
    } pairs[] { { "/Title", "<dc:title>" }, { "/Author", "<dc:creator>" }, { "/Subject", "<dc:description>" },
        { "/Creator", "<xmp:CreatorTool>" }, { "/Producer", "<pdf:Producer>" },
        { "/CreationDate", "<xmp:CreateDate>" }, { "/ModDate", "<xmp:ModifyDate>" } };
    for (const auto &pair : pairs) {
        if (info.contains(pair.key) != stream.contains(pair.property))
            out.append(said("6.7.3: metadata and information do not agree on ") + said(pair.key) + u'.');
    }
    return out;
}

static QStringList fontProblems(const PdfFile &file)
{
    QStringList out;
    for (int number = 1; number <= file.count(); ++number) {
        const QByteArray dictionary = dictionaryOf(file.object(number));
        if (dictionary.contains("/Type /FontDescriptor")) {
            if (!dictionary.contains("/FontFile"))
                out.append(said("6.3.4: a font is not embedded."));
            if (!dictionary.contains("/CIDSet"))
                out.append(said("6.3.5: a subset does not list its glyphs."));
        }
        if (dictionary.contains("/CIDFontType2") && !dictionary.contains("/CIDToGIDMap"))
            out.append(said("6.3.3.2: a font has no CIDToGIDMap."));
        if (dictionary.contains("/Subtype /Type0") && !dictionary.contains("/Encoding /Identity-H"))
            out.append(said("6.3.3.3: a font's encoding is not Identity-H."));
        if (dictionary.contains("/Subtype /Type3"))
            out.append(said("6.3.4: a Type 3 font."));
    }
    return out;
}

/// What may stand nowhere in the file.
static QStringList forbidden(const PdfFile &file)
{
    struct Rule {
        QRegularExpression pattern;
        const char *sentence;
    };
    const auto rule = [](const char *pattern, const char *sentence) {
        return Rule { QRegularExpression(said(pattern)), sentence };
    };
    static const Rule rules[] {
        rule("/SMask(?!\\s*/None)", "6.4: a soft mask."),
        rule("/(CA|ca)\\s+(?!1(\\.0+)?\\b)", "6.4: ink that is not opaque."),
        rule("/BM\\s*/(?!Normal|Compatible)", "6.4: a blend mode."),
        rule("/S\\s*/Transparency", "6.4: a transparency group."),
        rule("/(LZWDecode|Crypt)\\b", "6.1.10: a filter that is not allowed."),
        rule("/(EmbeddedFiles|EF)\\b", "6.1.11: an embedded file."),
        rule("/(JavaScript|JS|AA|OpenAction|Launch|AcroForm)\\b", "6.6: an action."),
        rule("/Encrypt\\b", "6.1.3: the file is encrypted."),
        rule("/(PS|OPI|Ref)\\s", "6.2.5: a foreign object."),
    };
    QStringList out;
    for (int number = 1; number <= file.count(); ++number) {
        const QString dictionary = QString::fromLatin1(dictionaryOf(file.object(number)));
        for (const Rule &each : rules) {
            if (each.pattern.match(dictionary).hasMatch())
                out.append(said(each.sentence));
        }
    }
    return out;
}

QStringList archivalProblems(const QByteArray &pdf)
{
    const std::optional<PdfFile> file = PdfFile::parse(pdf);
    if (!file)
        return { said("6.1: the file cannot be read.") };
    QStringList out;
    if (!pdf.startsWith("%PDF-1.4\n%") || pdf.size() < 14 || uchar(pdf.at(10)) < 128)
        out.append(said("6.1.2: the header is not that of PDF 1.4 with a line of binary characters."));
    if (!pdf.mid(pdf.lastIndexOf("trailer")).contains("/ID"))
        out.append(said("6.1.3: the trailer has no ID."));
    const QByteArray catalog = file->object(file->root());
    const QByteArray intent = file->object(PdfFile::reference(catalog, "/OutputIntents ["));
    if (!intent.contains("/GTS_PDFA1") || PdfFile::reference(intent, "/DestOutputProfile") == 0)
        out.append(said("6.2.2: no output intent with a profile."));
    out += metadataProblems(*file);
    out += fontProblems(*file);
    out += forbidden(*file);
    out.removeDuplicates();
    return out;
}

} // namespace publish
