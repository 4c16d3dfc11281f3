// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/panes/entities.h"
#include "ui/panes/hittimeline.h"
#include "ui/panes/issueview.h"
#include "ui/panes/sameas.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAccessible>
#include <QDialog>
#include <QHeaderView>
#include <QMenu>
#include <QToolButton>

/// What a screen reader says: every control of the window and of what stands beside it has a name and a role,
/// and every row that is painted has words.
class TestWindowSpoken : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void everyControlIsNamed_data();
    void everyControlIsNamed();
    void everyDialogIsNamed_data();
    void everyDialogIsNamed();
    void everyRowHasWords();
    void theBarsSayWhatTheyAre();
    void everyMenuEntryIsNamed();

private:
    void openEverything();
    void walk(const QWidget *top, QStringList &silent, int &controls) const;
};

static QString describe(const QWidget *widget)
{
    QStringList path;
    for (; widget && path.size() < 4; widget = widget->parentWidget())
        path.prepend(QLatin1String(widget->metaObject()->className()) + u'#' + widget->objectName());
    return path.join(u" > "_s);
}

/// What a person can do something with.
static bool isControl(const QWidget *widget)
{
    const bool isInside = qobject_cast<const QAbstractScrollArea *>(widget->parentWidget())
        && !qobject_cast<const QAbstractButton *>(widget);
    if (isInside || qobject_cast<const QHeaderView *>(widget))
        return false;
    // Of a bar of tabs the buttons that scroll it are its own.
    if (widget->objectName().startsWith(u"Scroll") || widget->inherits("QRubberBand"))
        return false;
    const auto *label = qobject_cast<const QLabel *>(widget);
    if (label && label->text().isEmpty())
        return false; // there is nothing to be said
    return widget->focusPolicy() != Qt::NoFocus || qobject_cast<const QAbstractButton *>(widget);
}

void TestWindowSpoken::walk(const QWidget *top, QStringList &silent, int &controls) const
{
    for (QWidget *widget : top->findChildren<QWidget *>()) {
        if (!widget->isVisible() || !isControl(widget) || widget->focusProxy())
            continue;
        ++controls;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
        const bool hasName = spoken && !spoken->text(QAccessible::Name).trimmed().isEmpty();
        static const QList<QAccessible::Role> senseless { QAccessible::NoRole, QAccessible::Client,
            QAccessible::Window, QAccessible::Grouping };
        const bool hasRole = spoken && !senseless.contains(spoken->role());
        if (!hasName || !hasRole)
            silent.append(describe(widget) + (hasName ? u""_s : u" has no name"_s)
                + (hasRole ? u""_s : u" has no role"_s));
    }
}

void TestWindowSpoken::openEverything()
{
    importSamples();
    doubleClick(rowOf(ui::ArchiveTree::Kind::Issue));
    openFirstArticle();
    press(Action::ShowReport);
    type(u"职工 OR 工会"_s);
    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
}

void TestWindowSpoken::everyControlIsNamed_data()
{
    QTest::addColumn<QString>("state");
    for (const char *state : { "welcome", "issue", "article", "source", "card", "index", "rulings" })
        QTest::newRow(state) << QString::fromLatin1(state);
}

void TestWindowSpoken::everyControlIsNamed()
{
    QFETCH(QString, state);
    auto *pane = m_room->find<ui::EntitiesPane>();
    if (state != u"welcome")
        openEverything();
    if (state == u"issue")
        m_room->reader()->turnTab(1);
    if (state == u"source")
        press(Action::ShowSource);
    if (state == u"card") {
        const core::Mention mention = m_room->reader()->currentArticle()->article().mentions.first();
        pane->openCard(mention.entityClass, mention.value);
        QTest::qWait(200);
    }
    if (state == u"index")
        press(Action::FindEntity);
    if (state == u"rulings")
        pane->show(ui::EntitiesPane::Part::Rulings);
    QStringList silent;
    int controls = 0;
    walk(&m_room->window, silent, controls);
    QVERIFY(controls > 10);
    QVERIFY2(silent.isEmpty(), qPrintable(u'\n' + silent.join(u'\n')));
}

void TestWindowSpoken::everyDialogIsNamed_data()
{
    QTest::addColumn<QString>("dialog");
    for (const char *dialog : { "help", "keys", "saved", "about", "confirm", "goal", "date", "same" })
        QTest::newRow(dialog) << QString::fromLatin1(dialog);
}

