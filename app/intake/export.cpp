// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/export.h"

#include "archive/later.h"
#include "publish/document.h"
#include "publish/outlet.h"
#include "publish/pdf.h"
#include "search/match.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>
#include <limits>

namespace intake {

/// In the order of the pages.
static core::Result<QList<core::ArticleId>> articlesOf(archive::Reader &reader, core::IssueId issue)
{
    QList<core::ArticleId> out;
    const auto pages = reader.pages(issue);
    if (!pages)
        return std::unexpected(pages.error());
    for (const core::PageSummary &page : *pages) {
        const auto articles = reader.articles(page.id);
        if (!articles)
            return std::unexpected(articles.error());
        for (const core::ArticleSummary &article : *articles)
            out.append(article.id);
    }
    return out;
}

static core::Result<QList<core::ArticleId>> clippings(archive::Reader &reader)
{
    const auto kept = reader.shelf(archive::Shelf::Clippings, 0, std::numeric_limits<int>::max());
    if (!kept)
        return std::unexpected(kept.error());
    QList<core::ArticleId> out;
    for (const core::Hit &hit : kept->hits)
        out.append(hit.article);
    return out;
}

core::Result<Chosen> choose(archive::Reader &reader, const ExportTarget &target)
{
    Chosen out { target.title, {}, {} };
    if (target.query) {
        out.query = search::parse(*target.query);
        if (out.query.problem)
            return core::fail(core::Error::Kind::BadQuery, out.query.problem->message);
    }
    const auto name = [&out](const QString &title) { out.title = out.title.isEmpty() ? title : out.title; };
    core::Result<QList<core::ArticleId>> articles = target.articles;
    QSet<core::ArticleId> seen;
    if (target.issue) {
        const core::Result<core::IssueSummary> issue = reader.issue(target.issue);
        if (!issue)
            return std::unexpected(issue.error());
        name(publish::issueTitle(*issue));
        articles = articlesOf(reader, target.issue);
    } else if (target.clippings) {
        name(QCoreApplication::translate("intake", "Clippings"));
        articles = clippings(reader);
    } else if (target.articles.isEmpty() && target.query) {
        name(*target.query);
        articles = reader.matching(out.query);
    }
    if (!articles)
        return std::unexpected(articles.error());
    for (const core::ArticleId id : std::as_const(*articles)) {
        if (!seen.contains(id))
            out.articles.append(id);
        seen.insert(id);
    }
    if (out.articles.size() > 1)
        name(QCoreApplication::translate("intake", "Selected Articles"));
    return out;
}

core::Result<publish::Entry> entryOf(archive::Reader &reader, const Chosen &chosen, core::ArticleId id)
{
    core::Result<core::StoredArticle> article = reader.article(id);
    if (!article)
        return std::unexpected(article.error());
    publish::Entry out { *std::move(article) };
    if (!chosen.query.isEmpty()) {
        out.hits = search::matches(chosen.query, out.stored);
        out.snippet = search::snippet(chosen.query, out.stored).text;
    }
    return out;
}

core::Result<QList<publish::Entry>> gather(
    archive::Reader &reader, const Chosen &chosen, qsizetype most, ExportProgress &progress)
{
    QList<publish::Entry> out;
    for (const core::ArticleId id : chosen.articles) {
        if (progress.stopped)
            return publish::cancelled();
        if (out.size() == most)
            break;
        core::Result<publish::Entry> entry = entryOf(reader, chosen, id);
        if (!entry)
            return std::unexpected(entry.error());
        out.append(*std::move(entry));
        ++progress.done;
    }
    return out;
}

/// A list of nothing is a list; a document of nothing is a mistake.
static bool isList(publish::Form form)
{
    return form == publish::Form::Json || form == publish::Form::Csv || publish::namesOf(form).isCitation;
}

namespace {

/// One export on its way.
class Export {
public:
    Export(archive::Reader &reader, const ExportRequest &request, ExportProgress &progress)
        : m_reader(reader)
        , m_request(request)
        , m_progress(progress)
    {
    }

