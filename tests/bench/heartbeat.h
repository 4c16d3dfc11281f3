// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QStringList>
#include <atomic>
#include <thread>

/// Knocks at the event loop of the thread it is made on, from a thread of its own, and measures how long it
/// takes until that is heard. While one knock waits no other is made; what these would have waited is counted
/// all the same, or one long stall would count as little as a short one.
class Heartbeat : public QObject {
public:
    Heartbeat();
    ~Heartbeat() override;

    /// What the UI thread is at now; a literal.
    void setStep(const char *step) { m_step = step; }
    void stop();
    /// Prints the figures; true when they are as they should be.
    bool report() const;

protected:
    bool event(QEvent *event) override;

private:
    struct Stall {
        double milliseconds = 0;
        double work = 0; ///< of these, what the UI thread has worked itself
        const char *step = "";
        double at = 0; ///< seconds since the beginning
        QStringList stack; ///< where it was when it had lasted for 40 ms
    };
    void knock();
    qint64 now() const; ///< nanoseconds
    qint64 worked() const; ///< nanoseconds of processor time of the UI thread

    std::atomic<const char *> m_step { "" };
    std::atomic<bool> m_stopping { false };
    std::atomic<qint64> m_knocked { 0 }; ///< when the knock that waits was made; 0: none waits
    std::atomic<qint64> m_workedThen { 0 };
    clockid_t m_clock {};
    pthread_t m_thread {};
    qint64 m_begin = 0;
    QList<double> m_heard; ///< milliseconds
    QList<Stall> m_stalls;
    double m_mostWork = 0; ///< milliseconds of the UI thread between a knock and its being heard
    std::thread m_knocker;
};
