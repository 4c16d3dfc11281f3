// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/pace.h"

namespace ui {

static constexpr qint64 looksBack = 30000; // milliseconds
static constexpr qint64 betweenPoints = 500;
/// Before this what is known is chance: articles come in a transaction at a time.
static constexpr qint64 shortest = 3000;

void Pace::note(qint64 milliseconds, qint64 files, qint64 articles)
{
    const Point now { milliseconds, files, articles };
    // The last point is the present one; only every so often it becomes a point of the past.
    if (m_points.size() > 1 && milliseconds - m_points[m_points.size() - 2].milliseconds < betweenPoints)
        m_points.back() = now;
    else
        m_points.push_back(now);
    while (m_points.size() > 2 && milliseconds - m_points[1].milliseconds > looksBack)
        m_points.pop_front();
}

std::optional<double> Pace::speed() const
{
    if (m_points.empty())
        return {};
    const qint64 passed = m_points.back().milliseconds - m_points.front().milliseconds;
    if (passed < shortest)
        return {};
    return double(m_points.back().articles - m_points.front().articles) * 1000 / double(passed);
}

std::optional<qint64> Pace::secondsFor(qint64 files) const
{
    if (m_points.empty())
        return {};
    const qint64 passed = m_points.back().milliseconds - m_points.front().milliseconds;
    const qint64 done = m_points.back().files - m_points.front().files;
    if (passed < shortest || done <= 0)
        return {};
    return (files * passed / done + 999) / 1000;
}

} // namespace ui
