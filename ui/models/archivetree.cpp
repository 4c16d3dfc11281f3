// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivetree.h"

#include "publish/document.h"
#include "ui/models/answer.h"
#include "ui/models/roles.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

/// A year with more issues than this is divided into months.
static constexpr int issuesWithoutMonths = 12;

struct ArchiveTree::Node {
    Kind kind = Kind::Root;
    QString key; ///< the same row has the same key after a refresh
    qint64 id = 0;
    QString label; ///< of a paper, a page or an article; the others are named by their date
    core::IssueDate date;
    core::IssueSummary issue; ///< of an issue row only
    QString note; ///< for the tooltip: a page's banner, an article's byline
    int count = 0;
    Node *parent = nullptr;
    int row = 0;
    Nodes children;
    bool asked = false;
    bool here = false; ///< the children have come
    int question = 0; ///< the last question asked for the children

    bool isAsked() const { return kind == Kind::Issue || kind == Kind::Page; }
    bool hasChildren() const { return isAsked() && !here ? count > 0 : !children.empty(); }
    bool shows(const Node &other) const
    {
        return id == other.id && label == other.label && date == other.date && issue == other.issue
            && note == other.note && count == other.count;
    }
};

template <typename Node>
static void number(std::vector<std::unique_ptr<Node>> &nodes, Node *parent, std::size_t from = 0)
{
    for (std::size_t row = from; row < nodes.size(); ++row) {
        nodes[row]->parent = parent;
        nodes[row]->row = static_cast<int>(row);
    }
}

ArchiveTree::ArchiveTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<Node>())
{
}

ArchiveTree::~ArchiveTree() = default;

void ArchiveTree::setStore(archive::Store *store)
{
    beginResetModel();
    m_store = store;
    m_root = std::make_unique<Node>();
    m_articles = 0;
    ++m_generation;
    endResetModel();
    refresh();
}

void ArchiveTree::refresh()
{
    if (!m_store)
        return;
    const auto issues = m_store->read([](archive::Reader &reader) { return reader.issues(); });
    whenAnswered(this, issues, [this, generation = m_generation, mine = ++m_refresh](const auto &answer) {
        if (generation != m_generation || mine != m_refresh)
            return;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_articles = 0;
        for (const core::IssueSummary &issue : *answer)
            m_articles += issue.articles;
        reconcile(m_root.get(), grouped(*answer));
        askAgain(m_root.get());
        Q_EMIT refreshed();
    });
}

// ---- from lists to rows

ArchiveTree::Nodes ArchiveTree::grouped(const QList<core::IssueSummary> &issues)
{
    QSet<QString> papers;
    QHash<QString, int> ofYear;
    for (const core::IssueSummary &issue : issues) {
        papers.insert(issue.paper);
        ++ofYear[issue.paper + u'/' + issue.date.value.left(4)];
    }
    Node root;
    // Groups are found by key, so that one paper's issues need not stand together in the list.
    QHash<QString, Node *> groups;
    const auto group = [&groups](Node *under, Kind kind, const QString &name, const core::IssueDate &date) {
        const QString key = under->key + u'/' + QString::number(static_cast<int>(kind)) + u':' + name;
        Node *&found = groups[key];
        if (!found) {
            found = under->children.emplace_back(std::make_unique<Node>()).get();
            found->kind = kind;
            found->key = key;
            found->label = name;
            found->date = date;
        }
        return found;
    };
    for (const core::IssueSummary &issue : issues) {
        Node *under = papers.size() > 1 ? group(&root, Kind::Paper, issue.paper, {}) : &root;
        Node *paper = under;
        const QString year = issue.date.value.left(4);
        const QString month = issue.date.value.left(7);
        if (!year.isEmpty()) {
            under
                = group(under, Kind::Year, year, { year, core::Precision::Year, core::Basis::Stated, 1, {} });
            under->count += issue.articles;
        }
        if (month.size() == 7 && ofYear.value(issue.paper + u'/' + year) > issuesWithoutMonths) {
            under = group(
                under, Kind::Month, month, { month, core::Precision::Month, core::Basis::Stated, 1, {} });
            under->count += issue.articles;
        }
        if (paper != &root)
            paper->count += issue.articles;
        auto node = std::make_unique<Node>();
        node->kind = Kind::Issue;
        node->key = QStringLiteral("issue:%1").arg(issue.id);
        node->id = issue.id;
        node->date = issue.date;
        node->issue = issue;
        node->count = issue.articles;
        under->children.push_back(std::move(node));
    }
    for (Node *node : std::as_const(groups))
        number(node->children, node);
    return std::move(root.children);
}

