// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace ui {

class Keys;

/// The help: its sections on the left, the one that is read on the right. It stands beside the window:
/// reading goes on. What it says of keys is what they are now.
class HelpPage : public QDialog {
    Q_OBJECT

public:
    /// `keys` must outlive it.
    HelpPage(const Keys &keys, QWidget *parent);

    /// Their names: of the files in resources/help/LANGUAGE, and in links between them.
    static QStringList sections();
    void openSection(const QString &section);
    QString current() const;
    QTextBrowser *page() const { return m_page; }

protected:
    void changeEvent(QEvent *event) override;

private:
    void showSection(const QString &section);
    QString keysTable() const;
    void retranslate();

    const Keys &m_keys;
    QListWidget *m_list;
    QTextBrowser *m_page;
};

} // namespace ui
