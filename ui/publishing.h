// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/panes/printpane.h"
#include "ui/panes/reader.h"

#include <QObject>
#include <QTimer>

class QMenu;

namespace ui {

class Desk;
class Dialogs;
class SearchPane;
class Shelves;

/// The way out: what is open, chosen, found or clipped goes to a file or a printer by way of the print pane,
/// and to the clipboard with its source or as a citation.
class Publishing : public QObject {
    Q_OBJECT

public:
    struct Parts {
        PrintPane &print;
        ReaderPane &reader;
        SearchPane &search;
        Shelves &shelves;
        const Actions &actions;
    };
    /// All must outlive it.
    Publishing(Desk &desk, Settings &settings, Dialogs &dialogs, const Parts &parts);
    ~Publishing() override;

    /// The ways of citing, as a menu of the window.
    QMenu *citations() const { return m_citations.get(); }
    /// Puts copying with the source, and citations, to an article's menu.
    void fill(QMenu *menu) const;
    void retranslate();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void showPane();
    void putAway();
    void showCurrent();
    QList<PrintChoice> choices() const;
    QList<core::ArticleId> chosen() const;
    QString nameOf(const intake::ExportTarget &target) const;
    void save();
    void start(intake::ExportRequest request);
    void print();
    void lookOn();
    void lookAway();
    void take(const intake::ExportReport &report);
    void copyWithSource();
    void cite(publish::Form form);

    Desk &m_desk;
    Settings &m_settings;
    Dialogs &m_dialogs;
    Parts m_parts;
    std::unique_ptr<QMenu> m_citations;
    ReaderPane::Visit m_visit; ///< what was in front when the pane was opened
    QTimer m_looking; ///< how far the export has come
};

} // namespace ui
