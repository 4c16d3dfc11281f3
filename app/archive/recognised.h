// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"

#include <QByteArray>
#include <optional>

namespace archive {

class Sequence;

/// What the recogniser said of articles where editors changed it. Errors stay in the sequence.
///
/// A row's content is a CBOR array of five for each mention, in the order of the text: class (its place in
/// the order of core::EntityClass), block, start and length in UTF-16 units, normal form.
class Recognised {
public:
    explicit Recognised(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    /// None where nothing was changed: the article's mentions are what was recognised.
    std::optional<QList<core::Mention>> of(core::ArticleId article);
    void keep(core::ArticleId article, const QList<core::Mention> &mentions);
    void forget(core::ArticleId article);
    /// Articles whose row cannot be read.
    QList<core::ArticleId> broken();

    static QByteArray packed(const QList<core::Mention> &mentions);
    /// None when the bytes are not of its making.
    static std::optional<QList<core::Mention>> unpacked(const QByteArray &bytes);

private:
    Sequence &m_sequence;
};

} // namespace archive
