// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"
#include "publish/outlet.h"
#include "publish/runningtext.h"

namespace publish {

namespace {

/// Text without any marks: UTF-8, a paragraph a line, indented by two ideographic blanks.
class PlainText : public RunningText {
public:
    PlainText(const QString &title, QIODevice &device)
        : m_title(oneLine(title))
        , m_outlet(device)
    {
    }

protected:
    core::Result<void> begin(bool areSeveral) override
    {
        return m_outlet.write(
            areSeveral && !m_title.isEmpty() ? m_title + QStringLiteral("\n\n") : QString());
    }

    core::Result<void> write(const Entry &entry) override;
    core::Result<void> finish() override { return m_outlet.finish(); }

private:
    static constexpr int ruleLength = 20;

    QString m_title;
    Outlet m_outlet;
    bool m_isFirst = true;
};

core::Result<void> PlainText::write(const Entry &entry)
{
    QString out;
    if (!m_isFirst)
        out += u'\n' + QString(ruleLength, u'─') + QStringLiteral("\n\n");
    m_isFirst = false;
    std::optional<PartKind> before;
    for (const ArticlePart &part : partsOf(entry)) {
        // Headlines stand together, paragraphs too; all else is set apart.
        const bool isHead = part.kind <= PartKind::Subtitle;
        const bool follows = before && (isHead ? *before <= PartKind::Subtitle : *before == part.kind);
        if (before && !follows)
            out += u'\n';
        if (part.kind == PartKind::Body)
            out += QStringLiteral("\u3000\u3000");
        out += part.text() + u'\n';
        before = part.kind;
    }
    if (const QString source = sourceLine(entry.stored); !source.isEmpty())
        out += (before ? QStringLiteral("\n") : QString()) + source + u'\n';
    return m_outlet.write(out);
}

} // namespace

std::unique_ptr<Exporter> makePlainText(const QString &title, QIODevice &device)
{
    return std::make_unique<PlainText>(title, device);
}

} // namespace publish
