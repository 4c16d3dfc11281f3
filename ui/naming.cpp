// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/naming.h"

#include "ui/editor.h"
#include "ui/panes/articleview.h"
#include "ui/panes/entities.h"
#include "ui/panes/entitycard.h"
#include "ui/panes/mentionmenu.h"
#include "ui/panes/reader.h"
#include "ui/panes/rulings.h"
#include "ui/panes/sameas.h"

#include <QAction>

namespace ui {

Naming::Naming(ReaderPane &reader, EntitiesPane &entities, Editor &editor)
    : m_reader(reader)
    , m_entities(entities)
    , m_editor(editor)
{
    connect(&m_reader, &ReaderPane::mentionChosen, this, &Naming::openCard);
    connect(&m_reader, &ReaderPane::menuAsked, this,
        [this](ArticleView *view, const auto &mention, const auto &selected, const QPoint &where) {
            menu(*view, mention, selected)->popup(where);
        });
    connect(&m_entities, &EntitiesPane::chosenChanged, this, &Naming::lightChosen);
    connect(&m_reader, &ReaderPane::currentChanged, this, &Naming::lightChosen);
    connect(m_entities.card(), &EntityCardPane::placeChosen, this,
        [this](const core::MentionPlace &place) { m_reader.openMention(place.article, place.span); });
    connect(m_entities.card(), &EntityCardPane::searchWanted, this, &Naming::searchWanted);
    connect(m_entities.rulings(), &RulingsPane::dropWanted, this, [this](qint64 ruling) {
        const ArticleView *open = m_reader.currentArticle();
        m_editor.dropRuling(ruling, open ? open->id() : 0);
    });
}

void Naming::setStore(archive::Store *store)
{
    if (m_question)
        m_question->reject(); // it asks another archive
    m_store = store;
    m_entities.setStore(store);
}

void Naming::openCard(const core::Mention &mention)
{
    m_entities.openCard(mention.entityClass, mention.value);
}

/// In the article in front; what stands behind is lit when it comes to the front.
void Naming::lightChosen()
{
    if (ArticleView *view = m_reader.currentArticle())
        view->lightEntity(m_entities.chosen());
}

QMenu *Naming::menu(
    ArticleView &view, const std::optional<core::Mention> &mention, const std::optional<core::Span> &selected)
{
    MentionChoice choice;
    choice.canChange = m_editor.canChange();
    choice.mention = mention;
    if (mention)
        choice.words = view.text()->words(mention->span);
    // Only what is meant: the very mention, or something far from it, is no other bounds for it.
    const bool touches = selected && mention && selected->block == mention->span.block
        && selected->start < mention->span.end() && mention->span.start < selected->end();
    if (selected && (!mention || (touches && *selected != mention->span))) {
        choice.selected = selected;
        choice.selectedWords = view.text()->words(*selected);
    }
    auto *menu = new MentionMenu(choice, &view);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSeparator();
    menu->addActions(view.text()->actions());
    Q_EMIT menuMade(menu);
    const core::ArticleId article = view.id();
    connect(menu, &MentionMenu::cardWanted, this, &Naming::openCard);
    connect(menu, &MentionMenu::searchWanted, this, &Naming::searchWanted);
    connect(menu, &MentionMenu::corrected, this,
        [this, article](const core::Correction &correction) { m_editor.correct(article, correction); });
    connect(menu, &MentionMenu::ruled, this,
        [this, article](const core::Ruling &ruling) { m_editor.rule(ruling, article); });
    connect(menu, &MentionMenu::sameWanted, this,
        [this, &view](const core::Mention &one) { askSame(view, one); });
    return menu;
}

void Naming::askSame(ArticleView &view, const core::Mention &mention)
{
    if (m_question)
        m_question->reject();
    auto *question = new SameAs(m_store, mention, m_reader.window());
    connect(question, &SameAs::ruled, this,
        [this, article = view.id()](const core::Ruling &ruling) { m_editor.rule(ruling, article); });
    question->show();
    m_question = question;
}

} // namespace ui
