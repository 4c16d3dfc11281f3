// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "ui/paint/theme.h"
#include "ui/panes/legend.h"
#include "ui/panes/legendrow.h"

#include <QAbstractTextDocumentLayout>
#include <QFileInfo>
#include <QInputMethodEvent>
#include <QSignalSpy>
#include <QTimer>

/// Reading, searching, classes, printing and settings, in the whole window.
class TestWindowReading : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void anArticleIsSetInAComfortableMeasure();
    void aSearchFindsAndLights();
    void anInputMethodIsLeftInPeace();
    void aBadQueryGetsASentence();
    void oneCharacterIsFound();
    void hitsAreSteppedThrough();
    void aClassIsSwitchedOffAndStaysOff();
    void theLegendSwitchesToo();
    void theMouseOverANameSaysWhatItIs();
    void textGrowsAndShrinks();
    void theLanguageChangesAtOnce();
    void theAppearanceChangesAtOnce();
};

void TestWindowReading::anArticleIsSetInAComfortableMeasure()
{
    importSamples();
    openFirstArticle();
    for (const int width : { 900, 1400, 2400 }) {
        m_room->window.resize(width, 800);
        QTRY_COMPARE(m_room->window.width(), width);
        const int em = QFontMetrics(m_room->text()->document()->defaultFont()).horizontalAdvance(u'国');
        QTRY_VERIFY(m_room->text()->viewport()->width() <= 38 * em + 2);
    }
    QVERIFY(m_room->text()->isReadOnly());
    const QString place = m_room->find<QLabel>(u"articlePlace"_s)->text();
    QVERIFY2(place.contains(u"2024"_s) && place.contains(u"Page"_s), qPrintable(place));
}

void TestWindowReading::aSearchFindsAndLights()
{
    importSamples();
    type(u"职工"_s);
    QVERIFY(m_room->box()->hasFocus());
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 1);
    const QString summary = m_room->find<QLabel>(u"searchSummary"_s)->text();
    QVERIFY2(summary.contains(QString::number(m_room->hits()->model()->rowCount())), qPrintable(summary));
    const QModelIndex first = m_room->hits()->model()->index(0, 0);
    const auto spans = first.data(ui::SpansRole).value<QList<core::Span>>();
    QVERIFY(!spans.isEmpty());
    QCOMPARE(first.data(ui::SnippetRole).toString().mid(spans[0].start, spans[0].length), u"职工"_s);

    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->hasFocus());
    QTest::keyClick(m_room->hits(), Qt::Key_Return);
    QTRY_VERIFY(m_room->text() && m_room->text()->hits() > 0);
    QCOMPARE(m_room->text()->currentHit(), 0);
    bool lit = false;
    for (const QTextEdit::ExtraSelection &selection : m_room->text()->extraSelections())
        lit = lit || selection.cursor.selectedText() == u"职工"_s;
    QVERIFY(lit);
}

void TestWindowReading::anInputMethodIsLeftInPeace()
{
    importSamples();
    QSignalSpy asked(m_room->box(), &ui::SearchBox::asked);
    type(u"职"_s);
    QInputMethodEvent composing(u"gong"_s, {});
    QCoreApplication::sendEvent(m_room->box(), &composing);
    // The pause that would end in a question does not even run.
    QVERIFY(!m_room->box()->findChild<QTimer *>(u"pauseInTyping"_s)->isActive());
    QCOMPARE(asked.count(), 0);
    QInputMethodEvent chosen;
    chosen.setCommitString(u"工"_s);
    QCoreApplication::sendEvent(m_room->box(), &chosen);
    QVERIFY(asked.wait(5000));
    QCOMPARE(asked.last().at(0).toString(), u"职工"_s);
}

void TestWindowReading::aBadQueryGetsASentence()
{
    importSamples();
    type(u"、。"_s);
    auto *complaint = m_room->find<QLabel>(u"searchComplaint"_s);
    QTRY_VERIFY(complaint->isVisible());
    QVERIFY(!complaint->text().isEmpty());
    type(u"职工"_s);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    QVERIFY(!complaint->isVisible());
}

void TestWindowReading::oneCharacterIsFound()
{
    importSamples();
    type(u"工"_s);
    QTRY_VERIFY(m_room->hits()->model()->rowCount() > 0);
    type(u"工会找不到的八个字"_s);
    QTRY_COMPARE(m_room->hits()->model()->rowCount(), 0);
    QTRY_VERIFY(m_room->find<QLabel>(u"searchSummary"_s)->text().contains(u"No article"_s));
}

void TestWindowReading::hitsAreSteppedThrough()
{
    importSamples();
    type(u"职工"_s);
    QTest::keyClick(m_room->box(), Qt::Key_Return);
    QTRY_VERIFY(m_room->hits()->hasFocus());
    QTest::keyClick(m_room->hits(), Qt::Key_Return);
    QTRY_VERIFY(m_room->text() && m_room->text()->hits() > 1);
    auto *count = m_room->find<QLabel>(u"hitCount"_s);
    const int hits = m_room->text()->hits();
    QCOMPARE(count->text(), u"1 of %1"_s.arg(hits));
    QTest::keyClick(&m_room->window, Qt::Key_F4);
    QCOMPARE(count->text(), u"2 of %1"_s.arg(hits));
    QTest::keyClick(&m_room->window, Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"1 of %1"_s.arg(hits));
    // Before the first hit of the first article there is none.
    QTest::keyClick(&m_room->window, Qt::Key_F4, Qt::ShiftModifier);
    QCOMPARE(m_room->text()->currentHit(), 0);
    QVERIFY2(m_room->message().contains(u"first hit"), qPrintable(m_room->message()));
}

