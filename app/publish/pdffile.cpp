// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdffile.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringEncoder>
#include <QtEndian>
#include <algorithm>

namespace publish {

/// The number that follows `word` at or after `from`; -1 when there is none.
static qint64 numberAfter(const QByteArray &bytes, const QByteArray &word, qsizetype from = 0)
{
    const qsizetype at = bytes.indexOf(word, from);
    if (at < 0)
        return -1;
    bool ok = false;
    const qint64 number = bytes.mid(at + word.size(), 24).simplified().split(' ').first().toLongLong(&ok);
    return ok ? number : -1;
}

std::optional<PdfFile> PdfFile::parse(const QByteArray &bytes)
{
    const qsizetype tail = bytes.lastIndexOf("startxref");
    const qint64 table = tail < 0 ? -1 : numberAfter(bytes, "startxref", tail);
    if (table < 0 || table >= bytes.size() || bytes.mid(table, 4) != "xref")
        return std::nullopt;
    const qsizetype trailer = bytes.indexOf("trailer", table);
    PdfFile out;
    out.m_root = int(numberAfter(bytes, "/Root", trailer));
    out.m_info = int(numberAfter(bytes, "/Info", trailer));
    // An entry: ten digits of offset, five of generation, n or f; 20 bytes with its line end (ISO
    // 32000-1, 7.5.4).
    const QByteArray entries = bytes.mid(table, trailer - table);
    const qsizetype first = entries.indexOf(" 65535 f") - 10;
    if (trailer < 0 || first < 0 || out.m_root <= 0)
        return std::nullopt;
    QList<qint64> starts;
    for (qsizetype at = first; at + 18 <= entries.size(); at += 20)
        starts.append(entries.at(at + 17) == 'n' ? entries.mid(at, 10).toLongLong() : 0);
    // Objects follow one another without a gap, so one ends where the next begins: no search through streams.
    QList<qint64> bounds = starts;
    bounds.append(table);
    std::ranges::sort(bounds);
    for (qsizetype number = 0; number < starts.size(); ++number) {
        QByteArray &body = out.m_objects.emplaceBack();
        const qint64 start = starts.at(number);
        if (start == 0)
            continue;
        const auto end = std::ranges::upper_bound(bounds, start);
        const QByteArray open = QByteArray::number(number) + " 0 obj\n";
        if (end == bounds.end() || bytes.mid(start, open.size()) != open)
            return std::nullopt;
        body = bytes.mid(start + open.size(), *end - start - open.size());
        if (!body.endsWith("endobj\n"))
            return std::nullopt;
        body.chop(7);
    }
    return out;
}

int PdfFile::add(const QByteArray &body)
{
    m_objects.append(body);
    return count();
}

int PdfFile::reference(const QByteArray &body, const QByteArray &key)
{
    return std::max(0, int(numberAfter(body, key)));
}

QList<int> PdfFile::pages() const
{
    const QByteArray tree = object(reference(object(m_root), "/Pages"));
    const qsizetype open = tree.indexOf("/Kids");
    const qsizetype from = tree.indexOf('[', open) + 1;
    QList<int> out;
    const QList<QByteArray> words = tree.mid(from, tree.indexOf(']', from) - from).simplified().split(' ');
    for (qsizetype i = 0; i + 2 < words.size(); i += 3) {
        const int number = words.at(i).toInt();
        if (object(number).contains("/Type /Page\n"))
            out.append(number);
    }
    return out;
}

void PdfFile::renumber()
{
    static const QRegularExpression reference(QStringLiteral("\\b(\\d+) 0 R\\b"));
    QList<int> order { m_root };
    if (m_info > 0)
        order.append(m_info);
    QHash<int, int> numbers { { m_root, 1 }, { m_info, 2 } };
    QList<QByteArray> objects { {} };
    for (qsizetype i = 0; i < order.size(); ++i) {
        const QByteArray body = object(order.at(i));
        const qsizetype stream = body.indexOf("stream\n");
        // Latin-1 keeps every byte, so that positions in the string are positions in the object.
        const QString dictionary = QString::fromLatin1(stream < 0 ? body : body.left(stream));
        QByteArray renumbered;
        qsizetype done = 0;
        auto matches = reference.globalMatch(dictionary);
        while (matches.hasNext()) {
            const QRegularExpressionMatch match = matches.next();
            const int number = match.captured(1).toInt();
            if (!numbers.contains(number)) {
                order.append(number);
                numbers.insert(number, int(order.size()));
            }
            renumbered += body.mid(done, match.capturedStart() - done)
                + QByteArray::number(numbers.value(number)) + " 0 R";
            done = match.capturedEnd();
        }
        objects.append(renumbered + body.mid(done));
    }
    m_objects = objects;
    m_root = 1;
    m_info = m_info > 0 ? 2 : 0;
}

QByteArray PdfFile::bytes() const
{
    QByteArray out("%PDF-1.4\n%\xe2\xe3\xcf\xd3\n");
    QByteArray table = "xref\n0 " + QByteArray::number(m_objects.size()) + "\n0000000000 65535 f \n";
    for (int number = 1; number <= count(); ++number) {
        const QByteArray &body = m_objects.at(number);
        const bool used = !body.isEmpty();
        table += QByteArray::number(used ? out.size() : 0).rightJustified(10, '0');
        table += used ? " 00000 n \n" : " 65535 f \n";
        if (used)
            out += QByteArray::number(number) + " 0 obj\n" + body + "endobj\n";
    }
    const QByteArray start = QByteArray::number(out.size());
    const QByteArray digest = QCryptographicHash::hash(out, QCryptographicHash::Md5).toHex();
    out += table + "trailer\n<< /Size " + QByteArray::number(m_objects.size()) + " /Root "
        + QByteArray::number(m_root) + " 0 R";
    if (m_info > 0)
        out += " /Info " + QByteArray::number(m_info) + " 0 R";
    const QByteArray id = '<' + digest + '>';
    out += " /ID [" + id + id + ']';
    return out + " >>\nstartxref\n" + start + "\n%%EOF\n";
}

QByteArray PdfFile::streamData(int number) const
{
    const QByteArray body = object(number);
    const qsizetype open = body.indexOf("stream\n");
    const qsizetype end = body.lastIndexOf("endstream");
    if (open < 0 || end < open)
        return {};
    const QByteArray data = body.mid(open + 7, end - open - 7);
    if (!body.left(open).contains("/FlateDecode"))
        return data;
    // qUncompress wants the length first; it is a hint only.
    QByteArray packed(4, '\0');
    qToBigEndian(quint32(data.size() * 4), packed.data());
    return qUncompress(packed + data);
}

QByteArray PdfFile::stream(const QByteArray &data, const QByteArray &entries)
{
    // qCompress puts four bytes of length before the zlib stream that PDF calls FlateDecode.
    const QByteArray packed = qCompress(data).mid(4);
    return "<< /Length " + QByteArray::number(packed.size()) + " /Filter /FlateDecode" + entries
        + " >>\nstream\n" + packed + "\nendstream\n";
}

QByteArray PdfFile::textString(const QString &text)
{
    QStringEncoder encode(QStringEncoder::Utf16BE, QStringEncoder::Flag::Default);
    const QByteArray units = encode(text);
    return "<FEFF" + units.toHex().toUpper() + '>';
}

} // namespace publish
