// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <QList>
#include <QString>

namespace made {

/// A file as it comes to an editor, with what is made of it.
struct MadeFile {
    QString path;
    QString text;
    QList<core::Page> gold; ///< one for each page of the file
};

struct PageKind {
    const char *name;
    MadeFile (*make)(quint64 seed);
};

/// Every kind of page that is made.
const QList<PageKind> &pageKinds();

} // namespace made
