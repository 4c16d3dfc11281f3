// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/form.h"
#include "publish/partkind.h"

#include <optional>

namespace publish {

/// The text on one line: line and paragraph ends and tabs are blanks, other control characters fall away,
/// and what is no character (lone surrogates, U+FFFE) stands as U+FFFD. What is left may stand in XML 1.0
/// (production 2, Char), HTML and any text file.
QString oneLine(QStringView text);

/// A stretch of text that a search found, or that lies between two such.
struct Stretch {
    QString text;
    bool isHit = false;
};

/// A block of an article as a form writes it.
struct ArticlePart {
    PartKind kind;
    QList<Stretch> stretches; ///< none empty; one at least

    QString text() const;
};

/// In the article's order, each on one line (oneLine()); blocks without text are left out. Hits that lie
/// outside of their block are cut to it.
QList<ArticlePart> partsOf(const Entry &entry);

/// What the forms that hold whole articles have in common: they look otherwise when there is but one, so the
/// first is held back until another comes or none does.
class RunningText : public Exporter {
public:
    core::Result<void> add(const Entry &entry) final;
    core::Result<void> end() final;

protected:
    virtual core::Result<void> begin(bool areSeveral) = 0;
    virtual core::Result<void> write(const Entry &entry) = 0;
    virtual core::Result<void> finish() = 0;

private:
    core::Result<void> release(bool areSeveral);

    std::optional<Entry> m_first;
    bool m_hasBegun = false;
};

} // namespace publish
