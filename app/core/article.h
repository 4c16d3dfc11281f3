// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sourcepage.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

enum class ArticleKind { News, Photo, Notice };

enum class BlockKind {
    Headline, ///< a line of the headline block: kicker, headline or subtitle, see Article::titleIndex
    Lead, ///< the printed dateline and byline that opens the article: 本报讯（记者 祝青禾）
    Paragraph,
    Caption,
    Credit ///< who took the picture or wrote it, as printed at the foot: 本报记者 鲍雨汀 摄影报道
};

/// A place where two pieces of a paragraph were joined, and how sure it is that they belong together.
struct Join {
    int at = 0; ///< UTF-16 offset in the paragraph's text
    double confidence = 1;

    friend bool operator==(const Join &, const Join &) = default;
};

/// One stretch of an article's text. Search hits and mentions point at (block index, UTF-16 range).
struct Block {
    BlockKind kind = BlockKind::Paragraph;
    QString text; ///< as printed; pieces cut by columns joined
    QList<ByteRange> source; ///< the bytes it came from, several where columns cut it
    QList<Join> joins;

    friend bool operator==(const Block &, const Block &) = default;
};

enum class Part { Reporter, Correspondent, Photographer, Intern, Author };

/// Somebody named in a byline or a credit.
struct Person {
    QString name;
    Part part = Part::Reporter;

    friend bool operator==(const Person &, const Person &) = default;
};

/// An article of a page.
///
/// Its blocks stand in one order everywhere (screen, paper, archive, JSON): headlines as on the page, lead,
/// paragraphs, captions, credit.
struct Article {
    ArticleKind kind = ArticleKind::News;
    QList<Block> blocks;
    int titleIndex
        = 0; ///< which of the headlines is the title (主题); those before are kickers, those after subtitles
    QList<Person> people; ///< in order of appearance, each name and part once
    QString continuesOn; ///< page number of （下转第3版）: "3"; empty when the article ends here
    QString continuedFrom; ///< page number of （上接第1版）: "1"; empty when the article begins here

    QStringList texts(BlockKind blockKind) const;
    QStringList headlines() const { return texts(BlockKind::Headline); }
    QStringList paragraphs() const { return texts(BlockKind::Paragraph); }
    QStringList captions() const { return texts(BlockKind::Caption); }
    QString lead() const { return texts(BlockKind::Lead).value(0); }
    QString credit() const { return texts(BlockKind::Credit).value(0); }
    /// The title, or the opening words of an article without a head (20 code points at most), never empty
    /// unless the article is.
    QString title() const;
    bool hasHeadline() const;
    /// Reporters, photographers, interns and authors in order of appearance, each once.
    QStringList reporters() const;
    QStringList correspondents() const;

    friend bool operator==(const Article &, const Article &) = default;
};

QString articleKindName(ArticleKind kind); ///< "news", "photo", "notice"
ArticleKind articleKindFromName(QStringView name);
QString blockKindName(BlockKind kind); ///< "headline", "lead", "paragraph", "caption", "credit"
BlockKind blockKindFromName(QStringView name);
QString partName(Part part); ///< "reporter", "correspondent", "photographer", "intern", "author"
Part partFromName(QStringView name);

} // namespace core
