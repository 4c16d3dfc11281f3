// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/article.h"
#include "made/stock.h"

namespace made {

/// How a report names its writers: in front of its text, on a line under the headlines, or at its end.
struct Byline {
    QString lead; ///< in front of the first paragraph, with the blank behind it where one is printed
    QString ownLine;
    QString tail; ///< behind the last paragraph: （费晓棠）
    QString credit; ///< the tail without its brackets
    QList<core::Person> people;
};

/// Names that are not among those already given.
QString freshName(Writer &writer, const QList<core::Person> &taken);

/// 王　伟 for a name of two characters, the name itself otherwise.
QString padded(const QString &name);

/// The byline of a report, of any of the usual forms.
Byline newsByline(Writer &writer);
/// One that stands on a line of its own under the headlines: 本报记者 鲍雨汀.
Byline ownLineByline(Writer &writer);
/// An author's: □ 柳小溪.
Byline authorByline(Writer &writer);

} // namespace made
