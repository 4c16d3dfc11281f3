// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfmetadata.h"

#include "publish/document.h"
#include "publish/runningtext.h"

#include <QXmlStreamWriter>
#include <algorithm>

namespace publish {

static constexpr int mostAuthors = 20;
static const QString maker = QStringLiteral("Jianbao " JIANBAO_VERSION);

PdfMetadata metadataOf(const QList<Entry> &entries, const QString &title, bool archival)
{
    PdfMetadata out;
    out.title = title;
    QStringList authors;
    bool oneIssue = true;
    for (const Entry &entry : entries) {
        oneIssue = oneIssue && entry.stored.issue.id == entries.first().stored.issue.id;
        out.published = std::max(out.published, entry.stored.issue.date.value);
        authors += entry.stored.article.reporters();
    }
    authors.removeDuplicates();
    out.author = QStringList(authors.mid(0, mostAuthors)).join(QStringLiteral("、"));
    if (oneIssue && !entries.isEmpty())
        out.subject = placeLine(entries.first().stored.issue, {});
    bool isSaid = false;
    const qint64 seconds = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&isSaid);
    if (isSaid)
        out.made = QDateTime::fromSecsSinceEpoch(seconds, Qt::UTC);
    else if (const QDate day = QDate::fromString(out.published, Qt::ISODate); day.isValid())
        out.made = QDateTime(day, QTime(0, 0), Qt::UTC);
    out.isMadeSaid = out.made.isValid() || !archival;
    return out;
}

/// As PDF writes dates (ISO 32000-1, 7.9.4): all behind the year may be missing.
static QByteArray pdfDate(const PdfMetadata &metadata)
{
    if (!metadata.isMadeSaid)
        return {};
    if (metadata.made.isValid())
        return "D:" + metadata.made.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1() + 'Z';
    return metadata.published.isEmpty() ? QByteArray()
                                        : "D:" + QString(metadata.published).remove(u'-').toLatin1();
}

static QString xmpDate(const PdfMetadata &metadata)
{
    if (!metadata.isMadeSaid)
        return {};
    return metadata.made.isValid() ? metadata.made.toString(Qt::ISODate) : metadata.published;
}

static QByteArray infoDictionary(const PdfMetadata &metadata)
{
    QByteArray out("<<");
    const auto entry = [&out](const char *key, const QString &value) {
        if (!value.isEmpty())
            out += ' ' + QByteArray(key) + ' ' + PdfFile::textString(value);
    };
    entry("/Title", oneLine(metadata.title));
    entry("/Author", oneLine(metadata.author));
    entry("/Subject", oneLine(metadata.subject));
    entry("/Creator", maker);
    entry("/Producer", QStringLiteral("Qt " QT_VERSION_STR));
    const QByteArray date = pdfDate(metadata);
    if (!date.isEmpty())
        out += " /CreationDate (" + date + ") /ModDate (" + date + ')';
    return out + " >>\n";
}

namespace {

/// An XMP packet, property after property.
class Packet {
public:
    Packet()
        : m_xml(&m_bytes)
    {
        m_xml.writeNamespace(QStringLiteral("adobe:ns:meta/"), QStringLiteral("x"));
        m_xml.writeStartElement(QStringLiteral("adobe:ns:meta/"), QStringLiteral("xmpmeta"));
        m_xml.writeNamespace(rdf, QStringLiteral("rdf"));
        m_xml.writeStartElement(rdf, QStringLiteral("RDF"));
        m_xml.writeNamespace(dc, QStringLiteral("dc"));
        m_xml.writeNamespace(xmp, QStringLiteral("xmp"));
        m_xml.writeNamespace(pdf, QStringLiteral("pdf"));
        m_xml.writeNamespace(pdfa, QStringLiteral("pdfaid"));
        m_xml.writeStartElement(rdf, QStringLiteral("Description"));
        m_xml.writeAttribute(rdf, QStringLiteral("about"), QString());
    }

    void add(const QString &space, const char *name, const QString &value)
    {
        if (!value.isEmpty())
            m_xml.writeTextElement(space, QString::fromLatin1(name), value);
    }

    /// `kind`: "Alt" (one a language), "Seq" (in order) or "Bag".
    void addList(const char *name, const char *kind, const QString &value)
    {
        if (value.isEmpty())
            return;
        m_xml.writeStartElement(dc, QString::fromLatin1(name));
        m_xml.writeStartElement(rdf, QString::fromLatin1(kind));
        m_xml.writeStartElement(rdf, QStringLiteral("li"));
        if (qstrcmp(kind, "Alt") == 0)
            m_xml.writeAttribute(QStringLiteral("xml:lang"), QStringLiteral("x-default"));
        m_xml.writeCharacters(value);
        for (int open = 0; open < 3; ++open)
            m_xml.writeEndElement();
    }

    QByteArray bytes()
    {
        for (int open = 0; open < 3; ++open)
            m_xml.writeEndElement();
        return "<?xpacket begin=\"\xef\xbb\xbf\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" + m_bytes
            + "\n<?xpacket end=\"w\"?>";
    }

    const QString rdf = QStringLiteral("http://www.w3.org/1999/02/22-rdf-syntax-ns#");
    const QString dc = QStringLiteral("http://purl.org/dc/elements/1.1/");
    const QString xmp = QStringLiteral("http://ns.adobe.com/xap/1.0/");
    const QString pdf = QStringLiteral("http://ns.adobe.com/pdf/1.3/");
    const QString pdfa = QStringLiteral("http://www.aiim.org/pdfa/ns/id/");

private:
    QByteArray m_bytes;
    QXmlStreamWriter m_xml;
};

} // namespace

static QByteArray xmpPacket(const PdfMetadata &metadata, bool archival)
{
    Packet packet;
    packet.addList("title", "Alt", oneLine(metadata.title));
    packet.addList("creator", "Seq", oneLine(metadata.author));
    packet.addList("description", "Alt", oneLine(metadata.subject));
    packet.addList("date", "Seq", metadata.published);
    packet.addList("language", "Bag", QStringLiteral("zh"));
    packet.add(packet.xmp, "CreatorTool", maker);
    packet.add(packet.xmp, "CreateDate", xmpDate(metadata));
    packet.add(packet.xmp, "ModifyDate", xmpDate(metadata));
    packet.add(packet.pdf, "Producer", QStringLiteral("Qt " QT_VERSION_STR));
    if (archival) {
        packet.add(packet.pdfa, "part", QStringLiteral("1"));
        packet.add(packet.pdfa, "conformance", QStringLiteral("B"));
    }
    return packet.bytes();
}

void setMetadata(PdfFile &file, const PdfMetadata &metadata, bool archival)
{
    file.replace(file.info(), infoDictionary(metadata));
    const QByteArray xmp = xmpPacket(metadata, archival);
    // Not compressed: ISO 19005-1, 6.7.2.
    const QByteArray stream = "<< /Type /Metadata /Subtype /XML /Length " + QByteArray::number(xmp.size())
        + " >>\nstream\n" + xmp + "\nendstream\n";
    QByteArray catalog = file.object(file.root());
    QByteArray entries("/Lang (zh)\n");
    if (const int there = PdfFile::reference(catalog, "/Metadata"); there > 0)
        file.replace(there, stream);
    else
        entries += "/Metadata " + QByteArray::number(file.add(stream)) + " 0 R\n";
    catalog.insert(catalog.lastIndexOf(">>"), entries);
    file.replace(file.root(), catalog);
}

} // namespace publish
