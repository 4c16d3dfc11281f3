// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/issueview.h"

#include "publish/document.h"
#include "ui/models/answer.h"
#include "ui/models/roles.h"
#include "ui/paint/carddelegate.h"
#include "ui/paint/theme.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace ui {

static constexpr int widest = 1080; // pixels; beyond this, cards only grow apart
static constexpr int margin = 24;

static core::Result<IssueContents> readContents(archive::Reader &reader, core::IssueId id)
{
    const core::Result<core::IssueSummary> issue = reader.issue(id);
    if (!issue)
        return std::unexpected(issue.error());
    const core::Result<QList<core::PageSummary>> pages = reader.pages(id);
    if (!pages)
        return std::unexpected(pages.error());
    IssueContents contents { *issue, {} };
    for (const core::PageSummary &page : *pages) {
        const core::Result<QList<core::ArticleSummary>> articles = reader.articles(page.id);
        if (!articles)
            return std::unexpected(articles.error());
        contents.pages.append({ page, *articles });
    }
    return contents;
}

/// A list that keeps its rows in the middle and shares its width out among them.
class CardList : public QListView {
public:
    CardList()
        : m_delegate(new CardDelegate(this))
    {
        setItemDelegate(m_delegate);
        setFrameShape(QFrame::NoFrame);
        setFlow(QListView::LeftToRight);
        setWrapping(true);
        setResizeMode(QListView::Adjust);
        setMouseTracking(true);
        setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
        setBackgroundRole(QPalette::Base);
    }

    void setSides(int side)
    {
        setViewportMargins(side, 0, side, 0);
        m_delegate->setWidth(viewport()->width());
        scheduleDelayedItemsLayout();
    }

private:
    CardDelegate *m_delegate;
};

IssueView::IssueView(archive::Store &store, core::IssueId issue, QWidget *parent)
    : Tab(parent)
    , m_issue(issue)
    , m_heading(new QLabel)
    , m_note(new QLabel)
    , m_view(new CardList)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_heading->setObjectName(QStringLiteral("issueHeading"));
    m_note->setForegroundRole(QPalette::PlaceholderText);

    m_view->setObjectName(QStringLiteral("issueCards"));
    m_view->setModel(&m_cards);
    setFocusProxy(m_view);
    connect(m_view, &QListView::activated, this, [this](const QModelIndex &index) {
        if (index.data(KindRole).toInt() == static_cast<int>(IssueCards::Kind::Article))
            Q_EMIT articleChosen(index.data(IdRole).toLongLong());
    });

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 22, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_heading);
    layout->addWidget(m_note);
    layout->addWidget(m_view, 1);

    const auto contents
        = store.read([issue](archive::Reader &reader) { return readContents(reader, issue); });
    whenAnswered(this, contents, [this](const core::Result<IssueContents> &answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_here = true;
        m_summary = answer->issue;
        m_cards.setContents(*answer);
        m_view->setCurrentIndex(m_cards.index(1));
        retranslate();
        Q_EMIT arrived();
    });
}

QString IssueView::title() const
{
    return m_here ? publish::issueTitle(m_summary) : QString();
}

void IssueView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void IssueView::resizeEvent(QResizeEvent *event)
{
    Tab::resizeEvent(event);
    const int side = std::max(margin, (width() - widest) / 2);
    m_view->setSides(side);
    m_heading->setContentsMargins(side + CardDelegate::gap, 0, side, 0);
    m_note->setContentsMargins(side + CardDelegate::gap, 0, side, 0);
}

QListView *IssueView::view() const
{
    return m_view;
}

void IssueView::retranslate()
{
    m_view->setAccessibleName(tr("Articles of this issue"));
    m_view->viewport()->update();
    m_heading->setFont(readingFont(font().pointSizeF() * 1.9));
    m_heading->setText(title());
    m_heading->setToolTip(m_summary.date.isEstimate() ? m_summary.date.evidence.join(u'\n') : QString());
    if (m_here)
        m_note->setText(tr("%n page(s)", nullptr, m_summary.pages) + QStringLiteral(" · ")
            + tr("%n article(s)", nullptr, m_summary.articles));
}

} // namespace ui
