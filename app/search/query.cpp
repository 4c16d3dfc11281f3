// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/query.h"

#include "text/fold.h"

#include <QCoreApplication>
#include <algorithm>

namespace search {

/// The runs of a folded text, one blank between two of them.
static QString runsOf(const QString &folded)
{
    QString runs;
    bool gap = false;
    for (const char32_t c : folded.toUcs4()) {
        if (!text::isRunCharacter(c)) {
            gap = true;
            continue;
        }
        if (gap && !runs.isEmpty())
            runs += u' ';
        gap = false;
        runs += QChar::fromUcs4(c);
    }
    return runs;
}

static bool asksFor(const Query &query, const QString &folded)
{
    return std::any_of(
        query.terms.begin(), query.terms.end(), [&](const Term &term) { return term.folded == folded; });
}

core::Result<Query> parse(const QString &typed)
{
    Query query { typed, {} };
    qsizetype begin = 0;
    while (begin < typed.size()) {
        if (typed[begin].isSpace()) {
            ++begin;
            continue;
        }
        const auto end = std::find_if(typed.begin() + begin, typed.end(), [](QChar c) { return c.isSpace(); })
            - typed.begin();
        const QString folded = runsOf(text::folded(QStringView(typed).sliced(begin, end - begin)));
        if (!folded.isEmpty() && !asksFor(query, folded))
            query.terms.append({ folded, static_cast<int>(begin), static_cast<int>(end - begin) });
        if (query.terms.size() > mostTerms) {
            return core::fail(core::Error::Kind::BadQuery,
                QCoreApplication::translate("search",
                    "More than %1 terms were asked for; the first that is too many begins at character %2.")
                    .arg(mostTerms)
                    .arg(begin + 1));
        }
        begin = end;
    }
    const QString trimmed = typed.trimmed();
    if (query.terms.isEmpty() && !trimmed.isEmpty()) {
        return core::fail(core::Error::Kind::BadQuery,
            QCoreApplication::translate(
                "search", "There is nothing to look for in “%1”: type characters, letters or digits.")
                .arg(trimmed));
    }
    return query;
}

} // namespace search
