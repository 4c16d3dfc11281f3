// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivepages.h"

#include <QRandomGenerator>

// Articles and pages of which a search finds much, and errs easily in.

/// Texts of few characters, so that much is found, with all that makes an index err: marks and blanks
/// between, single characters alone, repetitions, 繁 and 简, width and case, supplementary planes, combining
/// marks.
inline QString randomText(QRandomGenerator &random, int most)
{
    using namespace Qt::StringLiterals;
    static const QStringList characters { u"工"_s, u"工"_s, u"会"_s, u"會"_s, u"劳"_s, u"勞"_s, u"模"_s,
        u"哈"_s, u"1"_s, u"１"_s, u"4"_s, u"日"_s, u"a"_s, u"Ａ"_s, u"B"_s, u" "_s, u"\u3000"_s, u"、"_s,
        u"。"_s, u"“"_s, u"+"_s, u"㎡"_s, u"𠮷"_s, u"\U0003134A"_s, u"\U000323B0"_s, u"é"_s, u"e\u0301"_s,
        u"ｶﾞ"_s, u"々"_s, u"〇"_s, u"\U0001F600"_s, u"·"_s, u"_"_s, u"ß"_s, u"\uE000"_s };
    QString text;
    for (int i = random.bounded(0, most); i > 0; --i)
        text += characters[random.bounded(characters.size())];
    return text;
}

inline core::Article randomArticle(QRandomGenerator &random)
{
    core::Article article = articleOf(randomText(random, 12), {});
    for (int i = random.bounded(1, 5); i > 0; --i)
        article.blocks.append(
            { static_cast<core::BlockKind>(random.bounded(5)), randomText(random, 60), {}, {} });
    return article;
}

inline QStringList textsOf(const core::Article &article)
{
    QStringList texts;
    for (const core::Block &block : article.blocks)
        texts.append(block.text);
    return texts;
}

inline archive::IncomingSource randomSource(QRandomGenerator &random, int number)
{
    using namespace Qt::StringLiterals;
    static const QStringList dates { u""_s, u"2022-12-31"_s, u"2023-09"_s, u"2023-09-01"_s, u"2023-09-02"_s,
        u"2023-09-03"_s, u"2023-10"_s, u"2023-10-02"_s, u"2024-01-02"_s };
    static const QStringList papers { u""_s, u"云州日报"_s, u"澜浦工友報"_s };
    static const QStringList numbers { u""_s, u"1"_s, u"2"_s, u"3"_s, u"10"_s, u"A1"_s };
    static const QList<std::pair<core::EntityClass, QString>> names {
        { core::EntityClass::Person, u"祝青禾"_s }, { core::EntityClass::Place, u"云州"_s },
        { core::EntityClass::Place, u"雲州"_s }, { core::EntityClass::Organisation, u"總工會"_s }
    };
    const auto any = [&](const auto &all) { return all[random.bounded(all.size())]; };
    QList<core::Article> articles;
    QList<QList<core::Mention>> mentions;
    for (int i = random.bounded(1, 4); i > 0; --i) {
        core::Article article = randomArticle(random);
        article.kind = core::ArticleKind(random.bounded(3));
        article.blocks.append({ core::BlockKind::Paragraph, u"甲乙"_s, {}, {} });
        mentions.append(QList<core::Mention>());
        for (int k = random.bounded(3); k > 0; --k) {
            const auto &[entityClass, name] = any(names);
            mentions.last().append({ entityClass, { int(article.blocks.size()) - 1, k - 1, 1 }, name });
        }
        articles.append(article);
    }
    auto source = sourceOf(QString::number(number), dateOf(any(dates)), any(numbers), articles);
    source.pages[0].page.paper = any(papers);
    source.pages[0].mentions = mentions;
    return source;
}
