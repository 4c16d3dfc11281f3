// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/library.h"

#include "ui/models/archivetree.h"
#include "ui/models/roles.h"
#include "ui/paint/treedelegate.h"

#include <QApplication>
#include <QEvent>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

LibraryPane::LibraryPane(ArchiveTree &tree, QWidget *parent)
    : QWidget(parent)
    , m_tree(tree)
    , m_view(new QTreeView)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_view);
    setFocusProxy(m_view);

    m_view->setObjectName(QStringLiteral("archiveTree"));
    m_view->setModel(&m_tree);
    m_view->setItemDelegate(new TreeDelegate(m_view));
    m_view->setHeaderHidden(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setIndentation(13);
    m_view->setExpandsOnDoubleClick(false);
    m_view->setMouseTracking(true);
    m_view->setUniformRowHeights(true);
    m_view->setTextElideMode(Qt::ElideRight);
    connect(m_view, &QTreeView::activated, this, &LibraryPane::choose);
    connect(&m_tree, &QAbstractItemModel::modelReset, this, [this] { m_unfolded = false; });
    connect(&m_tree, &ArchiveTree::refreshed, this, &LibraryPane::unfoldNewest);
    tint();
    retranslate();
}

/// The view itself paints the ground left of a chosen row, in the full colour: a tint is all it gets.
void LibraryPane::tint()
{
    QPalette palette = QApplication::palette();
    QColor quiet = palette.color(QPalette::Highlight);
    quiet.setAlphaF(0.18F);
    palette.setColor(QPalette::Highlight, quiet);
    m_view->setPalette(palette);
}

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
        m_view->setExpanded(index, !m_view->isExpanded(index));
    }
}

void LibraryPane::unfoldNewest()
{
    const QModelIndex first = m_tree.index(0, 0);
    if (m_unfolded || !first.isValid())
        return;
    m_unfolded = true;
    for (QModelIndex index = first; index.isValid(); index = m_tree.index(0, 0, index)) {
        m_view->expand(index);
        if (index.data(KindRole).toInt() == static_cast<int>(ArchiveTree::Kind::Issue))
            break;
    }
    m_view->setCurrentIndex(first);
}

void LibraryPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_tree.retranslate();
    }
    if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::PaletteChange)
        tint();
    QWidget::changeEvent(event);
}

void LibraryPane::retranslate()
{
    m_view->setAccessibleName(tr("Issues and articles"));
}

} // namespace ui
