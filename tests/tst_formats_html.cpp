// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/formats.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Error;

/// Web pages that are no article, and articles that look like one of them.
class TestFormatsHtml : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void checksForRobotsAreRefused_data();
    void checksForRobotsAreRefused();
    void articlesAboutRobotsAreRead_data();
    void articlesAboutRobotsAreRead();
};

static core::Result<QList<core::SourcePage>> readWeb(const QString &body)
{
    const QString page = u"<!DOCTYPE html><html><body>"_s + body + u"</body></html>"_s;
    return formats::read({ u"页.html"_s, page.toUtf8(), std::nullopt });
}

static QString paragraphs(const QString &text, int count)
{
    return (u"<p>"_s + text + u"</p>"_s).repeated(count);
}

void TestFormatsHtml::checksForRobotsAreRefused_data()
{
    QTest::addColumn<QString>("body");
    const QString filling = paragraphs(u"本站的读者越来越多，为了让页面打得开，请您多等几秒钟。"_s, 12);
    const auto longCheck
        = [&](const QString &sentence) { return u"<h1>请稍等</h1>"_s + filling + paragraphs(sentence, 1); };
    QTest::newRow("a line") << u"<h1>安全验证</h1><p>请输入验证码</p>"_s;
    QTest::newRow("a line in English") << u"<h1>Just a moment...</h1><p>One more step.</p>"_s;
    QTest::newRow("您 and robots") << longCheck(u"我们要确认您不是机器人。"_s);
    QTest::newRow("whether 您 are a robot") << longCheck(u"请证明您是否机器人。"_s);
    QTest::newRow("JavaScript") << longCheck(u"请在浏览器中启用 JavaScript 后再看。"_s);
    QTest::newRow("work for the machine") << longCheck(u"This page uses proof-of-work against crawlers."_s);
    QTest::newRow("JavaScript in English") << longCheck(u"Please enable JavaScript to go on."_s);
    QTest::newRow("captcha") << longCheck(u"To go on, solve this captcha."_s);
    QTest::newRow("not a robot") << longCheck(u"Confirm that you are not a robot."_s);
}

void TestFormatsHtml::checksForRobotsAreRefused()
{
    QFETCH(QString, body);
    const auto pages = readWeb(body);
    QVERIFY(!pages);
    QCOMPARE(pages.error().kind, Error::Kind::Unsupported);
    QVERIFY2(pages.error().message.contains(u"页.html"), qPrintable(pages.error().message));
    QVERIFY2(pages.error().message.contains(u"without an article"), qPrintable(pages.error().message));
}

void TestFormatsHtml::articlesAboutRobotsAreRead_data()
{
    QTest::addColumn<QString>("body");
    const QString filling = paragraphs(u"渡口的新船昨天试航，往返两岸只要八分钟，船票仍是两元。"_s, 12);
    QTest::newRow("robots") << u"<h1>渡口来了新船员</h1>"_s + filling
            + paragraphs(u"“它不是机器人，是我们的伙伴。”船长说。"_s, 1);
    QTest::newRow("browsers") << u"<h1>新浏览器上线</h1>"_s + filling
            + paragraphs(u"浏览器的验证码也能读给老人听，人机交互更方便。"_s, 1);
    QTest::newRow("short, with an imprint")
        << u"<h1>新浏览器上线</h1><p>《临岚日报》（2024年05月16日 第 02 版）</p><p>浏览器昨天上线。</p>"_s;
    QTest::newRow("long, with an imprint")
        << u"<h1>怎样上网</h1><p>《临岚日报》（2024年05月16日 第 02 版）</p>"_s + filling
            + paragraphs(u"网页不动时，请启用 JavaScript。"_s, 1);
    QTest::newRow("very long") << u"<h1>怎样上网</h1>"_s + filling.repeated(8)
            + paragraphs(u"网页不动时，请启用 JavaScript。"_s, 1);
    QTest::newRow("marked")
        << u"<founder-title>新浏览器上线</founder-title><founder-content><p>浏览器昨天上线。"
           "</p></founder-content>"_s;
}

void TestFormatsHtml::articlesAboutRobotsAreRead()
{
    QFETCH(QString, body);
    const auto pages = readWeb(body);
    QVERIFY2(pages, qPrintable(pages ? QString() : pages.error().message));
    QCOMPARE(pages->size(), 1);
    QVERIFY(pages->first().lines.size() >= 2);
    QVERIFY(pages->first().lines.first().isTitle);
}

QTEST_GUILESS_MAIN(TestFormatsHtml)
#include "tst_formats_html.moc"
