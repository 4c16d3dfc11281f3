// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"

#include <QCoreApplication>
#include <array>

namespace publish {

// BibTeX as its manual has it (O. Patashnik, “BibTeXing”, 1988): @article needs a journal, so what is from no
// known newspaper is @misc. Fields that the manual does not know (day, entrysubtype, language) are passed
// over by old styles and read by biblatex.

/// Whether every brace that opens is closed.
static bool isBalanced(const QString &text)
{
    int depth = 0;
    for (const QChar unit : text) {
        depth += unit == u'{' ? 1 : unit == u'}' ? -1 : 0;
        if (depth < 0)
            return false;
    }
    return depth == 0;
}

static QString escaped(const QString &text)
{
    // BibTeX counts braces also behind a backslash; their names are known to TeX, but not to every reader.
    const bool bracesHold = isBalanced(text);
    QString out;
    out.reserve(text.size());
    for (const QChar unit : text) {
        const char16_t c = unit.unicode();
        if (c == u'{')
            out += bracesHold ? QStringLiteral("\\{") : QStringLiteral("\\textbraceleft{}");
        else if (c == u'}')
            out += bracesHold ? QStringLiteral("\\}") : QStringLiteral("\\textbraceright{}");
        else if (c == u'\\')
            out += QStringLiteral("\\textbackslash{}");
        else if (c == u'^')
            out += QStringLiteral("\\textasciicircum{}");
        else if (c == u'~')
            out += QStringLiteral("\\textasciitilde{}");
        else if (c == u'`')
            out += QStringLiteral("\\textasciigrave{}");
        else if (c == u'-' && out.endsWith(u'-'))
            out += QStringLiteral("{}-"); // two make a dash
        else if (QStringView(u"$&#%_").contains(unit))
            out += u'\\' + QString(unit);
        else
            out += unit;
    }
    return out;
}

static QString field(const char *name, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral(",\n  %1 = %2").arg(QLatin1String(name), value);
}

static QString braced(const QString &text)
{
    return text.isEmpty() ? QString() : u'{' + escaped(text) + u'}';
}

static QString authorsText(const QStringList &authors)
{
    QStringList names;
    // A name in braces is not taken apart into a first and a last one.
    for (const QString &author : authors)
        names.append(braced(author));
    return names.isEmpty() ? QString() : u'{' + names.join(QStringLiteral(" and ")) + u'}';
}

static QString monthText(const Citation &citation)
{
    static constexpr std::array months { "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct",
        "nov", "dec" };
    const int month = citation.date.value(1);
    return month >= 1 && month <= 12 ? QString::fromLatin1(months[std::size_t(month - 1)]) : QString();
}

static QString bibtex(const Citation &citation)
{
    const auto number = [&](int index) {
        return citation.date.size() > index ? QString::number(citation.date.at(index)) : QString();
    };
    QString out = citation.paper.isEmpty() ? QStringLiteral("@misc{") : QStringLiteral("@article{");
    out += citationKey(citation);
    out += field("author", authorsText(citation.authors));
    // Twice in braces, or styles make small letters of the capitals.
    out += field("title", citation.title.isEmpty() ? QString() : u'{' + braced(citation.title) + u'}');
    out += field("journal", braced(citation.paper));
    out += field("entrysubtype", citation.paper.isEmpty() ? QString() : QStringLiteral("{newspaper}"));
    out += field("edition", braced(citation.edition));
    out += field("year", braced(number(0)));
    out += field("month", monthText(citation));
    out += field("day", braced(number(2)));
    out += field("pages", braced(citation.page));
    out += field("language", QStringLiteral("{chinese}"));
    if (citation.dateIsEstimate)
        out += field("note", braced(QCoreApplication::translate("publish", "The date is an estimate.")));
    return out + QStringLiteral("\n}");
}

const CitationForm bibtexForm { bibtex, "", "\n\n", "\n", false };

} // namespace publish
