// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "intake/export.h"
#include "intake/import.h"
#include "intake/preview.h"
#include "intake/typesetter.h"

#include <QObject>
#include <memory>
#include <optional>

namespace ui {

/// Carries an import's progress from its worker thread: it may outlive the desk, and then speaks to nobody.
class ImportEcho : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void progressed(const intake::Progress &progress);
};

/// The same of a preview.
class PreviewEcho : public QObject {
    Q_OBJECT

Q_SIGNALS:
    void progressed(const intake::PreviewProgress &progress);
};

/// Files and folders that come in together.
struct ImportBatch {
    QStringList paths;
    QString paper; ///< the newspaper's name for all of them; empty: what the pages say

    friend bool operator==(const ImportBatch &, const ImportBatch &) = default;
};

/// The archive that is open, and the long work that is done on it. The window shows what it says.
class Desk : public QObject {
    Q_OBJECT

public:
    explicit Desk(QObject *parent = nullptr);
    /// Stops an import within the file that is being read; the store lives on until it has ended.
    ~Desk() override;

    /// nullptr while no archive could be opened. Changes with `opened` and `failed` only.
    archive::Store *store() const { return m_store.get(); }
    QString path() const { return m_path; }
    /// What the tree asks first of an archive that was just opened: it was asked as soon as that was open, on
    /// other threads, while the window may still have been on its way.
    QFuture<core::Result<archive::Calendar>> firstLook() const { return m_firstLook; }

    /// Opens an archive in place of the one that is open, creating it when it is not there; `opened` or
    /// `failed` tells. An import that is running is stopped first; an export goes on.
    void open(const QString &path);
    /// Whether another archive than store() is on its way.
    bool isOpening() const { return !m_opening.isEmpty() || !m_next.isEmpty(); }
    /// The sample pages, in an archive of their own beside the user's.
    void openSamples();
    static QString samplesPath();
    /// Takes files and folders in; while an import runs they wait for their turn. `paper`: the newspaper's
    /// name for all of them; empty: what the pages say.
    void import(const QStringList &paths, const QString &paper = {});
    void stopImport();
    bool isImporting() const { return m_import.has_value(); }
    /// What is being imported, or was last.
    const ImportBatch &batch() const { return m_batch; }
    /// Reads what an import would bring in, without bringing it in; `previewed` tells. Takes the place of an
    /// earlier one; no paths end it.
    void preview(const QStringList &paths, int mostFiles);
    /// Puts a backup into the place of the archive that is open, and opens it; `restored` or `restoreFailed`
    /// tells. Meanwhile no archive is open; an import and an export that are running are stopped first.
    void restore(const QString &backup);
    /// Writes files; `exported` or `exportFailed` tells. One at a time, with print(): false while one is
    /// under way, and nothing is begun.
    bool startExport(const intake::ExportRequest &request);
    /// Prints on a printer; `printed` or `exportFailed` tells. One at a time, as above.
    bool print(const intake::ExportRequest &request, const std::shared_ptr<QPagedPaintDevice> &printer,
        int first, int last);
    void stopExport();
    bool isExporting() const { return m_export != nullptr; }
    /// How far the one that is under way has come: articles, of how many.
    std::pair<int, int> exportProgress() const;
    intake::Typesetter &typesetter() { return m_typesetter; }

Q_SIGNALS:
    void opened();
    void failed(const core::Error &error); ///< the archive cannot be opened; store() is nullptr
    void closed(); ///< no archive is open for a while; store() is nullptr
    void restored(const QString &replaced); ///< where the archive that was there is kept
    void restoreFailed(const core::Error &error);
    void previewed(const intake::PreviewProgress &progress);
    void importProgressed(const intake::Progress &progress);
    void importFinished(const intake::Report &report);
    void importFailed(const core::Error &error);
    void exported(const intake::ExportReport &report);
    void printed(int sheets);
    void exportFailed(const core::Error &error); ///< or the printing

private:
    using SharedRecogniser = std::shared_ptr<const entities::Recogniser>;
    using SharedStore = std::shared_ptr<archive::Store>;
    void openNow(const QString &path);
    struct Opened {
        core::Result<SharedStore> store;
        QFuture<core::Result<archive::Calendar>> firstLook;
    };
    void takeStore(const Opened &opened);
    void startImport();
    void restoreNow(const QString &backup);
    void endImport(const core::Result<intake::Report> &result);
    void goOn();

    QString m_path;
    SharedStore m_store;
    QFuture<core::Result<archive::Calendar>> m_firstLook;
    QString m_opening; ///< on its way; until it is here the old one stays
    SharedRecogniser m_recogniser;
    bool m_loading = false; ///< the recogniser is on its way
    std::optional<intake::ImportJob> m_import;
    ImportBatch m_batch;
    intake::PreviewJob m_preview;
    int m_previews = 0; ///< the last one's number
    QList<ImportBatch> m_waiting; ///< to be imported next
    QString m_next; ///< to be opened when the import or the restoring has come to its end
    QString m_backup; ///< to be restored when import and export have stopped
    bool m_restoring = false;
    intake::Typesetter m_typesetter;
    std::shared_ptr<intake::ExportProgress> m_export; ///< of the one that is under way
};

} // namespace ui
