// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/pathfacts.h"

#include <QCoreApplication>

namespace formats {

namespace {

constexpr qsizetype longLine = 1 << 20; ///< UTF-16 units; no page of print has a line like that

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

void appendLines(const QList<text::DecodedLine> &decoded, core::SourcePage &page)
{
    int gap = 0;
    for (const text::DecodedLine &line : decoded) {
        const QStringView trimmed = QStringView(line.text).trimmed();
        if (trimmed.isEmpty()) {
            ++gap;
            continue;
        }
        page.lines.append({ trimmed.toString(), gap, { line.begin, line.end }, indentOf(line.text) });
        gap = 0;
    }
}

bool hasLongLine(const core::SourcePage &page)
{
    return std::any_of(page.lines.cbegin(), page.lines.cend(),
        [](const core::SourceLine &line) { return line.text.size() > longLine; });
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

bool recognises(const SourceFile &)
{
    return true;
}

core::Result<QList<core::SourcePage>> readTextPage(const SourceFile &file)
{
    const core::Result<text::Decoded> decoded = text::decode(file.bytes, file.encoding);
    if (!decoded)
        return std::unexpected(named(decoded.error(), file));
    const PathFacts facts = pathFacts(file.path);
    core::SourcePage page;
    page.source = file.path;
    page.encoding = text::encodingName(decoded->encoding);
    page.pageNumber = facts.pageNumber;
    page.date = facts.date;
    appendLines(decoded->lines, page);
    if (decoded->replaced > 0) {
        page.warnings.append(QCoreApplication::translate(
            "formats", "%n character(s) of %1 cannot be read in %2.", nullptr, int(decoded->replaced))
                                 .arg(file.path, page.encoding));
    }
    if (hasLongLine(page)) {
        page.warnings.append(
            QCoreApplication::translate("formats", "%1 holds a line of more than a million characters.")
                .arg(file.path));
    }
    return QList { page };
}

} // namespace

const Format textPageFormat { recognises, readTextPage };

} // namespace formats
