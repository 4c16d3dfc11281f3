// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuedate.h"

#include "core/names.h"

namespace core {

IssueDate settledDate(const IssueDate &first, const IssueDate &second)
{
    if (second.precision == Precision::None)
        return first;
    if (first.precision == Precision::None)
        return second;
    const bool isSharper = second.value.startsWith(first.value);
    IssueDate date = isSharper && second.precision > first.precision ? second : first;
    date.conflicts = first.conflicts;
    for (const DateClaim &claim : second.conflicts) {
        if (!date.conflicts.contains(claim) && !date.value.startsWith(claim.value))
            date.conflicts.append(claim);
    }
    const DateClaim claim { second.value, second.basis, second.evidence.value(0) };
    if (!isSharper && !first.value.startsWith(second.value) && !date.conflicts.contains(claim))
        date.conflicts.append(claim);
    return date;
}

static constexpr Names<Precision, 4> precisions { { u"none", u"year", u"month", u"day" } };
static constexpr Names<Basis, 4> bases { { u"none", u"stated", u"path", u"inferred" } };

QString precisionName(Precision precision)
{
    return precisions.name(precision);
}

QString basisName(Basis basis)
{
    return bases.name(basis);
}

Precision precisionFromName(QStringView name)
{
    return precisions.value(name).value_or(Precision::None);
}

Basis basisFromName(QStringView name)
{
    return bases.value(name).value_or(Basis::None);
}

} // namespace core
