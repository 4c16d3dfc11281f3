// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/decisions.h"

#include "archive/identity.h"
#include "archive/rows.h"
#include "archive/sequence.h"

#include <QDate>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace archive {

static QString compact(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

static QJsonObject objectOf(const QString &json)
{
    return QJsonDocument::fromJson(json.toUtf8()).object();
}

QString Decision::toJson() const
{
    QJsonObject object;
    if (paper)
        object[u"paper"] = *paper;
    if (date)
        object[u"date"] = *date;
    if (edition)
        object[u"edition"] = *edition;
    if (number)
        object[u"number"] = *number;
    return compact(object);
}

Decision Decision::fromJson(const QString &json)
{
    const QJsonObject object = objectOf(json);
    const auto field = [&](QStringView name) -> std::optional<QString> {
        return object.contains(name) ? std::optional(object[name].toString()) : std::nullopt;
    };
    return { field(u"paper"), field(u"date"), field(u"edition"), field(u"number") };
}

std::optional<core::IssueDate> decidedDate(const QString &value)
{
    using core::Precision;
    const Precision precision = value.size() == 4 ? Precision::Year
        : value.size() == 7                       ? Precision::Month
                                                  : Precision::Day;
    const QString whole = value + QStringLiteral("-01-01").mid(std::clamp<qsizetype>(value.size() - 4, 0, 6));
    // Qt::ISODate would let 2023/09/12 and 2023-09-12xyz pass.
    if (!QDate::fromString(whole, QStringLiteral("yyyy-MM-dd")).isValid())
        return std::nullopt;
    return core::IssueDate { value, precision, core::Basis::Stated, 1, {}, {} };
}

/// What a page says of itself, as the archive keeps it while something else is decided.
static QJsonObject saidBy(const core::Page &page)
{
    return { { QStringLiteral("paper"), page.paper }, { QStringLiteral("date"), page.date.value },
        { QStringLiteral("precision"), core::precisionName(page.date.precision) },
        { QStringLiteral("basis"), core::basisName(page.date.basis) },
        { QStringLiteral("confidence"), page.date.confidence },
        { QStringLiteral("evidence"), QJsonArray::fromStringList(page.date.evidence) },
        { QStringLiteral("conflicts"), claimsAsJson(page.date.conflicts) },
        { QStringLiteral("number"), page.number } };
}

Decision Decisions::of(core::PageId page)
{
    Decision decision;
    m_sequence.each(QStringLiteral("SELECT paper, date, edition, number FROM decision WHERE page = ?"),
        { page }, [&](const Row &row) {
            const auto field = [&](int column) -> std::optional<QString> {
                return row.isNull(column) ? std::nullopt : std::optional(row.text(column));
            };
            decision = { field(0), field(1), field(2), field(3) };
        });
    return decision;
}

static QVariant orNull(const std::optional<QString> &field)
{
    return field ? QVariant(*field) : QVariant();
}

DecidedPage Decisions::settle(core::PageId known, const core::Page &page, bool revises)
{
    const Decision before = of(known);
    if (before.isNone())
        return { page, {} };
    Decision decision = before;
    QJsonObject said = saidBy(page);
    if (revises) {
        // Where the editor named nothing anew, this is what was decided: what the page says is what it said.
        const QJsonObject saidBefore
            = objectOf(m_sequence.value(QStringLiteral("SELECT said FROM decision WHERE page = ?"), { known })
                           .toString());
        if (decision.paper != page.paper)
            decision.paper.reset();
        else
            said[u"paper"] = saidBefore[u"paper"];
        if (decision.date != page.date.value) {
            decision.date.reset();
        } else {
            for (const QStringView field :
                { u"date", u"precision", u"basis", u"confidence", u"evidence", u"conflicts" })
                said[field] = saidBefore[field];
        }
    }
    if (decision.isNone()) {
        m_sequence.run(QStringLiteral("DELETE FROM decision WHERE page = ?"), { known });
        return { page, {} };
    }
    m_sequence.run(
        QStringLiteral(
            "UPDATE decision SET paper = ?, date = ?, edition = ?, number = ?, said = ? WHERE page = ?"),
        { orNull(decision.paper), orNull(decision.date), orNull(decision.edition), orNull(decision.number),
            compact(said), known });
    DecidedPage decided { page, decision.edition.value_or(QString()) };
    decided.page.paper = decision.paper.value_or(page.paper);
    decided.page.number = decision.number.value_or(page.number);
    if (decision.date)
        decided.page.date = decidedDate(*decision.date).value_or(page.date);
    return decided;
}

Decisions::Place Decisions::decide(core::PageId page, const Decision &decision)
{
    m_sequence.run(
        QStringLiteral(
            "INSERT INTO decision (page, paper, date, edition, number, said) "
            "SELECT page.id, ?, ?, ?, ?, json_object('paper', paper.name, 'date', issue.date,"
            "  'precision', page.precision, 'basis', page.basis, 'confidence', page.confidence,"
            "  'evidence', json(page.evidence), 'conflicts', json(page.conflicts), 'number', page.number) "
            "FROM page JOIN issue ON issue.id = page.issue JOIN paper ON paper.id = issue.paper "
            "WHERE page.id = ? "
            "ON CONFLICT (page) DO UPDATE SET"
            "  paper = excluded.paper, date = excluded.date, edition = excluded.edition, "
            "  number = excluded.number"),
        { orNull(decision.paper), orNull(decision.date), orNull(decision.edition), orNull(decision.number),
            page });
    m_sequence.run(
        QStringLiteral(
            "UPDATE page SET (precision, basis, confidence, evidence, conflicts) = ("
            "  SELECT said ->> 'precision', said ->> 'basis', said ->> 'confidence',"
            "    said -> 'evidence', said -> 'conflicts' FROM decision WHERE decision.page = page.id) "
            "WHERE id = ?"),
        { page });
    if (const auto date = decision.date ? decidedDate(*decision.date) : std::nullopt) {
        m_sequence.run(
            QStringLiteral("UPDATE page SET precision = ?, basis = ?, confidence = ?, evidence = '[]', "
                           "conflicts = '[]' WHERE id = ?"),
            { core::precisionName(date->precision), core::basisName(date->basis), date->confidence, page });
    }
    QString number;
    Place place;
    m_sequence.each(
        QStringLiteral(
            "SELECT coalesce(paper, said ->> 'paper'), coalesce(date, said ->> 'date'), "
            "coalesce(edition, ''), coalesce(number, said ->> 'number') FROM decision WHERE page = ?"),
        { page }, [&](const Row &row) {
            place = { row.text(0), row.text(1), row.text(2) };
            number = row.text(3);
        });
    // Only where it changes: the order of the page's articles is read anew then.
    m_sequence.run(QStringLiteral("UPDATE page SET number = ?, number_key = ? WHERE id = ? AND number <> ?"),
        { number, numberKey(number), page, number });
    if (decision.isNone())
        m_sequence.run(QStringLiteral("DELETE FROM decision WHERE page = ?"), { page });
    return place;
}

} // namespace archive
