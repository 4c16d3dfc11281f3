// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/names.h"

#include "text/fold.h"

#include <algorithm>
#include <limits>

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

constexpr QStringView titles[]
    = { u"某", u"某某", u"师傅", u"先生", u"女士", u"小姐", u"老师", u"老汉", u"阿姨", u"奶奶", u"爷爷",
          u"大爷", u"大妈", u"大姐", u"大哥", u"大叔", u"大娘", u"叔叔", u"老", u"工", u"总", u"主席",
          u"局长", u"教授", u"书记", u"主任", u"院长", u"厂长", u"医生", u"大夫", u"站长", u"校长", u"队长" };

/// What titles begin with: nearly all characters are none of them.
constexpr text::CharacterSet titleBeginnings(u"某师先女小老阿奶爷大叔工总主局教书院厂医站校队");

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

/// The characters of foreign names only: 克斯尔夫, not 安东和.
constexpr text::CharacterSet tellingSounds(
    u"埃艾奥鲍彼宾茨厄菲弗戈赫霍卡凯坎柯科克库莱劳勒雷莉隆鲁伦洛玛迈麦曼蒙莫默姆穆纳奈娜妮尼诺帕潘佩珀"
    u"普乔琼萨塞什史斯索塔泰汤廷图托瓦韦维沃乌耶泽扎詹兹佐拉尔夫迪蒂丁德伯布达");

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
        offer(NameGuess { NameGuess::Form::Full, surname.length + 1, surname.weight + score });
    if (!isHanAt(survey, given + 1))
        return;
    if (const int score = survey.givenName(given).middle + survey.givenName(given + 1).last; score > hopeless)
        offer(NameGuess { NameGuess::Form::Full, surname.length + 2, surname.weight + score });
}

/// Every part of a run of sounds that begins at a position; with a dot in it, only the whole.
void offerForeignNames(const Survey &survey, int position, NameGuesses &guesses)
{
    if (!isSound(survey, position)
        || (isSound(survey, position - 1)
            && survey.longestBefore(position, Post | Place | Organisation).length <= 1))
        return;
    const int length = foreignNameAt(survey, position);
    const int least = survey.mid(position, length).contains(u'·') ? length : 2;
    int telling = 0;
    for (int part = 1; part <= length; ++part) {
        telling += survey.isAnyOf(position + part - 1, tellingSounds) ? 1 : 0;
        if (part >= least)
            guesses.append({ NameGuess::Form::Foreign, part, 72 * telling / part });
    }
}

} // namespace

NameGuesses guessesAt(const Survey &survey, int position)
{
    using enum NameGuess::Form;
    NameGuesses guesses;
    const bool beginsName = survey.begins(position, Surname | OtherPerson);
    for (const Found &surname : beginsName ? survey.wordsAt(position) : std::span<const Found>()) {
        if (!isSurname(survey, surname))
            continue;
        const int given = surname.end();
        offerFullNames(survey, surname, [&](const NameGuess &guess) { guesses.append(guess); });
        for (const QStringView title : titles) {
            if (!survey.isAnyOf(given, titleBeginnings))
                break;
            if (survey.follows(given, title))
                guesses.append({ Titled, surname.length + static_cast<int>(title.size()), surname.weight });
        }
    }
    const Found surname
        = survey.isAnyOf(position, u"老小阿") ? survey.longest(position + 1, Surname) : Found {};
    if (surname.length == 1)
        guesses.append({ Familiar, 2, surname.weight });
    for (const Found &word : beginsName ? survey.wordsAt(position) : std::span<const Found>()) {
        if (!(word.kinds & OtherPerson))
            continue;
        const bool isGuessed = std::any_of(guesses.begin(), guesses.end(),
            [&](const NameGuess &guess) { return guess.length == word.length; });
        if (!isGuessed)
            guesses.append({ Foreign, word.length, 36 });
    }
    offerForeignNames(survey, position, guesses);
    return guesses;
}

NameGuess nameAt(const Survey &survey, int position)
{
    NameGuess best { NameGuess::Form::Full, 0, -1000 };
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

void findNames(const Survey &survey, const Weights &weights, Candidates &found)
{
    static constexpr int unknown = std::numeric_limits<int>::min();
    std::vector<int> behind(static_cast<std::size_t>(survey.size()) + 1, unknown);
    const auto sumBehind = [&](int end) {
        int &sum = behind[static_cast<std::size_t>(end)];
        if (sum == unknown) {
            sum = 0;
            behindNameFeatures(survey, end, [&](const Feature &feature) { sum += weights(feature); });
        }
        return sum;
    };
    for (int i = 0; i < survey.size(); ++i) {
        const NameGuesses guesses = guessesAt(survey, i);
        if (guesses.isEmpty())
            continue;
        int before = 0;
        beforeNameFeatures(survey, i, [&](const Feature &feature) { before += weights(feature); });
        int best = 0; // no name at all
        NameGuess name;
        for (const NameGuess &guess : guesses) {
            int sum = before + sumBehind(i + guess.length);
            guessFeatures(survey, i, guess, [&](const Feature &feature) { sum += weights(feature); });
            if (sum > best) {
                best = sum;
                name = guess;
            }
        }
        if (name.length > 0)
            found.append({ core::EntityClass::Person, i, name.length, Tier::Likely, {} });
    }
}

} // namespace entities
