// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/printsetup.h"

#include <QString>
#include <QStringList>
#include <functional>
#include <memory>

class QPagedPaintDevice;
class QWidget;

namespace ui {

/// What a file dialog is asked for.
struct FileQuestion {
    QString title;
    QString start; ///< folder, or folder and file name, it opens with
    QString filter; ///< in Qt's form; empty: all files
};

/// What is said before something that cannot be taken back with a key.
struct ConfirmQuestion {
    QString title;
    QString text;
    QString note; ///< quietly under it
    QString button; ///< that does it
};

/// What is asked about issues that are in the archive, or about single pages.
struct IssueQuestion {
    enum class Of { Date, Paper, Edition, Number } of = Of::Date;
    int issues = 1; ///< how many; 0: all of a paper
    int pages = 0; ///< how many, where it is pages that are asked about
    QString last; ///< what they have now, where they all have the same
    QStringList known; ///< answers to offer
};

/// The one seam through which the window asks a person something in a dialog, so that a test can answer
/// instead. Nothing waits: the answer comes to `then`, which is not called when the person thinks better of
/// it.
class Dialogs {
public:
    using Files = std::function<void(const QStringList &)>;
    using File = std::function<void(const QString &)>;
    using Name = std::function<void(const QString &)>;

    virtual ~Dialogs() = default;
    virtual void openFiles(QWidget *parent, const FileQuestion &question, Files then);
    virtual void openFile(QWidget *parent, const FileQuestion &question, File then);
    virtual void openFolder(QWidget *parent, const FileQuestion &question, File then);
    /// `suffix` is added to a name that has none.
    virtual void saveFile(QWidget *parent, const FileQuestion &question, const QString &suffix, File then);
    virtual void confirm(QWidget *parent, const ConfirmQuestion &question, std::function<void()> then);
    /// A day, a month or a year to go to, as it is typed; `year`: of a day without its year.
    virtual void date(QWidget *parent, const QString &year, Name then);
    /// An ISO date ("2023-09"), a paper's name, an edition, a page number; empty: none, or what the pages say
    /// of date and number.
    virtual void issue(QWidget *parent, const IssueQuestion &question, Name then);
    /// A printer, and which sheets it is to print (from 0; all: to as many as there are).
    using Printer
        = std::function<void(const std::shared_ptr<QPagedPaintDevice> &printer, int first, int last)>;
    virtual void printer(QWidget *parent, const publish::PrintSetup &setup, Printer then);
    virtual void about(QWidget *parent);
};

} // namespace ui
