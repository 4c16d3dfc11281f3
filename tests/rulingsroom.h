// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "changesroom.h"

/// An archive in which editors say what names are.
class RulingsRoom : protected ChangesRoom {
protected:
    using Class = core::EntityClass;

    static core::Ruling always(const QString &name, Class entityClass, const QString &value = {})
    {
        return { 0, core::Ruling::Kind::Always, name, Class::Person, entityClass, value };
    }
    static core::Ruling never(const QString &name) { return { 0, core::Ruling::Kind::Never, name }; }
    static core::Ruling alias(Class entityClass, const QString &name, const QString &value)
    {
        return { 0, core::Ruling::Kind::Alias, name, entityClass, entityClass, value };
    }

    /// A page of one article, whose text has its mentions in brackets, with a mark for the class:
    /// 【o云州总工会】 an organisation, 【p云州】 a place, 【r柳沐辰】 a person, 【d=2023-09-01:昨日】 a
    /// date.
    static archive::IncomingSource source(int i, const QString &date, const QString &marked)
    {
        QString text;
        QList<core::Mention> mentions;
        for (const QString &piece : marked.split(u'【')) {
            const qsizetype close = piece.indexOf(u'】');
            if (close > 0) {
                QString words = piece.mid(1, close - 1);
                QString value = words;
                if (words.startsWith(u'=')) {
                    value = words.section(u':', 0, 0).mid(1);
                    words = words.section(u':', 1);
                }
                mentions.append({ classOf(piece[0]),
                    { 1, static_cast<int>(text.size()), static_cast<int>(words.size()) }, value });
                text += words;
            }
            text += piece.mid(close + 1);
        }
        auto made = sourceOf(QStringLiteral("/页/%1.txt").arg(i), dateOf(date), QString::number(i),
            { articleOf(QStringLiteral("简报%1").arg(i), { text }) });
        made.pages[0].page.paper = QStringLiteral("临溪日报");
        made.pages[0].mentions = { mentions };
        return made;
    }

    void add(const QList<archive::IncomingSource> &sources)
    {
        const auto added = writer().add(sources);
        if (!added)
            qWarning("%s", qPrintable(added.error().message));
    }
    void fill()
    {
        add({ source(1, QStringLiteral("2023-09-01"),
                  QStringLiteral("【o市总工会】在【p云州】，【r柳沐辰】说。云栖坊到了。")),
            source(2, QStringLiteral("2023-10"),
                QStringLiteral("【o云州市总工会】办会。【r柳沐辰】和【r苗一】、云栖坊。【r柳沐辰】走了。")),
            source(3, QStringLiteral("2022"), QStringLiteral("【p云栖坊】【d=2022-01-01:元旦】")),
            source(4, {}, QStringLiteral("【o云栖坊总会】和【r苗一】")) });
    }
    void settle()
    {
        while (writer().settleRulings(2).value_or(0) > 0) { }
    }
    /// All that is said settled.
    QString say(const core::Ruling &ruling)
    {
        const auto change = writer().rule(ruling);
        settle();
        return change ? change->what : u'!' + change.error().message;
    }

    /// The mentions of an article in its order: o云州总工会 p云州=云州市.
    QString mentions(core::ArticleId id) const
    {
        const auto stored = reader()->article(id);
        QStringList out;
        for (const core::Mention &mention : stored.value_or(core::StoredArticle {}).mentions) {
            const QString words = stored->article.blocks[mention.span.block].text.mid(
                mention.span.start, mention.span.length);
            out.append(markOf(mention.entityClass) + words
                + (words == mention.value ? QString() : u'=' + mention.value));
        }
        return out.join(u' ');
    }

    static Class classOf(QChar mark)
    {
        return mark == u'o' ? Class::Organisation
            : mark == u'p'  ? Class::Place
            : mark == u'd'  ? Class::Date
                            : Class::Person;
    }
    static QChar markOf(Class entityClass)
    {
        return entityClass == Class::Organisation ? u'o'
            : entityClass == Class::Place         ? u'p'
            : entityClass == Class::Date          ? u'd'
                                                  : u'r';
    }
};
