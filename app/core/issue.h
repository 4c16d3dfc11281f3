// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bookmark.h"
#include "core/mention.h"
#include "core/page.h"

#include <optional>

namespace core {

// Row ids of the archive. They stay the same when a page is imported again.
using IssueId = qint64;
using PageId = qint64;
using ArticleId = qint64;

/// An issue as the tree and `list issues` show it.
struct IssueSummary {
    IssueId id = 0;
    QString paper; ///< empty: unnamed
    IssueDate date;
    QString edition;
    int pages = 0;
    int articles = 0;
    QString number = {}; ///< of 总第…期, digits only; empty: not known

    friend bool operator==(const IssueSummary &, const IssueSummary &) = default;
};

struct PageSummary {
    PageId id = 0;
    IssueId issue = 0;
    QString number; ///< empty: not known
    QStringList banner;
    QString source; ///< path it was imported from
    int articles = 0;
    QString name = {}; ///< "要闻"; empty: not known

    friend bool operator==(const PageSummary &, const PageSummary &) = default;
};

struct ArticleSummary {
    ArticleId id = 0;
    PageId page = 0;
    QString title;
    ArticleKind kind = ArticleKind::News;
    QStringList reporters;
    QStringList correspondents;
    QString opening; ///< the first words of the body, 120 UTF-16 units at most: for cards
    QString pageNumber = {}; ///< set for what 下转 and 上接 lead to; elsewhere `page` tells
    Bookmark mark = {}; ///< in the lists of a page and of what was found
    QList<Mention> chief = {}; ///< see archive::Reader::chiefEntities(); elsewhere empty

    friend bool operator==(const ArticleSummary &, const ArticleSummary &) = default;
};

/// An article from the archive, with where it stands and the entities in it.
struct StoredArticle {
    ArticleId id = 0;
    IssueSummary issue;
    PageSummary page;
    Article article;
    QList<Mention> mentions; ///< ordered by span, never overlapping
    std::optional<ArticleSummary> continuation; ///< what 下转 leads to in the same issue, where that is there
    std::optional<ArticleSummary> origin; ///< what 上接 leads back to
    Bookmark mark = {}; ///< where the article alone is asked for

    friend bool operator==(const StoredArticle &, const StoredArticle &) = default;
};

/// An article found by a search, with a stretch of its text around the first match.
struct Hit {
    ArticleId article = 0;
    IssueSummary issue;
    QString pageNumber;
    QString title;
    QString snippet;
    QList<Span> snippetSpans; ///< what matched in the snippet (block is 0)
    double score = 0;
    Bookmark mark = {}; ///< of a reader's own articles only

    friend bool operator==(const Hit &, const Hit &) = default;
};

struct Hits {
    qint64 total = 0;
    bool totalIsExact = true; ///< else there are more than `total`, or at least as many
    QList<Hit> hits;
    bool more = false; ///< there are hits behind the last of these
    bool gaveUp = false; ///< what the index cannot decide had to be read, and that took too long
    int ranked = 0; ///< by relevance: only this many, the newest, were put in order; 0: all
};

/// How many of the articles found have something in common.
struct FacetCount {
    QString value; ///< "2023", "2023-09", a paper, a page number, a kind, a name; empty: none is known
    qint64 articles = 0;

    friend bool operator==(const FacetCount &, const FacetCount &) = default;
};

/// All that is found, counted. Each list in the order in which it is shown: years and months from the first
/// on, the others by count.
struct Survey {
    qint64 total = 0;
    bool totalIsExact = true;
    QList<FacetCount> years;
    QList<FacetCount> months; ///< of dates that know theirs
    QList<FacetCount> papers;
    QList<FacetCount> pages;
    QList<FacetCount> kinds; ///< "news", "photo", "notice"
    QList<FacetCount> reporters; ///< the first of them, over the newest `sampled`
    struct EntityCount {
        EntityClass entityClass = EntityClass::Person;
        FacetCount count;

        friend bool operator==(const EntityCount &, const EntityCount &) = default;
    };
    QList<EntityCount> entities; ///< likewise
    qint64 sampled = 0;
};

/// What somebody may have meant by letters that are found nowhere.
struct Suggestion {
    QString text; ///< what to search for
    std::optional<EntityClass> entityClass; ///< none: a headline
    qint64 articles = 0;

    friend bool operator==(const Suggestion &, const Suggestion &) = default;
};

} // namespace core
