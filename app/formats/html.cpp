// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/htmlarticle.h"
#include "formats/htmltokens.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <algorithm>

namespace formats {

namespace {

constexpr qsizetype deepest = 1000; ///< elements that are open at a time

bool looksLikeHtml(QStringView line)
{
    if (!line.contains(u'<'))
        return false;
    for (const QStringView mark :
        { QStringView(u"<!doctype html"), QStringView(u"<html"), QStringView(u"<head"), QStringView(u"<body"),
            QStringView(u"<founder-"), QStringView(u"<!--enp"), QStringView(u"<meta ") }) {
        if (line.left(4096).contains(mark, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

bool recognises(const Contents &contents)
{
    constexpr int looked = 12;
    const QString &path = contents.file().path;
    const bool named
        = path.endsWith(u".html", Qt::CaseInsensitive) || path.endsWith(u".htm", Qt::CaseInsensitive);
    return named ? contents.opensWith(looked, [](QStringView line) { return line.contains(u'<'); })
                 : contents.opensWith(looked, looksLikeHtml);
}

/// What the page's meta says of its encoding is heard where the bytes leave it open: pages said to be in
/// GB2312 are often UTF-8, and strict UTF-8 is never anything else.
core::Result<text::Decoded> decodedByMeta(const Contents &contents)
{
    const core::Result<text::Decoded> &found = contents.decoded();
    const QByteArray &bytes = contents.file().bytes;
    const bool isOpen = found && !contents.file().encoding
        && (found->encoding == text::Encoding::Gb18030 || found->encoding == text::Encoding::Big5);
    static const QRegularExpression charset(
        QStringLiteral("charset\\s*=\\s*[\"']?\\s*([-\\w]+)"), QRegularExpression::CaseInsensitiveOption);
    const auto said = charset.match(QString::fromLatin1(bytes.left(4096)));
    if (!isOpen || !said.hasMatch())
        return found;
    const auto encoding = text::encodingFromName(said.capturedView(1));
    if (!encoding || *encoding == found->encoding)
        return found;
    core::Result<text::Decoded> decoded = text::decode(bytes, *encoding);
    return decoded && decoded->replaced <= found->replaced ? decoded : found;
}

bool isSkipped(const QString &name)
{
    static const QStringList names { QStringLiteral("head"), QStringLiteral("script"),
        QStringLiteral("style"), QStringLiteral("noscript"), QStringLiteral("nav"), QStringLiteral("select"),
        QStringLiteral("button"), QStringLiteral("iframe"), QStringLiteral("object"),
        QStringLiteral("footer") };
    return names.contains(name);
}

bool isInline(const QString &name)
{
    static const QStringList names { QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("i"),
        QStringLiteral("u"), QStringLiteral("em"), QStringLiteral("strong"), QStringLiteral("span"),
        QStringLiteral("font"), QStringLiteral("sub"), QStringLiteral("sup"), QStringLiteral("small"),
        QStringLiteral("big"), QStringLiteral("img") };
    return names.contains(name);
}

bool isHeading(const QString &name)
{
    return name.size() == 2 && name[0] == u'h' && name[1] >= u'1' && name[1] <= u'6';
}

/// Elements that hold nothing and are never closed.
bool isVoid(const QString &name)
{
    static const QStringList names { QStringLiteral("br"), QStringLiteral("hr"), QStringLiteral("input"),
        QStringLiteral("meta"), QStringLiteral("link"), QStringLiteral("area"), QStringLiteral("base"),
        QStringLiteral("col"), QStringLiteral("embed"), QStringLiteral("source"), QStringLiteral("param"),
        QStringLiteral("track"), QStringLiteral("wbr") };
    return names.contains(name);
}

/// Elements that a paragraph ends at, closed or not.
bool endsParagraph(const QString &name)
{
    static const QStringList names { QStringLiteral("p"), QStringLiteral("div"), QStringLiteral("ul"),
        QStringLiteral("ol"), QStringLiteral("li"), QStringLiteral("dl"), QStringLiteral("dt"),
        QStringLiteral("dd"), QStringLiteral("table"), QStringLiteral("tr"), QStringLiteral("td"),
        QStringLiteral("th"), QStringLiteral("section"), QStringLiteral("article"), QStringLiteral("header"),
        QStringLiteral("footer"), QStringLiteral("nav"), QStringLiteral("aside"), QStringLiteral("main"),
        QStringLiteral("form"), QStringLiteral("blockquote"), QStringLiteral("pre"), QStringLiteral("figure"),
        QStringLiteral("center") };
    return isHeading(name) || names.contains(name);
}

bool belongsInHead(const QString &name)
{
    return name == u"title" || name == u"script" || name == u"style" || name == u"noscript";
}

/// The text of a block without what only lays out the source: line ends are no spaces between Chinese
/// characters, and one space between Latin words.
QString withoutLineEnds(QStringView block)
{
    QString out;
    out.reserve(block.size());
    qsizetype blanks = 0;
    bool breaks = false;
    for (const QChar c : block) {
        if (c == u'\n' || c == u' ' || c == u'\t') {
            ++blanks;
            breaks = breaks || c == u'\n';
            continue;
        }
        const auto isLatin = [](QChar of) { return of.unicode() < 0x250 && of.isLetterOrNumber(); };
        if (!breaks)
            out += QString(blanks, u' ');
        else if (!out.isEmpty() && isLatin(out.back()) && isLatin(c))
            out += u' ';
        blanks = 0;
        breaks = false;
        out += c == QChar::Nbsp ? QChar(u' ') : c;
    }
    return text::withoutControls(std::move(out)).trimmed();
}

/// Goes through a page's tokens and hands its blocks of text over.
class Walk {
public:
    Walk(HtmlArticles &articles, const QList<text::DecodedLine> &lines, bool marked)
        : m_articles(articles)
        , m_lines(lines)
        , m_marked(marked)
    {
    }

    void through(QStringView source);

private:
    /// An element that is open.
    struct Open {
        QString name;
        HtmlPlace place = HtmlPlace::Outside;
        bool isSkipped = false;
    };

    HtmlPlace place() const { return m_open.isEmpty() ? HtmlPlace::Outside : m_open.last().place; }
    bool skips() const { return !m_open.isEmpty() && m_open.last().isSkipped; }
    HtmlPlace placeOf(const HtmlToken &token) const;
    void open(const HtmlToken &token);
    void close(QString name);
    void closeLast();
    void addComment(const HtmlToken &token);
    void addText(const HtmlToken &token);
    void endBlock();
    qsizetype lineAt(qsizetype offset);

    HtmlArticles &m_articles;
    const QList<text::DecodedLine> &m_lines;
    bool m_marked;
    bool m_inContent = false; ///< between <!--enpcontent--> and <!--/enpcontent-->
    QList<Open> m_open;
    QHash<QString, int> m_openByName; ///< how many of each are open
    QString m_block;
    qsizetype m_line = 0; ///< the line of the source where the walk is
    qsizetype m_behindLine = 0; ///< UTF-16 offset of the next one
    qsizetype m_firstLine = -1; ///< of the block
    qsizetype m_lastLine = -1;
};

/// Offsets are asked for in the order of the source.
qsizetype Walk::lineAt(qsizetype offset)
{
    if (m_behindLine == 0)
        m_behindLine = m_lines.first().text.size() + 1;
    while (offset >= m_behindLine && m_line + 1 < m_lines.size())
        m_behindLine += m_lines[++m_line].text.size() + 1;
    return m_line;
}

HtmlPlace Walk::placeOf(const HtmlToken &token) const
{
    const QString &name = token.name;
    if (name == u"founder-content" || token.id == u"ozoom")
        return HtmlPlace::Content;
    if (name == u"figcaption" || name == u"founder-caption")
        return HtmlPlace::Caption;
    // In the content a heading is a crosshead.
    if (place() == HtmlPlace::Content && m_marked)
        return place();
    if (name == u"founder-title" || name == u"h1")
        return HtmlPlace::Title;
    if (name == u"founder-introtitle" || name == u"h3")
        return HtmlPlace::Kicker;
    if (name == u"founder-subtitle" || name == u"h2")
        return HtmlPlace::Subtitle;
    if (name == u"founder-author")
        return HtmlPlace::Author;
    return name == u"p" && !m_marked && place() == HtmlPlace::Outside ? HtmlPlace::Content : place();
}

void Walk::addComment(const HtmlToken &token)
{
    endBlock();
    const QStringView text = token.inside.trimmed();
    if (text.startsWith(u"enpproperty")) {
        const qint64 begin = m_lines[lineAt(token.start)].begin;
        m_articles.addProperties(
            text::withoutControls(withoutReferences(text)), { begin, m_lines[lineAt(token.end - 1)].end });
    } else if (text.startsWith(u"enpcontent")) {
        m_inContent = true;
    } else if (text.startsWith(u"/enpcontent")) {
        m_inContent = false;
    }
}

void Walk::addText(const HtmlToken &token)
{
    if (skips())
        return;
    const QStringView printed = token.inside.trimmed();
    if (printed.isEmpty()) {
        m_block += u' ';
        return;
    }
    const qsizetype from = token.start + (printed.data() - token.inside.data());
    const qsizetype first = lineAt(from);
    m_firstLine = m_firstLine < 0 ? first : m_firstLine;
    m_lastLine = lineAt(from + printed.size() - 1);
    m_block += withoutReferences(token.inside);
}

void Walk::endBlock()
{
    const QString text = withoutLineEnds(m_block);
    const bool stands = m_inContent && place() == HtmlPlace::Outside;
    if (!text.isEmpty() && m_firstLine >= 0)
        m_articles.addBlock(text, stands ? HtmlPlace::Content : place(),
            { m_lines[m_firstLine].begin, m_lines[m_lastLine].end });
    m_block.clear();
    m_firstLine = m_lastLine = -1;
}

void Walk::closeLast()
{
    const auto count = m_openByName.find(m_open.takeLast().name);
    if (--*count == 0)
        m_openByName.erase(count);
}

void Walk::open(const HtmlToken &token)
{
    const QString &name = token.name;
    if (isInline(name))
        return;
    endBlock();
    const auto isLast
        = [this](QStringView other) { return !m_open.isEmpty() && m_open.last().name == other; };
    if (isVoid(name))
        return;
    if ((isLast(u"p") && endsParagraph(name)) || (isLast(u"head") && !belongsInHead(name)))
        closeLast();
    // What is deeper has the place of what it stands in.
    if (token.closesItself || m_open.size() >= deepest)
        return;
    m_open.append({ name, placeOf(token), skips() || isSkipped(name) });
    ++m_openByName[name];
}

void Walk::close(QString name)
{
    if (isInline(name))
        return;
    endBlock();
    // <h1>…</h2> closes the heading that is open.
    for (QChar level = u'1'; isHeading(name) && !m_openByName.contains(name) && level <= u'6';
         level = QChar(level.unicode() + 1)) {
        const QString other = QStringLiteral("h") + level;
        name = m_openByName.contains(other) ? other : name;
    }
    if (!m_openByName.contains(name))
        return;
    while (m_open.last().name != name)
        closeLast();
    closeLast();
}

void Walk::through(QStringView source)
{
    HtmlTokens tokens(source);
    for (HtmlToken token; tokens.next(token);) {
        switch (token.kind) {
        case HtmlToken::Kind::Text:
            addText(token);
            break;
        case HtmlToken::Kind::Comment:
            addComment(token);
            break;
        case HtmlToken::Kind::Opening:
            open(token);
            break;
        case HtmlToken::Kind::Closing:
            close(token.name);
            break;
        }
    }
    endBlock();
}

core::Error noArticle(const QString &path)
{
    return { core::Error::Kind::Unsupported,
        QCoreApplication::translate("formats",
            "%1 is a web page without an article, such as a check for robots: save it again from a browser.")
            .arg(path) };
}

/// Text that a check for robots shows instead of the article: a line or two of its words, or a longer one
/// that explains itself to whoever looks at it. What has a paper's imprint is none.
bool isCheck(const core::SourcePage &page)
{
    constexpr qsizetype fewLines = 300; ///< UTF-16 units
    constexpr qsizetype longest = 2000;
    static const QRegularExpression words(
        QStringLiteral("验证码|人机|安全检查|安全验证|正在验证|请稍候|启用\\s*JavaScript|开启\\s*JavaScript|"
                       "浏览器|captcha|challenge|checking your browser|just a moment"),
        QRegularExpression::CaseInsensitiveOption);
    // Articles are about robots too: only what speaks of 您 being one is a check.
    static const QRegularExpression explanations(
        QStringLiteral("proof[- ]of[- ]work|(?:enable|requires?|without|disabled?) JavaScript|"
                       "(?:solve|complete|pass) (?:the|this|a) captcha|(?:not|are) a (?:ro)?bot|"
                       "(?:you are|you're) (?:a )?human|checking your browser|"
                       "(?:启用|开启|打开)\\s*JavaScript|您(?:是不是|不是|是否为?|并非)(?:一个)?机器人"),
        QRegularExpression::CaseInsensitiveOption);
    if (!page.paper.isEmpty() || page.date.basis == core::Basis::Stated)
        return false;
    QString all;
    for (const core::SourceLine &line : page.lines) {
        all += line.text + u'\n';
        if (all.size() > longest)
            return false;
    }
    return (all.size() <= fewLines && words.match(all).hasMatch()) || explanations.match(all).hasMatch();
}

core::Result<QList<core::SourcePage>> readHtml(const Contents &contents)
{
    const core::Result<text::Decoded> decoded = decodedByMeta(contents);
    const QString &path = contents.file().path;
    if (!decoded)
        return std::unexpected(decoded.error());
    QString source;
    for (const text::DecodedLine &line : decoded->lines)
        source += line.text + u'\n';
    const bool marked = source.contains(u"founder-content") || source.contains(u"<!--enpcontent")
        || source.contains(u"\"ozoom\"");
    HtmlArticles articles(
        emptyPage(contents.file(), *decoded), marked, text::mostLines(contents.file().bytes.size()));
    Walk(articles, decoded->lines, marked).through(source);
    core::SourcePage page = articles.finish();
    if (page.lines.isEmpty() || (!marked && isCheck(page)))
        return std::unexpected(noArticle(path));
    return QList { page };
}

} // namespace

const Format htmlFormat { recognises, readHtml };

} // namespace formats
