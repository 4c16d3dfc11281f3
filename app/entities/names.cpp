// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/names.h"

#include "text/fold.h"

#include <algorithm>

namespace entities {

namespace {

/// The characters that foreign names are written with.
constexpr text::CharacterSet sounds(
    u"阿埃艾爱安昂申滕奥巴白拜班邦保鲍贝本比彼毕别宾波伯勃博布查茨达大戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法"
    u"凡范菲费芬夫弗福富盖冈高戈哥格葛根古"
    u"哈海汉豪赫亨洪胡华怀惠霍基吉季加贾坚杰金津卡凯坎康考柯科克肯孔库昆拉莱赖兰朗劳勒雷黎里理利莉丽列"
    u"林琳龙卢鲁路伦罗洛马玛迈麦曼梅门蒙"
    u"米密明摩莫默姆木穆纳娜奈南内尼年涅宁纽努诺欧帕潘庞佩彭蓬皮珀普奇恰强乔切钦琴丘屈让热日荣瑞若萨塞"
    u"赛桑瑟森沙莎山尚绍舍申圣施什史舒斯"
    u"司思松苏孙索塔泰谭坦汤唐陶特滕提汀廷图托瓦万旺威韦维温文翁沃乌伍西希席夏香肖谢辛欣兴雄休许雅亚延"
    u"扬杨耶叶伊依因英尤尼于约赞泽扎詹珍"
    u"芝朱兹宗祖佐旭晋岸");

constexpr int edgeBonus = 20;
constexpr int wordBonus = 20;
constexpr int overlapMalus = 30;

bool isHanAt(const Survey &survey, int position)
{
    return text::isHan(survey.at(position).unicode());
}

bool isSound(const Survey &survey, int position)
{
    return survey.isAnyOf(position, sounds);
}

/// What follows a name of this end speaks for it or against it.
int contextScore(const Survey &survey, int start, int end)
{
    int score = 0;
    if (isEdge(survey, end))
        score += edgeBonus;
    else if (survey.longest(end, Speech | Post).length > 0)
        score += wordBonus;
    // 王华|代表, 李明|表示: the last character may begin a word instead
    for (int at = start + 1; at < end; ++at) {
        const Found word = survey.longest(at, Speech | Post);
        if (word.length > 1 && word.end() > end)
            score -= overlapMalus;
    }
    return score;
}

bool isSurname(const Survey &survey, const Found &word)
{
    return (word.kinds & Surname) && isHanAt(survey, word.end());
}

/// 张明 and 张小明, unless the characters are out of the question in a given name.
template <typename Offer> void offerFullNames(const Survey &survey, const Found &surname, Offer &&offer)
{
    static constexpr int hopeless = -60;
    const int given = surname.end();
    if (const int score = survey.givenName(given).only; score > hopeless)
        offer(NameGuess { surname.length + 1, surname.weight + score });
    if (!isHanAt(survey, given + 1))
        return;
    if (const int score = survey.givenName(given).middle + survey.givenName(given + 1).last; score > hopeless)
        offer(NameGuess { surname.length + 2, surname.weight + score });
}

} // namespace

NameGuess nameAt(const Survey &survey, int position)
{
    NameGuess best { 0, -1000 };
    for (const Found &surname : survey.wordsAt(position)) {
        if (!isSurname(survey, surname))
            continue;
        offerFullNames(survey, surname, [&](NameGuess guess) {
            guess.score += contextScore(survey, position, position + guess.length);
            if (guess.score > best.score)
                best = guess;
        });
    }
    return best.length > 0 ? best : NameGuess {};
}

int behindSpacedName(const Survey &survey, int position)
{
    if (survey.longest(position, Surname).length != 1 || !isEdge(survey, position - 1))
        return position;
    int given = position + 1;
    while (survey.isAnyOf(given, u" 　") && given < position + 5)
        ++given;
    const bool isAlone = isHanAt(survey, given) && isEdge(survey, given + 1);
    return given > position + 1 && isAlone ? given + 1 : position;
}

int foreignNameAt(const Survey &survey, int position)
{
    int end = position;
    bool dotted = false;
    while (end < survey.size() && end - position < 24) {
        if (survey.isAnyOf(end, u"·•") && end > position && isHanAt(survey, end + 1))
            dotted = true;
        else if (!isSound(survey, end))
            break;
        ++end;
    }
    return end - position >= 2 || dotted ? end - position : 0;
}

} // namespace entities
