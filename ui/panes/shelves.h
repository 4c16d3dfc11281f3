// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"

#include <QTabWidget>

namespace ui {

class LibraryPane;
class Settings;
class ShelfPane;

/// The left of the window: the archive by issue, the clippings, and what was opened lately.
class Shelves : public QTabWidget {
    Q_OBJECT

public:
    enum class Part { Issues, Clippings, History };

    /// Takes the library; `settings` must outlive it.
    Shelves(LibraryPane *library, Settings &settings, QWidget *parent = nullptr);

    /// nullptr empties the shelves; the library's is its own. The store must outlive its use here.
    void setStore(archive::Store *store);
    void refresh();
    /// Brings a part to the front, and the keys to it.
    void show(Part part);
    ShelfPane *clippings() const { return m_clippings; }
    ShelfPane *history() const { return m_history; }
    LibraryPane *library() const { return m_library; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    LibraryPane *m_library;
    ShelfPane *m_clippings;
    ShelfPane *m_history;
};

} // namespace ui
