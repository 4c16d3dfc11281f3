// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/encodings.h"

#include "made/pages.h"
#include "text/fold.h"

#include <QHash>

#include <iconv.h>

namespace made {

namespace {

constexpr char16_t firstHan = 0x4e00;
constexpr char16_t lastHan = 0x9fff;

/// For each simplified character the traditional one that comes first in Big5, whose order is by frequency in
/// two steps. A character that Big5 has in its first step stands for itself.
QHash<QChar, QChar> traditionalTable()
{
    QHash<QChar, QChar> out;
    QHash<QChar, QByteArray> places;
    for (char16_t c = firstHan; c <= lastHan; ++c) {
        const auto place = encoded(QString(QChar(c)), "BIG5");
        const QString simple = text::folded(QString(QChar(c)));
        if (!place || simple.size() != 1)
            continue;
        const QChar key = simple.front();
        if (!places.contains(key) || *place < places.value(key)) {
            places.insert(key, *place);
            out.insert(key, QChar(c));
        }
    }
    return out;
}

} // namespace

std::optional<QByteArray> encoded(const QString &text, const char *name)
{
    const iconv_t converter = iconv_open(name, "UTF-16LE");
    if (converter == iconv_t(-1))
        return std::nullopt;
    QByteArray in(reinterpret_cast<const char *>(text.utf16()), text.size() * 2);
    QByteArray out(text.size() * 4 + 16, Qt::Uninitialized);
    char *from = in.data();
    char *to = out.data();
    auto fromLeft = size_t(in.size());
    auto toLeft = size_t(out.size());
    const size_t done = iconv(converter, &from, &fromLeft, &to, &toLeft);
    iconv_close(converter);
    if (done == size_t(-1))
        return std::nullopt;
    out.resize(out.size() - qsizetype(toLeft));
    return out;
}

QString traditional(const QString &text)
{
    static const QHash<QChar, QChar> table = traditionalTable();
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        out.append(table.value(c, c));
    return out;
}

QString runningText(Random &random, qsizetype size)
{
    QString out;
    while (out.size() < size) {
        const PageKind &kind = random.pick(pageKinds());
        const MadeFile file = kind.make(quint64(random.between(0, 1'000'000'000)));
        for (const core::Page &page : file.gold) {
            for (const core::Article &article : page.articles) {
                for (const core::Block &block : article.blocks)
                    out += block.text;
            }
        }
    }
    return out;
}

} // namespace made
