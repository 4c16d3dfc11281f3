// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <memory>

/// A folder with an archive of its own, and the program run in it as other tools run it: arguments in, JSON
/// and exit status out.
class ProgramRoom {
protected:
    struct Outcome {
        int status = -1;
        QByteArray out;
        QString err;

        QJsonDocument json() const { return QJsonDocument::fromJson(out); }
    };

    /// Goes into a new, empty folder.
    bool enter()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        return m_folder->isValid();
    }

    QString path(const QString &name) const { return m_folder->filePath(name); }
    QString samples() const { return QStringLiteral(JIANBAO_SOURCE_DIR "/resources/samples"); }

    Outcome run(const QStringList &arguments, const QByteArray &input = {}, const QString &folder = QString())
    {
        QProcess process;
        process.setWorkingDirectory(folder);
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("JIANBAO_ARCHIVE"), path(QStringLiteral("档 案.jianbao")));
        environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        environment.remove(QStringLiteral("DISPLAY"));
        // Where it is missing, as on a bare machine, Qt says so on standard error.
        environment.insert(QStringLiteral("XDG_RUNTIME_DIR"), m_folder->path());
        environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        process.setProcessEnvironment(environment);
        process.setProgram(QStringLiteral(JIANBAO_BINARY));
        process.setArguments(arguments);
        process.start();
        process.write(input);
        process.closeWriteChannel();
        process.waitForFinished(120000);
        return { process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            process.readAllStandardOutput(), QString::fromUtf8(process.readAllStandardError()) };
    }

    /// Writes a file of the folder; its path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString file = path(name);
        QDir().mkpath(QFileInfo(file).path());
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qWarning("cannot write %s", qPrintable(file));
        return file;
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
};
