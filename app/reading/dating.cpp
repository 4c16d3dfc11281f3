// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/dating.h"

namespace reading {

core::IssueDate inferDate(const QList<core::Article> &articles)
{
    Q_UNUSED(articles)
    return {};
}

} // namespace reading
