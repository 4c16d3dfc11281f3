// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include <QDir>
#include <QDockWidget>
#include <QFile>
#include <QInputMethodEvent>
#include <QRegularExpression>

void WindowTest::initMain()
{
    static const QTemporaryDir home;
    for (const char *place : { "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_RUNTIME_DIR" })
        qputenv(place, QFile::encodeName(home.path()));
}

void WindowTest::initTestCase()
{
    QVERIFY(QDir(u":/samples"_s).exists());
}

void WindowTest::init()
{
    m_room = std::make_unique<Room>();
    m_room->desk.open(m_room->pathOf(u"own.jianbao"_s));
    QTRY_VERIFY2(m_room->desk.store(), qPrintable(m_room->message()));
}

void WindowTest::cleanup()
{
    m_room.reset();
}

void WindowTest::importSamples()
{
    m_room->answers.file = u":/samples"_s;
    press(Action::ImportFolder);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s), 20000);
    QTRY_VERIFY(m_room->tree()->model()->rowCount() > 0);
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Page).isValid()); // the newest issue unfolds by itself
    QTRY_VERIFY_WITH_TIMEOUT(hasAllRows(), 20000);
}

/// Whether the tree knows of all that came in, and the newest issue has its rows: until then a row may stand
/// elsewhere a moment later.
bool WindowTest::hasAllRows() const
{
    static const QRegularExpression cameIn(u"(\\d+) articles? came in"_s);
    const QAbstractItemModel *model = m_room->tree()->model();
    int known = 0;
    for (int row = 0; row < model->rowCount(); ++row)
        known += model->index(row, 0).data(ui::CountRole).toInt();
    const QModelIndex issue = rowOf(ui::ArchiveTree::Kind::Issue);
    int rows = 0;
    for (int row = 0; row < model->rowCount(issue); ++row) {
        m_room->tree()->expand(model->index(row, 0, issue));
        rows += model->rowCount(model->index(row, 0, issue));
    }
    return known >= cameIn.match(m_room->message()).captured(1).toInt()
        && rows == issue.data(ui::CountRole).toInt();
}

/// The number-th row of a kind among those that can be seen; opens what has to be opened on the way.
QModelIndex WindowTest::rowOf(ui::ArchiveTree::Kind kind, int number) const
{
    QTreeView *tree = m_room->tree();
    QModelIndex index = tree->model()->index(0, 0);
    while (index.isValid()) {
        const auto here = static_cast<ui::ArchiveTree::Kind>(index.data(ui::KindRole).toInt());
        if (here == kind && number-- == 0)
            break;
        if (here < kind && !tree->isExpanded(index))
            tree->expand(index);
        index = tree->indexBelow(index);
    }
    return index;
}

void WindowTest::doubleClick(const QModelIndex &index) const
{
    QTreeView *tree = m_room->tree();
    tree->scrollTo(index);
    const QPoint place = tree->visualRect(index).center();
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, place);
    QTest::mouseDClick(tree->viewport(), Qt::LeftButton, {}, place);
}

/// What an input method hands over when a person has chosen the characters.
void WindowTest::type(const QString &text) const
{
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+K"_s));
    QInputMethodEvent event;
    event.setCommitString(text);
    m_room->box()->clear();
    QCoreApplication::sendEvent(m_room->box(), &event);
}

void WindowTest::dragSeparator(const QString &dock, int by) const
{
    const QRect place = m_room->find<QDockWidget>(dock)->geometry();
    const bool isLeft = place.left() < m_room->window.width() / 2;
    const QPoint line(isLeft ? place.right() + 2 : place.left() - 2, place.center().y());
    QTest::mousePress(&m_room->window, Qt::LeftButton, {}, line);
    QTest::mouseMove(&m_room->window, line + QPoint(by / 2, 0));
    QTest::mouseMove(&m_room->window, line + QPoint(by, 0));
    QTest::qWait(50); // Qt follows a moment later
    QTest::mouseRelease(&m_room->window, Qt::LeftButton, {}, line + QPoint(by, 0));
}

void WindowTest::press(Action action) const
{
    QAction *pressed = m_room->window.action(action);
    QTRY_VERIFY2(pressed->isEnabled(), qPrintable(pressed->text()));
    pressed->trigger();
}

void WindowTest::openFirstArticle()
{
    QTRY_VERIFY(rowOf(ui::ArchiveTree::Kind::Article).isValid());
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article));
    QTRY_VERIFY(m_room->text() && m_room->reader()->currentArticle()->article().id != 0);
}
