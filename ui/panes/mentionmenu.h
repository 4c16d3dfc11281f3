// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/entity.h"

#include <QMenu>

namespace ui {

/// What a menu over an article's text is about.
struct MentionChoice {
    std::optional<core::Mention> mention; ///< under the mouse, or selected
    QString words; ///< of the mention, as printed
    std::optional<core::Span> selected; ///< what is selected, where that is not the mention itself
    QString selectedWords;
    bool canChange = true; ///< the archive can be written to
};

/// The menu over a mention, or over selected text: what it is instead, here or everywhere, and what can be
/// done with its name. What is chosen is handed out as the archive wants it.
class MentionMenu : public QMenu {
    Q_OBJECT

public:
    MentionMenu(const MentionChoice &choice, QWidget *parent);

Q_SIGNALS:
    void cardWanted(const core::Mention &mention);
    void corrected(const core::Correction &correction);
    void ruled(const core::Ruling &ruling);
    /// Another one is to be chosen that this one is the same as.
    void sameWanted(const core::Mention &mention);
    /// What is to stand in the search box.
    void searchWanted(const QString &typed);

private:
    void addHere();
    void addEverywhere();
    void addUses();
    QAction *addRow(const char *name, const QString &text, std::function<void()> then);
    QMenu *addClasses(
        const char *name, const QString &title, std::function<void(core::EntityClass entityClass)> then);
    core::Mention made(core::EntityClass entityClass, const core::Span &span, const QString &words) const;

    MentionChoice m_choice;
};

} // namespace ui
