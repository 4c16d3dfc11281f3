// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/reading.h"

#include "reading/assembly.h"
#include "reading/dating.h"
#include "reading/masthead.h"

#include <QCoreApplication>
#include <algorithm>

namespace reading {

/// Lines that are read together: no page of print has so many, and what is known of a line while it is read
/// takes far more memory than its text.
static constexpr qsizetype mostLines = 5'000;

core::Page readPage(const core::SourcePage &source)
{
    core::Page page;
    page.source = source.source;
    page.encoding = source.encoding;
    page.warnings = source.warnings;

    QList<core::SourceLine> printed = source.lines;
    const Masthead masthead = takeMasthead(printed);
    const PageName name
        = masthead.pageName.isEmpty() && source.pageName.isEmpty() ? PageName::Unknown : PageName::Stated;
    for (qsizetype from = 0; from < printed.size(); from += mostLines) {
        const QList<Line> lines = describeLines(printed.mid(from, mostLines), name);
        const Assembled assembled = assemble(lines, labelLines(lines));
        page.banner += assembled.banner;
        page.articles += assembled.articles;
    }

    page.paper = source.paper.isEmpty() ? masthead.paper : source.paper;
    page.number = source.pageNumber.isEmpty() ? masthead.pageNumber : source.pageNumber;
    page.pageName = source.pageName.isEmpty() ? masthead.pageName : source.pageName;
    page.issueNumber = source.issueNumber.isEmpty() ? masthead.issueNumber : source.issueNumber;
    page.date = core::settledDate(source.date, masthead.date);
    for (const core::DateClaim &claim : std::as_const(page.date.conflicts)) {
        page.warnings.append(
            QCoreApplication::translate("reading", "%1 is dated %2 here, though “%3” says %4.")
                .arg(page.source, page.date.value, claim.evidence, claim.value));
    }
    if (page.date.precision == core::Precision::None)
        page.date = inferDate(page.articles);

    const bool headed = std::any_of(
        page.articles.cbegin(), page.articles.cend(), [](const core::Article &a) { return a.hasHeadline(); });
    if (!headed)
        page.warnings.append(QCoreApplication::translate("reading", "%1 has no headline.").arg(page.source));
    return page;
}

} // namespace reading
