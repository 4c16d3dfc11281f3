// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/articles.h"

namespace made {

using namespace Qt::StringLiterals;
using core::Part;

namespace {

void addOwnLead(Draft &draft, const Byline &byline)
{
    draft.ownLead(byline.ownLine, byline.people);
}

void addStanzas(Writer &writer, Draft &draft, int stanzas)
{
    for (int stanza = 0; stanza < stanzas; ++stanza) {
        if (stanza > 0)
            draft.stanzaBreak();
        for (int lines = writer.random().between(3, 6); lines > 0; --lines)
            draft.verse(writer.sayNew(u"verse.line"_s));
    }
}

/// Lines of five or seven characters, the mark of a couplet's half behind each; or whole couplets.
void addRegularLines(Writer &writer, Draft &draft)
{
    Random &random = writer.random();
    const bool seven = random.chance(0.5);
    const bool couplets = random.chance(0.3);
    for (int left = random.chance(0.5) ? 2 : 4; left > 0; --left) {
        QString halves[2];
        for (QString &half : halves)
            half = writer.sayNew(seven ? u"seven.front"_s : u"five.front"_s) + writer.sayNew(u"five.back"_s);
        if (couplets) {
            draft.verse(halves[0] + u'，' + halves[1] + u'。');
        } else {
            draft.verse(halves[0] + u'，');
            draft.verse(halves[1] + u'。');
        }
    }
}

} // namespace

Draft feature(Writer &writer)
{
    static const QList<QStringList> numbers {
        {},
        {},
        { u"一、"_s, u"二、"_s, u"三、"_s, u"四、"_s },
        { u"（一）"_s, u"（二）"_s, u"（三）"_s, u"（四）"_s },
    };
    writer.forget();
    Random &random = writer.random();
    Draft draft;
    draft.headline(writer.sayNew(u"feature.head"_s));
    if (random.chance(0.5))
        draft.headline(writer.sayNew(u"feature.subtitle"_s));
    addOwnLead(draft, ownLineByline(writer));
    draft.paragraph(writer.paragraph(u"feature.text"_s, 1, 3));
    const QStringList &number = random.pick(numbers);
    const QString list = number.isEmpty() || random.chance(0.5) ? u"feature.cross"_s : u"feature.crosslong"_s;
    for (int part = 0, parts = random.between(2, 4); part < parts; ++part) {
        draft.line(number.value(part) + writer.sayNew(list));
        for (int left = random.between(1, 3); left > 0; --left)
            draft.paragraph(writer.paragraph(u"feature.text"_s, 1, 3));
    }
    return draft;
}

Draft interview(Writer &writer)
{
    writer.forget();
    Random &random = writer.random();
    Draft draft;
    draft.headline(writer.sayNew(u"interview.head"_s));
    if (random.chance(0.7))
        draft.headline(writer.sayNew(u"interview.sub"_s));
    addOwnLead(draft, ownLineByline(writer));
    draft.paragraph(writer.say(u"interview.intro"_s));
    const QString asks = random.chance(0.7) ? u"记者："_s : u"问："_s;
    const QString answers = random.chance(0.5) ? u"答："_s : writer.say(u"person"_s) + u'：';
    for (int left = random.between(3, 5); left > 0; --left) {
        draft.line(asks + writer.sayNew(u"interview.ask"_s));
        draft.paragraph(answers + writer.sayNew(u"interview.answer"_s));
        if (random.chance(0.3))
            draft.paragraph(writer.sayNew(u"interview.answer"_s));
    }
    return draft;
}

Draft essay(Writer &writer)
{
    writer.forget();
    Random &random = writer.random();
    Draft draft;
    draft.headline(writer.sayNew(u"essay.head"_s));
    addOwnLead(draft, authorByline(writer));
    for (int left = random.between(3, 6); left > 0; --left)
        draft.paragraph(writer.paragraph(u"essay.text"_s, 1, 3));
    if (random.chance(0.3)) {
        const QString unit = u"作者单位："_s + writer.say(u"firm"_s);
        draft.ownCredit(u'（' + unit + u'）');
        draft.setCredit(unit);
    }
    return draft;
}

Draft letter(Writer &writer)
{
    writer.forget();
    Random &random = writer.random();
    Draft draft;
    draft.headline(writer.sayNew(u"letter.head"_s));
    draft.line(random.chance(0.6) ? u"编辑同志："_s : u"编辑部："_s);
    for (int left = random.between(2, 3); left > 0; --left)
        draft.paragraph(writer.paragraph(u"letter.text"_s, 1, 3));
    const core::Person author { freshName(writer, {}), Part::Author };
    draft.person(author);
    const QString from = writer.say(u"city"_s) + u"读者 "_s + author.name;
    draft.ownCredit(random.chance(0.5) ? u'（' + from + u'）' : from);
    draft.setCredit(from);
    return draft;
}

Draft freeVerse(Writer &writer)
{
    writer.forget();
    Draft draft;
    draft.headline(writer.sayNew(u"verse.title"_s));
    addOwnLead(draft, authorByline(writer));
    addStanzas(writer, draft, writer.random().between(2, 4));
    return draft;
}

Draft regularVerse(Writer &writer)
{
    writer.forget();
    Draft draft;
    draft.headline(writer.sayNew(u"verse.title"_s));
    addOwnLead(draft, authorByline(writer));
    addRegularLines(writer, draft);
    return draft;
}

Draft twoPoems(Writer &writer)
{
    writer.forget();
    Draft draft;
    draft.headline(writer.random().chance(0.5) ? u"诗二首"_s : u"短诗两首"_s);
    addOwnLead(draft, authorByline(writer));
    const bool free = writer.random().chance(0.5);
    for (int poem = 0; poem < 2; ++poem) {
        if (poem > 0)
            draft.stanzaBreak();
        draft.verse(writer.sayNew(u"verse.title"_s));
        if (free)
            addStanzas(writer, draft, 2);
        else
            addRegularLines(writer, draft);
    }
    return draft;
}

} // namespace made
