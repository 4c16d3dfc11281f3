// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "search/fields.h"
#include "ui/panes/entities.h"
#include "ui/panes/helppage.h"
#include "ui/panes/keyspage.h"
#include "ui/panes/library.h"
#include "ui/panes/search.h"

#include <QFile>
#include <QKeySequenceEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QTextBrowser>
#include <QTreeWidget>

/// What tells a person how to go on, in the real window: the help, the page of the keys, and going about by
/// keys alone.
class TestWindowGuidance : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void theHelpStandsBesideTheWindow();
    void theHelpNamesEveryField();
    void theHelpNamesEveryActionAndItsKeys();
    void bothLanguagesHaveTheSameSections();
    void keysAreChangedAndKept();
    void keysThatAreTakenAreRefused();
    void keysGoBackToWhatTheyWere();
    void panesAreReachedByKeys();
    void tabGoesThroughEveryPane();

private:
    ui::HelpPage *openHelp() const;
    ui::KeysPage *openKeys() const;
    QTreeWidgetItem *row(ui::KeysPage *page, Action action) const;
    void want(ui::KeysPage *page, Action action, const QString &keys) const;
};

ui::HelpPage *TestWindowGuidance::openHelp() const
{
    QTest::keySequence(&m_room->window, QKeySequence(u"F1"_s));
    return m_room->find<ui::HelpPage>();
}

ui::KeysPage *TestWindowGuidance::openKeys() const
{
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+F1"_s));
    return m_room->find<ui::KeysPage>();
}

QTreeWidgetItem *TestWindowGuidance::row(ui::KeysPage *page, Action action) const
{
    auto *list = page->findChild<QTreeWidget *>(u"keysList"_s);
    for (QTreeWidgetItemIterator it(list); *it; ++it) {
        if ((*it)->parent() && (*it)->data(0, Qt::UserRole).toInt() == static_cast<int>(action))
            return *it;
    }
    return nullptr;
}

void TestWindowGuidance::want(ui::KeysPage *page, Action action, const QString &keys) const
{
    page->findChild<QTreeWidget *>(u"keysList"_s)->setCurrentItem(row(page, action));
    page->findChild<QKeySequenceEdit *>()->setKeySequence(QKeySequence(keys, QKeySequence::PortableText));
}

void TestWindowGuidance::theHelpStandsBesideTheWindow()
{
    ui::HelpPage *help = openHelp();
    QVERIFY(help && help->isVisible() && !help->isModal());
    QCOMPARE(help->current(), u"start"_s);
    QVERIFY(help->page()->toPlainText().contains(u"Getting started"));
    auto *sections = help->findChild<QListWidget *>(u"helpSections"_s);
    QTest::keyClick(sections, Qt::Key_Down);
    QCOMPARE(help->current(), u"search"_s);
    QVERIFY(help->page()->toPlainText().contains(u"title:"));
    // Asked for again it is the same one, where it was.
    QCOMPARE(openHelp(), help);
    QCOMPARE(help->current(), u"search"_s);
    m_room->settings.set(ui::Setting::Language, u"zh_CN"_s);
    QTRY_VERIFY(help->page()->toPlainText().startsWith(u"检索"));
    QCOMPARE(sections->item(1)->text(), u"检索"_s);
}

