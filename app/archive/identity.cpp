// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/identity.h"

#include <QCryptographicHash>
#include <algorithm>
#include <functional>

namespace archive {

QByteArray articleHash(const QList<core::Block> &blocks)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const core::Block &block : blocks) {
        hash.addData(core::blockKindName(block.kind).toUtf8());
        hash.addData("\n");
        hash.addData(block.text.toUtf8());
        hash.addData("\n");
    }
    return hash.result();
}

QByteArray pageHash(const core::Page &page)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](QString text) {
        text.removeIf([](QChar c) { return c.isSpace(); });
        hash.addData(text.toUtf8());
    };
    std::for_each(page.banner.begin(), page.banner.end(), add);
    for (const core::Article &article : page.articles) {
        for (const core::Block &block : article.blocks)
            add(block.text);
    }
    return hash.result();
}

QString numberKey(const QString &number)
{
    if (number.isEmpty())
        return QStringLiteral("1");
    constexpr qsizetype width = 6;
    QString key = QStringLiteral("0");
    for (qsizetype i = 0; i < number.size();) {
        qsizetype end = i;
        while (end < number.size() && number[end].isDigit())
            ++end;
        if (end > i) {
            key += QString(std::max<qsizetype>(0, width - (end - i)), u'0')
                + QStringView(number).sliced(i, end - i).toString();
            i = end;
        } else {
            key += number[i++].toLower();
        }
    }
    return key;
}

static bool shareText(const KnownArticle &known, const core::Article &article)
{
    // Shorter ones (本报讯, 图片新闻) stand in many articles.
    constexpr qsizetype tellingLength = 12;
    return std::any_of(article.blocks.begin(), article.blocks.end(), [&](const core::Block &block) {
        return block.text.size() >= tellingLength
            && std::any_of(known.blocks.begin(), known.blocks.end(),
                [&](const core::Block &other) { return other.text == block.text; });
    });
}

QList<core::ArticleId> sameArticles(const QList<KnownArticle> &known, const QList<core::Article> &articles)
{
    QList<core::ArticleId> ids(articles.size(), 0);
    QList<QByteArray> hashes;
    for (const core::Article &article : articles)
        hashes.append(articleHash(article.blocks));
    const QList<std::function<bool(const KnownArticle &, qsizetype)>> ways {
        [&](const KnownArticle &one, qsizetype i) { return one.hash == hashes[i]; },
        [&](const KnownArticle &one, qsizetype i) { return one.title == articles[i].title(); },
        [&](const KnownArticle &one, qsizetype i) { return shareText(one, articles[i]); },
    };
    for (const auto &same : ways) {
        for (const KnownArticle &one : known) {
            for (qsizetype i = 0; i < articles.size() && !ids.contains(one.id); ++i) {
                if (!ids[i] && same(one, i))
                    ids[i] = one.id;
            }
        }
    }
    return ids;
}

} // namespace archive
