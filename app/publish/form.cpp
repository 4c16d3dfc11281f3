// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/form.h"

#include "publish/exporters.h"

#include <QtGlobal>
#include <algorithm>
#include <array>

namespace publish {

static constexpr std::array table {
    FormNames { Form::Pdf, "pdf", "pdf", QT_TRANSLATE_NOOP("publish", "PDF"), false, true },
    FormNames { Form::Odt, "odt", "odt", QT_TRANSLATE_NOOP("publish", "OpenDocument text"), false, true },
    FormNames { Form::Html, "html", "html", QT_TRANSLATE_NOOP("publish", "Web page"), false, true },
    FormNames { Form::Markdown, "markdown", "md", QT_TRANSLATE_NOOP("publish", "Markdown"), false, false },
    FormNames { Form::Text, "text", "txt", QT_TRANSLATE_NOOP("publish", "Plain text"), false, false },
    FormNames { Form::Json, "json", "jsonl", QT_TRANSLATE_NOOP("publish", "JSON Lines"), false, false },
    FormNames { Form::Csv, "csv", "csv", QT_TRANSLATE_NOOP("publish", "Table of hits (CSV)"), false, false },
    FormNames { Form::Gbt7714, "gbt7714", "txt", QT_TRANSLATE_NOOP("publish", "GB/T 7714"), true, false },
    FormNames { Form::Bibtex, "bibtex", "bib", QT_TRANSLATE_NOOP("publish", "BibTeX"), true, false },
    FormNames { Form::Ris, "ris", "ris", QT_TRANSLATE_NOOP("publish", "RIS"), true, false },
    FormNames { Form::CslJson, "csl-json", "json", QT_TRANSLATE_NOOP("publish", "CSL-JSON"), true, false },
};

std::span<const FormNames> forms()
{
    return table;
}

const FormNames &namesOf(Form form)
{
    return *std::ranges::find(table, form, &FormNames::form);
}

std::optional<Form> formNamed(QStringView name)
{
    for (const auto spelling : { &FormNames::name, &FormNames::suffix }) {
        const auto found = std::ranges::find_if(table, [&](const FormNames &names) {
            return name.compare(QLatin1String(names.*spelling), Qt::CaseInsensitive) == 0;
        });
        if (found != table.end())
            return found->form;
    }
    return std::nullopt;
}

std::unique_ptr<Exporter> makeExporter(Form form, const QString &title, QIODevice &device)
{
    switch (form) {
    case Form::Pdf:
        break;
    case Form::Odt:
        return makeOdt(title, device);
    case Form::Html:
        return makeHtml(title, device);
    case Form::Markdown:
        return makeMarkdown(title, device);
    case Form::Text:
        return makePlainText(title, device);
    case Form::Json:
        return makeJsonLines(device);
    case Form::Csv:
        return makeCsv(device);
    case Form::Gbt7714:
    case Form::Bibtex:
    case Form::Ris:
    case Form::CslJson:
        return makeCitations(*citationForm(form), device);
    }
    return nullptr;
}

} // namespace publish
