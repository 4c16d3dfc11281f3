// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace made {

/// The text of a page that nothing dates but what its articles say.
struct DatedText {
    QString text;
    QDate day; ///< of printing
};

/// A page of news in which days lie in the fortnight before the printing, months a little after it, and
/// years, which stand in names of events, are that of the printing; one in ten is any other, as on a page of
/// print.
DatedText datedText(quint64 seed);

} // namespace made
