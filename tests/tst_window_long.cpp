// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "windowroom.h"

#include "search/query.h"

#include <QClipboard>
#include <QScrollBar>
#include <QTextBlock>

/// Long articles, which come into the reader piece by piece.
class TestWindowLong : public WindowTest {
    Q_OBJECT

private Q_SLOTS:
    void theFirstPieceIsThereAtOnce();
    void aShortArticleIsWhole();
    void whatWasReadBeforeIsLetGo();
    void aHitInTheLastPartIsGoneTo();
    void whoScrollsIsNotPulledAway();
    void whatIsSelectedStaysSelected();
    void allIsCopied();
    void theLinesAroundStandOnce();
    void thePlaceIsKeptWhenTypeGrows();

private:
    static core::StoredArticle articleOf(int paragraphs);
    static QString textOf(const core::StoredArticle &article);
    std::unique_ptr<ui::ArticleText> shown(const core::StoredArticle &article, const QString &query = {});
};

/// Each paragraph has 200 characters and names its place; the last but one holds words of its own.
core::StoredArticle TestWindowLong::articleOf(int paragraphs)
{
    core::StoredArticle out;
    out.id = 1;
    const auto add = [&](core::BlockKind kind, const QString &text) {
        core::Block block;
        block.kind = kind;
        block.text = text;
        out.article.blocks.append(block);
    };
    add(core::BlockKind::Headline, u"青埠渡口纪事"_s);
    for (int i = 0; i < paragraphs; ++i) {
        const QString own = i == paragraphs - 2 ? u"灯塔"_s : u"渡船"_s;
        add(core::BlockKind::Paragraph,
            (u"第%1段，%2。"_s.arg(i).arg(own) + u"船工老周说往返两岸只要八分钟，"_s.repeated(20)).left(200));
        out.mentions.append({ core::EntityClass::Person,
            { i + 1, int(u"第%1段，渡船。船工"_s.arg(i).size()), 2 }, u"老周"_s });
    }
    return out;
}

QString TestWindowLong::textOf(const core::StoredArticle &article)
{
    QStringList lines;
    for (const core::Block &block : article.article.blocks)
        lines.append(block.text);
    return lines.join(u'\n');
}

std::unique_ptr<ui::ArticleText> TestWindowLong::shown(
    const core::StoredArticle &article, const QString &query)
{
    auto text = std::make_unique<ui::ArticleText>(m_room->settings);
    text->resize(800, 600);
    text->show();
    text->setArticle(article, search::parse(query));
    return text;
}

void TestWindowLong::theFirstPieceIsThereAtOnce()
{
    const core::StoredArticle article = articleOf(1000);
    const QString all = textOf(article);
    QVERIFY(all.size() > 200000);
    const auto text = shown(article);
    QVERIFY(!text->isWhole());
    const QString first = text->toPlainText();
    QVERIFY2(first.size() > 2000 && first.size() < 20000, qPrintable(QString::number(first.size())));
    QVERIFY(all.startsWith(first));
    QVERIFY(!text->extraSelections().isEmpty());
    QCOMPARE(text->cursorFor(article.mentions.last().span).selectedText(), QString());
    QTRY_VERIFY(text->isWhole());
    QCOMPARE(text->toPlainText(), all);
    for (const core::Mention &mention : article.mentions)
        QCOMPARE(text->cursorFor(mention.span).selectedText(), u"老周"_s);
    // What is far away is lit when one comes there.
    QVERIFY(text->extraSelections().size() < 200);
    text->verticalScrollBar()->setValue(text->verticalScrollBar()->maximum());
    bool lit = false;
    const QTextCursor last = text->cursorFor(article.mentions.last().span);
    for (const QTextEdit::ExtraSelection &selection : text->extraSelections())
        lit = lit || selection.cursor == last;
    QVERIFY(lit);
}

void TestWindowLong::aShortArticleIsWhole()
{
    const core::StoredArticle article = articleOf(20);
    const auto text = shown(article);
    QVERIFY(text->isWhole());
    QCOMPARE(text->toPlainText(), textOf(article));
    QVERIFY(!text->extraSelections().isEmpty());
}

void TestWindowLong::whatWasReadBeforeIsLetGo()
{
    const auto text = shown(articleOf(20));
    text->setArticle(articleOf(30), {});
    text->setArticle(articleOf(40), {});
    QCOMPARE(text->findChildren<QTextDocument *>().size(), 1);
}

