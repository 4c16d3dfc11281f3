// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/articleview.h"

#include "publish/document.h"
#include "ui/actions.h"
#include "ui/models/answer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

ArticleView::ArticleView(archive::Store &store, core::ArticleId article, Settings &settings,
    const Actions &actions, QWidget *parent)
    : Tab(parent)
    , m_id(article)
    , m_place(new QLabel)
    , m_steps(new QWidget)
    , m_count(new QLabel)
    , m_text(new ArticleText(settings))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_text);
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setObjectName(QStringLiteral("articlePlace"));
    m_count->setForegroundRole(QPalette::PlaceholderText);
    m_count->setObjectName(QStringLiteral("hitCount"));

    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins({});
    steps->setSpacing(2);
    steps->addWidget(m_count);
    for (const Action step : { Action::PreviousHit, Action::NextHit }) {
        auto *button = new QToolButton;
        button->setDefaultAction(actions[step]);
        button->setAutoRaise(true);
        steps->addWidget(button);
    }
    m_steps->hide();

    auto *head = new QHBoxLayout;
    connect(m_text, &ArticleText::columnMoved, head,
        [head](int side) { head->setContentsMargins(side, 12, side, 6); });
    head->addWidget(m_place, 1);
    head->addWidget(m_steps);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);

    connect(m_text, &ArticleText::hitsChanged, this, &ArticleView::countHits);
    const auto asked = store.read([article](archive::Reader &reader) { return reader.article(article); });
    whenAnswered(this, asked, [this](const core::Result<core::StoredArticle> &answer) {
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        m_article = *answer;
        m_text->setArticle(m_article);
        m_text->setQuery(m_query);
        retranslate();
        Q_EMIT arrived();
    });
}

void ArticleView::setQuery(const search::Query &query)
{
    m_query = query;
    if (m_article.id != 0)
        m_text->setQuery(query);
}

void ArticleView::countHits()
{
    m_steps->setVisible(m_text->hits() > 0);
    m_count->setText(tr("%1 of %2").arg(m_text->currentHit() + 1).arg(m_text->hits()));
}

void ArticleView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Tab::changeEvent(event);
}

void ArticleView::retranslate()
{
    m_text->setAccessibleName(tr("Article"));
    countHits();
    if (m_article.id == 0)
        return;
    m_place->setText(publish::placeLine(m_article.issue, m_article.page.number));
    const core::IssueDate &date = m_article.issue.date;
    m_place->setToolTip(date.isEstimate()
            ? tr("This date is an estimate. It was concluded from:") + u'\n' + date.evidence.join(u'\n')
            : QString());
}

} // namespace ui
