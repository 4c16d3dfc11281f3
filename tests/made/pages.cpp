// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/pages.h"

#include "made/articles.h"
#include "made/issue.h"
#include "made/layout.h"

namespace made {

using namespace Qt::StringLiterals;

namespace {

using Gaps = Layout::Gaps;

Layout anyLayout(Random &random)
{
    Layout layout;
    layout.indented = random.chance(0.25);
    return layout;
}

/// Drafts that can be told apart as they are set.
template <typename Make> Draft clearDraft(const Layout &layout, Make make)
{
    Draft draft = make();
    while (!isClear(draft, layout))
        draft = make();
    return draft;
}

MadeFile single(Random &random, const QStringList &banner, const QList<Draft> &drafts, const Layout &layout)
{
    MadeFile file;
    file.path = u"page.txt"_s;
    file.text = setPage(banner, drafts, layout, random).join(u'\n') + u'\n';
    core::Page page;
    page.banner = banner;
    for (const Draft &draft : drafts)
        page.articles.append(draft.gold);
    file.gold.append(page);
    return file;
}

QStringList anyBanner(Writer &writer)
{
    return writer.random().chance(0.4) ? QStringList { writer.say(u"banner"_s) } : QStringList();
}

MadeFile leads(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    QList<Draft> drafts { news(writer, Heads::SeveralWithoutKicker) };
    for (int left = random.between(4, 8); left > 0; --left)
        drafts.append(news(writer, Heads::Several));
    return single(random, anyBanner(writer), drafts, anyLayout(random));
}

/// Reports and pictures, as a page of news mixes them.
QList<Draft> newsAndPictures(Writer &writer)
{
    Random &random = writer.random();
    QList<Draft> drafts { news(writer, Heads::SeveralWithoutKicker) };
    for (int left = random.between(4, 7); left > 0; --left) {
        drafts.append(random.chance(0.25) ? photoStory(writer) : news(writer, Heads::Several));
        if (drafts.last().gold.kind == core::ArticleKind::News && random.chance(0.2))
            addPicture(writer, drafts.last());
    }
    return drafts;
}

MadeFile tight(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    Layout layout = anyLayout(random);
    layout.gaps = Gaps::None;
    return single(random, anyBanner(writer), newsAndPictures(writer), layout);
}

MadeFile airy(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    Layout layout = anyLayout(random);
    layout.gaps = Gaps::Lines;
    return single(random, anyBanner(writer), newsAndPictures(writer), layout);
}

MadeFile photos(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    QList<Draft> drafts { news(writer, Heads::One) };
    addPicture(writer, drafts.first());
    for (int left = random.between(4, 7); left > 0; --left) {
        drafts.append(random.chance(0.6) ? photoStory(writer) : news(writer, Heads::One));
        if (drafts.last().gold.kind == core::ArticleKind::News && random.chance(0.6))
            addPicture(writer, drafts.last());
    }
    return single(random, anyBanner(writer), drafts, anyLayout(random));
}

MadeFile poems(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    static const QList<Draft (*)(Writer &)> makers { freeVerse, freeVerse, regularVerse, twoPoems, essay };
    Layout layout = anyLayout(random);
    layout.gaps = random.pick(QList { Gaps::Blocks, Gaps::Blocks, Gaps::None, Gaps::Lines });
    QList<Draft> drafts;
    for (int left = random.between(4, 7); left > 0; --left)
        drafts.append(random.pick(makers)(writer));
    const QStringList banner = random.chance(0.4) ? QStringList { u"文化副刊"_s } : QStringList();
    return single(random, banner, drafts, layout);
}

MadeFile essays(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    const bool letters = random.chance(0.5);
    QList<Draft> drafts;
    for (int left = random.between(3, 6); left > 0; --left)
        drafts.append(letters ? letter(writer) : essay(writer));
    return single(random, {}, drafts, anyLayout(random));
}

MadeFile notices(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    static const QList<Draft (*)(Writer &)> makers { lossNotice, publicNotice, publicNotice, callForWorks,
        deathNotice };
    QList<Draft> drafts { news(writer, Heads::One) };
    for (int left = random.between(3, 6); left > 0; --left)
        drafts.append(random.pick(makers)(writer));
    return single(random, {}, drafts, anyLayout(random));
}

MadeFile wrappedPage(quint64 seed, bool indented)
{
    Random random(seed);
    Writer writer(random);
    Layout layout;
    layout.gaps = Gaps::None;
    layout.indented = indented;
    layout.width = random.between(12, 30);
    layout.hangs = random.chance(0.4);
    layout.cuts = random.chance(0.5) ? 0.6 : 0.3;
    QList<Draft> drafts;
    for (int left = random.between(4, 7); left > 0; --left)
        drafts.append(clearDraft(
            layout, [&] { return random.chance(0.15) ? photoStory(writer) : news(writer, Heads::One); }));
    return single(random, {}, drafts, layout);
}

MadeFile wrappedIndented(quint64 seed)
{
    return wrappedPage(seed, true);
}

MadeFile wrappedPlain(quint64 seed)
{
    return wrappedPage(seed, false);
}

MadeFile briefPage(quint64 seed, bool headed)
{
    Random random(seed);
    Writer writer(random);
    const BriefForm form = headed
        ? random.pick(QList { BriefForm::Lead, BriefForm::Lead, BriefForm::Credit })
        : random.pick(QList { BriefForm::Lead, BriefForm::Credit, BriefForm::Item, BriefForm::Place });
    QList<Draft> drafts;
    for (int left = random.between(6, 12); left > 0; --left)
        drafts.append(brief(writer, form, headed));
    Layout layout = anyLayout(random);
    layout.gaps = random.chance(0.7) ? Gaps::Blocks : Gaps::None;
    return single(random, anyBanner(writer), drafts, layout);
}

MadeFile briefs(quint64 seed)
{
    return briefPage(seed, false);
}

MadeFile headedBriefs(quint64 seed)
{
    return briefPage(seed, true);
}

MadeFile interviews(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    QList<Draft> drafts;
    for (int left = random.between(2, 3); left > 0; --left)
        drafts.append(random.chance(0.7) ? interview(writer) : news(writer, Heads::One));
    return single(random, anyBanner(writer), drafts, anyLayout(random));
}

MadeFile features(quint64 seed)
{
    Random random(seed);
    Writer writer(random);
    QList<Draft> drafts { feature(writer) };
    for (int left = random.between(1, 3); left > 0; --left) {
        drafts.append(random.chance(0.6) ? feature(writer) : news(writer, Heads::One));
        if (random.chance(0.3))
            addPicture(writer, drafts.last());
    }
    return single(random, anyBanner(writer), drafts, anyLayout(random));
}

} // namespace

const QList<PageKind> &pageKinds()
{
    static const QList<PageKind> kinds {
        { "leads", leads },
        { "tight", tight },
        { "airy", airy },
        { "photos", photos },
        { "poems", poems },
        { "essays", essays },
        { "notices", notices },
        { "wrapped-indented", wrappedIndented },
        { "wrapped-plain", wrappedPlain },
        { "briefs", briefs },
        { "briefs-headed", headedBriefs },
        { "interviews", interviews },
        { "features", features },
        { "issue", wholeIssue },
        { "continued", continuedIssue },
    };
    return kinds;
}

} // namespace made
