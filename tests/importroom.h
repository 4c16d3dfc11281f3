// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <memory>

/// A folder with pages made for a test and an archive that they are imported into.
class ImportRoom {
protected:
    bool loadRecogniser()
    {
        const auto loaded = entities::Recogniser::load();
        if (loaded)
            m_recogniser = *loaded;
        return loaded.has_value();
    }

    /// A new, empty folder with a new archive.
    bool openArchive()
    {
        m_store.reset();
        m_folder = std::make_unique<QTemporaryDir>();
        auto opened = archive::Store::open(path(QStringLiteral("档案 一.jianbao")));
        if (opened)
            m_store = *std::move(opened);
        return m_store != nullptr;
    }

    const std::shared_ptr<archive::Store> &store() const { return m_store; }
    const std::shared_ptr<const entities::Recogniser> &recogniser() const { return m_recogniser; }
    QString path(const QString &name) const { return m_folder->filePath(name); }

    /// A page with one article.
    static QByteArray page(const QString &headline, const QString &place = QStringLiteral("云州"))
    {
        return (
            QStringLiteral("\n\n%1\n\n本报讯（记者 林小满）近日，%2市总工会在劳动公园举办职工读书会，六十名"
                           "职工参加。大家读书、谈心，气氛热烈。\n\n活动结束后，工会向每位职工赠送一册"
                           "《车间里的灯》。\n")
                .arg(headline, place))
            .toUtf8();
    }

    /// Writes a file into the folder "pages"; its path.
    QString write(const QString &name, const QByteArray &bytes) const
    {
        const QString file = path(QStringLiteral("pages/") + name);
        QDir().mkpath(QFileInfo(file).path());
        QFile written(file);
        if (!written.open(QIODevice::WriteOnly) || written.write(bytes) != bytes.size())
            qWarning("cannot write %s", qPrintable(file));
        return file;
    }

    intake::Report run(const intake::Options &options) const
    {
        QFuture<core::Result<intake::Report>> report
            = intake::startImport(m_store, options, m_recogniser).report();
        report.waitForFinished();
        const core::Result<intake::Report> result = report.result();
        if (!result)
            qWarning("%s", qPrintable(result.error().message));
        return result.value_or(intake::Report {});
    }

    intake::Report run(const QStringList &paths) const
    {
        intake::Options options;
        options.paths = paths;
        return run(options);
    }

    template <typename Question> auto ask(Question question) const
    {
        auto future = m_store->read(std::move(question));
        future.waitForFinished();
        return future.result();
    }

    qsizetype articleCount() const
    {
        return ask([](archive::Reader &reader) { return reader.matching({}); })->size();
    }

private:
    std::shared_ptr<const entities::Recogniser> m_recogniser;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<archive::Store> m_store;
};
