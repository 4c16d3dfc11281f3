// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/desk.h"

namespace ui {

class Settings;

/// The imports that were begun and not ended, kept in the settings, so that one that was stopped, or cut off
/// by whatever, can be taken up again.
class Unfinished {
public:
    /// The settings must outlive it.
    explicit Unfinished(Settings &settings)
        : m_settings(settings)
    {
    }

    void add(const QString &archive, const ImportBatch &batch);
    void remove(const QString &archive, const ImportBatch &batch);
    void removeAll(const QString &archive);
    QList<ImportBatch> of(const QString &archive) const;

private:
    Settings &m_settings;
};

} // namespace ui
