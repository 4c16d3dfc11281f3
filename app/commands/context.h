// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/mention.h"
#include "core/result.h"
#include "text/encoding.h"

#include <QCommandLineParser>
#include <QJsonDocument>
#include <QTextStream>
#include <optional>

namespace commands {

enum Status { Done = 0, DoneWithFailures = 1, Usage = 2, ArchiveUnusable = 3 };

/// What a command works with. Results go to `out`, everything else to `err`.
struct Context {
    QString name;
    QStringList arguments; ///< after the command's name, without --archive
    QString archive;
    QTextStream &out;
    QTextStream &err;

    /// Parses the arguments; on a mistake or --help says so and gives the status to return.
    std::optional<int> parse(QCommandLineParser &parser, int atLeast, int atMost = 1000000) const;
    /// Says a mistake in the call in one sentence.
    int usage(const QString &sentence) const;
    /// Says what went wrong; the status that goes with its kind.
    int report(const core::Error &error) const;
    void print(const QJsonDocument &document) const;
    /// The --encoding option's value; an error sentence for one that is not known.
    core::Result<std::optional<text::Encoding>> encoding(const QCommandLineParser &parser) const;
};

/// The --class option's value; an error sentence for what is none.
core::Result<core::EntityClass> entityClassOf(const QString &name);

QCommandLineOption jsonOption();
QCommandLineOption encodingOption();

/// A row of the table of commands.
struct Command {
    const char *name;
    const char *synopsis;
    const char *summary; ///< English source of the help text
    int (*run)(const Context &);
    bool needsFonts;
};

// One file each.
int read(const Context &context);
int entities(const Context &context);
int import(const Context &context);
int search(const Context &context);
int list(const Context &context);
int show(const Context &context);
int exportFiles(const Context &context);
int check(const Context &context);
int set(const Context &context);
int remove(const Context &context);
int undo(const Context &context);
int redo(const Context &context);
int rule(const Context &context);
int backup(const Context &context);
int restore(const Context &context);
int stats(const Context &context);

} // namespace commands
