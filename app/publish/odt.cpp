// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"
#include "publish/odtstyles.h"
#include "publish/outlet.h"
#include "publish/runningtext.h"
#include "publish/zipfile.h"

#include <QTemporaryFile>
#include <QXmlStreamWriter>
#include <array>

namespace publish {

namespace {

constexpr QLatin1String officeNames("urn:oasis:names:tc:opendocument:xmlns:office:1.0");
constexpr QLatin1String mediaType("application/vnd.oasis.opendocument.text");

/// Before the style that opens an article on a sheet of its own.
constexpr QLatin1String newSheet("New_sheet_");

/// A paragraph's or span's text. One blank after another counts as one, and at either end as none, unless it
/// is an element of its own (ODF 1.2, part 1, 6.1.2).
void writeText(QXmlStreamWriter &xml, const QString &text, QChar &before)
{
    qsizetype done = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isLost = text.at(i) == u' ' && before == u' ';
        before = text.at(i);
        if (!isLost)
            continue;
        xml.writeCharacters(text.mid(done, i - done));
        xml.writeEmptyElement(QStringLiteral("text:s"));
        done = i + 1;
    }
    xml.writeCharacters(text.mid(done));
}

/// The package's list of what is in it.
QByteArray manifest()
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("manifest:manifest"));
    xml.writeAttribute(QStringLiteral("xmlns:manifest"),
        QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"));
    xml.writeAttribute(QStringLiteral("manifest:version"), QStringLiteral("1.2"));
    for (const char *path : { "/", "content.xml", "styles.xml", "meta.xml" }) {
        const bool isWhole = path[0] == '/';
        xml.writeStartElement(QStringLiteral("manifest:file-entry"));
        xml.writeAttribute(QStringLiteral("manifest:full-path"), QLatin1String(path));
        xml.writeAttribute(
            QStringLiteral("manifest:media-type"), isWhole ? mediaType : QLatin1String("text/xml"));
        xml.writeEndElement();
    }
    xml.writeEndDocument();
    return out;
}

/// An OpenDocument text (ODF 1.2) that an editor goes on working in: every part of an article in a style of
/// its own. The content is written to a temporary file as the articles come, and packed at the end.
class Odt : public RunningText {
public:
    Odt(const QString &title, QIODevice &device)
        : m_title(oneLine(title))
        , m_outlet(device)
    {
    }

protected:
    core::Result<void> begin(bool areSeveral) override;
    core::Result<void> write(const Entry &entry) override;
    core::Result<void> finish() override;

private:
    void writeNewSheetStyles();
    void writeParagraph(const QString &style, const ArticlePart &part);
    core::Result<void> checked();
    core::Result<void> pack(const QByteArray &content);
    QByteArray meta() const;

    QString m_title;
    Outlet m_outlet;
    QTemporaryFile m_content;
    QXmlStreamWriter m_xml;
    QStringList m_authors; ///< of an article that is alone
    std::optional<core::IssueDate> m_date; ///< of the first article; no value when others are of another
    bool m_areSeveral = false;
    int m_count = 0;
};

core::Result<void> Odt::checked()
{
    if (m_xml.hasError())
        return Outlet(m_content).failure();
    return {};
}

