// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/issuedate.h"

#include "core/names.h"

namespace core {

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
