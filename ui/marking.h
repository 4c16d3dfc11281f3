// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "ui/actions.h"

#include <QObject>

class QMenu;

namespace ui {

class Editor;
class ReaderPane;
class ShelfPane;
class Shelves;

/// What is kept as a clipping and what was read: the actions for it, on what is chosen where the keys are
/// (the tree, a shelf), else on the article in front.
class Marking : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    Marking(const Actions &actions, Shelves &shelves, ReaderPane &reader, Editor &editor);

    /// What can be done with what is chosen now.
    void showChoice();
    /// The entries for a menu over the tree or a shelf.
    void fill(QMenu &menu) const;

private:
    archive::Writer::Chosen chosen(bool *areClipped = nullptr) const;
    void clip(bool keep);
    void markRead(bool read);
    void connectShelf(ShelfPane *shelf);

    const Actions &m_actions;
    Shelves &m_shelves;
    ReaderPane &m_reader;
    Editor &m_editor;
};

} // namespace ui
