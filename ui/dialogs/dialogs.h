// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <functional>

class QWidget;

namespace ui {

/// What a file dialog is asked for.
struct FileQuestion {
    QString title;
    QString start; ///< folder, or folder and file name, it opens with
    QString filter; ///< in Qt's form; empty: all files
};

/// What is asked of a batch that comes in.
struct PaperQuestion {
    QString last; ///< the name given last; the answer that is offered
    QStringList known; ///< names of the archive's papers
};

/// What is asked about issues that are in the archive.
struct IssueQuestion {
    enum class Of { Date, Paper, Edition } of = Of::Date;
    int issues = 1; ///< how many; 0: all of a paper
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
    /// The newspaper's name for a batch; empty: what the pages say.
    virtual void paper(QWidget *parent, const PaperQuestion &question, Name then);
    /// An ISO date ("2023-09"), a paper's name, an edition; empty: none, or what the pages say of the date.
    virtual void issue(QWidget *parent, const IssueQuestion &question, Name then);
    virtual void about(QWidget *parent);
};

} // namespace ui
