// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "made/random.h"

#include <QHash>
#include <QString>
#include <QStringList>

namespace made {

/// The lists of stock.txt, read once.
class Stock {
public:
    static const Stock &instance();
    const QStringList &list(const QString &name) const;

private:
    Stock();
    QHash<QString, QStringList> m_lists;
};

/// Writes sentences out of the stock; what is bound ({=person}) stays the same until `forget`.
class Writer {
public:
    explicit Writer(Random &random)
        : m_random(random)
    {
    }

    Random &random() { return m_random; }
    /// One choice of a list, with its slots filled.
    QString say(const QString &list);
    /// The same, and none that was said of this list since `forget`, while there are others.
    QString sayNew(const QString &list);
    /// A paragraph of `from` to `to` different choices of a list.
    QString paragraph(const QString &list, int from, int to);
    /// A pattern with its slots filled.
    QString fill(const QString &pattern) { return fill(pattern, 0); }
    void forget();

private:
    QString fill(const QString &pattern, int depth);
    QString slot(const QString &name, int depth);

    Random &m_random;
    QHash<QString, QString> m_bound;
    QHash<QString, QList<int>> m_said;
};

} // namespace made
