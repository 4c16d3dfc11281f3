// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/assembly.h"

#include "reading/wrap.h"

#include <QRegularExpression>
#include <algorithm>

namespace reading {

namespace {

using core::Block;
using core::BlockKind;
using core::Part;

constexpr qsizetype longestPhotoStory = 2; ///< paragraphs; a longer text with pictures is a story of its own
constexpr qsizetype longestSectionName = 5; ///< UTF-16 units

bool tellsNews(QStringView headline)
{
    for (const QStringView word : { QStringView(u"举办"), QStringView(u"举行"), QStringView(u"召开"),
             QStringView(u"开展"), QStringView(u"启动"), QStringView(u"开幕"), QStringView(u"开班"),
             QStringView(u"印发"), QStringView(u"发布"), QStringView(u"揭牌"), QStringView(u"成立"),
             QStringView(u"调研"), QStringView(u"走访"), QStringView(u"会见"), QStringView(u"考察"),
             QStringView(u"出台"), QStringView(u"上线"), QStringView(u"落幕"), QStringView(u"交流") }) {
        if (headline.contains(word))
            return true;
    }
    return false;
}

/// Those of a byline. Where the format says that a line is one, what stands between its marks are names,
/// known surnames or not.
QList<core::Person> peopleOf(const Line &line)
{
    if (line.lead.length > 0)
        return line.lead.people;
    if (!line.byline.people.isEmpty() || line.role != core::LineRole::Lead)
        return line.byline.people;
    constexpr qsizetype longestName = 20;
    static const QRegularExpression marks(QStringLiteral("[\\s　、，,;；/／|]+"));
    QList<core::Person> people;
    for (const QString &name : line.text.split(marks, Qt::SkipEmptyParts)) {
        if (name.size() > 1 && name.size() <= longestName)
            people.append({ name, Part::Author });
    }
    return people;
}

/// One article in the making.
class Builder {
public:
    void add(const Line &line, const Labelled &label, bool lastOfArticle);
    core::Article finish();
    bool isEmpty() const
    {
        return m_headlines.isEmpty() && m_body.isEmpty() && m_captions.isEmpty() && m_lead.text.isEmpty()
            && m_credit.text.isEmpty();
    }

private:
    void addText(const Line &line, QList<Block> &blocks, bool continues, double confidence, qsizetype from,
        qsizetype to);
    void addLead(
        const QString &text, const QList<core::Person> &people, const QList<core::ByteRange> &source);
    void addCredit(const QString &text, const Byline &byline, const QList<core::ByteRange> &source);
    void addPeople(const QList<core::Person> &people);

