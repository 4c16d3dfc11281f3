// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/htmlarticle.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <libxml/HTMLparser.h>
#include <memory>

namespace formats {

namespace {

constexpr qsizetype largestPage = 8 << 20; ///< UTF-8 bytes handed to the parser
constexpr int deepest = 300; ///< nested elements walked into; libxml2 itself stops at 256

bool looksLikeHtml(QStringView line)
{
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
    return decoded ? decoded : found;
}

QString nameOf(const xmlNode *node)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(node->name)).toLower();
}

QString contentOf(const xmlNode *node)
{
    return QString::fromUtf8(reinterpret_cast<const char *>(node->content));
}

QString attribute(xmlNode *node, const char *name)
{
    const std::unique_ptr<xmlChar, decltype(xmlFree)> value(
        xmlGetProp(node, reinterpret_cast<const xmlChar *>(name)), xmlFree);
    return QString::fromUtf8(reinterpret_cast<const char *>(value.get()));
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

/// Walks the tree and hands its blocks of text over.
class Walk {
public:
    Walk(HtmlArticles &articles, const QList<text::DecodedLine> &lines, bool marked)
        : m_articles(articles)
        , m_lines(lines)
        , m_marked(marked)
    {
    }

    void into(xmlNode *parent, HtmlPlace place, int depth);

private:
    HtmlPlace placeOf(xmlNode *node, const QString &name, HtmlPlace place) const;
    void addComment(const xmlNode *node);
    void addText(xmlNode *node);
    void endBlock(HtmlPlace place);
    core::ByteRange bytes(qsizetype first, qsizetype last) const;

    HtmlArticles &m_articles;
    const QList<text::DecodedLine> &m_lines;
    bool m_marked;
    bool m_inContent = false; ///< between <!--enpcontent--> and <!--/enpcontent-->
    QString m_block;
    qsizetype m_firstLine = 0;
    qsizetype m_lastLine = 0;
};

core::ByteRange Walk::bytes(qsizetype first, qsizetype last) const
{
    constexpr qsizetype unknown = 65535; // libxml2 keeps lines in 16 bits
    const bool known = first > 0 && last >= first && last < unknown && last <= m_lines.size();
    return known ? core::ByteRange { m_lines[first - 1].begin, m_lines[last - 1].end }
                 : core::ByteRange { m_lines.first().begin, m_lines.last().end };
}

HtmlPlace Walk::placeOf(xmlNode *node, const QString &name, HtmlPlace place) const
{
    if (name == u"founder-content" || attribute(node, "id") == u"ozoom")
        return HtmlPlace::Content;
    if (name == u"figcaption" || name == u"founder-caption")
        return HtmlPlace::Caption;
    // In the content a heading is a crosshead.
    if (place == HtmlPlace::Content && m_marked)
        return place;
    if (name == u"founder-title" || name == u"h1")
        return HtmlPlace::Title;
    if (name == u"founder-introtitle" || name == u"h3")
        return HtmlPlace::Kicker;
    if (name == u"founder-subtitle" || name == u"h2")
        return HtmlPlace::Subtitle;
    if (name == u"founder-author")
        return HtmlPlace::Author;
    return name == u"p" && !m_marked && place == HtmlPlace::Outside ? HtmlPlace::Content : place;
}

void Walk::addComment(const xmlNode *node)
{
    const QString text = contentOf(node).trimmed();
    const qsizetype line = xmlGetLineNo(node);
    if (text.startsWith(u"enpproperty"))
        m_articles.addProperties(text, bytes(line, line));
    else if (text.startsWith(u"enpcontent"))
        m_inContent = true;
    else if (text.startsWith(u"/enpcontent"))
        m_inContent = false;
}

void Walk::addText(xmlNode *node)
{
    const QString text = contentOf(node);
    if (text.trimmed().isEmpty()) {
        m_block += u' ';
        return;
    }
    // A text node's line is that of its end.
    m_lastLine = xmlGetLineNo(node);
    if (m_firstLine == 0)
        m_firstLine = std::max<qsizetype>(1, m_lastLine - text.count(u'\n'));
    m_block += text;
}

void Walk::endBlock(HtmlPlace place)
{
    // Line ends of the source are no spaces between Chinese characters; a blank in a headline is kept.
    static const QRegularExpression ends(QStringLiteral("[\\t ]*[\\n\\r]+[\\t ]*"));
    const QString text = m_block.replace(ends, QString()).replace(QChar::Nbsp, u' ').trimmed();
    if (!text.isEmpty())
        m_articles.addBlock(text, m_inContent && place == HtmlPlace::Outside ? HtmlPlace::Content : place,
            bytes(m_firstLine, m_lastLine));
    m_block.clear();
    m_firstLine = m_lastLine = 0;
}

void Walk::into(xmlNode *parent, HtmlPlace place, int depth)
{
    for (xmlNode *node = parent->children; node && depth < deepest; node = node->next) {
        if (node->type == XML_TEXT_NODE) {
            addText(node);
            continue;
        }
        if (node->type == XML_COMMENT_NODE) {
            endBlock(place);
            addComment(node);
            continue;
        }
        const QString name = node->type == XML_ELEMENT_NODE ? nameOf(node) : QString();
        if (name.isEmpty() || isSkipped(name))
            continue;
        if (isInline(name)) {
            into(node, place, depth + 1);
            continue;
        }
        endBlock(place);
        const HtmlPlace inside = placeOf(node, name, place);
        into(node, inside, depth + 1);
        endBlock(inside);
    }
}

core::Error noArticle(const QString &path)
{
    return { core::Error::Kind::Unsupported,
        QCoreApplication::translate("formats",
            "%1 is a web page without an article, such as a check for robots: save it again from a browser.")
            .arg(path) };
}

/// Text that a check for robots shows instead of the article.
bool isCheck(const core::SourcePage &page)
{
    constexpr qsizetype longest = 300;
    static const QRegularExpression words(
        QStringLiteral("验证码|人机|安全检查|安全验证|正在验证|请稍候|启用\\s*JavaScript|开启\\s*JavaScript|"
                       "浏览器|captcha|challenge"
                       "|checking your browser|just a moment"),
        QRegularExpression::CaseInsensitiveOption);
    QString all;
    for (const core::SourceLine &line : page.lines) {
        all += line.text;
        if (all.size() > longest)
            return false;
    }
    return words.match(all).hasMatch();
}

core::Result<QList<core::SourcePage>> readHtml(const Contents &contents)
{
    const core::Result<text::Decoded> decoded = decodedByMeta(contents);
    const QString &path = contents.file().path;
    if (!decoded)
        return std::unexpected(decoded.error());
    QByteArray source;
    for (const text::DecodedLine &line : decoded->lines)
        source += line.text.toUtf8() + '\n';
    if (source.size() > largestPage) {
        return core::fail(core::Error::Kind::Unsupported,
            QCoreApplication::translate("formats", "%1 is a web page of more than 8 MiB and is not read.")
                .arg(path));
    }
    const bool marked = source.contains("founder-content") || source.contains("<!--enpcontent")
        || source.contains("\"ozoom\"");
    const std::unique_ptr<xmlDoc, decltype(&xmlFreeDoc)> document(
        htmlReadMemory(source.constData(), int(source.size()), nullptr, "UTF-8",
            HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET
                | HTML_PARSE_COMPACT),
        xmlFreeDoc);
    if (!document)
        return std::unexpected(noArticle(path));
    HtmlArticles articles(emptyPage(contents.file(), *decoded), marked);
    Walk(articles, decoded->lines, marked)
        .into(reinterpret_cast<xmlNode *>(document.get()), HtmlPlace::Outside, 0);
    core::SourcePage page = articles.finish();
    if (page.lines.isEmpty() || (!marked && isCheck(page)))
        return std::unexpected(noArticle(path));
    return QList { page };
}

} // namespace

const Format htmlFormat { recognises, readHtml };

} // namespace formats
