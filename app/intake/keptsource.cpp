// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/keptsource.h"

#include "formats/formats.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>
#include <optional>

namespace intake {

namespace {

// A whole year in one file is not laid out on screen for the sake of one article.
constexpr qsizetype around = 200'000; ///< UTF-16 units shown before the article and behind it
constexpr qsizetype mostShown = 1'000'000; ///< UTF-16 units shown in all
constexpr qsizetype comparedUnits = 8; ///< of a block's opening: enough to know it by
constexpr qsizetype lookedAtUnits = 4'000; ///< of a range, in which the opening is looked for

/// A decoding of a file that may be the one the article was read from.
struct Candidate {
    QString path;
    QByteArray bytes;
    text::Decoded decoded;
    int score = -1;
};

/// The line a byte stands on, or the one before it.
qsizetype lineAt(const QList<text::DecodedLine> &lines, qint64 byte)
{
    const auto behind = std::upper_bound(lines.cbegin(), lines.cend(), byte,
        [](qint64 wanted, const text::DecodedLine &line) { return wanted < line.begin; });
    return std::max<qsizetype>(behind - lines.cbegin() - 1, 0);
}

/// The UTF-16 offset in a line at which a byte of the source stands. A range that ends within a line is rare,
/// so that its beginning is decoded once more instead of every character's place being kept.
qsizetype offsetIn(const Candidate &source, const text::DecodedLine &line, qint64 byte)
{
    if (byte <= line.begin)
        return 0;
    if (byte >= line.end)
        return line.text.size();
    QByteArray before = source.bytes.mid(line.begin, byte - line.begin);
    // A letter behind it: blanks alone would count as no text.
    switch (source.decoded.encoding) {
    case text::Encoding::Utf16LE:
        before.append("x\0", 2);
        break;
    case text::Encoding::Utf16BE:
        before.append("\0x", 2);
        break;
    default:
        before.append('x');
    }
    const auto decoded = text::decode(before, source.decoded.encoding);
    return decoded ? std::min(decoded->lines.first().text.size() - 1, line.text.size()) : 0;
}

/// The letters of a text, `most` UTF-16 units of them, without the tags that HTML has between them.
QString letters(QStringView text, qsizetype most)
{
    QString out;
    bool inTag = false;
    for (const QChar c : text) {
        if (out.size() >= most)
            break;
        inTag = c == u'<' || (inTag && c != u'>');
        if (!inTag && (c.isLetterOrNumber() || c.isSurrogate()))
            out.append(c);
    }
    return out;
}

QString textOf(const Candidate &source, const QList<core::ByteRange> &ranges)
{
    const QList<text::DecodedLine> &lines = source.decoded.lines;
    QString text;
    for (const core::ByteRange &range : ranges) {
        for (qsizetype i = lineAt(lines, range.begin); i < lines.size() && lines[i].begin < range.end; ++i) {
            text += lines[i].text;
            if (text.size() > lookedAtUnits)
                return text;
        }
    }
    return text;
}

/// How well an article's byte ranges fit a decoding: they begin and end where lines do, and hold its words.
int fit(const Candidate &source, const core::Article &article)
{
    const QList<text::DecodedLine> &lines = source.decoded.lines;
    int score = 0;
    for (const core::Block &block : article.blocks) {
        if (block.source.isEmpty() || block.source.last().end > source.bytes.size())
            continue;
        const text::DecodedLine &first = lines.at(lineAt(lines, block.source.first().begin));
        const text::DecodedLine &last = lines.at(lineAt(lines, block.source.last().end));
        score += first.begin == block.source.first().begin;
        score += last.end == block.source.last().end;
        const QString opening = letters(block.text, comparedUnits);
        if (!opening.isEmpty() && letters(textOf(source, block.source), lookedAtUnits).contains(opening))
            score += 4;
    }
    return score;
}

int perfectFit(const core::Article &article)
{
    const auto placed = std::count_if(article.blocks.cbegin(), article.blocks.cend(),
        [](const core::Block &block) { return !block.source.isEmpty(); });
    return static_cast<int>(placed) * 6;
}

/// Takes a file's decoding when the article fits it better than those before.
void consider(const formats::SourceFile &file, std::optional<text::Encoding> forced,
    const core::Article &article, std::optional<Candidate> &best)
{
    auto decoded = text::decode(file.bytes, forced);
    if (!decoded)
        return;
    Candidate candidate { file.path, file.bytes, *std::move(decoded) };
    candidate.score = fit(candidate, article);
    if (!best || candidate.score > best->score)
        best = std::move(candidate);
}

/// Files are taken as they read by themselves; in the other encodings only when the article is in none of
/// them.
core::Result<std::optional<Candidate>> bestOf(const formats::SourceFile &source, const core::Article &article)
{
    using enum text::Encoding;
    std::optional<Candidate> best;
    const auto unpacked = formats::eachText(
        source, [&](const formats::SourceFile &file) { consider(file, std::nullopt, article, best); });
    if (!unpacked)
        return std::unexpected(unpacked.error());
    if (best && best->score * 2 >= perfectFit(article))
        return best;
    const auto again = formats::eachText(source, [&](const formats::SourceFile &file) {
        for (const text::Encoding forced : { Gb18030, Utf8, Big5, Utf16LE, Utf16BE })
            consider(file, forced, article, best);
    });
    if (!again)
        return std::unexpected(again.error());
    return best;
}

/// First and last line to be shown, the last one included.
struct Window {
    qsizetype first = 0;
    qsizetype last = 0;
};

Window windowAround(const QList<text::DecodedLine> &lines, const core::Article &article)
{
    qint64 begin = -1;
    qint64 end = 0;
    for (const core::Block &block : article.blocks) {
        for (const core::ByteRange &range : block.source) {
            begin = begin < 0 ? range.begin : std::min(begin, range.begin);
            end = std::max(end, range.end);
        }
    }
    Window window { lineAt(lines, std::max<qint64>(begin, 0)), lineAt(lines, end) };
    for (qsizetype room = around; window.first > 0 && room > 0;)
        room -= lines[--window.first].text.size() + 1;
    for (qsizetype room = around; window.last + 1 < lines.size() && room > 0;)
        room -= lines[++window.last].text.size() + 1;
    return window;
}

/// The lines of a window as one text, with the place of each.
class Shown {
public:
    Shown(const Candidate &source, const Window &window)
        : m_source(source)
        , m_first(window.first)
    {
        const QList<text::DecodedLine> &lines = source.decoded.lines;
        for (qsizetype i = window.first; i <= window.last && m_text.size() < mostShown; ++i) {
            if (i > window.first)
                m_text += u'\n';
            m_positions.append(m_text.size());
            m_text += QStringView(lines[i].text).left(mostShown - m_text.size());
        }
        m_isWhole = window.first == 0 && m_positions.size() == lines.size() && m_text.size() < mostShown;
    }

