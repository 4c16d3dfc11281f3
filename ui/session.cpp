// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/session.h"

#include "ui/desk.h"
#include "ui/models/answer.h"
#include "ui/panes/tab.h"
#include "ui/settings.h"

#include <QDockWidget>
#include <QEvent>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMainWindow>
#include <QTabBar>
#include <QTabWidget>

namespace ui {

static constexpr int moment = 500; // milliseconds
static constexpr int mostArchives = 20;
static constexpr int mostTabs = 60;

static QString keyOf(const Desk &desk)
{
    return QFileInfo(desk.path()).absoluteFilePath();
}

Session::Session(Desk &desk, Settings &settings, ReaderPane &reader, QMainWindow &window)
    : m_desk(desk)
    , m_settings(settings)
    , m_reader(reader)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(moment);
    connect(&m_soon, &QTimer::timeout, this, &Session::write);
    connect(&m_reader, &ReaderPane::currentChanged, this, &Session::note);
    connect(m_reader.tabs()->tabBar(), &QTabBar::tabMoved, this, &Session::note);
    // Before the window turns to the other archive, which closes what is open of this one; and after it.
    connect(&m_desk, &Desk::opened, this, &Session::leave);
    connect(&m_desk, &Desk::failed, this, &Session::leave);
    connect(&m_desk, &Desk::opened, this, &Session::restore, Qt::QueuedConnection);
}

void Session::watch(const QList<QDockWidget *> &docks)
{
    m_window.installEventFilter(this);
    for (QDockWidget *dock : docks)
        dock->installEventFilter(this);
}

bool Session::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
    case QEvent::WindowStateChange:
    case QEvent::Show:
    case QEvent::Hide:
        m_soon.start();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

void Session::note()
{
    m_soon.start();
}

void Session::write()
{
    m_soon.stop();
    m_settings.set(Setting::Geometry, m_window.saveGeometry());
    m_settings.set(Setting::Layout, m_window.saveState());
    if (m_archive.isEmpty())
        return;
    const QString all = m_settings.value(Setting::Tabs).toString();
    m_settings.set(Setting::Tabs, intoText(all, m_archive, tabs()));
}

void Session::end()
{
    // A window that was never shown has nothing to say of its size.
    if (m_soon.isActive())
        write();
    m_archive.clear();
    disconnect(&m_reader, nullptr, this, nullptr);
    disconnect(m_reader.tabs()->tabBar(), nullptr, this, nullptr);
    disconnect(&m_desk, nullptr, this, nullptr);
    m_window.removeEventFilter(this);
    m_soon.stop();
}

/// What was open of the archive that the window turns away from.
void Session::leave()
{
    if (m_soon.isActive())
        write();
    m_archive.clear();
    m_left.clear();
    ++m_visit;
}

Session::Tabs Session::tabs() const
{
    Tabs out;
    const QTabWidget *all = m_reader.tabs();
    out.front = -1;
    for (int i = 0; i < all->count(); ++i) {
        const auto visit = ReaderPane::visitOf(qobject_cast<Tab *>(all->widget(i)));
        if (visit == ReaderPane::Visit())
            continue; // a file that is in no archive
        if (i <= all->currentIndex())
            out.front = static_cast<int>(out.open.size());
        out.open.append(visit);
    }
    out.front = std::max(out.front, 0);
    return out;
}

// ---- as text: the last archives, the newest first, each with its tabs

Session::Tabs Session::fromText(const QString &all, const QString &archive)
{
    Tabs out;
    for (const QJsonValue &value : QJsonDocument::fromJson(all.toUtf8()).array()) {
        if (value[QStringLiteral("archive")].toString() != archive)
            continue;
        for (const QJsonValue &tab : value[QStringLiteral("tabs")].toArray())
            out.open.append(
                { tab[QStringLiteral("issue")].toInteger(), tab[QStringLiteral("article")].toInteger() });
        out.front = value[QStringLiteral("front")].toInt();
    }
    return out;
}

QString Session::intoText(const QString &all, const QString &archive, const Tabs &tabs)
{
    QJsonArray open;
    const qsizetype kept = std::min<qsizetype>(tabs.open.size(), mostTabs);
    for (const ReaderPane::Visit &visit : tabs.open.first(kept)) {
        const bool isIssue = visit.issue != 0;
        open.append(QJsonObject { { isIssue ? QStringLiteral("issue") : QStringLiteral("article"),
            isIssue ? visit.issue : visit.article } });
    }
    QJsonArray out { QJsonObject { { QStringLiteral("archive"), archive }, { QStringLiteral("tabs"), open },
        { QStringLiteral("front"), tabs.front } } };
    for (const QJsonValue &value : QJsonDocument::fromJson(all.toUtf8()).array()) {
        if (out.size() < mostArchives && value[QStringLiteral("archive")].toString() != archive)
            out.append(value);
    }
    return QString::fromUtf8(QJsonDocument(out).toJson(QJsonDocument::Compact));
}

// ---- the way back

/// Which of the tabs are still in the archive, asked of it before any of them is opened.
void Session::restore()
{
    archive::Store *store = m_desk.store();
    if (!store)
        return;
    const Tabs wanted = fromText(m_settings.value(Setting::Tabs).toString(), keyOf(m_desk));
    const auto there = store->read([wanted](archive::Reader &reader) -> core::Result<Tabs> {
        Tabs found;
        for (int i = 0; i < wanted.open.size(); ++i) {
            const ReaderPane::Visit &visit = wanted.open.at(i);
            const bool isThere = visit.article != 0 ? reader.article(visit.article).has_value()
                                                    : reader.issue(visit.issue).has_value();
            if (!isThere)
                continue;
            if (i <= wanted.front)
                found.front = static_cast<int>(found.open.size());
            found.open.append(visit);
        }
        return found;
    });
    whenAnswered(this, there, [this, visit = m_visit](const core::Result<Tabs> &found) {
        if (visit == m_visit)
            lay(found.value_or(Tabs()));
    });
}

/// The one in front first, the others one by one around it: the window stays quick meanwhile.
void Session::lay(const Tabs &tabs)
{
    m_restored = tabs;
    m_left.clear();
    m_laid = 0;
    const int count = static_cast<int>(tabs.open.size());
    if (tabs.front < count)
        m_left.append(tabs.front);
    for (int i = 0; i < count; ++i) {
        if (i != tabs.front)
            m_left.append(i);
    }
    layNext();
}

void Session::layNext()
{
    if (m_left.isEmpty()) {
        // Not before all of them are there: who is interrupted here loses none.
        m_archive = keyOf(m_desk);
        note(); // what was opened meanwhile
        return;
    }
    const int index = m_left.takeFirst();
    // Before the one in front they stand at their own places, behind it at the end.
    const bool isBefore = index < m_restored.front;
    m_reader.lay(m_restored.open.at(index), isBefore ? m_laid++ : m_reader.tabs()->count());
    QTimer::singleShot(0, this, [this, visit = m_visit] {
        if (visit == m_visit)
            layNext();
    });
}

} // namespace ui
