// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"

#include "archive/store.h"
#include "commands/context.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QIODevice>
#include <algorithm>
#include <array>
#include <cstdio>

namespace commands {

namespace {

constexpr std::array table {
    Command { "read", "FILE… [--encoding E] [--json]",
        QT_TRANSLATE_NOOP("commands", "Read pages and show what is made of them, without an archive."), read,
        false },
    Command { "entities",
        "FILE… [--date D] [--sentences] [--json] | --article ID… | --query Q [--csv|--json]",
        QT_TRANSLATE_NOOP("commands", "Recognise entities in plain text, or put out those of articles."),
        entities, false },
    Command { "import", "PATH… [--paper NAME] [--date D] [--encoding E] [--dry-run] [--json]",
        QT_TRANSLATE_NOOP("commands", "Bring files and folders into the archive."), import, false },
    Command { "search", "QUERY [--limit N] [--order newest|oldest|relevance] [--count] [--json]",
        QT_TRANSLATE_NOOP("commands", "Find articles, newest first; an empty query matches everything."),
        search, false },
    Command { "list", "issues|pages|articles|entities|people|sources [--json]",
        QT_TRANSLATE_NOOP("commands", "List what is in the archive."), list, false },
    Command { "list", "entities [--match NAME] [--class C] [--order articles|name] [--limit N] [--json]",
        QT_TRANSLATE_NOOP("commands", "Find people, places and so on by name, pinyin or initials."), list,
        false },
    Command { "show", "ARTICLE [--source] [--json]", QT_TRANSLATE_NOOP("commands", "Show one article."), show,
        false },
    Command { "export",
        "--to pdf|odt|html|markdown|text|json|csv|gbt7714|bibtex|ris|csl-json --out PATH (--article ID… | "
        "--issue "
        "ID | "
        "--query Q | --clippings) [--each [--name PATTERN]] [--paper-size A4|A3|B5|Letter] [--columns N] "
        "[--entities] [--hits] [--no-contents] [--pdfa] [--title T]",
        QT_TRANSLATE_NOOP("commands", "Write articles to a file."), exportFiles, true },
    Command { "set", "ISSUE… --date D | --paper NAME | --edition E [--json]",
        QT_TRANSLATE_NOOP("commands", "Say of which date, paper or edition issues are."), set, false },
    Command { "remove", "issue ID… | page ID… | source PATH [--json]",
        QT_TRANSLATE_NOOP("commands", "Take issues, pages or a file out of the archive."), remove, false },
    Command { "rule",
        "--always NAME --class C [--value V] | --never NAME | --alias NAME --of NAME --class C | --list | "
        "--drop ID [--json]",
        QT_TRANSLATE_NOOP("commands", "Say what a name is, wherever it stands in the archive."), rule,
        false },
    Command { "undo", "[--json]", QT_TRANSLATE_NOOP("commands", "Take the last change back."), undo, false },
    Command { "redo", "[--json]", QT_TRANSLATE_NOOP("commands", "Make the change anew that was taken back."),
        redo, false },
    Command { "check", "[--repair]",
        QT_TRANSLATE_NOOP("commands", "Verify the archive, or mend what is derived and verify it."), check,
        false },
    Command { "backup", "[FILE] | --keep N",
        QT_TRANSLATE_NOOP("commands", "Copy the archive to a file and verify the copy."), backup, false },
    Command { "restore", "FILE", QT_TRANSLATE_NOOP("commands", "Put a backup in the place of the archive."),
        restore, false },
    Command {
        "stats", "[--json]", QT_TRANSLATE_NOOP("commands", "Say how much is in the archive."), stats, false },
};

const Command *find(const QStringList &arguments)
{
    const QString name = arguments.value(0);
    const auto at = std::find_if(
        table.begin(), table.end(), [&](const Command &c) { return name == QLatin1String(c.name); });
    return at == table.end() ? nullptr : &*at;
}

QStringList withoutArchive(QStringList arguments)
{
    takeArchive(arguments);
    return arguments;
}

bool asksHelp(const QStringList &arguments)
{
    const QString first = arguments.value(0);
    return first == u"--help" || first == u"-h" || first == u"help";
}

void printHelp(QTextStream &out)
{
    const auto say
        = [&out](const char *sentence) { out << QCoreApplication::translate("commands", sentence) << '\n'; };
    say(QT_TRANSLATE_NOOP(
        "commands", "jianbao [--archive FILE] [FILE…]          open the window, show or import the files"));
    say(QT_TRANSLATE_NOOP(
        "commands", "jianbao --samples                         open the window on the sample pages"));
    say(QT_TRANSLATE_NOOP("commands", "jianbao [--archive FILE] COMMAND …        work without a window"));
    out << '\n';
    for (const Command &command : table) {
        out << "  " << QString::fromUtf8(command.name) << ' ' << QString::fromUtf8(command.synopsis)
            << "\n      " << QCoreApplication::translate("commands", command.summary) << '\n';
    }
    out << '\n';
    say(QT_TRANSLATE_NOOP(
        "commands", "A path of - is standard input or output. --json gives one JSON document."));
    say(QT_TRANSLATE_NOOP(
        "commands", "The archive is FILE, else $JIANBAO_ARCHIVE, else the one in the user's data folder."));
    say(QT_TRANSLATE_NOOP("commands",
        "Exit status: 0 done, 1 done with failures named, 2 usage, 3 the archive cannot be used."));
}

} // namespace

QString takeArchive(QStringList &arguments)
{
    QString path;
    static const QString option = QStringLiteral("--archive");
    for (qsizetype i = 0; i < arguments.size() && arguments[i] != u"--";) {
        if (arguments[i] == option && i + 1 < arguments.size()) {
            path = arguments.takeAt(i + 1);
            arguments.removeAt(i);
        } else if (arguments[i].startsWith(option + u'=')) {
            path = arguments.takeAt(i).mid(option.size() + 1);
        } else {
            ++i;
        }
    }
    return path.isEmpty() ? qEnvironmentVariable("JIANBAO_ARCHIVE") : path;
}

/// A word that names neither a command nor anything on the disk, or an option that is none; Qt's own have one
/// dash.
static bool isMistaken(const QStringList &rest)
{
    const QString first = rest.value(0);
    if (first.startsWith(u"--"))
        return first != u"--samples";
    return !first.isEmpty() && !first.startsWith(u'-') && !first.contains(u'/') && !QFileInfo::exists(first);
}

bool isCommand(const QStringList &arguments)
{
    const QStringList rest = withoutArchive(arguments);
    return find(rest) != nullptr || asksHelp(rest) || isMistaken(rest);
}

bool needsFonts(const QStringList &arguments)
{
    const Command *command = find(withoutArchive(arguments));
    return command != nullptr && command->needsFonts;
}

int run(const QStringList &arguments)
{
    QTextStream out(stdout, QIODevice::WriteOnly);
    QTextStream err(stderr, QIODevice::WriteOnly);
    QStringList rest = arguments;
    const QString named = takeArchive(rest);
    if (asksHelp(rest)) {
        printHelp(out);
        return Done;
    }
    if (rest.value(0) == u"--version") {
        out << "jianbao " << JIANBAO_VERSION << '\n';
        return Done;
    }
    const Command *command = find(rest);
    if (command == nullptr) {
        err << "jianbao: "
            << QCoreApplication::translate(
                   "commands", "%1 is neither a command nor a file. See jianbao --help.")
                   .arg(rest.value(0))
            << '\n';
        return Usage;
    }
    const QString archive = named.isEmpty() ? archive::defaultPath() : named;
    const int status = command->run(Context { rest.first(), rest.mid(1), archive, out, err });
    out.flush();
    if (status == Done && (std::fflush(stdout) != 0 || std::ferror(stdout) != 0)) {
        err << "jianbao: " << QCoreApplication::translate("commands", "Standard output cannot be written to.")
            << '\n';
        return DoneWithFailures;
    }
    return status;
}

} // namespace commands