    const QString &text() const { return m_text; }
    bool isWhole() const { return m_isWhole; }

    /// -1: outside of what is shown.
    qsizetype position(qint64 byte) const
    {
        const QList<text::DecodedLine> &lines = m_source.decoded.lines;
        const qsizetype line = lineAt(lines, byte);
        if (line < m_first || line - m_first >= m_positions.size())
            return -1;
        return std::min(m_positions[line - m_first] + offsetIn(m_source, lines[line], byte), m_text.size());
    }

    QList<SourceStretch> stretches(const core::Block &block) const
    {
        QList<SourceStretch> stretches;
        for (qsizetype i = 0; i < block.source.size(); ++i) {
            const qsizetype from = position(block.source[i].begin);
            const qsizetype to = position(block.source[i].end);
            if (from >= 0 && to > from)
                stretches.append(narrowed({ int(from), int(to - from) }, pieceOf(block, i)));
        }
        return stretches;
    }

private:
    /// What a range contributed to its block; empty where that cannot be told.
    static QStringView pieceOf(const core::Block &block, qsizetype range)
    {
        if (block.joins.size() + 1 != block.source.size())
            return {};
        const qsizetype from = range > 0 ? block.joins[range - 1].at : 0;
        const qsizetype to = range < block.joins.size() ? block.joins[range].at : block.text.size();
        return QStringView(block.text).mid(from, to - from).trimmed();
    }

    /// A range is a whole line, which a lead shares with its paragraph and a record with all of its article:
    /// the words themselves are marked where they stand in it as they are.
    SourceStretch narrowed(const SourceStretch &stretch, QStringView piece) const
    {
        const QStringView range = QStringView(m_text).mid(stretch.position, stretch.length);
        const qsizetype at = piece.isEmpty() ? -1 : range.indexOf(piece);
        return at < 0 ? stretch : SourceStretch { stretch.position + int(at), int(piece.size()) };
    }

    const Candidate &m_source;
    qsizetype m_first;
    QString m_text;
    QList<qsizetype> m_positions; ///< in m_text, of each line from m_first on
    bool m_isWhole = true;
};

} // namespace

core::Result<KeptSource> keptSource(
    const QString &path, const QByteArray &bytes, const core::Article &article)
{
    const auto best = bestOf({ path, bytes, std::nullopt }, article);
    if (!best)
        return std::unexpected(best.error());
    if (!*best) {
        return core::fail(core::Error::Kind::NotText,
            QCoreApplication::translate("intake", "There is no text in the kept source of %1.").arg(path));
    }
    const Candidate &source = **best;
    const Window window = windowAround(source.decoded.lines, article);
    const Shown shown(source, window);
    KeptSource kept { source.path, source.decoded.encoding, shown.text(), shown.isWhole(),
        static_cast<int>(window.first) + 1, {} };
    for (const core::Block &block : article.blocks)
        kept.blocks.append(shown.stretches(block));
    return kept;
}

} // namespace intake
