// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/import.h"

#include "intake/batchsize.h"
#include "intake/copies.h"
#include "intake/sources.h"

#include <QCryptographicHash>
#include <QDir>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QPromise>
#include <QThreadPool>
#include <algorithm>
#include <atomic>
#include <deque>
#include <utility>

namespace intake {

namespace {

/// After this long what is read goes in, when the archive has nothing else to do.
constexpr qint64 batchMilliseconds = 1000;
constexpr qint64 progressMilliseconds = 100;
// What waits in memory, read and not yet written: so many files for each thread, and so many bytes of files.
constexpr int readAhead = 3;
constexpr qint64 readAheadBytes = 64 << 20;

/// A file as a pool thread leaves it: ready to go in, known already, or bad.
struct ReadSource {
    QString path;
    QByteArray hash; ///< of its bytes
    archive::IncomingSource incoming;
    bool known = false;
    std::optional<core::Error> error;
    std::optional<core::Error> failure = {}; ///< of the archive, which ends the import
};

/// What a transaction gave, and how long it took.
struct Written {
    QList<archive::Receipt> receipts;
    qint64 milliseconds = 0;
};

/// What the writer would say of sources, as far as that is known without it.
QList<archive::Receipt> receiptsOf(const QList<archive::IncomingSource> &sources)
{
    QList<archive::Receipt> receipts;
    for (const archive::IncomingSource &source : sources)
        receipts.append({ source.revises ? archive::Outcome::Replaced : archive::Outcome::Added, {} });
    return receipts;
}

} // namespace

struct ImportJob::State {
    std::shared_ptr<archive::Store> store;
    Options options;
    std::shared_ptr<const entities::Recogniser> recogniser;
    ProgressCallback progress;
    std::shared_ptr<std::atomic<bool>> cancelled = std::make_shared<std::atomic<bool>>(false);
    QPromise<core::Result<Report>> promise;

    Report report;
    Progress state;
    QElapsedTimer sinceProgress;

    core::Result<Report> run();
    core::Result<std::optional<archive::Reader::HeldSource>> heldSource(const QByteArray &hash) const;
    bool isAsWished(const archive::Reader::HeldSource &held) const;
    void settle(core::Page &page, const archive::Reader::HeldPage *held) const;
    ReadSource read(const QString &path) const;
    void readInto(ReadSource &out, formats::SourceFile file,
        const std::optional<archive::Reader::HeldSource> &held) const;
    core::Result<void> take(ReadSource source);
    core::Result<void> sendBatch();
    core::Result<void> finishBatch();
    void tell(const QString &path, bool always = false);

