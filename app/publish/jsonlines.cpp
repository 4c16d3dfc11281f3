// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"
#include "publish/json.h"
#include "publish/outlet.h"

#include <QJsonDocument>

namespace publish {

namespace {

/// JSON Lines: an article a line, in the form of storedArticleJson().
class JsonLines : public Exporter {
public:
    explicit JsonLines(QIODevice &device)
        : m_outlet(device)
    {
    }

    core::Result<void> add(const Entry &entry) override
    {
        const QJsonDocument document(storedArticleJson(entry.stored));
        return m_outlet.write(document.toJson(QJsonDocument::Compact) + '\n');
    }

    core::Result<void> end() override { return m_outlet.finish(); }

private:
    Outlet m_outlet;
};

} // namespace

std::unique_ptr<Exporter> makeJsonLines(QIODevice &device)
{
    return std::make_unique<JsonLines>(device);
}

} // namespace publish
