// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/runningtext.h"

#include <algorithm>

namespace publish {

static bool endsLine(QChar unit)
{
    const char16_t c = unit.unicode();
    return (c >= u'\t' && c <= u'\r') || c == 0x85 || c == QChar::LineSeparator
        || c == QChar::ParagraphSeparator;
}

QString oneLine(QStringView text)
{
    QString out;
    out.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        const bool isPair = unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate();
        if (isPair) {
            const char32_t point = QChar::surrogateToUcs4(unit, text.at(++i));
            out += QChar::isNonCharacter(point) ? QStringView(u"\ufffd") : text.mid(i - 1, 2);
        } else if (unit.isSurrogate() || QChar::isNonCharacter(unit.unicode())) {
            out += QChar(QChar::ReplacementCharacter);
        } else if (endsLine(unit)) {
            out += u' ';
        } else if (unit.category() != QChar::Other_Control) {
            out += unit;
        }
    }
    return out;
}

QString ArticlePart::text() const
{
    QString out;
    for (const Stretch &stretch : stretches)
        out += stretch.text;
    return out;
}

/// Cuts the text where hits begin and end.
static QList<Stretch> stretchesOf(const QString &text, int block, const QList<core::Span> &hits)
{
    QList<Stretch> out;
    const auto append = [&](qsizetype from, qsizetype to, bool isHit) {
        const QString words = oneLine(QStringView(text).mid(from, to - from));
        if (!words.isEmpty())
            out.append({ words, isHit });
    };
    qsizetype done = 0;
    for (const core::Span &hit : hits) {
        if (hit.block != block)
            continue;
        const qsizetype from = std::clamp<qsizetype>(hit.start, done, text.size());
        const qsizetype to = std::clamp<qsizetype>(hit.end(), from, text.size());
        append(done, from, false);
        append(from, to, true);
        done = to;
    }
    append(done, text.size(), false);
    return out;
}

QList<ArticlePart> partsOf(const Entry &entry)
{
    const core::Article &article = entry.stored.article;
    PartKinds kinds(article);
    QList<ArticlePart> out;
    for (int i = 0; i < article.blocks.size(); ++i) {
        const core::Block &block = article.blocks.at(i);
        const PartKind kind = kinds.next(block);
        if (const QList<Stretch> stretches = stretchesOf(block.text, i, entry.hits); !stretches.isEmpty())
            out.append({ kind, stretches });
    }
    return out;
}

core::Result<void> RunningText::release(bool areSeveral)
{
    if (!m_hasBegun) {
        m_hasBegun = true;
        if (const auto begun = begin(areSeveral); !begun)
            return begun;
    }
    if (!m_first)
        return {};
    const Entry first = *std::move(m_first);
    m_first.reset();
    return write(first);
}

core::Result<void> RunningText::add(const Entry &entry)
{
    if (!m_hasBegun && !m_first) {
        m_first = entry;
        return {};
    }
    if (const auto released = release(true); !released)
        return released;
    return write(entry);
}

core::Result<void> RunningText::end()
{
    if (const auto released = release(false); !released)
        return released;
    return finish();
}

} // namespace publish
