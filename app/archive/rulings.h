// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/aliases.h"
#include "text/characters.h"

#include <QSet>
#include <QStringList>
#include <vector>

namespace archive {

/// A correction as the archive keeps it.
struct KeptCorrection {
    qint64 id = 0;
    core::ArticleId article = 0;
    core::Correction said;
    QString words; ///< that stood at the place
    QString newWords = {}; ///< that stood at the new bounds
};

/// What editors have said of names, ready to be held against texts: what it takes is linear in the text,
/// whatever the number of rulings.
///
/// Corrections of a place go before rulings, rulings before the recogniser:
/// - Never drops what was recognised and is written so, or has this as its normal form.
/// - Always takes every place where the name is written, letters and digits not cut out of longer ones (AI is
///   not in RAIN). Of two names that overlap the longer one is taken, of equally long ones the first. What
///   was recognised within goes, and what overlaps in part; but a longer one that holds the name stays as it
///   is: 朝阳区 as a place does not break 朝阳区总工会.
/// - A correction has an effect where its words stand: at its place, else nearest to it in the same block.
///   Then whatever overlaps its place goes, but for what is longer and holds it, and whatever overlaps its
///   new bounds. The last said goes before.
/// - Alias gives the mention, whoever said it, the other entity.
class Rulings {
public:
    Rulings() = default;
    explicit Rulings(const QList<core::Ruling> &said);

    bool isEmpty() const { return m_nodes.empty() && m_never.isEmpty() && m_aliases.isEmpty(); }
    const Aliases &aliases() const { return m_aliases; }
    /// The mentions of an article in the order of its text. `recognised` in that order too; they stand in the
    /// blocks and do not overlap. Corrections in the order in which they were said.
    QList<core::Mention> settled(const QStringList &blocks, QList<core::Mention> recognised,
        const QList<KeptCorrection> &corrections) const;

private:
    struct Occurrence {
        int start = 0;
        int length = 0;
        int ruling = 0; ///< index of m_always

        int end() const { return start + length; }
    };
    struct Always {
        core::EntityClass entityClass = core::EntityClass::Person;
        QString value;
    };

    void add(const QString &name, const Always &always);
    std::vector<Occurrence> occurrences(QStringView text) const;
    void ruleBlock(QStringView text, int block, QList<core::Mention> &mentions) const;

    std::vector<Always> m_always;
    // The names as a tree of characters; 0 is the root.
    std::vector<int> m_nodes; ///< which of m_always ends here, -1: none
    QHash<quint64, int> m_children; ///< by node << 16 | character
    text::CharacterSet m_firsts;
    QSet<QString> m_never;
    Aliases m_aliases;
};

/// Longer names are refused: what is looked at for a place is bounded by it. UTF-16 units.
inline constexpr qsizetype longestName = 100;

} // namespace archive
