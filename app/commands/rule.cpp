// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/archivereader.h"
#include "commands/archivewriter.h"

#include <QCoreApplication>
#include <array>

namespace commands {

using core::Ruling;

namespace {

constexpr std::array acts { "always", "never", "alias", "list", "drop" };

void addOptions(QCommandLineParser &parser)
{
    const auto option = [&parser](const char *name, const QString &help, const char *value) {
        parser.addOption({ QString::fromLatin1(name), help, QString::fromLatin1(value) });
    };
    option("always", QCoreApplication::translate("commands", "This name is one of --class."), "NAME");
    option("never", QCoreApplication::translate("commands", "This is no name."), "NAME");
    option(
        "alias", QCoreApplication::translate("commands", "This one of --class is the same as --of."), "NAME");
    option("of", QCoreApplication::translate("commands", "What an alias is another name of."), "NAME");
    option("class",
        QCoreApplication::translate(
            "commands", "person, organisation, place, date, post, honour, event or work."),
        "C");
    option("value", QCoreApplication::translate("commands", "The normal form, where it is another."), "V");
    option(
        "drop", QCoreApplication::translate("commands", "Forget it again, by its number in --list."), "ID");
    parser.addOption({ QStringLiteral("list"),
        QCoreApplication::translate("commands", "Say what was said, the last first.") });
    parser.addOption(jsonOption());
}

/// What the options say; an error sentence for what makes no sense.
core::Result<Ruling> rulingOf(const QCommandLineParser &parser, const QString &act)
{
    const auto value = [&](const char *name) { return parser.value(QString::fromLatin1(name)); };
    const auto refuse = [](const char *sentence) {
        return core::fail(core::Error::Kind::BadArgument, QCoreApplication::translate("commands", sentence));
    };
    Ruling ruling;
    ruling.name = parser.value(act);
    if (act == u"never") {
        ruling.kind = Ruling::Kind::Never;
        return ruling;
    }
    if (!parser.isSet(QStringLiteral("class")))
        return refuse(QT_TRANSLATE_NOOP("commands", "Say of which --class the name is."));
    const auto entityClass = entityClassOf(value("class"));
    if (!entityClass)
        return std::unexpected(entityClass.error());
    ruling.entityClass = *entityClass;
    ruling.value = value("value");
    if (act == u"alias") {
        if (!parser.isSet(QStringLiteral("of")))
            return refuse(QT_TRANSLATE_NOOP("commands", "Say what it is the same as, with --of."));
        ruling.kind = Ruling::Kind::Alias;
        ruling.nameClass = *entityClass;
        ruling.value = value("of");
    }
    return ruling;
}

QJsonObject json(const Ruling &ruling)
{
    QJsonObject row { { QStringLiteral("id"), ruling.id },
        { QStringLiteral("kind"), QString::fromLatin1(acts[static_cast<std::size_t>(ruling.kind)]) },
        { QStringLiteral("name"), ruling.name } };
    if (ruling.kind != Ruling::Kind::Never) {
        row[u"class"] = core::entityClassName(ruling.entityClass);
        row[u"value"] = ruling.value;
    }
    if (ruling.kind == Ruling::Kind::Alias)
        row[u"name_class"] = core::entityClassName(ruling.nameClass);
    return row;
}

int listRulings(const Context &context, bool asJson)
{
    return withReader(context, [&](archive::Reader &reader) -> int {
        const auto rulings = reader.rulings();
        if (!rulings)
            return context.report(rulings.error());
        QJsonArray rows;
        for (const Ruling &ruling : *rulings) {
            const QJsonObject row = json(ruling);
            rows.append(row);
            if (asJson)
                continue;
            QStringList cells;
            for (const char *key : { "id", "kind", "name", "class", "value" })
                cells.append(row[QLatin1String(key)].toVariant().toString());
            context.out << cells.join(u'\t') << '\n';
        }
        if (asJson)
            context.print(QJsonDocument(rows));
        return Done;
    });
}

} // namespace

int rule(const Context &context)
{
    QCommandLineParser parser;
    addOptions(parser);
    if (const auto status = context.parse(parser, 0, 0))
        return *status;
    QStringList said;
    for (const char *act : acts) {
        if (parser.isSet(QString::fromLatin1(act)))
            said.append(QString::fromLatin1(act));
    }
    if (said.size() != 1)
        return context.usage(QCoreApplication::translate(
            "commands", "Say one of --always, --never, --alias, --list and --drop."));
    const bool asJson = parser.isSet(QStringLiteral("json"));
    if (said.first() == u"list")
        return listRulings(context, asJson);
    const bool drops = said.first() == u"drop";
    const auto numbers = numbersOf(drops ? parser.values(QStringLiteral("drop")) : QStringList());
    const auto ruling = drops ? core::Result<Ruling>(Ruling {}) : rulingOf(parser, said.first());
    if (!numbers)
        return context.report(numbers.error());
    if (!ruling)
        return context.report(ruling.error());
    return withWriter(context, [&](archive::Writer &writer) -> int {
        const auto change = drops ? writer.dropRuling(numbers->first()) : writer.rule(*ruling);
        if (!change)
            return context.report(change.error());
        if (const auto settled = settleAll(writer); !settled)
            return context.report(settled.error());
        printChanges(context, { *change }, asJson);
        return Done;
    });
}

} // namespace commands
