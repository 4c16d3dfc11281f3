// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace ui {

class Settings;

/// The searches that a person keeps, each under a name, and the last ones that led somewhere.
class Searches : public QObject {
    Q_OBJECT

public:
    /// `settings` must outlive it.
    explicit Searches(Settings &settings, QObject *parent = nullptr);

    struct Saved {
        QString name;
        QString query;
        friend bool operator==(const Saved &, const Saved &) = default;
    };
    /// In the order they were saved.
    QList<Saved> saved() const;
    bool isSaved(const QString &query) const;
    /// Under its own words, until it is renamed.
    void save(const QString &query);
    /// An empty name gives it its own words back.
    void rename(const QString &query, const QString &name);
    void forget(const QString &query);
    /// The last one first.
    QStringList recent() const;
    static constexpr int mostRecent = 30;
    void remember(const QString &query);
    void clearRecent();

Q_SIGNALS:
    void changed();

private:
    void keep(const QList<Saved> &searches);

    Settings &m_settings;
};

} // namespace ui
