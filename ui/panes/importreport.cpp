// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/importreport.h"

#include <QAction>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QToolButton>
#include <QTreeView>

namespace ui {

ImportReport::ImportReport(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
}

QAction *ImportReport::addAction(const char *name)
{
    auto *action = new QAction(m_view);
    action->setObjectName(QLatin1String(name));
    m_view->addAction(action);
    return action;
}

QWidget *ImportReport::buildTop()
{
    auto *top = new QWidget;
    auto *row = new QHBoxLayout(top);
    row->setContentsMargins(10, 4, 10, 4);
    row->setSpacing(8);
    m_summary = new QLabel;
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    // The status line has the sentence too: it is no reason to take room from other panes.
    m_summary->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_shown = new QComboBox;
    m_shown->setObjectName(QStringLiteral("reportShown"));
    for (int i = 0; i < 3; ++i)
        m_shown->addItem({});
    m_showButton = new QToolButton;
    m_showButton->setObjectName(QStringLiteral("reportShowFile"));
    m_showButton->setAutoRaise(true);
    row->addWidget(m_shown);
    row->addWidget(m_summary, 1);
    row->addWidget(m_showButton);
    return top;
}

void ImportReport::build()
{
    if (m_view)
        return;
    m_view = new QTreeView;
    m_view->setObjectName(QStringLiteral("importReport"));
    m_view->setModel(&m_list);
    m_view->setRootIsDecorated(false);
    m_view->setUniformRowHeights(true);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAllColumnsShowFocus(true);
    m_view->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_view->setContextMenuPolicy(Qt::ActionsContextMenu);
    m_view->setColumnWidth(RemarkList::What, 120);
    m_view->setColumnWidth(RemarkList::File, 220);
    m_view->header()->setStretchLastSection(true);
    m_view->installEventFilter(this);
    m_show = addAction("showRemarkFile");
    m_copy = addAction("copyRemarks");
    auto *column = qobject_cast<QVBoxLayout *>(layout());
    column->addWidget(buildTop());
    column->addWidget(m_view, 1);
    connect(m_shown, &QComboBox::currentIndexChanged, this,
        [this](int shown) { m_list.setShown(static_cast<RemarkList::Shown>(shown)); });
    const auto enable = [this] {
        const bool isChosen = m_view->currentIndex().isValid();
        m_show->setEnabled(isChosen);
        m_showButton->setEnabled(isChosen);
        m_copy->setEnabled(isChosen);
    };
    connect(m_view->selectionModel(), &QItemSelectionModel::currentChanged, this, enable);
    connect(&m_list, &QAbstractItemModel::modelReset, this, enable);
    connect(m_show, &QAction::triggered, this, &ImportReport::showFile);
    connect(m_copy, &QAction::triggered, this, &ImportReport::copy);
    connect(m_showButton, &QToolButton::clicked, this, &ImportReport::showFile);
    connect(m_view, &QAbstractItemView::activated, this, &ImportReport::showFile);
    retranslate();
    enable();
}

void ImportReport::showEvent(QShowEvent *event)
{
    build();
    QWidget::showEvent(event);
}

bool ImportReport::eventFilter(QObject *watched, QEvent *event)
{
    const bool isKey = event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress;
    if (!isKey || !static_cast<QKeyEvent *>(event)->matches(QKeySequence::Copy))
        return QWidget::eventFilter(watched, event);
    if (event->type() == QEvent::KeyPress)
        copy();
    event->accept();
    return true;
}

void ImportReport::setReport(const intake::Report &report)
{
    m_report = report;
    build();
    m_list.setRemarks(report.failed, report.warnings);
    retranslate();
}

void ImportReport::showFile()
{
    if (const QModelIndex current = m_view->currentIndex(); current.isValid())
        Q_EMIT fileWanted(m_list.at(current.row()).path);
}

/// A line a file: its path and the reason.
void ImportReport::copy() const
{
    QStringList lines;
    const QModelIndexList rows = m_view->selectionModel()->selectedRows();
    for (const QModelIndex &row : rows) {
        const intake::Remark &remark = m_list.at(row.row());
        lines.append(QDir::toNativeSeparators(remark.path) + u'\t' + remark.message);
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ImportReport::retranslate()
{
    using Shown = RemarkList::Shown;
    m_view->setAccessibleName(tr("Report of the import"));
    m_list.retranslate();
    const auto count = [this](Shown shown) { return static_cast<int>(m_list.count(shown)); };
    m_shown->setItemText(0, tr("All (%L1)").arg(count(Shown::All)));
    m_shown->setItemText(1, tr("Skipped (%L1)").arg(count(Shown::Failures)));
    m_shown->setItemText(2, tr("Came in, but … (%L1)").arg(count(Shown::Warnings)));
    m_shown->setAccessibleName(tr("What the report shows"));
    m_summary->setText(m_report.files > 0 ? summary(m_report) : QString());
    m_show->setText(tr("Show File"));
    m_showButton->setText(tr("Show File"));
    m_showButton->setToolTip(tr("Open the file's folder in the file manager (Enter)"));
    m_copy->setText(tr("Copy"));
}

void ImportReport::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_view)
        retranslate();
    QWidget::changeEvent(event);
}

QString ImportReport::summary(const intake::Report &report)
{
    QStringList parts;
    if (report.cancelled)
        parts.append(tr("Import stopped."));
    parts.append(tr("%Ln file(s) looked at.", nullptr, report.files));
    parts.append(tr("%Ln article(s) came in.", nullptr, report.articles));
    if (report.unchanged > 0)
        parts.append(tr("%Ln file(s) were in the archive already.", nullptr, report.unchanged));
    if (report.replaced > 0)
        parts.append(tr("%Ln file(s) took the place of older ones.", nullptr, report.replaced));
    if (!report.failed.isEmpty())
        parts.append(tr("%Ln file(s) could not be read.", nullptr, static_cast<int>(report.failed.size())));
    return parts.join(u' ');
}

} // namespace ui
