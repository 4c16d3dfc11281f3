// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sourcepage.h"
#include "reading/leads.h"

namespace reading {

/// How a line stops: where a sentence ends, at a mark that may end a paragraph (”》；：), or in the middle.
enum class Ending { Sentence, Mark, Open };

/// A line of the page with what can be said of it before it is known what it is.
struct Line {
    QString text;
    QList<core::ByteRange> source;
    QList<core::Join> joins; ///< where hard-wrapped lines were put together
    core::LineRole role = core::LineRole::Unknown; ///< stated by the format
    bool opensArticle = false; ///< stated by the format
    bool isTitle = false; ///< stated by the format
    int gap = 0; ///< blank lines in front
    bool wideGap = false; ///< more of them than the page has between its lines
    bool indented = false; ///< on a page where only the first lines of paragraphs are
    bool unindented = false; ///< on such a page, a line that is not
    bool inVerse = false; ///< one of a run of short lines: a poem, a list

    Ending ending = Ending::Sentence;
    bool unbalanced = false; ///< opens a quote, title or bracket that it does not close
    bool isCaption = false; ///< 图为…, ▲…
    bool isNumbered = false; ///< 一、… （二）… 3. …
    bool isNotice = false; ///< a head like 征稿启事
    bool endsArticle = false; ///< …。（完）, or led on to another page
    QString continuesOn; ///< page number of （下转第四版） behind it, which is taken off the text
    QString continuedFrom; ///< page number of （上接第一版） in front of it, which is taken off the text
    bool isItem = false; ///< a brief under a mark of its own: ■ ▲ 【市一医院】
    bool isSection = false; ///< the head over several of these
    bool isLabel = false; ///< the name of a column: 记者手记, 今日谈
    bool isSignature = false; ///< who signs a notice or letter, and when
    bool isRow = false; ///< of a table or list
    bool isPicture = false; ///< a picture's text that no head stands over, or a work of art's name and author
    bool isSalutation = false; ///< 编辑同志：…, a letter's first line
    bool cutAtFront = false; ///< begins with a character that hardly ever opens a paragraph
    Lead lead;
    Tail tail; ///< a credit at the end of running text
    Byline byline; ///< complete when the line is nothing but names and parts
    double headCost = 0; ///< how unlike a headline it is: 0 for a perfect one
};

/// Whether the masthead says what the page is called; where it does no line below it has to.
enum class PageName { Unknown, Stated };

/// Lines of the source, hard-wrapped ones put together, with their features. Linear in the size of the text.
QList<Line> describeLines(const QList<core::SourceLine> &source, PageName page);

/// How unlike a headline a line of text is; past `noHeadline` it is none.
double headlineCost(QStringView text);
inline constexpr double noHeadline = 12;

/// 征稿启事, 公　告: the head of something that is no news.
bool isNoticeHeadline(QStringView text);

/// 记者手记, 灯下漫笔, 本报评论员: the name of a column, which stands over one article.
bool isColumnLabel(QStringView text);

/// 【开栏的话】, ■链接 without what sets a short word apart.
QStringView withoutFrame(QStringView text);

/// 要闻, 综合新闻, 文化副刊: the name of a page or section.
bool isSectionName(QStringView text);

/// Two or three slogans of one length side by side: 奋进新征程 建功新时代. The mark of a banner.
bool isParallel(QStringView text);

} // namespace reading
