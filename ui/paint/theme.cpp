// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/theme.h"

#include "publish/fonts.h"
#include "ui/paint/entitycolours.h"
#include "ui/settings.h"

#include <QApplication>
#include <QFontDatabase>
#include <QPalette>
#include <QStyle>
#include <utility>

namespace ui {

/// The tones of one palette, from paper to ink.
struct Tones {
    QColor window, base, alternate, line, faint, ink, accent, onAccent;
};

enum class Ground { Paper, Sepia, Dark };

static Tones tones(Ground ground)
{
    if (ground == Ground::Sepia)
        return { 0xe9dfc9, 0xf6eedb, 0xf0e6d0, 0xd8c9a8, 0x85724f, 0x3f3322, 0x7a5a26, 0xfffaf0 };
    if (ground == Ground::Dark)
        return { 0x1e1d1b, 0x252422, 0x2b2a27, 0x3b3935, 0x928c80, 0xd9d4c8, 0x7fa3c7, 0x14202b };
    return { 0xf2f0eb, 0xfdfcfa, 0xf7f5f1, 0xdcd8cf, 0x857f73, 0x26231f, 0x3d6a94, 0xffffff };
}

static QPalette paletteOf(Ground ground)
{
    const bool dark = ground == Ground::Dark;
    const Tones tone = tones(ground);
    QPalette palette;
    palette.setColor(QPalette::Window, tone.window);
    palette.setColor(QPalette::WindowText, tone.ink);
    palette.setColor(QPalette::Base, tone.base);
    palette.setColor(QPalette::AlternateBase, tone.alternate);
    palette.setColor(QPalette::Text, tone.ink);
    palette.setColor(QPalette::Button, tone.window);
    palette.setColor(QPalette::ButtonText, tone.ink);
    palette.setColor(QPalette::BrightText, tone.onAccent);
    palette.setColor(QPalette::ToolTipBase, tone.base);
    palette.setColor(QPalette::ToolTipText, tone.ink);
    palette.setColor(QPalette::PlaceholderText, tone.faint);
    palette.setColor(QPalette::Highlight, tone.accent);
    palette.setColor(QPalette::HighlightedText, tone.onAccent);
    palette.setColor(QPalette::Link, tone.accent);
    palette.setColor(QPalette::Light, tone.base);
    palette.setColor(QPalette::Midlight, tone.alternate);
    palette.setColor(QPalette::Mid, tone.line);
    palette.setColor(QPalette::Dark, tone.line.darker(dark ? 150 : 120));
    palette.setColor(QPalette::Shadow, dark ? QColor(0x101010) : tone.line.darker(150));
    for (const QPalette::ColorRole role : { QPalette::WindowText, QPalette::Text, QPalette::ButtonText })
        palette.setColor(QPalette::Disabled, role, tone.faint);
    return palette;
}

// What Fusion draws too loud is drawn quieter: no frames where a change of tone says enough.
static QString sheet()
{
    return QStringLiteral(R"(
QToolBar { border: 0; border-bottom: 1px solid palette(mid); padding: 5px 8px; spacing: 6px; }
QToolBar QToolButton { border: 0; border-radius: 5px; padding: 5px 7px; }
QToolBar QToolButton:hover { background: palette(midlight); }
QToolBar QToolButton:pressed, QToolBar QToolButton:checked { background: palette(mid); }
QToolBar QToolButton::menu-indicator { image: none; }
QMenuBar { background: palette(window); padding: 2px 4px; }
QStatusBar { border-top: 1px solid palette(mid); }
QStatusBar::item { border: 0; }
QMainWindow::separator { width: 1px; height: 1px; background: palette(mid); }
QTabWidget::pane { border: 0; }
QTabBar { background: palette(window); }
QTabBar::tab { padding: 7px 12px; max-width: 190px; border: 0; border-right: 1px solid palette(mid); color: palette(placeholder-text); }
QTabBar::tab:selected { background: palette(base); color: palette(text); }
QTabBar::tab:hover:!selected { background: palette(midlight); }
QLineEdit#searchBox, QLineEdit#filterBox, QLineEdit#entityBox, QLineEdit#findBox { border: 1px solid palette(mid); border-radius: 6px; padding: 5px 8px; background: palette(base); }
QLineEdit#filterBox, QLineEdit#entityBox, QLineEdit#findBox { padding: 3px 6px; }
QLineEdit#searchBox:focus, QLineEdit#filterBox:focus, QLineEdit#entityBox:focus, QLineEdit#findBox:focus { border-color: palette(highlight); }
QPushButton { border: 1px solid palette(mid); border-radius: 6px; padding: 7px 18px; background: palette(base); }
QPushButton:hover { background: palette(midlight); }
QPushButton:focus { border-color: palette(highlight); }
QPushButton:default { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QLabel#dockTitle { padding: 7px 14px; color: palette(placeholder-text); border-bottom: 1px solid palette(mid); }
QTabBar QToolButton { border: 0; border-radius: 4px; padding: 2px; background: palette(window); }
QTabBar QToolButton:hover { background: palette(mid); }
QToolButton#chip { border: 1px solid palette(mid); border-radius: 5px; padding: 2px 6px; background: palette(base); }
QToolButton#chip:hover { background: palette(midlight); }
QToolButton#chip:focus { border-color: palette(highlight); }
QToolButton#chip:checked { background: palette(highlight); color: palette(highlighted-text); border-color: palette(highlight); }
QToolButton#hitOrder, QToolButton#narrowHits, QToolButton#entityOrder { border: 0; border-radius: 4px; padding: 2px 16px 2px 4px; }
QToolButton#searchStar { border: 0; border-radius: 4px; padding: 3px 4px; }
QToolButton#searchStar:hover { background: palette(midlight); }
QToolButton#hitOrder:hover, QToolButton#narrowHits:hover, QToolButton#entityOrder:hover { background: palette(midlight); }
QToolButton#hitOrder::menu-indicator, QToolButton#narrowHits::menu-indicator, QToolButton#entityOrder::menu-indicator { subcontrol-origin: padding; subcontrol-position: right center; right: 3px; }
QHeaderView::section { border: 0; border-bottom: 1px solid palette(mid); padding: 4px 6px; background: palette(window); color: palette(placeholder-text); }
QTreeView#previewFiles::item, QTreeView#importReport::item { padding: 3px 4px; }
QWidget#noticeBar QToolButton#noticeChoice { border: 1px solid palette(mid); border-radius: 5px; padding: 3px 10px; background: palette(base); }
QWidget#noticeBar QToolButton#noticeChoice:hover { background: palette(midlight); }
QListWidget#searchOffers { border: 1px solid palette(mid); border-radius: 6px; background: palette(base); padding: 2px; }
QListWidget#searchOffers::item { border: 0; padding: 4px 8px; }
QListWidget#searchOffers::item:selected, QListWidget#searchOffers::item:hover { border: 0; padding: 4px 8px; background: palette(mid); color: palette(text); }
QListWidget#helpSections, QTreeWidget#keysList, QListWidget#savedSearchList, QListWidget#searchOffers { outline: 0; }
QListWidget#helpSections { background: palette(window); padding: 10px 0; }
QListWidget#helpSections::item, QTreeWidget#keysList::item, QListWidget#savedSearchList::item { border: 0; padding: 5px 10px; }
QListWidget#helpSections::item:selected, QTreeWidget#keysList::item:selected, QListWidget#savedSearchList::item:selected { border: 0; padding: 5px 10px; background: palette(mid); color: palette(text); }
QTreeWidget#keysList, QListWidget#savedSearchList { border: 1px solid palette(mid); border-radius: 6px; background: palette(base); }
QListView#rulings::item { padding: 5px 11px; }
QListView#rulings::item:selected { background: palette(mid); color: palette(text); }
QProgressBar { border: 0; border-radius: 3px; background: palette(mid); max-height: 6px; }
QProgressBar::chunk { border-radius: 3px; background: palette(highlight); }
QToolTip { border: 1px solid palette(mid); padding: 5px; background: palette(base); color: palette(text); }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: palette(mid); border-radius: 4px; margin: 2px; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::handle:hover { background: palette(dark); }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
)");
}

static QFont interfaceFont(const QApplication &application)
{
    QFont font = application.font();
    // The first that is there: nobody looks through all fonts for it.
    font.setFamilies({ QStringLiteral("Noto Sans CJK SC"), QStringLiteral("Source Han Sans SC"),
        QStringLiteral("WenQuanYi Micro Hei"), font.family() });
    font.setPointSizeF(std::max(font.pointSizeF(), 10.0));
    return font;
}

Appearance::Appearance(QApplication &application, const Settings &settings, Sheet sheet)
    : m_application(application)
    , m_settings(settings)
    , m_isDressed(sheet == Sheet::Now)
    , m_systemIsDark(isDark(application.palette()))
{
    m_application.setStyle(QStringLiteral("Fusion"));
    m_application.setFont(interfaceFont(m_application));
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Appearance)
            apply();
    });
    apply();
}

