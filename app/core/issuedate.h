// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace core {

enum class Precision { None, Year, Month, Day };

/// Where a date comes from. Only `Inferred` is an estimate and must look like one.
enum class Basis {
    None, ///< nothing is known
    Stated, ///< printed on the page, or set by an editor
    Path, ///< in the path or the file name
    Inferred ///< concluded from what the articles say
};

/// Something else that says when a page was printed, and says otherwise: the path against the masthead.
struct DateClaim {
    QString value; ///< ISO 8601 cut to what it says
    Basis basis = Basis::None;
    QString evidence; ///< the line or the path it was read from

    friend bool operator==(const DateClaim &, const DateClaim &) = default;
};

/// The date of an issue, with how sure we are and why.
struct IssueDate {
    QString value; ///< ISO 8601 cut to the precision: "2023", "2023-09", "2023-09-12"; empty when unknown
    Precision precision = Precision::None;
    Basis basis = Basis::None;
    double confidence = 0; ///< 0 to 1; 1 for what is stated
    QStringList evidence; ///< the sentences or the path it was read from
    QList<DateClaim> conflicts = {}; ///< shown beside the date, for the editor to settle

    bool isEstimate() const { return basis == Basis::Inferred; }

    friend bool operator==(const IssueDate &, const IssueDate &) = default;
};

/// What two sources make of one date together. `first` is what is believed where they differ; what the other
/// says then stands among the conflicts, never dropped. Where they agree the sharper is taken (2023-09 in the
/// path, the 12th on the page). The order of belief, for all who ask: what a format states of this very page
/// (a field, an imprint), then the path, for archives are filed by it, then a line on the page, which may be
/// another day's. An estimate is made only where none of them says anything.
IssueDate settledDate(const IssueDate &first, const IssueDate &second);

/// "day", "month", "year", "none": the words of the JSON forms and of the archive.
QString precisionName(Precision precision);
/// "stated", "path", "inferred", "none".
QString basisName(Basis basis);
Precision precisionFromName(QStringView name);
Basis basisFromName(QStringView name);

} // namespace core
