// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search.h"

#include "ui/models/roles.h"
#include "ui/models/timebars.h"
#include "ui/paint/hitdelegate.h"
#include "ui/panes/hittimeline.h"
#include "ui/panes/narrowing.h"
#include "ui/panes/querychips.h"
#include "ui/panes/rowlist.h"

#include <QActionGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int hitsAtOnce = 50;
static constexpr int patienceMilliseconds = 400;
/// The hits' first search should not be the one that reads the table of articles.
static constexpr int prepareAfterMilliseconds = 1500;

SearchPane::SearchPane(QWidget *parent)
    : QWidget(parent)
    , m_chips(new QueryChips)
    , m_star(new QToolButton)
    , m_summary(new QLabel)
    , m_complaint(new QLabel)
    , m_meant(new QLabel)
    , m_orderButton(new QToolButton)
    , m_narrowButton(new QToolButton)
    , m_narrowing(new NarrowingMenu(this))
    , m_timeline(new HitTimeline)
    , m_view(makeRowList(QStringLiteral("hits"), &m_hits, new HitDelegate))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QLabel *label : { m_complaint, m_meant }) {
        label->setWordWrap(true);
        label->setContentsMargins(14, 10, 14, 0);
        label->hide();
    }
    m_complaint->setObjectName(QStringLiteral("searchComplaint"));
    m_meant->setObjectName(QStringLiteral("searchMeant"));
    layout->addWidget(m_complaint);
    m_chips->setContentsMargins(14, 10, 8, 0);
    layout->addWidget(m_chips);
    layout->addWidget(makeHead());
    layout->addWidget(m_meant);
    layout->addWidget(m_timeline);
    layout->addWidget(m_view, 1);

    m_patience.setSingleShot(true);
    m_patience.setInterval(patienceMilliseconds);
    connect(&m_patience, &QTimer::timeout, this, &SearchPane::retranslate);
    connect(&m_hits, &HitsModel::moreWanted, this, &SearchPane::askMore);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT hitChosen(index.data(IdRole).toLongLong(), m_shown); });
    connect(m_narrowing, &NarrowingMenu::chosen, this, &SearchPane::narrow);
    connect(m_timeline, &HitTimeline::chosen, this, &SearchPane::narrowTo);
    connect(m_chips, &QueryChips::queryWanted, this, &SearchPane::queryWanted);
    connect(m_star, &QToolButton::clicked, this, &SearchPane::starPressed);
    connect(m_meant, &QLabel::linkActivated, this, &SearchPane::queryWanted);
    retranslate();
}

