// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/reader.h"
#include "archive/writer.h"
#include "commands/context.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace commands {

/// Opens an archive that is there for writing, hands it to `work`, and turns what cannot be opened into the
/// exit status 3. None is made.
template <typename Work> int withWriter(const Context &context, Work work)
{
    if (const auto reader = archive::Reader::open(context.archive);
        !reader && reader.error().kind == core::Error::Kind::NotFound) {
        context.report(reader.error());
        return ArchiveUnusable;
    }
    auto writer = archive::Writer::open(context.archive);
    if (!writer) {
        context.report(writer.error());
        return ArchiveUnusable;
    }
    for (const QString &note : (*writer)->notes())
        context.err << "jianbao: " << note << '\n';
    return work(**writer);
}

/// Says what was changed: a phrase a line, or a JSON array of {"change": number, "what": phrase}.
inline void printChanges(const Context &context, const QList<core::Change> &changes, bool asJson)
{
    QJsonArray rows;
    for (const core::Change &change : changes) {
        rows.append(
            QJsonObject { { QStringLiteral("change"), change.id }, { QStringLiteral("what"), change.what } });
        if (!asJson)
            context.out << change.what << '\n';
    }
    if (asJson)
        context.print(QJsonDocument(rows));
}

/// The numbers of issues or pages on the command line; an error sentence for what is none.
inline core::Result<QList<qint64>> numbersOf(const QStringList &arguments)
{
    QList<qint64> numbers;
    for (const QString &argument : arguments) {
        bool isNumber = false;
        numbers.append(argument.toLongLong(&isNumber));
        if (!isNumber)
            return core::fail(core::Error::Kind::BadArgument,
                QCoreApplication::translate("commands", "%1 is no number; list gives them.").arg(argument));
    }
    return numbers;
}

/// Settles all articles that rulings have touched: a command leaves nothing for later.
inline core::Result<void> settleAll(archive::Writer &writer)
{
    constexpr int atOnce = 2000;
    for (;;) {
        const core::Result<qint64> left = writer.settleRulings(atOnce);
        if (!left)
            return std::unexpected(left.error());
        if (*left == 0)
            return {};
    }
}

} // namespace commands
