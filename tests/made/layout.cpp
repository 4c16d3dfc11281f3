// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/layout.h"

#include <algorithm>

namespace made {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype shortestFront = 24; ///< UTF-16 units of a piece before a cut
constexpr qsizetype shortestBack = 6;
constexpr qsizetype uncutLength = 60; ///< paragraphs that are no longer are not cut

bool isLatin(QChar c)
{
    return c.unicode() < 0x80 && c.isLetter();
}

/// Letters, digits and what stands between them: no line breaks inside.
bool isRun(QChar c)
{
    return c.unicode() < 0x80 && !c.isSpace();
}

/// A blank that a break would lose: all but those between two Latin words.
bool losesBlank(const QString &text, qsizetype at)
{
    if (text[at - 1].isSpace())
        return true;
    if (!text[at].isSpace())
        return false;
    return at + 1 >= text.size() || !isLatin(text[at - 1]) || !isLatin(text[at + 1]);
}

bool mayBreak(const QString &text, qsizetype at)
{
    return at > 0 && at < text.size() && !losesBlank(text, at) && !(isRun(text[at - 1]) && isRun(text[at]))
        && !QStringView(u"，。、；：！？”’》）】)…—").contains(text[at])
        && !QStringView(u"“‘《（【(—…").contains(text[at - 1]);
}

int widthOf(QStringView text)
{
    int width = 0;
    for (const QChar c : text)
        width += c.unicode() < 0x80 ? 1 : 2;
    return width;
}

/// Where the line that starts at `from` ends; `width` in half-width columns.
qsizetype lineEnd(const QString &text, qsizetype from, int width, bool hangs)
{
    qsizetype end = from;
    for (int left = width; end < text.size(); ++end) {
        left -= text[end].unicode() < 0x80 ? 1 : 2;
        if (left < 0)
            break;
    }
    if (end == text.size())
        return end;
    if (hangs && QStringView(u"，。、；：！？").contains(text[end]) && end + 1 < text.size()
        && mayBreak(text, end + 1))
        return end + 1;
    if (hangs && end + 1 == text.size())
        return text.size();
    qsizetype at = end;
    while (at > from + 1 && !mayBreak(text, at))
        --at;
    return at > from + 1 ? at : end;
}

QStringList wrapped(const QString &text, const Layout &layout)
{
    QStringList lines;
    qsizetype from = 0;
    while (from < text.size()) {
        const int indent = layout.indented && from == 0 ? 4 : 0;
        const qsizetype end = lineEnd(text, from, 2 * layout.width - indent, layout.hangs);
        lines.append(QString(indent / 2, u'　') + text.sliced(from, end - from));
        from = end < text.size() && text[end].isSpace() ? end + 1 : end;
    }
    return lines;
}

bool endsSentence(const QString &text)
{
    return QStringView(u"。！？”’…；：").contains(text.back());
}

/// The setting of one page.
class Setter {
public:
    Setter(const Layout &layout, Random &random)
        : m_layout(layout)
        , m_random(random)
    {
    }

    void add(const QString &line, bool together = false)
    {
        m_lines.append(line);
        if (m_layout.gaps == Layout::Gaps::Lines || (m_layout.gaps == Layout::Gaps::Blocks && !together))
            gap(1);
    }
    void gap(int count)
    {
        for (; count > 0; --count)
            m_lines.append(QString());
    }
    void addDraft(const Draft &draft);
    QStringList lines() const { return m_lines; }

private:
    void addText(const Printed &block);
    void addWrapped(const Printed &block);
    QStringList pieces(const Printed &block);

