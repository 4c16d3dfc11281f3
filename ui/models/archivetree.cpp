// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/archivetree.h"

#include "ui/models/answer.h"
#include "ui/models/dateaccount.h"
#include "ui/models/roles.h"

#include <QSet>

using namespace Qt::StringLiterals;

namespace ui {

/// Articles, or issues, that a question shows at most: more than anybody looks through.
static constexpr int mostFound = 500;

ArchiveTree::ArchiveTree(QObject *parent)
    : QAbstractItemModel(parent)
    , m_root(std::make_unique<ArchiveNode>())
{
}

ArchiveTree::~ArchiveTree() = default;

void ArchiveTree::reset()
{
    beginResetModel();
    m_root = std::make_unique<ArchiveNode>();
    m_articles = 0;
    m_issues = 0;
    m_papers.clear();
    m_found = {};
    ++m_generation;
    endResetModel();
}

void ArchiveTree::setStore(archive::Store *store, const FirstLook &firstLook)
{
    m_running.cancel(); // nobody waits for it any longer
    m_store = store;
    reset();
    if (store && m_question.isEmpty() && firstLook.isValid())
        awaitCalendar(firstLook, Look::AtAll);
    else
        refresh();
}

void ArchiveTree::setQuestion(const archive::TitleQuestion &question)
{
    if (question == m_question)
        return;
    m_question = question;
    ++m_generation; // what is shown stays until the answer is here
    refresh();
}

void ArchiveTree::refresh(Look look)
{
    m_running.cancel(); // nobody waits for it any longer
    if (!m_store)
        return;
    if (m_question.isEmpty())
        askCalendar(look);
    else
        askQuestion(look);
}

void ArchiveTree::askCalendar(Look look)
{
    awaitCalendar(m_store->read([](archive::Reader &reader) { return reader.calendar(); }), look);
}

void ArchiveTree::awaitCalendar(const FirstLook &calendar, Look look)
{
    whenAnswered(
        this, calendar, [this, look, generation = m_generation, mine = ++m_refresh](const auto &answer) {
            if (generation != m_generation || mine != m_refresh)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_articles = 0;
            m_issues = 0;
            QSet<QString> papers;
            for (const archive::Calendar::Month &month : answer->months) {
                m_articles += month.articles;
                m_issues += month.issues;
                papers.insert(month.paper);
            }
            m_newestYear = answer->months.isEmpty() ? QString() : answer->months.first().month.left(4);
            papers.remove(QString());
            m_papers = papers.values();
            takeRoot(calendarNode(*answer), look);
        });
}

void ArchiveTree::askQuestion(Look look)
{
    const auto found = m_store->read(
        [question = m_question](archive::Reader &reader) { return reader.find(question, mostFound); });
    m_running = QFuture<void>(found);
    whenAnswered(
        this, found, [this, look, generation = m_generation, mine = ++m_refresh](const auto &answer) {
            if (generation != m_generation || mine != m_refresh)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            m_found = { m_question.terms.isEmpty(), 0, 0, !answer->isExact };
            m_found.all = m_found.onlyDates ? answer->allIssues : answer->articles;
            for (const archive::TitleAnswer::Issue &issue : answer->issues)
                m_found.shown += m_found.onlyDates ? 1 : issue.articles.size();
            m_issues = static_cast<int>(answer->issues.size());
            takeRoot(answerNode(*answer), look);
        });
}

void ArchiveTree::takeRoot(Node now, Look look)
{
    Q_EMIT changing();
    update(m_root.get(), *now);
    askAgain(m_root.get(), look);
    // Undated issues that stand beside the years.
    if (m_root->later > 0 && !m_root->asked)
        ask(m_root.get(), look);
    Q_EMIT changed();
    Q_EMIT refreshed();
}

// ---- from lists to rows

/// Makes a row show what is known of it now, and the rows that are known with it.
void ArchiveTree::update(ArchiveNode *old, ArchiveNode &now)
{
    if (old->part != now.part) {
        // A year that has come to be divided into months: its issues stand elsewhere.
        removeRun(old, old->groups, static_cast<int>(old->children.size()));
        old->part = now.part;
        ++old->question;
        old->here = old->asked; // so that it is asked again, also when the answer was still on its way
        old->changed = old->asked;
    }
    reconcile(old, 0, old->groups, std::move(now.children));
    old->groups = now.groups;
    if (old->shows(now))
        return;
    old->changed = true;
    old->label = now.label;
    old->name = now.name;
    old->date = now.date;
    old->issue = now.issue;
    old->note = now.note;
    old->mark = now.mark;
    old->count = now.count;
    old->later = now.later;
    if (old->parent)
        Q_EMIT dataChanged(indexOf(old), indexOf(old));
}

/// Brings the rows from `first` to before `end` to what is wanted there.
void ArchiveTree::reconcile(ArchiveNode *node, int first, int end, ArchiveNodes wanted)
{
    QSet<QString> known;
    for (int at = first; at < end; ++at)
        known.insert(node->children[at]->key);
    int row = first;
    for (std::size_t next = 0; next < wanted.size();) {
        ArchiveNodes run;
        while (next < wanted.size() && !known.contains(wanted[next]->key))
            run.push_back(std::move(wanted[next++]));
        if (!run.empty()) {
            const int added = static_cast<int>(run.size());
            insertRun(node, row, std::move(run));
            row += added;
            end += added;
            continue;
        }
        // Whatever stands before the row that comes next has gone or has moved: a row that moved comes in
        // anew.
        int at = row;
        while (node->children[at]->key != wanted[next]->key)
            known.remove(node->children[at++]->key);
        removeRun(node, row, at);
        end -= at - row;
        update(node->children[row++].get(), *wanted[next]);
        known.remove(wanted[next++]->key);
    }
    removeRun(node, row, end);
}

void ArchiveTree::insertRun(ArchiveNode *node, int row, ArchiveNodes run)
{
    beginInsertRows(indexOf(node), row, row + static_cast<int>(run.size()) - 1);
    node->children.insert(node->children.begin() + row, std::make_move_iterator(run.begin()),
        std::make_move_iterator(run.end()));
    number(node->children, node, row);
    endInsertRows();
}

void ArchiveTree::removeRun(ArchiveNode *node, int first, int end)
{
    if (first >= end)
        return;
    beginRemoveRows(indexOf(node), first, end - 1);
    node->children.erase(node->children.begin() + first, node->children.begin() + end);
    number(node->children, node, first);
    endRemoveRows();
}

// ---- rows that are asked for when they are opened

bool ArchiveTree::canFetchMore(const QModelIndex &parent) const
{
    const ArchiveNode *node = nodeOf(parent);
    return m_store && !node->asked && node->later > 0;
}

void ArchiveTree::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        ask(nodeOf(parent), Look::AtWhatGrew);
}

