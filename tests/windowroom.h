// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/actions.h"
#include "ui/desk.h"
#include "ui/dialogs/dialogs.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/archivetree.h"
#include "ui/models/roles.h"
#include "ui/panes/articleview.h"
#include "ui/panes/filterbox.h"
#include "ui/panes/importpreview.h"
#include "ui/panes/reader.h"
#include "ui/panes/searchbox.h"
#include "ui/settings.h"

#include <QAction>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

using namespace Qt::StringLiterals;
using ui::Action;

/// Answers what a dialog would ask.
class Answers : public ui::Dialogs {
public:
    QStringList files;
    QString file;
    QString paperName; ///< entered when a batch comes in
    /// What would come in is taken in at once, as by Enter; else the preview stands.
    bool importsAtOnce = true;
    bool confirms = true; ///< answered when something cannot be taken back
    ui::ConfirmQuestion confirmed;
    QString goal; ///< answered when it is asked which date to go to; empty: the real question stands
    QStringList asked; ///< titles of the questions

    void openFiles(QWidget *, const ui::FileQuestion &question, Files then) override
    {
        asked.append(question.title);
        if (!files.isEmpty())
            then(files);
    }
    void openFile(QWidget *, const ui::FileQuestion &question, File then) override { answer(question, then); }
    void openFolder(QWidget *, const ui::FileQuestion &question, File then) override
    {
        answer(question, then);
    }
    void saveFile(QWidget *, const ui::FileQuestion &question, const QString &, File then) override
    {
        answer(question, then);
    }
    void confirm(QWidget *, const ui::ConfirmQuestion &question, std::function<void()> then) override
    {
        asked.append(question.title);
        confirmed = question;
        if (confirms)
            then();
    }
    void date(QWidget *parent, const QString &year, Name then) override
    {
        asked.append(u"date"_s);
        if (goal.isEmpty())
            ui::Dialogs::date(parent, year, then);
        else
            then(goal);
    }
    QString ofIssues; ///< answered when something is asked about issues
    ui::IssueQuestion askedOfIssues;
    void issue(QWidget *, const ui::IssueQuestion &question, Name then) override
    {
        asked.append(u"issue"_s);
        askedOfIssues = question;
        then(ofIssues);
    }
    /// What stands for a printer; nullptr: the question is dismissed.
    std::shared_ptr<QPagedPaintDevice> paper;
    void printer(QWidget *, const publish::PrintSetup &, Printer then) override
    {
        asked.append(u"printer"_s);
        if (paper)
            then(paper, 0, 99);
    }
    void about(QWidget *) override { asked.append(u"about"_s); }

private:
    void answer(const ui::FileQuestion &question, const File &then)
    {
        asked.append(question.title);
        if (!file.isEmpty())
            then(file);
    }
};

/// A window as a person has it, with settings and an archive of its own.
struct Room {
    QTemporaryDir home;
    ui::Settings settings { home.filePath(u"settings.ini"_s) };
    ui::Language language { english(settings) };
    ui::Desk desk;
    Answers answers;
    ui::MainWindow window { desk, settings, answers };

    static const ui::Settings &english(ui::Settings &settings)
    {
        settings.set(ui::Setting::Language, u"en"_s);
        return settings;
    }

    Room()
    {
        window.resize(1280, 800);
        window.show();
        auto *preview = find<ui::ImportPreview>();
        QObject::connect(preview, &ui::ImportPreview::offered, preview, [this, preview] {
            if (!answers.importsAtOnce)
                return;
            answers.asked.append(u"paper"_s);
            preview->name()->setText(answers.paperName);
            QTest::keyClick(preview->name(), Qt::Key_Return);
        });
    }

    template <typename Widget> Widget *find(const QString &name = {}) const
    {
        return window.findChild<Widget *>(name);
    }
    QTreeView *foundTree() const { return find<QTreeView>(u"foundTree"_s); }
    ui::FilterBox *filter() const { return find<ui::FilterBox>(); }
    QTreeView *tree() const { return find<QTreeView>(u"archiveTree"_s); }
    ui::ReaderPane *reader() const { return find<ui::ReaderPane>(); }
    ui::SearchBox *box() const { return find<ui::SearchBox>(); }
    QListView *hits() const { return find<QListView>(u"hits"_s); }
    QString message() const { return find<QLabel>(u"message"_s)->text(); }
    ui::ArticleText *text() const
    {
        return reader()->currentArticle() ? reader()->currentArticle()->text() : nullptr;
    }
    QString pathOf(const QString &name) const { return home.filePath(name); }
};

/// What the tests of the whole window share: each begins with a window and an empty archive of its own,
/// offscreen, and works by real actions, keys and clicks.
class WindowTest : public QObject {
    Q_OBJECT

public:
    /// Before the application exists: never the user's own folders.
    static void initMain();

protected Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    bool hasAllRows() const;
    void importSamples();
    QModelIndex rowOf(ui::ArchiveTree::Kind kind, int number = 0) const;
    void doubleClick(const QModelIndex &index) const;
    void type(const QString &text) const;
    void openFirstArticle();
    /// Drags the line between a pane at a side and the middle so many pixels to the right.
    void dragSeparator(const QString &dock, int by) const;
    /// Waits until it is no longer grey, as a person does.
    void press(Action action) const;

    std::unique_ptr<Room> m_room;
};
