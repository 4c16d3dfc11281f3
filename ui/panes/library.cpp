// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/library.h"

#include "ui/models/roles.h"
#include "ui/paint/rows.h"
#include "ui/paint/treedelegate.h"
#include "ui/panes/filterbox.h"

#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollBar>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

/// The view itself paints the ground left of a chosen row, in the full colour: a tint is all it gets.
class LibraryView : public QTreeView {
protected:
    void drawRow(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        QStyleOptionViewItem own = option;
        own.palette.setColor(QPalette::Highlight, chosenTint(option));
        QTreeView::drawRow(painter, own, index);
    }
};

} // namespace

LibraryPane::LibraryPane(ArchiveTree &tree, QWidget *parent)
    : QWidget(parent)
    , m_tree(tree)
    , m_box(new FilterBox)
    , m_count(new QLabel)
    , m_views(new QStackedWidget)
    , m_view(makeView(m_tree, "archiveTree"))
    , m_foundView(makeView(m_found, "foundTree"))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(10, 8, 10, 8);
    top->addWidget(m_box);
    top->addWidget(m_count);
    layout->addLayout(top);
    layout->addWidget(m_views);
    m_views->addWidget(m_view);
    m_views->addWidget(m_foundView);
    setFocusProxy(m_view);

    m_box->setObjectName(QStringLiteral("filterBox"));
    m_count->setObjectName(QStringLiteral("foundCount"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setWordWrap(true);
    m_count->hide();
    connect(m_box, &FilterBox::asked, this, &LibraryPane::filter);
    connect(m_box, &FilterBox::left, this, &LibraryPane::enterList);
    connect(&m_tree, &QAbstractItemModel::modelReset, this, [this] { m_unfolding = true; });
    connect(&m_tree, &ArchiveTree::changed, this, &LibraryPane::unfoldNewest);
    connect(&m_found, &ArchiveTree::refreshed, this, &LibraryPane::showFound);
    connect(&m_found, &ArchiveTree::failed, &m_tree, &ArchiveTree::failed);
    retranslate();
}

QTreeView *LibraryPane::makeView(ArchiveTree &tree, const char *name)
{
    auto *view = new LibraryView;
    view->setObjectName(QLatin1String(name));
    view->setModel(&tree);
    view->setItemDelegate(new TreeDelegate(view));
    view->setHeaderHidden(true);
    view->setFrameShape(QFrame::NoFrame);
    view->setIndentation(13);
    view->setExpandsOnDoubleClick(false);
    view->setMouseTracking(true);
    view->setUniformRowHeights(true);
    view->setTextElideMode(Qt::ElideRight);
    view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    view->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(view, &QTreeView::activated, this, &LibraryPane::choose);
    connect(view, &QWidget::customContextMenuRequested, this,
        [this, view](const QPoint &where) { Q_EMIT menuAsked(view->viewport()->mapToGlobal(where)); });
    connect(
        view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPane::selectionChanged);
    keepPlace(view, tree);
    return view;
}

/// Rows that come and go above do not move what is looked at. Who stands at the top stays there, and sees
/// what is new.
void LibraryPane::keepPlace(QTreeView *view, ArchiveTree &tree)
{
    const auto top = std::make_shared<QPersistentModelIndex>();
    connect(&tree, &ArchiveTree::changing, view, [view, top] {
        const bool atTop = view->verticalScrollBar()->value() == 0;
        *top = atTop ? QModelIndex() : view->indexAt(view->viewport()->rect().topLeft());
    });
    connect(&tree, &ArchiveTree::changed, view, [view, top] {
        if (top->isValid())
            view->scrollTo(*top, QAbstractItemView::PositionAtTop);
    });
}

// ---- the tree

void LibraryPane::choose(const QModelIndex &index)
{
    const qint64 id = index.data(IdRole).toLongLong();
    switch (static_cast<ArchiveTree::Kind>(index.data(KindRole).toInt())) {
    case ArchiveTree::Kind::Issue:
        Q_EMIT issueChosen(id);
        break;
    case ArchiveTree::Kind::Article:
        Q_EMIT articleChosen(id);
        break;
    default:
        shownView()->setExpanded(index, !shownView()->isExpanded(index));
    }
}

/// Goes down the first rows as they come, to the newest issue.
void LibraryPane::unfoldNewest()
{
    if (!m_unfolding)
        return;
    for (QModelIndex index = m_tree.index(0, 0); index.isValid(); index = m_tree.index(0, 0, index)) {
        m_view->expand(index);
        if (index.data(KindRole).toInt() != static_cast<int>(ArchiveTree::Kind::Issue))
            continue;
        m_unfolding = false;
        if (!m_view->currentIndex().isValid())
            m_view->setCurrentIndex(m_tree.index(0, 0));
        break;
    }
}

QTreeView *LibraryPane::shownView() const
{
    return m_views->currentWidget() == m_foundView ? m_foundView : m_view;
}

QModelIndex LibraryPane::current() const
{
    return shownView()->currentIndex();
}

void LibraryPane::setMark(core::ArticleId article, const core::Bookmark &mark)
{
    m_tree.setMark(article, mark);
    m_found.setMark(article, mark);
}

QList<qint64> LibraryPane::chosen(ArchiveKind kind) const
{
    QList<qint64> ids;
    for (const QModelIndex &index : shownView()->selectionModel()->selectedIndexes()) {
        if (index.data(KindRole).toInt() == static_cast<int>(kind))
            ids.append(index.data(IdRole).toLongLong());
    }
    return ids;
}

// ---- what is typed into the box

void LibraryPane::setStore(archive::Store *store)
{
    m_store = store;
    m_found.setStore(nullptr);
    filter(m_box->text());
}

void LibraryPane::refresh()
{
    m_found.refresh();
}

void LibraryPane::filter(const QString &typed)
{
    const archive::TitleQuestion question = archive::TitleQuestion::of(typed);
    m_leaving = false;
    if (question.isEmpty()) {
        // An empty tree asks for nothing.
        m_found.setStore(nullptr);
        m_count->hide();
        m_views->setCurrentWidget(m_view);
        setFocusProxy(m_view);
        Q_EMIT selectionChanged();
        return;
    }
    m_found.setQuestion(question);
    if (m_views->currentWidget() == m_view)
        m_found.setStore(m_store);
}

void LibraryPane::showFound()
{
    const ArchiveTree::Found found = m_found.found();
    m_views->setCurrentWidget(m_foundView);
    setFocusProxy(m_foundView);
    if (!found.onlyDates)
        m_foundView->expandAll();
    if (m_leaving && m_found.rowCount() > 0)
        enterList();
    retranslate();
    m_count->show();
    Q_EMIT selectionChanged();
}

/// On to the first article, or the first issue.
void LibraryPane::enterList()
{
    QTreeView *view = shownView();
    m_leaving = view == m_view && !m_box->text().isEmpty();
    if (m_leaving)
        return;
    // Before the focus comes, with which a view chooses its first row.
    if (!view->currentIndex().isValid()) {
        const QModelIndex first = view->model()->index(0, 0);
        const QModelIndex article = view->model()->index(0, 0, first);
        view->setCurrentIndex(view == m_foundView && article.isValid() ? article : first);
    }
    view->setFocus(Qt::TabFocusReason);
}

void LibraryPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !m_box->text().isEmpty())
        m_box->clear();
    else
        QWidget::keyPressEvent(event);
}

void LibraryPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_tree.retranslate();
        m_found.retranslate();
    }
    QWidget::changeEvent(event);
}

void LibraryPane::retranslate()
{
    m_view->setAccessibleName(tr("Issues and articles"));
    m_foundView->setAccessibleName(tr("Issues and articles that fit"));
    m_box->setPlaceholderText(tr("Headline, date or initials"));
    m_box->setAccessibleName(tr("Filter the issues"));
    m_box->setToolTip(
        tr("Words of a headline, a date (2023, 2023-09, 9月12日), pinyin or its initials (zgh); "
           "several, divided by blanks, must all fit."));
    const ArchiveTree::Found found = m_found.found();
    if (found.all == 0)
        m_count->setText(tr("Nothing fits."));
    else if (found.mayBeMore)
        m_count->setText(tr("The newest %L1 of more headlines").arg(found.shown));
    else if (found.shown < found.all)
        m_count->setText(found.onlyDates
                ? tr("The newest %L1 of %L2 issues").arg(found.shown).arg(found.all)
                : tr("The newest %L1 of %L2 headlines").arg(found.shown).arg(found.all));
    else
        m_count->setText(found.onlyDates ? tr("%Ln issue(s)", nullptr, static_cast<int>(found.all))
                                         : tr("%Ln headline(s)", nullptr, static_cast<int>(found.all)));
}

} // namespace ui
