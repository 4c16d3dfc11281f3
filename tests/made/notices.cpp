// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/articles.h"

namespace made {

using namespace Qt::StringLiterals;
using core::ArticleKind;

namespace {

Draft notice(Writer &writer, const QString &title)
{
    writer.forget();
    Draft draft;
    draft.gold.kind = ArticleKind::Notice;
    draft.headline(title);
    return draft;
}

/// Who gives notice, and when: two short lines at the foot.
void addSignature(Writer &writer, Draft &draft)
{
    draft.line(writer.say(u"office"_s));
    Random &random = writer.random();
    draft.line(u"%1年%2月%3日"_s.arg(random.between(2019, 2024))
                   .arg(random.between(1, 12))
                   .arg(random.between(1, 28)));
}

} // namespace

Draft lossNotice(Writer &writer)
{
    Draft draft = notice(writer, u"遗失声明"_s);
    for (int left = writer.random().between(1, 4); left > 0; --left)
        draft.line(writer.sayNew(u"notice.lost"_s));
    return draft;
}

Draft publicNotice(Writer &writer)
{
    Random &random = writer.random();
    const QString what = writer.say(u"notice.title"_s);
    const QString title = random.chance(0.3) ? what
        : random.chance(0.5)
        ? writer.say(u"office"_s) + what
        : u"关于"_s + writer.say(u"city"_s) + u"市"_s + writer.say(u"event"_s) + u"的"_s + what;
    Draft draft = notice(writer, title);
    draft.paragraph(writer.say(u"notice.public"_s));
    static const QStringList numbers { u"一、"_s, u"二、"_s, u"三、"_s, u"四、"_s };
    const bool numbered = random.chance(0.6) || draft.gold.paragraphs().last().endsWith(u'：');
    for (int item = 0, items = random.between(2, 4); item < items; ++item)
        draft.paragraph((numbered ? numbers[item] : QString()) + writer.sayNew(u"notice.item"_s));
    if (random.chance(0.5))
        draft.line(writer.say(u"notice.closing"_s));
    addSignature(writer, draft);
    return draft;
}

Draft callForWorks(Writer &writer)
{
    Random &random = writer.random();
    Draft draft = notice(
        writer, random.chance(0.5) ? u"征稿启事"_s : u"“"_s + writer.say(u"slogan"_s) + u"”征文启事"_s);
    for (int left = random.between(1, 3); left > 0; --left)
        draft.paragraph(writer.sayNew(u"notice.call"_s));
    if (random.chance(0.5))
        draft.line(u"本报编辑部"_s);
    return draft;
}

Draft deathNotice(Writer &writer)
{
    Draft draft = notice(writer, u"讣告"_s);
    const QStringList &all = Stock::instance().list(u"notice.death"_s);
    for (int i = 0; i < all.size(); ++i)
        draft.paragraph(writer.fill(all[i]));
    draft.line(writer.say(u"firm"_s) + u"治丧小组"_s);
    return draft;
}

} // namespace made