/// The count, and beside it the order and what narrows.
QWidget *SearchPane::makeHead()
{
    auto *head = new QWidget;
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(14, 8, 6, 6);
    row->setSpacing(2);
    m_summary->setObjectName(QStringLiteral("searchSummary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setWordWrap(true);
    row->addWidget(m_summary, 1);
    auto *orders = new QMenu(m_orderButton);
    auto *group = new QActionGroup(orders);
    for (const archive::Order order :
        { archive::Order::Newest, archive::Order::Oldest, archive::Order::Relevance }) {
        QAction *action = group->addAction(orders->addAction(QString()));
        action->setCheckable(true);
        action->setChecked(order == m_order);
        connect(action, &QAction::triggered, this, [this, order] { setOrder(order); });
    }
    m_orderButton->setMenu(orders);
    m_orderButton->setObjectName(QStringLiteral("hitOrder"));
    m_narrowButton->setMenu(m_narrowing);
    m_narrowButton->setObjectName(QStringLiteral("narrowHits"));
    for (QToolButton *button : { m_orderButton, m_narrowButton }) {
        button->setPopupMode(QToolButton::InstantPopup);
        button->setAutoRaise(true);
        row->addWidget(button, 0, Qt::AlignTop);
    }
    m_star->setObjectName(QStringLiteral("searchStar"));
    m_star->setIconSize({ 16, 16 });
    m_star->setAutoRaise(true);
    row->addWidget(m_star, 0, Qt::AlignTop);
    return head;
}

void SearchPane::setStore(archive::Store *store)
{
    m_store = store;
    const QString typed = m_asked.typed;
    clear();
    search(typed);
    if (m_store) {
        QTimer::singleShot(prepareAfterMilliseconds, this, [this, store] {
            if (store == m_store && m_pending.isEmpty())
                askArchive(
                    [](archive::Reader &reader) { return reader.prepareSearch(); }, [](const auto &) {});
        });
    }
}

/// Nobody waits any longer for what is being asked.
void SearchPane::drop()
{
    m_pending.drop();
    m_patience.stop();
}

template <typename Question, typename Taker> void SearchPane::askArchive(Question question, Taker take)
{
    if (m_pending.isEmpty())
        Q_EMIT busy();
    m_pending.whenAnswered(this, m_store->read(std::move(question)), [this, take](const auto &answer) {
        take(answer);
        if (m_pending.isEmpty())
            Q_EMIT idle();
    });
}

void SearchPane::clear()
{
    const bool wasBusy = !m_pending.isEmpty();
    drop();
    m_asked = {};
    m_shown = {};
    m_answer.reset();
    m_survey.reset();
    m_suggestions.clear();
    m_error.clear();
    m_hits.setHits({});
    m_timeline->setBars({});
    m_entering = false;
    showAsked();
    retranslate();
    if (wasBusy)
        Q_EMIT idle();
}

void SearchPane::search(const QString &typed)
{
    const search::Query query = search::parse(typed);
    if (query.isRefused()) {
        clear();
        m_error = query.problem->message;
        retranslate();
        return;
    }
    if (query.isEmpty() || !m_store) {
        clear();
        m_asked.typed = typed;
        return;
    }
    m_asked = query;
    showAsked();
    ask();
}

void SearchPane::setOrder(archive::Order order)
{
    m_order = order;
    retranslate();
    if (m_store && !m_asked.isEmpty())
        ask();
}

void SearchPane::ask()
{
    drop();
    m_patience.start();
    askArchive(
        [asked = m_asked, order = m_order](archive::Reader &reader) {
            return reader.search(asked, { hitsAtOnce, order });
        },
        [this](const core::Result<core::Hits> &answer) { show(answer); });
}

void SearchPane::show(const core::Result<core::Hits> &answer)
{
    m_patience.stop();
    m_shown = m_asked;
    m_answer.reset();
    m_survey.reset();
    m_suggestions.clear();
    m_error = m_shown.problem ? m_shown.problem->message : QString();
    m_hits.setHits(answer.value_or(core::Hits {}));
    m_view->scrollToTop();
    if (answer) {
        m_answer = *answer;
        m_answer->hits.clear();
        askSurvey();
        if (m_hits.rowCount() == 0)
            askSuggestions();
    } else {
        m_error = answer.error().message;
        m_timeline->setBars({});
    }
    retranslate();
    if (m_entering)
        enterHits();
}

void SearchPane::askSurvey()
{
    askArchive([asked = m_shown](archive::Reader &reader) { return reader.survey(asked); },
        [this](const core::Result<core::Survey> &answer) {
            if (!answer)
                return;
            m_survey = *answer;
            m_timeline->setBars(timeBars(*answer));
            m_narrowing->setSurvey(*answer, m_shown);
            retranslate();
        });
}

void SearchPane::askSuggestions()
{
    askArchive([typed = m_shown.typed](archive::Reader &reader) { return reader.suggestions(typed); },
        [this](const core::Result<QList<core::Suggestion>> &answer) {
            if (!answer)
                return;
            m_suggestions = *answer;
            retranslate();
        });
}

void SearchPane::askMore()
{
    askArchive(
        [asked = m_shown, order = m_order, last = m_hits.last()](archive::Reader &reader) {
            return reader.search(asked, { hitsAtOnce, order, last });
        },
        [this](const core::Result<core::Hits> &answer) {
            m_hits.extend(answer.value_or(core::Hits {}));
            if (!answer)
                m_error = answer.error().message;
            retranslate();
        });
}

void SearchPane::enterHits()
{
    // The hits of an older question are not what Enter was pressed for.
    m_entering = !m_asked.isEmpty() && m_asked.typed != m_shown.typed;
    if (m_entering || m_hits.rowCount() == 0)
        return;
    m_view->setFocus();
    m_view->setCurrentIndex(m_hits.index(0));
}

void SearchPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SearchPane::retranslate()
{
    m_view->setAccessibleName(tr("Articles found"));
    m_view->viewport()->update();
    m_complaint->setText(m_error);
    m_complaint->setVisible(!m_error.isEmpty());
    m_summary->setText(summary());
    const QStringList orders { tr("Newest first"), tr("Oldest first"), tr("Best first") };
    const QList<QAction *> actions = m_orderButton->menu()->actions();
    for (int i = 0; i < actions.size(); ++i)
        actions[i]->setText(orders[i]);
    m_orderButton->setText(orders[static_cast<int>(m_order)]);
    m_orderButton->setToolTip(tr("The order of what is found"));
    m_narrowButton->setText(tr("Narrow"));
    m_narrowButton->setToolTip(tr("Only a year, a page, a reporter…"));
    m_orderButton->setVisible(m_answer && m_hits.rowCount() > 0);
    m_narrowButton->setVisible(m_survey && m_survey->total > 1);
    QStringList meant;
    for (const core::Suggestion &suggestion : std::as_const(m_suggestions)) {
        const QString shown = suggestion.text.toHtmlEscaped();
        meant.append(QStringLiteral("<a href=\"%1\">%1</a>").arg(shown));
    }
    m_meant->setText(meant.isEmpty() ? QString() : tr("Perhaps: %1").arg(meant.join(QStringLiteral("  "))));
    m_meant->setVisible(!meant.isEmpty());
}

} // namespace ui
