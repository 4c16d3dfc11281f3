// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/exporters.h"
#include "publish/outlet.h"
#include "publish/runningtext.h"

#include <QCoreApplication>
#include <QTemporaryFile>

namespace publish {

namespace {

constexpr QLatin1String stylesheet(R"(
:root { color-scheme: light dark; --ink: #1c1c1c; --quiet: #666; --sheet: #fff; --line: #ccc; --mark: #ffe58a; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #ddd; --quiet: #999; --sheet: #1b1b1b; --line: #444; --mark: #6b5900; }
}
body { max-width: 42em; margin: 2em auto; padding: 0 1em; color: var(--ink); background: var(--sheet);
  font-family: "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; line-height: 1.75; line-break: strict; }
h1, h2 { line-height: 1.35; margin: 0.3em 0; }
nav { margin: 1em 0 3em; }
a { color: inherit; }
article { margin-bottom: 3em; }
article + article { border-top: 1px solid var(--line); padding-top: 2em; }
article > p { margin: 0.4em 0; text-indent: 2em; text-align: justify; overflow-wrap: anywhere; }
header p { margin: 0.3em 0; }
.kicker, .byline, figcaption, article > .credit, footer { color: var(--quiet); }
.subtitle { font-size: 1.2em; }
article > .credit { text-indent: 0; text-align: right; }
figure { margin: 1.2em 2em; }
footer { margin-top: 1.5em; font-size: 0.9em; }
mark { color: inherit; background: var(--mark); }
@media print {
  :root { --ink: #000; --quiet: #444; --sheet: #fff; --line: #ccc; --mark: #ffe58a; }
  body { max-width: none; margin: 0; font-size: 11pt; }
  h1, h2, header { break-after: avoid; }
}
)");

QString element(const QString &tag, const QString &inner)
{
    return u'<' + tag + u'>' + inner + QStringLiteral("</") + tag.section(u' ', 0, 0) + QStringLiteral(">\n");
}

QString markedText(const ArticlePart &part)
{
    QString out;
    for (const Stretch &stretch : part.stretches) {
        const QString text = stretch.text.toHtmlEscaped();
        out += stretch.isHit ? QStringLiteral("<mark>") + text + QStringLiteral("</mark>") : text;
    }
    return out;
}

/// One HTML file that needs no other. Where there are several articles, a list of them stands in front of
/// them, so that they wait in a temporary file until all titles are known.
class Html : public RunningText {
public:
    Html(const QString &title, QIODevice &device)
        : m_title(oneLine(title))
        , m_outlet(device)
    {
    }

protected:
    core::Result<void> begin(bool areSeveral) override;
    core::Result<void> write(const Entry &entry) override;
    core::Result<void> finish() override;

private:
    QString headText() const;
    QString articleText(const Entry &entry) const;
    core::Result<void> copyArticles();

    QString m_title;
    Outlet m_outlet;
    QTemporaryFile m_articles;
    QString m_contents; ///< items of the list, as HTML
    int m_count = 0;
    bool m_areSeveral = false;
};

core::Result<void> Html::begin(bool areSeveral)
{
    m_areSeveral = areSeveral;
    if (!m_articles.open())
        return Outlet(m_articles).failure();
    return {};
}

QString Html::articleText(const Entry &entry) const
{
    QString head;
    QString body;
    for (const ArticlePart &part : partsOf(entry)) {
        const QString text = markedText(part);
        switch (part.kind) {
        case PartKind::Kicker:
            head += element(QStringLiteral("p class=\"kicker\""), text);
            break;
        case PartKind::Headline:
            head += element(m_areSeveral ? QStringLiteral("h2") : QStringLiteral("h1"), text);
            break;
        case PartKind::Subtitle:
            head += element(QStringLiteral("p class=\"subtitle\""), text);
            break;
        case PartKind::Byline:
            head += element(QStringLiteral("p class=\"byline\""), text);
            break;
        case PartKind::Body:
            body += element(QStringLiteral("p"), text);
            break;
        case PartKind::Caption:
            body += element(QStringLiteral("figure"), element(QStringLiteral("figcaption"), text).trimmed());
            break;
        case PartKind::Credit:
            body += element(QStringLiteral("p class=\"credit\""), text);
            break;
        }
    }
    if (!head.isEmpty())
        head = element(QStringLiteral("header"), u'\n' + head);
    const QString source = sourceLine(entry.stored).toHtmlEscaped();
    const QString foot = source.isEmpty() ? QString() : element(QStringLiteral("footer"), source);
    return element(QStringLiteral("article id=\"a%1\"").arg(m_count), u'\n' + head + body + foot);
}

core::Result<void> Html::write(const Entry &entry)
{
    ++m_count;
    const Citation citation = citationOf(entry.stored);
    if (m_count == 1 && !m_areSeveral && !citation.title.isEmpty())
        m_title = citation.title;
    const QString name = citation.title.isEmpty() ? sourceLine(entry.stored) : citation.title;
    if (m_areSeveral) {
        const QString link = QStringLiteral("a href=\"#a%1\"").arg(m_count);
        m_contents += element(QStringLiteral("li"), element(link, name.toHtmlEscaped()).trimmed());
    }
    return Outlet(m_articles).write(articleText(entry));
}

QString Html::headText() const
{
    const QString title = m_title.toHtmlEscaped();
    QString out
        = QStringLiteral("<!DOCTYPE html>\n<html lang=\"zh-Hans\">\n<head>\n<meta charset=\"utf-8\">\n"
                         "<meta name=\"viewport\" content=\"width=device-width\">\n"
                         "<meta name=\"generator\" content=\"Jianbao\">\n")
        + element(QStringLiteral("title"), title) + element(QStringLiteral("style"), stylesheet)
        + QStringLiteral("</head>\n<body>\n");
    if (!m_areSeveral)
        return out;
    if (!title.isEmpty())
        out += element(QStringLiteral("h1"), title);
    const QString label = QCoreApplication::translate("publish", "Contents").toHtmlEscaped();
    return out
        + element(QStringLiteral("nav aria-label=\"%1\"").arg(label),
            u'\n' + element(QStringLiteral("ol"), u'\n' + m_contents));
}

core::Result<void> Html::copyArticles()
{
    constexpr qint64 chunk = 1 << 16; // bytes
    m_articles.seek(0);
    while (!m_articles.atEnd()) {
        const QByteArray bytes = m_articles.read(chunk);
        if (bytes.isEmpty())
            return Outlet(m_articles).failure();
        if (const auto written = m_outlet.write(bytes); !written)
            return written;
    }
    return {};
}

core::Result<void> Html::finish()
{
    if (const auto flushed = Outlet(m_articles).finish(); !flushed)
        return flushed;
    if (const auto written = m_outlet.write(headText()); !written)
        return written;
    if (const auto copied = copyArticles(); !copied)
        return copied;
    if (const auto written = m_outlet.write(QStringLiteral("</body>\n</html>\n")); !written)
        return written;
    return m_outlet.finish();
}

} // namespace

std::unique_ptr<Exporter> makeHtml(const QString &title, QIODevice &device)
{
    return std::make_unique<Html>(title, device);
}

} // namespace publish
