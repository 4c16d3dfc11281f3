// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "search/scanner.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace search {

bool opensBracket(QChar c)
{
    return c == u'(' || c == u'（';
}

bool closesBracket(QChar c)
{
    return c == u')' || c == u'）';
}

QChar Scanner::character(qsizetype ahead) const
{
    return m_at + ahead < m_typed.size() ? m_typed[m_at + ahead] : QChar();
}

void Scanner::skipBlanks()
{
    while (character().isSpace())
        ++m_at;
}

void Scanner::complain(const char *sentence, qsizetype from, qsizetype to)
{
    constexpr qsizetype shownLength = 30;
    if (m_problem)
        return;
    const QString there = m_typed.sliced(from, to - from).trimmed();
    const QString shown = there.size() > shownLength ? there.first(shownLength) + u'…' : there;
    const auto number = QString::number(m_typed.first(from).toUcs4().size() + 1);
    // Not every sentence has both, which arg() warns of.
    const QString told = QCoreApplication::translate("search", sentence)
                             .replace(QStringLiteral("%2"), number)
                             .replace(QStringLiteral("%1"), shown);
    m_problem = Problem { told, static_cast<int>(from), static_cast<int>(to - from) };
}

bool Scanner::takeOperator(QStringView name)
{
    if (!QStringView(m_typed).sliced(m_at).startsWith(name))
        return false;
    const QChar behind = character(name.size());
    if (!behind.isNull() && !behind.isSpace() && !opensBracket(behind))
        return false;
    m_at += name.size();
    return true;
}

std::optional<int> Scanner::takeNear()
{
    constexpr int usual = 10;
    static const QRegularExpression form(QStringLiteral("\\GNEAR(?:/([0-9]{1,4}))?(?=\\s)"));
    skipBlanks();
    const QRegularExpressionMatch found = form.match(m_typed, m_at);
    if (!found.hasMatch())
        return std::nullopt;
    m_at += found.capturedLength();
    return found.capturedView(1).isEmpty() ? usual : found.capturedView(1).toInt();
}

std::optional<QString> Scanner::takeQuotation()
{
    const QChar opening = character();
    if (opening != u'"' && opening != u'“')
        return std::nullopt;
    const qsizetype from = m_at;
    const qsizetype end = m_typed.indexOf(opening == u'"' ? u'"' : u'”', from + 1);
    const QChar behind = end < 0 || end + 1 >= m_typed.size() ? QChar() : m_typed[end + 1];
    // “工匠杯”竞赛 is a word with marks in it.
    if (opening == u'“' && (end < 0 || !(behind.isNull() || behind.isSpace() || closesBracket(behind))))
        return std::nullopt;
    if (end < 0)
        complain(
            QT_TRANSLATE_NOOP("search", "The quotation mark at character %2 is not closed."), from, from + 1);
    m_at = end < 0 ? m_typed.size() : end + 1;
    return m_typed.sliced(from + 1, (end < 0 ? m_typed.size() : end) - from - 1);
}

std::optional<QString> Scanner::takeExpression()
{
    if (character() != u'/')
        return std::nullopt;
    qsizetype end = m_at + 1;
    while (end < m_typed.size() && m_typed[end] != u'/')
        end += m_typed[end] == u'\\' ? 2 : 1;
    if (end >= m_typed.size() || end == m_at + 1)
        return std::nullopt;
    const qsizetype from = std::exchange(m_at, end + 1);
    return m_typed.sliced(from + 1, end - from - 1);
}

QString Scanner::takeWord(bool inGroup)
{
    const qsizetype from = m_at;
    int own = 0;
    for (; m_at < m_typed.size() && !m_typed[m_at].isSpace(); ++m_at) {
        if (opensBracket(m_typed[m_at]))
            ++own;
        else if (closesBracket(m_typed[m_at]) && own-- <= 0 && inGroup)
            break;
    }
    return m_typed.sliced(from, m_at - from);
}

std::optional<QString> Scanner::takeName()
{
    constexpr qsizetype longest = 12;
    qsizetype length = 0;
    while (length <= longest && character(length).isLetter())
        ++length;
    if (length == 0 || (character(length) != u':' && character(length) != u'：'))
        return std::nullopt;
    const QString name = m_typed.sliced(m_at, length);
    m_at += length + 1;
    return name;
}

} // namespace search