void ArchiveTree::reconcile(Node *node, Nodes wanted)
{
    QSet<QString> known;
    for (const auto &child : node->children)
        known.insert(child->key);
    int row = 0;
    for (std::size_t next = 0; next < wanted.size();) {
        Nodes run;
        while (next < wanted.size() && !known.contains(wanted[next]->key))
            run.push_back(std::move(wanted[next++]));
        if (!run.empty()) {
            const int added = static_cast<int>(run.size());
            insertRun(node, row, std::move(run));
            row += added;
            continue;
        }
        // Whatever stands before the row that comes next has gone or has moved: a row that moved comes in
        // anew.
        int at = row;
        while (node->children[at]->key != wanted[next]->key)
            known.remove(node->children[at++]->key);
        if (at > row) {
            beginRemoveRows(indexOf(node), row, at - 1);
            node->children.erase(node->children.begin() + row, node->children.begin() + at);
            number(node->children, node, row);
            endRemoveRows();
        }
        if (!node->children[row]->isAsked())
            reconcile(node->children[row].get(), std::move(wanted[next]->children));
        Node *old = node->children[row++].get();
        const Node &now = *wanted[next++];
        if (!old->shows(now)) {
            old->label = now.label;
            old->date = now.date;
            old->issue = now.issue;
            old->note = now.note;
            old->count = now.count;
            Q_EMIT dataChanged(indexOf(old), indexOf(old));
        }
    }
    const int last = static_cast<int>(node->children.size()) - 1;
    if (last >= row) {
        beginRemoveRows(indexOf(node), row, last);
        node->children.resize(row);
        endRemoveRows();
    }
}

void ArchiveTree::insertRun(Node *node, int row, Nodes run)
{
    beginInsertRows(indexOf(node), row, row + static_cast<int>(run.size()) - 1);
    node->children.insert(node->children.begin() + row, std::make_move_iterator(run.begin()),
        std::make_move_iterator(run.end()));
    number(node->children, node, row);
    endInsertRows();
}

// ---- rows that are asked for when they are opened

bool ArchiveTree::canFetchMore(const QModelIndex &parent) const
{
    const Node *node = nodeOf(parent);
    return m_store && node->isAsked() && !node->asked && node->count > 0;
}

void ArchiveTree::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(nodeOf(parent));
}

void ArchiveTree::ask(Node *node)
{
    node->asked = true;
    const QPersistentModelIndex where(indexOf(node));
    const int question = ++node->question;
    const auto take = [this, where, question](const auto &answer) { arrive(where, question, answer); };
    if (node->kind == Kind::Issue)
        whenAnswered(
            this, m_store->read([id = node->id](archive::Reader &reader) { return reader.pages(id); }), take);
    else
        whenAnswered(this,
            m_store->read([id = node->id](archive::Reader &reader) { return reader.articles(id); }), take);
}

/// Asks again for what is open, so that it shows the archive as it is now.
void ArchiveTree::askAgain(Node *node)
{
    for (const auto &child : node->children) {
        if (child->here)
            ask(child.get());
        else if (!child->isAsked())
            askAgain(child.get());
    }
}

