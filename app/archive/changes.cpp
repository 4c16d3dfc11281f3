// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/changes.h"

#include "archive/rulingrows.h"
#include "archive/sentences.h"
#include "archive/sequence.h"
#include "core/names.h"

#include <QJsonDocument>
#include <array>

namespace archive {

static constexpr core::Names<ChangeKind, 9> kinds { { u"date", u"paper", u"edition", u"removal", u"ruling",
    u"correction", u"number", u"clipping", u"read" } };
static constexpr qint64 mostChanges = 200;
static constexpr qint64 mostBytes = 256LL << 20;

static QString removal(const QJsonObject &subject)
{
    const QString name = subject[u"name"].toString();
    const QString count = QString::number(subject[u"count"].toInt());
    const QString unit = subject[u"unit"].toString();
    if (unit == u"source")
        return tell(QT_TRANSLATE_NOOP("archive", "Remove the source %1")).arg(name);
    if (unit == u"issue") {
        return name.isEmpty() ? tell(QT_TRANSLATE_NOOP("archive", "Remove %1 issues")).arg(count)
                              : tell(QT_TRANSLATE_NOOP("archive", "Remove the issue %1")).arg(name);
    }
    return name.isEmpty() ? tell(QT_TRANSLATE_NOOP("archive", "Remove %1 pages")).arg(count)
                          : tell(QT_TRANSLATE_NOOP("archive", "Remove a page of %1")).arg(name);
}

namespace {

/// How a decision is said: of one issue or of several, with a new value or with none.
struct Sentences {
    const char *one;
    const char *several;
    const char *oneWithout;
    const char *severalWithout;
};

constexpr Sentences dateSentences {
    QT_TRANSLATE_NOOP("archive", "Set the date of %1 to %2"),
    QT_TRANSLATE_NOOP("archive", "Set the date of %1 issues to %2"),
    QT_TRANSLATE_NOOP("archive", "Let the pages of %1 say their date"),
    QT_TRANSLATE_NOOP("archive", "Let the pages of %1 issues say their date"),
};
constexpr Sentences paperSentences {
    QT_TRANSLATE_NOOP("archive", "Set the paper of %1 to %2"),
    QT_TRANSLATE_NOOP("archive", "Set the paper of %1 issues to %2"),
    QT_TRANSLATE_NOOP("archive", "Take the paper's name from %1"),
    QT_TRANSLATE_NOOP("archive", "Take the paper's name from %1 issues"),
};
constexpr Sentences editionSentences {
    QT_TRANSLATE_NOOP("archive", "Set the edition of %1 to %2"),
    QT_TRANSLATE_NOOP("archive", "Set the edition of %1 issues to %2"),
    QT_TRANSLATE_NOOP("archive", "Take the edition from %1"),
    QT_TRANSLATE_NOOP("archive", "Take the edition from %1 issues"),
};
constexpr Sentences pageDateSentences {
    QT_TRANSLATE_NOOP("archive", "Set the date of a page of %1 to %2"),
    QT_TRANSLATE_NOOP("archive", "Set the date of %1 pages to %2"),
    QT_TRANSLATE_NOOP("archive", "Let a page of %1 say its date"),
    QT_TRANSLATE_NOOP("archive", "Let %1 pages say their date"),
};
constexpr Sentences pagePaperSentences {
    QT_TRANSLATE_NOOP("archive", "Set the paper of a page of %1 to %2"),
    QT_TRANSLATE_NOOP("archive", "Set the paper of %1 pages to %2"),
    QT_TRANSLATE_NOOP("archive", "Take the paper's name from a page of %1"),
    QT_TRANSLATE_NOOP("archive", "Take the paper's name from %1 pages"),
};
constexpr Sentences pageEditionSentences {
    QT_TRANSLATE_NOOP("archive", "Set the edition of a page of %1 to %2"),
    QT_TRANSLATE_NOOP("archive", "Set the edition of %1 pages to %2"),
    QT_TRANSLATE_NOOP("archive", "Take the edition from a page of %1"),
    QT_TRANSLATE_NOOP("archive", "Take the edition from %1 pages"),
};
constexpr Sentences numberSentences {
    QT_TRANSLATE_NOOP("archive", "Set the number of a page of %1 to %2"),
    QT_TRANSLATE_NOOP("archive", "Set the number of %1 pages to %2"),
    QT_TRANSLATE_NOOP("archive", "Let a page of %1 say its number"),
    QT_TRANSLATE_NOOP("archive", "Let %1 pages say their number"),
};

constexpr Sentences clippingSentences {
    QT_TRANSLATE_NOOP("archive", "Keep %1 among the clippings"),
    QT_TRANSLATE_NOOP("archive", "Keep %1 articles among the clippings"),
    QT_TRANSLATE_NOOP("archive", "Take %1 from the clippings"),
    QT_TRANSLATE_NOOP("archive", "Take %1 articles from the clippings"),
};
constexpr Sentences readSentences {
    QT_TRANSLATE_NOOP("archive", "Mark %1 as read"),
    QT_TRANSLATE_NOOP("archive", "Mark %1 articles as read"),
    QT_TRANSLATE_NOOP("archive", "Mark %1 as not read"),
    QT_TRANSLATE_NOOP("archive", "Mark %1 articles as not read"),
};

} // namespace

static QString decision(const Sentences &ofIssues, const Sentences &ofPages, const QJsonObject &subject)
{
    const Sentences &sentences = subject[u"unit"] == QStringLiteral("page") ? ofPages : ofIssues;
    const QString name = subject[u"name"].toString();
    const QString to = subject[u"to"].toString();
    const QString what = name.isEmpty() ? QString::number(subject[u"count"].toInt()) : name;
    const char *with = name.isEmpty() ? sentences.several : sentences.one;
    const char *without = name.isEmpty() ? sentences.severalWithout : sentences.oneWithout;
    return to.isEmpty() ? tell(without).arg(what) : tell(with).arg(what, to);
}

/// Of articles: a mark that was set, or taken off.
static QString mark(const Sentences &sentences, const QJsonObject &subject)
{
    const QString name = subject[u"name"].toString();
    const bool isSet = subject[u"when"].toInteger() > 0;
    if (name.isEmpty())
        return tell(isSet ? sentences.several : sentences.severalWithout)
            .arg(QString::number(subject[u"count"].toInt()));
    return tell(isSet ? sentences.one : sentences.oneWithout).arg(name);
}

/// As a sentence has it.
static QString classPhrase(core::EntityClass entityClass)
{
    static constexpr std::array phrases {
        QT_TRANSLATE_NOOP("archive", "a person"),
        QT_TRANSLATE_NOOP("archive", "an organisation"),
        QT_TRANSLATE_NOOP("archive", "a place"),
        QT_TRANSLATE_NOOP("archive", "a date"),
        QT_TRANSLATE_NOOP("archive", "a post"),
        QT_TRANSLATE_NOOP("archive", "an honour"),
        QT_TRANSLATE_NOOP("archive", "an event"),
        QT_TRANSLATE_NOOP("archive", "a work"),
    };
    return tell(phrases[static_cast<std::size_t>(entityClass)]);
}

static QString ruling(const QJsonObject &subject)
{
    const auto ruling = rulingOf(subject[u"after"].toObject());
    if (!ruling)
        return tell(QT_TRANSLATE_NOOP("archive", "Forget what was said of %1"))
            .arg(subject[u"before"][u"name"].toString());
    switch (ruling->kind) {
    case core::Ruling::Kind::Always:
        return ruling->value == ruling->name
            ? tell(QT_TRANSLATE_NOOP("archive", "Always take %1 for %2"))
                  .arg(ruling->name, classPhrase(ruling->entityClass))
            : tell(QT_TRANSLATE_NOOP("archive", "Always take %1 for %2, %3"))
                  .arg(ruling->name, classPhrase(ruling->entityClass), ruling->value);
    case core::Ruling::Kind::Never:
        return tell(QT_TRANSLATE_NOOP("archive", "Never take %1 for a name")).arg(ruling->name);
    case core::Ruling::Kind::Alias:
        break;
    }
    return tell(QT_TRANSLATE_NOOP("archive", "Take %1 for the same as %2")).arg(ruling->name, ruling->value);
}

static QString correction(const QJsonObject &subject)
{
    const KeptCorrection kept = correctionOf(subject[u"correction"].toObject());
    if (!kept.said.instead)
        return tell(QT_TRANSLATE_NOOP("archive", "Take %1 for no name in one place")).arg(kept.words);
    return tell(QT_TRANSLATE_NOOP("archive", "Take %1 for %2 in one place"))
        .arg(kept.newWords, classPhrase(kept.said.instead->entityClass));
}

core::Change KeptChange::described() const
{
    switch (kind) {
    case ChangeKind::Date:
        return { id, decision(dateSentences, pageDateSentences, subject) };
    case ChangeKind::Paper:
        return { id, decision(paperSentences, pagePaperSentences, subject) };
    case ChangeKind::Edition:
        return { id, decision(editionSentences, pageEditionSentences, subject) };
    case ChangeKind::Number:
        return { id, decision(numberSentences, numberSentences, subject) };
    case ChangeKind::Ruling:
        return { id, ruling(subject) };
    case ChangeKind::Correction:
        return { id, correction(subject) };
    case ChangeKind::Clipping:
        return { id, mark(clippingSentences, subject) };
    case ChangeKind::ReadMark:
        return { id, mark(readSentences, subject) };
    case ChangeKind::Removal:
        break;
    }
    return { id, removal(subject) };
}

KeptChange ChangeStack::push(ChangeKind kind, const QJsonObject &subject)
{
    m_sequence.run(QStringLiteral("DELETE FROM change WHERE undone"));
    const qint64 id = m_sequence.insert(QStringLiteral("INSERT INTO change (kind, subject) VALUES (?, ?)"),
        { kinds.name(kind), QString::fromUtf8(QJsonDocument(subject).toJson(QJsonDocument::Compact)) });
    return { id, kind, subject };
}

void ChangeStack::bound(qint64 change)
{
    m_sequence.run(QStringLiteral("UPDATE change SET size ="
                                  "  (SELECT coalesce(sum(length(content)), 0) FROM removed_page WHERE "
                                  "removed_page.change = change.id)"
                                  "  + (SELECT coalesce(sum(length(content)), 0) FROM removed_source"
                                  "    WHERE removed_source.change = change.id) "
                                  "WHERE id = ?"),
        { change });
    // Counted from the last change back.
    qint64 count = 0;
    qint64 bytes = 0;
    qint64 oldest = 0;
    m_sequence.each(QStringLiteral("SELECT id, size FROM change ORDER BY id DESC"), {}, [&](const Row &row) {
        ++count;
        bytes += row.number(1);
        if (!oldest && count > 1 && (count > mostChanges || bytes > mostBytes))
            oldest = row.number(0);
    });
    m_sequence.run(QStringLiteral("DELETE FROM change WHERE id <= ?"), { oldest });
}

std::optional<KeptChange> ChangeStack::first(const QString &statement)
{
    std::optional<KeptChange> change;
    m_sequence.each(statement, {}, [&](const Row &row) {
        change = KeptChange { row.number(0), kinds.value(row.text(1)).value_or(ChangeKind::Removal),
            QJsonDocument::fromJson(row.text(2).toUtf8()).object() };
    });
    return change;
}

std::optional<KeptChange> ChangeStack::toUndo()
{
    return first(
        QStringLiteral("SELECT id, kind, subject FROM change WHERE NOT undone ORDER BY id DESC LIMIT 1"));
}

std::optional<KeptChange> ChangeStack::toRedo()
{
    return first(QStringLiteral("SELECT id, kind, subject FROM change WHERE undone ORDER BY id LIMIT 1"));
}

void ChangeStack::setUndone(qint64 change, bool undone)
{
    m_sequence.run(QStringLiteral("UPDATE change SET undone = ? WHERE id = ?"), { int(undone), change });
}

} // namespace archive
