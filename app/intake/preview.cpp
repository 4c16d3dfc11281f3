// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/preview.h"

#include "intake/sources.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QElapsedTimer>
#include <QThreadPool>
#include <numeric>

namespace intake {

static constexpr qint64 tellMilliseconds = 100;

int PreviewFile::articles() const
{
    return std::accumulate(pages.begin(), pages.end(), 0,
        [](int sum, const PreviewPage &page) { return sum + static_cast<int>(page.headlines.size()); });
}

/// Says to the worker that nobody listens any more when the job is let go of.
struct PreviewJob::Ending {
    std::shared_ptr<std::atomic<bool>> ended = std::make_shared<std::atomic<bool>>(false);

    ~Ending() { *ended = true; }
};

namespace {

QString wordsFor(formats::FormatKind kind)
{
    switch (kind) {
    case formats::FormatKind::Foreign:
        return QCoreApplication::translate("intake", "No text");
    case formats::FormatKind::Zip:
        return QStringLiteral("ZIP");
    case formats::FormatKind::Html:
        return QStringLiteral("HTML");
    case formats::FormatKind::JsonLines:
        return QStringLiteral("JSON Lines");
    case formats::FormatKind::Markdown:
        return QStringLiteral("Markdown");
    case formats::FormatKind::IssueText:
        return QCoreApplication::translate("intake", "Issue as text");
    case formats::FormatKind::TextPage:
        break;
    }
    return QCoreApplication::translate("intake", "Page as text");
}

/// One run of a preview, on a thread of its own.
class Run {
public:
    Run(std::weak_ptr<archive::Store> store, QString archive, std::shared_ptr<std::atomic<bool>> ended,
        PreviewCallback callback)
        : m_store(std::move(store))
        , m_archive(std::move(archive))
        , m_ended(std::move(ended))
        , m_callback(std::move(callback))
    {
    }

    void go(const QStringList &paths, int mostFiles)
    {
        m_sinceTold.start();
        QList<Remark> unreadable;
        const QStringList files = filesBelow(paths, m_archive, unreadable, [this](qsizetype found) {
            m_progress.files = found;
            tell();
            return !*m_ended;
        });
        m_progress.files = files.size() + unreadable.size();
        m_progress.isCounted = true;
        for (const Remark &remark : std::as_const(unreadable)) {
            PreviewFile file;
            file.path = remark.path;
            file.reason = remark.message;
            m_progress.read.append(file);
        }
        tell(true);
        for (const QString &path : files.first(std::min<qsizetype>(mostFiles, files.size()))) {
            if (*m_ended)
                return;
            m_progress.read.append(read(path));
            tell();
        }
        m_progress.isDone = true;
        tell(true);
    }

private:
    PreviewFile read(const QString &path) const
    {
        PreviewFile out;
        out.path = path;
        const core::Result<formats::SourceFile> file = loadSource(path, std::nullopt);
        if (!file) {
            out.reason = file.error().message;
            return out;
        }
        out.isKnown = isKnown(file->bytes);
        out.format = wordsFor(formats::formatOf(*file));
        const core::Result<QList<core::Page>> pages = readSource(*file, m_ended.get());
        if (!pages) {
            out.reason = pages.error().message;
            return out;
        }
        for (const core::Page &page : *pages) {
            out.encoding = page.encoding;
            PreviewPage shown { page.number, page.paper, page.date, {}, page.warnings };
            for (const core::Article &article : page.articles)
                shown.headlines.append(article.title());
            out.pages.append(shown);
        }
        return out;
    }

    bool isKnown(const QByteArray &bytes) const
    {
        const std::shared_ptr<archive::Store> store = m_store.lock();
        if (!store)
            return false;
        const QByteArray hash = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
        auto held = store->read([hash](archive::Reader &reader) { return reader.held(hash); });
        held.waitForFinished();
        return held.resultCount() > 0 && held.result() && held.result()->has_value();
    }

    void tell(bool always = false)
    {
        if (*m_ended || (!always && m_sinceTold.elapsed() < tellMilliseconds))
            return;
        m_sinceTold.start();
        m_callback(m_progress);
        m_progress.read.clear();
    }

    std::weak_ptr<archive::Store> m_store;
    QString m_archive;
    std::shared_ptr<std::atomic<bool>> m_ended;
    PreviewCallback m_callback;
    PreviewProgress m_progress;
    QElapsedTimer m_sinceTold;
};

} // namespace

PreviewJob startPreview(const std::shared_ptr<archive::Store> &store, const QStringList &paths, int mostFiles,
    PreviewCallback callback)
{
    PreviewJob job;
    job.m_ending = std::make_shared<PreviewJob::Ending>();
    const auto run = std::make_shared<Run>(
        store, store ? store->path() : QString(), job.m_ending->ended, std::move(callback));
    QThreadPool::globalInstance()->start([run, paths, mostFiles] { run->go(paths, mostFiles); });
    return job;
}

} // namespace intake
