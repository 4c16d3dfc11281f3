// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"

#include <QObject>
#include <QTimer>

namespace ui {

class ArticleText;

/// Notes that an article was read and where, so that whoever opens it again stands there. In an archive that
/// can only be read nothing is noted.
class Visit : public QObject {
    Q_OBJECT

public:
    /// Both must outlive it.
    Visit(archive::Store &store, ArticleText &text);

    /// The article can be seen: it is noted as opened, once.
    void see(const core::StoredArticle &article);
    /// It can be seen no longer: the place is kept now, while the store is sure to be there.
    void leave();

Q_SIGNALS:
    /// It stands in the archive that it was opened.
    void noted(const core::Bookmark &mark);

private:
    void keepPlace();

    archive::Store &m_store;
    ArticleText &m_text;
    core::ArticleId m_article = 0; ///< that was seen
    core::Bookmark m_mark;
    QTimer m_rest; ///< runs while the reader scrolls
};

} // namespace ui
