// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/narrowing.h"

#include "ui/models/entitywords.h"

#include <QLocale>

namespace ui {

static constexpr int mostRows = 24; ///< a menu that can still be looked over

static QString kindText(const QString &kind)
{
    switch (core::articleKindFromName(kind)) {
    case core::ArticleKind::Photo:
        return NarrowingMenu::tr("Photo stories");
    case core::ArticleKind::Notice:
        return NarrowingMenu::tr("Notices");
    case core::ArticleKind::News:
        break;
    }
    return NarrowingMenu::tr("Articles");
}

NarrowingMenu::NarrowingMenu(QWidget *parent)
    : QMenu(parent)
{
    setObjectName(QStringLiteral("narrowing"));
}

void NarrowingMenu::addRow(QMenu *menu, const QString &shown, qint64 articles, const QString &typed)
{
    QString label = shown;
    QAction *row
        = menu->addAction(label.replace(u'&', QStringLiteral("&&")) + u'\t' + QLocale().toString(articles));
    row->setCheckable(true);
    row->setChecked(m_asked.contains(typed));
    connect(row, &QAction::triggered, this, [this, typed] { Q_EMIT chosen(typed); });
}

void NarrowingMenu::addFacet(
    const QString &title, const QString &field, const QList<core::FacetCount> &counts)
{
    QList<core::FacetCount> known;
    for (const core::FacetCount &count : counts) {
        if (!count.value.isEmpty())
            known.append(count);
    }
    if (known.isEmpty())
        return;
    QMenu *menu = addMenu(title);
    for (const core::FacetCount &count : known.first(std::min<qsizetype>(mostRows, known.size())))
        addRow(menu, count.value, count.articles, field + fieldValue(count.value));
}

void NarrowingMenu::addNames(const core::Survey &survey)
{
    if (survey.entities.isEmpty())
        return;
    QMenu *menu = addMenu(tr("Names in them"));
    for (const core::Survey::EntityCount &entity : survey.entities) {
        // Dates are no field of the language.
        if (entity.entityClass == core::EntityClass::Date)
            continue;
        addRow(menu, entity.count.value, entity.count.articles,
            core::entityClassName(entity.entityClass) + u':' + fieldValue(entity.count.value));
    }
}

void NarrowingMenu::setSurvey(const core::Survey &survey, const search::Query &query)
{
    clear();
    m_asked.clear();
    for (const search::Part &part : query.parts)
        m_asked.append(search::words(query, part));
    QList<core::FacetCount> newestFirst(survey.years.rbegin(), survey.years.rend());
    addFacet(tr("Year"), QStringLiteral("date:"), newestFirst);
    addFacet(tr("Newspaper"), QStringLiteral("paper:"), survey.papers);
    addFacet(tr("Page"), QStringLiteral("page:"), survey.pages);
    QMenu *kinds = addMenu(tr("Kind of article"));
    for (const core::FacetCount &kind : survey.kinds)
        addRow(kinds, kindText(kind.value), kind.articles, QStringLiteral("kind:") + kind.value);
    addFacet(tr("Reporter"), QStringLiteral("byline:"), survey.reporters);
    addNames(survey);
    if (survey.sampled < survey.total) {
        addSeparator();
        QAction *note = addAction(tr("Reporters and names of the newest %L1 articles").arg(survey.sampled));
        note->setEnabled(false);
    }
}

} // namespace ui