    const Layout &m_layout;
    Random &m_random;
    QStringList m_lines;
};

QStringList Setter::pieces(const Printed &block)
{
    if (!block.mayBeCut || block.text.size() < uncutLength || !m_random.chance(m_layout.cuts))
        return { block.text };
    const QList<qsizetype> places = cuttingPlaces(block.text.chopped(block.wholeEnd), block.whole);
    if (places.isEmpty())
        return { block.text };
    QStringList out;
    qsizetype from = 0;
    for (int left = block.text.size() > 4 * uncutLength && m_random.chance(0.4) ? 2 : 1; left > 0; --left) {
        const qsizetype at = m_random.pick(places);
        if (at < from + shortestFront)
            continue;
        out.append(block.text.sliced(from, at - from));
        from = block.text[at].isSpace() ? at + 1 : at;
    }
    return out << block.text.sliced(from);
}

void Setter::addWrapped(const Printed &block)
{
    const QStringList lines = wrapped(block.text, m_layout);
    const bool cuts = lines.size() > 4 && m_random.chance(m_layout.cuts / 3);
    const qsizetype cut = cuts ? m_random.between(2, int(lines.size()) - 2) : -1;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        m_lines.append(lines[i]);
        if (i == cut && !endsSentence(lines[i]))
            gap(1);
    }
}

void Setter::addText(const Printed &block)
{
    if (m_layout.width > 0) {
        addWrapped(block);
        return;
    }
    QString front = m_layout.indented ? u"　　"_s : QString();
    const QStringList all = pieces(block);
    for (const QString &piece : all) {
        add(front + piece);
        front.clear();
    }
}

void Setter::addDraft(const Draft &draft)
{
    const bool blanks = m_layout.gaps != Layout::Gaps::None;
    for (qsizetype i = 0; i < draft.printed.size(); ++i) {
        const Printed &block = draft.printed[i];
        const Printed::Kind next
            = i + 1 < draft.printed.size() ? draft.printed[i + 1].kind : Printed::Kind::Headline;
        switch (block.kind) {
        case Printed::Kind::Picture:
            gap(blanks ? 2 : 0);
            break;
        case Printed::Kind::StanzaBreak:
            gap(blanks ? 1 : 0);
            break;
        case Printed::Kind::Text:
            addText(block);
            break;
        case Printed::Kind::Headline:
            add(block.text);
            break;
        case Printed::Kind::Verse:
        case Printed::Kind::OwnLine:
            add(block.text, next == block.kind || next == Printed::Kind::StanzaBreak);
            break;
        }
    }
}

} // namespace

QList<qsizetype> cuttingPlaces(const QString &text, qsizetype from)
{
    QList<qsizetype> out;
    for (qsizetype at = from + shortestFront; at + shortestBack < text.size(); ++at) {
        if (mayBreak(text, at) && !endsSentence(text.first(at)))
            out.append(at);
    }
    return out;
}

/// A line by itself that is as wide as the column would pass for the first of a paragraph.
static bool fillsColumn(const QString &line, const Layout &layout)
{
    const int width = widthOf(line);
    return width >= 2 * layout.width - 4 && width <= 2 * layout.width + 3;
}

bool isClear(const Draft &draft, const Layout &layout)
{
    if (layout.width == 0 || layout.indented)
        return true;
    // Without an indent only a short last line says where a paragraph ends.
    return std::all_of(draft.printed.cbegin(), draft.printed.cend(), [&layout](const Printed &block) {
        return block.kind == Printed::Kind::Text
            ? widthOf(wrapped(block.text, layout).last()) <= 2 * (layout.width - 3)
            : !fillsColumn(block.text, layout);
    });
}

QStringList setPage(
    const QStringList &banner, const QList<Draft> &drafts, const Layout &layout, Random &random)
{
    Setter setter(layout, random);
    setter.gap(layout.gaps == Layout::Gaps::None ? 0 : 2);
    for (const QString &line : banner)
        setter.add(line);
    for (const Draft &draft : drafts) {
        // Wrapped pages have no blank lines but where a column ends and another article begins.
        if (layout.width > 0 && layout.gaps == Layout::Gaps::None && layout.cuts > 0.4)
            setter.gap(1);
        setter.addDraft(draft);
    }
    return setter.lines();
}

} // namespace made
