// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/furniture.h"

#include "text/numerals.h"

#include <QRegularExpression>
#include <array>

namespace reading {

namespace {

constexpr qsizetype longestLine = 120; ///< UTF-16 units

/// The pieces of a running head, tried in this order at every place of it.
enum class Piece { Blank, Date, Page, Issue, Maker, Contact, Imprint, Paper, BareNumber, Name };

struct Pattern {
    Piece piece;
    QRegularExpression expression;
};

QRegularExpression compiled(const char16_t *pattern)
{
    return QRegularExpression(QString::fromUtf16(pattern), QRegularExpression::CaseInsensitiveOption);
}

const auto &patterns()
{
    static const std::array all {
        Pattern { Piece::Blank, compiled(u"[\\s　|｜·•—–\\-/:：,，;；()（）【】\\[\\]■□◆●▲]+") },
        Pattern { Piece::Date,
            compiled(
                u"(?:[0-9]{4}\\s*[年./-]\\s*[0-9]{1,2}\\s*[月./-]\\s*[0-9]{1,2}\\s*日?"
                "|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
                "|[0-9]{1,2}月[0-9]{1,2}日|(?:星期|周)[一二三四五六日天](?![\\p{Han}])"
                "|(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\\p{Han}]{0,6}"
                "|农历[\\p{Han}]{2,8})") },
        Pattern { Piece::Page,
            compiled(u"(?:(?:今日|本期|共)[0-9一二三四五六七八九十]{1,3}版"
                     "|第?\\s*(?<sheet>[A-Z]?)(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*版(?![\\p{"
                     "Han}]{2}，))") },
        Pattern { Piece::Issue, compiled(u"(?:总?第|总)\\s*[0-9〇零一二三四五六七八九十百千]+\\s*[期号]") },
        Pattern { Piece::Maker,
            compiled(u"(?:本版|本期|版面|值班|执行|责任|文字|图片|美术|视觉|首席|策划|副)?"
                     "(?:责编|责任编辑|编辑|主编|美编|编审|编委|版式设计|版式|版面设计|校对|审读|审校|组版|"
                     "视觉设计|视觉|"
                     "统筹|监制|制图|设计|总编辑|总编|检校|二审|三审|责校)"
                     "(?:[/／、](?:编辑|版式|校对|美编|视觉|设计|制图)){0,3}[\\s　]*[：:／/]?[\\s　]*"
                     "(?:(?:[\\p{Han}]{2,4}|[\\p{Han}][\\s　]{1,2}[\\p{Han}])(?![\\p{Han}])"
                     "(?:[\\s　、]+(?!(?:本版|版面|责|编|主|美|版|校|审|组|视|统|监|制|设|电话|邮箱|热线|"
                     "图片|执行))"
                     "(?:[\\p{Han}]{2,4}|[\\p{Han}][\\s　]{1,2}[\\p{Han}])(?![\\p{Han}])){0,3})") },
        Pattern { Piece::Contact,
            compiled(u"(?:(?:[\\p{Han}]{0,6}(?:热线|电话|传真|邮箱|信箱|网址|微信|微博|邮编|QQ)|投稿|"
                     u"来稿请发|E-?mail|http)"
                     "[\\s　]*[：:／/]?[\\s　]*[^\\s　\\p{Han}][^\\s　，。]*|[\\w.-]+@[\\w.-]+|www\\.[\\w./"
                     "-]+)") },
        Pattern { Piece::Imprint,
            compiled(u"(?:国内统一(?:连续出版物号|刊号)|CN[\\s]?[0-9]{2}-[0-9X]{4}|邮发代号[：:]?\\s*[0-9-]+"
                     "|代号[0-9-]+|[\\p{Han}]{2,14}(?:主管|主办|出版|承印|印刷|机关报)|零售价?每份[0-9.]+元"
                     "|(?:社址|地址|本报地址)[：:][^。]*|[A-Z]{4,}(?:\\s[A-Z]{2,})*)") },
        Pattern { Piece::Paper,
            compiled(u"[\\p{Han}]{2,8}(?:日报|晚报|午报|晨报|早报|时报|商报|周报|工人报|青年报|导报|快报|"
                     u"农民报|都市报|"
                     "读书报|经济报|文学报|教育报|法治报|法制报|科技报|健康报|体育报|文化报)") },
        Pattern { Piece::BareNumber, compiled(u"(?<sheet>[A-Z]?)(?<page>[0-9]{1,3})(?=[\\s　]|$)") },
        Pattern { Piece::Name, compiled(u"[\\p{Han}][\\p{Han}·&／/]{1,5}(?=[\\s　|｜]|$)") },
    };
    return all;
}

/// How often each piece stands in the line; all zero when something else does.
struct Parts {
    std::array<int, 10> count {};
    Furniture found;

    int of(Piece piece) const { return count[std::size_t(piece)]; }
};

bool takePiece(QStringView rest, Parts &parts, qsizetype &length)
{
    for (const Pattern &pattern : patterns()) {
        const auto match = pattern.expression.match(
            rest, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() == 0)
            continue;
        ++parts.count[std::size_t(pattern.piece)];
        length = match.capturedLength();
        if (pattern.piece == Piece::Paper)
            parts.found.paper = match.captured();
        if (pattern.piece == Piece::Name)
            parts.found.pageName = match.captured();
        if (pattern.piece == Piece::Page || pattern.piece == Piece::BareNumber) {
            if (const auto number = text::numeral(match.capturedView(u"page")))
                parts.found.pageNumber = match.captured(u"sheet") + QString::number(*number);
        }
        return true;
    }
    return false;
}

/// 三问“预制菜进校园”　→4版, …　（详见5版）: a line of a table of contents.
bool isPointer(QStringView line)
{
    if (line.size() > 60 || !line.contains(u'版'))
        return false;
    static const QRegularExpression pointer(QStringLiteral(
        "^[^。]{2,50}?[\\s　…·.]*(?:[→▶►>＞》]+[\\s　]*(?:见|刊|详见)?|[（(]?(?:详见|全文见|报道见|刊))"
        "[\\s　]*第?[A-Z]?[0-9一二三四五六七八九十]{1,3}版[\\s　]*[）)]?$"));
    return pointer.match(line).hasMatch();
}

} // namespace

bool isPaperName(QStringView line)
{
    static const QRegularExpression paper(QStringLiteral(
        "^[\\p{Han}]{2,9}(?<![预举情通汇警喜海申填回简播捷战墙板黑谍上])报(?:[\\s　]*[A-Z\\s]{4,})?$"));
    return line.size() >= 4 && paper.match(line).hasMatch();
}

Furniture furnitureOf(QStringView line)
{
    if (line.isEmpty() || line.size() > longestLine)
        return {};
    if (isPointer(line))
        return { true, true, {}, {}, {} };
    Parts parts;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype length = 0;
        if (!takePiece(line.sliced(at), parts, length))
            return {};
        at += length;
    }
    const int names = parts.of(Piece::Name);
    const int numbers = parts.of(Piece::BareNumber);
    const int strong = parts.of(Piece::Date) + parts.of(Piece::Page) + parts.of(Piece::Issue)
        + parts.of(Piece::Imprint) + parts.of(Piece::Paper);
    const int makers = parts.of(Piece::Maker) + parts.of(Piece::Contact);
    Furniture out = parts.found;
    out.anywhere = makers > 0 && names + numbers <= 1;
    out.atEdge = out.anywhere || (strong > 0 && names <= 2 && numbers <= 1)
        || (numbers == 1 && names <= 1 && strong == 0);
    if (names > 1)
        out.pageName.clear();
    return out;
}

} // namespace reading
