// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <deque>
#include <optional>

namespace ui {

/// How fast long work goes and how long it will take, as far as its last half minute tells. Nothing is said
/// before there is something to say it from.
class Pace {
public:
    /// What is done after so many milliseconds: files, and articles of these.
    void note(qint64 milliseconds, qint64 files, qint64 articles);
    /// Articles a second.
    std::optional<double> speed() const;
    /// Seconds for so many files more.
    std::optional<qint64> secondsFor(qint64 files) const;

private:
    struct Point {
        qint64 milliseconds = 0;
        qint64 files = 0;
        qint64 articles = 0;
    };
    std::deque<Point> m_points;
};

} // namespace ui
