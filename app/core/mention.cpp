// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mention.h"

#include "core/names.h"

namespace core {

static constexpr Names<EntityClass, 8> classNames { { u"person", u"organisation", u"place", u"date", u"post",
    u"honour", u"event", u"work" } };

QString entityClassName(EntityClass entityClass)
{
    return classNames.name(entityClass);
}

std::optional<EntityClass> entityClassFromName(QStringView name)
{
    return classNames.value(name);
}

} // namespace core
