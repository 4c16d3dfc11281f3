// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "core/mention.h"
#include "core/result.h"

#include <QDate>
#include <QStringList>
#include <memory>
#include <optional>

namespace entities {

class Tagger;

/// The day from which 昨天 in a page's articles counts, where that is known.
std::optional<QDate> reportDate(const core::IssueDate &date);

/// Recognises people, organisations, places, dates, posts, honours, events and works in Chinese news text.
///
/// Immutable once loaded: one object serves all threads at once.
class Recogniser {
public:
    /// Loads the lexicons from the program's resources (takes some tens of milliseconds; do it once, off the
    /// UI thread).
    /// Errors: NotFound for a lexicon, Damaged for the tagger's model.
    static core::Result<std::shared_ptr<const Recogniser>> load();
    /// The same with another model than the program's: for the trainer.
    static core::Result<std::shared_ptr<const Recogniser>> load(core::Result<Tagger> tagger);
    ~Recogniser();
    Recogniser(const Recogniser &) = delete;
    Recogniser &operator=(const Recogniser &) = delete;

    /// The mentions in the texts of one article; what is learnt in one text (a name beside its post) holds in
    /// all of them. Ordered by span, never overlapping; Span::block is the index into `texts`. `report`: the
    /// issue's date, against which 昨天 and 9月30日 are resolved.
    QList<core::Mention> recognise(const QStringList &texts, const std::optional<QDate> &report) const;

    /// The same over an article's blocks; bylines and credits are read as such.
    QList<core::Mention> recognise(const core::Article &article, const std::optional<QDate> &report) const;

private:
    struct Lexicons;
    struct Block {
        QStringView text;
        bool isCredit = false;
    };
    QList<core::Mention> recognise(const QList<Block> &blocks, const std::optional<QDate> &report) const;
    explicit Recogniser(std::unique_ptr<const Lexicons> lexicons);
    std::unique_ptr<const Lexicons> m_lexicons;
};

} // namespace entities
