// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "heartbeat.h"

#include <QCoreApplication>
#include <QEvent>
#include <algorithm>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cxxabi.h>
#include <execinfo.h>
#include <pthread.h>
#include <time.h>

static constexpr qint64 pauseBetween = 2'000'000; // nanoseconds between two knocks
static constexpr qint64 lookAfter = 40'000'000; // then the UI thread is asked where it is
static constexpr double stall = 50; // milliseconds
static constexpr double worstAllowed = 200;
static const auto knocked = static_cast<QEvent::Type>(QEvent::registerEventType());

// Where the UI thread was, written by itself between two of its instructions: addresses only.
static constexpr int deepest = 40;
static void *frames[deepest];
static std::atomic<int> frameCount { 0 };

static void look(int)
{
    frameCount = backtrace(frames, deepest);
}

static qint64 nanoseconds(clockid_t clock)
{
    timespec time {};
    clock_gettime(clock, &time);
    return qint64(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

/// The functions of our own and what they called first, without addresses.
static QStringList namesOfFrames()
{
    QStringList names;
    const int count = frameCount.exchange(0);
    char **symbols = backtrace_symbols(frames, count);
    for (int i = 2; i < count && symbols; ++i) {
        const QString line = QString::fromLocal8Bit(symbols[i]);
        const QString mangled = line.section(u'(', 1).section(u'+', 0, 0);
        int failed = 0;
        char *plain = abi::__cxa_demangle(mangled.toLocal8Bit().constData(), nullptr, nullptr, &failed);
        const QString name = plain ? QString::fromLocal8Bit(plain).section(u'(', 0, 0) : mangled;
        std::free(plain);
        if (!name.isEmpty() && (names.isEmpty() || names.last() != name))
            names.append(name);
    }
    std::free(symbols);
    return names;
}

Heartbeat::Heartbeat()
    : m_thread(pthread_self())
    , m_begin(nanoseconds(CLOCK_MONOTONIC))
{
    pthread_getcpuclockid(m_thread, &m_clock);
    void *first[1];
    backtrace(first, 1); // loads what it needs, which a signal handler must not
    std::signal(SIGUSR2, look);
    m_knocker = std::thread([this] { knock(); });
}

Heartbeat::~Heartbeat()
{
    stop();
}

void Heartbeat::stop()
{
    m_stopping = true;
    if (m_knocker.joinable())
        m_knocker.join();
    QCoreApplication::removePostedEvents(this);
}

qint64 Heartbeat::now() const
{
    return nanoseconds(CLOCK_MONOTONIC);
}

qint64 Heartbeat::worked() const
{
    return nanoseconds(m_clock);
}

void Heartbeat::knock()
{
    qint64 looked = 0;
    while (!m_stopping) {
        const qint64 waiting = m_knocked;
        if (waiting == 0) {
            m_workedThen = worked();
            m_knocked = now();
            QCoreApplication::postEvent(this, new QEvent(knocked), Qt::HighEventPriority);
        } else if (now() - waiting > lookAfter && looked != waiting) {
            looked = waiting;
            pthread_kill(m_thread, SIGUSR2);
        }
        const timespec rest { 0, pauseBetween };
        nanosleep(&rest, nullptr);
    }
}

bool Heartbeat::event(QEvent *event)
{
    if (event->type() != knocked)
        return QObject::event(event);
    const qint64 waited = now() - m_knocked;
    const double milliseconds = double(waited) / 1e6;
    const double work = double(worked() - m_workedThen) / 1e6;
    m_mostWork = std::max(m_mostWork, work);
    for (qint64 missed = waited; missed > 0; missed -= pauseBetween)
        m_heard.append(double(missed) / 1e6);
    if (milliseconds > stall)
        m_stalls.append({ milliseconds, work, m_step, double(now() - m_begin) / 1e9, namesOfFrames() });
    frameCount = 0;
    m_knocked = 0;
    return true;
}

bool Heartbeat::report() const
{
    QList<double> heard = m_heard;
    std::sort(heard.begin(), heard.end());
    const auto part = [&](double share) {
        return heard.isEmpty() ? 0.0
                               : heard[std::min(heard.size() - 1, qsizetype(share * double(heard.size())))];
    };
    std::printf("%.0f s, heard %lld times; p50 %.2f ms, p99 %.1f ms, p99.9 %.1f ms, worst %.1f ms; most work "
                "in one go %.1f ms; stalls above "
                "%.0f ms: %lld\n",
        double(now() - m_begin) / 1e9, static_cast<long long>(heard.size()), part(0.5), part(0.99),
        part(0.999), part(1), m_mostWork, stall, static_cast<long long>(m_stalls.size()));
    for (const Stall &one : m_stalls) {
        std::printf("  %.0f ms (%.0f of work) at %.0f s, %s\n", one.milliseconds, one.work, one.at, one.step);
        // The innermost names, and the outermost of our own.
        std::printf("      %s\n", qPrintable(one.stack.mid(0, 14).join(QStringLiteral(" < "))));
    }
    return part(0.999) <= stall && part(1) <= worstAllowed;
}
