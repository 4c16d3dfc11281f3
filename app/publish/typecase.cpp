// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/typecase.h"

#include <QFontDatabase>
#include <QTextBlock>
#include <QTextCursor>
#include <QtEndian>
#include <algorithm>

namespace publish {

static constexpr quint32 boldBit = 0x80000000;

/// The code point at `at`, which is moved behind it; a lone surrogate is drawn as U+FFFD.
static char32_t takePoint(QStringView text, qsizetype &at)
{
    const QChar unit = text.at(at++);
    if (!unit.isSurrogate())
        return unit.unicode();
    if (unit.isHighSurrogate() && at < text.size() && text.at(at).isLowSurrogate())
        return QChar::surrogateToUcs4(unit, text.at(at++));
    return QChar::ReplacementCharacter;
}

/// Layout sets no glyph for controls, format characters and variation selectors, or none that must be found
/// again.
static bool isDrawn(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return false;
    default:
        return c != 0xfffc && (c < 0xfe00 || c > 0xfe0f) && (c < 0xe0100 || c > 0xe01ef);
    }
}

/// Name 6 of the font's name table (OpenType, "name"): QPdfWriter calls the font's object by it.
static QByteArray postscriptName(const QRawFont &font)
{
    const QByteArray table = font.fontTable("name");
    const auto number = [&](qsizetype at) {
        return at + 2 <= table.size() ? qFromBigEndian<quint16>(table.constData() + at) : quint16(0);
    };
    const int count = number(2);
    for (int i = 0; i < count; ++i) {
        const qsizetype record = 6 + 12 * i;
        if (number(record + 6) != 6)
            continue;
        QByteArray name = table.mid(number(4) + number(record + 10), number(record + 8));
        if (number(record) != 1) // not Macintosh: UTF-16BE, of which the name uses ASCII
            name.replace('\0', QByteArray());
        return name.replace(' ', '_');
    }
    return {};
}

void TypeCase::admit(QStringView text, bool bold)
{
    for (qsizetype at = 0; at < text.size();) {
        const char32_t c = takePoint(text, at);
        const Sort sort = c | (bold ? boldBit : 0);
        if (isDrawn(c) && m_counts[sort]++ == 0)
            m_order.append(sort);
    }
}

void TypeCase::admit(const QTextDocument &document)
{
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it)
            admit(it.fragment().text(), it.fragment().charFormat().font().bold());
    }
}

int TypeCase::faceFor(int family, Sort sort)
{
    // Layout looks for a font by script: for Han one that says it holds Chinese, for the rest any.
    const bool bold = sort & boldBit;
    const bool han = QChar::script(sort & ~boldBit) == QChar::Script_Han;
    const int key = family * 4 + bold * 2 + han;
    if (const auto known = m_faceIndex.constFind(key); known != m_faceIndex.constEnd())
        return *known;
    QFont wanted(m_families.at(family), 12, bold ? QFont::Bold : QFont::Normal);
    wanted.setStyleStrategy(QFont::PreferNoShaping);
    Face face { QRawFont::fromFont(wanted, han ? QFontDatabase::SimplifiedChinese : QFontDatabase::Any), {},
        {} };
    if (face.font.familyName() == m_families.at(family))
        face.postscriptName = postscriptName(face.font);
    int index = -1; // a stand-in: this family has no such font
    if (!face.postscriptName.isEmpty()) {
        // A family without a bold face of its own thickens its regular one: both are one font in the PDF.
        const auto same = std::ranges::find(m_faces, face.postscriptName, &Face::postscriptName);
        index = int(same - m_faces.begin());
        if (same == m_faces.end())
            m_faces.push_back(face);
    }
    m_faceIndex.insert(key, index);
    return index;
}

