// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/clashes.h"

#include "archive/identity.h"
#include "archive/sentences.h"
#include "archive/sequence.h"

namespace archive {

namespace {

struct StoredPage {
    qint64 id = 0;
    qint64 source = 0;
    qint64 ordinal = 0;
    qint64 issue = 0;
    QString path;
    QString number;
    QString date;
    QByteArray textHash;
};

} // namespace

static QList<StoredPage> pagesOf(Sequence &sequence, qint64 source)
{
    QList<StoredPage> pages;
    sequence.each(
        QStringLiteral(
            "SELECT page.id, ordinal, issue, source.path, page.number, issue.date, text_hash FROM page "
            "JOIN source ON source.id = page.source JOIN issue ON issue.id = page.issue "
            "WHERE page.source = ? ORDER BY ordinal"),
        { source }, [&](const Row &row) {
            pages.append({ row.number(0), source, row.number(1), row.number(2), row.text(3), row.text(4),
                row.text(5), row.bytes(6) });
        });
    return pages;
}

/// The path of a page with the same text; empty when there is none.
static QString twinOf(Sequence &sequence, const StoredPage &page)
{
    // Pages without text are alike and say nothing.
    static const QByteArray nothing = pageHash({});
    if (page.textHash == nothing)
        return {};
    return sequence
        .value(
            QStringLiteral("SELECT source.path FROM page JOIN source ON source.id = page.source "
                           "WHERE text_hash = ? AND (source <> ? OR ordinal < ?) ORDER BY page.id LIMIT 1"),
            { page.textHash, page.source, page.ordinal })
        .toString();
}

/// The path of a page that claims the same place in the same issue; empty when there is none.
static QString rivalOf(Sequence &sequence, const StoredPage &page)
{
    if (page.number.isEmpty() || page.date.isEmpty())
        return {};
    return sequence
        .value(QStringLiteral("SELECT source.path FROM page JOIN source ON source.id = page.source "
                              "WHERE issue = ? AND number_key = ? AND number = ? "
                              "AND (source <> ? OR ordinal < ?) ORDER BY page.id LIMIT 1"),
            { page.issue, numberKey(page.number), page.number, page.source, page.ordinal })
        .toString();
}

QStringList clashesOf(Sequence &sequence, qint64 source)
{
    QStringList clashes;
    const QList<StoredPage> pages = pagesOf(sequence, source);
    for (const StoredPage &page : pages) {
        if (const QString twin = twinOf(sequence, page); !twin.isEmpty()) {
            clashes.append(
                tell(QT_TRANSLATE_NOOP("archive",
                         "%1 holds a page that is in the archive already, from %2; both are kept."))
                    .arg(page.path, twin));
        } else if (const QString rival = rivalOf(sequence, page); !rival.isEmpty()) {
            clashes.append(
                tell(QT_TRANSLATE_NOOP("archive",
                         "%1 and %2 both hold a page %3 of %4, with different texts; both are kept."))
                    .arg(page.path, rival, page.number, page.date));
        }
    }
    return clashes;
}

} // namespace archive
