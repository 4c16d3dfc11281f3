// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

namespace archive {

// What SQL has behind FROM for those that stand in no article.

QString leftEntities();
QString leftPeople();

/// Rows that nothing holds any more, or that say nothing: the check counts them, the repair takes them out.
struct Leftover {
    QString rows; ///< what SQL has behind FROM
    const char *found; ///< the check's sentence, with how many they are as %1
    const char *takenOut; ///< the repair's, likewise
};

/// In the order in which they are taken out: what goes first leaves the next without anything that holds it.
const QList<Leftover> &leftovers();

} // namespace archive
