// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/line.h"

#include "reading/boundaries.h"
#include "reading/continuation.h"
#include "reading/surroundings.h"
#include "reading/wrap.h"
#include "text/characters.h"
#include "text/fold.h"

#include <QRegularExpression>
#include <QStringList>
#include <algorithm>
#include <array>

namespace reading {

namespace {

constexpr qsizetype longestHeadline = 80; ///< UTF-16 units of two heads on one line
constexpr qsizetype regexReach = 160; ///< UTF-16 units that a regular expression may see of a line

/// 。（下转第四版） ends a sentence as 。 does.
QStringView withoutRemark(QStringView text)
{
    constexpr qsizetype longestRemark = 24;
    if (text.isEmpty() || (text.back() != u'）' && text.back() != u')'))
        return text;
    const QStringView end = text.last(std::min(text.size(), longestRemark));
    const qsizetype open = std::max(end.lastIndexOf(u'（'), end.lastIndexOf(u'('));
    return open < 0 ? text : text.chopped(end.size() - open).trimmed();
}

/// “妈，你那不是商店，是敬老院。”——上官秀珍的儿子
bool namesSpeaker(QStringView text)
{
    constexpr qsizetype longestSpeaker = 16;
    if (text.front() != u'“')
        return false;
    const QStringView end = text.last(std::min(text.size(), longestSpeaker + 4));
    const qsizetype dash = text.size() - end.size() + end.lastIndexOf(u"——");
    return end.contains(u"——") && dash > 1 && text.size() - dash - 2 <= longestSpeaker
        && text.size() - dash > 3 && text[dash - 1] == u'”' && endsSentence(text[dash - 2])
        && text::isHan(text.back().unicode());
}

Ending endingOf(QStringView whole)
{
    const QStringView bare = withoutRemark(whole);
    if (namesSpeaker(whole))
        return Ending::Sentence;
    const bool remarked = bare.size() < whole.size() && !bare.isEmpty()
        && (endsSentence(bare.back()) || closesQuote(bare.back()));
    const QStringView text = remarked ? bare : whole;
    qsizetype end = text.size();
    while (end > 0 && (closesQuote(text[end - 1]) || text[end - 1].isSpace()))
        --end;
    if (end > 0 && endsSentence(text[end - 1]))
        return Ending::Sentence;
    const bool atMark = end < text.size() || (end > 0 && text::isOneOf(text[end - 1], u"；：;:"));
    return atMark ? Ending::Mark : Ending::Open;
}

bool isUnbalanced(QStringView text)
{
    static constexpr QStringView opens = u"“‘「『（(《〈【〔［";
    static constexpr QStringView closes = u"”’」』）)》〉】〕］";
    static constexpr text::CharacterSet brackets(u"“‘「『（(《〈【〔［”’」』）)》〉】〕］");
    std::array<qsizetype, 11> depth {};
    for (const QChar c : text) {
        if (!brackets.contains(c))
            continue;
        if (const qsizetype open = opens.indexOf(c); open >= 0)
            ++depth[std::size_t(open)];
        else if (const qsizetype close = closes.indexOf(c); close >= 0 && depth[std::size_t(close)] > 0)
            --depth[std::size_t(close)];
    }
    return std::any_of(depth.begin(), depth.end(), [](qsizetype d) { return d > 0; });
}

bool isCaptionText(QStringView text)
{
    if (!text::isOneOf(text.front(), u"图上下左右中题资▲▼△▽←→↑↓"))
        return false;
    static const QRegularExpression caption(QStringLiteral(
        "^(?:图为|图片为|图片说明|上图|下图|左图|右图|中图|左上图|右上图|左下图|右下图|题图|资料图|图[①-"
        "⑩一二三四五六七八九十0-9]{1,2}\\s*[:：为]?|图\\s*[:：]|[▲▼△▽←→↑↓]\\s*[^\\s])"));
    return caption.match(text.first(std::min(text.size(), regexReach))).hasMatch();
}

bool isNumberedText(QStringView text)
{
    const char16_t first = text.front().unicode();
    if (!text::isOneOf(text.front(), u"（(第一二三四五六七八九十") && !(first >= u'0' && first <= u'9')
        && !(first >= u'①' && first <= u'⑩'))
        return false;
    static const QRegularExpression number(
        QStringLiteral("^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、．.]|[（(]\\s*[0-9]{1,2}\\s*[)）]|[0-9]{1,"
                       "2}\\s*[、．.](?![0-9])|第[一二三四五六七八九十]{1,2}[章节条部]|[①-⑩])"));
    return number.match(text.first(std::min(text.size(), regexReach))).hasMatch();
}

/// 编辑同志：我是…, 亲爱的读者：
bool opensLetter(QStringView text)
{
    if (!text::isOneOf(text.front(), u"编尊敬亲记"))
        return false;
    constexpr qsizetype longest = 16;
    const QStringView front = text.first(std::min(text.size(), longest));
    const qsizetype colon = std::max(front.indexOf(u'：'), front.indexOf(u':'));
    if (colon < 2)
        return false;
    const QStringView name = front.first(colon);
    static const text::Words openings { u"编辑", u"尊敬的", u"敬爱的", u"亲爱的", u"记者" };
    static const text::Words closings { u"同志", u"编辑", u"先生", u"女士", u"老师", u"读者", u"朋友",
        u"朋友们", u"你好", u"您好", u"领导", u"部", u"长", u"们" };
    return openings.open(name) && closings.close(name);
}

bool closesArticle(QStringView text)
{
    const QStringView end = text.last(std::min<qsizetype>(text.size(), 20));
    const bool bracketed = end.endsWith(u'）') || end.endsWith(u')');
    return bracketed && (end.endsWith(u"（完）") || end.endsWith(u"(完)"));
}

void describe(Line &line)
{
    const QStringView text(line.text);
    line.ending = endingOf(text);
    line.unbalanced = isUnbalanced(text);
    line.isCaption = isCaptionText(text);
    line.isNumbered = isNumberedText(text);
    line.isNotice = isNoticeHeadline(text);
    line.endsArticle = !line.continuesOn.isEmpty() || closesArticle(text);
    line.cutAtFront = line.continuedFrom.isEmpty() && seldomOpensParagraph.contains(text.front());
    line.isSalutation = opensLetter(text);
    line.lead = openingLead(text);
    line.byline = line.isNotice ? Byline() : ownLineByline(text);
    if (!line.byline.complete)
        line.tail = closingCredit(text);
    line.isLabel = isColumnLabel(withoutFrame(text));
    line.headCost = line.isLabel ? 0.3 : headlineCost(text);
}

} // namespace

/// A long line may be two heads side by side, which print keeps apart by size: 主题 副题, 主题——副题.
static bool isTwoHeads(QStringView text)
{
    qsizetype widest = 0;
    qsizetype start = 0;
    for (qsizetype i = 0; i <= text.size(); ++i) {
        if (i < text.size() && !text[i].isSpace() && text[i] != u'—')
            continue;
        widest = std::max(widest, i - start);
        start = i + 1;
    }
    return widest < text.size() && widest <= 36;
}

static double lengthCost(QStringView text)
{
    const qsizetype size = text.size();
    if (size < 5)
        return size < 4 ? 1.6 : 0.6;
    if (size <= 36)
        return 0;
    if (isTwoHeads(text))
        return size > 60 ? 1.5 : 0.4;
    return size > 60 ? 8 : size > 45 ? 3 : 0.6;
}

double headlineCost(QStringView text)
{
    static const text::Words middles { u"的", u"了", u"着", u"过", u"们", u"得", u"地", u"并", u"而", u"也",
        u"都", u"就", u"又", u"还", u"等", u"及", u"且", u"是", u"将", u"把", u"被" };
    static const text::Words dangling { u"的", u"和", u"与", u"及", u"在", u"对", u"为", u"将", u"把", u"被",
        u"是", u"以", u"从", u"向", u"其", u"该", u"这", u"那", u"并", u"而", u"或", u"因", u"由", u"于",
        u"不", u"很", u"最", u"更", u"各", u"每", u"第", u"约", u"共", u"们", u"所", u"使", u"让", u"也",
        u"都", u"就", u"还" };
    static const text::Words openings { u"据了解", u"据悉", u"据介绍", u"据统计", u"目前", u"此外", u"同时",
        u"随后", u"其中", u"近年来", u"近日", u"日前", u"当天", u"当日", u"对此", u"为此", u"因此", u"但",
        u"不过", u"另外", u"会上", u"他说", u"她说", u"他们", u"她们", u"我们", u"记者", u"截至", u"下一步",
        u"与此同时", u"会议指出", u"会议强调" };
    const qsizetype size = text.size();
    if (size > longestHeadline || size < 2)
        return noHeadline + 8;
    double cost = lengthCost(text);
    const QChar last = text.back();
    if (text::isOneOf(last, u"。．｡"))
        cost += 6;
    else if (text.endsWith(u"——") && size <= 36)
        cost += 0.2;
    else if (text::isOneOf(last, u"，、；,;—"))
        cost += 5;
    else if (text::isOneOf(last, u"：:"))
        cost += 2.5;
    else if (text::isOneOf(last, u"！？!?…"))
        cost += 0.4;
    const QStringView inner = text.chopped(1);
    cost += inner.contains(u'。') ? 4 : 0;
    cost += inner.contains(u'；') ? 2 : 0;
    cost += inner.contains(u'，') || inner.contains(u',') ? (size > 22 ? 1.8 : 0.9) : 0;
    cost += isUnbalanced(text) ? 4 : 0;
    if (closesQuote(text.front()) || text::isOneOf(text.front(), u"，。、；：！？"))
        cost += 8;
    cost += middles.open(text) ? 1.5 : 0;
    cost += dangling.close(text) ? 1.8 : 0;
    cost += openings.open(text) ? 1.8 : 0;
    cost += seldomOpensHeadline.contains(text.front()) ? 0.9 : 0;
    cost += seldomEndsHeadline.contains(last) ? 0.9 : 0;
    return cost;
}

bool isNoticeHeadline(QStringView text)
{
    static const text::Words kinds { u"公告", u"启事", u"声明", u"通告", u"讣告", u"更正", u"公示" };
    static const text::Words rarerKinds { u"约稿", u"征稿", u"敬告读者", u"致读者", u"停电通知", u"停水通知",
        u"招领" };
    if (text.size() > 30 || text.contains(u"发布") || text.contains(u"发表") || text.contains(u'《'))
        return false;
    if (kinds.close(text))
        return true;
    // What news is about as well makes a notice only where it is all that the head says.
    constexpr qsizetype longestWord = 10;
    if (text.size() > longestWord)
        return false;
    QString bare = text.toString();
    bare.removeIf([](QChar c) { return c.isSpace(); });
    const bool padded = bare.size() < text.size() && bare.size() == 2;
    return rarerKinds.close(bare) || bare == u"通知" || (padded && kinds.close(bare));
}

bool isSectionName(QStringView text)
{
    static const QRegularExpression section(
        QStringLiteral("^(?:要闻|综合|时政|国内|国际|本市|本地|地方|区县|社会|民生|经济|财经|产业|法治|科技|"
                       "教育|健康|卫生|文化|文艺|文学|体育|娱乐"
                       "|生活|读书|理论|评论|言论|观点|视点|关注|聚焦|焦点|深度|调查|专题|专版|特刊|专刊|"
                       "副刊|周刊|周末|广告|公益|工会|职工|农业|军事"
                       "|人物|图片|摄影|新闻|快讯|简讯|短讯|天地|之窗|之声|[\\s·•/"
                       "])+$|^[\\p{Han}]{2,4}(?:副刊|周刊|专刊|特刊|专版|新闻)$"));
    QString bare = text.toString();
    bare.remove(u' ').remove(u'　');
    return bare.size() >= 2 && text.size() <= 10 && section.match(bare).hasMatch();
}

QStringView withoutFrame(QStringView text)
{
    if (text.size() < 3)
        return text;
    if (QStringView(u"■◆●▲★▶►◇").contains(text.front()))
        return text.sliced(1).trimmed();
    const bool framed
        = QStringView(u"【［〔").contains(text.front()) && QStringView(u"】］〕").contains(text.back());
    return framed ? text.sliced(1).chopped(1) : text;
}

bool isColumnLabel(QStringView text)
{
    constexpr qsizetype longestLabel = 7;
    static const text::Words columns { u"手记", u"走笔", u"漫笔", u"随笔", u"短评", u"时评", u"快评", u"微评",
        u"微论", u"社评", u"锐评", u"札记", u"辟谣", u"链接", u"往来", u"照登", u"预告", u"数说", u"书架",
        u"评论员", u"话题", u"视点", u"观察", u"来信", u"信箱", u"访谈", u"对话", u"漫谈", u"絮语", u"杂谈",
        u"闲谈", u"连载", u"闲话", u"茶话", u"拾贝", u"素描", u"书事", u"广角", u"论坛", u"茶座", u"之窗",
        u"今日谈", u"小小说", u"微小说", u"闪小说", u"延伸阅读", u"相关阅读", u"点评", u"点睛", u"声音",
        u"热评", u"笔谈", u"书评", u"影评", u"剧评", u"新论", u"众议", u"热议", u"提醒", u"解读", u"问答",
        u"天气", u"汇价", u"行情", u"荐书", u"新书", u"读书", u"编后", u"编余", u"编后语", u"卷首语",
        u"栏的话", u"者的话", u"致读者" };
    if (text.size() < 2 || text.size() > longestLabel
        || !std::all_of(text.begin(), text.end(), [](QChar c) { return text::isHan(c.unicode()); }))
        return false;
    return columns.close(text);
}

bool isParallel(QStringView text)
{
    if (text.size() > 60)
        return false;
    const auto isBreak = [](QChar c) { return c.isSpace() || text::isOneOf(c, u"·—|｜"); };
    const auto isPhrase = [](QStringView part) {
        return part.size() >= 3 && std::all_of(part.begin(), part.end(), [](QChar c) {
            return text::isHan(c.unicode()) || text::isOneOf(c, u"、“”");
        });
    };
    const auto nextPhrase = [&](const QChar *from) {
        const QChar *const begin = std::find_if_not(from, text.end(), isBreak);
        return QStringView(begin, std::find_if(begin, text.end(), isBreak));
    };
    const QStringView first = nextPhrase(text.begin());
    const QStringView second = nextPhrase(first.end());
    return first.size() == second.size() && isPhrase(first) && isPhrase(second);
}

QList<Line> describeLines(const QList<core::SourceLine> &source, PageName page)
{
    QList<Line> lines = unwrapped(source);
    takeContinuations(lines);
    for (Line &line : lines)
        describe(line);
    describeSurroundings(lines, page);
    return lines;
}

} // namespace reading
