// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archivestates.h"
#include "ui/desk.h"
#include "ui/language.h"
#include "ui/mainwindow.h"
#include "ui/models/archivetree.h"
#include "ui/models/roles.h"
#include "ui/paint/theme.h"
#include "ui/panes/reader.h"
#include "ui/settings.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

struct Look {
    QString language;
    QString appearance;
    QSize size;
    QString suffix() const
    {
        return language.left(2) + u'-' + appearance
            + (size.width() < 1200        ? QStringLiteral("-small")
                    : size.width() > 2000 ? QStringLiteral("-large")
                                          : QString());
    }
};

/// A window in an archive of its own, and the pictures that are taken of it.
class Stage {
public:
    /// `wanted`: the pictures' names; empty: all.
    Stage(QApplication &application, const QString &folder, const QStringList &wanted, const Look &look)
        : m_folder(folder)
        , m_wanted(wanted)
        , m_look(look)
        , m_settings(m_home.filePath(QStringLiteral("settings.ini")))
        , m_language(set(ui::Setting::Language, look.language))
        , m_appearance(application, set(ui::Setting::Appearance, look.appearance))
        , m_window(m_desk, m_settings, m_dialogs)
    {
        m_window.resize(look.size);
        m_window.show();
    }

protected:
    const ui::Settings &set(ui::Setting setting, const QString &value)
    {
        m_settings.set(setting, value);
        return m_settings;
    }

    static void settle() { QTest::qWait(400); }

    /// The window with what stands over it.
    void shoot(const char *state, const QList<QWidget *> &over = {})
    {
        const QString name = QLatin1String(state) + u'-' + m_look.suffix();
        if (!m_wanted.isEmpty() && !m_wanted.contains(name))
            return;
        QPixmap picture = m_window.grab();
        QPainter painter(&picture);
        for (QWidget *widget : over)
            painter.drawPixmap(m_window.mapFromGlobal(widget->mapToGlobal(QPoint())), widget->grab());
        painter.end();
        picture.save(m_folder + u'/' + name + QStringLiteral(".png"));
    }

    static void openFirst(QTreeView *tree, ui::ArchiveTree::Kind kind)
    {
        QModelIndex index = tree->model()->index(0, 0);
        while (index.isValid() && index.data(ui::KindRole).toInt() != static_cast<int>(kind))
            index = tree->indexBelow(index);
        tree->setCurrentIndex(index);
        Q_EMIT tree->activated(index);
    }

    ui::ReaderPane *reader() const { return m_window.findChild<ui::ReaderPane *>(); }

    QTemporaryDir m_home;
    QString m_folder;
    QStringList m_wanted;
    Look m_look;
    ui::Settings m_settings;
    ui::Language m_language;
    ui::Appearance m_appearance;
    ui::Desk m_desk;
    FileChosen m_dialogs;
    ui::MainWindow m_window;
};
