// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/rulings.h"

#include <QJsonObject>
#include <optional>

namespace archive {

class Sequence;

/// The rows of rulings and corrections. Errors stay in the sequence.
class RulingRows {
public:
    explicit RulingRows(Sequence &sequence)
        : m_sequence(sequence)
    {
    }

    QList<core::Ruling> all(); ///< the last first
    std::optional<core::Ruling> ruling(qint64 id);
    /// What is said of the name that this one is of.
    std::optional<core::Ruling> ofTheSameName(const core::Ruling &ruling);
    /// Under its number, a new one when that is 0; its number.
    qint64 put(const core::Ruling &ruling);
    void takeOut(const core::Ruling &ruling);

    bool hasCorrections();
    QList<KeptCorrection> corrections(core::ArticleId article); ///< in the order in which they were said
    qint64 put(const KeptCorrection &correction);
    void takeOut(const KeptCorrection &correction);

private:
    QList<core::Ruling> rulings(const QString &condition, const QVariantList &values);

    Sequence &m_sequence;
};

// As the undo stack keeps them; none for what is empty.

QJsonObject asJson(const std::optional<core::Ruling> &ruling);
std::optional<core::Ruling> rulingOf(const QJsonObject &json);
QJsonObject asJson(const KeptCorrection &correction);
KeptCorrection correctionOf(const QJsonObject &json);

} // namespace archive
