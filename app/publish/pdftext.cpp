// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdftext.h"

#include <QMap>
#include <QRegularExpression>
#include <algorithm>

namespace publish {

/// A font's codes and the characters they stand for. Codes count the glyphs in the order of their first use.
using CodeMap = QMap<int, char32_t>;

/// Reads the ranges as QPdfWriter writes them: "<0001> <0002> <4E00>" and "<0001> <0002> [<4E00> <4E8C> ]".
static CodeMap readMap(const QByteArray &body)
{
    static const QRegularExpression range(
        QStringLiteral("<([0-9A-Fa-f]{4})> <([0-9A-Fa-f]{4})> (?:<([0-9A-Fa-f]{4})>|\\[([^\\]]*)\\])"));
    static const QRegularExpression word(QStringLiteral("<([0-9A-Fa-f]{4})>"));
    CodeMap out;
    auto ranges = range.globalMatch(QString::fromLatin1(body));
    while (ranges.hasNext()) {
        const QRegularExpressionMatch match = ranges.next();
        int code = match.captured(1).toInt(nullptr, 16);
        const int last = match.captured(2).toInt(nullptr, 16);
        if (match.hasCaptured(4)) {
            auto words = word.globalMatch(match.captured(4));
            for (; words.hasNext() && code <= last; ++code)
                out.insert(code, char32_t(words.next().captured(1).toUInt(nullptr, 16)));
        } else {
            for (char32_t c = match.captured(3).toUInt(nullptr, 16); code <= last; ++code, ++c)
                out.insert(code, c);
        }
    }
    return out;
}

static QByteArray writeMap(const CodeMap &map)
{
    QByteArray out("/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
                   "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
                   "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
                   "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n");
    constexpr qsizetype most = 100; // entries to a block (Adobe Technical Note 5014)
    const QList<int> codes = map.keys();
    for (qsizetype from = 0; from < codes.size(); from += most) {
        const qsizetype count = std::min(most, codes.size() - from);
        out += QByteArray::number(count) + " beginbfchar\n";
        for (const int code : codes.mid(from, count)) {
            const char32_t c = map.value(code);
            QByteArray units;
            for (const QChar unit : QString::fromUcs4(&c, 1))
                units += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
            out += '<' + QByteArray::number(code, 16).rightJustified(4, '0') + "> <" + units + ">\n";
        }
        out += "endbfchar\n";
    }
    return out + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

static int restore(CodeMap &map, const TypeCase::Face &face)
{
    int changed = 0;
    for (auto it = map.begin(); it != map.end(); ++it) {
        const char32_t written = *it;
        const QList<quint32> glyphs = face.font.glyphIndexesForString(QString::fromUcs4(&written, 1));
        const char32_t drawn = glyphs.isEmpty() ? written : face.drawn.value(glyphs.first(), written);
        changed += drawn != written;
        *it = drawn;
    }
    // What is left without a character is outside the BMP, and codes follow first use: the gaps are filled in
    // order.
    QList<int> gaps;
    const int last = map.isEmpty() ? 0 : map.lastKey();
    for (int code = 1; code < last; ++code) {
        if (!map.contains(code))
            gaps.append(code);
    }
    for (int code = last + 1; gaps.size() < face.beyond.size(); ++code)
        gaps.append(code);
    if (gaps.size() != face.beyond.size())
        return changed; // a glyph that nobody asked for: rather no character than a wrong one
    for (qsizetype i = 0; i < gaps.size(); ++i)
        map.insert(gaps.at(i), face.beyond.at(i));
    return changed + int(gaps.size());
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

int restoreText(PdfFile &file, const TypeCase &type)
{
    int changed = 0;
    for (int number = 1; number <= file.count(); ++number) {
        const QByteArray font = file.object(number);
        const int target = isComposite(font) ? PdfFile::reference(font, "/ToUnicode") : 0;
        const auto face = std::ranges::find(type.faces(), fontName(font), &TypeCase::Face::postscriptName);
        if (target == 0 || face == type.faces().end())
            continue;
        CodeMap map = readMap(file.object(target));
        map.remove(0); // the box for what is missing stands for nothing
        changed += restore(map, *face);
        file.replace(target, PdfFile::stream(writeMap(map)));
    }
    return changed;
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
