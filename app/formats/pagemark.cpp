// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pagemark.h"

#include "text/numerals.h"

#include <QDate>
#include <QRegularExpression>

namespace formats {

std::optional<PageMark> pageMark(QStringView line)
{
    constexpr qsizetype longest = 40;
    // Without 第 a name must follow behind a colon: 03版 alone may be the end of a sentence.
    static const QRegularExpression form(
        QStringLiteral("^[\\[【(（]?(?:第\\s*([A-Za-z]?[0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*版|([A-Za-"
                       "z]?[0-9]{1,3})\\s*版(?=\\s*[：:]))"
                       "[\\s　]*[：:·|]?[\\s　]*([^，。！？；]{0,20}?)[\\]】)）]?$"));
    if (line.size() > longest || !line.contains(u'版'))
        return std::nullopt;
    const QRegularExpressionMatch found = form.match(line);
    const QString number
        = plainPageNumber(found.capturedLength(1) > 0 ? found.capturedView(1) : found.capturedView(2));
    if (number.isEmpty())
        return std::nullopt;
    return PageMark { number, found.captured(3).trimmed() };
}

QString plainPageNumber(QStringView printed)
{
    QString letters;
    qsizetype at = 0;
    if (!printed.isEmpty() && printed[0].isLetter() && printed[0].unicode() < 0x80) {
        letters = printed.first(1).toString().toUpper();
        at = 1;
    }
    const std::optional<int> digits = text::numeral(printed.sliced(at));
    return digits && *digits > 0 && *digits < 1000 ? letters + QString::number(*digits) : QString();
}

QString issueNumber(QStringView line)
{
    static const QRegularExpression issue(QStringLiteral("总第?\\s*([0-9]{1,6})\\s*期"));
    return line.contains(u'总') ? issue.match(line).captured(1) : QString();
}

core::IssueDate statedDate(QStringView text)
{
    static const QRegularExpression form(
        QStringLiteral("^\\s*([12][0-9]{3})([-/.年]?)([0-9]{1,2})[-/.月]?([0-9]{1,2})日?(?:[T\\s].*)?$"));
    const QRegularExpressionMatch found = form.match(text);
    const bool whole
        = !found.captured(2).isEmpty() || found.captured(3).size() + found.captured(4).size() == 4;
    const QDate day(
        found.capturedView(1).toInt(), found.capturedView(3).toInt(), found.capturedView(4).toInt());
    if (!found.hasMatch() || !whole || !day.isValid())
        return {};
    return { day.toString(Qt::ISODate), core::Precision::Day, core::Basis::Stated, 1,
        { text.trimmed().toString() } };
}

} // namespace formats
