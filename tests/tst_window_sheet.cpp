// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/paint/entitycolours.h"
#include "ui/paint/theme.h"
#include "ui/panes/findbox.h"
#include "ui/panes/hitscrollbar.h"
#include "ui/panes/readingpanel.h"

#include <QComboBox>
#include <QSlider>
#include <QTextBlock>
#include <QToolButton>

/// How an article is set and looked through, in the whole window.
class TestWindowSheet : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void somethingIsFoundInTheArticle();
    void whatIsNotThereIsSaid();
    void aSearchIsLitAgainAfterFinding();
    void hitsStandAlongTheScrollBar();
    void linesGrowWiderAndFartherApart();
    void theSheetIsItsOwn();
    void theSheetFollowsTheWindow();
    void thePanelSetsWhatItShows();
    void boundsAreKept();

private:
    ui::FindBox *findBox() const { return m_room->reader()->currentArticle()->findChild<ui::FindBox *>(); }
    QLabel *count() const { return m_room->reader()->currentArticle()->findChild<QLabel *>(u"hitCount"_s); }
    ui::HitScrollBar *bar() const { return m_room->text()->findChild<ui::HitScrollBar *>(); }
    QString someWord() const { return m_room->reader()->currentArticle()->article().article.title().left(2); }
};

void TestWindowSheet::somethingIsFoundInTheArticle()
{
    importSamples();
    openFirstArticle();
    QTest::keyClick(&m_room->window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(findBox()->hasFocus());
    const QString word = someWord();
    QInputMethodEvent typed;
    typed.setCommitString(word);
    QCoreApplication::sendEvent(findBox(), &typed);
    QTRY_VERIFY(m_room->text()->hits() > 0);
    const int hits = m_room->text()->hits();
    QCOMPARE(count()->text(), u"1 of %1"_s.arg(hits));
    QVERIFY(count()->isVisible());
    QTest::keyClick(findBox(), Qt::Key_Return);
    QCOMPARE(m_room->text()->currentHit(), 1 % hits);
    QTest::keyClick(findBox(), Qt::Key_Return, Qt::ShiftModifier);
    QCOMPARE(m_room->text()->currentHit(), 0);
    QTest::keyClick(findBox(), Qt::Key_Escape);
    QVERIFY(!findBox()->isVisible());
    QCOMPARE(m_room->text()->hits(), 0);
    QTRY_VERIFY(m_room->text()->hasFocus());
}

void TestWindowSheet::whatIsNotThereIsSaid()
{
    importSamples();
    openFirstArticle();
    press(Action::FindInArticle);
    findBox()->setText(u"不在此处的字样"_s);
    QTRY_COMPARE(count()->text(), u"Not found"_s);
    // What the query language would take for an operator is looked for as it stands.
    findBox()->setText(u"person:"_s);
    QTest::keyClick(findBox(), Qt::Key_Return);
    QCOMPARE(count()->text(), u"Not found"_s);
}

void TestWindowSheet::aSearchIsLitAgainAfterFinding()
{
    importSamples();
    type(u"职工"_s);
    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->hasFocus());
    QTest::keyClick(m_room->hits(), Qt::Key_Return);
    QTRY_VERIFY(m_room->text() && m_room->text()->hits() > 1);
    const int hits = m_room->text()->hits();
    press(Action::FindInArticle);
    findBox()->setText(u"不在此处的字样"_s);
    QTRY_COMPARE(m_room->text()->hits(), 0);
    // The keys of the search step through what is looked for here, as long as it is.
    findBox()->setText(u"大赛"_s);
    QTRY_VERIFY(m_room->text()->hits() > 1);
    press(Action::NextHit);
    QCOMPARE(m_room->text()->currentHit(), 1);
    QTest::keyClick(findBox(), Qt::Key_Escape);
    QCOMPARE(m_room->text()->hits(), hits);
}

void TestWindowSheet::hitsStandAlongTheScrollBar()
{
    importSamples();
    openFirstArticle();
    QVERIFY(bar()->ticks().isEmpty());
    press(Action::FindInArticle);
    findBox()->setText(someWord());
    QTRY_VERIFY(m_room->text()->hits() > 0);
    const QList<double> ticks = bar()->ticks();
    QCOMPARE(ticks.size(), m_room->text()->hits());
    QVERIFY(std::is_sorted(ticks.begin(), ticks.end()));
    QVERIFY(ticks.first() >= 0 && ticks.last() <= 1);
    // A tick is seen: the bar differs from the same bar without it.
    const QImage with = bar()->grab().toImage();
    bar()->setTicks({}, -1);
    QVERIFY(with != bar()->grab().toImage());
}

