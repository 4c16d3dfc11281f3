// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>
#include <optional>
#include <utility>

namespace text {

/// A regular expression as ICU has it, in any case of letters, with a limit on what one search may cost: an
/// expression such as (a+)+$ would else try for hours.
class Pattern {
public:
    explicit Pattern(const QString &expression);
    ~Pattern();
    Q_DISABLE_COPY(Pattern)
    Pattern(Pattern &&) noexcept;
    Pattern &operator=(Pattern &&) noexcept;

    /// Where the expression cannot be understood: a UTF-16 offset in it. None when it is in order.
    std::optional<qsizetype> fault() const;

    /// The first match at or behind `from`: its begin and end in UTF-16 units; matches of no length are
    /// passed over. None when there is none, when the expression has a fault, and when the limit was reached,
    /// which gaveUp() tells from then on.
    std::optional<std::pair<qsizetype, qsizetype>> find(QStringView text, qsizetype from = 0);
    bool gaveUp() const;

private:
    struct Machine;
    std::unique_ptr<Machine> m_machine;
};

} // namespace text
