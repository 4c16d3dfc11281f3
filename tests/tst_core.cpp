// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/article.h"
#include "core/issuedate.h"
#include "core/mention.h"

#include <QTest>

using namespace Qt::StringLiterals;
using core::Article;
using core::Block;
using core::BlockKind;

class TestCore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void namesGoThereAndBack();
    void anArticleWithoutHeadIsCalledByItsOpeningWords();
    void theTitleIsOneOfTheHeadlines();
    void correspondentsAreNoReporters();
    void datesAreSettledInTheOpen();
};

void TestCore::namesGoThereAndBack()
{
    for (const auto precision :
        { core::Precision::None, core::Precision::Year, core::Precision::Month, core::Precision::Day })
        QCOMPARE(core::precisionFromName(core::precisionName(precision)), precision);
    for (const auto basis :
        { core::Basis::None, core::Basis::Stated, core::Basis::Path, core::Basis::Inferred })
        QCOMPARE(core::basisFromName(core::basisName(basis)), basis);
    for (const auto entityClass : core::entityClasses)
        QCOMPARE(core::entityClassFromName(core::entityClassName(entityClass)), entityClass);
    for (const auto kind :
        { BlockKind::Headline, BlockKind::Lead, BlockKind::Paragraph, BlockKind::Caption, BlockKind::Credit })
        QCOMPARE(core::blockKindFromName(core::blockKindName(kind)), kind);
    for (const auto part : { core::Part::Reporter, core::Part::Correspondent, core::Part::Photographer,
             core::Part::Intern, core::Part::Author })
        QCOMPARE(core::partFromName(core::partName(part)), part);
    for (const auto kind : { core::ArticleKind::News, core::ArticleKind::Photo, core::ArticleKind::Notice })
        QCOMPARE(core::articleKindFromName(core::articleKindName(kind)), kind);
    QVERIFY(!core::entityClassFromName(u"ship"));
}

void TestCore::anArticleWithoutHeadIsCalledByItsOpeningWords()
{
    Article article;
    QVERIFY(article.title().isEmpty());
    article.blocks = { Block { BlockKind::Paragraph, QStringLiteral("短讯一则。"), {}, {} } };
    QVERIFY(!article.hasHeadline());
    QCOMPARE(article.title(), QStringLiteral("短讯一则。"));
    // 𠮷 takes two UTF-16 units: the cut is made by code points and halves none of them.
    article.blocks = { Block { BlockKind::Paragraph, QStringLiteral("𠮷").repeated(30), {}, {} } };
    QCOMPARE(article.title(), QStringLiteral("𠮷").repeated(20) + u'…');
}

void TestCore::theTitleIsOneOfTheHeadlines()
{
    Article article;
    article.blocks = { Block { BlockKind::Headline, QStringLiteral("引题"), {}, {} },
        Block { BlockKind::Headline, QStringLiteral("主题"), {}, {} } };
    article.titleIndex = 1;
    QCOMPARE(article.title(), QStringLiteral("主题"));
    article.titleIndex = 7;
    QCOMPARE(article.title(), QStringLiteral("主题"));
    QCOMPARE(article.headlines().size(), 2);
}

void TestCore::correspondentsAreNoReporters()
{
    Article article;
    article.people = { { QStringLiteral("甲"), core::Part::Reporter },
        { QStringLiteral("乙"), core::Part::Correspondent },
        { QStringLiteral("甲"), core::Part::Photographer }, { QStringLiteral("丙"), core::Part::Author } };
    QCOMPARE(article.reporters(), QStringList({ QStringLiteral("甲"), QStringLiteral("丙") }));
    QCOMPARE(article.correspondents(), QStringList { QStringLiteral("乙") });
}

void TestCore::datesAreSettledInTheOpen()
{
    using core::Basis;
    using core::Precision;
    const core::IssueDate none;
    const core::IssueDate path { u"2024-05-17"_s, Precision::Day, Basis::Path, 1,
        { u"2024-05-17/03.txt"_s } };
    const core::IssueDate month { u"2024-05"_s, Precision::Month, Basis::Path, 1, { u"2024-05/03.txt"_s } };
    const core::IssueDate line { u"2024-05-16"_s, Precision::Day, Basis::Stated, 1, { u"5月16日"_s } };
    QVERIFY(core::settledDate(none, none) == none);
    QVERIFY(core::settledDate(path, none) == path && core::settledDate(none, line) == line);
    QVERIFY(core::settledDate(path, path) == path);
    // Where they agree the sharper is taken, whoever says it.
    QVERIFY(core::settledDate(month, line) == line && core::settledDate(line, month) == line);
    // Where they differ the first is believed and the other shown; once, however often it is said.
    core::IssueDate meant = path;
    meant.conflicts = { { u"2024-05-16"_s, Basis::Stated, u"5月16日"_s } };
    QVERIFY(core::settledDate(path, line) == meant);
    core::IssueDate reversed = line;
    reversed.conflicts = { { u"2024-05-17"_s, Basis::Path, u"2024-05-17/03.txt"_s } };
    QVERIFY(core::settledDate(line, path) == reversed);
    QVERIFY(core::settledDate(meant, line) == meant);
}

QTEST_APPLESS_MAIN(TestCore)
#include "tst_core.moc"
