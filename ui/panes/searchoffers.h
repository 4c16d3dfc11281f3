// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QListWidget>

namespace ui {

class SearchBox;
class Searches;

/// The last searches, under the search box while that has the focus and nothing stands in it: the arrow keys
/// choose, Enter asks, Escape puts them away. No popup, which would keep keys and input methods from the box:
/// a list that lies over the window.
class SearchOffers : public QListWidget {
    Q_OBJECT

public:
    /// Both must outlive it.
    SearchOffers(SearchBox &box, Searches &searches, QWidget *window);

Q_SIGNALS:
    void chosen(const QString &query);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void offer();
    void place();
    void take(QListWidgetItem *item);
    bool takeKey(int key);
    void step(int by);

    SearchBox &m_box;
    Searches &m_searches;
};

} // namespace ui
