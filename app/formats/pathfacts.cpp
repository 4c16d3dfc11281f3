// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/pathfacts.h"

#include "formats/pagemark.h"
#include "text/numerals.h"

#include <QDate>
#include <QRegularExpression>
#include <QStringList>

namespace formats {

namespace {

// A disk takes 255 bytes; in a ZIP a name may have 65,535.
constexpr qsizetype longestName = 255; ///< UTF-16 units
constexpr qsizetype mostFolders = 16; ///< the innermost

/// A date in one name, and where it stands there (UTF-16 units).
struct NamedDate {
    QDate day;
    qsizetype start = 0;
    qsizetype end = 0;
};

QRegularExpression pattern(const QString &text)
{
    return QRegularExpression(text, QRegularExpression::CaseInsensitiveOption);
}

int number(QStringView digits)
{
    return text::numeral(digits).value_or(0);
}

std::optional<NamedDate> dateIn(const QString &name)
{
    if (name.size() > longestName)
        return std::nullopt;
    // Years of the Chinese press; a longer run of digits is a serial number or a time, no day.
    static const QRegularExpression forms[] = {
        pattern(
            QStringLiteral("(?<![0-9])((?:18|19|20)[0-9]{2})([-._])([0-9]{1,2})\\2([0-9]{1,2})(?![0-9])")),
        pattern(QStringLiteral("(?<![0-9])((?:18|19|20)[0-9]{2})(年)([0-9]{1,2})月([0-9]{1,2})日?(?![0-9])")),
        pattern(QStringLiteral("(?<![0-9])((?:18|19|20)[0-9]{2})()([0-9]{2})([0-9]{2})(?![0-9])")),
        pattern(QStringLiteral("([〇○零一二三四五六七八九]{4})(年)([一二三四五六七八九十]{1,2})月(["
                               "一二三四五六七八九十]{1,3})日?")),
    };
    // A hash in hexadecimal holds any eight digits sooner or later.
    static const QRegularExpression hash
        = pattern(QStringLiteral("(?=[0-9a-f]*[a-f])(?=[0-9a-f]*[0-9])[0-9a-f]{12,}"));
    QString plain = name;
    for (auto it = hash.globalMatch(name); it.hasNext();) {
        const QRegularExpressionMatch found = it.next();
        plain.replace(found.capturedStart(), found.capturedLength(), QString(found.capturedLength(), u'x'));
    }
    for (const QRegularExpression &form : forms) {
        for (auto it = form.globalMatch(plain); it.hasNext();) {
            const QRegularExpressionMatch found = it.next();
            const QDate day(
                number(found.capturedView(1)), number(found.capturedView(3)), number(found.capturedView(4)));
            if (day.isValid())
                return NamedDate { day, found.capturedStart(), found.capturedEnd() };
        }
    }
    return std::nullopt;
}

/// A folder is dated when it is called by its date and, at most, its paper (劳动报2023-09-12, rmrb20230912)
/// or page: not "backup of 2023-09-12", the day on which somebody put files away.
std::optional<QDate> folderDay(const QString &name)
{
    const std::optional<NamedDate> found = dateIn(name);
    if (!found)
        return std::nullopt;
    static const QRegularExpression paperOrPage
        = pattern(QStringLiteral("^[-_. ]*([a-z]{1,5}|[a-z]?[0-9]{1,3}|.*\\p{Han}.*)?[-_. ]*$"));
    const QString before = name.left(found->start);
    const QString after = name.mid(found->end);
    if (!paperOrPage.match(before).hasMatch() || !paperOrPage.match(after).hasMatch())
        return std::nullopt;
    return found->day;
}

/// A year, a month or a day that is all of a folder's name: 2023, 2023年, 09, 9月; -1 where it is something
/// else.
int wholeNumber(const QString &name, const QString &unit, qsizetype digits)
{
    const QString bare = name.endsWith(unit) ? name.chopped(1) : name;
    const bool numeric = !bare.isEmpty() && bare.size() <= digits
        && std::all_of(bare.begin(), bare.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    return numeric ? bare.toInt() : -1;
}

/// 202309, 2023-09, 2023年9月 as the whole name of a folder.
std::optional<QDate> monthOf(const QString &name)
{
    static const QRegularExpression form
        = pattern(QStringLiteral("^((?:18|19|20)[0-9]{2})年?[-._]?([0-9]{1,2})月?$"));
    const QRegularExpressionMatch found = form.match(name);
    const QDate first(number(found.capturedView(1)), number(found.capturedView(2)), 1);
    return found.hasMatch() && first.isValid() ? std::optional(first) : std::nullopt;
}

core::IssueDate issueDate(const QDate &day, core::Precision precision, const QString &evidence)
{
    const QString form
        = precision == core::Precision::Day ? QStringLiteral("yyyy-MM-dd") : QStringLiteral("yyyy-MM");
    return { day.toString(form), precision, core::Basis::Path, 1, { evidence } };
}

/// The date of the innermost folder that has one.
core::IssueDate foldersDate(const QStringList &folders)
{
    using core::Precision;
    for (qsizetype i = folders.size() - 1; i >= 0; --i) {
        if (const auto day = folderDay(folders[i]))
            return issueDate(*day, Precision::Day, folders[i]);
        const int dayOfMonth = wholeNumber(folders[i], QStringLiteral("日"), 2);
        if (i > 0 && dayOfMonth > 0) {
            std::optional<QDate> month = monthOf(folders[i - 1]);
            const int monthNumber = wholeNumber(folders[i - 1], QStringLiteral("月"), 2);
            if (!month && i > 1 && monthNumber > 0)
                month = monthOf(folders[i - 2] + QStringLiteral("-%1").arg(monthNumber));
            const QDate day = month ? QDate(month->year(), month->month(), dayOfMonth) : QDate();
            if (day.isValid())
                return issueDate(day, Precision::Day, folders.mid(std::max<qsizetype>(0, i - 2)).join(u'/'));
        }
        if (const auto month = monthOf(folders[i]))
            return issueDate(*month, Precision::Month, folders[i]);
    }
    return {};
}

/// What calls itself a page: 第03版, 03版：要闻, A01版, P3.
QString statedPage(const QString &name)
{
    static const QRegularExpression edition
        = pattern(QStringLiteral("(?:^|第|[^0-9a-z])([a-z]?[0-9]{1,3})\\s*版|第\\s*([a-z]?[0-9]{1,3}|["
                                 "一二三四五六七八九十]{1,3})\\s*版"));
    static const QRegularExpression page
        = pattern(QStringLiteral("(?:^|[^0-9a-z])p(?:age)?[-_. ]?([0-9]{1,3})(?![0-9a-z])"));
    if (const auto found = edition.match(name); found.hasMatch())
        return plainPageNumber(found.captured(found.lastCapturedIndex()));
    if (const auto found = page.match(name); found.hasMatch())
        return plainPageNumber(found.captured(1));
    return {};
}

/// A number behind the date of a dated file: _03, -03, A01, -03-要闻.
QString bareNumber(const QString &rest)
{
    static const QRegularExpression form
        = pattern(QStringLiteral("^[-_. ]*([a-z]?[0-9]{1,3})(?:[-_. ]+\\p{Han}.*)?$"));
    const QRegularExpressionMatch found = form.match(rest);
    return found.hasMatch() ? plainPageNumber(found.captured(1)) : QString();
}

/// 03 or A01 as the whole name of a file. A bare number is a page only among the pages of a day.
QString wholePage(const QString &stem, bool inDatedFolder)
{
    static const QRegularExpression form = pattern(QStringLiteral("^([a-h]?)[0-9]{1,3}$"));
    const QRegularExpressionMatch found = form.match(stem);
    const bool lettered = found.capturedLength(1) > 0 && stem.size() == 3;
    return found.hasMatch() && (inDatedFolder || lettered) ? plainPageNumber(stem) : QString();
}

QString stemOf(const QString &fileName)
{
    // A suffix is Latin; 2023.9.12 has none.
    static const QRegularExpression suffix = pattern(QStringLiteral("\\.[a-z][a-z0-9]{0,7}$"));
    QString stem = fileName;
    return stem.remove(suffix);
}

} // namespace

PathFacts pathFacts(const QString &path)
{
    QString slashed = path;
    QStringList folders = slashed.replace(u'\\', u'/').split(u'/', Qt::SkipEmptyParts);
    if (folders.isEmpty())
        return {};
    const QString stem = stemOf(folders.takeLast()).right(longestName);
    folders = folders.mid(folders.size() - mostFolders);
    folders.removeIf([](const QString &folder) { return folder.size() > longestName; });
    PathFacts facts;
    const std::optional<NamedDate> named = dateIn(stem);
    facts.date = named ? issueDate(named->day, core::Precision::Day, stem) : foldersDate(folders);

    facts.pageNumber = statedPage(stem);
    if (facts.pageNumber.isEmpty() && named)
        facts.pageNumber = bareNumber(stem.mid(named->end));
    if (facts.pageNumber.isEmpty() && !folders.isEmpty())
        facts.pageNumber = statedPage(folders.last());
    if (facts.pageNumber.isEmpty())
        facts.pageNumber = wholePage(stem, !named && facts.date.precision == core::Precision::Day);
    return facts;
}

} // namespace formats