static QString helpText(const QString &language, const QString &section)
{
    QFile file(u":/help/%1/%2.html"_s.arg(language, section));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

void TestWindowGuidance::theHelpNamesEveryField()
{
    for (const QString &language : { u"en"_s, u"zh_CN"_s }) {
        const QString text = helpText(language, u"search"_s);
        for (const auto &[english, chinese] : search::fieldNames()) {
            for (const QString &name : { english, chinese })
                QVERIFY2(
                    text.contains(u"<code>"_s + name + u":</code>"_s), qPrintable(language + u' ' + name));
        }
    }
}

void TestWindowGuidance::theHelpNamesEveryActionAndItsKeys()
{
    ui::HelpPage *help = openHelp();
    for (const QString &language : { u"en"_s, u"zh_CN"_s }) {
        m_room->settings.set(ui::Setting::Language, language);
        help->openSection(u"keys"_s);
        QTRY_VERIFY(help->page()->toPlainText().startsWith(language == u"en" ? u"Keys" : u"快捷键"));
        QTRY_VERIFY(help->page()->toPlainText().contains(m_room->window.action(Action::About)->iconText()));
        const QStringList lines = help->page()->toPlainText().split(u'\n');
        for (const Action action : ui::Actions::all()) {
            const QAction *one = m_room->window.action(action);
            const auto at = lines.indexOf(one->iconText());
            QVERIFY2(at >= 0, qPrintable(one->objectName()));
            QVERIFY2(lines.mid(at).contains(
                         QKeySequence::listToString(one->shortcuts(), QKeySequence::NativeText)),
                qPrintable(language + u' ' + one->objectName() + u": "_s + lines.mid(at, 4).join(u'|')));
        }
    }
}

void TestWindowGuidance::bothLanguagesHaveTheSameSections()
{
    static const QRegularExpression mark(u"<(h1|h2|table|ul|li|tr|p)\\b"_s);
    const auto shape = [](const QString &html) {
        QStringList marks;
        for (auto it = mark.globalMatch(html); it.hasNext();)
            marks.append(it.next().captured(1));
        return marks.join(u' ');
    };
    QVERIFY(ui::HelpPage::sections().size() > 5);
    for (const QString &section : ui::HelpPage::sections()) {
        const QString english = helpText(u"en"_s, section);
        QVERIFY2(english.size() > 400, qPrintable(section));
        QCOMPARE(shape(helpText(u"zh_CN"_s, section)), shape(english));
    }
}

void TestWindowGuidance::keysAreChangedAndKept()
{
    ui::KeysPage *page = openKeys();
    QVERIFY(page && page->isVisible() && !page->isModal());
    QCOMPARE(row(page, Action::ShowSource)->text(1), u"Ctrl+U"_s);
    want(page, Action::ShowSource, u"Ctrl+Alt+U"_s);
    auto *use = page->findChild<QPushButton *>(u"useKeys"_s);
    QVERIFY(use->isEnabled());
    QTest::mouseClick(use, Qt::LeftButton);
    const QAction *action = m_room->window.action(Action::ShowSource);
    QCOMPARE(action->shortcut(), QKeySequence(u"Ctrl+Alt+U"_s));
    QVERIFY(action->toolTip().contains(u"Ctrl+Alt+U"));
    QCOMPARE(row(page, Action::ShowSource)->text(1), u"Ctrl+Alt+U"_s);
    QVERIFY(row(page, Action::ShowSource)->font(1).bold());
    // It is pressed by its new keys, also in the next window.
    const bool shown = action->isChecked();
    page->close();
    importSamples();
    openFirstArticle();
    m_room->window.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_room->window));
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+U"_s));
    QCOMPARE(action->isChecked(), shown);
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+Alt+U"_s));
    QCOMPARE(action->isChecked(), !shown);
    const ui::MainWindow next(m_room->desk, m_room->settings, m_room->answers);
    QCOMPARE(next.action(Action::ShowSource)->shortcut(), QKeySequence(u"Ctrl+Alt+U"_s));
    QCOMPARE(next.action(Action::Print)->shortcut(), QKeySequence(u"Ctrl+P"_s));
}

void TestWindowGuidance::keysThatAreTakenAreRefused()
{
    ui::KeysPage *page = openKeys();
    auto *answer = page->findChild<QLabel *>(u"keysAnswer"_s);
    auto *use = page->findChild<QPushButton *>(u"useKeys"_s);
    want(page, Action::ShowSource, u"Ctrl+P"_s);
    QCOMPARE(answer->text(), u"Ctrl+P already means “Print and Export”."_s);
    QVERIFY(!use->isEnabled());
    want(page, Action::ShowSource, u"Ctrl+P, Ctrl+X"_s);
    QVERIFY(answer->text().contains(u"Print and Export"));
    want(page, Action::ShowSource, u"K"_s);
    QVERIFY(!answer->text().isEmpty());
    QVERIFY(!use->isEnabled());
    // Its own are none of another.
    want(page, Action::ShowSource, u"Ctrl+U"_s);
    QCOMPARE(answer->text(), QString());
    QCOMPARE(m_room->window.action(Action::Print)->shortcut(), QKeySequence(u"Ctrl+P"_s));
}

