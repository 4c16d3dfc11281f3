// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <memory>
#include <type_traits>

namespace archive {

/// Does the work on a thread of the pool: for what takes its time and needs no reader or writer of a store.
template <typename Work>
auto later(Work work, QThreadPool &pool = *QThreadPool::globalInstance())
    -> QFuture<std::invoke_result_t<Work>>
{
    // Shared, since std::function is copied.
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work>>>();
    promise->start();
    auto future = promise->future();
    pool.start([promise, work = std::move(work)]() mutable {
        if (!promise->isCanceled()) // nobody waits for it any more
            promise->addResult(work());
        promise->finish();
    });
    return future;
}

} // namespace archive
