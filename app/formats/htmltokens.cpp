// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/htmltokens.h"

#include <algorithm>

namespace formats {

namespace {

constexpr QStringView scriptEnd = u"</script";
constexpr QStringView styleEnd = u"</style";

bool isBlank(QChar c)
{
    return c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f';
}

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

} // namespace

HtmlTokens::HtmlTokens(QStringView source)
    : m_source(source)
    , m_lastBracket(source.lastIndexOf(u'>'))
    , m_lastCommentEnd(source.lastIndexOf(u"-->"))
    , m_lastQuote(source.lastIndexOf(u'"'))
    , m_lastApostrophe(source.lastIndexOf(u'\''))
    , m_lastScriptEnd(source.lastIndexOf(scriptEnd, -1, Qt::CaseInsensitive))
    , m_lastStyleEnd(source.lastIndexOf(styleEnd, -1, Qt::CaseInsensitive))
{
}

bool HtmlTokens::next(HtmlToken &token)
{
    if (m_inScript || m_inStyle)
        skipRaw();
    if (m_at >= m_source.size())
        return false;
    token = {};
    token.start = m_at;
    if (m_source[m_at] == u'<' && takeMarkup(token)) {
        m_at = token.end;
        return true;
    }
    // A bracket that opens nothing is text.
    const qsizetype next = m_source.indexOf(u'<', m_at + 1);
    token.kind = HtmlToken::Kind::Text;
    token.end = next < 0 ? m_source.size() : next;
    token.inside = m_source.sliced(m_at, token.end - m_at);
    m_at = token.end;
    return true;
}

bool HtmlTokens::takeMarkup(HtmlToken &token)
{
    const QStringView rest = m_source.sliced(m_at);
    const auto second = rest.size() > 1 ? rest[1] : QChar();
    if (m_at > m_lastBracket)
        return false;
    if (rest.startsWith(u"<!-->") || rest.startsWith(u"<!--->"))
        return takeComment(token, 2, u">");
    // A comment without an end reaches to the next bracket, so that the page behind it is read.
    if (rest.startsWith(u"<!--") && m_at + 4 <= m_lastCommentEnd)
        return takeComment(token, 4, u"-->");
    if (second == u'!' || second == u'?')
        return takeComment(token, 2, u">");
    if (second == u'/')
        return rest.size() > 2 && isLetter(rest[2]) ? takeTag(token, true) : takeComment(token, 2, u">");
    return isLetter(second) && takeTag(token, false);
}

bool HtmlTokens::takeComment(HtmlToken &token, qsizetype open, QStringView close)
{
    const qsizetype end = m_source.indexOf(close, m_at + open);
    if (end < 0)
        return false;
    token.kind = HtmlToken::Kind::Comment;
    token.inside = m_source.sliced(m_at + open, end - m_at - open);
    token.end = end + close.size();
    return true;
}

/// Reads one attribute from its first character on; returns where it ends.
qsizetype HtmlTokens::takeAttribute(HtmlToken &token, qsizetype at) const
{
    const qsizetype size = m_source.size();
    const qsizetype from = at++;
    while (at < size && !isBlank(m_source[at]) && !QStringView(u"=>/").contains(m_source[at]))
        ++at;
    const QStringView name = m_source.sliced(from, at - from);
    qsizetype behind = at;
    while (behind < size && isBlank(m_source[behind]))
        ++behind;
    if (behind >= size || m_source[behind] != u'=')
        return at;
    at = behind + 1;
    while (at < size && isBlank(m_source[at]))
        ++at;
    if (at >= size)
        return at;
    const QChar quote = m_source[at];
    const bool quoted
        = m_quotesHold && ((quote == u'"' && at < m_lastQuote) || (quote == u'\'' && at < m_lastApostrophe));
    const qsizetype begin = quoted ? at + 1 : at;
    at = begin;
    while (at < size && (quoted ? m_source[at] != quote : !isBlank(m_source[at]) && m_source[at] != u'>'))
        ++at;
    if (token.id.isEmpty() && name.compare(u"id", Qt::CaseInsensitive) == 0)
        token.id = m_source.sliced(begin, at - begin).toString();
    return quoted ? at + 1 : at;
}

bool HtmlTokens::takeTag(HtmlToken &token, bool closing)
{
    const qsizetype size = m_source.size();
    const qsizetype from = m_at + (closing ? 2 : 1);
    qsizetype at = from;
    while (at < size && !isBlank(m_source[at]) && m_source[at] != u'>' && m_source[at] != u'/')
        ++at;
    token.kind = closing ? HtmlToken::Kind::Closing : HtmlToken::Kind::Opening;
    const qsizetype nameEnd = at;
    while (at < size && m_source[at] != u'>') {
        const bool isAttribute = !isBlank(m_source[at]) && m_source[at] != u'/';
        at = isAttribute ? takeAttribute(token, at) : at + 1;
    }
    if (at >= size) {
        // A mark that is not closed where it should be turns the page inside out: without marks, then, from
        // here on. Once only, so that the source is gone through twice at most.
        if (!m_quotesHold)
            return false;
        m_quotesHold = false;
        token.id.clear();
        return takeTag(token, closing);
    }
    token.name = m_source.sliced(from, nameEnd - from).toString().toLower();
    token.closesItself = m_source[at - 1] == u'/';
    token.end = at + 1;
    m_inScript = !closing && !token.closesItself && token.name == u"script";
    m_inStyle = !closing && !token.closesItself && token.name == u"style";
    return true;
}

/// Goes to the end of a script or of a style sheet. One that is not closed is no reason to lose the page.
void HtmlTokens::skipRaw()
{
    if (m_at <= (m_inScript ? m_lastScriptEnd : m_lastStyleEnd))
        m_at = m_source.indexOf(m_inScript ? scriptEnd : styleEnd, m_at, Qt::CaseInsensitive);
    m_inScript = m_inStyle = false;
}

} // namespace formats
