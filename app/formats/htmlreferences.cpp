// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmltokens.h"

#include <QHash>
#include <QStringList>

namespace formats {

namespace {

constexpr qsizetype longestReference = 12; ///< UTF-16 units between & and the end of a name or a number

/// The names that pages of newspapers use (HTML 4.01, section 24): those of Latin-1 in their order, the rest
/// by number.
QHash<QString, char32_t> makeNames()
{
    QHash<QString, char32_t> names { { QStringLiteral("quot"), u'"' }, { QStringLiteral("amp"), u'&' },
        { QStringLiteral("apos"), u'\'' }, { QStringLiteral("lt"), u'<' }, { QStringLiteral("gt"), u'>' },
        { QStringLiteral("ensp"), 0x2002 }, { QStringLiteral("emsp"), 0x2003 },
        { QStringLiteral("thinsp"), 0x2009 }, { QStringLiteral("ndash"), 0x2013 },
        { QStringLiteral("mdash"), 0x2014 }, { QStringLiteral("lsquo"), 0x2018 },
        { QStringLiteral("rsquo"), 0x2019 }, { QStringLiteral("ldquo"), 0x201c },
        { QStringLiteral("rdquo"), 0x201d }, { QStringLiteral("bull"), 0x2022 },
        { QStringLiteral("hellip"), 0x2026 }, { QStringLiteral("permil"), 0x2030 },
        { QStringLiteral("prime"), 0x2032 }, { QStringLiteral("Prime"), 0x2033 },
        { QStringLiteral("euro"), 0x20ac }, { QStringLiteral("trade"), 0x2122 },
        { QStringLiteral("larr"), 0x2190 }, { QStringLiteral("uarr"), 0x2191 },
        { QStringLiteral("rarr"), 0x2192 }, { QStringLiteral("darr"), 0x2193 },
        { QStringLiteral("minus"), 0x2212 }, { QStringLiteral("asymp"), 0x2248 },
        { QStringLiteral("ne"), 0x2260 }, { QStringLiteral("le"), 0x2264 }, { QStringLiteral("ge"), 0x2265 },
        { QStringLiteral("alpha"), 0x3b1 }, { QStringLiteral("beta"), 0x3b2 },
        { QStringLiteral("gamma"), 0x3b3 }, { QStringLiteral("delta"), 0x3b4 },
        { QStringLiteral("mu"), 0x3bc }, { QStringLiteral("pi"), 0x3c0 } };
    const QString latin1 = QStringLiteral(
        "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 "
        "sup3 "
        "acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc "
        "Atilde "
        "Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute "
        "Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc "
        "atilde "
        "auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute "
        "ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml");
    char32_t next = 0xa0;
    for (const QString &name : latin1.split(u' '))
        names.insert(name, next++);
    return names;
}

/// The character that a reference without its & and ; stands for; 0 when it is none.
char32_t referred(QStringView reference)
{
    if (!reference.startsWith(u'#')) {
        static const QHash<QString, char32_t> names = makeNames();
        return names.value(reference.toString());
    }
    const bool isHex = reference.size() > 1 && reference[1].toLower() == u'x';
    bool isNumber = false;
    const uint number = reference.sliced(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    const bool isCharacter = number <= QChar::LastValidCodePoint && !QChar::isSurrogate(number);
    return !isNumber                ? 0
        : isCharacter && number > 0 ? char32_t(number)
                                    : char32_t(QChar::ReplacementCharacter);
}

} // namespace

QString withoutReferences(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (;;) {
        const qsizetype open = text.indexOf(u'&');
        if (open < 0)
            break;
        out += text.first(open);
        text = text.sliced(open);
        qsizetype end = 1;
        while (end < text.size() && end <= longestReference
            && (text[end].isLetterOrNumber() || (end == 1 && text[end] == u'#'))
            && text[end].unicode() < 0x80)
            ++end;
        const char32_t character = end > 1 ? referred(text.sliced(1, end - 1)) : 0;
        if (character == 0)
            out += text.first(end);
        else
            out += QChar::fromUcs4(character);
        text = text.sliced(character != 0 && end < text.size() && text[end] == u';' ? end + 1 : end);
    }
    return out += text;
}

} // namespace formats
