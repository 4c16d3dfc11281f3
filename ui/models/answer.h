// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>
#include <QHash>

namespace ui {

/// Brings the answer to a question to `context`'s thread. `take` is not called when the context has gone by
/// then, nor when the question was dropped: cancelled, or its store closed.
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
            if (!answered.isCanceled() && answered.resultCount() > 0)
                take(answered.result());
        });
    watcher->setFuture(future);
}

/// The questions whose answers somebody waits for. Dropped, also by its end, they are ended as soon as the
/// archive can, and nobody takes what they bring.
class Pending {
public:
    Pending() = default;
    ~Pending() { drop(); }
    Q_DISABLE_COPY_MOVE(Pending)

    /// As the function `whenAnswered`; this is a member of `context`.
    template <typename Answer, typename Taker>
    void whenAnswered(QObject *context, const QFuture<Answer> &future, Taker take)
    {
        const int number = ++m_last;
        m_running.insert(number, QFuture<void>(future));
        ui::whenAnswered(
            context, future, [this, number, take = std::move(take)](const Answer &answer) mutable {
                m_running.remove(number);
                take(answer);
            });
    }
    void drop()
    {
        for (QFuture<void> &running : m_running)
            running.cancel();
        m_running.clear();
    }
    bool isEmpty() const { return m_running.isEmpty(); }

private:
    QHash<int, QFuture<void>> m_running;
    int m_last = 0;
};

} // namespace ui
