// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cutpage.h"
#include "windowroom.h"

#include "ui/panes/sourcepane.h"
#include "ui/panes/sourcetext.h"

#include <QFile>
#include <QMouseEvent>
#include <QScrollBar>
#include <QSplitter>
#include <QToolButton>

/// The kept source beside the article, in the whole window.
class TestWindowSource : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void theSourceStandsBesideTheArticle();
    void aParagraphMarksEveryPieceOfIt();
    void aClickInTheSourceMarksTheParagraph();
    void theKeysMoveFromParagraphToParagraph();
    void guessedJoinsCarryASign();
    void theSourceIsRememberedAndClosed();
    void inANarrowWindowItStandsBelow();

private:
    void openCutPage();
    QStringList markedPieces() const;
    ui::SourcePane *pane() const { return m_room->reader()->currentArticle()->source(); }
};

namespace {

/// The mouse moves over a widget; the offscreen platform has none of its own.
void hover(QWidget *widget, const QPoint &point)
{
    QMouseEvent move(QEvent::MouseMove, point, widget->mapToGlobal(point), Qt::NoButton, Qt::NoButton, {});
    QCoreApplication::sendEvent(widget, &move);
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

} // namespace

/// Imports the cut page, in GB18030, and opens its first article with the source beside it.
void TestWindowSource::openCutPage()
{
    const QString path = m_room->pathOf(u"2024-03-05-第03版.txt"_s);
    write(path, encodedLines(cutPage, "GB18030").bytes);
    m_room->answers.files = { path };
    press(Action::ImportFiles);
    QTRY_VERIFY_WITH_TIMEOUT(m_room->message().contains(u"came in"_s), 20000);
    openFirstArticle();
    QVERIFY(!pane());
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+U"_s));
    QVERIFY(pane() && pane()->isVisible());
    QTRY_VERIFY(!pane()->source().text.isEmpty());
}

/// What is marked in the source, by the strongest tint.
QStringList TestWindowSource::markedPieces() const
{
    QStringList pieces;
    qreal strongest = 0;
    const auto selections = pane()->text()->extraSelections();
    for (const QTextEdit::ExtraSelection &selection : selections)
        strongest = std::max(strongest,
            qreal(selection.format.background().color().alphaF())
                * (selection.format.hasProperty(QTextFormat::BackgroundBrush) ? 1 : 0));
    for (const QTextEdit::ExtraSelection &selection : selections) {
        if (strongest > 0.2 && selection.format.hasProperty(QTextFormat::BackgroundBrush)
            && qFuzzyCompare(qreal(selection.format.background().color().alphaF()), strongest))
            pieces.append(selection.cursor.selectedText());
    }
    return pieces;
}

void TestWindowSource::theSourceStandsBesideTheArticle()
{
    openCutPage();
    QCOMPARE(pane()->text()->toPlainText(), cutPage.join(u'\n'));
    QVERIFY(pane()->geometry().left() > 0);
    const QString head = pane()->findChild<QLabel *>(u"sourceHead"_s)->text();
    QVERIFY2(head.contains(u"第03版.txt"_s) && head.contains(u"GB18030"_s), qPrintable(head));
    // Nothing is tinted twice: words painted over themselves look bold.
    const auto laid = pane()->text()->extraSelections();
    for (qsizetype i = 1; i < laid.size(); ++i)
        QVERIFY(laid[i].cursor.selectionStart() >= laid[i - 1].cursor.selectionEnd());
    QVERIFY(pane()->text()->palette().color(QPalette::Text) != pane()->palette().color(QPalette::Text));
    // The article's own lines are tinted, those of the next article are not.
    QString tinted;
    for (const QTextEdit::ExtraSelection &selection : pane()->text()->extraSelections()) {
        if (selection.format.hasProperty(QTextFormat::BackgroundBrush))
            tinted += selection.cursor.selectedText();
    }
    QVERIFY(tinted.contains(u"识图学起"_s));
    QVERIFY(!tinted.contains(u"岸桥"_s));
    QVERIFY(markedPieces().isEmpty());
}

void TestWindowSource::aParagraphMarksEveryPieceOfIt()
{
    openCutPage();
    const core::Article &article = m_room->reader()->currentArticle()->article().article;
    int cut = -1;
    for (int i = 0; i < article.blocks.size(); ++i) {
        if (article.blocks[i].source.size() == 3)
            cut = i;
    }
    QVERIFY2(cut >= 0, "The paragraph that columns cut was not joined.");
    ui::ArticleText *text = m_room->text();
    const QPoint inside = text->cursorRect(text->cursorFor({ cut, 30, 0 })).center();
    // The mouse over it marks it, and leaving it unmarks it.
    hover(text->viewport(), inside);
    QTRY_COMPARE(pane()->marked(), cut);
    QCOMPARE(text->marked(), cut);
    hover(text->viewport(), { inside.x(), text->viewport()->height() - 2 });
    QTRY_COMPARE(pane()->marked(), -1);
    // A click marks it for good.
    QTest::mouseClick(text->viewport(), Qt::LeftButton, {}, inside);
    hover(text->viewport(), { inside.x(), text->viewport()->height() - 2 });
    QCOMPARE(pane()->marked(), cut);
    QCOMPARE(
        markedPieces(), QStringList({ u"3月4日晚，石渡纱厂的夜校在老食堂开"_s, cutPage[4], cutPage[6] }));
}

void TestWindowSource::aClickInTheSourceMarksTheParagraph()
{
    openCutPage();
    ui::SourceText *source = pane()->text();
    const auto click = [source](const QString &words) {
        const QTextCursor found = source->document()->find(words);
        QVERIFY(!found.isNull());
        QTest::mouseClick(source->viewport(), Qt::LeftButton, {}, source->cursorRect(found).center());
    };
    click(u"学满一季"_s);
    const core::Article &article = m_room->reader()->currentArticle()->article().article;
    const int marked = m_room->text()->marked();
    QVERIFY(marked >= 0);
    QCOMPARE(article.blocks[marked].text, cutPage[8]);
    click(u"本报讯（记者 祝"_s); // the lead shares its line with a paragraph
    QCOMPARE(article.blocks[m_room->text()->marked()].kind, core::BlockKind::Lead);
    click(u"岸桥昨天"_s); // another article
    QCOMPARE(m_room->text()->marked(), -1);
}

void TestWindowSource::theKeysMoveFromParagraphToParagraph()
{
    openCutPage();
    ui::ArticleText *text = m_room->text();
    text->setFocus();
    QTest::keyClick(text, Qt::Key_Home, Qt::ControlModifier);
    const int blocks = int(m_room->reader()->currentArticle()->article().article.blocks.size());
    QSet<int> visited;
    for (int i = 0; i < 40; ++i) {
        QTest::keyClick(text, Qt::Key_Down);
        visited.insert(pane()->marked());
    }
    QCOMPARE(pane()->marked(), blocks - 1);
    QVERIFY(visited.contains(1) && visited.contains(blocks - 2));
}

void TestWindowSource::guessedJoinsCarryASign()
{
    openCutPage();
    core::StoredArticle article = m_room->reader()->currentArticle()->article();
    article.article = cutArticle(encodedLines(cutPage, "GB18030").lines);
    article.mentions.clear();
    m_room->reader()->currentArticle()->setArticle(article);
    ui::ArticleText *text = m_room->text();
    // Of two joins one is sure.
    QCOMPARE(text->guesses().size(), 1);
    QCOMPARE(text->guesses().first().confidence, 0.6);
    const core::Span place = text->guesses().first().place;
    QCOMPARE(place.block, 2);
    const QPoint sign = text->cursorRect(text->cursorFor(place)).bottomLeft();
    QVERIFY(text->guessAt(sign));
    QVERIFY(!text->guessAt(sign + QPoint(0, -60)));
    QTest::keySequence(&m_room->window, QKeySequence(u"Ctrl+U"_s));
    QVERIFY(text->guesses().isEmpty());
    QVERIFY(!text->guessAt(sign));
}

void TestWindowSource::theSourceIsRememberedAndClosed()
{
    openCutPage();
    QVERIFY(m_room->window.action(Action::ShowSource)->isChecked());
    m_room->settings.save();
    QVERIFY(ui::Settings(m_room->pathOf(u"settings.ini"_s)).value(ui::Setting::ShowSource).toBool());
    // The next article opens with its source.
    doubleClick(rowOf(ui::ArchiveTree::Kind::Article, 1));
    QTRY_VERIFY(m_room->reader()->currentArticle()->article().id != 0);
    QVERIFY(pane()->isVisible());
    QTRY_VERIFY(pane()->source().text.contains(u"岸桥"_s));
    QTest::mouseClick(pane()->findChild<QToolButton *>(u"closeSource"_s), Qt::LeftButton);
    QVERIFY(!pane()->isVisible());
    QVERIFY(!m_room->window.action(Action::ShowSource)->isChecked());
    m_room->settings.save();
    QVERIFY(!ui::Settings(m_room->pathOf(u"settings.ini"_s)).value(ui::Setting::ShowSource).toBool());
}

void TestWindowSource::inANarrowWindowItStandsBelow()
{
    openCutPage();
    const auto *sides = qobject_cast<QSplitter *>(pane()->parentWidget());
    QVERIFY(sides);
    m_room->window.resize(1500, 800);
    QTRY_COMPARE(sides->orientation(), Qt::Horizontal);
    // Both can be read.
    QTRY_VERIFY(pane()->width() * 3 > sides->width());
    m_room->window.resize(1000, 700);
    QTRY_COMPARE(sides->orientation(), Qt::Vertical);
}

QTEST_MAIN(TestWindowSource)
#include "tst_window_source.moc"
