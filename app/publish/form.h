// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/result.h"
#include "publish/entry.h"

#include <memory>
#include <optional>
#include <span>

class QIODevice;

namespace publish {

/// The forms in which articles leave the archive.
enum class Form { Pdf, Odt, Html, Markdown, Text, Json, Csv, Gbt7714, Bibtex, Ris, CslJson };

/// What a form is called.
struct FormNames {
    Form form;
    const char *name; ///< on the command line: "pdf"
    const char *suffix; ///< of a file, without the dot
    const char *title; ///< English source of what a menu calls it, context "publish"
    bool isCitation; ///< names the articles, does not hold them
    bool marksHits; ///< can light what a search found
};

/// In the order in which a person is offered them.
std::span<const FormNames> forms();
const FormNames &namesOf(Form form);
/// By its name, else by the suffix of its files (of several forms with one the first); without regard to
/// case.
std::optional<Form> formNamed(QStringView name);

/// Writes articles one after the other: a query may find all of a large archive.
///
/// First add(), as often as there are articles, then end(), once. Errors: Unwritable, with what the device
/// says; nothing can be added after one.
class Exporter {
public:
    virtual ~Exporter() = default;
    virtual core::Result<void> add(const Entry &entry) = 0;
    virtual core::Result<void> end() = 0;
};

/// For every form but Pdf, which needs all articles at once (see pdf.h). `title` heads the whole where the
/// form has a place for it; `device` is open for writing and outlives the exporter.
std::unique_ptr<Exporter> makeExporter(Form form, const QString &title, QIODevice &device);

} // namespace publish
