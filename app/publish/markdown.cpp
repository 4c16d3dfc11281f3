// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"
#include "publish/outlet.h"
#include "publish/runningtext.h"

#include <QRegularExpression>

namespace publish {

namespace {

/// One line of text as a CommonMark paragraph that shows just these characters (CommonMark 0.30, 2.4: before
/// ASCII punctuation a backslash takes its meaning away). Blanks at the ends, which may mean code or a line
/// break, are taken off.
QString escaped(const QString &line)
{
    // + and = and numbers mean something at the front only; ~ and | in the dialect of GitHub.
    static const QRegularExpression anywhere(QStringLiteral("([\\\\`*_\\[\\]<>&!|#~])"));
    static const QRegularExpression inFront(QStringLiteral("^([-+=])"));
    static const QRegularExpression number(QStringLiteral("^([0-9]+)([.)])"));
    QString out = line.trimmed();
    out.replace(anywhere, QStringLiteral("\\\\1"));
    out.replace(inFront, QStringLiteral("\\\\1"));
    out.replace(number, QStringLiteral("\\1\\\\2"));
    return out;
}

/// Articles as CommonMark.
class Markdown : public RunningText {
public:
    Markdown(const QString &title, QIODevice &device)
        : m_title(escaped(oneLine(title)))
        , m_outlet(device)
    {
    }

protected:
    core::Result<void> begin(bool areSeveral) override;
    core::Result<void> write(const Entry &entry) override;
    core::Result<void> finish() override { return m_outlet.finish(); }

private:
    QString paragraphOf(const ArticlePart &part) const;

    QString m_title;
    Outlet m_outlet;
    bool m_isHeaded = false; ///< by the title of the whole, so that articles are one level below
    bool m_isFirst = true;
};

core::Result<void> Markdown::begin(bool areSeveral)
{
    m_isHeaded = areSeveral && !m_title.isEmpty();
    return m_outlet.write(m_isHeaded ? QStringLiteral("# ") + m_title + QStringLiteral("\n\n") : QString());
}

QString Markdown::paragraphOf(const ArticlePart &part) const
{
    const QString text = escaped(part.text());
    if (text.isEmpty())
        return {};
    switch (part.kind) {
    case PartKind::Headline:
        return (m_isHeaded ? QStringLiteral("## ") : QStringLiteral("# ")) + text;
    case PartKind::Subtitle:
        return QStringLiteral("**") + text + QStringLiteral("**");
    case PartKind::Kicker:
    case PartKind::Byline:
    case PartKind::Credit:
        return u'*' + text + u'*';
    case PartKind::Caption:
        return QStringLiteral("> ") + text;
    case PartKind::Body:
        break;
    }
    return text;
}

core::Result<void> Markdown::write(const Entry &entry)
{
    QStringList paragraphs;
    if (!m_isFirst)
        paragraphs.append(QStringLiteral("* * *"));
    m_isFirst = false;
    for (const ArticlePart &part : partsOf(entry))
        paragraphs.append(paragraphOf(part));
    if (const QString source = escaped(sourceLine(entry.stored)); !source.isEmpty())
        paragraphs.append(u'*' + source + u'*');
    paragraphs.removeAll(QString());
    QString out;
    for (const QString &paragraph : std::as_const(paragraphs))
        out += paragraph + QStringLiteral("\n\n");
    return m_outlet.write(out);
}

} // namespace

std::unique_ptr<Exporter> makeMarkdown(const QString &title, QIODevice &device)
{
    return std::make_unique<Markdown>(title, device);
}

} // namespace publish
