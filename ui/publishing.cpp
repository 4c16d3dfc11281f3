// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/publishing.h"

#include "publish/citation.h"
#include "publish/document.h"
#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/models/archivenode.h"
#include "ui/models/roles.h"
#include "ui/panes/articleview.h"
#include "ui/panes/library.h"
#include "ui/panes/search.h"
#include "ui/panes/shelf.h"
#include "ui/panes/shelves.h"
#include "ui/panes/tab.h"
#include "ui/settings.h"

#include <QAction>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QListView>
#include <QMenu>
#include <QStandardPaths>
#include <QTreeView>

namespace ui {

static constexpr int lookMilliseconds = 200;

static constexpr std::pair<Action, publish::Form> citing[] { { Action::CiteGbt7714, publish::Form::Gbt7714 },
    { Action::CiteBibtex, publish::Form::Bibtex }, { Action::CiteRis, publish::Form::Ris },
    { Action::CiteCslJson, publish::Form::CslJson } };

Publishing::Publishing(Desk &desk, Settings &settings, Dialogs &dialogs, const Parts &parts)
    : m_desk(desk)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_parts(parts)
    , m_citations(std::make_unique<QMenu>())
{
    m_citations->setObjectName(QStringLiteral("citations"));
    parts.actions.fill(Menu::Citation, m_citations.get());
    connect(parts.actions[Action::Print], &QAction::triggered, this, &Publishing::showPane);
    connect(parts.actions[Action::CopyWithSource], &QAction::triggered, this, &Publishing::copyWithSource);
    for (const auto &[action, form] : citing)
        connect(parts.actions[action], &QAction::triggered, this, [this, form = form] { cite(form); });
    connect(&parts.print, &PrintPane::saveWanted, this, &Publishing::save);
    connect(&parts.print, &PrintPane::printerWanted, this, &Publishing::print);
    connect(&parts.print, &PrintPane::stopWanted, &desk, &Desk::stopExport);
    connect(&parts.print, &PrintPane::choicesWanted, this, &Publishing::showPane);
    connect(&parts.print, &PrintPane::dismissed, this, &Publishing::putAway);
    connect(&parts.reader, &ReaderPane::currentChanged, this, [this] {
        // Somebody goes on reading; that the archive has changed is no reason.
        if (ReaderPane::visitOf(m_parts.reader.currentTab()) != m_visit)
            putAway();
        showCurrent();
    });
    // What is opened anew may be what is open.
    connect(parts.shelves.library(), &LibraryPane::issueChosen, this, &Publishing::putAway);
    connect(parts.shelves.library(), &LibraryPane::articleChosen, this, &Publishing::putAway);
    connect(&parts.search, &SearchPane::hitChosen, this, &Publishing::putAway);
    for (const ShelfPane *shelf : { parts.shelves.clippings(), parts.shelves.history() }) {
        connect(shelf, &ShelfPane::articleChosen, this, &Publishing::putAway);
        connect(shelf, &ShelfPane::selectionChanged, this, &Publishing::showCurrent);
    }
    connect(parts.shelves.library(), &LibraryPane::selectionChanged, this, &Publishing::showCurrent);
    connect(&parts.shelves, &QTabWidget::currentChanged, this, &Publishing::showCurrent);
    connect(&parts.search, &SearchPane::idle, this, &Publishing::showCurrent);
    connect(&desk, &Desk::opened, this, &Publishing::putAway);
    connect(&desk, &Desk::closed, this, &Publishing::putAway);
    connect(&desk, &Desk::opened, this, &Publishing::showCurrent);
    connect(&desk, &Desk::exported, this, &Publishing::take);
    connect(&desk, &Desk::printed, this, [this](int sheets) {
        lookAway();
        putAway();
        Q_EMIT said(tr("%Ln sheet(s) sent to the printer.", nullptr, sheets));
    });
    connect(&desk, &Desk::exportFailed, this, [this](const core::Error &error) {
        lookAway();
        Q_EMIT said(error.message);
    });
    m_looking.setInterval(lookMilliseconds);
    connect(&m_looking, &QTimer::timeout, this, [this] {
        const auto [done, total] = m_desk.exportProgress();
        m_parts.print.showProgress(done, total);
    });
    showCurrent();
}

Publishing::~Publishing() = default;

void Publishing::fill(QMenu *menu) const
{
    menu->addSeparator();
    menu->addAction(m_parts.actions[Action::CopyWithSource]);
    menu->addMenu(m_citations.get());
}

void Publishing::retranslate()
{
    m_citations->setTitle(tr("Copy a C&itation"));
}

void Publishing::showCurrent()
{
    const ArticleView *view = m_parts.reader.currentArticle();
    const bool isArticle = view && view->article().id;
    m_parts.actions[Action::CopyWithSource]->setEnabled(isArticle);
    for (const auto &[action, form] : citing)
        m_parts.actions[action]->setEnabled(isArticle);
    m_citations->setEnabled(isArticle);
    // The clippings, which are always offered, are meant where they are looked at.
    m_parts.actions[Action::Print]->setEnabled(
        m_desk.store() && (choices().size() > 1 || m_parts.shelves.clippings()->isVisible()));
}

// ---- to paper and files

/// Chosen where the keys are, or were last.
QList<core::ArticleId> Publishing::chosen() const
{
    QList<core::ArticleId> out;
    const LibraryPane *library = m_parts.shelves.library();
    if (library->shownView()->hasFocus())
        out = library->chosen(ArchiveKind::Article);
    for (const ShelfPane *shelf : { m_parts.shelves.clippings(), m_parts.shelves.history() }) {
        if (!shelf->view()->hasFocus())
            continue;
        for (const core::Hit &row : shelf->chosen())
            out.append(row.article);
    }
    if (m_parts.search.view()->hasFocus()) {
        for (const QModelIndex &index : m_parts.search.view()->selectionModel()->selectedIndexes())
            out.append(index.data(IdRole).toLongLong());
    }
    return out;
}

QList<PrintChoice> Publishing::choices() const
{
    QList<PrintChoice> out;
    const search::Query &found = m_parts.search.query();
    // Half a query is not asked again.
    const bool isSearched = !found.isEmpty() && !found.problem;
    const std::optional<QString> query = isSearched ? std::optional(found.typed) : std::nullopt;
    const auto add = [&](const QString &name, intake::ExportTarget target) {
        target.query = query;
        out.append({ name, target });
    };
    const QList<core::ArticleId> articles = chosen();
    const Tab *tab = m_parts.reader.currentTab();
    const bool isThere = tab && !tab->title().isEmpty() && !tab->target().isEmpty();
    if (articles.size() > 1 || (articles.size() == 1 && !isThere))
        add(tr("%Ln chosen article(s)", nullptr, int(articles.size())), { .articles = articles });
    if (isThere && tab->target().issue == 0)
        add(tr("This article"), tab->target());
    const LibraryPane *library = m_parts.shelves.library();
    const QList<qint64> issues
        = library->shownView()->hasFocus() ? library->chosen(ArchiveKind::Issue) : QList<qint64>();
    if (issues.size() == 1)
        add(tr("The chosen issue"), { .issue = issues.first() });
    if (isThere && tab->place().issue)
        add(tr("This whole issue"), { .issue = tab->place().issue });
    if (isSearched)
        add(tr("All hits of “%1”").arg(found.typed), {});
    out.append({ tr("All clippings"), { .clippings = true } });
    return out;
}

void Publishing::showPane()
{
    if (!m_desk.store())
        return;
    const QList<PrintChoice> offered = choices();
    m_visit = ReaderPane::visitOf(m_parts.reader.currentTab());
    m_parts.reader.hide();
    m_parts.print.offer(m_desk.path(), offered);
}

void Publishing::putAway()
{
    if (!m_parts.print.isVisible())
        return;
    m_parts.reader.show();
    m_parts.print.putAway();
}

/// What a file of it is called.
QString Publishing::nameOf(const intake::ExportTarget &target) const
{
    const Tab *tab = m_parts.reader.currentTab();
    const ArticleView *view = m_parts.reader.currentArticle();
    if (tab && tab->target().issue == target.issue && tab->target().articles == target.articles
        && !tab->target().isEmpty())
        return tab->title();
    if (view && target.issue != 0 && view->article().issue.id == target.issue)
        return publish::issueTitle(view->article().issue);
    return m_parts.print.title();
}

void Publishing::save()
{
    if (m_desk.isExporting())
        return;
    intake::ExportRequest request = m_parts.print.request();
    QString folder = m_settings.value(Setting::PrintFolder).toString();
    if (folder.isEmpty() || !QFileInfo(folder).isDir())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const auto begin = [this, request](const QString &path) mutable {
        request.path = path;
        start(request);
    };
    if (request.each) {
        m_dialogs.openFolder(&m_parts.print, { tr("Save in a Folder"), folder, {} }, begin);
        return;
    }
    const publish::FormNames &names = publish::namesOf(request.form);
    const QString suffix = QString::fromLatin1(names.suffix);
    const QString name = publish::asFileName(nameOf(request.target));
    const FileQuestion question { tr("Print and Export"), folder + u'/' + name + u'.' + suffix,
        QStringLiteral("%1 (*.%2)").arg(QCoreApplication::translate("publish", names.title), suffix) };
    m_dialogs.saveFile(&m_parts.print, question, suffix, begin);
}

void Publishing::start(intake::ExportRequest request)
{
    const QFileInfo target(request.path);
    m_settings.set(Setting::PrintFolder, request.each ? request.path : target.absolutePath());
    if (m_desk.startExport(request))
        lookOn();
}

void Publishing::lookOn()
{
    m_parts.print.showProgress(0, 0);
    m_looking.start();
}

void Publishing::lookAway()
{
    m_looking.stop();
    m_parts.print.showDone();
}

void Publishing::take(const intake::ExportReport &report)
{
    lookAway();
    putAway();
    const QString where = QDir::toNativeSeparators(report.files.value(0));
    QString sentence = report.files.size() > 1
        ? tr("%Ln file(s) written to %1.", nullptr, int(report.files.size()))
              .arg(QDir::toNativeSeparators(QFileInfo(where).absolutePath()))
        : report.pages > 0 ? tr("%Ln page(s) written to %1.", nullptr, report.pages).arg(where)
                           : tr("%Ln article(s) written to %1.", nullptr, report.articles).arg(where);
    if (!report.missing.isEmpty())
        sentence += u' ' + tr("No installed font has %1.").arg(report.missing);
    Q_EMIT said(sentence);
}

void Publishing::print()
{
    const intake::ExportRequest request = m_parts.print.request();
    m_dialogs.printer(&m_parts.print, request.setup,
        [this, request](const std::shared_ptr<QPagedPaintDevice> &printer, int first, int last) {
            if (m_desk.print(request, printer, first, last))
                lookOn();
        });
}

// ---- to the clipboard

/// What is selected, or all of the article, with the line that says where it is from.
void Publishing::copyWithSource()
{
    ArticleView *view = m_parts.reader.currentArticle();
    if (!view || !view->article().id)
        return;
    QString text = view->text()->textCursor().selectedText();
    text.replace(QChar::ParagraphSeparator, u'\n').remove(QChar(0x2060));
    if (text.isEmpty()) {
        QStringList blocks;
        for (const core::Block &block : view->article().article.blocks)
            blocks.append(block.text);
        blocks.removeAll(QString());
        text = blocks.join(u'\n');
    }
    const QString source = publish::sourceLine(view->article());
    QGuiApplication::clipboard()->setText(source.isEmpty() ? text : text + QStringLiteral("\n——") + source);
    Q_EMIT said(tr("Copied with the source."));
}

void Publishing::cite(publish::Form form)
{
    const ArticleView *view = m_parts.reader.currentArticle();
    if (!view || !view->article().id)
        return;
    QGuiApplication::clipboard()->setText(publish::citation(form, view->article()));
    //: %1: BibTeX and the like
    Q_EMIT said(
        tr("Copied as %1.").arg(QCoreApplication::translate("publish", publish::namesOf(form).title)));
}

} // namespace ui