    core::Result<ExportReport> run()
    {
        const core::Result<Chosen> chosen = choose(m_reader, m_request.target);
        if (!chosen)
            return std::unexpected(chosen.error());
        m_progress.total = int(chosen->articles.size());
        if (chosen->articles.isEmpty() && !isList(m_request.form)) {
            return core::fail(core::Error::Kind::NotFound,
                QCoreApplication::translate("intake", "There is no article to write."));
        }
        if (!m_request.each) {
            const core::Result<void> done = write(*chosen, m_request.path);
            return done ? core::Result<ExportReport>(m_report) : std::unexpected(done.error());
        }
        for (const core::ArticleId id : chosen->articles) {
            const core::Result<void> done = writeOne(*chosen, id);
            if (!done && m_report.files.isEmpty())
                return std::unexpected(done.error());
            if (!done) {
                //: %1: what went wrong, a sentence; %2: how many files are there already
                return core::fail(done.error().kind,
                    QCoreApplication::translate("intake", "%1 Files written before: %2.")
                        .arg(done.error().message)
                        .arg(m_report.files.size()));
            }
        }
        return m_report;
    }

private:
    core::Result<void> writeOne(const Chosen &chosen, core::ArticleId id)
    {
        const core::Result<core::StoredArticle> article = m_reader.article(id);
        if (!article)
            return std::unexpected(article.error());
        const auto name = publish::fileName(m_request.pattern, *article, int(m_report.files.size()) + 1);
        if (!name)
            return std::unexpected(name.error());
        return write({ article->article.title(), { id }, chosen.query }, freePath(*name));
    }

    QString freePath(const QString &name) const
    {
        const QDir folder(m_request.path);
        const QString suffix = u'.' + QString::fromLatin1(publish::namesOf(m_request.form).suffix);
        QString path = folder.filePath(name + suffix);
        for (int number = 2; QFileInfo::exists(path); ++number)
            path = folder.filePath(QStringLiteral("%1 (%2)%3").arg(name).arg(number).arg(suffix));
        return path;
    }

    core::Result<void> write(const Chosen &chosen, const QString &path)
    {
        // QSaveFile would put a file in the place of a device.
        if (const QFileInfo there(path); there.exists() && !there.isFile()) {
            return core::fail(core::Error::Kind::Unwritable,
                QCoreApplication::translate("intake", "“%1” is not a file.")
                    .arg(QDir::toNativeSeparators(path)));
        }
        const core::Result<void> done
            = m_request.form == publish::Form::Pdf ? writePdf(chosen, path) : writeText(chosen, path);
        if (!done)
            return done;
        m_report.articles += int(chosen.articles.size());
        m_report.files.append(path);
        return {};
    }

    core::Result<void> writePdf(const Chosen &chosen, const QString &path)
    {
        const auto entries = gather(m_reader, chosen, chosen.articles.size(), m_progress);
        if (!entries)
            return std::unexpected(entries.error());
        const auto stopped = [this] { return m_progress.stopped.load(); };
        const auto written = publish::writePdf(*entries, chosen.title, m_request.setup, path, stopped);
        if (!written)
            return std::unexpected(written.error());
        m_report.bytes += written->bytes;
        m_report.pages += written->pages;
        for (const char32_t c : written->missing.toUcs4()) {
            const QString one = QString::fromUcs4(&c, 1);
            m_report.missing += m_report.missing.contains(one) ? QString() : one;
        }
        return {};
    }

    /// Article by article: a query may find all of a large archive.
    core::Result<void> writeText(const Chosen &chosen, const QString &path)
    {
        QSaveFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            return publish::Outlet(file).failure();
        const auto exporter = publish::makeExporter(m_request.form, chosen.title, file);
        for (const core::ArticleId id : chosen.articles) {
            if (m_progress.stopped)
                return publish::cancelled();
            core::Result<publish::Entry> entry = entryOf(m_reader, chosen, id);
            if (!entry)
                return std::unexpected(entry.error());
            if (publish::namesOf(m_request.form).marksHits && !m_request.setup.hits)
                entry->hits.clear();
            if (const core::Result<void> added = exporter->add(*entry); !added)
                return added;
            ++m_progress.done;
        }
        if (const core::Result<void> ended = exporter->end(); !ended)
            return ended;
        const qint64 bytes = file.pos();
        // commit() does not notice what is lost while it writes out the last of the buffer.
        if (!file.flush() || !file.commit())
            return publish::Outlet(file).failure();
        m_report.bytes += bytes;
        return {};
    }

    archive::Reader &m_reader;
    const ExportRequest &m_request;
    ExportProgress &m_progress;
    ExportReport m_report;
};

} // namespace

core::Result<ExportReport> exportArticles(
    archive::Reader &reader, const ExportRequest &request, ExportProgress &progress)
{
    return Export(reader, request, progress).run();
}

QFuture<core::Result<ExportReport>> startExport(
    const ExportRequest &request, std::shared_ptr<ExportProgress> progress)
{
    return archive::later([request, progress = std::move(progress)]() -> core::Result<ExportReport> {
        const auto reader = archive::Reader::open(request.archive);
        if (!reader)
            return std::unexpected(reader.error());
        return exportArticles(**reader, request, *progress);
    });
}

} // namespace intake
