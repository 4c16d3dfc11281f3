// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivenode.h"

#include <QHash>
#include <QSet>

namespace ui {

/// A year with more issues than this is divided into months.
static constexpr int issuesWithoutMonths = 12;

void number(ArchiveNodes &nodes, ArchiveNode *parent, std::size_t from)
{
    for (std::size_t row = from; row < nodes.size(); ++row) {
        nodes[row]->parent = parent;
        nodes[row]->row = static_cast<int>(row);
    }
}

/// The papers, years and months, made as issues ask for them: one paper's issues need not stand together in
/// the list.
class Groups {
public:
    ArchiveNode *find(ArchiveNode *under, ArchiveKind kind, const QString &name, const core::IssueDate &date)
    {
        const QString key = under->key + u'/' + QString::number(static_cast<int>(kind)) + u':' + name;
        ArchiveNode *&found = m_groups[key];
        if (!found) {
            found = under->children.emplace_back(std::make_unique<ArchiveNode>()).get();
            found->kind = kind;
            found->key = key;
            found->label = name;
            found->date = date;
        }
        return found;
    }

    void numberAll()
    {
        for (ArchiveNode *group : std::as_const(m_groups))
            number(group->children, group);
    }

private:
    QHash<QString, ArchiveNode *> m_groups;
};

static std::unique_ptr<ArchiveNode> rowNode(const core::IssueSummary &issue)
{
    auto node = std::make_unique<ArchiveNode>();
    node->kind = ArchiveKind::Issue;
    node->key = QStringLiteral("issue:%1").arg(issue.id);
    node->id = issue.id;
    node->date = issue.date;
    node->issue = issue;
    node->count = issue.articles;
    return node;
}

ArchiveNodes groupedIssues(const QList<core::IssueSummary> &issues)
{
    QSet<QString> papers;
    QHash<QString, int> ofYear;
    for (const core::IssueSummary &issue : issues) {
        papers.insert(issue.paper);
        ++ofYear[issue.paper + u'/' + issue.date.value.left(4)];
    }
    ArchiveNode root;
    Groups groups;
    for (const core::IssueSummary &issue : issues) {
        ArchiveNode *under = &root;
        const auto into = [&](ArchiveKind kind, const QString &name, const core::IssueDate &date) {
            under = groups.find(under, kind, name, date);
            under->count += issue.articles;
        };
        const QString year = issue.date.value.left(4);
        const QString month = issue.date.value.left(7);
        if (papers.size() > 1)
            into(ArchiveKind::Paper, issue.paper, {});
        if (!year.isEmpty())
            into(ArchiveKind::Year, year, { year, core::Precision::Year, core::Basis::Stated, 1, {} });
        if (month.size() == 7 && ofYear.value(issue.paper + u'/' + year) > issuesWithoutMonths)
            into(ArchiveKind::Month, month, { month, core::Precision::Month, core::Basis::Stated, 1, {} });
        under->children.push_back(rowNode(issue));
    }
    groups.numberAll();
    return std::move(root.children);
}

std::unique_ptr<ArchiveNode> rowNode(const core::PageSummary &page)
{
    auto row = std::make_unique<ArchiveNode>();
    row->kind = ArchiveKind::Page;
    row->key = QStringLiteral("page:%1").arg(page.id);
    row->id = page.id;
    row->label = page.number;
    row->name = page.name;
    row->note = page.banner.join(u'\n');
    row->count = page.articles;
    return row;
}

std::unique_ptr<ArchiveNode> rowNode(const core::ArticleSummary &article)
{
    auto row = std::make_unique<ArchiveNode>();
    row->kind = ArchiveKind::Article;
    row->key = QStringLiteral("article:%1").arg(article.id);
    row->id = article.id;
    row->label = article.title;
    row->note = (article.reporters + article.correspondents).join(u' ');
    return row;
}

} // namespace ui
