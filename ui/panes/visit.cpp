// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/visit.h"

#include "ui/models/answer.h"
#include "ui/panes/articletext.h"

#include <QDateTime>
#include <QScrollBar>

namespace ui {

static constexpr int restMilliseconds = 1500; ///< without scrolling, then the place is kept

Visit::Visit(archive::Store &store, ArticleText &text)
    : m_store(store)
    , m_text(text)
{
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMilliseconds);
    connect(&m_rest, &QTimer::timeout, this, &Visit::keepPlace);
    connect(text.verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        if (m_article)
            m_rest.start();
    });
}

void Visit::leave()
{
    if (m_rest.isActive())
        keepPlace();
}

void Visit::see(const core::StoredArticle &article)
{
    if (m_article == article.id || m_store.isReadOnly())
        return;
    m_article = article.id;
    m_mark = article.mark;
    m_mark.opened = QDateTime::currentMSecsSinceEpoch();
    const auto opened = m_store.write(
        [id = m_article, when = m_mark.opened](archive::Writer &writer) { return writer.open(id, when); });
    whenAnswered(this, opened, [this](const core::Result<void> &done) {
        // What cannot be noted (a full disk) keeps nobody from reading.
        if (done)
            Q_EMIT noted(m_mark);
    });
}

void Visit::keepPlace()
{
    m_rest.stop();
    const auto [block, above] = m_text.readingPlace();
    if (!m_article || (block == m_mark.block && above == m_mark.above))
        return;
    m_mark.block = block;
    m_mark.above = above;
    m_store.write([id = m_article, block = block, above = above](
                      archive::Writer &writer) { return writer.keepPlace(id, block, above); });
}

} // namespace ui
