// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/furniture.h"

#include "text/characters.h"
#include "text/numerals.h"
#include "text/papernames.h"

#include <QRegularExpression>
#include <array>
#include <memory>

namespace reading {

namespace {

constexpr qsizetype longestLine = 120; ///< UTF-16 units
constexpr qsizetype shortHead = 16; ///< UTF-16 units of 7　教育周刊　人物

/// The pieces of a running head, tried in this order at every place of it.
enum class Piece { Blank, Date, Page, Issue, Maker, Contact, Imprint, Paper, BareNumber, Name };

constexpr QStringView any; ///< any character
constexpr QStringView none = u"";
constexpr QStringView digits = u"0123456789";

/// A piece, and what tells without its expression that it is not there.
struct Pattern {
    Piece piece;
    QStringView openings; ///< the Han characters and digits that it may begin with; other characters may too
    QStringView needs; ///< one of these characters stands in it
    QStringView pairs; ///< or a character of an even place here, and behind it one of an odd place
    QRegularExpression expression;
};

QRegularExpression compiled(const char16_t *pattern)
{
    return QRegularExpression(QString::fromUtf16(pattern), QRegularExpression::CaseInsensitiveOption);
}

const auto &patterns()
{
    static const std::array all {
        Pattern {
            Piece::Blank, u"　", any, any, compiled(u"[\\s　|｜·•—–\\-/:：,，;；()（）【】\\[\\]■□◆●▲]+") },
        Pattern { Piece::Date, u"0123456789〇零一二三四五六七八九星周农甲乙丙丁戊己庚辛壬癸",
            u"年月期周历./-", any,
            compiled(
                u"(?:[0-9]{4}\\s*[年./-]\\s*[0-9]{1,2}\\s*[月./-]\\s*[0-9]{1,2}\\s*日?"
                "|[〇零○一二三四五六七八九]{4}年[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日"
                "|[0-9]{4}\\s*年\\s*[0-9]{1,2}\\s*月(?![0-9\\p{Han}])|[0-9]{1,2}月[0-9]{1,2}日|(?:星期|周)["
                "一二三四五六日天](?![\\p{Han}])"
                "|(?:农历)?[甲乙丙丁戊己庚辛壬癸][子丑寅卯辰巳午未申酉戌亥]年[\\p{Han}]{0,6}"
                "|农历[\\p{Han}]{2,8})") },
        Pattern { Piece::Page, u"今本共第0123456789一二三四五六七八九十", u"版", any,
            compiled(u"(?:(?:今日|本期|共)[0-9一二三四五六七八九十]{1,3}版"
                     "|第?\\s*(?<sheet>[A-Z]?)(?<page>[0-9]{1,3}|[一二三四五六七八九十]{1,3})\\s*版(?![\\p{"
                     "Han}]{2}，))") },
        Pattern { Piece::Issue, u"总第", u"期号", any,
            compiled(u"(?:总?第|总)\\s*(?<issue>[0-9〇零一二三四五六七八九十百千]+)\\s*[期号]") },
        Pattern { Piece::Maker, u"本版值执责文图美视首策副编主校审组统监制设总检二三", none,
            u"责编编辑主编美编编审编委版式版面校对审读审校组版视觉统筹监制制图设计总编检校二审三审责校",
            compiled(u"(?:本版|本期|版面|值班|执行|责任|文字|图片|美术|视觉|首席|策划|副)?"
                     "(?:责编|责任编辑|编辑|主编|美编|编审|编委|版式设计|版式|版面设计|校对|审读|审校|组版|"
                     "视觉设计|视觉|"
                     "统筹|监制|制图|设计|总编辑|总编|检校|二审|三审|责校)"
                     "(?:[/／、](?:编辑|版式|校对|美编|视觉|设计|制图)){0,3}[\\s　]*[：:／/]?[\\s　]*"
                     "(?!同志|手记|先生|老师|部|按|的话|推荐|絮语|寄语|点评)"
                     "(?:(?:[\\p{Han}]{2,4}|[\\p{Han}][\\s　]{1,2}[\\p{Han}])(?![\\p{Han}])"
                     "(?:[\\s　、]+(?!(?:本版|版面|责|编|主|美|版|校|审|组|视|统|监|制|设|电话|邮箱|热线|"
                     "图片|执行))"
                     "(?:[\\p{Han}]{2,4}|[\\p{Han}][\\s　]{1,2}[\\p{Han}])(?![\\p{Han}])){0,3})") },
        Pattern { Piece::Contact, any, u"@qQmMhHwW", u"热线电话传真邮箱信箱网址微信微博邮编投稿来稿",
            compiled(u"(?:(?:[\\p{Han}]{0,6}(?:热线|电话|传真|邮箱|信箱|网址|微信|微博|邮编|QQ)|投稿|"
                     u"来稿请发|E-?mail|http)"
                     "[\\s　]*[：:／/]?[\\s　]*[^\\s　\\p{Han}][^\\s　，。]*|[\\w.-]+@[\\w.-]+|www\\.[\\w./"
                     "-]+)") },
        Pattern { Piece::Imprint, any, u"ſ\u212aABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz",
            u"国内邮发代号主管主办出版承印印刷关报零售每份社址地址",
            compiled(u"(?:国内统一(?:连续出版物号|刊号)|CN[\\s]?[0-9]{2}-[0-9X]{4}|邮发代号[：:]?\\s*[0-9-]+"
                     "|代号[0-9-]+|(?:主管|主办|承办|出版)(?:单位)?[：:][\\p{Han}]{2,20}|[\\p{Han}]{2,14}(?:"
                     "主管|主办|出版|承印|印刷|机关报)|零售价?每份[0-9.]+元"
                     "|(?:社址|地址|本报地址)[：:][^。]*|[A-Z]{4,}(?:\\s[A-Z]{2,})*)") },
        Pattern { Piece::Paper, any, u"报", any,
            compiled(u"[\\p{Han}]{2,8}(?:日报|晚报|午报|晨报|早报|时报|商报|周报|工人报|青年报|导报|快报|"
                     u"农民报|都市报|"
                     "读书报|经济报|文学报|教育报|法治报|法制报|科技报|健康报|体育报|文化报)") },
        Pattern { Piece::BareNumber, digits, digits, any,
            compiled(u"(?<sheet>[A-Z]?)(?<page>[0-9]{1,3})(?=[\\s　·|｜]|$)") },
        Pattern { Piece::Name, any, any, any,
            compiled(u"(?:[\\p{Han}]{2,6}·[\\p{Han}]{2,6}|[\\p{Han}][\\p{Han}·&／/]{1,5})(?=[\\s　|｜]|$)") },
    };
    return all;
}

/// For each character the pieces that may begin with it, and those that need it; a bit for each pattern.
class Gates {
public:
    Gates();

