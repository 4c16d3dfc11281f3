// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/mentionmenu.h"

#include "ui/models/entitywords.h"
#include "ui/paint/entitycolours.h"

#include <QClipboard>
#include <QGuiApplication>
#include <functional>

namespace ui {

static constexpr qsizetype longestName = 16; ///< UTF-16 units of a name that stand in the menu

/// A name as a menu can hold it.
static QString shortened(const QString &name)
{
    QString shown = name.size() > longestName ? name.left(longestName - 1) + u'…' : name;
    return shown.replace(u'&', QStringLiteral("&&"));
}

MentionMenu::MentionMenu(const MentionChoice &choice, QWidget *parent)
    : QMenu(parent)
    , m_choice(choice)
{
    setObjectName(QStringLiteral("mentionMenu"));
    if (!m_choice.mention && !m_choice.selected)
        return;
    if (m_choice.mention) {
        const core::Mention mention = *m_choice.mention;
        const QString title = QStringLiteral("%1: %2").arg(
            entityName(mention.entityClass), shortened(shownValue(mention.entityClass, mention.value)));
        QAction *card = addRow("openCard", title, [this, mention] { Q_EMIT cardWanted(mention); });
        card->setIcon(classIcon(mention.entityClass, palette()));
        setDefaultAction(card);
        addSeparator();
    }
    addHere();
    addSeparator();
    addEverywhere();
    addSeparator();
    addUses();
}

QAction *MentionMenu::addRow(const char *name, const QString &text, std::function<void()> then)
{
    QAction *row = addAction(text);
    row->setObjectName(QLatin1String(name));
    connect(row, &QAction::triggered, this, std::move(then));
    return row;
}

QMenu *MentionMenu::addClasses(
    const char *name, const QString &title, std::function<void(core::EntityClass entityClass)> then)
{
    QMenu *menu = addMenu(title);
    menu->setObjectName(QLatin1String(name));
    menu->setEnabled(m_choice.canChange);
    for (const core::EntityClass entityClass : core::entityClasses) {
        QAction *row = menu->addAction(classIcon(entityClass, palette()), entityName(entityClass));
        row->setObjectName(core::entityClassName(entityClass));
        connect(row, &QAction::triggered, this, [then, entityClass] { then(entityClass); });
    }
    return menu;
}

/// A mention of these words, in the normal form that they say themselves.
core::Mention MentionMenu::made(
    core::EntityClass entityClass, const core::Span &span, const QString &words) const
{
    QString value = words;
    if (entityClass == core::EntityClass::Person) {
        value.removeIf([](QChar unit) { return unit.isSpace(); });
    }
    return { entityClass, span, value };
}

/// What holds for this place.
void MentionMenu::addHere()
{
    if (m_choice.mention) {
        const core::Mention mention = *m_choice.mention;
        addRow("notHere", tr("&Not an Entity Here"), [this, mention] {
            Q_EMIT corrected({ mention.span, {} });
        })->setEnabled(m_choice.canChange);
        const QMenu *classes = addClasses("isA", tr("It &Is a"), [this, mention](core::EntityClass chosen) {
            Q_EMIT corrected({ mention.span, made(chosen, mention.span, m_choice.words) });
        });
        // What it is already.
        classes->actions().at(static_cast<int>(mention.entityClass))->setEnabled(false);
    }
    if (!m_choice.selected)
        return;
    const core::Span selected = *m_choice.selected;
    if (m_choice.mention) {
        addRow("otherBounds", tr("&Take “%1” Instead").arg(shortened(m_choice.selectedWords)),
            [this, selected] {
                const core::Mention &mention = *m_choice.mention;
                Q_EMIT corrected(
                    { mention.span, made(mention.entityClass, selected, m_choice.selectedWords) });
            })
            ->setEnabled(m_choice.canChange);
    } else {
        addClasses("selectedIsA", tr("“%1” &Is a").arg(shortened(m_choice.selectedWords)),
            [this, selected](core::EntityClass chosen) {
                Q_EMIT corrected({ selected, made(chosen, selected, m_choice.selectedWords) });
            });
    }
}

/// What holds for the whole archive.
void MentionMenu::addEverywhere()
{
    if (m_choice.mention) {
        const core::Mention mention = *m_choice.mention;
        addRow("sameAs", tr("The &Same As…"), [this, mention] {
            Q_EMIT sameWanted(mention);
        })->setEnabled(m_choice.canChange);
    }
    const QString name = m_choice.selected ? m_choice.selectedWords : m_choice.words;
    addClasses(
        "always", tr("&Always Take “%1” for a").arg(shortened(name)), [this, name](core::EntityClass chosen) {
            Q_EMIT ruled({ 0, core::Ruling::Kind::Always, name, chosen, chosen, {} });
        });
    addRow("never", tr("Ne&ver Take “%1” for an Entity").arg(shortened(name)), [this, name] {
        Q_EMIT ruled({ 0, core::Ruling::Kind::Never, name });
    })->setEnabled(m_choice.canChange);
}

void MentionMenu::addUses()
{
    const QString words = m_choice.mention ? m_choice.words : m_choice.selectedWords;
    const QString query
        = m_choice.mention ? entityQuery(m_choice.mention->entityClass, m_choice.mention->value) : QString();
    addRow("searchForIt", tr("Sea&rch for It"), [this, query, words] {
        Q_EMIT searchWanted(query.isEmpty() ? u'"' + QString(words).remove(u'"') + u'"' : query);
    });
    if (m_choice.mention) {
        addRow("copyName", tr("Copy Na&me"),
            [value = m_choice.mention->value] { QGuiApplication::clipboard()->setText(value); });
    }
}

} // namespace ui
