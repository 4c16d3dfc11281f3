// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/pathfacts.h"

#include <QCoreApplication>
#include <algorithm>

namespace formats {

namespace {

int indentOf(QStringView text)
{
    int width = 0;
    for (const QChar c : text) {
        if (!c.isSpace())
            break;
        width += c == QChar(0x3000) ? 2 : 1;
    }
    return width;
}

core::Error named(const core::Error &error, const SourceFile &file)
{
    using Kind = core::Error::Kind;
    if (error.kind == Kind::Empty)
        return { Kind::Empty, QCoreApplication::translate("formats", "%1 is empty.").arg(file.path) };
    if (file.encoding) {
        return { Kind::NotText,
            QCoreApplication::translate("formats", "%1 is no text in %2.")
                .arg(file.path, text::encodingName(*file.encoding)) };
    }
    return { Kind::NotText, QCoreApplication::translate("formats", "%1 is no text file.").arg(file.path) };
}

} // namespace

const core::Result<text::Decoded> &Contents::decoded() const
{
    if (!m_decoded) {
        m_decoded = text::decode(m_file.bytes, m_file.encoding);
        if (!*m_decoded)
            m_decoded = std::unexpected(named(m_decoded->error(), m_file));
    }
    return *m_decoded;
}

bool Contents::opensWith(int count, bool (*passes)(QStringView line)) const
{
    if (!decoded())
        return false;
    for (const text::DecodedLine &line : decoded()->lines) {
        const QStringView trimmed = QStringView(line.text).trimmed();
        if (trimmed.isEmpty())
            continue;
        if (passes(trimmed))
            return true;
        if (--count <= 0)
            break;
    }
    return false;
}

core::SourcePage emptyPage(const SourceFile &file, const text::Decoded &decoded)
{
    const PathFacts facts = pathFacts(file.path);
    core::SourcePage page;
    page.source = file.path;
    page.encoding = text::encodingName(decoded.encoding);
    page.pageNumber = facts.pageNumber;
    page.date = facts.date;
    if (decoded.replaced > 0) {
        page.warnings.append(QCoreApplication::translate(
            "formats", "%n character(s) of %1 cannot be read in %2.", nullptr, int(decoded.replaced))
                                 .arg(file.path, page.encoding));
    }
    if (decoded.joined > 0)
        page.warnings.append(joinedLinesWarning(file.path));
    return page;
}

QString joinedLinesWarning(const QString &path)
{
    return QCoreApplication::translate(
        "formats", "%1 holds more and shorter lines than any page of print: the last of them are joined.")
        .arg(path);
}

QList<core::SourceLine> sourceLines(const QList<text::DecodedLine> &decoded)
{
    QList<core::SourceLine> lines;
    lines.reserve(decoded.size());
    int gap = 0;
    for (const text::DecodedLine &line : decoded) {
        const QStringView trimmed = QStringView(line.text).trimmed();
        if (trimmed.isEmpty()) {
            ++gap;
            continue;
        }
        lines.append({ trimmed.toString(), gap, { line.begin, line.end }, indentOf(line.text) });
        gap = 0;
    }
    return lines;
}

core::SourceLine statedLine(QStringView text, core::LineRole role, const core::ByteRange &bytes)
{
    core::SourceLine line { text::withoutControls(text.toString()).trimmed(), 0, bytes, 0 };
    line.role = role;
    return line;
}

} // namespace formats
