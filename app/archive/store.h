// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/care.h"
#include "archive/reader.h"
#include "archive/writer.h"
#include "core/result.h"

#include <QFuture>
#include <QPromise>
#include <QScopeGuard>
#include <QString>
#include <functional>
#include <memory>
#include <type_traits>

namespace archive {

/// An open archive: one writer thread with the only writing connection, reader threads with read-only ones.
///
/// A question is a function over a Reader (or Writer) that returns a Result; the answer is a future of it:
/// `store.read([id](archive::Reader &reader) { return reader.article(id); }).then(this, …)`.
/// Cancelling a future drops its question when it has not begun, and ends a reader's soon when it has.
/// Destroying the store (on none of its own threads) waits for what runs and drops what has not begun (its
/// futures are cancelled). Changes are made in the order in which they were asked for.
class Store {
public:
    /// Opens the archive, creating it (and its folder) when it is not there, and brings its schema up to
    /// date. An archive that cannot be written to, or is damaged, is opened for reading where that is
    /// possible, see isReadOnly(). Errors, each a sentence with the path: NotAnArchive, NewerArchive,
    /// Unwritable, Unreadable, Damaged, Busy.
    static core::Result<std::unique_ptr<Store>> open(const QString &path);
    /// The same without waiting for the disk: a schema step or a search index made anew takes its time.
    static QFuture<core::Result<std::shared_ptr<Store>>> openLater(const QString &path);
    ~Store();
    Q_DISABLE_COPY_MOVE(Store)

    QString path() const;
    /// True when every change will be refused, with the sentence that says why.
    bool isReadOnly() const;
    QString refusal() const; ///< that sentence; empty when the archive can be written to
    /// What opening it had to say, in sentences: a backup that could not be made before a schema step.
    QStringList notes() const;
    /// Looks after the archive in the background, see takeCare(): to be asked for once, when the window is
    /// there. Ends early, and with nothing to say, when the store goes.
    QFuture<CareReport> care();

    template <typename Question>
    auto read(Question question) -> QFuture<std::invoke_result_t<Question, Reader &>>
    {
        return ask<Reader>(std::move(question), &Store::askReader);
    }

    template <typename Change> auto write(Change change) -> QFuture<std::invoke_result_t<Change, Writer &>>
    {
        return ask<Writer>(std::move(change), &Store::askWriter);
    }

private:
    /// A task gets the reader or writer of its thread, or the reason why there is none.
    template <typename T> using Task = std::function<void(const core::Result<T *> &)>;

    /// A reader can tell while it answers whether its question is still asked; a writer finishes what it
    /// began.
    template <typename T>
    static void abandonWhen(
        [[maybe_unused]] const core::Result<T *> &answerer, [[maybe_unused]] std::function<bool()> abandoned)
    {
        if constexpr (std::is_same_v<T, Reader>) {
            if (answerer)
                (*answerer)->setAbandoned(std::move(abandoned));
        }
    }

    Store();
    void askReader(const Task<Reader> &task);
    void askWriter(const Task<Writer> &task);

    template <typename T, typename Question>
    auto ask(Question question, void (Store::*toThread)(const Task<T> &))
        -> QFuture<std::invoke_result_t<Question, T &>>
    {
        using Answer = std::invoke_result_t<Question, T &>;
        // Shared, since std::function is copied; a task that is dropped takes the last of it along and so
        // cancels.
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        (this->*toThread)(
            [promise, question = std::move(question)](const core::Result<T *> &answerer) mutable {
                if (!promise->isCanceled()) {
                    abandonWhen(answerer, [promise] { return promise->isCanceled(); });
                    const auto answered = qScopeGuard([&] { abandonWhen(answerer, {}); });
                    promise->addResult(
                        answerer ? question(**answerer) : Answer(std::unexpected(answerer.error())));
                }
                promise->finish();
            });
        return future;
    }

    struct Threads;
    std::unique_ptr<Threads> m_threads;
};

/// The archive in the user's data folder, used where none is named.
QString defaultPath();

} // namespace archive