    /// The pieces that can stand in the line at all.
    unsigned within(QStringView line) const
    {
        unsigned pieces = m_undemanding;
        unsigned begun = 0;
        for (const QChar c : line) {
            pieces |= m_needing[c.unicode()] | (begun & m_second[c.unicode()]);
            begun = m_first[c.unicode()];
        }
        return pieces;
    }
    unsigned at(QChar c) const { return m_opening[c.unicode()]; }

private:
    std::array<quint16, 0x10000> m_opening {};
    std::array<quint16, 0x10000> m_needing {};
    std::array<quint16, 0x10000> m_first {};
    std::array<quint16, 0x10000> m_second {};
    unsigned m_undemanding = 0;
};

constexpr unsigned bitOf(Piece piece)
{
    return 1U << unsigned(piece);
}

Gates::Gates()
{
    const auto isListed = [](char16_t c) { return (c >= 0x4e00 && c <= 0x9fff) || (c >= u'0' && c <= u'9'); };
    for (const Pattern &pattern : patterns()) {
        const auto bit = quint16(bitOf(pattern.piece));
        for (std::size_t c = 0; c < m_opening.size(); ++c)
            m_opening[c] |= pattern.openings.isNull() || !isListed(char16_t(c)) ? bit : 0;
        for (const QChar c : pattern.openings)
            m_opening[c.unicode()] |= bit;
        for (const QChar c : pattern.needs)
            m_needing[c.unicode()] |= bit;
        for (qsizetype i = 0; i < pattern.pairs.size(); ++i)
            (i % 2 == 0 ? m_first : m_second)[pattern.pairs[i].unicode()] |= bit;
        m_undemanding |= pattern.needs.isNull() ? bit : 0;
    }
}

const Gates &gates()
{
    static const auto all = std::make_unique<const Gates>();
    return *all;
}

/// Whether a blank or the end comes as soon as behind a name.
bool maybeName(QStringView rest)
{
    constexpr qsizetype longestName = 13; ///< UTF-16 units
    return rest.size() <= longestName
        || std::any_of(rest.begin() + 2, rest.begin() + longestName + 1,
            [](QChar c) { return c.isSpace() || text::isOneOf(c, u"|｜"); });
}

/// How often each piece stands in the line; all zero when something else does.
struct Parts {
    std::array<int, 10> count {};
    Furniture found;

