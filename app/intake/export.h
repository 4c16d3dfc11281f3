// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/result.h"
#include "publish/pdf.h"

#include <QFuture>
#include <memory>

namespace intake {

/// What is to be printed.
struct ExportTarget {
    QList<core::ArticleId> articles; ///< in this order; used unless an issue is named
    core::IssueId issue = 0; ///< a whole issue with its contents page

    bool isEmpty() const { return issue == 0 && articles.isEmpty(); }
};

struct Gathered {
    QString title; ///< the issue's, else that of the first article
    QList<core::StoredArticle> articles;
};

/// Reads what is to be written. Errors: those of the archive.
core::Result<Gathered> gather(archive::Reader &reader, const ExportTarget &target);

/// Fetches the articles and writes the PDF, off the caller's thread. Errors: those of the archive and of
/// writePdf.
QFuture<core::Result<publish::PdfReport>> exportPdf(std::shared_ptr<archive::Store> store,
    const ExportTarget &target, const publish::Style &style, const QString &path);

} // namespace intake