void ArchiveTree::ask(ArchiveNode *node, Look look)
{
    node->asked = true;
    node->changed = false;
    const QPersistentModelIndex where(indexOf(node));
    const int question = ++node->question;
    const auto put = [&](auto whatIsAsked) {
        whenAnswered(this, m_store->read(whatIsAsked),
            [this, where, isRoot = !node->parent, generation = m_generation, question, look](
                const auto &answer) {
                // The row has gone, or the whole archive.
                if (generation == m_generation && (isRoot || where.isValid()))
                    arrive(where, question, look, answer);
            });
    };
    if (node->kind == Kind::Issue)
        put([id = node->id](archive::Reader &reader) { return reader.pages(id); });
    else if (node->kind == Kind::Page)
        put([id = node->id](archive::Reader &reader) { return reader.articles(id); });
    else
        put([part = node->part](archive::Reader &reader) { return reader.issues(part); });
}

/// Asks again for what is open, so that it shows the archive as it is now.
void ArchiveTree::askAgain(ArchiveNode *node, Look look)
{
    if (node->here && (node->changed || look == Look::AtAll))
        ask(node, look);
    else
        for (const auto &child : node->children)
            askAgain(child.get(), look);
}

template <typename Summary>
void ArchiveTree::arrive(
    const QPersistentModelIndex &where, int question, Look look, const core::Result<QList<Summary>> &answer)
{
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
    Q_EMIT changing();
    node->here = true;
    reconcile(node, node->groups, static_cast<int>(node->children.size()), std::move(rows));
    for (const auto &child : node->children)
        askAgain(child.get(), look);
    Q_EMIT changed();
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

QModelIndex ArchiveTree::toward(const QModelIndex &under, const ArchivePlace &place) const
{
    const ArchiveNode *next = nodeOf(under)->toward(place);
    return next ? indexOf(next) : QModelIndex();
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
    if (node.kind == Kind::Article && !node.mark.isRead())
        parts.append(tr("not read"));
    if (node.mark.isClipped())
        parts.append(tr("clipping"));
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
    case PaperRole:
        return paperOf(node);
    case CountRole:
        return node.count;
    case MarkRole:
        return QVariant::fromValue(node.mark);
    case EstimateRole:
        return node.date.isEstimate();
    case ConflictRole:
        return !node.date.conflicts.isEmpty();
    default:
        return {};
    }
}

void ArchiveTree::setMark(core::ArticleId article, const core::Bookmark &mark)
{
    ArchiveNode *node = articleNode(*m_root, article);
    if (!node)
        return;
    node->mark = mark;
    Q_EMIT dataChanged(indexOf(node), indexOf(node));
    if (node->parent->kind == Kind::Page)
        ask(node->parent, Look::AtAll); // an answer that is on its way does not know it yet
}

void ArchiveTree::retranslate()
{
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
}

} // namespace ui
