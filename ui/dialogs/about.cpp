// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/about.h"

#include "ui/paint/icons.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About Jianbao"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 32, 40, 24);
    layout->setSpacing(12);

    auto *picture = new QLabel;
    picture->setPixmap(applicationIcon().pixmap(72, 72));
    picture->setAlignment(Qt::AlignCenter);
    layout->addWidget(picture);

    auto *name = new QLabel(tr("Jianbao %1").arg(QStringLiteral(JIANBAO_VERSION)));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 1.6);
    name->setFont(large);
    name->setAlignment(Qt::AlignCenter);
    layout->addWidget(name);

    auto *text = new QLabel(tr("A reader for editors who live in the archive of a newspaper.\n"
                               "Everything stays on this computer.\n\n"
                               "Copyright 2026 The Jianbao authors.\n"
                               "Free software under the GNU General Public License, version 3 or later."));
    text->setAlignment(Qt::AlignCenter);
    text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(text);

    auto *close = new QPushButton(tr("Close"));
    close->setDefault(true);
    connect(close, &QPushButton::clicked, this, &QDialog::accept);
    layout->addWidget(close, 0, Qt::AlignCenter);
}

} // namespace ui
