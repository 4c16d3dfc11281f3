// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/identity.h"

#include <QCryptographicHash>
#include <QHash>
#include <QSet>
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

/// Shorter ones (本报讯, 图片新闻) stand in many articles.
static constexpr qsizetype tellingLength = 12; // UTF-16 units

namespace {

/// New articles by something that tells them, in their order.
template <typename Key> class Wanted {
public:
    void add(const Key &key, qsizetype article) { m_articles[key].append(article); }

    /// The first with this key that is not yet taken, -1 when there is none.
    qsizetype first(const Key &key, const QList<core::ArticleId> &taken)
    {
        const auto articles = m_articles.find(key);
        if (articles == m_articles.end())
            return -1;
        // Those that were taken stay so: a page of a thousand 简讯 is not gone through for each of them.
        while (!articles->isEmpty() && taken[articles->last()])
            articles->removeLast();
        return articles->isEmpty() ? -1 : articles->last();
    }

private:
    QHash<Key, QList<qsizetype>> m_articles; ///< the first one last
};

} // namespace

QList<core::ArticleId> sameArticles(const QList<KnownArticle> &known, const QList<core::Article> &articles)
{
    QList<core::ArticleId> ids(articles.size(), 0);
    Wanted<QByteArray> byHash;
    Wanted<QString> byTitle;
    Wanted<QString> byText;
    for (qsizetype i = articles.size() - 1; i >= 0; --i) {
        byHash.add(articleHash(articles[i].blocks), i);
        byTitle.add(articles[i].title(), i);
        for (const core::Block &block : articles[i].blocks) {
            if (block.text.size() >= tellingLength)
                byText.add(block.text, i);
        }
    }
    const auto textInCommon = [&](const KnownArticle &one) {
        for (const core::Block &block : one.blocks) {
            if (const qsizetype i = byText.first(block.text, ids); i >= 0)
                return i;
        }
        return qsizetype(-1);
    };
    const QList<std::function<qsizetype(const KnownArticle &)>> ways {
        [&](const KnownArticle &one) { return byHash.first(one.hash, ids); },
        [&](const KnownArticle &one) { return byTitle.first(one.title, ids); },
        textInCommon,
    };
    QSet<core::ArticleId> found;
    for (const auto &way : ways) {
        for (const KnownArticle &one : known) {
            const qsizetype i = found.contains(one.id) ? -1 : way(one);
            if (i < 0)
                continue;
            ids[i] = one.id;
            found.insert(one.id);
        }
    }
    return ids;
}

} // namespace archive