void Odt::writeNewSheetStyles()
{
    m_xml.writeStartElement(QStringLiteral("office:automatic-styles"));
    for (const PartKind kind : { PartKind::Kicker, PartKind::Headline, PartKind::Subtitle, PartKind::Byline,
             PartKind::Body, PartKind::Caption, PartKind::Credit }) {
        m_xml.writeStartElement(QStringLiteral("style:style"));
        m_xml.writeAttribute(QStringLiteral("style:name"), newSheet + odtStyleName(kind));
        m_xml.writeAttribute(QStringLiteral("style:family"), QStringLiteral("paragraph"));
        m_xml.writeAttribute(QStringLiteral("style:parent-style-name"), odtStyleName(kind));
        m_xml.writeEmptyElement(QStringLiteral("style:paragraph-properties"));
        m_xml.writeAttribute(QStringLiteral("fo:break-before"), QStringLiteral("page"));
        m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

core::Result<void> Odt::begin(bool areSeveral)
{
    m_areSeveral = areSeveral;
    if (!m_content.open())
        return Outlet(m_content).failure();
    m_xml.setDevice(&m_content);
    m_xml.writeStartDocument();
    m_xml.writeStartElement(QStringLiteral("office:document-content"));
    m_xml.writeAttribute(QStringLiteral("xmlns:office"), officeNames);
    for (const auto &[prefix, name] :
        { std::pair("style", "style"), std::pair("text", "text"), std::pair("fo", "xsl-fo-compatible") }) {
        m_xml.writeAttribute(QStringLiteral("xmlns:") + QLatin1String(prefix),
            QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:%1:1.0").arg(QLatin1String(name)));
    }
    m_xml.writeAttribute(QStringLiteral("office:version"), QStringLiteral("1.2"));
    writeNewSheetStyles();
    m_xml.writeStartElement(QStringLiteral("office:body"));
    m_xml.writeStartElement(QStringLiteral("office:text"));
    if (areSeveral && !m_title.isEmpty())
        writeParagraph(odtTitleStyle, { PartKind::Body, { { m_title, false } } });
    return checked();
}

void Odt::writeParagraph(const QString &style, const ArticlePart &part)
{
    const bool isHeading = part.kind == PartKind::Headline;
    m_xml.writeStartElement(isHeading ? QStringLiteral("text:h") : QStringLiteral("text:p"));
    m_xml.writeAttribute(QStringLiteral("text:style-name"), style);
    if (isHeading)
        m_xml.writeAttribute(QStringLiteral("text:outline-level"), QStringLiteral("1"));
    QChar before = u' ';
    for (const Stretch &stretch : part.stretches) {
        if (stretch.isHit) {
            m_xml.writeStartElement(QStringLiteral("text:span"));
            m_xml.writeAttribute(QStringLiteral("text:style-name"), odtHitStyle);
        }
        writeText(m_xml, stretch.text, before);
        if (stretch.isHit)
            m_xml.writeEndElement();
    }
    m_xml.writeEndElement();
}

core::Result<void> Odt::write(const Entry &entry)
{
    const Citation citation = citationOf(entry.stored);
    if (m_count == 0)
        m_date = entry.stored.issue.date;
    else if (m_date && *m_date != entry.stored.issue.date)
        m_date.reset();
    if (!m_areSeveral) {
        m_authors = citation.authors;
        if (!citation.title.isEmpty())
            m_title = citation.title;
    }
    bool isFirst = true;
    for (const ArticlePart &part : partsOf(entry)) {
        const QString style = odtStyleName(part.kind);
        writeParagraph(isFirst && m_count > 0 ? newSheet + style : style, part);
        isFirst = false;
    }
    if (const QString source = sourceLine(entry.stored); !source.isEmpty())
        writeParagraph(odtSourceStyle, { PartKind::Body, { { source, false } } });
    ++m_count;
    return checked();
}

QByteArray Odt::meta() const
{
    QByteArray out;
    QXmlStreamWriter xml(&out);
    xml.writeStartDocument();
    xml.writeStartElement(QStringLiteral("office:document-meta"));
    xml.writeAttribute(QStringLiteral("xmlns:office"), officeNames);
    xml.writeAttribute(
        QStringLiteral("xmlns:meta"), QStringLiteral("urn:oasis:names:tc:opendocument:xmlns:meta:1.0"));
    xml.writeAttribute(QStringLiteral("xmlns:dc"), QStringLiteral("http://purl.org/dc/elements/1.1/"));
    xml.writeAttribute(QStringLiteral("office:version"), QStringLiteral("1.2"));
    xml.writeStartElement(QStringLiteral("office:meta"));
    xml.writeTextElement(QStringLiteral("meta:generator"), QStringLiteral("Jianbao"));
    xml.writeTextElement(QStringLiteral("dc:title"), m_title);
    if (!m_authors.isEmpty()) {
        const QString authors = m_authors.join(QStringLiteral("、"));
        xml.writeTextElement(QStringLiteral("meta:initial-creator"), authors);
        xml.writeTextElement(QStringLiteral("dc:creator"), authors);
    }
    // A place for whole days only, where nobody could say that one is an estimate. Never today's: the same
    // articles give the same file.
    if (m_date && m_date->precision == core::Precision::Day && !m_date->isEstimate())
        xml.writeTextElement(QStringLiteral("dc:date"), m_date->value + QStringLiteral("T00:00:00"));
    xml.writeTextElement(QStringLiteral("dc:language"), QStringLiteral("zh-CN"));
    xml.writeEndDocument();
    return out;
}

core::Result<void> Odt::pack(const QByteArray &content)
{
    using Packing = ZipFile::Packing;
    ZipFile zip(m_outlet);
    // First and not packed, so that its bytes tell what the file is (ODF 1.2, part 3, 3.3).
    const std::array<std::tuple<const char *, QByteArray, Packing>, 5> entries { {
        { "mimetype", QByteArray(mediaType.data(), mediaType.size()), Packing::Stored },
        { "META-INF/manifest.xml", manifest(), Packing::Deflated },
        { "meta.xml", meta(), Packing::Deflated },
        { "styles.xml", odtStyles(), Packing::Deflated },
        { "content.xml", content, Packing::Deflated },
    } };
    for (const auto &[name, bytes, packing] : entries) {
        if (const auto added = zip.add(name, bytes, packing); !added)
            return added;
    }
    if (const auto ended = zip.end(); !ended)
        return ended;
    return m_outlet.finish();
}

core::Result<void> Odt::finish()
{
    m_xml.writeEndDocument();
    if (const auto written = checked(); !written)
        return written;
    if (const auto flushed = Outlet(m_content).finish(); !flushed)
        return flushed;
    // Mapped, not read: the articles of a large archive need not be in memory.
    const qint64 size = m_content.size();
    uchar *const bytes = m_content.map(0, size);
    if (!bytes)
        return Outlet(m_content).failure();
    return pack(QByteArray::fromRawData(reinterpret_cast<const char *>(bytes), size));
}

} // namespace

std::unique_ptr<Exporter> makeOdt(const QString &title, QIODevice &device)
{
    return std::make_unique<Odt>(title, device);
}

} // namespace publish
