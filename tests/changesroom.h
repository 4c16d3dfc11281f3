// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivedump.h"
#include "archivepages.h"

#include "archive/reader.h"

#include <QTemporaryDir>
#include <memory>

/// An archive that editors change, and what it holds then.
class ChangesRoom {
protected:
    void enter()
    {
        m_writer.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_writer = archive::Writer::open(path()).value();
    }
    void restart()
    {
        m_writer.reset();
        m_writer = archive::Writer::open(path()).value();
    }

    QString path() const { return m_dir->filePath(QStringLiteral("档案.jianbao")); }
    archive::Writer &writer() { return *m_writer; }
    std::unique_ptr<archive::Reader> reader() const { return archive::Reader::open(path()).value(); }
    QStringList dump() const { return dumpOf(path()); }
    QStringList problems() const { return reader()->check().value().problems; }
    qint64 found(const QString &typed) const { return reader()->search(query(typed), { 99 })->total; }
    QString undone() { return m_writer->undo().value().value_or(core::Change {}).what; }
    QString redone() { return m_writer->redo().value().value_or(core::Change {}).what; }

    /// A page with one article, two people and two entities.
    static archive::IncomingSource page(int i, const QString &date,
        const QString &paper = QStringLiteral("临溪日报"), const QString &more = {})
    {
        core::Article article = articleOf(
            QStringLiteral("工会第%1号").arg(i), { QStringLiteral("柳沐辰到%1号车间去。").arg(i) + more });
        article.people = { { QStringLiteral("柳沐辰"), core::Part::Reporter },
            { QStringLiteral("苗%1").arg(i), core::Part::Photographer } };
        auto source
            = sourceOf(QStringLiteral("/页/%1.txt").arg(i), dateOf(date), QString::number(i), { article });
        source.pages[0].page.paper = paper;
        source.pages[0].mentions = { { { core::EntityClass::Person, { 1, 0, 3 }, QStringLiteral("柳沐辰") },
            { core::EntityClass::Place, { 1, 4, 3 }, QStringLiteral("%1号车间").arg(i) } } };
        return source;
    }

    /// A line an issue: its number, name, date, edition, basis and the numbers of its pages.
    QString issues() const
    {
        QStringList lines;
        const auto all = reader()->issues().value();
        for (const core::IssueSummary &issue : all) {
            QStringList pages;
            const auto held = reader()->pages(issue.id).value();
            for (const core::PageSummary &one : held)
                pages.append(one.number);
            lines.append(QStringLiteral("%1 %2 %3%4 %5: %6")
                             .arg(issue.id)
                             .arg(issue.paper, issue.date.value, issue.edition,
                                 core::basisName(issue.date.basis), pages.join(u',')));
        }
        return lines.join(u'\n');
    }

    core::IssueId issueOf(const QString &date) const
    {
        const auto all = reader()->issues().value();
        for (const core::IssueSummary &issue : all) {
            if (issue.date.value == date)
                return issue.id;
        }
        return 0;
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<archive::Writer> m_writer;
};
