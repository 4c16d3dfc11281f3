// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/stock.h"

#include <QFile>

#include <optional>

namespace made {

namespace {

constexpr int deepest = 12; ///< a list that names itself stops here

/// {3-40}: a number between the two.
std::optional<int> numberBetween(const QString &slot, Random &random)
{
    const qsizetype dash = slot.indexOf(u'-');
    if (dash < 1)
        return std::nullopt;
    bool lowIsNumber = false;
    bool highIsNumber = false;
    const int low = slot.first(dash).toInt(&lowIsNumber);
    const int high = slot.sliced(dash + 1).toInt(&highIsNumber);
    if (!lowIsNumber || !highIsNumber)
        return std::nullopt;
    return random.between(low, high);
}

} // namespace

const Stock &Stock::instance()
{
    static const Stock stock;
    return stock;
}

Stock::Stock()
{
    QFile file(QStringLiteral(MADE_STOCK));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("There is no %s.", MADE_STOCK);
    QString current;
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n');
    for (const QString &line : lines) {
        if (line.startsWith(u'#'))
            continue;
        if (line.startsWith(u'['))
            current = line.sliced(1).chopped(1);
        else if (!line.isEmpty())
            m_lists[current] += line.split(u'|');
    }
}

const QStringList &Stock::list(const QString &name) const
{
    const auto found = m_lists.constFind(name);
    if (found == m_lists.constEnd())
        qFatal("The stock has no list %s.", qPrintable(name));
    return *found;
}

QString Writer::say(const QString &list)
{
    return fill(m_random.pick(Stock::instance().list(list)), 0);
}

QString Writer::sayNew(const QString &list)
{
    const QStringList &choices = Stock::instance().list(list);
    QList<int> &said = m_said[list];
    if (said.size() >= choices.size())
        said.clear();
    int choice = m_random.between(0, int(choices.size()) - 1);
    while (said.contains(choice))
        choice = (choice + 1) % int(choices.size());
    said.append(choice);
    return fill(choices[choice], 0);
}

QString Writer::paragraph(const QString &list, int from, int to)
{
    QString out;
    for (int left = m_random.between(from, to); left > 0; --left)
        out += sayNew(list);
    return out;
}

void Writer::forget()
{
    m_bound.clear();
    m_said.clear();
}

QString Writer::fill(const QString &pattern, int depth)
{
    QString out;
    qsizetype at = 0;
    while (at < pattern.size()) {
        const qsizetype open = pattern.indexOf(u'{', at);
        if (open < 0 || depth > deepest)
            return out + pattern.sliced(at);
        const qsizetype close = pattern.indexOf(u'}', open);
        out += pattern.sliced(at, open - at) + slot(pattern.sliced(open + 1, close - open - 1), depth);
        at = close + 1;
    }
    return out;
}

QString Writer::slot(const QString &name, int depth)
{
    if (name.startsWith(u'=')) {
        const QString list = name.sliced(1);
        if (!m_bound.contains(list)) {
            const QString value = fill(m_random.pick(Stock::instance().list(list)), depth + 1);
            m_bound.insert(list, value);
        }
        return m_bound.value(list);
    }
    if (const auto number = numberBetween(name, m_random))
        return QString::number(*number);
    return fill(m_random.pick(Stock::instance().list(name)), depth + 1);
}

} // namespace made
