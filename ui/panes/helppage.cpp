// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/helppage.h"

#include "ui/keys.h"
#include "ui/panes/keyspage.h"

#include <QAction>
#include <QEvent>
#include <QFile>
#include <QListWidget>
#include <QSplitter>
#include <QTextBrowser>
#include <QTextDocument>
#include <QVBoxLayout>

namespace ui {

HelpPage::HelpPage(const Keys &keys, QWidget *parent)
    : QDialog(parent)
    , m_keys(keys)
    , m_list(new QListWidget)
    , m_page(new QTextBrowser)
{
    setObjectName(QStringLiteral("helpPage"));
    setWindowFlag(Qt::WindowMaximizeButtonHint);
    resize(860, 620);
    m_list->setObjectName(QStringLiteral("helpSections"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setTextElideMode(Qt::ElideRight);
    m_page->setObjectName(QStringLiteral("helpText"));
    m_page->setFrameShape(QFrame::NoFrame);
    m_page->setOpenLinks(false);
    m_page->document()->setDocumentMargin(24);
    m_page->setBackgroundRole(QPalette::Base);
    m_page->setAutoFillBackground(true);
    auto *sides = new QSplitter;
    sides->addWidget(m_list);
    sides->addWidget(m_page);
    sides->setStretchFactor(1, 1);
    sides->setSizes({ 210, 650 });
    sides->setChildrenCollapsible(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(sides);
    for (const QString &section : sections())
        (new QListWidgetItem(m_list))->setData(Qt::UserRole, section);
    connect(m_list, &QListWidget::currentItemChanged, this, [this] { showSection(current()); });
    connect(
        m_page, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) { openSection(link.path()); });
    connect(&m_keys, &Keys::changed, this, [this] { showSection(current()); });
    retranslate();
    m_list->setCurrentRow(0);
}

QStringList HelpPage::sections()
{
    return { QStringLiteral("start"), QStringLiteral("search"), QStringLiteral("keys"),
        QStringLiteral("pages"), QStringLiteral("dates"), QStringLiteral("entities"),
        QStringLiteral("printing"), QStringLiteral("archives") };
}

QString HelpPage::current() const
{
    const QListWidgetItem *item = m_list->currentItem();
    return item ? item->data(Qt::UserRole).toString() : QString();
}

void HelpPage::openSection(const QString &section)
{
    if (const auto row = sections().indexOf(section); row >= 0)
        m_list->setCurrentRow(static_cast<int>(row));
}

static QString cell(const QString &text)
{
    return QStringLiteral("<td width=\"50%\">%1</td>").arg(text.toHtmlEscaped());
}

/// Menu after menu, an action a row.
QString HelpPage::keysTable() const
{
    QString html;
    std::optional<Menu> open;
    for (const Action action : Actions::all()) {
        const Menu menu = Actions::menuOf(action) == Menu::None ? Menu::Search : Actions::menuOf(action);
        if (open != menu)
            html += (open ? QStringLiteral("</table>") : QString())
                + QStringLiteral("<h2>%1</h2><table cellpadding=\"4\" width=\"100%\">").arg(menuTitle(menu));
        open = menu;
        html += QStringLiteral("<tr>") + cell(m_keys.actions().plainText(action))
            + cell(
                QKeySequence::listToString(m_keys.actions()[action]->shortcuts(), QKeySequence::NativeText))
            + QStringLiteral("</tr>");
    }
    return html + QStringLiteral("</table>");
}

void HelpPage::showSection(const QString &section)
{
    // Part of the program: in memory with it.
    QFile file(
        QStringLiteral(":/help/%1/%2.html").arg(tr("en", "folder of the help in this language"), section));
    if (!file.open(QIODevice::ReadOnly))
        return;
    QString html = QString::fromUtf8(file.readAll());
    html.replace(QStringLiteral("<!-- keys -->"), keysTable());
    m_page->document()->setDefaultStyleSheet(QStringLiteral(
        "h1 { font-size: x-large; } h2 { font-size: medium; margin-top: 14px; }"
        "p, li { line-height: 150%; } code { font-family: 'Noto Sans Mono CJK SC', monospace; }"));
    m_page->setHtml(html);
}

void HelpPage::changeEvent(QEvent *event)
{
    // When the actions have their new texts: who hears of the change first is not said.
    if (event->type() == QEvent::LanguageChange)
        QMetaObject::invokeMethod(this, &HelpPage::retranslate, Qt::QueuedConnection);
    QDialog::changeEvent(event);
}

void HelpPage::retranslate()
{
    setWindowTitle(tr("Help"));
    m_list->setAccessibleName(tr("Sections of the help"));
    m_page->setAccessibleName(tr("Help"));
    const QStringList titles { tr("Getting started"), tr("Searching"), tr("Keys"), tr("How a page is read"),
        tr("Dates and estimates"), tr("Names and corrections"), tr("Printing, exporting, citing"),
        tr("Archives and backups") };
    for (int row = 0; row < m_list->count(); ++row)
        m_list->item(row)->setText(titles.at(row));
    showSection(current());
}

} // namespace ui
