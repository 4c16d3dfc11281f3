// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/store.h"
#include "intake/looking.h"
#include "ui/models/answer.h"
#include "ui/models/issuecards.h"
#include "ui/panes/tab.h"

class QFrame;
class QLabel;
class QPushButton;
class QSplitter;

namespace ui {

class ArticleText;
class CardList;
class Settings;

/// A page file as it was read, before it is in any archive: its articles as cards, the one that is chosen
/// beside them, and above it a bar with the way into the archive, or to the issue that has it already.
class FileView : public Tab {
    Q_OBJECT

public:
    /// `store`, nullptr while no archive is open, and `settings` must outlive it.
    FileView(archive::Store *store, const QString &path, Settings &settings, QWidget *parent = nullptr);

    QString title() const override;
    /// Nothing: what is printed comes from the archive.
    intake::ExportTarget target() const override { return {}; }
    ArchivePlace place() const override { return {}; }
    QList<core::Mention> mentions() const override;
    /// Asks whether the archive has the file now.
    void refresh() override;
    const QString &path() const { return m_path; }
    CardList *cards() const { return m_cards; }
    ArticleText *text() const { return m_text; }

Q_SIGNALS:
    /// It is to be taken into the archive.
    void wanted(const QString &path);
    void issueChosen(core::IssueId issue);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildBar();
    void take(const core::Result<intake::LooseFile> &answer);
    void colour(const QList<QList<core::Mention>> &mentions);
    void showChosen();
    const core::StoredArticle *chosen() const;
    void retranslate();
    void fitCards();

    archive::Store *m_store;
    Settings &m_settings;
    QString m_path;
    intake::LooseFile m_file;
    bool m_here = false;
    QList<core::StoredArticle> m_articles; ///< by negative ids: -1, -2, …
    core::IssueId m_issue = 0; ///< that has the file; 0: the archive has it not
    Pending m_names; ///< the recognising of entities
    IssueCards m_model;
    QFrame *m_bar;
    QLabel *m_standing;
    QLabel *m_remarks;
    QPushButton *m_way;
    QSplitter *m_sides;
    CardList *m_cards;
    QLabel *m_place;
    ArticleText *m_text;
};

} // namespace ui
