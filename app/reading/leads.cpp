// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/leads.h"

#include "reading/affiliation.h"

#include "text/characters.h"

#include <QRegularExpression>
#include <algorithm>

namespace reading {

namespace {

constexpr qsizetype reach = 200; ///< UTF-16 units: what a regular expression may see of a line of any length
constexpr qsizetype longestCredit = 60;

/// 本报讯, 【本报讯】, 本报北京1月1日讯, 据新华社北京3月5日电, 晨报讯, 〔新华社延安三日电〕, 本报综合消息.
qsizetype datelineLength(QStringView text)
{
    constexpr qsizetype longestDateline = 40;
    const QStringView front = text.first(std::min(longestDateline, text.size()));
    // The house comes first, at most ten units into the line.
    static constexpr text::CharacterSet telling(u"讯电訊電消综");
    static constexpr text::CharacterSet houses(u"报刊网台社");
    if (!houses.hasAnyOf(front.first(std::min<qsizetype>(front.size(), 11))) || !telling.hasAnyOf(front))
        return 0;
    static const QRegularExpression dateline(
        QStringLiteral("^[【〔［\\[（(]?据?(?:本报|本刊|本网|本台|本社|新华社|新华网|中新社|中新网|中通社|"
                       "中央社|人民网|光明网|央视网"
                       "|法新社|路透社|美联社|合众社|塔斯社|俄新社|共同社|韩联社|[\\p{Han}]{1,4}[报网社])"
                       "(?<where>[^，。；：！？（）(),“”《》]{0,20}?)"
                       "(?<![通简短快喜资音])(?<what>讯|电|訊|電|消息|专电|急电|综合报道|综合消息)(?!["
                       "员員息问号号视视台影话子脑力动网])[】〕］\\]）)]?"));
    const QRegularExpressionMatch found = dateline.match(front);
    if (!found.hasMatch())
        return 0;
    const qsizetype end = found.capturedEnd();
    const QStringView where = found.capturedView(u"where");
    const bool dated = where.contains(u'日') || where.contains(u'月');
    const bool isWord = QStringView(u"讯訊").contains(found.capturedView(u"what").front());
    const bool setApart = end == text.size() || text[end].isSpace()
        || QStringView(u"（(：:】〕］—").contains(text[end])
        || QStringView(u"】〕］)）").contains(text[end - 1]);
    const bool ownHouse = text.startsWith(u"本报") || text.startsWith(u"本刊") || text.startsWith(u"【本报")
        || text.startsWith(u"（本报");
    const bool sure = dated || setApart || (isWord && ownHouse && where.isEmpty());
    return sure ? end : 0;
}

qsizetype bracketLength(QStringView text, qsizetype from)
{
    if (from >= text.size() || !text::isOneOf(text[from], u"（(［["))
        return 0;
    for (qsizetype i = from + 1; i < std::min(text.size(), from + reach); ++i) {
        if (text::isOneOf(text[i], u"）)］]"))
            return i + 1 - from;
        if (text::isOneOf(text[i], u"。（("))
            return 0;
    }
    return 0;
}

qsizetype skipBlanks(QStringView text, qsizetype from, bool colons)
{
    while (from < text.size() && (text[from].isSpace() || (colons && text::isOneOf(text[from], u"：:"))))
        ++from;
    return from;
}

bool namesPeople(QStringView bracket)
{
    for (const QStringView word : { QStringView(u"记者"), QStringView(u"記者"), QStringView(u"通讯员"),
             QStringView(u"通訊員"), QStringView(u"实习生"), QStringView(u"报道员"), QStringView(u"编译") }) {
        if (bracket.contains(word))
            return true;
    }
    return false;
}

/// 记者 祝青禾 通讯员 何苇杭 报道： written out behind a dateline or instead of one; ends with the colon or a
/// blank.
qsizetype spokenBylineLength(QStringView text, qsizetype from, QList<core::Person> &people)
{
    const QStringView rest = text.sliced(from).first(std::min(reach, text.size() - from));
    // 记者 or 通讯员 stands within the first six units.
    static constexpr text::CharacterSet reporters(u"记通");
    if (!reporters.hasAnyOf(rest.first(std::min<qsizetype>(rest.size(), 7))) || !rest.contains(u"报道"))
        return 0;
    static const QRegularExpression reported(
        QStringLiteral("^(?:本报|本刊)?(?:[\\p{Han}]{2})?(?:记者|通讯员)[^，。；：:！？“”]{2,60}?报道[：:]"));
    if (const auto found = reported.match(rest); found.hasMatch()) {
        people = parseByline(found.capturedView().chopped(1)).people;
        return found.capturedLength();
    }
    static const QRegularExpression spaced(QStringLiteral(
        "^(?:本报记者|新华社记者|本刊记者|记者)[\\s　]*[^，。；：:！？“”]{2,60}?报道[\\s　]+"));
    if (const auto found = spaced.match(rest); found.hasMatch()) {
        const Byline byline = parseByline(found.capturedView());
        people = byline.people;
        return byline.complete ? found.capturedLength() : 0;
    }
    return 0;
}

QStringView withoutBrackets(QStringView text)
{
    text = text.trimmed();
    while (text.size() > 2 && text::isOneOf(text.front(), u"（(【［[〔")
        && text::isOneOf(text.back(), u"）)】］]〕"))
        text = text.sliced(1).chopped(1).trimmed();
    return text;
}

/// （作者单位：…）, （据新华社电）, （原载…）: says where a text comes from without naming anybody.
bool saysOrigin(QStringView text)
{
    static const QRegularExpression origin(QStringLiteral(
        "^(?:作者(?:单位|为|系|是)|据|原载|摘自|来源|资料来源|选自|转自|本报综合|综合|编辑|"
        "责编|责任编辑|校对|指导老师|指导教师|辅导老师|辅导教师|供稿|稿件来源|新华社发|新华社)"));
    return origin.match(text).hasMatch() && !text.contains(u'。');
}

/// A picture's credit that names an agency: 新华社发（陈小山摄）, 陈小山摄（影像中国）, 影像中国.
std::optional<Byline> agencyByline(QStringView text)
{
    if (text.isEmpty() || text.size() > longestCredit || !text::isOneOf(text.back(), u"发觉国片CP）)"))
        return std::nullopt;
    static const QRegularExpression agency(
        QStringLiteral("^(?<before>[^（）()]{0,24}?)[\\s　/／（(]*"
                       "(?:(?:新华社|中新社|本报)发|人民视觉|影像中国|视觉中国|光明图片|资料图片|资料照片|"
                       "东方IC|CFP|新华社照片|人民图片)"
                       "[)）]?(?:[\\s　/／]*[（(](?<after>[^（）()]{1,20})[)）])?$"));
    const QRegularExpressionMatch found = agency.match(text);
    if (!found.hasMatch())
        return std::nullopt;
    Byline byline;
    for (const QStringView names : { found.capturedView(u"before"), found.capturedView(u"after") }) {
        const Byline part = parseByline(names);
        if (!names.isEmpty() && !part.complete)
            return std::nullopt;
        byline.people += part.people;
    }
    byline.complete = byline.hasRole = byline.isPhoto = true;
    return byline;
}

} // namespace

Byline ownLineByline(QStringView text)
{
    const QStringView inside = withoutBrackets(text);
    if (inside.size() < text.size() && inside.size() <= longestCredit && saysOrigin(inside))
        return { {}, true, true, false, false };
    if (const auto agency = agencyByline(inside))
        return *agency;
    Byline byline = parseByline(inside);
    if (byline.complete)
        return byline;
    if (const QString name = affiliatedName(inside); !name.isEmpty())
        return { { { name, core::Part::Author } }, true, true, false, false };
    return byline;
}

QString creditText(QStringView text)
{
    return withoutBrackets(text).toString();
}

bool endsSentence(QChar c)
{
    return text::isOneOf(c, u"。！？…!?｡．︒︕︖");
}

bool closesQuote(QChar c)
{
    return text::isOneOf(c, u"”’」』）)】》〉］]〕﹂﹄︶︺");
}

Lead openingLead(QStringView text)
{
    Lead lead;
    text = text.first(std::min<qsizetype>(text.size(), 2 * reach));
    qsizetype end = datelineLength(text);
    const qsizetype bracketAt = skipBlanks(text, end, false);
    const qsizetype bracket = bracketLength(text, bracketAt);
    const bool origin = bracket > 0 && saysOrigin(withoutBrackets(text.sliced(bracketAt, bracket)));
    if (bracket > 0 && !origin && namesPeople(text.sliced(bracketAt, bracket))) {
        lead.people = parseByline(withoutBrackets(text.sliced(bracketAt, bracket))).people;
        end = bracketAt + bracket;
    } else {
        const qsizetype from = skipBlanks(text, end, true);
        const qsizetype spoken = spokenBylineLength(text, from, lead.people);
        end = spoken > 0 ? from + spoken : end;
    }
    if (end == 0)
        return {};
    lead.text = text.first(end).trimmed().toString();
    lead.length = skipBlanks(text, end, true);
    return lead;
}

Tail closingCredit(QStringView text)
{
    const qsizetype from = std::max<qsizetype>(0, text.size() - reach);
    const QStringView end = text.sliced(from);
    if (end.isEmpty())
        return {};
    if (text::isOneOf(end.back(), u"）)】］〕")) {
        const qsizetype open = std::max({ end.lastIndexOf(u'（'), end.lastIndexOf(u'('),
            end.lastIndexOf(u'【'), end.lastIndexOf(u'〔') });
        if (open < 1)
            return {};
        const QStringView inside = withoutBrackets(end.sliced(open));
        const QChar before = end.first(open).trimmed().back();
        const Byline byline = saysOrigin(inside) ? Byline() : parseByline(inside);
        const bool closed = endsSentence(before) || closesQuote(before);
        if (closed && inside.size() <= longestCredit
            && (byline.complete || saysOrigin(inside) || namesPeople(inside)))
            return { from + open, inside.toString(), byline };
        return {};
    }
    qsizetype start = end.size();
    while (start > 0 && !endsSentence(end[start - 1]) && end.size() - start <= longestCredit)
        --start;
    while (start < end.size() && (closesQuote(end[start]) || end[start].isSpace()))
        ++start;
    if (start < 1 || start == end.size() || end.size() - start > longestCredit)
        return {};
    const Byline byline = ownLineByline(end.sliced(start));
    if (byline.complete && byline.hasRole)
        return { from + start, end.sliced(start).trimmed().toString(), byline };
    return {};
}

} // namespace reading
