// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/continuation.h"

#include "text/numerals.h"

#include <QRegularExpression>
#include <algorithm>

namespace reading {

namespace {

constexpr qsizetype longestRemark = 60; ///< UTF-16 units: some repeat the article's head

/// Where a remark stands in a line and which page it names.
struct Remark {
    qsizetype start = 0;
    qsizetype length = 0;
    QString page;
};

QString pageOf(const QRegularExpressionMatch &found)
{
    const QStringView digits = found.capturedView(u"page");
    const std::optional<int> number = text::numeral(digits);
    return number ? found.captured(u"sheet") + QString::number(*number) : QString();
}

/// （下转第三版）, 《下转第3版》, ▶下转A4版, (下转第2版①).
std::optional<Remark> closingRemark(QStringView text)
{
    const qsizetype from = std::max<qsizetype>(0, text.size() - longestRemark);
    const QStringView end = text.sliced(from);
    if (!end.contains(u'版'))
        return std::nullopt;
    if (!end.contains(u"下转") && !end.contains(u"转第") && !end.contains(u"下接"))
        return std::nullopt;
    static const QRegularExpression remark(QStringLiteral(
        "[\\s　]*(?:[（(【〔［《\\[▶►→▲■●][\\s　]*)*(?:紧?下转|下接|(?<=[（(])转)[\\s　]*第?[\\s　]*"
        "(?<sheet>[A-Z]?)(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})[\\s　]*"
        "(?:[、，,至—～-][0-9A-Z一二三四五六七八九十]{1,3})?版[^。！？）)】〕］\\]]{0,24}?"
        "[\\s　]*[）)】〕］》\\]▶►→]*[\\s　]*$"));
    const QRegularExpressionMatch found = remark.match(end);
    const QString page = found.hasMatch() ? pageOf(found) : QString();
    if (page.isEmpty())
        return std::nullopt;
    return Remark { from + found.capturedStart(), found.capturedLength(), page };
}

/// （上接第一版）, 上接1版《…》：, ◀上接A1版.
std::optional<Remark> openingRemark(QStringView text)
{
    const QStringView front = text.first(std::min(text.size(), longestRemark));
    if (!front.contains(u'接'))
        return std::nullopt;
    static const QRegularExpression remark(
        QStringLiteral("^(?:[（(【〔［《\\[◀◄←▲■●][\\s　]*)*(?:紧?上接|紧接)[\\s　]*第?[\\s　]*"
                       "(?<sheet>[A-Z]?)(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})[\\s　]*版"
                       "(?:[\\s　]*[“《][^”》]{1,40}[”》])?[^，。！？）)】〕］》\\]]{0,6}?[\\s　]*"
                       "(?:[）)】〕］》\\]]+|(?=[\\s　])|$)[：:\\s　]*"));
    const QRegularExpressionMatch found = remark.match(front);
    const QString page = found.hasMatch() ? pageOf(found) : QString();
    if (page.isEmpty())
        return std::nullopt;
    return Remark { 0, found.capturedLength(), page };
}

void takeOff(Line &line, const Remark &remark)
{
    line.text.remove(remark.start, remark.length);
    for (core::Join &join : line.joins) {
        if (join.at > remark.start)
            join.at = int(std::max(remark.start, join.at - remark.length));
    }
    line.joins.removeIf([&](const core::Join &join) { return join.at <= 0 || join.at >= line.text.size(); });
}

} // namespace

void takeContinuations(QList<Line> &lines)
{
    QList<Line> kept;
    kept.reserve(lines.size());
    Line carried; // a remark 上接 on its own, waiting for what follows
    for (qsizetype i = 0; i < lines.size(); ++i) {
        Line &line = lines[i];
        // A remark that is all of its line needs a neighbour to belong to, or its words would be lost.
        const auto hasPlace = [&](const Remark &remark, bool neighbour) {
            return remark.length < line.text.size() || neighbour;
        };
        if (const auto remark = closingRemark(line.text); remark && hasPlace(*remark, !kept.isEmpty())) {
            line.continuesOn = remark->page;
            takeOff(line, *remark);
        }
        const bool leadsOn = i + 1 < lines.size() && carried.continuedFrom.isEmpty();
        if (const auto remark = openingRemark(line.text); remark && hasPlace(*remark, leadsOn)) {
            line.continuedFrom = remark->page;
            takeOff(line, *remark);
        }
        if (line.text.isEmpty() && !line.continuesOn.isEmpty() && !kept.isEmpty()) {
            kept.last().continuesOn = line.continuesOn;
            kept.last().source += line.source;
            continue;
        }
        if (line.text.isEmpty()) {
            carried = std::move(line);
            continue;
        }
        if (!carried.continuedFrom.isEmpty()) {
            line.continuedFrom = carried.continuedFrom;
            line.source = carried.source + line.source;
            line.gap = std::max(line.gap, carried.gap);
            carried = {};
        }
        kept.append(std::move(line));
    }
    if (!carried.continuedFrom.isEmpty() && !kept.isEmpty()) {
        kept.last().continuedFrom = carried.continuedFrom;
        kept.last().source += carried.source;
    }
    lines = std::move(kept);
}

} // namespace reading
