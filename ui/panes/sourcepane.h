// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "core/issue.h"
#include "intake/keptsource.h"

#include <QWidget>

class QAction;
class QLabel;

namespace ui {

class SourceText;

/// The kept source of an article, line by line as it was printed. The article's own lines stand in ink, the
/// rest of the page faint; a block is marked where it came from, every piece of it where columns cut it.
///
/// Nothing is asked of the archive before the pane is seen for the first time.
class SourcePane : public QWidget {
    Q_OBJECT

public:
    /// `store` and `toggle`, which closes the pane, must outlive it.
    SourcePane(archive::Store &store, QAction *toggle, QWidget *parent = nullptr);

    /// Shows the source of this article, or of this article as it is now.
    void setArticle(const core::StoredArticle &article);
    /// Marks where a block came from; -1: none. With `go` it is brought into view.
    void mark(int block, bool go);
    int marked() const { return m_marked; }
    const intake::KeptSource &source() const { return m_source; } ///< without text until it is there
    SourceText *text() const { return m_text; }
    /// Sets all of it in faint ink, after the palette of its text was changed.
    void dim();

Q_SIGNALS:
    /// A block's source was clicked; -1: what was clicked belongs to another article.
    void blockChosen(int block);
    void arrived();

protected:
    void showEvent(QShowEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void ask();
    void take(const core::Result<intake::KeptSource> &answer);
    void light();
    void retranslate();
    void chooseAt(int position);
    void bringForward(int block);

    archive::Store &m_store;
    core::StoredArticle m_article;
    intake::KeptSource m_source;
    QString m_complaint;
    bool m_asked = false;
    int m_question = 0;
    int m_marked = -1;
    QLabel *m_head;
    SourceText *m_text;
};

} // namespace ui
