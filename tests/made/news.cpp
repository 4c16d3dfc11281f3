// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/articles.h"

namespace made {

using namespace Qt::StringLiterals;
using core::ArticleKind;
using core::Part;

namespace {

void addHeads(Writer &writer, Draft &draft, Heads heads)
{
    Random &random = writer.random();
    if (heads == Heads::Several && random.chance(0.25))
        draft.headline(writer.sayNew(u"news.kicker"_s));
    draft.headline(writer.sayNew(u"news.head"_s));
    if (heads != Heads::One && random.chance(0.3))
        draft.headline(writer.sayNew(u"news.subtitle"_s));
}

void addBody(Writer &writer, Draft &draft, int paragraphs)
{
    const Byline byline = newsByline(writer);
    if (!byline.ownLine.isEmpty())
        draft.setLead(byline.ownLine);
    if (!byline.lead.isEmpty())
        draft.setLead(byline.lead);
    if (!byline.ownLine.isEmpty())
        draft.printed.append({ Printed::Kind::OwnLine, byline.ownLine });
    for (const core::Person &person : byline.people)
        draft.person(person);
    if (!byline.credit.isEmpty())
        draft.setCredit(byline.credit);
    for (int i = 0; i < paragraphs; ++i) {
        const QString text = i == 0 ? writer.say(u"news.opening"_s) + writer.paragraph(u"news.body"_s, 0, 1)
            : i + 1 == paragraphs   ? writer.paragraph(u"news.body"_s, 0, 2) + writer.say(u"news.close"_s)
                                    : writer.paragraph(u"news.body"_s, 1, 4);
        draft.paragraph(
            text, i == 0 ? byline.lead : QString(), i + 1 == paragraphs ? byline.tail : QString());
    }
}

} // namespace

Draft news(Writer &writer, Heads heads)
{
    writer.forget();
    Draft draft;
    addHeads(writer, draft, heads);
    addBody(writer, draft, writer.random().between(2, 5));
    return draft;
}

Draft longNews(Writer &writer)
{
    writer.forget();
    Draft draft;
    addHeads(writer, draft, Heads::One);
    addBody(writer, draft, writer.random().between(4, 7));
    return draft;
}

Draft photoStory(Writer &writer)
{
    writer.forget();
    Draft draft;
    draft.gold.kind = ArticleKind::Photo;
    draft.printed.append({ Printed::Kind::Picture, {} });
    draft.headline(writer.sayNew(u"photo.head"_s));
    const core::Person reporter { freshName(writer, {}), Part::Reporter };
    const core::Person helper { freshName(writer, { reporter }), Part::Correspondent };
    const QString text = writer.say(u"photo.text"_s);
    draft.person(reporter);
    switch (writer.random().between(0, 3)) {
    case 0:
        draft.paragraph(text);
        draft.ownCredit(u"本报记者 "_s + reporter.name + u" 摄影报道"_s);
        draft.setCredit(draft.printed.last().text);
        break;
    case 1:
        draft.paragraph(text, {}, u"本报记者 "_s + reporter.name + u" 摄影报道"_s);
        draft.setCredit(u"本报记者 "_s + reporter.name + u" 摄影报道"_s);
        break;
    case 2:
        draft.paragraph(text);
        draft.person(helper);
        draft.ownCredit(u"本报记者 "_s + reporter.name);
        draft.ownCredit(u"通讯员 "_s + helper.name + u" 摄影报道"_s);
        draft.setCredit(u"本报记者 "_s + reporter.name + u" 通讯员 "_s + helper.name + u" 摄影报道"_s);
        break;
    default:
        draft.paragraph(text);
        draft.person(helper);
        draft.ownCredit(
            u"本报记者 "_s + padded(reporter.name) + u" 通讯员 "_s + helper.name + u" 摄影报道"_s);
        draft.setCredit(draft.printed.last().text);
        break;
    }
    return draft;
}

void addPicture(Writer &writer, Draft &draft)
{
    if (!draft.gold.credit().isEmpty())
        return;
    const core::Person photographer { freshName(writer, draft.gold.people), Part::Photographer };
    const QString credit = photographer.name
        + (writer.random().chance(0.3)        ? u"/摄"_s
                : writer.random().chance(0.8) ? u" 摄"_s
                                              : u"摄"_s);
    const bool sameLine = writer.random().chance(0.4);
    draft.caption(writer.say(u"caption"_s), sameLine ? u' ' + credit : QString());
    if (!sameLine)
        draft.ownCredit(credit);
    draft.setCredit(credit);
    draft.person(photographer);
}

Draft brief(Writer &writer, BriefForm form, bool headed)
{
    writer.forget();
    Draft draft;
    if (headed)
        draft.headline(writer.sayNew(u"brief.head"_s));
    QString text = writer.sayNew(u"brief.item"_s) + writer.paragraph(u"brief.more"_s, 0, 2);
    const core::Person reporter { freshName(writer, {}), Part::Reporter };
    switch (form) {
    case BriefForm::Lead: {
        const QString lead = u"本报讯（记者 "_s + reporter.name + u'）';
        draft.setLead(lead);
        draft.person(reporter);
        draft.paragraph(text, lead);
        break;
    }
    case BriefForm::Credit:
        draft.paragraph(text, {}, u'（' + reporter.name + u'）');
        draft.setCredit(reporter.name);
        // Nothing says what somebody does whose name stands alone.
        draft.person({ reporter.name, Part::Author });
        break;
    case BriefForm::Item:
        draft.paragraph(u'■' + text);
        break;
    case BriefForm::Place:
        draft.paragraph(u'【' + writer.say(u"city"_s) + u'】' + text);
        break;
    }
    return draft;
}

} // namespace made
