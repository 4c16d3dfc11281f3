// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sourcepage.h"

namespace formats {

/// What a block of text in a digital newspaper's page is for.
enum class HtmlPlace { Outside, Kicker, Title, Subtitle, Author, Content, Caption };

/// Blocks of text of an HTML page, one after the other, to the lines of its articles and what is stated of
/// the page.
class HtmlArticles {
public:
    /// `marked`: the page says where its content begins and ends; else it begins behind the headline.
    /// Blocks beyond `mostBlocks` are joined to the one before them.
    HtmlArticles(core::SourcePage blank, bool marked, qsizetype mostBlocks)
        : m_page(std::move(blank))
        , m_marked(marked)
        , m_blocksLeft(mostBlocks)
    {
    }

    void addBlock(QStringView text, HtmlPlace place, const core::ByteRange &bytes);
    /// The inside of Founder's <!--enpproperty … -->: title, introtitle, subtitle, author, date, nodename.
    void addProperties(const QString &comment, const core::ByteRange &bytes);
    /// Without lines when there is no article.
    core::SourcePage finish();

private:
    void addHeadline(QStringView text, HtmlPlace place, const core::ByteRange &bytes);
    void addOutside(QStringView text, const core::ByteRange &bytes);
    void addToLast(QStringView text, const core::ByteRange &bytes);
    void finishArticle();

    core::SourcePage m_page;
    bool m_marked;
    qsizetype m_blocksLeft;
    QList<core::SourceLine> m_kickers; ///< not yet known to belong to a headline
    QList<core::SourceLine> m_headlines;
    QList<core::SourceLine> m_stated; ///< headlines of the properties: used where the page prints none
    core::SourceLine m_author;
    QList<core::SourceLine> m_body;
    bool m_behindTitle = false; ///< nothing but headlines came since the title
    QStringList m_marks; ///< page marks printed outside of articles: two different ones are enough to know
};

} // namespace formats
