// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/citation.h"
#include "publish/form.h"

namespace publish {

// One file a form. What each takes is what makeExporter() takes.
std::unique_ptr<Exporter> makeOdt(const QString &title, QIODevice &device);
std::unique_ptr<Exporter> makeHtml(const QString &title, QIODevice &device);
std::unique_ptr<Exporter> makeMarkdown(const QString &title, QIODevice &device);
std::unique_ptr<Exporter> makePlainText(const QString &title, QIODevice &device);
std::unique_ptr<Exporter> makeJsonLines(QIODevice &device);
std::unique_ptr<Exporter> makeCsv(QIODevice &device);

/// How one citation after the other is written in a form, and what stands around them.
struct CitationForm {
    QString (*text)(const Citation &citation);
    const char *before;
    const char *between;
    const char *after;
    bool isNumbered; ///< in a file: [1], [2], …
};

extern const CitationForm gbt7714Form;
extern const CitationForm bibtexForm;
extern const CitationForm risForm;
extern const CitationForm cslJsonForm;

/// Nothing for a form that is no citation.
const CitationForm *citationForm(Form form);
std::unique_ptr<Exporter> makeCitations(const CitationForm &form, QIODevice &device);

} // namespace publish