    QList<archive::IncomingSource> batch;
    qint64 bytesInBatch = 0;
    qint64 articlesInBatch = 0;
    // Paths of what is not in yet, by the hashes of their bytes.
    QHash<QByteArray, QString> pathsInBatch;
    QHash<QByteArray, QString> pathsBeingWritten;
    BatchSize batchSize;
    QElapsedTimer sinceBatch;
    QList<archive::IncomingSource>
        beingWritten; ///< the same values as the writer has, shared, for the report
    std::optional<QFuture<core::Result<Written>>> writing;
};

/// What the archive has of these bytes. Asked file by file: an archive of a million files is not read for
/// the sake of a few.
core::Result<std::optional<archive::Reader::HeldSource>> ImportJob::State::heldSource(
    const QByteArray &hash) const
{
    auto held = store->read([hash](archive::Reader &reader) { return reader.held(hash); });
    held.waitForFinished();
    if (held.resultCount() == 0)
        return core::fail(core::Error::Kind::Cancelled, {});
    return held.result();
}

/// True when the archive has these pages under the paper and date that were named for the batch.
bool ImportJob::State::isAsWished(const archive::Reader::HeldSource &held) const
{
    return std::all_of(held.pages.begin(), held.pages.end(), [&](const archive::Reader::HeldPage &page) {
        const bool paperFits = options.paper.isEmpty() || page.paper == options.paper;
        const bool dateFits = options.date.precision == core::Precision::None
            || (page.date.value == options.date.value && page.date.basis == options.date.basis);
        return paperFits && dateFits;
    });
}

/// Gives a page what was named for the batch, and else what the archive says of it already.
void ImportJob::State::settle(core::Page &page, const archive::Reader::HeldPage *held) const
{
    if (held) {
        page.paper = held->paper;
        page.date = held->date;
    }
    if (!options.paper.isEmpty())
        page.paper = options.paper;
    if (options.date.precision != core::Precision::None)
        page.date = options.date;
}

void ImportJob::State::readInto(
    ReadSource &out, formats::SourceFile file, const std::optional<archive::Reader::HeldSource> &held) const
{
    // A copy elsewhere says nothing new: its page number is the one that the better path gave.
    if (held && !out.incoming.takesPath)
        file.path = held->path;
    core::Result<QList<core::Page>> pages = readSource(file, cancelled.get());
    if (!pages) {
        out.error = pages.error();
        return;
    }
    out.incoming.bytes = file.bytes;
    out.incoming.revises = held && !out.incoming.takesPath;
    for (qsizetype i = 0; i < pages->size(); ++i) {
        core::Page &page = (*pages)[i];
        const archive::Reader::HeldPage *known = held ? heldPage(*held, i) : nullptr;
        if (known && out.incoming.takesPath)
            settleCopy(page, *known);
        else
            settle(page, known);
        archive::IncomingPage incoming;
        for (const core::Article &article : page.articles) {
            if (*cancelled)
                return;
            incoming.mentions.append(recogniser->recognise(article, entities::reportDate(page.date)));
        }
        out.incoming.encoding = page.encoding;
        incoming.page = std::move(page);
        out.incoming.pages.append(std::move(incoming));
    }
    archive::workOut(out.incoming);
}

ReadSource ImportJob::State::read(const QString &path) const
{
    ReadSource out { path, {}, {}, false, std::nullopt };
    if (*cancelled)
        return out;
    core::Result<formats::SourceFile> file = loadSource(path, options.encoding);
    if (!file) {
        out.error = file.error();
        return out;
    }
    out.hash = QCryptographicHash::hash(file->bytes, QCryptographicHash::Sha256);
    const auto held = heldSource(out.hash);
    if (!held) {
        out.failure = held.error();
        return out;
    }
    // 01.txt of one folder is another file than 01.txt of the next, wherever the program was started.
    out.incoming.path = path == u"-" ? path : QDir::cleanPath(QFileInfo(path).absoluteFilePath());
    if (*held && !(*held)->lacksPages && isAsWished(**held)) {
        out.known = (*held)->isDecided || !isBetterPath(out.incoming.path, (*held)->path);
        out.incoming.takesPath = !out.known;
        if (out.known)
            return out;
    }
    readInto(out, *std::move(file), *held);
    return out;
}

void ImportJob::State::tell(const QString &path, bool always)
{
    state.current = path;
    if (!progress || (!always && sinceProgress.isValid() && sinceProgress.elapsed() < progressMilliseconds))
        return;
    sinceProgress.start();
    progress(state);
}

core::Result<void> ImportJob::State::take(ReadSource source)
{
    if (source.failure)
        return std::unexpected(*source.failure);
    // A better copy of a file that is on its way goes in behind it.
    const QString other = pathsInBatch.value(source.hash, pathsBeingWritten.value(source.hash));
    if (!source.known && !other.isEmpty() && isBetterPath(source.incoming.path, other)) {
        for (const auto step : { &State::sendBatch, &State::finishBatch }) {
            if (const auto done = (this->*step)(); !done)
                return done;
        }
        source = read(source.path);
        if (source.failure)
            return std::unexpected(*source.failure);
    }
    ++report.files;
    ++state.filesDone;
    if (source.error) {
        report.failed.append({ source.path, source.error->message });
        state.failed = static_cast<int>(report.failed.size());
    } else if (source.known) {
        ++report.unchanged;
    } else {
        bytesInBatch += source.incoming.bytes.size();
        for (const archive::IncomingPage &page : source.incoming.pages)
            articlesInBatch += page.page.articles.size();
        pathsInBatch.insert(source.hash, source.incoming.path);
        batch.append(std::move(source.incoming));
    }
    tell(source.path);
    const bool isIdle = !writing || writing->isFinished();
    if (batchSize.isReached(articlesInBatch, bytesInBatch)
        || (isIdle && !batch.isEmpty() && sinceBatch.elapsed() >= batchMilliseconds))
        return sendBatch();
    return {};
}

core::Result<void> ImportJob::State::sendBatch()
{
    // One batch is written while the next is made; the third waits here.
    if (const auto done = finishBatch(); !done)
        return done;
    if (batch.isEmpty())
        return {};
    beingWritten = batch;
    if (options.dryRun) {
        QPromise<core::Result<Written>> as;
        as.start();
        as.addResult(Written { receiptsOf(batch), 0 });
        as.finish();
        writing = as.future();
    } else {
        writing = store->write(
            [sources = batch, abandoned = cancelled](archive::Writer &writer) -> core::Result<Written> {
                QElapsedTimer timer;
                timer.start();
                const auto receipts = writer.add(sources, abandoned);
                if (!receipts)
                    return std::unexpected(receipts.error());
                return Written { *receipts, timer.elapsed() };
            });
    }
    batch.clear();
    pathsBeingWritten = std::exchange(pathsInBatch, {});
    bytesInBatch = 0;
    articlesInBatch = 0;
    sinceBatch.start();
    return {};
}

core::Result<void> ImportJob::State::finishBatch()
{
    if (!writing)
        return {};
    writing->waitForFinished();
    if (writing->resultCount() == 0)
        return core::fail(core::Error::Kind::Cancelled, {});
    const core::Result<Written> written = writing->takeResult();
    writing.reset();
    if (!written)
        return std::unexpected(written.error());
    const int before = report.articles;
    for (qsizetype i = 0; i < beingWritten.size(); ++i) {
        const archive::Receipt &receipt = written->receipts.at(i);
        if (receipt.outcome == archive::Outcome::Unchanged) {
            ++report.unchanged;
            continue;
        }
        report.replaced += receipt.outcome == archive::Outcome::Replaced;
        for (const QString &clash : receipt.clashes)
            report.warnings.append({ beingWritten[i].path, clash });
        for (const archive::IncomingPage &incoming : beingWritten[i].pages) {
            ++report.pages;
            report.articles += int(incoming.page.articles.size());
            for (const QString &warning : incoming.page.warnings)
                report.warnings.append({ beingWritten[i].path, warning });
        }
    }
    beingWritten.clear();
    state.articles = report.articles;
    batchSize.learn(report.articles - before, written->milliseconds);
    return {};
}

core::Result<Report> ImportJob::State::run()
{
    const QStringList files
        = filesBelow(options.paths, store->path(), report.failed, [this](qsizetype) { return !*cancelled; });
    state.filesTotal = int(files.size());
    report.files = int(report.failed.size());
    sinceBatch.start();
    QThreadPool pool;
    std::deque<std::pair<QFuture<ReadSource>, qint64>> ahead;
    qint64 bytesAhead = 0;
    core::Result<void> fine;
    const auto takeFirst = [&] {
        auto [first, bytes] = std::move(ahead.front());
        ahead.pop_front();
        bytesAhead -= bytes;
        first.waitForFinished();
        fine = *cancelled ? core::Result<void>() : take(first.takeResult());
    };
    for (qsizetype i = 0; i < files.size() && fine && !*cancelled; ++i) {
        const qint64 bytes = QFileInfo(files[i]).size();
        while (!ahead.empty() && bytesAhead + bytes > readAheadBytes && fine && !*cancelled)
            takeFirst();
        auto reading = std::make_shared<QPromise<ReadSource>>();
        reading->start();
        ahead.emplace_back(reading->future(), bytes);
        bytesAhead += bytes;
        pool.start([this, reading, path = files[i]] {
            reading->addResult(read(path));
            reading->finish();
        });
        if (ahead.size() > std::size_t(pool.maxThreadCount() * readAhead))
            takeFirst();
    }
    while (!ahead.empty() && fine && !*cancelled)
        takeFirst();
    pool.waitForDone();
    // What was read and is not in yet comes in when the import is run again.
    if (fine && !*cancelled)
        fine = sendBatch();
    if (fine)
        fine = finishBatch();
    report.cancelled = *cancelled;
    if (!fine && !(*cancelled && fine.error().kind == core::Error::Kind::Cancelled))
        return std::unexpected(fine.error());
    tell(state.current, true);
    return report;
}

QFuture<core::Result<Report>> ImportJob::report() const
{
    return m_state->promise.future();
}

void ImportJob::cancel()
{
    *m_state->cancelled = true;
}

ImportJob startImport(std::shared_ptr<archive::Store> store, const Options &options,
    std::shared_ptr<const entities::Recogniser> recogniser, ProgressCallback progress)
{
    ImportJob job;
    job.m_state = std::make_shared<ImportJob::State>();
    job.m_state->store = std::move(store);
    job.m_state->options = options;
    job.m_state->recogniser = std::move(recogniser);
    job.m_state->progress = std::move(progress);
    job.m_state->promise.start();
    // The coordinator waits for its readers, so these have a pool of their own.
    QThreadPool::globalInstance()->start([state = job.m_state] {
        core::Result<Report> report = state->run();
        state->store.reset();
        state->promise.addResult(std::move(report));
        state->promise.finish();
    });
    return job;
}

} // namespace intake
