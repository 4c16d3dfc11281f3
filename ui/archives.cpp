// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/archives.h"

#include "ui/actions.h"
#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/models/answer.h"
#include "ui/settings.h"

#include <QAction>
#include <QDate>
#include <QDir>
#include <QFileInfo>
#include <QMenu>
#include <QStandardPaths>

namespace ui {

static constexpr qsizetype mostRecent = 10;

Archives::Archives(Desk &desk, Settings &settings, Dialogs &dialogs, const Actions &actions, QWidget &window)
    : m_desk(desk)
    , m_settings(settings)
    , m_dialogs(dialogs)
    , m_actions(actions)
    , m_window(window)
    , m_recent(new QMenu(&window))
    , m_leaving(std::make_shared<std::atomic<bool>>(false))
{
    m_recent->setObjectName(QStringLiteral("recentArchives"));
    const auto on = [&](Action which, void (Archives::*then)()) {
        connect(actions[which], &QAction::triggered, this, then);
    };
    on(Action::NewArchive, &Archives::create);
    on(Action::OpenArchive, &Archives::choose);
    on(Action::BackUp, &Archives::backUp);
    on(Action::Restore, &Archives::restore);
    connect(m_recent, &QMenu::aboutToShow, this, &Archives::fillRecent);
    connect(&desk, &Desk::restored, this, [this](const QString &replaced) {
        m_toSay = replaced.isEmpty() ? tr("The backup is restored.")
                                     : tr("The backup is restored. The archive that was there is kept as %1.")
                                           .arg(QDir::toNativeSeparators(replaced));
    });
    connect(&desk, &Desk::restoreFailed, this,
        [this](const core::Error &error) { m_toSay = tr("Nothing was restored. %1").arg(error.message); });
    fillRecent();
    showArchive();
}

Archives::~Archives()
{
    *m_leaving = true;
}

static QString archiveFilter()
{
    return Archives::tr("Archives (*.jianbao);;All files (*)");
}

void Archives::create()
{
    const QString start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    const FileQuestion question { tr("New Archive"), start, archiveFilter() };
    // Never over something that is there: an archive is opened, any other file refused by the store.
    m_dialogs.saveFile(
        &m_window, question, QStringLiteral("jianbao"), [this](const QString &path) { open(path); });
}

void Archives::choose()
{
    const QString start = QFileInfo(m_desk.path()).absolutePath();
    m_dialogs.openFile(&m_window, { tr("Open an Archive"), start, archiveFilter() },
        [this](const QString &path) { open(path); });
}

void Archives::open(const QString &path)
{
    m_settings.set(Setting::Archive, path);
    m_desk.open(path);
}

// ---- those that were open before

void Archives::showArchive()
{
    const bool isOpen = m_desk.store() != nullptr;
    m_actions[Action::BackUp]->setEnabled(isOpen && !m_backingUp);
    m_actions[Action::Restore]->setEnabled(isOpen);
    if (!isOpen)
        return;
    const QString path = QFileInfo(m_desk.path()).absoluteFilePath();
    QStringList recent = m_settings.value(Setting::RecentArchives).toStringList();
    recent.removeAll(path);
    recent.prepend(path);
    m_settings.set(Setting::RecentArchives, recent.mid(0, mostRecent));
    fillRecent();
    if (const QString sentence = std::exchange(m_toSay, {}); !sentence.isEmpty())
        Q_EMIT said(sentence);
}

void Archives::retranslate()
{
    m_recent->setTitle(tr("&Recent Archives"));
    fillRecent();
}

/// A disk that is slow to say what is on it holds nobody up: who is missing is greyed a moment later.
void Archives::fillRecent()
{
    m_recent->clear();
    const QStringList recent = m_settings.value(Setting::RecentArchives).toStringList();
    int number = 0;
    for (const QString &path : recent) {
        const QFileInfo file(path);
        const QString name = QStringLiteral("&%1  %2")
                                 .arg(++number % 10)
                                 .arg(file.completeBaseName().replace(u'&', QStringLiteral("&&")));
        QAction *action = m_recent->addAction(name);
        action->setData(path);
        action->setToolTip(QDir::toNativeSeparators(path));
        connect(action, &QAction::triggered, this, [this, path] { open(path); });
    }
    m_recent->setToolTipsVisible(true);
    m_recent->addSeparator();
    QAction *clear = m_recent->addAction(tr("&Clear the List"));
    clear->setObjectName(QStringLiteral("clearRecent"));
    clear->setEnabled(!recent.isEmpty());
    connect(clear, &QAction::triggered, this, [this] {
        m_settings.set(Setting::RecentArchives, QStringList());
        fillRecent();
    });
    whenAnswered(
        this, archive::presentLater(recent), [this](const QStringList &present) { showPresent(present); });
}

void Archives::showPresent(const QStringList &present)
{
    for (QAction *action : m_recent->actions()) {
        if (const QString path = action->data().toString(); !path.isEmpty())
            action->setEnabled(present.contains(path));
    }
}

// ---- copies

void Archives::backUp()
{
    const QFileInfo archive(m_desk.path());
    const QString name = QStringLiteral("%1-%2.jianbao")
                             .arg(archive.completeBaseName(), QDate::currentDate().toString(Qt::ISODate));
    const QString start = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation) + u'/' + name;
    m_dialogs.saveFile(&m_window, { tr("Back Up the Archive"), start, archiveFilter() },
        QStringLiteral("jianbao"), [this, path = m_desk.path()](const QString &file) {
            m_backingUp = true;
            m_actions[Action::BackUp]->setEnabled(false);
            Q_EMIT said(tr("Backing up to %1…").arg(QDir::toNativeSeparators(file)));
            whenAnswered(this, archive::backUpLater(path, file, m_leaving),
                [this, file](const core::Result<void> &made) {
                    m_backingUp = false;
                    m_actions[Action::BackUp]->setEnabled(m_desk.store() != nullptr);
                    Q_EMIT said(made ? tr("The archive is backed up to %1; the copy has been verified.")
                                           .arg(QDir::toNativeSeparators(file))
                                     : tr("No backup was made. %1").arg(made.error().message));
                });
        });
}

