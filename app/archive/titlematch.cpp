// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/titlematch.h"

#include "archive/titles.h"
#include "text/dates.h"
#include "text/fold.h"
#include "text/pinyin.h"

#include <QRegularExpression>
#include <algorithm>

namespace archive {

// ---- what is typed

/// Digits with something between them, as dates are typed without an input method.
static std::optional<DatePattern> dateOfDigits(const QString &word)
{
    static const QRegularExpression form(
        QStringLiteral("^(?:(?<y>(?:18|19|20)\\d\\d)(?:[-/.](?<m>0?[1-9]|1[0-2])(?:[-/"
                       ".](?<d>0?[1-9]|[12]\\d|3[01]))?[-/.]?)?"
                       "|(?<y8>(?:18|19|20)\\d\\d)(?<m8>0[1-9]|1[0-2])(?<d8>0[1-9]|[12]\\d|3[01])"
                       "|(?<m2>0?[1-9]|1[0-2])[-/](?<d2>0?[1-9]|[12]\\d|3[01]))$"));
    const auto match = form.match(word);
    if (!match.hasMatch())
        return {};
    const auto field = [&](std::initializer_list<const char *> names) {
        for (const char *name : names) {
            if (const QString digits = match.captured(QLatin1String(name)); !digits.isEmpty())
                return digits.rightJustified(2, u'0');
        }
        return QString();
    };
    return DatePattern { field({ "y", "y8" }), field({ "m", "m8", "m2" }), field({ "d", "d8", "d2" }) };
}

static std::optional<DatePattern> dateOf(const QString &word)
{
    if (const auto date = dateOfDigits(word))
        return date;
    const QList<text::DateExpression> found = text::findDates(word);
    if (found.size() != 1 || found.first().length != word.size())
        return {};
    const text::DateExpression &date = found.first();
    const bool isPlain = date.kind == text::DateExpression::Kind::Absolute
        || date.kind == text::DateExpression::Kind::Partial;
    if (!isPlain || date.until || date.isLunar || date.festival || (!date.year && !date.month))
        return {};
    const auto digits
        = [](int number) { return number ? QString::number(number).rightJustified(2, u'0') : QString(); };
    return DatePattern { digits(date.year), digits(date.month), digits(date.day) };
}

/// Puts two together when they do not contradict each other.
static bool narrow(DatePattern &date, const DatePattern &by)
{
    for (const auto field : { &DatePattern::year, &DatePattern::month, &DatePattern::day }) {
        if (!(date.*field).isEmpty() && !(by.*field).isEmpty() && date.*field != by.*field)
            return false;
    }
    for (const auto field : { &DatePattern::year, &DatePattern::month, &DatePattern::day }) {
        if ((date.*field).isEmpty())
            date.*field = by.*field;
    }
    return true;
}

TitleQuestion TitleQuestion::of(QStringView typed)
{
    TitleQuestion question;
    static const QRegularExpression blanks(QStringLiteral("[\\s\\x{3000}]+"));
    const QStringList words = typed.toString().split(blanks, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString folded = text::folded(word);
        const auto date = dateOf(folded);
        // What contradicts a date before it is no other date: 2023 2022年度
        if (date && narrow(question.date, *date))
            continue;
        if (!folded.isEmpty() && !question.terms.contains(folded))
            question.terms.append(folded);
    }
    return question;
}

// ---- what fits

static bool isLetters(const QString &term)
{
    return std::all_of(term.begin(), term.end(),
        [](QChar c) { return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'); });
}

TitleMatch::TitleMatch(const QStringList &terms)
{
    for (const QString &typed : terms) {
        Term term { QByteArrayMatcher(typed.toUtf8()), isLetters(typed), {}, {} };
        if (term.isLetters) {
            for (const QString &initials : text::initialsOfSpelling(typed)) {
                if (initials != typed)
                    term.spelled.append(QByteArrayMatcher(initials.toUtf8()));
            }
            if (!term.spelled.isEmpty())
                term.spelling.emplace(typed);
        }
        m_terms.append(term);
    }
}

bool TitleMatch::needsInitials() const
{
    return std::any_of(m_terms.begin(), m_terms.end(), [](const Term &term) { return term.isLetters; });
}

bool TitleMatch::needsFolded() const
{
    return std::any_of(m_terms.begin(), m_terms.end(),
        [](const Term &term) { return !term.isLetters || !term.spelled.isEmpty(); });
}

/// The lines in which a run of bytes stands.
template <typename Take>
static void eachLine(const QByteArrayMatcher &run, const QByteArray &lines, Take take)
{
    const char *counted = lines.begin();
    int line = 0;
    for (qsizetype at = run.indexIn(lines); at >= 0;) {
        line += static_cast<int>(std::count(counted, lines.begin() + at, '\n'));
        take(line);
        const qsizetype end = lines.indexOf('\n', at);
        if (end < 0)
            return;
        counted = lines.begin() + end + 1;
        ++line;
        at = run.indexIn(lines, end + 1);
    }
}

static QString lineAt(const QByteArray &lines, int number)
{
    qsizetype begin = 0;
    for (; number > 0; --number)
        begin = lines.indexOf('\n', begin) + 1;
    return QString::fromUtf8(lines.mid(begin, lines.indexOf('\n', begin) - begin));
}

TitleLines TitleMatch::linesOf(const Term &term, const QByteArray &folded, const QByteArray &initials)
{
    TitleLines lines;
    const auto add = [&](int line) { lines.append(line); };
    // Letters and digits that stand in a headline stand among its initials as well.
    eachLine(term.typed, term.isLetters ? initials : folded, add);
    if (term.spelled.isEmpty())
        return lines;
    for (const QByteArrayMatcher &spelled : term.spelled) {
        eachLine(spelled, initials, [&](int line) {
            if (!lines.contains(line) && term.spelling->fits(lineAt(folded, line)))
                lines.append(line);
        });
    }
    std::sort(lines.begin(), lines.end());
    lines.resize(std::unique(lines.begin(), lines.end()) - lines.begin());
    return lines;
}

TitleLines TitleMatch::linesOf(const QByteArray &folded, const QByteArray &initials) const
{
    TitleLines all;
    for (qsizetype i = 0; i < m_terms.size(); ++i) {
        const TitleLines lines = linesOf(m_terms[i], folded, initials);
        if (i == 0) {
            all = lines;
        } else {
            TitleLines both;
            std::set_intersection(
                all.begin(), all.end(), lines.begin(), lines.end(), std::back_inserter(both));
            all = both;
        }
        if (all.isEmpty())
            break;
    }
    return all;
}

} // namespace archive