template <typename Summary>
void ArchiveTree::arrive(
    const QPersistentModelIndex &where, int question, const core::Result<QList<Summary>> &answer)
{
    if (!where.isValid()) // the row has gone, or the whole archive
        return;
    Node *node = nodeOf(where);
    if (question != node->question)
        return;
    if (!answer) {
        node->asked = node->here;
        Q_EMIT failed(answer.error());
        return;
    }
    Nodes rows;
    for (const Summary &summary : *answer)
        rows.push_back(rowOf(summary));
    node->here = true;
    reconcile(node, std::move(rows));
    askAgain(node);
}

std::unique_ptr<ArchiveTree::Node> ArchiveTree::rowOf(const core::PageSummary &page)
{
    auto row = std::make_unique<Node>();
    row->kind = Kind::Page;
    row->key = QStringLiteral("page:%1").arg(page.id);
    row->id = page.id;
    row->label = page.number;
    row->note = page.banner.join(u'\n');
    row->count = page.articles;
    return row;
}

std::unique_ptr<ArchiveTree::Node> ArchiveTree::rowOf(const core::ArticleSummary &article)
{
    auto row = std::make_unique<Node>();
    row->kind = Kind::Article;
    row->key = QStringLiteral("article:%1").arg(article.id);
    row->id = article.id;
    row->label = article.title;
    row->note = (article.reporters + article.correspondents).join(u' ');
    return row;
}

// ---- the model

ArchiveTree::Node *ArchiveTree::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<Node *>(index.internalPointer()) : m_root.get();
}

QModelIndex ArchiveTree::indexOf(const Node *node) const
{
    return node->parent ? createIndex(node->row, 0, node) : QModelIndex();
}

QModelIndex ArchiveTree::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, nodeOf(parent)->children[row].get());
}

QModelIndex ArchiveTree::parent(const QModelIndex &child) const
{
    return child.isValid() ? indexOf(nodeOf(child)->parent) : QModelIndex();
}

int ArchiveTree::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : static_cast<int>(nodeOf(parent)->children.size());
}

int ArchiveTree::columnCount(const QModelIndex &) const
{
    return 1;
}

bool ArchiveTree::hasChildren(const QModelIndex &parent) const
{
    return nodeOf(parent)->hasChildren();
}

Qt::ItemFlags ArchiveTree::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractItemModel::flags(index);
    if (index.isValid() && nodeOf(index)->kind == Kind::Article)
        flags |= Qt::ItemNeverHasChildren;
    return flags;
}

QString ArchiveTree::textOf(const Node &node) const
{
    switch (node.kind) {
    case Kind::Paper:
        return node.label.isEmpty() ? tr("Unnamed paper") : node.label;
    case Kind::Year:
    case Kind::Month:
        return publish::dateText(node.date);
    case Kind::Issue:
        return node.issue.edition.isEmpty() ? publish::dateText(node.date)
                                            : publish::dateText(node.date) + u' ' + node.issue.edition;
    case Kind::Page:
        return node.label.isEmpty() ? tr("Page not numbered") : tr("Page %1").arg(node.label);
    case Kind::Article:
    case Kind::Root:
        break;
    }
    return node.label;
}

QString ArchiveTree::tipOf(const Node &node) const
{
    if (node.kind == Kind::Article || node.kind == Kind::Page)
        return node.note.isEmpty() ? textOf(node) : textOf(node) + u'\n' + node.note;
    if (!node.date.isEstimate())
        return {};
    return tr("This date is an estimate. It was concluded from:") + u'\n' + node.date.evidence.join(u'\n');
}

QVariant ArchiveTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const Node &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return textOf(node);
    case Qt::ToolTipRole:
        return tipOf(node);
    case Qt::AccessibleTextRole:
        return node.count > 0 ? textOf(node) + u", "_s + tr("%n article(s)", nullptr, node.count)
                              : textOf(node);
    case KindRole:
        return static_cast<int>(node.kind);
    case IdRole:
        return node.id;
    case CountRole:
        return node.count;
    case EstimateRole:
        return node.date.isEstimate();
    default:
        return {};
    }
}

void ArchiveTree::retranslate()
{
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

} // namespace ui
