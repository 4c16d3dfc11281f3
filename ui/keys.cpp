// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys.h"

#include "ui/settings.h"

#include <QAction>
#include <QHash>
#include <QWidget>

namespace ui {

Keys::Keys(Actions &actions, Settings &settings, QWidget &window)
    : m_actions(actions)
    , m_settings(settings)
    , m_window(window)
{
    apply();
}

/// The settings hold a line for each action that was changed: its name, and behind a tab its keys.
void Keys::apply()
{
    QHash<QString, QString> kept;
    for (const QString &line : m_settings.value(Setting::Keys).toStringList())
        kept.insert(line.section(u'\t', 0, 0), line.section(u'\t', 1));
    // Those of the table are there already, and at a start every millisecond counts.
    for (const Action action : kept.isEmpty() ? QList<Action>() : Actions::all()) {
        if (const auto found = kept.constFind(m_actions[action]->objectName()); found != kept.cend())
            m_actions.setKeys(action, QKeySequence::listFromString(*found, QKeySequence::PortableText));
    }
}

void Keys::keep()
{
    QStringList lines;
    for (const Action action : Actions::all()) {
        const QList<QKeySequence> keys = m_actions[action]->shortcuts();
        if (isChanged(action))
            lines.append(m_actions[action]->objectName() + u'\t'
                + QKeySequence::listToString(keys, QKeySequence::PortableText));
    }
    m_settings.set(Setting::Keys, lines);
    Q_EMIT changed();
}

bool Keys::isChanged(Action action) const
{
    return m_actions[action]->shortcuts() != Actions::keysByDefault(action);
}

/// What is typed and not pressed: a letter alone belongs to the text boxes.
static bool isTyped(const QKeySequence &keys)
{
    const QKeyCombination first = keys[0];
    const Qt::KeyboardModifiers strong = Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier;
    return !(first.keyboardModifiers() & strong) && first.key() < Qt::Key_Escape;
}

/// Of two sequences one must not begin as the other does, or the window would wait for more.
static bool clash(const QKeySequence &one, const QKeySequence &other)
{
    return !one.isEmpty() && !other.isEmpty()
        && (one.matches(other) != QKeySequence::NoMatch || other.matches(one) != QKeySequence::NoMatch);
}

QString Keys::refusal(Action action, const QKeySequence &keys) const
{
    if (keys.isEmpty())
        return {};
    const QString shown = keys.toString(QKeySequence::NativeText);
    if (isTyped(keys))
        return tr("%1 alone is typed into the search box: take it with Ctrl or Alt.").arg(shown);
    for (const Action other : Actions::all()) {
        for (const QKeySequence &taken : m_actions[other]->shortcuts()) {
            if (other != action && clash(keys, taken))
                return tr("%1 already means “%2”.").arg(shown, m_actions.plainText(other));
        }
    }
    // What a pane has of its own.
    for (const QAction *other : m_window.findChildren<QAction *>()) {
        for (const QKeySequence &taken : other->shortcuts()) {
            if (other != m_actions[action] && clash(keys, taken))
                return tr("%1 already means “%2”.").arg(shown, other->iconText());
        }
    }
    return {};
}

void Keys::set(Action action, const QKeySequence &keys)
{
    if (!refusal(action, keys).isEmpty())
        return;
    m_actions.setKeys(action, keys.isEmpty() ? QList<QKeySequence>() : QList<QKeySequence> { keys });
    keep();
}

void Keys::reset(Action action)
{
    for (const QKeySequence &keys : Actions::keysByDefault(action)) {
        // Another one may have them by now.
        for (const Action other : Actions::all()) {
            QList<QKeySequence> left = m_actions[other]->shortcuts();
            const bool had = left.removeIf([&](const QKeySequence &taken) { return clash(keys, taken); }) > 0;
            if (other != action && had)
                m_actions.setKeys(other, left);
        }
    }
    m_actions.setKeys(action, Actions::keysByDefault(action));
    keep();
}

void Keys::resetAll()
{
    for (const Action action : Actions::all())
        m_actions.setKeys(action, Actions::keysByDefault(action));
    keep();
}

} // namespace ui