    QList<Block> m_headlines;
    Block m_lead { BlockKind::Lead, {}, {}, {} };
    QList<Block> m_body;
    QList<Block> m_captions;
    Block m_credit { BlockKind::Credit, {}, {}, {} };
    QList<core::Person> m_people;
    int m_statedTitle = -1;
    bool m_photoCredit = false;
    QString m_continuesOn;
    QString m_continuedFrom;
    bool m_inCaption = false;
};

void Builder::addText(
    const Line &line, QList<Block> &blocks, bool continues, double confidence, qsizetype from, qsizetype to)
{
    const QString piece = line.text.mid(from, to - from).trimmed();
    if (piece.isEmpty())
        return;
    const BlockKind kind = &blocks == &m_captions ? BlockKind::Caption : BlockKind::Paragraph;
    if (!continues || blocks.isEmpty())
        blocks.append({ kind, {}, {}, {} });
    Block &block = blocks.last();
    if (!block.text.isEmpty()) {
        block.text += joint(block.text, piece);
        block.joins.append({ int(block.text.size()), confidence });
    }
    const int shift = int(block.text.size() - from);
    for (const core::Join &join : line.joins) {
        if (join.at > from && join.at < to)
            block.joins.append({ join.at + shift, join.confidence });
    }
    block.text += piece;
    block.source += line.source;
}

void Builder::addPeople(const QList<core::Person> &people)
{
    // Whoever is named again, as the correspondent who also took the picture, keeps the part of the byline.
    for (const core::Person &person : people) {
        const bool known = std::any_of(
            m_people.cbegin(), m_people.cend(), [&](const core::Person &p) { return p.name == person.name; });
        if (!known)
            m_people.append(person);
    }
}

void Builder::addLead(
    const QString &text, const QList<core::Person> &people, const QList<core::ByteRange> &source)
{
    m_lead.text += (m_lead.text.isEmpty() ? QString() : QStringLiteral(" ")) + text;
    m_lead.source += source;
    addPeople(people);
}

void Builder::addCredit(const QString &text, const Byline &byline, const QList<core::ByteRange> &source)
{
    m_credit.text += (m_credit.text.isEmpty() ? QString() : QStringLiteral(" ")) + text;
    m_credit.source += source;
    m_photoCredit = m_photoCredit || byline.isPhoto;
    QList<core::Person> people = byline.people;
    // （费晓棠） behind a report is the reporter's name, behind an essay the author's.
    if (!byline.hasRole && !m_lead.text.isEmpty()) {
        for (core::Person &person : people)
            person.part = Part::Reporter;
    }
    addPeople(people);
}

void Builder::add(const Line &line, const Labelled &label, bool lastOfArticle)
{
    const bool continues = label.label == Label::Continued;
    if (!continues)
        m_inCaption = label.label == Label::Caption;
    if (!line.continuesOn.isEmpty())
        m_continuesOn = line.continuesOn;
    if (!line.continuedFrom.isEmpty())
        m_continuedFrom = line.continuedFrom;
    switch (label.label) {
    case Label::Banner:
        return;
    case Label::Headline:
        if (line.isTitle && m_statedTitle < 0)
            m_statedTitle = int(m_headlines.size());
        m_headlines.append({ BlockKind::Headline, line.text, line.source, {} });
        return;
    case Label::OwnLead:
        addLead(line.text, peopleOf(line), line.source);
        return;
    case Label::Credit:
        addCredit(creditText(line.text), line.byline, line.source);
        return;
    default:
        break;
    }
    qsizetype from = 0;
    if (label.label == Label::Opening && line.lead.length > 0) {
        addLead(line.lead.text, line.lead.people, line.source);
        from = line.lead.length;
    }
    const bool hasTail = line.tail.start > from && (lastOfArticle || line.tail.byline.isPhoto);
    addText(line, m_inCaption ? m_captions : m_body, continues, label.joinConfidence, from,
        hasTail ? line.tail.start : line.text.size());
    if (hasTail)
        addCredit(line.tail.text, line.tail.byline, line.source);
}

core::Article Builder::finish()
{
    core::Article article;
    article.blocks = m_headlines;
    if (!m_lead.text.isEmpty())
        article.blocks.append(m_lead);
    article.blocks += m_body + m_captions;
    if (!m_credit.text.isEmpty())
        article.blocks.append(m_credit);
    article.people = m_people;
    article.continuesOn = m_continuesOn;
    article.continuedFrom = m_continuedFrom;
    const QStringList headlines = article.headlines();
    article.titleIndex = m_statedTitle >= 0 ? m_statedTitle : titleIndexOf(headlines);
    if (m_lead.text.isEmpty() && m_photoCredit && m_body.size() <= longestPhotoStory)
        article.kind = core::ArticleKind::Photo;
    else if (m_lead.text.isEmpty() && !headlines.isEmpty() && isNoticeHeadline(headlines.last()))
        article.kind = core::ArticleKind::Notice;
    return article;
}

} // namespace

int titleIndexOf(const QStringList &headlines)
{
    if (headlines.size() < 2 || headlines[1].startsWith(u"—"))
        return 0;
    if (headlines.size() > 2)
        return 1;
    const QString &first = headlines.first();
    const bool labels
        = first.size() <= longestSectionName || first.endsWith(u'：') || first.startsWith(u'【');
    return labels || (isParallel(first) && !tellsNews(first) && tellsNews(headlines[1])) ? 1 : 0;
}

Assembled assemble(const QList<Line> &lines, const QList<Labelled> &labels)
{
    Assembled out;
    Builder builder;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (labels[i].label == Label::Banner) {
            out.banner.append(lines[i].text);
            continue;
        }
        if (labels[i].opensArticle && !builder.isEmpty()) {
            out.articles.append(builder.finish());
            builder = {};
        }
        // A credit ends a paragraph that is the last but for captions and other credits.
        qsizetype next = i + 1;
        while (next < lines.size() && !labels[next].opensArticle
            && (labels[next].label == Label::Caption || labels[next].label == Label::Credit))
            ++next;
        const bool last
            = next == lines.size() || labels[next].opensArticle || labels[next].label == Label::Banner;
        builder.add(lines[i], labels[i], last);
    }
    if (!builder.isEmpty())
        out.articles.append(builder.finish());
    return out;
}

} // namespace reading
