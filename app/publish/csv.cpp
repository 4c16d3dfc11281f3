// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/csv.h"

#include "publish/exporters.h"
#include "publish/outlet.h"

#include <array>

namespace publish {

QString csvCell(QString text)
{
    text.remove(QChar(u'\0'));
    static constexpr QStringView needQuotes(u"\",\r\n");
    for (const QChar unit : text) {
        if (needQuotes.contains(unit))
            return u'"' + text.replace(u'"', QStringLiteral("\"\"")) + u'"';
    }
    return text;
}

namespace {

// RFC 4180: rows end in CR LF. UTF-8 with a byte order
// mark, which the RFC does not know: without it spreadsheets take the file for the code page of the machine,
// and every Chinese title is lost. Columns have the names of the JSON forms.

constexpr std::array columns { "article", "issue", "paper", "date", "precision", "estimated", "edition",
    "page", "title", "kind", "reporters", "correspondents", "hits", "snippet" };

QString row(QStringList cells)
{
    for (QString &text : cells)
        text = csvCell(text);
    return cells.join(u',') + QStringLiteral("\r\n");
}

QStringList cellsOf(const Entry &entry)
{
    const core::StoredArticle &stored = entry.stored;
    const core::IssueDate &date = stored.issue.date;
    return { QString::number(stored.id), QString::number(stored.issue.id), stored.issue.paper, date.value,
        core::precisionName(date.precision), date.isEstimate() ? QStringLiteral("yes") : QStringLiteral("no"),
        stored.issue.edition, stored.page.number, stored.article.title(),
        core::articleKindName(stored.article.kind), stored.article.reporters().join(QStringLiteral("; ")),
        stored.article.correspondents().join(QStringLiteral("; ")), QString::number(entry.hits.size()),
        entry.snippet };
}

/// A table of what was found, an article a row.
class Csv : public Exporter {
public:
    explicit Csv(QIODevice &device)
        : m_outlet(device)
    {
    }

    core::Result<void> add(const Entry &entry) override { return write(row(cellsOf(entry))); }

    core::Result<void> end() override
    {
        // The columns are named even where nothing was found.
        if (const auto written = write({}); !written)
            return written;
        return m_outlet.finish();
    }

private:
    core::Result<void> write(const QString &rows)
    {
        QString head;
        if (!m_hasBegun) {
            QStringList names;
            for (const char *name : columns)
                names.append(QString::fromLatin1(name));
            head = QChar(QChar::ByteOrderMark) + row(names);
        }
        m_hasBegun = true;
        return m_outlet.write(head + rows);
    }

    Outlet m_outlet;
    bool m_hasBegun = false;
};

} // namespace

std::unique_ptr<Exporter> makeCsv(QIODevice &device)
{
    return std::make_unique<Csv>(device);
}

} // namespace publish
