// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"
#include "formats/pagemark.h"

#include <QCoreApplication>
#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <utility>

namespace formats {

namespace {

constexpr qsizetype mostNamedLines = 20; ///< broken records named one by one; the rest are counted

bool isRecord(QStringView line)
{
    return line.startsWith(u'{') && line.endsWith(u'}') && QJsonDocument::fromJson(line.toUtf8()).isObject();
}

bool recognises(const Contents &contents)
{
    const QString &path = contents.file().path;
    const bool named
        = path.endsWith(u".jsonl", Qt::CaseInsensitive) || path.endsWith(u".ndjson", Qt::CaseInsensitive);
    constexpr int looked = 3;
    return contents.decoded() && (named || contents.opensWith(looked, isRecord));
}

/// A value that may be a string, a number or a list of strings.
QString plain(const QJsonValue &value, QChar between = u'、')
{
    if (value.isDouble())
        return QString::number(value.toInteger());
    if (!value.isArray())
        return value.toString().trimmed();
    // One by one: a list of a million short strings, made as such, takes forty times its bytes.
    QString all;
    const QJsonArray items = value.toArray();
    for (const auto item : items)
        all += item.toVariant().toString().trimmed() + between;
    all.chop(1);
    return all;
}

/// The lines of a text, those beyond `most` in one.
QList<core::SourceLine> linesOf(
    QStringView text, core::LineRole role, const core::ByteRange &bytes, qsizetype most)
{
    QList<core::SourceLine> lines;
    while (!text.isEmpty()) {
        const qsizetype end = lines.size() < most ? text.indexOf(u'\n') : -1;
        const QStringView piece = end < 0 ? text : text.first(end);
        text = text.sliced(end < 0 ? text.size() : end + 1);
        const core::SourceLine line = end < 0 ? statedLine(piece.toString().replace(u'\n', u' '), role, bytes)
                                              : statedLine(piece, role, bytes);
        if (!line.text.isEmpty())
            lines.append(line);
    }
    return lines;
}

/// Lines of one article. The author stands by itself unless the text opens or closes with the name.
QList<core::SourceLine> articleLines(const QJsonObject &record, const core::ByteRange &bytes, qsizetype most)
{
    using core::LineRole;
    constexpr qsizetype longestAuthor = 200; ///< UTF-16 units; looking for a longer one in a text takes long
    QList<core::SourceLine> lines = linesOf(plain(record.value(u"title")), LineRole::Headline, bytes, most);
    const bool headed = !lines.isEmpty();
    if (headed)
        lines.first().isTitle = true;
    const QString author = plain(record.value(u"author"));
    const qsizetype behindHead = lines.size();
    lines += linesOf(
        plain(record.value(u"text"), u'\n').replace(u'\r', u'\n'), LineRole::Paragraph, bytes, most);
    const bool hasText = lines.size() > behindHead;
    const bool said = hasText && author.size() <= longestAuthor
        && (lines[behindHead].text.contains(author) || lines.last().text.contains(author));
    if (!author.isEmpty() && !said && headed)
        lines.insert(behindHead, statedLine(author, LineRole::Lead, bytes));
    else if (!author.isEmpty() && !said && hasText)
        lines.append(statedLine(author, LineRole::Credit, bytes));
    if (!lines.isEmpty())
        lines.first().opensArticle = true;
    return lines;
}

/// Records to pages: those of one date and page go together, in the order in which they first come.
class RecordReader {
public:
    RecordReader(core::SourcePage blank, qsizetype mostLines)
        : m_blank(std::move(blank))
        , m_warnings(std::exchange(m_blank.warnings, {}))
        , m_linesLeft(mostLines)
    {
    }

    void add(const QJsonObject &record, const core::ByteRange &bytes);
    void addBroken(qsizetype lineNumber);
    core::Result<QList<core::SourcePage>> finish();

private:
    core::SourcePage m_blank;
    QStringList m_warnings;
    QList<core::SourcePage> m_pages;
    QHash<QString, qsizetype> m_index; ///< of a page among m_pages by its date, number and paper
    qsizetype m_broken = 0;
    qsizetype m_linesLeft; ///< that are kept apart
};

void RecordReader::add(const QJsonObject &record, const core::ByteRange &bytes)
{
    const QList<core::SourceLine> lines = articleLines(record, bytes, m_linesLeft);
    if (lines.isEmpty())
        return;
    if (m_linesLeft > 0 && m_linesLeft <= lines.size())
        m_warnings.append(joinedLinesWarning(m_blank.source));
    m_linesLeft = std::max<qsizetype>(0, m_linesLeft - lines.size());
    const core::IssueDate date = statedDate(plain(record.value(u"date")));
    const QString printed = plain(record.value(u"page"));
    const PageMark mark = pageMark(printed).value_or(PageMark { plainPageNumber(printed), {} });
    const QString paper = plain(record.value(u"paper"));
    const QString key = QStringList { date.value, mark.number, paper }.join(QChar(0x1f));
    const auto known = m_index.constFind(key);
    const qsizetype at = known == m_index.cend() ? m_pages.size() : *known;
    if (known == m_index.cend()) {
        m_index.insert(key, at);
        core::SourcePage page = m_blank;
        page.paper = paper;
        page.pageName = mark.name;
        page.date = core::settledDate(date, page.date);
        if (!mark.number.isEmpty())
            page.pageNumber = mark.number;
        m_pages.append(page);
    }
    m_pages[at].lines += lines;
}

void RecordReader::addBroken(qsizetype lineNumber)
{
    if (++m_broken <= mostNamedLines) {
        m_warnings.append(
            QCoreApplication::translate("formats", "Line %1 of %2 is no JSON record and is left out.")
                .arg(QString::number(lineNumber), m_blank.source));
    }
}

core::Result<QList<core::SourcePage>> RecordReader::finish()
{
    if (m_pages.isEmpty()) {
        return core::fail(core::Error::Kind::NotText,
            QCoreApplication::translate("formats", "%1 holds no record with a title or a text.")
                .arg(m_blank.source));
    }
    if (m_broken > mostNamedLines) {
        m_warnings.append(
            QCoreApplication::translate("formats", "%1 holds %2 more lines that are no JSON records.")
                .arg(m_blank.source, QString::number(m_broken - mostNamedLines)));
    }
    m_pages.first().warnings = m_warnings;
    return m_pages;
}

core::Result<QList<core::SourcePage>> readRecords(const Contents &contents)
{
    const text::Decoded &decoded = *contents.decoded();
    RecordReader reader(emptyPage(contents.file(), decoded), text::mostLines(contents.file().bytes.size()));
    for (qsizetype i = 0; i < decoded.lines.size(); ++i) {
        const text::DecodedLine &line = decoded.lines[i];
        if (QStringView(line.text).trimmed().isEmpty())
            continue;
        const QJsonDocument record = QJsonDocument::fromJson(line.text.toUtf8());
        if (record.isObject())
            reader.add(record.object(), { line.begin, line.end });
        else
            reader.addBroken(i + 1);
    }
    return reader.finish();
}

} // namespace

const Format jsonLinesFormat { recognises, readRecords };

} // namespace formats