void TestWindowReading::aClassIsSwitchedOffAndStaysOff()
{
    importSamples();
    openFirstArticle();
    const auto &mentions = m_room->reader()->currentArticle()->article().mentions;
    QVERIFY(!mentions.isEmpty());
    const core::EntityClass shown = mentions.first().entityClass;
    const auto before = m_room->text()->extraSelections().size();
    QCOMPARE(before, mentions.size());
    const auto ofClass = std::count_if(
        mentions.begin(), mentions.end(), [shown](const core::Mention &m) { return m.entityClass == shown; });
    QSignalSpy laidOut(
        m_room->text()->document()->documentLayout(), &QAbstractTextDocumentLayout::documentSizeChanged);
    const int key = Qt::Key_1 + static_cast<int>(shown);
    QTest::keyClick(&m_room->window, static_cast<Qt::Key>(key), Qt::AltModifier);
    QCOMPARE(m_room->text()->extraSelections().size(), before - ofClass);
    QCOMPARE(laidOut.count(), 0); // only painted anew
    m_room->settings.save();
    const ui::Settings again(m_room->pathOf(u"settings.ini"_s));
    QVERIFY(!ui::isShown(again, shown));
    press(Action::AllClasses);
    QCOMPARE(m_room->text()->extraSelections().size(), before);
    press(Action::AllClasses);
    QCOMPARE(m_room->text()->extraSelections().size(), 0);
}

void TestWindowReading::theLegendSwitchesToo()
{
    auto *row = m_room->find<ui::LegendRow>(u"legend_person"_s);
    QVERIFY(row->isChecked());
    QTest::mouseClick(row, Qt::LeftButton);
    QVERIFY(!row->isChecked());
    QVERIFY(!m_room->window.action(Action::Person)->isChecked());
    QVERIFY(!ui::isShown(m_room->settings, core::EntityClass::Person));
    press(Action::Person);
    QVERIFY(row->isChecked());
    QVERIFY(ui::isShown(m_room->settings, core::EntityClass::Person));
}

void TestWindowReading::theMouseOverANameSaysWhatItIs()
{
    importSamples();
    openFirstArticle();
    const auto &mentions = m_room->reader()->currentArticle()->article().mentions;
    QVERIFY(!mentions.isEmpty());
    const core::Mention &first = mentions.first();
    QTextCursor start = m_room->text()->cursorFor(first.span);
    QCOMPARE(start.selectedText().size(), first.span.length);
    start.setPosition(start.selectionStart());
    const QPoint point = m_room->text()->cursorRect(start).center() + QPoint(4, 0);
    const core::Mention *found = m_room->text()->mentionAt(point);
    QVERIFY(found);
    QCOMPARE(*found, first);
    QVERIFY(!m_room->text()->mentionAt({ 1, m_room->text()->viewport()->height() * 4 }));
}

void TestWindowReading::textGrowsAndShrinks()
{
    importSamples();
    openFirstArticle();
    const qreal normal = m_room->text()->document()->defaultFont().pointSizeF();
    press(Action::ZoomIn);
    QVERIFY(m_room->text()->document()->defaultFont().pointSizeF() > normal);
    QCOMPARE(m_room->text()->extraSelections().size(),
        m_room->reader()->currentArticle()->article().mentions.size());
    press(Action::ZoomOut);
    press(Action::ZoomOut);
    QVERIFY(m_room->text()->document()->defaultFont().pointSizeF() < normal);
    press(Action::ZoomNormal);
    QCOMPARE(m_room->text()->document()->defaultFont().pointSizeF(), normal);
}

void TestWindowReading::theLanguageChangesAtOnce()
{
    importSamples();
    const QModelIndex year = m_room->tree()->model()->index(0, 0);
    QCOMPARE(year.data().toString(), u"2024"_s);
    press(Action::LanguageChinese);
    QCOMPARE(m_room->settings.value(ui::Setting::Language).toString(), u"zh_CN"_s);
    QTranslator chinese;
    if (!chinese.load(u":/i18n/jianbao_zh_CN.qm"_s) || chinese.isEmpty())
        QSKIP("The Chinese translation is not there.");
    QTRY_COMPARE(year.data().toString(), u"2024年"_s);
    QTRY_VERIFY(m_room->window.action(Action::ImportFiles)->text() != u"&Import Pages…"_s);
    press(Action::LanguageEnglish);
    QTRY_COMPARE(m_room->window.action(Action::ImportFiles)->text(), u"&Import Pages…"_s);
}

void TestWindowReading::theAppearanceChangesAtOnce()
{
    const ui::Appearance appearance(*qApp, m_room->settings);
    importSamples();
    openFirstArticle();
    press(Action::AppearanceDark);
    QTRY_VERIFY(m_room->text()->palette().color(QPalette::Base).lightness() < 80);
    press(Action::AppearanceLight);
    QTRY_VERIFY(m_room->text()->palette().color(QPalette::Base).lightness() > 200);
    QVERIFY(m_room->window.action(Action::AppearanceLight)->isChecked());
    QVERIFY(!m_room->window.action(Action::AppearanceDark)->isChecked());
}

QTEST_MAIN(TestWindowReading)
#include "tst_window_reading.moc"
