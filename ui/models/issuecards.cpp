// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/issuecards.h"

#include "ui/models/archivenode.h"
#include "ui/models/roles.h"

namespace ui {

void IssueCards::setContents(const IssueContents &contents)
{
    beginResetModel();
    m_contents = contents;
    m_rows.clear();
    for (qsizetype page = 0; page < m_contents.pages.size(); ++page) {
        m_rows.append({ page, -1 });
        for (qsizetype article = 0; article < m_contents.pages.at(page).articles.size(); ++article)
            m_rows.append({ page, article });
    }
    endResetModel();
}

void IssueCards::setMark(core::ArticleId article, const core::Bookmark &mark)
{
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row &at = m_rows.at(row);
        if (at.article < 0 || m_contents.pages.at(at.page).articles.at(at.article).id != article)
            continue;
        m_contents.pages[at.page].articles[at.article].mark = mark;
        Q_EMIT dataChanged(index(row), index(row));
    }
}

int IssueCards::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

Qt::ItemFlags IssueCards::flags(const QModelIndex &index) const
{
    const bool page = index.data(KindRole).toInt() == static_cast<int>(Kind::Page);
    // A heading is passed over by the keys.
    return page ? Qt::NoItemFlags : QAbstractListModel::flags(index) | Qt::ItemNeverHasChildren;
}

QVariant IssueCards::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row row = m_rows.at(index.row());
    const IssueContents::PageContents &page = m_contents.pages.at(row.page);
    return row.article < 0 ? pageData(page.page, role) : articleData(page.articles.at(row.article), role);
}

QVariant IssueCards::pageData(const core::PageSummary &page, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return pageWords(page.number, page.name);
    case OpeningRole:
        return page.banner.join(u"  ");
    case Qt::ToolTipRole:
        return page.source;
    case KindRole:
        return static_cast<int>(Kind::Page);
    case IdRole:
        return page.id;
    default:
        return {};
    }
}

QVariant IssueCards::articleData(const core::ArticleSummary &article, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return article.title;
    case BylineRole: {
        QStringList parts;
        if (!article.reporters.isEmpty())
            parts.append(article.reporters.join(u' '));
        if (!article.correspondents.isEmpty())
            parts.append(tr("Correspondents: %1").arg(article.correspondents.join(u' ')));
        if (article.kind == core::ArticleKind::Photo)
            parts.append(tr("Picture"));
        if (article.kind == core::ArticleKind::Notice)
            parts.append(tr("Notice"));
        return parts.join(u" · ");
    }
    case OpeningRole:
        return article.opening;
    case MarkRole:
        // What is in no archive has no marks.
        return article.id > 0 ? QVariant::fromValue(article.mark) : QVariant();
    case ChiefRole:
        return QVariant::fromValue(article.chief);
    case Qt::AccessibleTextRole: {
        QStringList parts { article.title };
        if (article.id > 0 && !article.mark.isRead())
            parts.append(tr("not read"));
        if (article.mark.isClipped())
            parts.append(tr("clipping"));
        parts.append(article.opening);
        for (const core::Mention &mention : article.chief)
            parts.append(mention.value);
        return parts.join(u'\n');
    }
    case KindRole:
        return static_cast<int>(Kind::Article);
    case IdRole:
        return article.id;
    default:
        return {};
    }
}

} // namespace ui
