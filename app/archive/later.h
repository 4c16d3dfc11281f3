// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>
#include <functional>
#include <memory>
#include <type_traits>

namespace archive {

/// Says whether nobody waits for the answer any more: its future was cancelled.
using Unwanted = std::function<bool()>;

/// Does the work on a thread of the pool: for what takes its time and needs no reader or writer of a store.
/// A work that takes an Unwanted may end early by it.
template <typename Work> auto later(Work work, QThreadPool &pool = *QThreadPool::globalInstance())
{
    auto done = [work = std::move(work)](const Unwanted &unwanted) mutable {
        if constexpr (std::is_invocable_v<Work, const Unwanted &>)
            return work(unwanted);
        else
            return work();
    };
    // Shared, since std::function is copied.
    auto promise = std::make_shared<QPromise<std::invoke_result_t<decltype(done) &, Unwanted>>>();
    promise->start();
    auto future = promise->future();
    pool.start([promise, done]() mutable {
        if (!promise->isCanceled())
            promise->addResult(done([&promise] { return promise->isCanceled(); }));
        promise->finish();
    });
    return future;
}

} // namespace archive
