// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/commands.h"
#include "ui/application.h"

#include <QApplication>
#include <QLocale>
#include <QTranslator>

static void nameTheProgram()
{
    QCoreApplication::setApplicationName(QStringLiteral("jianbao"));
    QCoreApplication::setApplicationVersion(QStringLiteral(JIANBAO_VERSION));
}

/// Commands need no display: where type is set, the offscreen platform brings the fonts.
static int runCommand(int &argc, char **argv, const QStringList &arguments)
{
    std::unique_ptr<QCoreApplication> application;
    if (commands::needsFonts(arguments)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
        application = std::make_unique<QGuiApplication>(argc, argv);
    } else {
        application = std::make_unique<QCoreApplication>(argc, argv);
    }
    QTranslator translator;
    if (translator.load(QLocale(), QStringLiteral("jianbao"), QStringLiteral("_"), QStringLiteral(":/i18n")))
        QCoreApplication::installTranslator(&translator);
    return commands::run(arguments);
}

int main(int argc, char **argv)
{
    nameTheProgram();
    QStringList arguments;
    for (int i = 1; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    if (commands::isCommand(arguments))
        return runCommand(argc, argv, arguments);

    QApplication application(argc, argv);
    ui::Launch launch;
    // Qt has taken its own options out by now.
    launch.paths = QCoreApplication::arguments().mid(1);
    launch.archive = commands::takeArchive(launch.paths);
    launch.token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN");
    launch.samples = launch.paths.removeAll(QStringLiteral("--samples")) > 0;
    return ui::run(application, launch);
}
