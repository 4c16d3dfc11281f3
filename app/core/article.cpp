// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/article.h"

#include "core/names.h"

#include <algorithm>

namespace core {

static constexpr Names<ArticleKind, 3> articleKinds { { u"news", u"photo", u"notice" } };
static constexpr Names<BlockKind, 5> blockKinds { { u"headline", u"lead", u"paragraph", u"caption",
    u"credit" } };
static constexpr Names<Part, 5> parts { { u"reporter", u"correspondent", u"photographer", u"intern",
    u"author" } };

static constexpr qsizetype openingWords = 20;

QStringList Article::texts(BlockKind blockKind) const
{
    QStringList out;
    for (const Block &block : blocks) {
        if (block.kind == blockKind)
            out.append(block.text);
    }
    return out;
}

bool Article::hasHeadline() const
{
    return std::any_of(
        blocks.begin(), blocks.end(), [](const Block &b) { return b.kind == BlockKind::Headline; });
}

QString Article::title() const
{
    const QStringList heads = headlines();
    if (!heads.isEmpty())
        return heads.value(std::clamp<qsizetype>(titleIndex, 0, heads.size() - 1));
    for (const BlockKind kindOfBlock :
        { BlockKind::Paragraph, BlockKind::Caption, BlockKind::Lead, BlockKind::Credit }) {
        const QString first = texts(kindOfBlock).value(0);
        if (first.isEmpty())
            continue;
        const QList<uint> points = first.toUcs4();
        if (points.size() <= openingWords)
            return first;
        return QString::fromUcs4(reinterpret_cast<const char32_t *>(points.data()), openingWords) + u'…';
    }
    return {};
}

static QStringList namesOf(const QList<Person> &people, bool correspondents)
{
    QStringList out;
    for (const Person &person : people) {
        if ((person.part == Part::Correspondent) == correspondents && !out.contains(person.name))
            out.append(person.name);
    }
    return out;
}

QStringList Article::reporters() const
{
    return namesOf(people, false);
}

QStringList Article::correspondents() const
{
    return namesOf(people, true);
}

QString articleKindName(ArticleKind kind)
{
    return articleKinds.name(kind);
}

ArticleKind articleKindFromName(QStringView name)
{
    return articleKinds.value(name).value_or(ArticleKind::News);
}

QString blockKindName(BlockKind kind)
{
    return blockKinds.name(kind);
}

BlockKind blockKindFromName(QStringView name)
{
    return blockKinds.value(name).value_or(BlockKind::Paragraph);
}

QString partName(Part part)
{
    return parts.name(part);
}

Part partFromName(QStringView name)
{
    return parts.value(name).value_or(Part::Reporter);
}

} // namespace core
