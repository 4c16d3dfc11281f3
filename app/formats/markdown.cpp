// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/pagemark.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace formats {

namespace {

/// A line's heading: how many # stand in front, and what follows them.
struct Heading {
    qsizetype level = 0; ///< 0: none
    QStringView text;
};

Heading headingOf(QStringView line)
{
    qsizetype level = 0;
    while (level < line.size() && line[level] == u'#')
        ++level;
    if (level == 0 || level > 6 || level == line.size() || !line[level].isSpace())
        return {};
    return { level, line.sliced(level).trimmed() };
}

bool opensIssue(QStringView line)
{
    const Heading heading = headingOf(line);
    return heading.level > 0 && (heading.level == 3 || pageMark(heading.text) || line.endsWith(u'版'));
}

bool recognises(const Contents &contents)
{
    const QString &path = contents.file().path;
    const bool named
        = path.endsWith(u".md", Qt::CaseInsensitive) || path.endsWith(u".markdown", Qt::CaseInsensitive);
    constexpr int looked = 12;
    return named ? contents.opensWith(looked, [](QStringView line) { return headingOf(line).level > 0; })
                 : contents.opensWith(looked, opensIssue);
}

/// "1. 标题" without its number.
QStringView withoutNumber(QStringView title)
{
    qsizetype digits = 0;
    while (digits < title.size() && title[digits].isDigit())
        ++digits;
    const bool numbered = digits > 0 && digits < 4 && digits + 1 < title.size()
        && (title[digits] == u'、' || (title[digits] == u'.' && !title[digits + 1].isDigit()));
    return numbered ? title.sliced(digits + 1).trimmed() : title;
}

/// What stands between a pair of stars or underscores that enclose all of a line; empty when none do.
QStringView emphasised(QStringView line)
{
    qsizetype marks = 0;
    while (marks < 3 && marks < line.size() && line[marks] == line[0] && (line[0] == u'*' || line[0] == u'_'))
        ++marks;
    if (marks == 0 || line.size() <= 2 * marks || !line.endsWith(line.first(marks)))
        return {};
    const QStringView inner = line.sliced(marks, line.size() - 2 * marks);
    return inner.contains(line[0]) || inner.front().isSpace() ? QStringView() : inner;
}

/// Rules, pictures and links to sources hold no text of the page.
bool isDecoration(QStringView line)
{
    static const QRegularExpression decoration(
        QStringLiteral("^(?:[-*_=](?:\\s*[-*_=]){2,}|!\\[[^\\]]*\\]\\([^)]*\\)|(?:[-*]\\s*)?\\[[^\\]]*\\]\\(["
                       "^)]*\\)|<?https?://\\S+)$"));
    return line.size() < 2000 && decoration.match(line).hasMatch();
}

class MarkdownReader {
public:
    explicit MarkdownReader(core::SourcePage blank)
        : m_blank(std::move(blank))
        , m_page(m_blank)
    {
    }

    void add(const text::DecodedLine &line);
    QList<core::SourcePage> finish();

private:
    void openPage(const PageMark &mark);
    void addHeading(const Heading &heading, const core::ByteRange &bytes);

    core::SourcePage m_blank;
    core::SourcePage m_page;
    QList<core::SourcePage> m_pages;
    bool m_inHeadlines = false;
    bool m_marked = false; ///< a page's mark was seen
};

void MarkdownReader::openPage(const PageMark &mark)
{
    if (!m_page.lines.isEmpty())
        m_pages.append(m_page);
    m_page = m_blank;
    if (!m_pages.isEmpty())
        m_page.warnings.clear();
    m_page.pageNumber = mark.number;
    m_page.pageName = mark.name;
    m_inHeadlines = false;
    m_marked = true;
}

void MarkdownReader::addHeading(const Heading &heading, const core::ByteRange &bytes)
{
    if (const auto mark = pageMark(heading.text)) {
        openPage(*mark);
        return;
    }
    if (heading.level == 1 && !m_marked) {
        // The issue's own heading: 临岚日报 2024-05-16.
        static const QRegularExpression issue(
            QStringLiteral("^([\\p{Han}]{2,12}?报)?[\\s　·|（(]*([0-9年月日/.-]{8,11})?[)）]?$"));
        const QRegularExpressionMatch found = issue.match(heading.text);
        if (found.hasMatch()) {
            m_page.paper = m_blank.paper = found.captured(1);
            m_page.date = m_blank.date = core::settledDate(m_blank.date, statedDate(found.capturedView(2)));
            return;
        }
    }
    core::SourceLine line = statedLine(withoutNumber(heading.text), core::LineRole::Headline, bytes);
    line.opensArticle = line.isTitle = true;
    if (!line.text.isEmpty())
        m_page.lines.append(line);
    m_inHeadlines = true;
}

void MarkdownReader::add(const text::DecodedLine &line)
{
    const QStringView text = QStringView(line.text).trimmed();
    const core::ByteRange bytes { line.begin, line.end };
    if (text.isEmpty() || isDecoration(text))
        return;
    if (const Heading heading = headingOf(text); heading.level > 0) {
        addHeading(heading, bytes);
        return;
    }
    const QStringView inner = emphasised(text);
    if (m_inHeadlines && !inner.isEmpty()) {
        m_page.lines.append(statedLine(inner, core::LineRole::Headline, bytes));
        return;
    }
    m_inHeadlines = false;
    // Above the first heading of a page nothing is known of a line.
    const bool inArticle = !m_page.lines.isEmpty();
    m_page.lines.append(statedLine(inner.isEmpty() ? text : inner,
        inArticle ? core::LineRole::Paragraph : core::LineRole::Unknown, bytes));
}

QList<core::SourcePage> MarkdownReader::finish()
{
    openPage({});
    return m_pages;
}

core::Result<QList<core::SourcePage>> readMarkdown(const Contents &contents)
{
    const text::Decoded &decoded = *contents.decoded();
    MarkdownReader reader(emptyPage(contents.file(), decoded));
    for (const text::DecodedLine &line : decoded.lines)
        reader.add(line);
    QList<core::SourcePage> pages = reader.finish();
    if (pages.isEmpty()) {
        return core::fail(core::Error::Kind::Empty,
            QCoreApplication::translate("formats", "%1 is empty.").arg(contents.file().path));
    }
    return pages;
}

} // namespace

const Format markdownFormat { recognises, readMarkdown };

} // namespace formats
