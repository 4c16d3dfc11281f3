// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

namespace learn {

/// An entity in a labelled line: UTF-16 units, the class as core::EntityClass counts.
struct Label {
    int start = 0;
    int end = 0;
    int entityClass = 0;

    friend auto operator<=>(const Label &, const Label &) = default;
};

struct Line {
    QString text;
    std::vector<Label> labels;
};

/// Lines that belong together; where a file does not say so, each line stands alone.
using Document = std::vector<Line>;

/// `⟦TYPE|surface⟧` in running text, a paragraph a line; a blank line ends an article where the file has any.
std::vector<Document> labelledText(const QString &path);
/// `character<TAB>tag`, a blank line between sentences.
std::vector<Document> labelledCharacters(const QString &path);

} // namespace learn
