// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/pattern.h"

#include <unicode/regex.h>
#include <unicode/uregex.h>

namespace text {

/// ICU's own measure, "of the order of milliseconds" for a step: a paragraph takes none, a runaway some.
static constexpr int stepsOfOneSearch = 40;
static constexpr int stackBytes = 1 << 20;

struct Pattern::Machine {
    URegularExpression *expression = nullptr;
    std::optional<qsizetype> fault;
    bool gaveUp = false;

    ~Machine()
    {
        if (expression)
            uregex_close(expression);
    }
};

Pattern::Pattern(const QString &expression)
    : m_machine(std::make_unique<Machine>())
{
    UErrorCode status = U_ZERO_ERROR;
    UParseError where {};
    where.offset = -1;
    m_machine->expression = uregex_open(reinterpret_cast<const UChar *>(expression.utf16()),
        static_cast<int32_t>(expression.size()), UREGEX_CASE_INSENSITIVE, &where, &status);
    if (U_FAILURE(status)) {
        m_machine->fault = std::max<qsizetype>(0, where.offset - 1);
        return;
    }
    uregex_setTimeLimit(m_machine->expression, stepsOfOneSearch, &status);
    uregex_setStackLimit(m_machine->expression, stackBytes, &status);
}

Pattern::~Pattern() = default;
Pattern::Pattern(Pattern &&) noexcept = default;
Pattern &Pattern::operator=(Pattern &&) noexcept = default;

std::optional<qsizetype> Pattern::fault() const
{
    return m_machine->fault;
}

bool Pattern::gaveUp() const
{
    return m_machine->gaveUp;
}

std::optional<std::pair<qsizetype, qsizetype>> Pattern::find(QStringView text, qsizetype from)
{
    if (m_machine->fault || m_machine->gaveUp)
        return std::nullopt;
    URegularExpression *expression = m_machine->expression;
    UErrorCode status = U_ZERO_ERROR;
    uregex_setText(expression, reinterpret_cast<const UChar *>(text.utf16()),
        static_cast<int32_t>(text.size()), &status);
    for (bool found = uregex_find64(expression, from, &status); found && U_SUCCESS(status);
         found = uregex_findNext(expression, &status)) {
        const auto begin = static_cast<qsizetype>(uregex_start64(expression, 0, &status));
        const auto end = static_cast<qsizetype>(uregex_end64(expression, 0, &status));
        if (end > begin)
            return std::pair(begin, end);
    }
    m_machine->gaveUp = U_FAILURE(status);
    return std::nullopt;
}

} // namespace text
