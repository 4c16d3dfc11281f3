// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdftext.h"

#include <QtEndian>
#include <algorithm>

namespace publish {

/// The "maxp" table's number of glyphs (OpenType), the box for what is missing among them; 0 when the program
/// is none.
static int glyphCount(const QByteArray &program)
{
    const auto number = [&](qsizetype at) {
        return at + 2 <= program.size() ? qFromBigEndian<quint16>(program.constData() + at) : quint16(0);
    };
    const auto longNumber = [&](qsizetype at) { return (quint32(number(at)) << 16) | number(at + 2); };
    for (int table = 0; table < number(4); ++table) {
        const qsizetype record = 12 + 16 * table;
        if (program.mid(record, 4) == "maxp")
            return number(qsizetype(longNumber(record + 8)) + 4);
    }
    return 0;
}

static QByteArray writeMap(const QList<char32_t> &characters)
{
    QByteArray out("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                   "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                   "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                   "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    constexpr qsizetype most = 100; // entries to a block (Adobe Technical Note 5014)
    for (qsizetype from = 0; from < characters.size(); from += most) {
        const qsizetype count = std::min(most, characters.size() - from);
        out += QByteArray::number(count) + " beginbfchar\n";
        for (qsizetype at = from; at < from + count; ++at) {
            const char32_t c = characters.at(at);
            QByteArray units;
            for (const QChar unit : QString::fromUcs4(&c, 1))
                units += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
            out += '<' + QByteArray::number(at + 1, 16).rightJustified(4, '0') + "> <" + units + ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

static QByteArray fontName(const QByteArray &font)
{
    const qsizetype at = font.indexOf("/BaseFont /") + 11;
    return at < 11 ? QByteArray() : font.mid(at, font.indexOf('\n', at) - at).trimmed();
}

static bool isComposite(const QByteArray &font)
{
    return font.contains("/Subtype /Type0");
}

bool restoreText(PdfFile &file, const QList<DrawnFont> &fonts)
{
    for (int number = 1; number <= file.count(); ++number) {
        const QByteArray font = file.object(number);
        const int target = isComposite(font) ? PdfFile::reference(font, "/ToUnicode") : 0;
        if (target == 0)
            continue;
        const auto drawn = std::ranges::find(fonts, fontName(font), &DrawnFont::postscriptName);
        const int descendant = PdfFile::reference(font, "/DescendantFonts [");
        const int descriptor = PdfFile::reference(file.object(descendant), "/FontDescriptor");
        const int program = PdfFile::reference(file.object(descriptor), "/FontFile2");
        // The font of a word joiner is there without a glyph.
        const QList<char32_t> characters = drawn == fonts.end() ? QList<char32_t>() : drawn->characters;
        if (glyphCount(file.streamData(program)) != characters.size() + 1)
            return false;
        file.replace(target, PdfFile::stream(writeMap(characters)));
    }
    return true;
}

static void rename(PdfFile &file, int number, const QByteArray &key, const QByteArray &name)
{
    QByteArray body = file.object(number);
    const qsizetype at = body.indexOf(key);
    if (at < 0)
        return;
    body.replace(at, body.indexOf('\n', at) - at, key + '/' + name);
    file.replace(number, body);
}

void nameSubsets(PdfFile &file)
{
    for (int number = 1; number <= file.count(); ++number) {
        const QByteArray font = file.object(number);
        if (!isComposite(font))
            continue;
        QByteArray tag;
        for (int rest = number; tag.size() < 6; rest /= 26)
            tag.prepend(char('A' + rest % 26));
        const QByteArray name = tag + '+' + fontName(font);
        const int descendant = PdfFile::reference(font, "/DescendantFonts [");
        rename(file, PdfFile::reference(file.object(descendant), "/FontDescriptor"), "/FontName ", name);
        rename(file, descendant, "/BaseFont ", name);
        rename(file, number, "/BaseFont ", name);
    }
}

} // namespace publish
