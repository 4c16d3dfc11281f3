// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/pagemark.h"
#include "text/papernames.h"

#include <algorithm>

namespace formats {

namespace {

constexpr qsizetype longestMark = 40; ///< UTF-16 units
constexpr int fewestMarks = 2; ///< a single one is the masthead of a page, which reading knows how to take

bool isMark(const text::DecodedLine &line)
{
    return line.text.size() <= 2 * longestMark && pageMark(QStringView(line.text).trimmed());
}

bool recognises(const Contents &contents)
{
    if (!contents.decoded())
        return false;
    // A page's own guide (版面导航) lists the marks one below the other: a page has text under its mark.
    int marks = 0;
    bool marked = false;
    for (const text::DecodedLine &line : contents.decoded()->lines) {
        if (QStringView(line.text).trimmed().isEmpty())
            continue;
        const bool isOne = isMark(line);
        marks += marked && !isOne;
        marked = isOne;
        if (marks >= fewestMarks)
            return true;
    }
    return false;
}

/// What stands above the first page is the issue's masthead: its date, paper and 总第…期 hold for all pages.
void takeMasthead(const QList<text::DecodedLine> &lines, core::SourcePage &page)
{
    core::IssueDate date;
    for (const text::DecodedLine &line : lines) {
        const QStringView text = QStringView(line.text).trimmed();
        if (text.size() > longestMark)
            continue;
        if (date.precision == core::Precision::None)
            date = statedDate(text.split(QChar(u' ')).first());
        if (page.issueNumber.isEmpty())
            page.issueNumber = issueNumber(text);
        if (page.paper.isEmpty() && text::isPaperName(text))
            page.paper = text.toString();
    }
    page.date = core::settledDate(page.date, date);
}

core::Result<QList<core::SourcePage>> readIssue(const Contents &contents)
{
    const text::Decoded &decoded = *contents.decoded();
    core::SourcePage blank = emptyPage(contents.file(), decoded);
    blank.pageNumber.clear();
    QList<core::SourcePage> pages;
    auto line = std::find_if(decoded.lines.cbegin(), decoded.lines.cend(), isMark);
    const QList<text::DecodedLine> above(decoded.lines.cbegin(), line);
    takeMasthead(above, blank);
    while (line != decoded.lines.cend()) {
        const PageMark mark = *pageMark(QStringView(line->text).trimmed());
        const auto next = std::find_if(line + 1, decoded.lines.cend(), isMark);
        core::SourcePage page = blank;
        page.pageNumber = mark.number;
        page.pageName = mark.name;
        page.lines = sourceLines(QList<text::DecodedLine>(line + 1, next));
        // Two marks in a row are a page's guide or a page of pictures.
        if (!page.lines.isEmpty())
            pages.append(page);
        blank.warnings.clear();
        line = next;
    }
    return pages;
}

} // namespace

const Format issueTextFormat { recognises, readIssue };

} // namespace formats
