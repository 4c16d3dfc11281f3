// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace ui {

/// Brings the answer to a question to `context`'s thread. `take` is not called when the context has gone by
/// then, nor when the question was dropped because its store was closed.
///
/// A watcher and not `QFuture::then(context, …)`: that one of Qt 6.4 runs into an assertion when the context
/// dies before the answer comes, as a tab does that is closed quickly.
template <typename Answer, typename Taker>
void whenAnswered(QObject *context, const QFuture<Answer> &future, Taker take)
{
    auto *watcher = new QFutureWatcher<Answer>(context);
    QObject::connect(
        watcher, &QFutureWatcherBase::finished, context, [watcher, take = std::move(take)]() mutable {
            watcher->deleteLater();
            const QFuture<Answer> answered = watcher->future();
            if (answered.resultCount() > 0)
                take(answered.result());
        });
    watcher->setFuture(future);
}

} // namespace ui
