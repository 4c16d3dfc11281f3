// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/importpreview.h"

#include "ui/models/clamped.h"

#include <QCompleter>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStringListModel>
#include <QTreeView>

namespace ui {

ImportPreview::ImportPreview(QWidget *parent)
    : QFrame(parent)
    , m_heading(new QLabel)
    , m_note(new QLabel)
    , m_question(new QLabel)
    , m_name(new QLineEdit)
    , m_completer(new QCompleter(this))
    , m_view(new QTreeView)
    , m_import(new QPushButton)
    , m_later(new QPushButton)
{
    setObjectName(QStringLiteral("importPreview"));
    build();
    connect(m_import, &QPushButton::clicked, this, &ImportPreview::accepted);
    connect(m_later, &QPushButton::clicked, this, &ImportPreview::dismissed);
    connect(m_name, &QLineEdit::returnPressed, this, &ImportPreview::accepted);
    retranslate();
    hide();
}

void ImportPreview::build()
{
    setAutoFillBackground(true);
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setObjectName(QStringLiteral("previewHeading"));
    m_note->setObjectName(QStringLiteral("previewNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);
    m_name->setObjectName(QStringLiteral("paperName"));
    m_name->setClearButtonEnabled(true);
    m_name->setMinimumWidth(180);
    m_name->setMaximumWidth(360);
    m_question->setBuddy(m_name);
    m_completer->setModel(new QStringListModel(m_completer));
    m_completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_completer->setFilterMode(Qt::MatchContains);
    m_name->setCompleter(m_completer);
    m_import->setObjectName(QStringLiteral("previewImport"));
    m_import->setDefault(true);
    m_later->setObjectName(QStringLiteral("previewLater"));
    m_view->setObjectName(QStringLiteral("previewFiles"));
    m_view->setModel(&m_list);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setUniformRowHeights(true);
    m_view->setAllColumnsShowFocus(true);
    m_view->setAlternatingRowColors(true);
    m_view->setExpandsOnDoubleClick(true);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_view->header()->setStretchLastSection(true);
    // A headline needs the whole line.
    connect(m_view, &QTreeView::expanded, this, [this](const QModelIndex &file) {
        for (int row = 0; row < m_list.rowCount(file); ++row)
            m_view->setFirstColumnSpanned(row, file, true);
    });

    auto *ask = new QHBoxLayout;
    ask->setSpacing(8);
    ask->addWidget(m_question);
    ask->addWidget(m_name, 1);
    ask->addStretch(1);
    ask->addWidget(m_import);
    ask->addWidget(m_later);
    auto *top = new QVBoxLayout;
    top->setContentsMargins(16, 12, 16, 10);
    top->setSpacing(6);
    top->addWidget(m_heading);
    top->addWidget(m_note);
    top->addLayout(ask);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
}

void ImportPreview::offer(const QStringList &paths, const QString &last, const QStringList &known)
{
    m_paths = paths;
    m_files = 0;
    m_isCounted = false;
    m_isDone = false;
    m_list.clear();
    qobject_cast<QStringListModel *>(m_completer->model())->setStringList(known);
    m_name->setText(last);
    m_name->selectAll();
    describe();
    if (QWidget *focus = window()->focusWidget(); focus && !isAncestorOf(focus))
        m_before = focus;
    show();
    m_name->setFocus(Qt::OtherFocusReason);
    Q_EMIT offered();
}

void ImportPreview::take(const intake::PreviewProgress &progress)
{
    m_files = progress.files;
    m_isCounted = progress.isCounted;
    m_isDone = progress.isDone;
    m_list.append(progress.read);
    describe();
}

void ImportPreview::putAway()
{
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
    hide();
}

QString ImportPreview::paper() const
{
    return m_name->text().trimmed();
}

void ImportPreview::describe()
{
    const int files = clamped(m_files);
    m_heading->setText(m_isCounted ? tr("%Ln file(s) to import", nullptr, files)
            : files > 0            ? tr("Looking for pages… %Ln file(s)", nullptr, files)
                                   : tr("Looking for pages…"));
    QStringList names;
    for (const QString &path : m_paths.mid(0, 3))
        names.append(QFileInfo(path).fileName());
    QString from = names.join(QStringLiteral(", "));
    if (m_paths.size() > names.size())
        from += QStringLiteral(" …");
    QStringList parts { tr("From %1.").arg(from) };
    if (m_isCounted && !m_isDone)
        parts.append(tr("Reading…"));
    if (m_isDone && m_list.rowCount() < m_files)
        parts.append(tr("The first %L1 are shown; all will be imported.").arg(m_list.rowCount()));
    if (m_list.known() > 0)
        parts.append(tr("%Ln file(s) in the archive already.", nullptr, m_list.known()));
    if (m_list.unreadable() > 0)
        parts.append(tr("%Ln file(s) unreadable.", nullptr, m_list.unreadable()));
    m_note->setText(parts.join(u' '));
}

/// Where there is little room, what is wrong with a file goes before what it is made of.
void ImportPreview::resizeEvent(QResizeEvent *event)
{
    constexpr int narrow = 640; // pixels
    const bool isNarrow = width() < narrow;
    m_view->setColumnHidden(PreviewList::Format, isNarrow);
    const int widths[] { isNarrow ? 150 : 220, isNarrow ? 110 : 140, 54, 70, 170 };
    for (int column = 0; column < PreviewList::Note; ++column)
        m_view->setColumnWidth(column, widths[column]);
    QFrame::resizeEvent(event);
}

void ImportPreview::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT accepted();
    else
        QFrame::keyPressEvent(event);
}

void ImportPreview::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        m_list.retranslate();
    }
    QFrame::changeEvent(event);
}

void ImportPreview::retranslate()
{
    setAccessibleName(tr("Before the import"));
    m_question->setText(tr("&Newspaper:"));
    m_name->setPlaceholderText(tr("As the pages say"));
    m_name->setAccessibleName(tr("Newspaper of these pages"));
    m_name->setToolTip(tr("The name holds for all of them. Leave it empty to take what each page says."));
    m_import->setText(tr("&Import"));
    m_later->setText(tr("Not Now"));
    m_view->setAccessibleName(tr("Files before they are imported"));
    describe();
}

} // namespace ui
