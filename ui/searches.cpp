// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/searches.h"

#include "ui/settings.h"

#include <algorithm>

namespace ui {

Searches::Searches(Settings &settings, QObject *parent)
    : QObject(parent)
    , m_settings(settings)
{
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::SavedSearches || setting == Setting::RecentSearches)
            Q_EMIT changed();
    });
}

/// A line for each: the query, and behind a tab the name.
QList<Searches::Saved> Searches::saved() const
{
    QList<Saved> out;
    for (const QString &line : m_settings.value(Setting::SavedSearches).toStringList()) {
        const qsizetype tab = line.indexOf(u'\t');
        if (tab > 0)
            out.append({ line.sliced(tab + 1), line.first(tab) });
    }
    return out;
}

void Searches::keep(const QList<Saved> &searches)
{
    QStringList lines;
    for (const Saved &one : searches)
        lines.append(one.query + u'\t' + one.name);
    m_settings.set(Setting::SavedSearches, lines);
}

bool Searches::isSaved(const QString &query) const
{
    const QList<Saved> all = saved();
    return std::any_of(
        all.begin(), all.end(), [&](const Saved &one) { return one.query == query.simplified(); });
}

void Searches::save(const QString &query)
{
    const QString plain = query.simplified();
    if (!plain.isEmpty() && !isSaved(plain))
        keep(saved() << Saved { plain, plain });
}

void Searches::rename(const QString &query, const QString &name)
{
    QList<Saved> all = saved();
    for (Saved &one : all) {
        if (one.query == query.simplified())
            one.name = name.simplified().isEmpty() ? one.query : name.simplified();
    }
    keep(all);
}

void Searches::forget(const QString &query)
{
    QList<Saved> all = saved();
    all.removeIf([&](const Saved &one) { return one.query == query.simplified(); });
    keep(all);
}

QStringList Searches::recent() const
{
    return m_settings.value(Setting::RecentSearches).toStringList();
}

void Searches::remember(const QString &query)
{
    const QString plain = query.simplified();
    if (plain.isEmpty())
        return;
    QStringList all = recent();
    all.removeAll(plain);
    all.prepend(plain);
    m_settings.set(Setting::RecentSearches, all.mid(0, mostRecent));
}

void Searches::clearRecent()
{
    m_settings.set(Setting::RecentSearches, QStringList());
}

} // namespace ui