void TestWindowLong::aHitInTheLastPartIsGoneTo()
{
    const core::StoredArticle article = articleOf(1000);
    const auto text = shown(article, u"灯塔"_s);
    QVERIFY(!text->isWhole());
    QCOMPARE(text->hits(), 1);
    QCOMPARE(text->verticalScrollBar()->value(), 0);
    QTRY_VERIFY(text->verticalScrollBar()->value() > 0);
    const core::Span hit { 999, int(u"第998段，"_s.size()), 2 };
    const QTextCursor found = text->cursorFor(hit);
    QCOMPARE(found.selectedText(), u"灯塔"_s);
    QVERIFY(text->viewport()->rect().contains(text->cursorRect(found).center()));
    bool lit = false;
    for (const QTextEdit::ExtraSelection &selection : text->extraSelections())
        lit = lit || selection.cursor == found;
    QVERIFY(lit);
}

void TestWindowLong::whoScrollsIsNotPulledAway()
{
    const auto text = shown(articleOf(1000), u"灯塔"_s);
    text->verticalScrollBar()->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    const int value = text->verticalScrollBar()->value();
    QVERIFY(value > 0);
    QTRY_VERIFY(text->isWhole());
    QCOMPARE(text->verticalScrollBar()->value(), value);
    text->stepHit(1);
    QVERIFY(text->verticalScrollBar()->value() > 1000);
}

void TestWindowLong::whatIsSelectedStaysSelected()
{
    const auto text = shown(articleOf(1000));
    // Down to what is the end so far.
    QTextCursor selected = text->textCursor();
    selected.setPosition(300);
    selected.movePosition(QTextCursor::End, QTextCursor::KeepAnchor);
    text->setTextCursor(selected);
    const QString words = text->textCursor().selectedText();
    QVERIFY(words.size() > 2000);
    QTRY_VERIFY(text->isWhole());
    QCOMPARE(text->textCursor().selectedText(), words);
}

void TestWindowLong::allIsCopied()
{
    const core::StoredArticle article = articleOf(1000);
    const auto text = shown(article);
    text->selectWhole();
    text->copy();
    QCOMPARE(QGuiApplication::clipboard()->text(), textOf(article));
    // Everything stays everything.
    const auto other = shown(article);
    other->selectAll();
    QTRY_VERIFY(other->isWhole());
    QCOMPARE(other->textCursor().selectedText().size(), textOf(article).size());
}

void TestWindowLong::theLinesAroundStandOnce()
{
    core::StoredArticle article = articleOf(100);
    article.article.continuedFrom = u"1"_s;
    article.article.continuesOn = u"3"_s;
    const auto text = shown(article);
    QVERIFY(!text->isWhole());
    QVERIFY(!text->toPlainText().contains(u"Continued on"));
    QTRY_VERIFY(text->isWhole());
    QStringList lines = text->toPlainText().split(u'\n');
    QCOMPARE(lines.takeFirst(), u"Continued from page 1; that part is not in the archive."_s);
    QCOMPARE(lines.takeLast(), u"Continued on page 3; that part is not in the archive."_s);
    QCOMPARE(lines.join(u'\n'), textOf(article));
    for (const core::Mention &mention : article.mentions)
        QCOMPARE(text->cursorFor(mention.span).selectedText(), u"老周"_s);
}

void TestWindowLong::thePlaceIsKeptWhenTypeGrows()
{
    const core::StoredArticle article = articleOf(300);
    const auto text = shown(article);
    QTRY_VERIFY(text->isWhole());
    const core::Span place { 250, 0, 3 };
    QScrollBar *bar = text->verticalScrollBar();
    bar->setValue(bar->value() + text->cursorRect(text->cursorFor(place)).top());
    const QString before = text->cursorForPosition({ 5, 5 }).block().text();
    QCOMPARE(before, article.article.blocks[250].text);
    m_room->settings.set(ui::Setting::Zoom, 150);
    QCOMPARE(text->cursorForPosition({ 5, 5 }).block().text(), before);
    QTRY_VERIFY(text->isWhole());
    QCOMPARE(text->cursorForPosition({ 5, 5 }).block().text(), before);
}

QTEST_MAIN(TestWindowLong)
#include "tst_window_long.moc"
