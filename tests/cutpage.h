// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"

#include <QByteArray>
#include <QStringList>
#include <iconv.h>

using namespace Qt::StringLiterals;

/// Lines of an invented page, their paragraph cut by a column's foot and its second piece by another.
inline const QStringList cutPage { u"　　石渡纱厂夜校开课"_s, u""_s,
    u"本报讯（记者 祝青禾）3月4日晚，石渡纱厂的夜校在老食堂开"_s, u""_s,
    u"课，三百名挡车工走进教室，从识图学起，厂里还给每个人发了"_s, u""_s, u"一本手绘的机器图册。"_s, u""_s,
    u"夜校每周二、周四上课，由退休技师轮流讲授，学满一季可以考级。"_s, u""_s, u"青埠港添了两台岸桥"_s, u""_s,
    u"本报讯（记者 何苇杭）两台岸桥昨天在青埠港卸船，港口的吞吐能力由此增加一成。"_s };

inline QByteArray encoded(const QString &text, const char *encoding)
{
    const iconv_t converter = iconv_open(encoding, "UTF-8");
    QByteArray from = text.toUtf8();
    QByteArray to(from.size() * 4 + 8, '\0');
    char *in = from.data();
    char *out = to.data();
    std::size_t inLeft = std::size_t(from.size());
    std::size_t outLeft = std::size_t(to.size());
    const bool done = iconv(converter, &in, &inLeft, &out, &outLeft) != std::size_t(-1);
    iconv_close(converter);
    return done ? to.left(out - to.data()) : QByteArray();
}

/// The bytes of lines, and where each of them stands in these.
struct Encoded {
    QByteArray bytes;
    QList<core::ByteRange> lines;
};

inline Encoded encodedLines(const QStringList &lines, const char *encoding, const QByteArray &mark = {})
{
    Encoded out { mark, {} };
    for (const QString &line : lines) {
        const qint64 begin = out.bytes.size();
        out.bytes += encoded(line, encoding);
        out.lines.append({ begin, out.bytes.size() });
        out.bytes += encoded(u"\r\n"_s, encoding);
    }
    return out;
}

/// The first article of the page above, as reading hands it over.
inline core::Article cutArticle(const QList<core::ByteRange> &lines)
{
    const QString lead = u"本报讯（记者 祝青禾）"_s;
    const QString first = cutPage[2].mid(lead.size());
    core::Article article;
    article.blocks = {
        { core::BlockKind::Headline, cutPage[0].trimmed(), { lines[0] }, {} },
        { core::BlockKind::Lead, lead, { lines[2] }, {} },
        { core::BlockKind::Paragraph, first + cutPage[4] + cutPage[6], { lines[2], lines[4], lines[6] },
            { { int(first.size()), 0.95 }, { int(first.size() + cutPage[4].size()), 0.6 } } },
        { core::BlockKind::Paragraph, cutPage[8], { lines[8] }, {} },
    };
    return article;
}
