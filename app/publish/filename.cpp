// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/filename.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace publish {

static constexpr int mostBytes = 255;

QStringList namingWords()
{
    return { QStringLiteral("{n}"), QStringLiteral("{date}"), QStringLiteral("{paper}"),
        QStringLiteral("{page}"), QStringLiteral("{title}") };
}

QString defaultPattern()
{
    return QStringLiteral("{date} {page} {title}");
}

static QString valueOf(const QString &word, const core::StoredArticle &article, int number)
{
    if (word == u"{n}")
        return QString::number(number).rightJustified(3, u'0');
    if (word == u"{date}") {
        const core::IssueDate &date = article.issue.date;
        return date.isEstimate() && !date.value.isEmpty() ? u'~' + date.value : date.value;
    }
    if (word == u"{paper}")
        return article.issue.paper;
    if (word == u"{page}")
        return article.page.number;
    return article.article.title();
}

core::Result<QString> fileName(const QString &pattern, const core::StoredArticle &article, int number)
{
    static const QRegularExpression braces(QStringLiteral("\\{[^{}]*\\}"));
    const QStringList words = namingWords();
    QString out;
    qsizetype done = 0;
    bool differ = false;
    auto matches = braces.globalMatch(pattern);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        const QString word = match.captured();
        if (!words.contains(word)) {
            return core::fail(core::Error::Kind::BadArgument,
                QCoreApplication::translate("publish", "File names know no %1; they know %2.")
                    .arg(word, words.join(u' ')));
        }
        differ = differ || word == u"{n}" || word == u"{title}";
        out += pattern.mid(done, match.capturedStart() - done) + valueOf(word, article, number);
        done = match.capturedEnd();
    }
    if (!differ) {
        return core::fail(core::Error::Kind::BadArgument,
            QCoreApplication::translate(
                "publish", "File names need {n} or {title}, or all would be the same."));
    }
    return asFileName(out + pattern.mid(done));
}

QString asFileName(const QString &text, int spare)
{
    static const QRegularExpression forbidden(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f\\x7f]+"));
    // No unit takes less than a byte; a text may be a page long.
    QString out = text.left(4 * mostBytes).replace(forbidden, QStringLiteral(" ")).simplified();
    // No hidden file, and no name that ends in a dot or a blank, which Windows drops.
    while (out.startsWith(u'.') || out.startsWith(u' '))
        out.remove(0, 1);
    out.truncate(mostBytes);
    while (out.toUtf8().size() > mostBytes - spare)
        out.chop(out.size() > 1 && out.back().isLowSurrogate() ? 2 : 1);
    while (out.endsWith(u'.') || out.endsWith(u' '))
        out.chop(1);
    return out.isEmpty() ? QStringLiteral("_") : out;
}

} // namespace publish
