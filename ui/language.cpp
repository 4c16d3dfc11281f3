// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include "ui/settings.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace ui {

Language::Language(const Settings &settings)
    : m_settings(settings)
{
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::Language)
            apply();
    });
    apply();
}

static QString chosenLanguage(const QString &wanted)
{
    if (wanted != QStringLiteral("system"))
        return wanted;
    const bool chinese = QLocale::system().uiLanguages().value(0).startsWith(QStringLiteral("zh"));
    return chinese ? QStringLiteral("zh_CN") : QStringLiteral("en");
}

void Language::apply()
{
    const QString language = chosenLanguage(m_settings.value(Setting::Language).toString());
    QCoreApplication::removeTranslator(&m_toolkit);
    QCoreApplication::removeTranslator(&m_own);
    // Source strings are English: a file that is missing leaves the window readable.
    if (m_toolkit.load(
            QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    if (m_own.load(QStringLiteral(":/i18n/jianbao_%1.qm").arg(language)))
        QCoreApplication::installTranslator(&m_own);
}

} // namespace ui
