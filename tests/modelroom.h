// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/archivetree.h"
#include "ui/models/roles.h"

#include <QTemporaryDir>
#include <QTest>

/// A model as indented text.
QString asText(const QAbstractItemModel &model, const QModelIndex &parent = {}, int depth = 0);

/// Tests of models over a real archive.
class ModelTest : public QObject {
    Q_OBJECT

protected:
    using Kind = ui::ArchiveKind;

    /// A page with articles of these titles.
    void add(const QString &date, const QString &number, const QStringList &titles, const QString &paper = {},
        core::Basis basis = core::Basis::Path);
    /// Opens every row above a kind, as a person would who clicks on all of them, until nothing more comes.
    void unfold(ui::ArchiveTree &tree, Kind until = Kind::Article);

    std::unique_ptr<archive::Store> m_store;

private Q_SLOTS:
    void init();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    int m_sources = 0;
};