void Archives::restore()
{
    // Where the automatic ones lie; the dialog goes to the folder above where there are none.
    const QString folder = m_desk.path() + QStringLiteral("-backups");
    m_dialogs.openFile(&m_window, { tr("Restore a Backup"), folder, archiveFilter() },
        [this](const QString &backup) { compare(backup); });
}

void Archives::compare(const QString &backup)
{
    Q_EMIT said(tr("Looking at %1…").arg(QDir::toNativeSeparators(backup)));
    whenAnswered(this, archive::factsLater(m_desk.path()),
        [this, backup](const core::Result<archive::ArchiveFacts> &now) {
            whenAnswered(this, archive::factsLater(backup),
                [this, backup, now](const core::Result<archive::ArchiveFacts> &then) {
                    Q_EMIT said({});
                    confirm(backup, { now, then });
                });
        });
}

static QString described(const core::Result<archive::ArchiveFacts> &facts)
{
    if (!facts)
        return facts.error().message;
    const QString changed = facts->changed.toString(QStringLiteral("yyyy-MM-dd HH:mm"));
    if (!facts->areCounted)
        return Archives::tr("last changed %1").arg(changed);
    return Archives::tr("%1, %2, last changed %3")
        .arg(Archives::tr("%Ln issue(s)", nullptr, static_cast<int>(facts->issues)),
            Archives::tr("%Ln article(s)", nullptr, static_cast<int>(facts->articles)), changed);
}

void Archives::confirm(const QString &backup, const Both &facts)
{
    if (!facts.then) {
        Q_EMIT said(tr("Nothing was restored. %1").arg(facts.then.error().message));
        return;
    }
    ConfirmQuestion question;
    question.title = tr("Restore a Backup");
    question.text = tr("Replace the archive %1 by the backup %2?")
                        .arg(QFileInfo(m_desk.path()).fileName(), QFileInfo(backup).fileName());
    question.note = QStringList { tr("The archive: %1.").arg(described(facts.now)),
        tr("The backup: %1.").arg(described(facts.then)), tr("The archive as it is now is kept beside it.") }
                        .join(u'\n');
    question.button = tr("Restore");
    m_dialogs.confirm(&m_window, question, [this, backup, asked = m_desk.path()] {
        // Reading goes on while the question stands there: also in another archive, which is not meant.
        if (asked != m_desk.path()) {
            Q_EMIT said(tr("Another archive is open now; nothing was restored."));
            return;
        }
        Q_EMIT said(tr("Restoring %1…").arg(QDir::toNativeSeparators(backup)));
        m_desk.restore(backup);
    });
}

} // namespace ui
