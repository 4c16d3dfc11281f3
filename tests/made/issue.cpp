// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/issue.h"

#include "made/articles.h"
#include "made/layout.h"

#include <QDate>

#include <algorithm>

namespace made {

using namespace Qt::StringLiterals;
using core::BlockKind;

namespace {

struct IssuePage {
    int number = 0;
    QString name;
    QList<Draft> drafts;
};

QString chinese(int number)
{
    return QString(QStringView(u"〇一二三四五六七八九").at(number));
}

/// 第01版：要闻, in the form that the whole file keeps to.
QString mark(const IssuePage &page, int form)
{
    const QString two = u"%1"_s.arg(page.number, 2, 10, QChar(u'0'));
    switch (form) {
    case 0:
        return u"第"_s + two + u"版："_s + page.name;
    case 1:
        return u"第%1版 "_s.arg(page.number) + page.name;
    case 2:
        return two + u"版："_s + page.name;
    default:
        return u"第"_s + chinese(page.number) + u"版："_s + page.name;
    }
}

QStringList masthead(Writer &writer, core::Page &page)
{
    Random &random = writer.random();
    const QDate day = QDate(2015, 1, 1).addDays(random.between(0, 3600));
    page.paper = writer.say(u"paper"_s);
    page.date = { day.toString(Qt::ISODate), core::Precision::Day, core::Basis::Stated, 1, {} };
    const QString weekday = u"星期"_s + QStringView(u"一二三四五六日").at(day.dayOfWeek() - 1);
    const QString printed = u"%1年%2月%3日 "_s.arg(day.year()).arg(day.month()).arg(day.day()) + weekday;
    if (random.chance(0.5))
        return { page.paper, {}, printed, {} };
    page.issueNumber = QString::number(random.between(300, 19999));
    return { page.paper, {}, printed, {}, u"总第"_s + page.issueNumber + u"期"_s, {} };
}

MadeFile setIssue(Writer &writer, const QList<IssuePage> &pages)
{
    Random &random = writer.random();
    MadeFile file;
    file.path = u"issue.txt"_s;
    core::Page blank;
    QStringList lines = masthead(writer, blank);
    const int form = random.between(0, 3);
    const Layout layout { random.chance(0.8) ? Layout::Gaps::Blocks : Layout::Gaps::None, 0.5,
        random.chance(0.3), 0, false };
    for (const IssuePage &page : pages) {
        core::Page gold = blank;
        gold.number = QString::number(page.number);
        gold.pageName = page.name;
        lines << mark(page, form) << QString() << setPage({}, page.drafts, layout, random) << QString();
        for (const Draft &draft : page.drafts)
            gold.articles.append(draft.gold);
        file.gold.append(gold);
    }
    file.text = lines.join(u'\n') + u'\n';
    return file;
}

QList<IssuePage> blankPages(Writer &writer, int count)
{
    QList<IssuePage> pages;
    for (int number = 1; number <= count; ++number)
        pages.append({ number, number == 1 ? u"要闻"_s : writer.sayNew(u"section"_s), {} });
    writer.forget();
    return pages;
}

QString plainCopy(const QString &text, qsizetype from, qsizetype to)
{
    return text.sliced(from, to - from).trimmed();
}

/// 第3版 as a mark of continuation names it.
QString pageName(int number, Random &random)
{
    switch (random.between(0, 3)) {
    case 0:
        return u"第"_s + chinese(number) + u"版"_s;
    case 1:
        return u"%1版"_s.arg(number);
    default:
        return u"第%1版"_s.arg(number);
    }
}

struct Halves {
    Draft front;
    Draft back;
};

/// Copies a block of a paragraph, or a part of it, to a half.
void give(Draft &half, const Printed &block, qsizetype from, qsizetype to, const QString &mark = {})
{
    const qsizetype lead = std::min(block.whole, to);
    const qsizetype start = std::max(from, lead);
    half.paragraph(plainCopy(block.text, start, to), mark + block.text.sliced(from, start - from));
}

void closeFront(Draft &front, int to, Random &random)
{
    front.gold.continuesOn = QString::number(to);
    const QString name = u"下转"_s + pageName(to, random);
    switch (random.between(0, 3)) {
    case 0:
        front.mark(u'（' + name + u'）');
        break;
    case 1:
        front.mark(name);
        break;
    default:
        front.printed.last().text += u'（' + name + u'）';
        break;
    }
}

/// An article cut in two by the end of its page, at the end of a paragraph or in mid-sentence.
Halves halves(const Draft &whole, int from, int to, Random &random)
{
    Halves out;
    QList<qsizetype> texts;
    for (qsizetype i = 0; i < whole.printed.size(); ++i) {
        if (whole.printed[i].kind == Printed::Kind::Text)
            texts.append(i);
    }
    const qsizetype at = texts[random.between(1, int(texts.size()) - 2)];
    const Printed &cutBlock = whole.printed[at];
    const QList<qsizetype> places = cuttingPlaces(cutBlock.text, cutBlock.whole);
    qsizetype cut = random.chance(0.5) || places.isEmpty() ? cutBlock.text.size() : random.pick(places);
    for (const QString &headline : whole.gold.headlines())
        out.front.headline(headline);
    if (random.chance(0.4))
        out.back.headline(whole.gold.headlines().first());
    if (!whole.gold.lead().isEmpty())
        out.front.setLead(whole.gold.lead());
    out.front.gold.people = whole.gold.people;
    out.back.gold.continuedFrom = QString::number(from);
    QString mark = u"（上接"_s + pageName(from, random) + u'）';
    if (random.chance(0.4)) {
        out.back.mark(mark);
        mark.clear();
    }
    for (qsizetype i = 0; i < whole.printed.size(); ++i) {
        const Printed &block = whole.printed[i];
        const qsizetype end = i < at ? block.text.size() : i == at ? cut : 0;
        if (block.kind == Printed::Kind::OwnLine)
            out.front.printed.append(block);
        if (block.kind != Printed::Kind::Text)
            continue;
        if (end > 0)
            give(out.front, block, 0, end);
        if (end < block.text.size()) {
            give(out.back, block, end, block.text.size(), mark);
            mark.clear();
        }
    }
    closeFront(out.front, to, random);
    return out;
}

} // namespace

MadeFile wholeIssue(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    QList<IssuePage> pages = blankPages(writer, random.between(3, 6));
    for (IssuePage &page : pages) {
        for (int left = random.between(2, 4); left > 0; --left)
            page.drafts.append(random.chance(0.15) ? photoStory(writer)
                    : random.chance(0.15)          ? feature(writer)
                                                   : news(writer, Heads::SeveralWithoutKicker));
    }
    return setIssue(writer, pages);
}

MadeFile continuedIssue(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    QList<IssuePage> pages = blankPages(writer, random.between(3, 5));
    for (IssuePage &page : pages) {
        for (int left = random.between(1, 3); left > 0; --left)
            page.drafts.append(news(writer, Heads::One));
    }
    for (int left = random.between(1, 3); left > 0; --left) {
        const int from = random.between(1, int(pages.size()) - 1);
        const int to = random.between(from + 1, int(pages.size()));
        Draft whole = longNews(writer);
        while (!whole.gold.credit().isEmpty())
            whole = longNews(writer);
        const Halves two = halves(whole, from, to, random);
        QList<Draft> &front = pages[from - 1].drafts;
        QList<Draft> &back = pages[to - 1].drafts;
        front.insert(random.between(0, int(front.size())), two.front);
        back.insert(random.between(0, int(back.size())), two.back);
    }
    return setIssue(writer, pages);
}

} // namespace made
