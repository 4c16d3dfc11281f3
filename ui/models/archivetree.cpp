// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivetree.h"

#include "ui/models/answer.h"
#include "ui/models/dateaccount.h"
#include "ui/models/roles.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

ArchiveTree::ArchiveTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<ArchiveNode>())
{
}

ArchiveTree::~ArchiveTree() = default;

void ArchiveTree::setStore(archive::Store *store)
{
    beginResetModel();
    m_store = store;
    m_root = std::make_unique<ArchiveNode>();
    m_articles = 0;
    m_papers.clear();
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
        QSet<QString> papers;
        for (const core::IssueSummary &issue : *answer) {
            m_articles += issue.articles;
            papers.insert(issue.paper);
        }
        papers.remove(QString());
        m_papers = papers.values();
        reconcile(m_root.get(), groupedIssues(*answer));
        askAgain(m_root.get());
        Q_EMIT refreshed();
    });
}

// ---- from lists to rows

void ArchiveTree::reconcile(ArchiveNode *node, ArchiveNodes wanted)
{
    QSet<QString> known;
    for (const auto &child : node->children)
        known.insert(child->key);
    int row = 0;
    for (std::size_t next = 0; next < wanted.size();) {
        ArchiveNodes run;
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
        ArchiveNode *old = node->children[row++].get();
        const ArchiveNode &now = *wanted[next++];
        if (!old->shows(now)) {
            old->label = now.label;
            old->name = now.name;
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

void ArchiveTree::insertRun(ArchiveNode *node, int row, ArchiveNodes run)
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
    const ArchiveNode *node = nodeOf(parent);
    return m_store && node->isAsked() && !node->asked && node->count > 0;
}

void ArchiveTree::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(nodeOf(parent));
}

void ArchiveTree::ask(ArchiveNode *node)
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
void ArchiveTree::askAgain(ArchiveNode *node)
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
    ArchiveNode *node = nodeOf(where);
    if (question != node->question)
        return;
    if (!answer) {
        node->asked = node->here;
        Q_EMIT failed(answer.error());
        return;
    }
    ArchiveNodes rows;
    for (const Summary &summary : *answer)
        rows.push_back(rowNode(summary));
    node->here = true;
    reconcile(node, std::move(rows));
    askAgain(node);
}

// ---- the model

ArchiveNode *ArchiveTree::nodeOf(const QModelIndex &index) const
{
    return index.isValid() ? static_cast<ArchiveNode *>(index.internalPointer()) : m_root.get();
}

QModelIndex ArchiveTree::indexOf(const ArchiveNode *node) const
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

/// What the signs beside a row say to the eye, in words.
QString ArchiveTree::spokenText(const ArchiveNode &node)
{
    QStringList parts { rowText(node) };
    if (node.count > 0)
        parts.append(tr("%n article(s)", nullptr, node.count));
    if (!node.date.conflicts.isEmpty())
        parts.append(conflictText(node.date));
    return parts.join(u", "_s);
}

QVariant ArchiveTree::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const ArchiveNode &node = *nodeOf(index);
    switch (role) {
    case Qt::DisplayRole:
        return rowText(node);
    case Qt::ToolTipRole:
        return rowTip(node);
    case Qt::AccessibleTextRole:
        return spokenText(node);
    case KindRole:
        return static_cast<int>(node.kind);
    case IdRole:
        return node.id;
    case CountRole:
        return node.count;
    case EstimateRole:
        return node.date.isEstimate();
    case ConflictRole:
        return !node.date.conflicts.isEmpty();
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
