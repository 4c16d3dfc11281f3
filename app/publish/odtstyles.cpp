// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/odtstyles.h"

#include <QCoreApplication>
#include <QXmlStreamWriter>
#include <array>
#include <initializer_list>
#include <utility>

namespace publish {

namespace {

constexpr double bodySize = 12; ///< points

/// Lengths are points; OpenDocument knows no lengths in multiples of the type size.
struct ParagraphStyle {
    const char *name;
    const char *title; ///< English source of what an editor sees, context "publish"
    double size;
    double before;
    double after;
    double margin; ///< at both sides
    double firstLine;
    const char *alignment;
    bool isBold;
    bool isQuiet;
    bool keepsNext;
    int outline; ///< level of a heading; 0: none
};

// clang-format off
constexpr std::array paragraphStyles {
    ParagraphStyle { "Title", QT_TRANSLATE_NOOP("publish", "Overall title"), 24, 0, 18, 0, 0, "center", true, false, true, 0 },
    ParagraphStyle { "Kicker", QT_TRANSLATE_NOOP("publish", "Kicker"), 14, 0, 2, 0, 0, "start", false, true, true, 0 },
    ParagraphStyle { "Headline", QT_TRANSLATE_NOOP("publish", "Headline"), 20, 0, 4, 0, 0, "start", true, false, true, 1 },
    ParagraphStyle { "Subtitle", QT_TRANSLATE_NOOP("publish", "Subtitle"), 14, 0, 3, 0, 0, "start", false, false, true, 0 },
    ParagraphStyle { "Byline", QT_TRANSLATE_NOOP("publish", "Byline"), 11, 8, 6, 0, 0, "start", false, true, true, 0 },
    ParagraphStyle { "Body", QT_TRANSLATE_NOOP("publish", "Body"), bodySize, 2, 2, 0, 2 * bodySize, "justify", false, false, false, 0 },
    ParagraphStyle { "Caption", QT_TRANSLATE_NOOP("publish", "Caption"), 11, 10, 10, 24, 0, "justify", false, true, false, 0 },
    ParagraphStyle { "Credit", QT_TRANSLATE_NOOP("publish", "Credit"), 11, 6, 0, 0, 0, "end", false, true, false, 0 },
    ParagraphStyle { "Source_20_line", QT_TRANSLATE_NOOP("publish", "Source line"), 10, 14, 0, 0, 0, "start", false, true, false, 0 },
};
// clang-format on

using Attributes = std::initializer_list<std::pair<const char *, QString>>;

void startElement(QXmlStreamWriter &xml, const char *name, const Attributes &attributes)
{
    xml.writeStartElement(QLatin1String(name));
    for (const auto &[key, value] : attributes)
        xml.writeAttribute(QLatin1String(key), value);
}

void emptyElement(QXmlStreamWriter &xml, const char *name, const Attributes &attributes)
{
    startElement(xml, name, attributes);
    xml.writeEndElement();
}

QString points(double length)
{
    return QString::number(length) + QStringLiteral("pt");
}

void writeFont(QXmlStreamWriter &xml)
{
    // Of what the machine that opens it does not have, its generic family is what it takes instead.
    xml.writeStartElement(QStringLiteral("office:font-face-decls"));
    emptyElement(xml, "style:font-face",
        { { "style:name", QStringLiteral("Noto Serif CJK SC") },
            { "svg:font-family", QStringLiteral("'Noto Serif CJK SC'") },
            { "style:font-family-generic", QStringLiteral("roman") },
            { "style:font-pitch", QStringLiteral("variable") } });
    xml.writeEndElement();
}

void writeDefaults(QXmlStreamWriter &xml)
{
    const QString family = QStringLiteral("Noto Serif CJK SC");
    startElement(xml, "style:default-style", { { "style:family", QStringLiteral("paragraph") } });
    emptyElement(xml, "style:paragraph-properties",
        { { "fo:line-height", QStringLiteral("150%") }, { "fo:orphans", QStringLiteral("2") },
            { "fo:widows", QStringLiteral("2") }, { "style:line-break", QStringLiteral("strict") },
            { "style:punctuation-wrap", QStringLiteral("hanging") },
            { "style:text-autospace", QStringLiteral("ideograph-alpha") } });
    emptyElement(xml, "style:text-properties",
        { { "style:font-name", family }, { "style:font-name-asian", family },
            { "fo:font-size", points(bodySize) }, { "style:font-size-asian", points(bodySize) },
            { "fo:language", QStringLiteral("en") }, { "fo:country", QStringLiteral("US") },
            { "style:language-asian", QStringLiteral("zh") },
            { "style:country-asian", QStringLiteral("CN") } });
    xml.writeEndElement();
}

void writeParagraphStyle(QXmlStreamWriter &xml, const ParagraphStyle &style)
{
    startElement(xml, "style:style",
        { { "style:name", QLatin1String(style.name) },
            { "style:display-name", QCoreApplication::translate("publish", style.title) },
            { "style:family", QStringLiteral("paragraph") } });
    if (style.outline > 0)
        xml.writeAttribute(QStringLiteral("style:default-outline-level"), QString::number(style.outline));
    emptyElement(xml, "style:paragraph-properties",
        { { "fo:margin-top", points(style.before) }, { "fo:margin-bottom", points(style.after) },
            { "fo:margin-left", points(style.margin) }, { "fo:margin-right", points(style.margin) },
            { "fo:text-indent", points(style.firstLine) },
            { "fo:text-align", QLatin1String(style.alignment) },
            { "fo:keep-with-next", style.keepsNext ? QStringLiteral("always") : QStringLiteral("auto") } });
    const QString weight = style.isBold ? QStringLiteral("bold") : QStringLiteral("normal");
    emptyElement(xml, "style:text-properties",
        { { "fo:font-size", points(style.size) }, { "style:font-size-asian", points(style.size) },
            { "fo:font-weight", weight }, { "style:font-weight-asian", weight },
            { "fo:color", style.isQuiet ? QStringLiteral("#595959") : QStringLiteral("#000000") } });
    xml.writeEndElement();
}

void writeHitStyle(QXmlStreamWriter &xml)
{
    startElement(xml, "style:style",
        { { "style:name", odtHitStyle },
            { "style:display-name", QCoreApplication::translate("publish", "Search hit") },
            { "style:family", QStringLiteral("text") } });
    emptyElement(xml, "style:text-properties", { { "fo:background-color", QStringLiteral("#ffe58a") } });
    xml.writeEndElement();
}

void writePage(QXmlStreamWriter &xml)
{
    xml.writeStartElement(QStringLiteral("office:automatic-styles"));
    startElement(xml, "style:page-layout", { { "style:name", QStringLiteral("Sheet") } });
    emptyElement(xml, "style:page-layout-properties",
        { { "fo:page-width", QStringLiteral("210mm") }, { "fo:page-height", QStringLiteral("297mm") },
            { "fo:margin", QStringLiteral("25mm") } });
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeStartElement(QStringLiteral("office:master-styles"));
    emptyElement(xml, "style:master-page",
        { { "style:name", QStringLiteral("Standard") },
            { "style:page-layout-name", QStringLiteral("Sheet") } });
    xml.writeEndElement();
}

} // namespace

QString odtStyleName(PartKind kind)
{
    // The title of the whole stands first in the table; the parts follow in their order.
    return QLatin1String(paragraphStyles[std::size_t(kind) + 1].name);
}

QByteArray odtStyles()
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    startElement(xml, "office:document-styles",
        { { "xmlns:office", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:office:1.0") },
            { "xmlns:style", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:style:1.0") },
            { "xmlns:svg", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0") },
            { "xmlns:fo", QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0") },
            { "office:version", QStringLiteral("1.2") } });
    writeFont(xml);
    xml.writeStartElement(QStringLiteral("office:styles"));
    writeDefaults(xml);
    for (const ParagraphStyle &style : paragraphStyles)
        writeParagraphStyle(xml, style);
    writeHitStyle(xml);
    xml.writeEndElement();
    writePage(xml);
    xml.writeEndDocument();
    return out;
}

} // namespace publish
