// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "entities/names.h"
#include "entities/recognisers.h"
#include "text/fold.h"

namespace entities {

namespace {

constexpr QStringView writers[] = { u"特约记者", u"实习记者", u"见习记者", u"本报记者", u"通讯员", u"实习生",
    u"摄影", u"记者", u"图/文", u"文/图", u"摄", u"文", u"图" };

bool isHanAt(const Survey &survey, int position)
{
    return text::isHan(survey.at(position).unicode());
}

int behindBlanks(const Survey &survey, int position)
{
    while (survey.isAnyOf(position, u" 　\t"))
        ++position;
    return position;
}

/// A name that blanks or marks set apart: 2 to 4 characters, or 张　晶. Its end, or `position`.
int setApartName(const Survey &survey, int position)
{
    static constexpr int longestName = 4;
    int end = position;
    while (isHanAt(survey, end))
        ++end;
    const NameGuess guess = nameAt(survey, position);
    if (end - position == 1)
        return behindSpacedName(survey, position);
    // 鲍雨汀摄: what the person did may follow without a blank
    for (const QStringView deed : { QStringView(u"摄影报道"), QStringView(u"摄影"), QStringView(u"报道"),
             QStringView(u"摄"), QStringView(u"文") }) {
        const int behind = end - static_cast<int>(deed.size());
        if (behind - position >= 2 && survey.mid(behind, static_cast<int>(deed.size())) == deed
            && guess.length > 0 && position + guess.length <= behind)
            return behind - position <= longestName ? behind : position;
    }
    const int foreign = foreignNameAt(survey, position);
    if (foreign > longestName && isEdge(survey, position + foreign))
        return position + foreign;
    return end - position <= longestName ? end : position;
}

void addNames(const Survey &survey, int position, Candidates &names)
{
    int at = behindBlanks(survey, position);
    while (at < survey.size()) {
        for (const QStringView writer : writers) {
            if (survey.follows(at, writer))
                return;
        }
        const int end = setApartName(survey, at);
        if (end == at
            || (nameAt(survey, at).length == 0 && behindSpacedName(survey, at) == at
                && foreignNameAt(survey, at) != end - at))
            return;
        QString value = survey.mid(at, end - at).toString();
        value.remove(u' ').remove(u'　');
        names.append({ core::EntityClass::Person, at, end - at, Tier::Certain, value });
        at = behindBlanks(survey, end);
        if (survey.isAnyOf(at, u"、，,/"))
            at = behindBlanks(survey, at + 1);
    }
}

/// 记者 before a name is a post; what it stands on decides whether it is a byline or 记者 in running text.
bool isBylinePost(const Survey &survey, int start, int end)
{
    if (behindBlanks(survey, end) > end)
        return true;
    const int before = start - 1;
    return before < 0 || survey.isAnyOf(before, u"（( 　报") || survey.at(end) == u'：';
}

/// 记者 祝青禾: the post at a position with the names behind it.
void addPostAndNames(const Survey &survey, int position, Candidates &found)
{
    for (const QStringView post :
        { QStringView(u"记者"), QStringView(u"通讯员"), QStringView(u"实习生"), QStringView(u"摄影：") }) {
        const int end = position + static_cast<int>(post.size());
        if (!survey.follows(position, post) || !isBylinePost(survey, position, end))
            continue;
        const auto before = found.size();
        addNames(survey, survey.at(end) == u'：' ? end + 1 : end, found);
        if (found.size() > before && post != u"摄影：") {
            const bool isNovice = position >= 2
                && (survey.follows(position - 2, u"实习") || survey.follows(position - 2, u"特约")
                    || survey.follows(position - 2, u"见习"));
            const int start = isNovice ? position - 2 : position;
            found.append({ core::EntityClass::Post, start, end - start, Tier::Certain, {} });
        }
    }
}

/// 邝野 摄, 邝野/摄: the name stands before what the person did.
bool isSignature(const Survey &survey, int position, bool isCredit)
{
    const int end = setApartName(survey, position);
    if (end == position)
        return false;
    if (isCredit && position == 0)
        return true;
    const int behind = behindBlanks(survey, end);
    const int deed = behind + (survey.isAnyOf(behind, u"/／") ? 1 : 0);
    if (survey.follows(deed, u"摄") || (survey.at(deed) == u'文' && isEdge(survey, deed + 1)))
        return true;
    return survey.at(position - 1) == u'（' && survey.at(end) == u'）' && end + 1 == survey.size()
        && nameAt(survey, position).score > 0;
}

} // namespace

void findBylineNames(const Survey &survey, bool isCredit, Candidates &found)
{
    static constexpr text::CharacterSet beginnings(u"记通实摄");
    static constexpr text::CharacterSet lineEnds(u"。！？”（　 ");
    for (int i = 0; i < survey.size(); ++i) {
        if (survey.isAnyOf(i, beginnings))
            addPostAndNames(survey, i, found);
        const bool startsLine = i == 0 || survey.isAnyOf(i - 1, lineEnds);
        if (startsLine && isSignature(survey, i, isCredit))
            addNames(survey, i, found);
    }
}

} // namespace entities
