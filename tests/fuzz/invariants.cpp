// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "invariants.h"

#include <QHash>
#include <QRegularExpression>
#include <cstdio>
#include <cstdlib>

namespace fuzz {

namespace {

constexpr qsizetype mostIndent = 1 << 28;

void checkRange(const core::ByteRange &bytes, qint64 size)
{
    require(bytes.begin >= 0 && bytes.begin <= bytes.end, "A range of bytes ends before it begins.");
    require(bytes.end <= size, "A range of bytes ends behind the file.");
}

void checkLine(const core::SourceLine &line, qint64 size)
{
    require(!line.text.trimmed().isEmpty(), "A line holds no text.");
    require(line.text == line.text.trimmed(), "A line's blanks stand in its text.");
    require(!line.text.contains(u'\n') && !line.text.contains(QChar(u'\0')), "A line holds a control.");
    require(line.gapBefore >= 0, "A gap is negative.");
    require(line.indent >= 0 && line.indent < mostIndent, "An indent makes no sense.");
    require(!line.isTitle || line.role == core::LineRole::Headline, "A title is no headline.");
    checkRange(line.bytes, size);
}

void checkDate(const core::IssueDate &date)
{
    using core::Precision;
    const qsizetype length = date.precision == Precision::Day ? 10
        : date.precision == Precision::Month                  ? 7
        : date.precision == Precision::Year                   ? 4
                                                              : 0;
    require(date.value.size() == length, "A date's value is not of its precision.");
    require(date.confidence >= 0 && date.confidence <= 1, "A date's confidence is none.");
    require(
        (date.precision == Precision::None) == (date.basis == core::Basis::None), "A date without a basis.");
}

void checkBlock(const core::Block &block, qint64 size)
{
    require(!block.text.isEmpty(), "A block holds no text.");
    int last = 0;
    for (const core::Join &join : block.joins) {
        require(join.at >= last && join.at <= block.text.size(), "A join stands outside of its text.");
        require(join.confidence >= 0 && join.confidence <= 1, "A join's confidence is none.");
        last = join.at;
    }
    require(!block.source.isEmpty(), "A block comes from nowhere.");
    for (const core::ByteRange &bytes : block.source)
        checkRange(bytes, size);
}

using Counts = QHash<QChar, qsizetype>;

void count(Counts &counts, const QString &text, qsizetype by)
{
    for (const QChar c : text) {
        if (c.isLetter())
            counts[c] += by;
    }
}

/// （下转第3版，题为…）: remarks that lead on are taken off the text, and may stand on two lines.
bool leadsOn(const QList<core::SourceLine> &lines)
{
    QString all;
    for (const core::SourceLine &line : lines)
        all += line.text;
    static const QRegularExpression remark(QStringLiteral("(?:转|接).{0,8}版"));
    all.remove(u' ').remove(QChar(0x3000));
    return remark.match(all).hasMatch();
}

} // namespace

void require(bool holds, const char *sentence)
{
    if (holds)
        return;
    std::fprintf(stderr, "INVARIANT: %s\n", sentence);
    std::abort();
}

formats::SourceFile fileOf(const char *path, const unsigned char *data, std::size_t size)
{
    return { QString::fromUtf8(path), QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)),
        std::nullopt };
}

void checkPages(const core::Result<QList<core::SourcePage>> &pages, const QString &path, qint64 size)
{
    if (!pages) {
        require(pages.error().message.contains(path), "An error does not name the file.");
        return;
    }
    require(!pages->isEmpty(), "A file was read and has no page.");
    for (const core::SourcePage &page : *pages) {
        require(page.source.startsWith(path), "A page comes from another file.");
        require(!page.lines.isEmpty(), "A page has no lines.");
        checkDate(page.date);
        for (const core::SourceLine &line : page.lines)
            checkLine(line, size);
    }
}

int checkFormat(const formats::Format &format, const formats::SourceFile &file)
{
    const formats::Contents contents(file);
    if (file.bytes.isEmpty() || !format.recognises(contents))
        return -1;
    checkPages(format.read(contents), file.path, file.bytes.size());
    return 0;
}

void checkNothingIsLost(const formats::SourceFile &file, const core::SourcePage &page)
{
    const auto decoded = text::decode(file.bytes, file.encoding);
    require(decoded.has_value(), "A page was read of what is no text.");
    QString there;
    for (const text::DecodedLine &line : decoded->lines)
        there += line.text;
    QString here;
    qint64 last = 0;
    for (const core::SourceLine &line : page.lines) {
        here += line.text;
        require(line.bytes.begin >= last, "A line stands before the one above it.");
        last = line.bytes.end;
    }
    const auto isSpace = [](QChar c) { return c.isSpace(); };
    require(there.removeIf(isSpace) == here.removeIf(isSpace), "Text was lost on the way into lines.");
}

void checkPage(const core::Page &page, const QList<core::SourceLine> &lines, qint64 size)
{
    Counts counts;
    const qsizetype whole = leadsOn(lines) ? 0 : 1;
    for (const core::SourceLine &line : lines)
        count(counts, line.text, whole);
    for (const QString &line : page.banner)
        count(counts, line, -1);
    for (const core::Article &article : page.articles) {
        require(!article.blocks.isEmpty(), "An article holds nothing.");
        require(article.titleIndex >= 0 && article.titleIndex <= article.headlines().size(),
            "A title is no headline.");
        require(!article.title().isEmpty(), "An article has no title.");
        for (const core::Block &block : article.blocks) {
            checkBlock(block, size);
            count(counts, block.text, -1);
        }
    }
    for (auto it = counts.cbegin(); it != counts.cend(); ++it)
        require(it.value() <= 0, "Reading lost a letter.");
    checkDate(page.date);
}

} // namespace fuzz
