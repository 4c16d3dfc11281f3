// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/encoding.h"

#include <QStringList>
#include <algorithm>
#include <array>

namespace text {

QString encodingName(Encoding encoding)
{
    static const QStringList names { QStringLiteral("UTF-8"), QStringLiteral("UTF-16LE"),
        QStringLiteral("UTF-16BE"), QStringLiteral("GB18030"), QStringLiteral("Big5") };
    return names.at(qsizetype(encoding));
}

std::optional<Encoding> encodingFromName(QStringView name)
{
    QString plain = name.toString().toLower();
    plain.removeIf([](QChar c) { return c == u'-' || c == u'_' || c == u' '; });
    struct Spelling {
        QStringView name;
        Encoding encoding;
    };
    static constexpr std::array spellings {
        Spelling { u"utf8", Encoding::Utf8 },
        Spelling { u"utf8bom", Encoding::Utf8 },
        Spelling { u"utf16", Encoding::Utf16LE },
        Spelling { u"utf16le", Encoding::Utf16LE },
        Spelling { u"unicode", Encoding::Utf16LE },
        Spelling { u"utf16be", Encoding::Utf16BE },
        Spelling { u"gb18030", Encoding::Gb18030 },
        Spelling { u"gbk", Encoding::Gb18030 },
        Spelling { u"gb2312", Encoding::Gb18030 },
        Spelling { u"gb", Encoding::Gb18030 },
        Spelling { u"euccn", Encoding::Gb18030 },
        Spelling { u"cp936", Encoding::Gb18030 },
        Spelling { u"windows936", Encoding::Gb18030 },
        Spelling { u"big5", Encoding::Big5 },
        Spelling { u"big5hkscs", Encoding::Big5 },
        Spelling { u"cp950", Encoding::Big5 },
        Spelling { u"windows950", Encoding::Big5 },
    };
    const auto found = std::find_if(
        spellings.begin(), spellings.end(), [&](const Spelling &s) { return s.name == plain; });
    return found == spellings.end() ? std::nullopt : std::optional(found->encoding);
}

} // namespace text
