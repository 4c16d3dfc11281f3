// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/search.h"

#include "ui/models/answer.h"
#include "ui/models/roles.h"
#include "ui/paint/hitdelegate.h"

#include <QEvent>
#include <QLabel>
#include <QListView>
#include <QVBoxLayout>

namespace ui {

/// As many as anybody looks through; the count is that of all.
static constexpr int mostHits = 300;

SearchPane::SearchPane(QWidget *parent)
    : QWidget(parent)
    , m_summary(new QLabel)
    , m_complaint(new QLabel)
    , m_view(new QListView)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    for (QLabel *label : { m_complaint, m_summary }) {
        label->setWordWrap(true);
        label->setContentsMargins(14, 10, 14, 8);
        layout->addWidget(label);
    }
    m_complaint->setObjectName(QStringLiteral("searchComplaint"));
    m_complaint->hide();
    m_summary->setObjectName(QStringLiteral("searchSummary"));
    m_summary->setForegroundRole(QPalette::PlaceholderText);

    m_view->setObjectName(QStringLiteral("hits"));
    m_view->setModel(&m_hits);
    m_view->setItemDelegate(new HitDelegate(m_view));
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setMouseTracking(true);
    m_view->setUniformItemSizes(true);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    layout->addWidget(m_view, 1);
    connect(m_view, &QListView::activated, this,
        [this](const QModelIndex &index) { Q_EMIT hitChosen(index.data(IdRole).toLongLong(), m_shown); });
    retranslate();
}

void SearchPane::setStore(archive::Store *store)
{
    m_store = store;
    const QString typed = m_asked.typed;
    clear();
    search(typed);
}

void SearchPane::clear()
{
    ++m_generation;
    m_asked = {};
    m_shown = {};
    m_answer.reset();
    m_error.clear();
    m_hits.setHits({});
    m_entering = false;
    retranslate();
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
    const auto hits = m_store->read(
        [asked = m_asked](archive::Reader &reader) { return reader.search(asked, { mostHits }); });
    whenAnswered(this, hits, [this, generation = ++m_generation](const core::Result<core::Hits> &answer) {
        if (generation == m_generation)
            show(answer);
    });
}

void SearchPane::show(const core::Result<core::Hits> &answer)
{
    m_shown = m_asked;
    m_answer.reset();
    m_error.clear();
    if (answer)
        m_answer = *answer;
    else
        m_error = answer.error().message;
    m_hits.setHits(answer ? answer->hits : QList<core::Hit>());
    m_view->scrollToTop();
    retranslate();
    if (m_entering)
        enterHits();
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
    QString summary;
    if (!m_answer) {
        summary = m_error.isEmpty() ? tr("What is found stands here, newest first.") : QString();
    } else if (m_answer->total == 0) {
        summary = tr("No article holds “%1”.").arg(m_shown.typed.trimmed());
    } else {
        const int total = static_cast<int>(std::min<qint64>(m_answer->total, INT_MAX));
        summary = m_answer->totalIsExact ? tr("%Ln article(s), newest first", nullptr, total)
                                         : tr("More than %Ln article(s), newest first", nullptr, total);
        if (m_answer->hits.size() < m_answer->total)
            summary += u' ' + tr("(the first %L1 are shown)").arg(m_answer->hits.size());
    }
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
}

} // namespace ui
