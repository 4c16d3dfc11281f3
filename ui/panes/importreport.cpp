// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/importreport.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace ui {

ImportReport::ImportReport(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
}

void ImportReport::build()
{
    if (m_list)
        return;
    m_list = new QTreeWidget;
    m_list->setObjectName(QStringLiteral("importReport"));
    m_list->setColumnCount(3);
    m_list->setRootIsDecorated(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAllColumnsShowFocus(true);
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    layout()->addWidget(m_list);
    retranslate();
}

void ImportReport::showEvent(QShowEvent *event)
{
    build();
    QWidget::showEvent(event);
}

void ImportReport::setReport(const intake::Report &report)
{
    m_report = report;
    build();
    retranslate();
}

static void addRows(QTreeWidget &list, const QString &what, const QList<intake::Remark> &remarks)
{
    for (const intake::Remark &remark : remarks) {
        auto *row = new QTreeWidgetItem({ what, QFileInfo(remark.path).fileName(), remark.message });
        row->setToolTip(1, remark.path);
        row->setToolTip(2, remark.message);
        list.addTopLevelItem(row);
    }
}

void ImportReport::retranslate()
{
    m_list->setAccessibleName(tr("Report of the import"));
    m_list->setHeaderLabels({ tr("What"), tr("File"), tr("Reason") });
    m_list->clear();
    addRows(*m_list, tr("Skipped"), m_report.failed);
    addRows(*m_list, tr("Came in, but"), m_report.warnings);
}

void ImportReport::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange && m_list)
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
