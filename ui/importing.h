// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/unfinished.h"

namespace ui {

class ImportPreview;
class ImportReport;
class NoticeBar;

/// The way in, from files that were chosen or dropped to an import that has come to its end: they are shown
/// before they go in, and what was stopped or cut off is offered again.
class Importing : public QObject {
    Q_OBJECT

public:
    struct Panes {
        ImportPreview &preview;
        ImportReport &report;
        NoticeBar &notices;
    };
    /// All must outlive it.
    Importing(Desk &desk, Settings &settings, const Panes &panes);

    /// Shows what would come in, with what is shown already. `known`: the papers of the archive.
    void offer(const QStringList &paths, const QStringList &known);
    /// Another archive is open, or none.
    void showArchive();

Q_SIGNALS:
    void said(const QString &sentence);

private:
    void look();
    void accept();
    void dismiss();
    void start(const ImportBatch &batch);
    void offerRest();
    void resume();

    Desk &m_desk;
    Settings &m_settings;
    Panes m_panes;
    Unfinished m_unfinished;
    QString m_archive; ///< that was open when the preview was wanted; empty: it was on its way
};

} // namespace ui
