// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/rulingrows.h"

#include "archive/sequence.h"
#include "core/names.h"

namespace archive {

using core::EntityClass;
using core::Ruling;

static constexpr core::Names<Ruling::Kind, 3> kinds { { u"always", u"never", u"alias" } };

/// Empty where a ruling of this kind has none.
static QString classNameOf(const Ruling &ruling)
{
    return ruling.kind == Ruling::Kind::Never ? QString() : core::entityClassName(ruling.entityClass);
}

static QString nameClassOf(const Ruling &ruling)
{
    return ruling.kind == Ruling::Kind::Alias ? core::entityClassName(ruling.nameClass) : QString();
}

static EntityClass classOf(const QString &name)
{
    return core::entityClassFromName(name).value_or(EntityClass::Person);
}

QList<Ruling> RulingRows::rulings(const QString &condition, const QVariantList &values)
{
    QList<Ruling> out;
    m_sequence.each(QStringLiteral("SELECT id, kind, name, name_class, class, value FROM ruling WHERE ")
            + condition + QStringLiteral(" ORDER BY id DESC"),
        values, [&](const Row &row) {
            if (const auto kind = kinds.value(row.text(1)))
                out.append({ row.number(0), *kind, row.text(2), classOf(row.text(3)), classOf(row.text(4)),
                    row.text(5) });
        });
    return out;
}

static std::optional<Ruling> firstOf(const QList<Ruling> &rulings)
{
    return rulings.isEmpty() ? std::nullopt : std::optional(rulings.first());
}

QList<Ruling> RulingRows::all()
{
    return rulings(QStringLiteral("true"), {});
}

std::optional<Ruling> RulingRows::ruling(qint64 id)
{
    return firstOf(rulings(QStringLiteral("id = ?"), { id }));
}

std::optional<Ruling> RulingRows::ofTheSameName(const Ruling &ruling)
{
    return firstOf(
        rulings(QStringLiteral("name = ? AND name_class = ?"), { ruling.name, nameClassOf(ruling) }));
}

qint64 RulingRows::put(const Ruling &ruling)
{
    return m_sequence.insert(
        QStringLiteral(
            "INSERT INTO ruling (id, kind, name, name_class, class, value) VALUES (?, ?, ?, ?, ?, ?)"),
        { ruling.id ? QVariant(ruling.id) : QVariant(), kinds.name(ruling.kind), ruling.name,
            nameClassOf(ruling), classNameOf(ruling), ruling.value });
}

void RulingRows::takeOut(const Ruling &ruling)
{
    m_sequence.run(QStringLiteral("DELETE FROM ruling WHERE id = ?"), { ruling.id });
}

bool RulingRows::hasCorrections()
{
    return m_sequence.value(QStringLiteral("SELECT 1 FROM correction LIMIT 1")).isValid();
}

QList<KeptCorrection> RulingRows::corrections(core::ArticleId article)
{
    QList<KeptCorrection> out;
    m_sequence.each(
        QStringLiteral("SELECT id, block, start, length, words, class, value, new_start, new_length, "
                       "new_words FROM correction WHERE article = ? ORDER BY id"),
        { article }, [&](const Row &row) {
            const auto unit = [&](int column) { return static_cast<int>(row.number(column)); };
            KeptCorrection kept { row.number(0), article, { { unit(1), unit(2), unit(3) }, {} }, row.text(4),
                row.text(9) };
            if (const auto entityClass = core::entityClassFromName(row.text(5)))
                kept.said.instead
                    = core::Mention { *entityClass, { unit(1), unit(7), unit(8) }, row.text(6) };
            out.append(kept);
        });
    return out;
}

qint64 RulingRows::put(const KeptCorrection &kept)
{
    const core::Span &place = kept.said.place;
    const core::Mention instead = kept.said.instead.value_or(core::Mention {});
    return m_sequence.insert(
        QStringLiteral("INSERT INTO correction (id, article, block, start, length, words, class, value, "
                       "new_start, new_length, new_words) "
                       "SELECT ?, article.id, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM article WHERE article.id = ?"),
        { kept.id ? QVariant(kept.id) : QVariant(), place.block, place.start, place.length, kept.words,
            kept.said.instead ? core::entityClassName(instead.entityClass) : QString(), instead.value,
            instead.span.start, instead.span.length, kept.newWords, kept.article });
}

void RulingRows::takeOut(const KeptCorrection &correction)
{
    m_sequence.run(QStringLiteral("DELETE FROM correction WHERE id = ?"), { correction.id });
}

// ---- on the undo stack

QJsonObject asJson(const std::optional<Ruling> &ruling)
{
    if (!ruling)
        return {};
    return { { QStringLiteral("id"), ruling->id }, { QStringLiteral("kind"), kinds.name(ruling->kind) },
        { QStringLiteral("name"), ruling->name }, { QStringLiteral("name_class"), nameClassOf(*ruling) },
        { QStringLiteral("class"), classNameOf(*ruling) }, { QStringLiteral("value"), ruling->value } };
}

std::optional<Ruling> rulingOf(const QJsonObject &json)
{
    const auto kind = kinds.value(json[u"kind"].toString());
    if (!kind)
        return std::nullopt;
    return Ruling { json[u"id"].toInteger(), *kind, json[u"name"].toString(),
        classOf(json[u"name_class"].toString()), classOf(json[u"class"].toString()),
        json[u"value"].toString() };
}

QJsonObject asJson(const KeptCorrection &kept)
{
    const core::Span &place = kept.said.place;
    QJsonObject json { { QStringLiteral("id"), kept.id }, { QStringLiteral("article"), kept.article },
        { QStringLiteral("block"), place.block }, { QStringLiteral("start"), place.start },
        { QStringLiteral("length"), place.length }, { QStringLiteral("words"), kept.words } };
    if (const auto &instead = kept.said.instead) {
        json[u"class"] = core::entityClassName(instead->entityClass);
        json[u"value"] = instead->value;
        json[u"new_start"] = instead->span.start;
        json[u"new_length"] = instead->span.length;
        json[u"new_words"] = kept.newWords;
    }
    return json;
}

KeptCorrection correctionOf(const QJsonObject &json)
{
    const auto unit = [&](QStringView name) { return json[name].toInt(); };
    KeptCorrection kept { json[u"id"].toInteger(), json[u"article"].toInteger(),
        { { unit(u"block"), unit(u"start"), unit(u"length") }, {} }, json[u"words"].toString(),
        json[u"new_words"].toString() };
    if (const auto entityClass = core::entityClassFromName(json[u"class"].toString()))
        kept.said.instead = core::Mention { *entityClass,
            { unit(u"block"), unit(u"new_start"), unit(u"new_length") }, json[u"value"].toString() };
    return kept;
}

} // namespace archive
