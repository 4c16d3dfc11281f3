// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace formats {

/// A piece of a web page's source.
struct HtmlToken {
    enum class Kind { Text, Opening, Closing, Comment };

    Kind kind = Kind::Text;
    QString name; ///< of an element, lower case
    QString id; ///< of an opening element
    QStringView inside; ///< of text and comments: as it stands in the source
    bool closesItself = false; ///< <br/>
    qsizetype start = 0; ///< UTF-16 units from the start of the source
    qsizetype end = 0;
};

/// The source of a web page, token by token, as the HTML standard parts it ("Tokenization"). Nothing is an
/// error: what cannot be a tag is text. Takes time linear in the source however it is broken, and no memory.
class HtmlTokens {
public:
    /// The source must outlive the tokens.
    explicit HtmlTokens(QStringView source);

    bool next(HtmlToken &token);

private:
    bool takeMarkup(HtmlToken &token);
    bool takeComment(HtmlToken &token, qsizetype open, QStringView close);
    bool takeTag(HtmlToken &token, bool closing);
    qsizetype takeAttribute(HtmlToken &token, qsizetype at) const;
    void skipRaw();

    QStringView m_source;
    qsizetype m_at = 0;
    qsizetype m_lastBracket; ///< where the last of each stands: what is behind it need not be looked for
    qsizetype m_lastCommentEnd;
    qsizetype m_lastQuote;
    qsizetype m_lastApostrophe;
    qsizetype m_lastScriptEnd;
    qsizetype m_lastStyleEnd;
    bool m_quotesHold = true; ///< false once a quotation mark was found to swallow the rest of the page
    bool m_inScript = false; ///< what comes next is no markup
    bool m_inStyle = false;
};

/// Text with its character references (&nbsp; &#20013;) replaced; the unknown ones stay as they are.
QString withoutReferences(QStringView text);

} // namespace formats