void Appearance::apply()
{
    const QString wanted = m_settings.value(Setting::Appearance).toString();
    const bool dark = wanted == QStringLiteral("system") ? m_systemIsDark : wanted == QStringLiteral("dark");
    m_application.setPalette(paletteOf(dark ? Ground::Dark : Ground::Paper));
    // Set anew each time: a sheet keeps the palette it was set under.
    if (m_isDressed)
        m_application.setStyleSheet(sheet());
}

void Appearance::dress()
{
    if (!std::exchange(m_isDressed, true))
        m_application.setStyleSheet(sheet());
}

QPalette readingPalette(const Settings &settings)
{
    const QString sheet = settings.value(Setting::Sheet).toString();
    if (sheet == QStringLiteral("paper"))
        return paletteOf(Ground::Paper);
    if (sheet == QStringLiteral("sepia"))
        return paletteOf(Ground::Sepia);
    return sheet == QStringLiteral("dark") ? paletteOf(Ground::Dark) : QApplication::palette();
}

QString readingFamily(const Settings &settings)
{
    const QString chosen = settings.value(Setting::Typeface).toString();
    return !chosen.isEmpty() && QFontDatabase::hasFamily(chosen) ? chosen : readingFamily();
}

QString readingFamily()
{
    static const QString family = publish::chineseFamily().value_or(QString());
    return family;
}

QString missingTypeface()
{
    if (!readingFamily().isEmpty())
        return {}; // known, without another look through all fonts
    const auto family = publish::chineseFamily();
    return family ? QString() : family.error().message;
}

QFont readingFont(qreal points)
{
    QFont font = QApplication::font();
    if (!readingFamily().isEmpty())
        font.setFamilies({ readingFamily() });
    font.setPointSizeF(points);
    return font;
}

} // namespace ui
