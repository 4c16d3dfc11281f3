// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reading.h"

#include "reading/assembly.h"
#include "reading/dating.h"
#include "reading/masthead.h"

#include <QCoreApplication>
#include <algorithm>

namespace reading {

core::Page readPage(const core::SourcePage &source)
{
    core::Page page;
    page.source = source.source;
    page.encoding = source.encoding;
    page.warnings = source.warnings;

    QList<core::SourceLine> printed = source.lines;
    const Masthead masthead = takeMasthead(printed);
    const QList<Line> lines = describeLines(printed);
    Assembled assembled = assemble(lines, labelLines(lines));
    page.banner = assembled.banner;
    page.articles = std::move(assembled.articles);

    page.paper = source.paper.isEmpty() ? masthead.paper : source.paper;
    page.number = source.pageNumber.isEmpty() ? masthead.pageNumber : source.pageNumber;
    page.date = source.date;
    if (page.date.precision == core::Precision::None)
        page.date = masthead.date;
    if (page.date.precision == core::Precision::None)
        page.date = inferDate(page.articles);

    const bool headed = std::any_of(page.articles.cbegin(), page.articles.cend(), [](const core::Article &a) { return a.hasHeadline(); });
    if (!headed)
        page.warnings.append(QCoreApplication::translate("reading", "%1 has no headline.").arg(page.source));
    return page;
}

} // namespace reading
