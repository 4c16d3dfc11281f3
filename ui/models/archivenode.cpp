// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivenode.h"

#include <QHash>
#include <QSet>

namespace ui {

/// A year with more issues than this is divided into months, and so many undated ones stand under a row of
/// their own.
static constexpr int issuesWithoutMonths = 12;

void number(ArchiveNodes &nodes, ArchiveNode *parent, std::size_t from)
{
    for (std::size_t row = from; row < nodes.size(); ++row) {
        nodes[row]->parent = parent;
        nodes[row]->row = static_cast<int>(row);
    }
}

ArchivePlace placeOf(const core::IssueSummary &issue)
{
    return { issue.paper, issue.date.value, issue.id };
}

static bool leadsTo(const ArchiveNode &row, const ArchivePlace &place)
{
    switch (row.kind) {
    case ArchiveKind::Root:
        break;
    case ArchiveKind::Paper:
        return row.label == place.paper;
    case ArchiveKind::Year:
        return row.date.value == place.date.left(4);
    case ArchiveKind::Month:
        return row.date.value == place.date.left(7);
    case ArchiveKind::Issue:
        return row.id == place.issue;
    case ArchiveKind::Page:
        return row.id == place.page;
    case ArchiveKind::Article:
        return row.id == place.article;
    }
    return false;
}

ArchiveNode *ArchiveNode::toward(const ArchivePlace &place) const
{
    for (const auto &child : children) {
        if (leadsTo(*child, place))
            return child.get();
    }
    return nullptr;
}

namespace {

/// The papers, years and months, made as the calendar's months ask for them: one paper's months need not
/// stand together in it.
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

private:
    QHash<QString, ArchiveNode *> m_groups;
};

core::IssueDate dateOf(const QString &value, core::Precision precision)
{
    return { value, precision, core::Basis::Stated, 1, {} };
}

/// The row that asks for the issues of a month of the calendar.
ArchiveNode *holderOf(ArchiveNode *under, const archive::Calendar::Month &month, int ofYear, Groups &groups)
{
    const auto into = [&](ArchiveKind kind, const QString &name, core::Precision precision) {
        under = groups.find(under, kind, name, dateOf(name, precision));
        under->count += month.articles;
        under->part.paper = month.paper;
    };
    const QString year = month.month.left(4);
    const bool isDivided = ofYear > issuesWithoutMonths;
    if (!year.isEmpty() || isDivided)
        into(ArchiveKind::Year, year, year.isEmpty() ? core::Precision::None : core::Precision::Year);
    if (month.month.size() == 7 && isDivided)
        into(ArchiveKind::Month, month.month, core::Precision::Month);
    under->part = { month.paper, under->kind == ArchiveKind::Month ? month.month : year,
        under->kind == ArchiveKind::Year && isDivided };
    under->later += month.issues;
    return under;
}

void settle(ArchiveNode &node)
{
    node.groups = static_cast<int>(node.children.size());
    number(node.children, &node);
    for (const auto &child : node.children)
        settle(*child);
}

} // namespace

std::unique_ptr<ArchiveNode> calendarNode(const archive::Calendar &calendar)
{
    QSet<QString> papers;
    QHash<QString, int> ofYear;
    for (const archive::Calendar::Month &month : calendar.months) {
        papers.insert(month.paper);
        ofYear[month.paper + u'/' + month.month.left(4)] += month.issues;
    }
    auto root = std::make_unique<ArchiveNode>();
    Groups groups;
    for (const archive::Calendar::Month &month : calendar.months) {
        ArchiveNode *under = root.get();
        if (papers.size() > 1) {
            under = groups.find(under, ArchiveKind::Paper, month.paper, {});
            under->count += month.articles;
        }
        holderOf(under, month, ofYear.value(month.paper + u'/' + month.month.left(4)), groups);
    }
    settle(*root);
    return root;
}

/// `name` and the id keep a row apart from all others, also when the archive is looked at again.
static std::unique_ptr<ArchiveNode> rowOf(ArchiveKind kind, const QString &name, qint64 id)
{
    auto row = std::make_unique<ArchiveNode>();
    row->kind = kind;
    row->key = name + u':' + QString::number(id);
    row->id = id;
    return row;
}

std::unique_ptr<ArchiveNode> rowNode(const core::IssueSummary &issue)
{
    auto row = rowOf(ArchiveKind::Issue, QStringLiteral("issue"), issue.id);
    row->date = issue.date;
    row->issue = issue;
    row->count = issue.articles;
    row->later = issue.pages;
    return row;
}

std::unique_ptr<ArchiveNode> rowNode(const core::PageSummary &page)
{
    auto row = rowOf(ArchiveKind::Page, QStringLiteral("page"), page.id);
    row->label = page.number;
    row->name = page.name;
    row->note = page.banner.join(u'\n');
    row->count = page.articles;
    row->later = page.articles;
    return row;
}

std::unique_ptr<ArchiveNode> rowNode(const core::ArticleSummary &article)
{
    auto row = rowOf(ArchiveKind::Article, QStringLiteral("article"), article.id);
    row->label = article.title;
    row->mark = article.mark;
    row->note = (article.reporters + article.correspondents).join(u' ');
    return row;
}

QString paperOf(const ArchiveNode &node)
{
    const ArchiveNode *holder = &node;
    while (holder->kind == ArchiveKind::Page || holder->kind == ArchiveKind::Article)
        holder = holder->parent;
    if (holder->kind == ArchiveKind::Issue)
        return holder->issue.paper;
    return holder->kind == ArchiveKind::Paper ? holder->label : holder->part.paper;
}

ArchiveNode *articleNode(ArchiveNode &under, core::ArticleId article)
{
    for (const auto &child : under.children) {
        if (child->kind == ArchiveKind::Article && child->id == article)
            return child.get();
        if (ArchiveNode *found = articleNode(*child, article))
            return found;
    }
    return nullptr;
}

std::unique_ptr<ArchiveNode> answerNode(const archive::TitleAnswer &answer)
{
    QSet<QString> papers;
    for (const archive::TitleAnswer::Issue &found : answer.issues)
        papers.insert(found.issue.paper);
    auto root = std::make_unique<ArchiveNode>();
    for (const archive::TitleAnswer::Issue &found : answer.issues) {
        auto issue = rowNode(found.issue);
        if (papers.size() > 1)
            issue->name = found.issue.paper;
        if (!found.articles.isEmpty()) {
            issue->later = 0;
            issue->count = static_cast<int>(found.articles.size());
            for (const core::ArticleSummary &article : found.articles)
                issue->children.push_back(rowNode(article));
        }
        root->children.push_back(std::move(issue));
    }
    settle(*root);
    return root;
}

} // namespace ui
