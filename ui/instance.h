// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/launch.h"

#include <QLocalServer>
#include <QLockFile>
#include <QObject>

class QDeadlineTimer;

namespace ui {

/// Sees to it that a user has one window: who starts the program a second time hands over what he asks for to
/// the window that is there.
///
/// A lock in the user's runtime folder, which no other user may enter, says who is the first, and a socket
/// beside it takes what others bring. A lock whose owner is dead and a socket that nobody listens to are
/// taken over; where nothing can be had of either, everybody has a window of his own.
class Instance : public QObject {
    Q_OBJECT

public:
    enum class Standing {
        First, ///< the window is this one's, and `brought` tells what others bring
        HandedOver, ///< another window has taken it; there is nothing left to do here
        Alone ///< there may be another window, but it does not answer: this one has its own
    };

    /// `folder`: where lock and socket lie (tests); empty: the user's runtime folder.
    explicit Instance(const QString &folder = {}, QObject *parent = nullptr);
    ~Instance() override;

    /// To be called before there is a window: waits for an answer, five seconds at most.
    Standing enter(const Launch &launch);

Q_SIGNALS:
    void brought(const ui::Launch &launch);

private:
    enum class Answer { None, Taken, Silence };
    Answer handOver(const Launch &launch, const QDeadlineTimer &patience) const;
    bool listen();
    void take();

    QString m_folder;
    QLockFile m_lock; // outlives the socket: there is none without it
    QLocalServer m_server;
};

} // namespace ui
