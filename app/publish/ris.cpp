// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"

#include <QCoreApplication>

namespace publish {

// RIS as Research Information Systems described it (“RIS Format Specifications”): two characters, two blanks,
// a dash, a blank; a line for each tag, ended by CR LF; TY first and ER last.

static QString line(const char *tag, const QString &value)
{
    return value.isEmpty() ? QString() : QStringLiteral("%1  - %2\r\n").arg(QLatin1String(tag), value);
}

/// The description bars the asterisk from names, and takes what stands before a comma for the surname.
static QString nameText(QString name)
{
    return name.replace(u'*', u'＊').replace(u',', u'，');
}

/// YYYY/MM/DD/other: the slashes stay where month or day are not known.
static QString issuedText(const QList<int> &date)
{
    if (date.isEmpty())
        return {};
    const auto number = [&](int index) {
        return date.size() > index ? QStringLiteral("%1").arg(date.at(index), 2, 10, QLatin1Char('0'))
                                   : QString();
    };
    return QStringLiteral("%1/%2/%3/").arg(date.first(), 4, 10, QLatin1Char('0')).arg(number(1), number(2));
}

static QString ris(const Citation &citation)
{
    QString out = line("TY", QStringLiteral("NEWS"));
    out += line("ID", citationKey(citation).toUpper()); // capitals and digits only, says the description
    for (const QString &author : citation.authors)
        out += line("AU", nameText(author));
    out += line("TI", citation.title);
    // Newer programs read a newspaper's name in T2, older ones in JO.
    out += line("T2", citation.paper);
    out += line("JO", nameText(citation.paper));
    out += line("ET", citation.edition);
    out += line("PY",
        citation.date.isEmpty() ? QString()
                                : QStringLiteral("%1").arg(citation.date.first(), 4, 10, QLatin1Char('0')));
    out += line("DA", issuedText(citation.date));
    out += line("SP", citation.page);
    out += line("LA", QStringLiteral("zh"));
    if (citation.dateIsEstimate)
        out += line("N1", QCoreApplication::translate("publish", "The date is an estimate."));
    return out + QStringLiteral("ER  - \r\n");
}

const CitationForm risForm { ris, "", "", "", false };

} // namespace publish
