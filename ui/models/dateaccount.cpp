// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/dateaccount.h"

#include "publish/document.h"

#include <QCoreApplication>
#include <cmath>

namespace ui {

/// A cut ISO 8601 value in words, whoever says it.
static QString valueText(const QString &value)
{
    core::IssueDate date;
    date.value = value;
    date.basis = core::Basis::Stated;
    date.precision = value.size() == 4 ? core::Precision::Year
        : value.size() == 7            ? core::Precision::Month
                                       : core::Precision::Day;
    return publish::dateText(date);
}

static QString witnessText(core::Basis basis)
{
    switch (basis) {
    case core::Basis::Path:
        return QCoreApplication::translate("ui::DateAccount", "the path says %1");
    case core::Basis::Inferred:
        return QCoreApplication::translate("ui::DateAccount", "the articles suggest %1");
    case core::Basis::Stated:
    case core::Basis::None:
        break;
    }
    return QCoreApplication::translate("ui::DateAccount", "the page says %1");
}

QString conflictText(const core::IssueDate &date)
{
    if (date.conflicts.isEmpty())
        return {};
    QList<core::DateClaim> claims = date.conflicts;
    if (!date.value.isEmpty())
        claims.prepend({ date.value, date.basis, {} });
    // What one witness says several times over is said of it once.
    QStringList witnesses;
    QList<QStringList> values;
    for (const core::DateClaim &claim : std::as_const(claims)) {
        const QString witness = witnessText(claim.basis);
        if (!witnesses.contains(witness)) {
            witnesses.append(witness);
            values.append(QStringList());
        }
        QStringList &said = values[witnesses.indexOf(witness)];
        if (const QString value = valueText(claim.value); !said.contains(value))
            said.append(value);
    }
    //: Between two dates of which one must be wrong; in Chinese 或
    const QString either = QCoreApplication::translate("ui::DateAccount", " or ");
    for (qsizetype i = 0; i < witnesses.size(); ++i)
        witnesses[i] = witnesses[i].arg(values[i].join(either));
    //: Between two claims about a date; in Chinese ；
    const QString between = QCoreApplication::translate("ui::DateAccount", "; ");
    return QCoreApplication::translate("ui::DateAccount", "Dates differ: %1.").arg(witnesses.join(between));
}

static QString confidenceText(double confidence)
{
    if (confidence >= 0.9)
        return QCoreApplication::translate("ui::DateAccount", "very likely (%1 %)");
    if (confidence >= 0.7)
        return QCoreApplication::translate("ui::DateAccount", "likely (%1 %)");
    if (confidence >= 0.4)
        return QCoreApplication::translate("ui::DateAccount", "uncertain (%1 %)");
    return QCoreApplication::translate("ui::DateAccount", "little more than a guess (%1 %)");
}

QString certaintyText(const core::IssueDate &date)
{
    if (!date.isEstimate())
        return {};
    const QString sure
        = confidenceText(date.confidence).arg(static_cast<int>(std::lround(date.confidence * 100)));
    switch (date.precision) {
    case core::Precision::Day:
        return QCoreApplication::translate("ui::DateAccount", "Estimated to the day: %1.").arg(sure);
    case core::Precision::Month:
        return QCoreApplication::translate("ui::DateAccount", "Estimated to the month: %1.").arg(sure);
    case core::Precision::Year:
    case core::Precision::None:
        break;
    }
    return QCoreApplication::translate("ui::DateAccount", "Estimated to the year: %1.").arg(sure);
}

static QString quoted(const QString &sentence)
{
    //: Quotation marks around a sentence of the page; in Chinese “%1”
    return QCoreApplication::translate("ui::DateAccount", "“%1”").arg(sentence);
}

QStringList evidenceTexts(const core::IssueDate &date)
{
    QStringList texts;
    if (date.isEstimate()) {
        for (const QString &sentence : date.evidence)
            texts.append(quoted(sentence));
    }
    return texts;
}

QString dateTip(const core::IssueDate &date)
{
    QStringList lines { certaintyText(date) };
    lines += evidenceTexts(date);
    lines.append(conflictText(date));
    for (const core::DateClaim &claim : date.conflicts) {
        if (!claim.evidence.isEmpty())
            lines.append(quoted(claim.evidence));
    }
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ui