/// Has `shown`'s glyph stand for the sort's character, which is `shown` itself but for stand-ins.
bool TypeCase::place(Sort sort, int family, char32_t shown)
{
    const char32_t c = sort & ~boldBit;
    const int index = faceFor(family, sort);
    if (index < 0)
        return false;
    Face &face = m_faces[std::size_t(index)];
    const QList<quint32> glyphs = face.font.glyphIndexesForString(QString::fromUcs4(&shown, 1));
    if (glyphs.isEmpty() || glyphs.first() == 0)
        return false;
    const auto holder = face.drawn.constFind(glyphs.first());
    if (holder != face.drawn.constEnd() && *holder != c)
        return false;
    face.drawn.insert(glyphs.first(), c);
    if (family > 0)
        m_borrowed.insert(sort, family);
    return true;
}

void TypeCase::standIn(Sort sort)
{
    const char32_t c = sort & ~boldBit;
    if (!m_missing.contains(QString::fromUcs4(&c, 1)))
        m_missing += QString::fromUcs4(&c, 1);
    // Only such as the text does not use itself: those have been placed by now.
    for (const QChar mark : QStringLiteral("〓□◇○△☆◎▽")) {
        if (place(sort, 0, mark.unicode())) {
            m_standIns.insert(sort, mark.unicode());
            return;
        }
    }
}

void TypeCase::settle()
{
    QList<Sort> sorts = m_order;
    std::ranges::stable_sort(
        sorts, std::ranges::greater(), [this](Sort sort) { return m_counts.value(sort); });
    QList<Sort> lacking;
    for (const Sort sort : sorts) {
        int family = 0;
        while (family < m_families.size() && !place(sort, family, sort & ~boldBit))
            ++family;
        if (family == m_families.size())
            lacking.append(sort);
    }
    for (const Sort sort : lacking)
        standIn(sort);
}

int TypeCase::faceOf(const QRawFont &font) const
{
    const QByteArray name = postscriptName(font);
    const auto same = std::ranges::find(m_faces, name, &Face::postscriptName);
    return same == m_faces.end() ? -1 : int(same - m_faces.begin());
}

QList<QTextLayout::FormatRange> TypeCase::borrowed(QStringView text, bool bold) const
{
    QList<QTextLayout::FormatRange> out;
    if (m_borrowed.isEmpty())
        return out;
    for (qsizetype at = 0; at < text.size();) {
        const int start = int(at);
        const auto family = m_borrowed.constFind(takePoint(text, at) | (bold ? boldBit : 0));
        if (family == m_borrowed.constEnd())
            continue;
        QTextCharFormat format;
        format.setFontFamilies({ m_families.at(*family) });
        out.append({ start, int(at) - start, format });
    }
    return out;
}

/// From the end, so that what is replaced by something shorter moves nothing that is still to come.
static void layStandIns(const QTextBlock &block, const QHash<quint32, char32_t> &standIns)
{
    const QString text = block.text();
    QTextCursor cursor(block);
    for (qsizetype end = text.size(); end > 0;) {
        qsizetype at = end - 1;
        if (at > 0 && text.at(at).isLowSurrogate() && text.at(at - 1).isHighSurrogate())
            --at;
        const int start = int(at);
        const char32_t c = takePoint(text, at);
        cursor.setPosition(block.position() + start);
        cursor.setPosition(block.position() + int(end), QTextCursor::KeepAnchor);
        const auto mark = standIns.constFind(c | (cursor.charFormat().font().bold() ? boldBit : 0));
        if (mark != standIns.constEnd())
            cursor.insertText(QChar(char16_t(*mark)));
        end = start;
    }
}

void TypeCase::lay(QTextDocument &document) const
{
    QTextCursor cursor(&document);
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next()) {
        QList<QTextLayout::FormatRange> ranges;
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextFragment fragment = it.fragment();
            for (QTextLayout::FormatRange range :
                borrowed(fragment.text(), fragment.charFormat().font().bold())) {
                range.start += fragment.position();
                ranges.append(range);
            }
        }
        // After the walk: a merged format splits the fragments under the iterator.
        for (const QTextLayout::FormatRange &range : std::as_const(ranges)) {
            cursor.setPosition(range.start);
            cursor.setPosition(range.start + range.length, QTextCursor::KeepAnchor);
            cursor.mergeCharFormat(range.format);
        }
        if (!m_standIns.isEmpty())
            layStandIns(block, m_standIns);
    }
}

} // namespace publish