void TestWindowGuidance::keysGoBackToWhatTheyWere()
{
    ui::KeysPage *page = openKeys();
    const auto click = [page](const QString &button) {
        QTest::mouseClick(page->findChild<QPushButton *>(button), Qt::LeftButton);
    };
    const auto keysOf = [this](Action action) { return m_room->window.action(action)->shortcuts(); };
    want(page, Action::Print, u"F12"_s);
    click(u"useKeys"_s);
    want(page, Action::ShowSource, u"Ctrl+P"_s);
    click(u"useKeys"_s);
    want(page, Action::Undo, {});
    click(u"clearKeys"_s);
    QVERIFY(keysOf(Action::Undo).isEmpty());
    // Back to keys that another has taken meanwhile: that one gives them up.
    want(page, Action::Print, {});
    click(u"resetKeys"_s);
    QCOMPARE(keysOf(Action::Print), QList<QKeySequence> { QKeySequence(u"Ctrl+P"_s) });
    QVERIFY(keysOf(Action::ShowSource).isEmpty());
    click(u"resetAllKeys"_s);
    for (const Action action : ui::Actions::all())
        QCOMPARE(keysOf(action), ui::Actions::keysByDefault(action));
    QVERIFY(m_room->settings.value(ui::Setting::Keys).toStringList().isEmpty());
    // Typing part of a name leaves what fits.
    page->findChild<QLineEdit *>(u"keysFilter"_s)->setText(u"print"_s);
    QVERIFY(!row(page, Action::Print)->isHidden());
    QVERIFY(row(page, Action::Undo)->isHidden());
}

void TestWindowGuidance::panesAreReachedByKeys()
{
    importSamples();
    openFirstArticle();
    m_room->window.activateWindow();
    m_room->box()->setFocus();
    const auto paneOfFocus = [this]() -> QWidget * {
        for (QWidget *pane : QList<QWidget *> { m_room->box(), m_room->find<ui::LibraryPane>(),
                 m_room->reader(), m_room->find<ui::SearchPane>(), m_room->find<ui::EntitiesPane>() }) {
            const QWidget *focused = m_room->window.focusWidget();
            if (pane == focused || pane->isAncestorOf(focused))
                return pane;
        }
        return nullptr;
    };
    QList<QWidget *> reached;
    for (int i = 0; i < 5; ++i) {
        QTest::keySequence(&m_room->window, QKeySequence(u"F6"_s));
        reached.append(paneOfFocus());
    }
    QCOMPARE(reached,
        (QList<QWidget *> { m_room->find<ui::LibraryPane>(), m_room->reader(), m_room->find<ui::SearchPane>(),
            m_room->find<ui::EntitiesPane>(), m_room->box() }));
    QTest::keySequence(&m_room->window, QKeySequence(u"Shift+F6"_s));
    QCOMPARE(paneOfFocus(), m_room->find<ui::EntitiesPane>());
    // What is not shown is passed over.
    press(Action::ShowLibrary);
    m_room->box()->setFocus();
    QTest::keySequence(&m_room->window, QKeySequence(u"F6"_s));
    QCOMPARE(paneOfFocus(), m_room->reader());
}

/// Every control that can be seen and pressed in a pane is come to by Tab.
void TestWindowGuidance::tabGoesThroughEveryPane()
{
    importSamples();
    openFirstArticle();
    type(u"职工"_s);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    press(Action::FindEntity);
    for (QWidget *pane : QList<QWidget *> { m_room->find<ui::LibraryPane>(), m_room->reader(),
             m_room->find<ui::SearchPane>(), m_room->find<ui::EntitiesPane>() }) {
        QSet<QWidget *> reached;
        QWidget *widget = pane->nextInFocusChain();
        for (; widget != pane; widget = widget->nextInFocusChain()) {
            QWidget *taker = widget;
            while (taker->focusProxy())
                taker = taker->focusProxy();
            if ((taker->focusPolicy() & Qt::TabFocus) && pane->isAncestorOf(taker))
                reached.insert(taker);
        }
        QVERIFY2(!reached.isEmpty(), pane->metaObject()->className());
        for (auto *button : pane->findChildren<QAbstractButton *>()) {
            // What a line edit, a list or a tab bar has of its own is pressed through it.
            const bool isInside = qobject_cast<QLineEdit *>(button->parentWidget())
                || button->parentWidget()->inherits("QTabBar");
            if (!isInside && button->isVisible())
                QVERIFY2(reached.contains(button),
                    qPrintable(QLatin1String(pane->metaObject()->className()) + u": "_s + button->objectName()
                        + u' ' + button->text()));
        }
    }
}

QTEST_MAIN(TestWindowGuidance)
#include "tst_window_guidance.moc"
