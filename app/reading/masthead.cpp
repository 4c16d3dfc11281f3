// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/masthead.h"

#include "reading/furniture.h"
#include "text/characters.h"
#include "text/dates.h"
#include "text/numerals.h"
#include "text/papernames.h"

#include <QDate>
#include <QRegularExpression>
#include <algorithm>

namespace reading {

namespace {

constexpr qsizetype longestLine = 80; ///< UTF-16 units of a line that can be part of a masthead
constexpr qsizetype topLines = 10;
constexpr qsizetype bottomLines = 4;

/// A date with nothing around it but what a masthead says beside it: weekday, lunar date, number of the
/// issue.
std::optional<QDate> dateLine(QStringView text)
{
    // A date has numbers, and the lines of articles at a page's edges have the marks of sentences.
    static constexpr text::CharacterSet numbers(
        u"0123456789０１２３４５６７８９〇○◯Ｏ零一二三四五六七八九十");
    static constexpr text::CharacterSet sentences(u"。！？；，…《》");
    if (sentences.hasAnyOf(text) || !numbers.hasAnyOf(text))
        return std::nullopt;
    for (const text::DateExpression &date : text::findDates(text)) {
        const QDate day(date.year, date.month, date.day);
        if (date.kind != text::DateExpression::Kind::Absolute || !day.isValid())
            continue;
        const QString rest = text.first(date.start).toString() + u' ' + text.sliced(date.end()).toString();
        static const QRegularExpression beside(QStringLiteral(
            "^(?:[\\s　|｜·（）()：:/"
            "-]|星期[一二三四五六日天]|周[一二三四五六日]|农历|[甲乙丙丁戊己庚辛壬癸][\\p{Han}]年|["
            "闰正冬腊一二三四五六七八九十廿初]+[月日]?"
            "|(?:总?第|今日|本期|共)\\s*[0-9〇零一二三四五六七八九十百千]+\\s*[期号版]|第?[A-Z]?[0-9]{1,3}版"
            "|国内统一(?:连续出版物号|刊号)|邮发代号|CN|[0-9-]+|主办|网址|[A-Za-z.]+|[\\p{Han}]{1,6}报社?|"
            "要闻|综合|新闻|国际|副刊|文化|体育|经济|专题|广告|评论|理论)*$"));
        if (beside.match(rest).hasMatch())
            return day;
    }
    return std::nullopt;
}

QString pageLine(QStringView text)
{
    if (!text.contains(u'版'))
        return {};
    static const QRegularExpression page(
        QStringLiteral("^(?:[\\p{Han}]{2,6}[\\s　]+)?(?:第?\\s*([A-Z]?)([0-9]{1,3})|第([一二三四五六七八九十]"
                       "{1,3}))\\s*版(?:[\\s　：:·|]*[\\p{Han}·]{0,8})?$"));
    const QRegularExpressionMatch found = page.match(text);
    const std::optional<int> number
        = text::numeral(found.capturedLength(3) > 0 ? found.capturedView(3) : found.capturedView(2));
    return found.hasMatch() && number ? found.captured(1) + QString::number(*number) : QString();
}

/// 《临岚日报》（2023年09月12日 第 03 版）: what a digital edition puts under every headline.
struct Imprint {
    QString paper;
    QDate day;
    QString pageNumber;
};

std::optional<Imprint> imprintLine(QStringView text)
{
    static const QRegularExpression imprint(
        QStringLiteral("^《\\s*([\\p{Han}]{2,12})\\s*》\\s*[（(]\\s*([0-9]{4})年([0-9]{1,2})月([0-9]{1,2})"
                       "日\\s*(?:星期.)?\\s*(?:第?\\s*([A-Z]?)([0-9]{1,3})\\s*版)?\\s*[)）]$"));
    if (!text.startsWith(u'《'))
        return std::nullopt;
    const QRegularExpressionMatch found = imprint.match(text);
    const QDate day(
        found.capturedView(2).toInt(), found.capturedView(3).toInt(), found.capturedView(4).toInt());
    if (!found.hasMatch() || !day.isValid())
        return std::nullopt;
    const int number = found.capturedView(6).toInt();
    return Imprint { found.captured(1), day,
        number > 0 ? found.captured(5) + QString::number(number) : QString() };
}

/// Who made the page, where to go on reading, how to reach the paper: never part of an article.
bool isMakersLine(QStringView text)
{
    static constexpr text::CharacterSet openings(
        u"本期值执责文图版美视主编审校组统监制设今导新热投电eE联社印零广发");
    const auto *const first = std::find_if_not(
        text.begin(), text.end(), [](QChar c) { return c.isSpace() || text::isOneOf(c, u"■□◆●▲"); });
    if (first == text.end() || !openings.contains(*first))
        return false;
    static const QRegularExpression makers(
        QStringLiteral(
            "^[\\s　■□◆●▲]*(?:(?:本版|本期|值班|执行|责任|文字|图片|版面|版式|美术|视觉)?(?:责编|主编|编辑|"
            "编审|校对|美编|版式|组版|审校|统筹|监制|制图|设计|责任编辑|责任校对)(?:[/"
            "／、][\\p{Han}]{2,4})*[\\s　]*[：:／/]"
            "|本版责编|本版编辑|本版主编|责任编辑[\\s　]|版面导航|版面导读|今日导读|导读$|新闻热线|热线电话|"
            "投稿邮箱|电子邮箱|E-?mail|联系电话[：:]|本报地址|社址[：:]|印刷[：:]|零售|广告热线|发行热线)"),
        QRegularExpression::CaseInsensitiveOption);
    return makers.match(text).hasMatch();
}

QString paperLine(QStringView text)
{
    return text::isPaperName(text) ? text.toString() : QString();
}

core::IssueDate statedDate(const QDate &day, const QString &line)
{
    return { day.toString(Qt::ISODate), core::Precision::Day, core::Basis::Stated, 1, { line } };
}

/// What a running head says; what was said before it stands.
void takeFurniture(const Furniture &furniture, const QString &line, Masthead &masthead)
{
    if (masthead.paper.isEmpty())
        masthead.paper = furniture.paper;
    if (masthead.pageNumber.isEmpty())
        masthead.pageNumber = furniture.pageNumber;
    if (masthead.pageName.isEmpty())
        masthead.pageName = furniture.pageName;
    if (masthead.issueNumber.isEmpty())
        masthead.issueNumber = furniture.issueNumber;
    for (const text::DateExpression &date : text::findDates(line)) {
        const QDate day(date.year, date.month, date.day);
        if (date.kind == text::DateExpression::Kind::Absolute && day.isValid()
            && masthead.date.precision == core::Precision::None)
            masthead.date = statedDate(day, line);
    }
}

} // namespace

/// Whether a line belongs to the page rather than to an article; what it says goes into `masthead`.
static bool takeLine(const QString &line, bool atTop, bool atEdge, Masthead &masthead)
{
    const QStringView text(line);
    if (text.size() > longestLine)
        return false;
    if (isMakersLine(text))
        return true;
    if (const auto imprint = imprintLine(text)) {
        masthead.paper = imprint->paper;
        masthead.pageNumber = imprint->pageNumber;
        masthead.date = statedDate(imprint->day, line);
        return true;
    }
    if (!atEdge)
        return isFurnitureAnywhere(text);
    if (!atTop && isDateAlone(text))
        return false;
    if (const Furniture furniture = furnitureOf(text); furniture.atEdge) {
        takeFurniture(furniture, line, masthead);
        return true;
    }
    if (const auto day = dateLine(text)) {
        masthead.date = statedDate(*day, line);
        return true;
    }
    if (const QString number = pageLine(text); !number.isEmpty()) {
        masthead.pageNumber = number;
        return true;
    }
    const QString paper = atTop ? paperLine(text) : QString();
    if (!paper.isEmpty())
        masthead.paper = paper;
    return !paper.isEmpty();
}

Masthead takeMasthead(QList<core::SourceLine> &lines)
{
    Masthead out;
    QList<core::SourceLine> kept;
    kept.reserve(lines.size());
    int carriedGap = 0;
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const bool atTop = i < topLines;
        const bool stated = lines[i].role != core::LineRole::Unknown;
        const bool atEdge = !stated && (atTop || i >= lines.size() - bottomLines);
        const bool mayBe = !stated || (lines[i].role == core::LineRole::Paragraph && !lines[i].opensArticle);
        if (mayBe && takeLine(lines[i].text, atTop, atEdge, out)) {
            carriedGap = std::max(carriedGap, lines[i].gapBefore);
            continue;
        }
        kept.append(lines[i]);
        kept.last().gapBefore = std::max(kept.last().gapBefore, carriedGap);
        carriedGap = 0;
    }
    lines = kept;
    return out;
}

} // namespace reading
