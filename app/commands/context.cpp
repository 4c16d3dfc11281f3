// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/context.h"

#include <QCoreApplication>

namespace commands {

QCommandLineOption jsonOption()
{
    return { QStringLiteral("json"), QCoreApplication::translate("commands", "One JSON document.") };
}

QCommandLineOption encodingOption()
{
    return { QStringLiteral("encoding"),
        QCoreApplication::translate(
            "commands", "Read in this encoding (UTF-8, UTF-16LE, UTF-16BE, GB18030, Big5)."),
        QStringLiteral("E") };
}

std::optional<int> Context::parse(QCommandLineParser &parser, int atLeast, int atMost) const
{
    const QCommandLineOption help({ QStringLiteral("h"), QStringLiteral("help") },
        QCoreApplication::translate("commands", "Say how this is called."));
    parser.addOption(help);
    if (!parser.parse(QStringList { QStringLiteral("jianbao ") + name } + arguments))
        return usage(parser.errorText());
    if (parser.isSet(help)) {
        QString text = parser.helpText();
        // Qt knows of no commands.
        const QString program = QCoreApplication::arguments().value(0);
        if (const qsizetype at = text.indexOf(program); at >= 0)
            text.replace(at, program.size(), QStringLiteral("jianbao ") + name);
        out << text;
        return Done;
    }
    const qsizetype given = parser.positionalArguments().size();
    if (given < atLeast)
        return usage(QCoreApplication::translate("commands", "Something is missing after %1.").arg(name));
    if (given > atMost) {
        return usage(QCoreApplication::translate("commands", "%1 is one too many.")
                         .arg(parser.positionalArguments().at(atMost)));
    }
    return std::nullopt;
}

int Context::usage(const QString &sentence) const
{
    err << "jianbao: " << sentence << ' '
        << QCoreApplication::translate("commands", "See jianbao %1 --help.").arg(name) << '\n';
    return Usage;
}

int Context::report(const core::Error &error) const
{
    err << "jianbao: " << error.message << '\n';
    using Kind = core::Error::Kind;
    switch (error.kind) {
    case Kind::BadArgument:
    case Kind::BadQuery:
        return Usage;
    case Kind::Unreadable:
    case Kind::Unsupported:
    case Kind::NotAnArchive:
    case Kind::NewerArchive:
    case Kind::Damaged:
    case Kind::Busy:
        return ArchiveUnusable;
    default:
        return DoneWithFailures;
    }
}

void Context::print(const QJsonDocument &document) const
{
    out << document.toJson(QJsonDocument::Indented);
}

core::Result<std::optional<text::Encoding>> Context::encoding(const QCommandLineParser &parser) const
{
    const QString given = parser.value(QStringLiteral("encoding"));
    if (given.isEmpty())
        return std::nullopt;
    const std::optional<text::Encoding> known = text::encodingFromName(given);
    if (!known) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate("commands", "%1 is no encoding that can be read.").arg(given));
    }
    return known;
}

core::Result<core::EntityClass> entityClassOf(const QString &name)
{
    const auto entityClass = core::entityClassFromName(name);
    if (entityClass)
        return *entityClass;
    QStringList classes;
    for (const core::EntityClass one : core::entityClasses)
        classes.append(core::entityClassName(one));
    return core::fail(core::Error::Kind::BadArgument,
        QCoreApplication::translate("commands", "%1 is no class; there are %2.")
            .arg(name, classes.join(QStringLiteral(", "))));
}

} // namespace commands