    int of(Piece piece) const { return count[std::size_t(piece)]; }
};

bool takePiece(QStringView rest, unsigned within, Parts &parts, qsizetype &length)
{
    const unsigned possible = within & gates().at(rest.front());
    for (const Pattern &pattern : patterns()) {
        if ((possible & bitOf(pattern.piece)) == 0 || (pattern.piece == Piece::Name && !maybeName(rest)))
            continue;
        const auto match = pattern.expression.match(
            rest, 0, QRegularExpression::NormalMatch, QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch() || match.capturedLength() == 0)
            continue;
        ++parts.count[std::size_t(pattern.piece)];
        length = match.capturedLength();
        if (pattern.piece == Piece::Paper)
            parts.found.paper = match.captured();
        if (pattern.piece == Piece::Name && text::isPaperName(match.capturedView()))
            parts.found.paper = match.captured();
        else if (pattern.piece == Piece::Name)
            parts.found.pageName
                += (parts.found.pageName.isEmpty() ? QString() : QStringLiteral(" ")) + match.captured();
        if (pattern.piece == Piece::Issue) {
            if (const auto number = text::numeral(match.capturedView(u"issue")))
                parts.found.issueNumber = QString::number(*number);
        }
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
    const bool bracketed = line.endsWith(u'）') || line.endsWith(u')');
    if (line.size() > 60 || !(bracketed ? line.chopped(1) : line).trimmed().endsWith(u'版'))
        return false;
    static const QRegularExpression pointer(QStringLiteral(
        "^[^。]{2,50}?[\\s　…·.]*(?:[→▶►>＞》]+[\\s　]*(?:见|刊|详见)?|[（(]?(?:详见|全文见|报道见|刊))"
        "[\\s　]*第?[A-Z]?[0-9一二三四五六七八九十]{1,3}版[\\s　]*[）)]?$"));
    return pointer.match(line).hasMatch();
}

bool isWeather(QStringView line)
{
    return line.startsWith(u"今日天气");
}

} // namespace

bool isDateAlone(QStringView text)
{
    constexpr qsizetype longestDate = 14;
    if (text.size() > longestDate || !text.endsWith(u'日'))
        return false;
    static const QRegularExpression date(QStringLiteral(
        "^(?:[0-9〇零○一二三四五六七八九]{4}\\s*年)?\\s*[0-9一二三四五六七八九十]{1,2}\\s*月\\s*"
        "[0-9一二三四五六七八九十]{1,3}\\s*日$"));
    return date.match(text).hasMatch();
}

bool isFurnitureAnywhere(QStringView line)
{
    const unsigned needed = bitOf(Piece::Maker) | bitOf(Piece::Contact);
    if (line.size() > longestLine)
        return false;
    return isWeather(line) || isPointer(line)
        || ((gates().within(line) & needed) != 0 && furnitureOf(line).anywhere);
}

Furniture furnitureOf(QStringView line)
{
    if (line.isEmpty() || line.size() > longestLine)
        return {};
    if (isWeather(line) || isPointer(line))
        return { true, true, {}, {}, {}, {} };
    const unsigned within = gates().within(line);
    if ((within & ~(bitOf(Piece::Blank) | bitOf(Piece::Name))) == 0)
        return {};
    Parts parts;
    for (qsizetype at = 0; at < line.size();) {
        qsizetype length = 0;
        if (!takePiece(line.sliced(at), within, parts, length))
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
        || (numbers == 2 && names <= 1 && strong == 0 && line.size() <= shortHead) // 08-09　特别策划
        || (numbers == 1 && strong == 0 && (names <= 1 || (names == 2 && line.size() <= shortHead)));
    if (names > 2)
        out.pageName.clear();
    return out;
}

} // namespace reading
