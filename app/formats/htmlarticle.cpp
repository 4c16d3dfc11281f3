// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmlarticle.h"

#include "formats/format.h"
#include "formats/pagemark.h"

#include <QRegularExpression>
#include <utility>

namespace formats {

using core::LineRole;

void HtmlArticles::finishArticle()
{
    QList<core::SourceLine> lines = m_headlines.isEmpty() ? m_stated : m_headlines;
    if (!m_author.text.isEmpty() && !lines.isEmpty())
        lines.append(m_author);
    lines += m_body;
    if (!m_body.isEmpty()) {
        lines.first().opensArticle = true;
        m_page.lines += lines;
    }
    m_headlines.clear();
    m_stated.clear();
    m_body.clear();
    m_author = {};
}

void HtmlArticles::addHeadline(QStringView text, HtmlPlace place, const core::ByteRange &bytes)
{
    if (!m_body.isEmpty())
        finishArticle();
    core::SourceLine line = statedLine(text, LineRole::Headline, bytes);
    line.isTitle = place == HtmlPlace::Title;
    if (place == HtmlPlace::Kicker) {
        // Below the title it is no kicker; above, it waits for one: headings of menus have none.
        (m_behindTitle ? m_headlines : m_kickers).append(line);
        return;
    }
    if (place == HtmlPlace::Subtitle && !m_behindTitle)
        return;
    if (line.isTitle)
        m_headlines += std::exchange(m_kickers, {});
    m_headlines.append(line);
    m_behindTitle = true;
}

/// 《临岚日报》（2024年05月16日 第 01 版）, 第01版：要闻, 总第1234期.
void HtmlArticles::addOutside(QStringView text, const core::ByteRange &bytes)
{
    constexpr qsizetype longest = 120;
    static const QRegularExpression imprint(QStringLiteral(
        "《\\s*([\\p{Han}]{2,12})\\s*》\\s*[（(]\\s*([0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日)\\s*(?:星期.)?\\s*"
        "(第?\\s*[A-Za-z]?[0-9]{1,3}\\s*版)?[^）)]{0,12}[)）]"));
    m_kickers.clear();
    m_behindTitle = false;
    if (text.size() > longest)
        return;
    if (const auto mark = pageMark(text)) {
        const QString seen = mark->number + u'\n' + mark->name;
        if (m_marks.size() < 2 && !m_marks.contains(seen))
            m_marks.append(seen);
    }
    if (const QString number = issueNumber(text); !number.isEmpty())
        m_page.issueNumber = number;
    const auto found = imprint.match(text);
    if (!found.hasMatch())
        return;
    m_page.paper = found.captured(1);
    m_page.date = core::settledDate(statedDate(found.capturedView(2)), m_page.date);
    if (const auto mark = pageMark(found.capturedView(3)))
        m_page.pageNumber = mark->number;
    const QStringView before = text.first(found.capturedStart()).trimmed();
    if (!before.isEmpty() && m_body.isEmpty())
        m_author = statedLine(before, LineRole::Lead, bytes);
}

void HtmlArticles::addToLast(QStringView text, const core::ByteRange &bytes)
{
    QList<core::SourceLine> &lines = !m_body.isEmpty() ? m_body
        : !m_headlines.isEmpty()                       ? m_headlines
                                                       : m_kickers;
    if (lines.isEmpty())
        return;
    lines.last().text.append(u' ').append(text.trimmed());
    lines.last().bytes.end = bytes.end;
}

void HtmlArticles::addBlock(QStringView text, HtmlPlace place, const core::ByteRange &bytes)
{
    if (m_blocksLeft == 0) {
        if (place != HtmlPlace::Outside)
            addToLast(text, bytes);
        return;
    }
    if (--m_blocksLeft == 0)
        m_page.warnings.append(joinedLinesWarning(m_page.source));
    switch (place) {
    case HtmlPlace::Kicker:
    case HtmlPlace::Title:
    case HtmlPlace::Subtitle:
        addHeadline(text, place, bytes);
        return;
    case HtmlPlace::Author:
        if (m_body.isEmpty())
            m_author = statedLine(text, LineRole::Lead, bytes);
        return;
    case HtmlPlace::Outside:
        addOutside(text, bytes);
        return;
    case HtmlPlace::Content:
    case HtmlPlace::Caption:
        break;
    }
    m_behindTitle = false;
    if (!m_marked && m_headlines.isEmpty() && m_stated.isEmpty())
        return;
    if (text.size() < 120 && text.contains(u'《') && text.contains(u'版') && m_body.isEmpty() && !m_marked)
        addOutside(text, bytes);
    else
        m_body.append(
            statedLine(text, place == HtmlPlace::Caption ? LineRole::Caption : LineRole::Paragraph, bytes));
}

void HtmlArticles::addProperties(const QString &comment, const core::ByteRange &bytes)
{
    static const QRegularExpression property(QStringLiteral("<([a-z]{2,16})>([^<]{1,400})</\\1>"));
    if (!m_body.isEmpty())
        finishArticle();
    QHash<QString, QString> values;
    for (auto it = property.globalMatch(comment); it.hasNext();) {
        const QRegularExpressionMatch found = it.next();
        values.insert(found.captured(1), found.captured(2).trimmed());
    }
    m_stated.clear();
    for (const QString &name :
        { QStringLiteral("introtitle"), QStringLiteral("title"), QStringLiteral("subtitle") }) {
        if (values.value(name).isEmpty())
            continue;
        m_stated.append(statedLine(values.value(name), LineRole::Headline, bytes));
        m_stated.last().isTitle = name == u"title";
    }
    if (!values.value(QStringLiteral("author")).isEmpty())
        m_author = statedLine(values.value(QStringLiteral("author")), LineRole::Lead, bytes);
    if (const core::IssueDate date = statedDate(values.value(QStringLiteral("date")));
        date.precision != core::Precision::None)
        m_page.date = core::settledDate(date, m_page.date);
    if (const auto mark = pageMark(values.value(QStringLiteral("nodename")))) {
        m_page.pageNumber = mark->number;
        m_page.pageName = mark->name;
    }
}

core::SourcePage HtmlArticles::finish()
{
    finishArticle();
    // A guide to all pages of the issue says nothing of this one.
    if (m_marks.size() == 1) {
        m_page.pageNumber = m_marks.first().section(u'\n', 0, 0);
        m_page.pageName = m_marks.first().section(u'\n', 1);
    }
    return m_page;
}

} // namespace formats
