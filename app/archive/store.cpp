// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/store.h"

#include "archive/later.h"

#include <QFileInfo>
#include <QSemaphore>
#include <QStandardPaths>
#include <QThreadPool>
#include <QThreadStorage>
#include <functional>

namespace archive {

namespace {

/// Threads that each keep what answers them (a Reader, a Writer), made when the thread has its first task and
/// gone with the thread, as a database connection must be.
template <typename T> class Desks {
public:
    using Open = std::function<core::Result<std::unique_ptr<T>>()>;

    Desks(int threads, Open open)
        : m_open(std::move(open))
    {
        m_pool.setMaxThreadCount(threads);
        m_pool.setExpiryTimeout(-1);
    }

    ~Desks()
    {
        dropPending();
        m_pool.waitForDone();
    }

    Q_DISABLE_COPY_MOVE(Desks)

    void start(std::function<void(const core::Result<T *> &)> task)
    {
        m_pool.start([this, task = std::move(task)] { task(answerer()); });
    }

    /// Opens all of them now: one that comes later may find the archive gone.
    void openAll()
    {
        const auto opened = std::make_shared<QSemaphore>();
        const int all = m_pool.maxThreadCount();
        for (int i = 0; i < all; ++i) {
            start([opened, all](const core::Result<T *> &) {
                opened->release();
                // Or one thread would take both tasks. Not for long: the other one may have been dropped.
                if (opened->tryAcquire(all, 200))
                    opened->release(all);
            });
        }
    }

    void dropPending() { m_pool.clear(); }

private:
    core::Result<T *> answerer()
    {
        if (!m_answerers.hasLocalData()) {
            auto opened = m_open();
            if (!opened)
                return std::unexpected(opened.error());
            m_answerers.setLocalData(opened->release());
        }
        return m_answerers.localData();
    }

    Open m_open;
    QThreadStorage<T *> m_answerers; ///< owns them; outlives the threads, which end with the pool below
    QThreadPool m_pool;
};

/// One for what takes long, one for what must not wait for it.
constexpr int readerThreads = 2;

} // namespace

struct Store::Threads {
    QString path;
    bool isReadOnly = false;
    core::Error refusal; ///< why nothing can be written
    QStringList notes;
    std::shared_ptr<std::atomic<bool>> leaving = std::make_shared<std::atomic<bool>>(false);
    std::shared_ptr<HeldTables> tables = std::make_shared<HeldTables>();
    Desks<Writer> writers { 1, [this] { return openWriter(); } };
    // Behind the writer, so that they end before it: the last to close the archive brings the journal into
    // it and takes it away, which a read-only connection cannot.
    Desks<Reader> readers { readerThreads, [this] { return Reader::open(path, tables); } };
    QThreadPool caretaker {};

    core::Result<std::unique_ptr<Writer>> openWriter() const
    {
        return isReadOnly ? Writer::refusing(refusal) : Writer::open(path);
    }
};

Store::Store()
    : m_threads(std::make_unique<Threads>())
{
}

Store::~Store()
{
    // All of it before any thread is waited for: what runs may itself wait for an answer that will not come.
    *m_threads->leaving = true;
    m_threads->readers.dropPending();
    m_threads->writers.dropPending();
}

core::Result<std::unique_ptr<Store>> Store::open(const QString &path)
{
    auto store = std::unique_ptr<Store>(new Store);
    Threads &threads = *store->m_threads;
    threads.path = QFileInfo(path).absoluteFilePath();
    const auto able = [](auto &) -> core::Result<bool> { return true; };
    const auto opened
        = store->write([](Writer &writer) -> core::Result<QStringList> { return writer.notes(); }).result();
    if (opened) {
        threads.notes = *opened;
        threads.readers.openAll();
        return store;
    }
    using Kind = core::Error::Kind;
    const bool mayBeRead = opened.error().kind == Kind::Unwritable || opened.error().kind == Kind::Damaged;
    if (!mayBeRead || !QFileInfo::exists(path))
        return std::unexpected(opened.error());
    // The writer's thread opens nothing after a failure; from now on it refuses.
    threads.isReadOnly = true;
    threads.refusal = opened.error();
    if (const core::Result<bool> readable = store->read(able).result(); !readable)
        return std::unexpected(readable.error());
    return store;
}

QFuture<core::Result<std::shared_ptr<Store>>> Store::openLater(const QString &path)
{
    return later([path]() -> core::Result<std::shared_ptr<Store>> { return open(path); });
}

QString Store::path() const
{
    return m_threads->path;
}

bool Store::isReadOnly() const
{
    return m_threads->isReadOnly;
}

QString Store::refusal() const
{
    return m_threads->refusal.message;
}

QStringList Store::notes() const
{
    return m_threads->notes;
}

QFuture<CareReport> Store::care()
{
    auto promise = std::make_shared<QPromise<CareReport>>();
    promise->start();
    const QFuture<CareReport> future = promise->future();
    m_threads->caretaker.start(
        [promise, path = path(), isReadOnly = isReadOnly(), leaving = m_threads->leaving] {
            promise->addResult(isReadOnly || *leaving ? CareReport() : takeCare(path, leaving));
            promise->finish();
        });
    return future;
}

void Store::askReader(const Task<Reader> &task)
{
    m_threads->readers.start(task);
}

void Store::askWriter(const Task<Writer> &task)
{
    m_threads->writers.start(task);
}

QString defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
        + QStringLiteral("/archive.jianbao");
}

} // namespace archive
