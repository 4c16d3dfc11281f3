// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/readingpanel.h"

#include "publish/fonts.h"
#include "ui/settings.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QScreen>
#include <QSlider>
#include <QToolButton>
#include <algorithm>

namespace ui {

static constexpr int controlWidth = 210; // pixels

ReadingPanel::ReadingPanel(Settings &settings, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_settings(settings)
{
    setObjectName(QStringLiteral("readingPanel"));
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(tr("Reading settings"));
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    auto *form = new QFormLayout(this);
    form->setContentsMargins(16, 14, 16, 14);
    form->setVerticalSpacing(12);
    addFaces();
    addSlider(zoomSteps, "sizeSlider", tr("Type size"));
    addSlider(measureSteps, "measureSlider", tr("Line length"));
    addSlider(spacingSteps, "spacingSlider", tr("Line spacing"));
    addSheets();
}

void ReadingPanel::addFaces()
{
    auto *faces = new QComboBox;
    faces->setObjectName(QStringLiteral("faces"));
    faces->setFixedWidth(controlWidth);
    const QString name = tr("Typeface");
    faces->setAccessibleName(name);
    const QStringList known = publish::chineseFamilies();
    faces->addItems(known);
    const qsizetype chosen = known.indexOf(m_settings.value(Setting::Typeface).toString());
    faces->setCurrentIndex(static_cast<int>(std::max<qsizetype>(chosen, 0)));
    if (known.isEmpty()) {
        faces->addItem(tr("No Chinese typeface is installed"));
        faces->setEnabled(false);
    }
    connect(faces, &QComboBox::textActivated, this,
        [this](const QString &family) { m_settings.set(Setting::Typeface, family); });
    static_cast<QFormLayout *>(layout())->addRow(name, faces);
}

QSlider *ReadingPanel::addSlider(const Steps &steps, const char *name, const QString &text)
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setObjectName(QLatin1String(name));
    slider->setAccessibleName(text);
    slider->setFixedWidth(controlWidth);
    slider->setRange(0, (steps.most - steps.least) / steps.step);
    slider->setPageStep(1);
    const auto follow = [this, slider, steps] {
        const QSignalBlocker quiet(slider);
        slider->setValue((m_settings.value(steps.setting).toInt() - steps.least) / steps.step);
    };
    follow();
    connect(slider, &QSlider::valueChanged, this,
        [this, steps](int value) { m_settings.set(steps.setting, steps.least + value * steps.step); });
    connect(&m_settings, &Settings::changed, slider, follow);
    static_cast<QFormLayout *>(layout())->addRow(text, slider);
    return slider;
}

void ReadingPanel::addSheets()
{
    auto *row = new QWidget;
    auto *buttons = new QHBoxLayout(row);
    buttons->setContentsMargins({});
    buttons->setSpacing(6);
    auto *group = new QButtonGroup(row);
    const struct {
        const char *value;
        QString text;
    } sheets[] { { "system", tr("Window") }, { "paper", tr("Paper") }, { "sepia", tr("Sepia") },
        { "dark", tr("Dark") } };
    for (const auto &sheet : sheets) {
        auto *button = new QToolButton;
        const QString value = QLatin1String(sheet.value);
        button->setObjectName(QStringLiteral("chip"));
        button->setProperty("sheet", value);
        button->setText(sheet.text);
        button->setCheckable(true);
        button->setChecked(m_settings.value(Setting::Sheet).toString() == value);
        connect(
            button, &QToolButton::clicked, this, [this, value] { m_settings.set(Setting::Sheet, value); });
        group->addButton(button);
        buttons->addWidget(button);
    }
    buttons->addStretch(1);
    static_cast<QFormLayout *>(layout())->addRow(tr("Sheet"), row);
}

void ReadingPanel::showUnder(const QWidget &anchor)
{
    adjustSize();
    const QRect screen = anchor.screen()->availableGeometry();
    QPoint corner = anchor.mapToGlobal(QPoint(anchor.width() - width(), anchor.height() + 2));
    corner.setX(std::clamp(corner.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    move(corner);
    show();
    findChild<QSlider *>(QStringLiteral("sizeSlider"))->setFocus();
}

} // namespace ui
