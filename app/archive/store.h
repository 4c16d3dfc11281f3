// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "archive/reader.h"
#include "archive/writer.h"
#include "core/result.h"

#include <QFuture>
#include <QString>
#include <functional>
#include <memory>
#include <type_traits>

namespace archive {

/// An open archive: one writer thread with the only writing connection, reader threads with read-only ones.
///
/// A question is a function over a Reader (or Writer); the answer is a future of its Result:
/// `store.read([id](archive::Reader &reader) { return reader.article(id); }).then(this, …)`.
/// Destroying the store waits for what runs and drops what has not begun (its futures are cancelled).
class Store {
public:
    /// Opens the archive, creating it (and its folder) when it is not there, and brings its schema up to date.
    /// Errors, each a sentence with the path: NotAnArchive, NewerArchive, Unwritable, Damaged, Busy.
    static core::Result<std::unique_ptr<Store>> open(const QString &path);
    ~Store();

    QString path() const;

    template<typename Question>
    auto read(Question question) -> QFuture<std::invoke_result_t<Question, Reader &>>
    {
        using Answer = std::invoke_result_t<Question, Reader &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        askReader([promise, question = std::move(question)](Reader &reader) mutable {
            if (!promise->isCanceled())
                promise->addResult(question(reader));
            promise->finish();
        });
        return future;
    }

    template<typename Change>
    auto write(Change change) -> QFuture<std::invoke_result_t<Change, Writer &>>
    {
        using Answer = std::invoke_result_t<Change, Writer &>;
        auto promise = std::make_shared<QPromise<Answer>>();
        promise->start();
        QFuture<Answer> future = promise->future();
        askWriter([promise, change = std::move(change)](Writer &writer) mutable {
            promise->addResult(change(writer));
            promise->finish();
        });
        return future;
    }

private:
    Store();
    void askReader(std::function<void(Reader &)> question);
    void askWriter(std::function<void(Writer &)> change);

    struct Threads;
    std::unique_ptr<Threads> m_threads;
};

/// The archive in the user's data folder, used where none is named.
QString defaultPath();

} // namespace archive
