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
#include "ui/panes/reader.h"
#include "ui/panes/searchbox.h"
#include "ui/settings.h"

#include <QAction>
#include <QLabel>
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
    QString paperName; ///< answered when a batch comes in
    ui::PaperQuestion offered; ///< with the question about the paper
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
    void paper(QWidget *, const ui::PaperQuestion &question, Name then) override
    {
        asked.append(u"paper"_s);
        offered = question;
        then(paperName);
    }
    QString ofIssues; ///< answered when something is asked about issues
    ui::IssueQuestion askedOfIssues;
    void issue(QWidget *, const ui::IssueQuestion &question, Name then) override
    {
        asked.append(u"issue"_s);
        askedOfIssues = question;
        then(ofIssues);
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

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

protected:
    void importSamples();
    QModelIndex rowOf(ui::ArchiveTree::Kind kind, int number = 0) const;
    void doubleClick(const QModelIndex &index) const;
    void type(const QString &text) const;
    void openFirstArticle();
    void press(Action action) const { m_room->window.action(action)->trigger(); }

    std::unique_ptr<Room> m_room;
};
