// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/entity.h"

#include <QDialog>
#include <QObject>
#include <QPointer>

class QMenu;

namespace ui {

class ArticleView;
class Editor;
class EntitiesPane;
class ReaderPane;

/// What is done with the names in the text: a click opens a card, a menu corrects. Ties the reader, the
/// entities pane and the editor together.
class Naming : public QObject {
    Q_OBJECT

public:
    /// All must outlive it.
    Naming(ReaderPane &reader, EntitiesPane &entities, Editor &editor);

    /// nullptr: no archive. The store must outlive its use here.
    void setStore(archive::Store *store);
    /// What can be done to a name, as a menu over an article's text. It belongs to the view and goes when it
    /// is closed.
    QMenu *menu(ArticleView &view, const std::optional<core::Mention> &mention,
        const std::optional<core::Span> &selected);

Q_SIGNALS:
    void searchWanted(const QString &typed);
    /// Others may put their entries to it.
    void menuMade(QMenu *menu);

private:
    void openCard(const core::Mention &mention);
    void lightChosen();
    void askSame(ArticleView &view, const core::Mention &mention);

    ReaderPane &m_reader;
    EntitiesPane &m_entities;
    Editor &m_editor;
    archive::Store *m_store = nullptr;
    QPointer<QDialog> m_question; ///< which other one a name is the same as
};

} // namespace ui
