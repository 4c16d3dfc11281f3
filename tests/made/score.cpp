// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/score.h"

#include "formats/formats.h"
#include "reading/reading.h"

#include <QHash>

#include <algorithm>

namespace made {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype openingWords = 20; ///< UTF-16 units by which an article without a head is known
constexpr qsizetype startWords = 10; ///< of the first line of an article

QString opening(const core::Article &article, qsizetype words)
{
    const QStringList headlines = article.headlines();
    return headlines.isEmpty() ? u'¶' + article.paragraphs().value(0).left(words) : headlines.first();
}

/// Articles by their opening, numbered where several open alike.
QStringList keys(const core::Page &page, qsizetype words)
{
    QHash<QString, int> seen;
    QStringList out;
    for (const core::Article &article : page.articles) {
        const QString key = opening(article, words);
        out.append(key + u'#' + QString::number(seen[key]++));
    }
    return out;
}

QString shown(const QString &text)
{
    return text.size() <= 44 ? text : text.left(22) + u"…"_s + text.right(20);
}

/// The comparison of one page.
class Comparison {
public:
    Comparison(const core::Page &meant, const core::Page &read, QStringList *misses)
        : m_meant(meant)
        , m_read(read)
        , m_misses(misses)
    {
    }

    Figures figures();

private:
    void share(int which, bool right, const QString &meant, const QString &read);
    void lists(int which, const QStringList &meant, QStringList read);
    void compare(const core::Article &meant, const core::Article &read);
    void miss(const QString &what, const QString &sentence);

    const core::Page &m_meant;
    const core::Page &m_read;
    QStringList *m_misses;
    Figures m_figures;
};

void Comparison::miss(const QString &what, const QString &sentence)
{
    if (m_misses)
        m_misses->append(what + u": "_s + sentence);
}

void Comparison::share(int which, bool right, const QString &meant, const QString &read)
{
    m_figures.all[which] += { right, 1, 1 };
    if (!right)
        miss(QString::fromLatin1(Figures::name(which)), u"meant %1 | read %2"_s.arg(meant, read));
}

void Comparison::lists(int which, const QStringList &meant, QStringList read)
{
    Figure &figure = m_figures.all[which];
    figure.meant += int(meant.size());
    figure.read += int(read.size());
    const QString name = QString::fromLatin1(Figures::name(which));
    for (const QString &one : meant) {
        if (read.removeOne(one))
            ++figure.right;
        else
            miss(name, u"missed "_s + shown(one));
    }
    for (const QString &one : std::as_const(read))
        miss(name, u"wrong  "_s + shown(one));
}

QString peopleText(const core::Article &article)
{
    QStringList out;
    for (const core::Person &person : article.people)
        out.append(core::partName(person.part) + u' ' + person.name);
    return out.join(u',');
}

QString factsText(const core::Page &page)
{
    return u"page %1 %2, issue %3, %4, %5"_s.arg(
        page.number, page.pageName, page.issueNumber, page.paper, page.date.value);
}

void Comparison::compare(const core::Article &meant, const core::Article &read)
{
    share(Figures::Byline,
        meant.reporters() == read.reporters() && meant.correspondents() == read.correspondents(),
        peopleText(meant), peopleText(read));
    share(Figures::Parts, meant.people == read.people, peopleText(meant), peopleText(read));
    share(Figures::Kind, meant.kind == read.kind,
        core::articleKindName(meant.kind) + u' ' + opening(meant, openingWords),
        core::articleKindName(read.kind));
    share(Figures::Extras, meant.captions() == read.captions() && meant.credit() == read.credit(),
        meant.captions().join(u'/') + u'~' + meant.credit(),
        read.captions().join(u'/') + u'~' + read.credit());
    share(Figures::Lead, meant.lead() == read.lead(), meant.lead(), read.lead());
}

QStringList links(const core::Page &page)
{
    QStringList out;
    const QStringList openings = keys(page, openingWords);
    for (qsizetype i = 0; i < page.articles.size(); ++i) {
        if (!page.articles[i].continuesOn.isEmpty())
            out.append(openings[i] + u" → "_s + page.articles[i].continuesOn);
        if (!page.articles[i].continuedFrom.isEmpty())
            out.append(openings[i] + u" ← "_s + page.articles[i].continuedFrom);
    }
    return out;
}

QStringList headlineLists(const core::Page &page)
{
    QStringList out;
    const QStringList openings = keys(page, openingWords);
    for (qsizetype i = 0; i < page.articles.size(); ++i)
        out.append(openings[i] + u' ' + page.articles[i].headlines().join(u" / "_s));
    return out;
}

QStringList paragraphLists(const core::Page &page)
{
    QStringList out;
    const QStringList openings = keys(page, openingWords);
    for (qsizetype i = 0; i < page.articles.size(); ++i) {
        const QStringList paragraphs = page.articles[i].paragraphs();
        for (qsizetype k = 0; k < paragraphs.size(); ++k)
            out.append(u"%1.%2 "_s.arg(openings[i].left(8)).arg(k) + paragraphs[k]);
    }
    return out;
}

Figures Comparison::figures()
{
    lists(Figures::Heads, headlineLists(m_meant), headlineLists(m_read));
    lists(Figures::Paragraphs, paragraphLists(m_meant), paragraphLists(m_read));
    lists(Figures::Starts, keys(m_meant, startWords), keys(m_read, startWords));
    lists(Figures::Links, links(m_meant), links(m_read));
    lists(Figures::Banner, m_meant.banner, m_read.banner);
    const QStringList meantKeys = keys(m_meant, openingWords);
    const QStringList readKeys = keys(m_read, openingWords);
    for (qsizetype i = 0; i < meantKeys.size(); ++i) {
        const qsizetype at = readKeys.indexOf(meantKeys[i]);
        compare(m_meant.articles[i], at < 0 ? core::Article() : m_read.articles[at]);
    }
    const bool dated = m_meant.date.value.isEmpty() || m_meant.date.value == m_read.date.value;
    share(Figures::Facts,
        dated && m_meant.number == m_read.number && m_meant.pageName == m_read.pageName
            && m_meant.issueNumber == m_read.issueNumber && m_meant.paper == m_read.paper,
        factsText(m_meant), factsText(m_read));
    return m_figures;
}

} // namespace

Figure &Figure::operator+=(const Figure &other)
{
    right += other.right;
    meant += other.meant;
    read += other.read;
    return *this;
}

Figures &Figures::operator+=(const Figures &other)
{
    for (int i = 0; i < Count; ++i)
        all[i] += other.all[i];
    return *this;
}

double Figures::least() const
{
    double out = 1;
    for (const Figure &figure : all)
        out = std::min(out, figure.value());
    return out;
}

const char *Figures::name(int which)
{
    static constexpr const char *names[Count] { "heads", "paras", "starts", "byline", "parts", "kind",
        "extras", "lead", "banner", "facts", "links" };
    return names[which];
}

Figures score(const QList<core::Page> &meant, const QList<core::Page> &read, QStringList *misses)
{
    Figures out;
    for (qsizetype i = 0; i < std::max(meant.size(), read.size()); ++i)
        out += Comparison(meant.value(i), read.value(i), misses).figures();
    return out;
}

QList<core::Page> readMade(const MadeFile &file)
{
    QList<core::Page> out;
    const auto pages = formats::read({ file.path, file.text.toUtf8(), std::nullopt });
    if (pages) {
        for (const core::SourcePage &page : *pages)
            out.append(reading::readPage(page));
    }
    return out;
}

} // namespace made
