// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/issue.h"
#include "core/result.h"
#include "intake/export.h"
#include "ui/models/archivenode.h"

#include <QWidget>

namespace ui {

/// What the reader's tabs have in common: an issue or an article, which is still on its way when the tab
/// opens.
class Tab : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// For the tab and for the name of a printed file; empty until it is there.
    virtual QString title() const = 0;
    virtual intake::ExportTarget target() const = 0;
    /// Where it stands in the archive; its issue is 0 until it is there.
    virtual ArchivePlace place() const = 0;
    /// What the legend counts: those of the article it shows.
    virtual QList<core::Mention> mentions() const { return {}; }
    /// Asks again for what it shows: the archive has changed. The place that is read stays.
    virtual void refresh() = 0;
    /// The sheet it lies on.
    void setSheet(const QPalette &sheet);

Q_SIGNALS:
    void arrived(); ///< what it shows, and again when it shows something else
    void failed(const core::Error &error);
    void articleChosen(core::ArticleId article);

protected:
    /// Lays all that it holds on the sheet, also what was made since.
    virtual void dress();

private:
    QPalette m_sheet;
};

} // namespace ui