void TestWindowSheet::linesGrowWiderAndFartherApart()
{
    importSamples();
    m_room->window.resize(2400, 900);
    openFirstArticle();
    QTRY_VERIFY(m_room->text()->width() > 1200);
    const int before = m_room->text()->viewport()->width();
    press(Action::NarrowerLines);
    QTRY_VERIFY(m_room->text()->viewport()->width() < before);
    press(Action::WiderLines);
    QTRY_COMPARE(m_room->text()->viewport()->width(), before);
    const qreal height = m_room->text()->document()->size().height();
    press(Action::MoreSpacing);
    QTRY_VERIFY(m_room->text()->document()->size().height() > height);
    press(Action::LessSpacing);
    QTRY_COMPARE(m_room->text()->document()->size().height(), height);
}

void TestWindowSheet::theSheetIsItsOwn()
{
    m_room->settings.set(ui::Setting::Appearance, u"light"_s);
    const ui::Appearance dressed(*qApp, m_room->settings); // with its style sheet, as the program has it
    importSamples();
    openFirstArticle();
    const QColor window = m_room->window.palette().color(QPalette::Base);
    press(Action::SheetDark);
    QVERIFY(ui::isDark(m_room->text()->palette()));
    QCOMPARE(m_room->window.palette().color(QPalette::Base), window);
    press(Action::SheetSepia);
    const QColor sepia = m_room->text()->palette().color(QPalette::Base);
    QVERIFY(sepia != window && sepia.red() > sepia.blue());
    const QImage shown = m_room->text()->viewport()->grab().toImage();
    QCOMPARE(shown.pixelColor(2, shown.height() - 3), sepia);
    press(Action::SheetSystem);
    QCOMPARE(m_room->text()->palette().color(QPalette::Base), window);
    qApp->setStyleSheet({});
}

void TestWindowSheet::theSheetFollowsTheWindow()
{
    importSamples();
    openFirstArticle();
    QPalette dark;
    dark.setColor(QPalette::Base, Qt::black);
    dark.setColor(QPalette::Text, Qt::white);
    const QPalette before = QApplication::palette();
    QApplication::setPalette(dark);
    QTRY_COMPARE(m_room->text()->palette().color(QPalette::Base), QColor(Qt::black));
    press(Action::SheetPaper);
    QVERIFY(!ui::isDark(m_room->text()->palette()));
    QApplication::setPalette(before);
}

void TestWindowSheet::thePanelSetsWhatItShows()
{
    importSamples();
    openFirstArticle();
    press(Action::ReadingSettings);
    auto *panel = m_room->window.findChild<ui::ReadingPanel *>();
    QVERIFY(panel && panel->isVisible());
    auto *size = panel->findChild<QSlider *>(u"sizeSlider"_s);
    QTest::keyClick(size, Qt::Key_Right);
    QCOMPARE(m_room->settings.value(ui::Setting::Zoom).toInt(), 110);
    press(Action::ZoomNormal);
    QTest::keyClick(size, Qt::Key_Left);
    QCOMPARE(m_room->settings.value(ui::Setting::Zoom).toInt(), 90);
    for (QToolButton *sheet : panel->findChildren<QToolButton *>()) {
        if (sheet->property("sheet") == u"sepia"_s)
            sheet->click();
    }
    QCOMPARE(m_room->settings.value(ui::Setting::Sheet).toString(), u"sepia"_s);
    auto *faces = panel->findChild<QComboBox *>(u"faces"_s);
    if (faces->count() > 1) {
        Q_EMIT faces->textActivated(faces->itemText(1));
        QCOMPARE(m_room->text()->document()->begin().next().charFormat().fontFamilies().toStringList(),
            QStringList(faces->itemText(1)));
    }
    QTest::keyClick(panel, Qt::Key_Escape);
    QTRY_VERIFY(!m_room->window.findChild<ui::ReadingPanel *>());
}

void TestWindowSheet::boundsAreKept()
{
    for (int i = 0; i < 40; ++i)
        press(Action::WiderLines);
    QCOMPARE(m_room->settings.value(ui::Setting::Measure).toInt(), ui::measureSteps.most);
    for (int i = 0; i < 40; ++i)
        press(Action::LessSpacing);
    QCOMPARE(m_room->settings.value(ui::Setting::LineSpacing).toInt(), ui::spacingSteps.least);
}

QTEST_MAIN(TestWindowSheet)
#include "tst_window_sheet.moc"