void TestWindowSpoken::everyDialogIsNamed()
{
    QFETCH(QString, dialog);
    ui::Dialogs real;
    QWidget *window = &m_room->window;
    m_room->settings.set(ui::Setting::SavedSearches, QStringList { u"劳模\t劳模"_s });
    if (dialog == u"help")
        press(Action::Help);
    else if (dialog == u"keys")
        press(Action::ShowKeys);
    else if (dialog == u"saved")
        press(Action::SavedSearches);
    else if (dialog == u"about")
        real.about(window);
    else if (dialog == u"confirm")
        real.confirm(window, { u"换下"_s, u"用备份换下？"_s, {}, u"换下"_s }, [] {});
    else if (dialog == u"goal")
        real.date(window, u"2024"_s, [](const QString &) {});
    else if (dialog == u"date")
        real.issue(window, { ui::IssueQuestion::Of::Date, 1, 0, {}, {} }, [](const QString &) {});
    else
        (new ui::SameAs(nullptr, { core::EntityClass::Person, { 0, 0, 2 }, u"张晶"_s }, window))->show();
    QDialog *open = nullptr;
    for (auto *one : window->findChildren<QDialog *>()) {
        if (one->isVisible())
            open = one;
    }
    QVERIFY(open);
    QVERIFY(!open->windowTitle().isEmpty());
    QStringList silent;
    int controls = 0;
    walk(open, silent, controls);
    QVERIFY(controls > 0);
    QVERIFY2(silent.isEmpty(), qPrintable(u'\n' + silent.join(u'\n')));
    open->close();
}

void TestWindowSpoken::everyRowHasWords()
{
    openEverything();
    press(Action::FindEntity);
    const auto *issue = m_room->reader()->findChild<ui::IssueView *>();
    QVERIFY(issue);
    QTRY_VERIFY(issue->view()->model()->rowCount() > 2);
    int rows = 0;
    for (auto *view : m_room->window.findChildren<QAbstractItemView *>()) {
        if (!view->model() || qobject_cast<QHeaderView *>(view))
            continue;
        const QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(view);
        QVERIFY2(spoken, qPrintable(describe(view)));
        for (int row = 0; row < view->model()->rowCount(view->rootIndex()); ++row) {
            const QModelIndex index = view->model()->index(row, 0, view->rootIndex());
            const QString words
                = index.data(Qt::AccessibleTextRole).toString() + index.data(Qt::DisplayRole).toString();
            QVERIFY2(!words.trimmed().isEmpty(), qPrintable(describe(view)));
            ++rows;
        }
    }
    QVERIFY(rows > 10);
    // What a card and a hit show besides their headline is said too.
    const QString card = issue->view()->model()->index(1, 0).data(Qt::AccessibleTextRole).toString();
    QVERIFY2(card.size() > issue->view()->model()->index(1, 0).data().toString().size(), qPrintable(card));
    const QModelIndex hit = m_room->hits()->model()->index(0, 0);
    QVERIFY(hit.data(Qt::AccessibleTextRole).toString().contains(hit.data(ui::SnippetRole).toString()));
}

void TestWindowSpoken::theBarsSayWhatTheyAre()
{
    auto *bars = m_room->find<ui::HitTimeline>();
    bars->setBars({ { u"2022"_s, 3 }, { u"2023"_s, 5 } });
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(bars);
    QCOMPARE(spoken->role(), QAccessible::Chart);
    QVERIFY(!spoken->text(QAccessible::Name).isEmpty());
    QTest::keyClick(bars, Qt::Key_Left);
    QCOMPARE(spoken->text(QAccessible::Description), u"2023: 5 articles"_s);
}

void TestWindowSpoken::everyMenuEntryIsNamed()
{
    openEverything();
    for (const auto *menu : m_room->window.findChildren<QMenu *>()) {
        for (const QAction *action : menu->actions()) {
            if (!action->isSeparator())
                QVERIFY2(!action->text().isEmpty(), qPrintable(describe(menu)));
        }
    }
    for (const Action action : ui::Actions::all()) {
        QVERIFY(!m_room->window.action(action)->text().isEmpty());
        QVERIFY2(!m_room->window.action(action)->shortcut().isEmpty(),
            qPrintable(m_room->window.action(action)->objectName()));
    }
}

QTEST_MAIN(TestWindowSpoken)
#include "tst_window_spoken.moc"
