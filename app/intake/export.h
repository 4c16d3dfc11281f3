// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/reader.h"
#include "publish/filename.h"
#include "publish/form.h"
#include "publish/print.h"

#include <QFuture>
#include <atomic>
#include <memory>
#include <optional>

namespace intake {

/// What is to leave the archive: a whole issue, all clippings, these articles, or all that a search finds.
struct ExportTarget {
    QList<core::ArticleId> articles = {}; ///< in this order
    core::IssueId issue = 0;
    bool clippings = false;
    std::optional<QString> query = {}; ///< with articles or an issue: what is found in them may be lit
    QString title = {}; ///< of the whole; empty: choose() names it

    bool isEmpty() const { return issue == 0 && !clippings && articles.isEmpty() && !query; }
    friend bool operator==(const ExportTarget &, const ExportTarget &) = default;
};

struct ExportRequest {
    ExportTarget target;
    QString archive = {}; ///< path of the one it was asked of, for who opens it
    publish::Form form = publish::Form::Pdf;
    publish::PrintSetup setup = {}; ///< of a PDF; `hits` of every form that can light them
    QString path = {}; ///< the file; with `each` the folder
    bool each = false; ///< a file for each article
    QString pattern = publish::defaultPattern(); ///< with `each`: how they are called, see filename.h
};

struct ExportReport {
    int articles = 0;
    QStringList files;
    qint64 bytes = 0;
    int pages = 0; ///< of PDFs
    QString missing; ///< characters that no installed font could draw, each once
};

/// How far an export has come; shared between who does it and who looks on.
struct ExportProgress {
    std::atomic<int> done = 0; ///< articles
    std::atomic<int> total = 0;
    std::atomic<bool> stopped = false; ///< set it to have the export end with Cancelled
};

/// What a target is, before its articles are read.
struct Chosen {
    QString title;
    QList<core::ArticleId> articles;
    search::Query query;
};

/// Errors: NotFound (no such issue), BadQuery (half a query would put out what nobody asked for).
core::Result<Chosen> choose(archive::Reader &reader, const ExportTarget &target);
/// One of the articles, with its hits and the first words around them.
core::Result<publish::Entry> entryOf(archive::Reader &reader, const Chosen &chosen, core::ArticleId id);

/// The first `most` of them; negative: all. Errors: as above, Cancelled.
core::Result<QList<publish::Entry>> gather(
    archive::Reader &reader, const Chosen &chosen, qsizetype most, ExportProgress &progress);

/// Writes articles in any form. A file appears whole or not at all; files of `each` that are there already
/// stay, the new ones are numbered. Of a PDF all articles are in memory. Errors: those of choose() and of the
/// archive, NotFound (no article, where the form is no list), Unwritable, Failed, Cancelled; with `each` the
/// sentence says how many files were written.
core::Result<ExportReport> exportArticles(
    archive::Reader &reader, const ExportRequest &request, ExportProgress &progress);

/// The same off the caller's thread, with a connection of its own to the request's archive.
QFuture<core::Result<ExportReport>> startExport(
    const ExportRequest &request, std::shared_ptr<ExportProgress> progress);

} // namespace intake
