// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QVariantList>
#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace archive {

class Sequence;

/// An entity named in an article.
struct NamedEntity {
    qint64 entity = 0;
    core::Span span; ///< UTF-16 units

    friend bool operator==(const NamedEntity &, const NamedEntity &) = default;
};

/// Block, and UTF-16 units from its start: of an article's mentions no two begin at one place.
inline std::pair<int, int> beginOf(const core::Span &span)
{
    return { span.block, span.start };
}

/// The mentions of articles, each article's in one row. Which articles name an entity the search index knows,
/// see SearchIndex::name. Errors stay in the sequence.
///
/// A row's content: for each mention in the order of the text four numbers of seven bits a byte, the low ones
/// first, the high bit set where more follow: blocks since the mention before, UTF-16 units since its start
/// (since the block's begin when that is another block), length in UTF-16 units, the entity's number.
class Mentions {
public:
    explicit Mentions(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    /// In the order of the text. What cannot be read is left out; see broken().
    QList<NamedEntity> of(core::ArticleId article);
    /// To an article that has none: in the order of the text, no two of which begin at one place.
    void add(core::ArticleId article, const QList<NamedEntity> &mentions);
    void remove(core::ArticleId article);
    using Take = std::function<void(core::ArticleId, const QList<NamedEntity> &)>;
    /// Hands out each article that has mentions, in the order of their numbers.
    void each(const Take &take);
    /// Each of these that has some, in their order.
    void each(const std::vector<core::ArticleId> &articles, const Take &take);

    /// Articles whose mentions cannot be read or reach beyond the blocks they stand in, with what is right of
    /// them, and how many are not.
    struct Broken {
        core::ArticleId article = 0;
        QList<NamedEntity> sound;
        qint64 lost = 0;
    };
    QList<Broken> broken();

    /// False while the rows of an older archive are not yet packed.
    bool isCurrent();
    /// Packs them; the search index is then to be made anew.
    void rebuild();

    /// Empty for nothing.
    static QByteArray packed(const QList<NamedEntity> &mentions);
    /// None when the bytes are not of its making.
    static std::optional<QList<NamedEntity>> unpacked(QByteArrayView bytes);

private:
    void each(const QString &rows, const QVariantList &values, const Take &take);

    Sequence &m_sequence;
};

} // namespace archive
