// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/issueview.h"

#include "publish/document.h"
#include "ui/models/answer.h"
#include "ui/models/archivenode.h"
#include "ui/models/dateaccount.h"
#include "ui/models/roles.h"
#include "ui/paint/theme.h"
#include "ui/panes/cardlist.h"

#include <QEvent>
#include <QLabel>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {

static constexpr int widest = 1080; // pixels; beyond this, cards only grow apart
static constexpr int margin = 24;
static constexpr qsizetype mostEvidence = 3; ///< sentences; the rest is in the tooltip
static constexpr qsizetype longestEvidence = 90; ///< UTF-16 units of each

static QString shortened(const QString &sentence)
{
    // The quotation mark at its end stays.
    return sentence.size() <= longestEvidence ? sentence
                                              : sentence.left(longestEvidence - 2) + u'…' + sentence.back();
}

static constexpr int chiefEntities = 8; ///< asked for; some of them may stand in the byline
static constexpr qsizetype chipsOnCard = 4;

static core::Result<IssueContents> readContents(archive::Reader &reader, core::IssueId id)
{
    const core::Result<core::IssueSummary> issue = reader.issue(id);
    if (!issue)
        return std::unexpected(issue.error());
    const core::Result<QList<core::PageSummary>> pages = reader.pages(id);
    if (!pages)
        return std::unexpected(pages.error());
    // A card without names is still a card.
    const auto chief
        = reader.chiefEntities(id, chiefEntities).value_or(QHash<core::ArticleId, QList<core::Mention>>());
    IssueContents contents { *issue, {} };
    for (const core::PageSummary &page : *pages) {
        const core::Result<QList<core::ArticleSummary>> articles = reader.articles(page.id);
        if (!articles)
            return std::unexpected(articles.error());
        contents.pages.append({ page, *articles });
        for (core::ArticleSummary &article : contents.pages.last().articles) {
            article.chief = chief.value(article.id);
            // The byline has these already.
            article.chief.removeIf([&](const core::Mention &mention) {
                return article.reporters.contains(mention.value)
                    || article.correspondents.contains(mention.value);
            });
            article.chief.resize(std::min<qsizetype>(article.chief.size(), chipsOnCard));
        }
    }
    return contents;
}

IssueView::IssueView(archive::Store &store, core::IssueId issue, QWidget *parent)
    : Tab(parent)
    , m_store(store)
    , m_issue(issue)
    , m_heading(new QLabel)
    , m_note(new QLabel)
    , m_notice(new QLabel)
    , m_date(new QLabel)
    , m_view(new CardList)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_heading->setObjectName(QStringLiteral("issueHeading"));
    m_note->setObjectName(QStringLiteral("issueNote"));
    m_notice->setObjectName(QStringLiteral("issueNotice"));
    m_date->setObjectName(QStringLiteral("issueDate"));
    for (QLabel *label : { m_heading, m_notice, m_date })
        label->setWordWrap(true);
    for (QLabel *label : { m_notice, m_date })
        label->hide();
    for (QLabel *label : { m_note, m_date })
        label->setForegroundRole(QPalette::PlaceholderText);

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
    layout->addWidget(m_notice);
    layout->addWidget(m_date);
    layout->addWidget(m_view, 1);

    refresh();
}

void IssueView::refresh()
{
    const auto contents
        = m_store.read([issue = m_issue](archive::Reader &reader) { return readContents(reader, issue); });
    whenAnswered(this, contents, [this](const auto &answer) { take(answer); });
}

void IssueView::take(const core::Result<IssueContents> &answer)
{
    if (answer) {
        setContents(*answer);
        return;
    }
    m_gone = m_here && answer.error().kind == core::Error::Kind::NotFound;
    if (m_gone)
        retranslate();
    else
        Q_EMIT failed(answer.error());
}

void IssueView::setContents(const IssueContents &contents)
{
    // The card that is chosen stays so, wherever it has moved.
    const qint64 chosen = m_view->currentIndex().data(IdRole).toLongLong();
    const int place = m_view->verticalScrollBar()->value();
    const bool again = m_here;
    m_here = true;
    m_gone = false;
    m_summary = contents.issue;
    m_cards.setContents(contents);
    QModelIndex current = m_cards.index(1);
    for (int row = 1; again && row < m_cards.rowCount(); ++row) {
        const QModelIndex card = m_cards.index(row);
        const bool isArticle = card.data(KindRole).toInt() == static_cast<int>(IssueCards::Kind::Article);
        if (isArticle && card.data(IdRole).toLongLong() == chosen)
            current = card;
    }
    m_view->setCurrentIndex(current);
    if (again) {
        m_view->doItemsLayout();
        m_view->verticalScrollBar()->setValue(place);
    }
    retranslate();
    Q_EMIT arrived();
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
    for (QLabel *label : { m_heading, m_note, m_notice, m_date })
        label->setContentsMargins(side + CardDelegate::gap, 0, side + CardDelegate::gap, 0);
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
    m_heading->setToolTip(dateTip(m_summary.date));
    if (!m_here)
        return;
    QStringList facts { issueNumberWords(m_summary.number), tr("%n page(s)", nullptr, m_summary.pages),
        tr("%n article(s)", nullptr, m_summary.articles) };
    facts.removeAll(QString());
    m_note->setText(facts.join(QStringLiteral(" · ")));
    retranslateDate();
}

/// What contradicts the date, and an estimate with its evidence: before the editor's eyes, not in a tooltip.
void IssueView::retranslateDate()
{
    QStringList notices;
    if (m_gone)
        notices.append(tr(
            "This issue is no longer in the archive: its pages were removed, replaced or dated otherwise."));
    if (!m_summary.date.conflicts.isEmpty())
        notices.append(QStringLiteral("≠ ") + conflictText(m_summary.date));
    QStringList account;
    if (m_summary.date.isEstimate()) {
        const QStringList evidence = evidenceTexts(m_summary.date);
        const QString sure = certaintyText(m_summary.date);
        //: %1 is a sentence; in Chinese no blank follows it
        const QString because = tr("%1 It was concluded from:").arg(sure);
        account.append(QStringLiteral("≈ ") + (evidence.isEmpty() ? sure : because));
        for (const QString &sentence : evidence.first(std::min<qsizetype>(evidence.size(), mostEvidence)))
            account.append(shortened(sentence));
    }
    m_notice->setText(notices.join(u'\n'));
    m_notice->setVisible(!notices.isEmpty());
    m_date->setText(account.join(u'\n'));
    m_date->setVisible(!account.isEmpty());
    for (QLabel *label : { m_notice, m_date })
        label->setToolTip(dateTip(m_summary.date));
}

} // namespace ui
