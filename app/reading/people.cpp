// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reading/people.h"

#include "reading/surnames.h"
#include "text/characters.h"
#include "text/fold.h"

#include <algorithm>

namespace reading {

namespace {

using core::Part;

constexpr qsizetype longestByline = 120;
constexpr qsizetype longestName = 4;
constexpr qsizetype longestRun = 16; ///< UTF-16 units of names written together, or of one from abroad

/// A word that says what somebody did. Before names it holds for those that follow, behind them for the ones
/// before.
struct Role {
    QStringView word;
    Part part;
    bool photo = false;
    bool behind = false;
};

// Longer words first: 通讯员 stands in 特约通讯员.
constexpr Role roles[] = {
    { u"特约通讯员", Part::Correspondent },
    { u"本报通讯员", Part::Correspondent },
    { u"通讯员", Part::Correspondent },
    { u"通訊員", Part::Correspondent },
    { u"报道员", Part::Correspondent },
    { u"实习记者", Part::Intern },
    { u"见习记者", Part::Intern },
    { u"实习生", Part::Intern },
    { u"摄影记者", Part::Photographer, true },
    { u"图片记者", Part::Photographer, true },
    { u"全媒体记者", Part::Reporter },
    { u"首席记者", Part::Reporter },
    { u"特派记者", Part::Reporter },
    { u"特约记者", Part::Reporter },
    { u"记者", Part::Reporter },
    { u"記者", Part::Reporter },
    { u"本报特约评论员", Part::Author },
    { u"本报评论员", Part::Author },
    { u"特约评论员", Part::Author },
    { u"新华社评论员", Part::Author },
    { u"特约撰稿人", Part::Author },
    { u"特约撰稿", Part::Author },
    { u"撰稿", Part::Author },
    { u"撰文", Part::Author },
    { u"作者", Part::Author },
    { u"读者", Part::Author },
    { u"编译", Part::Author },
    { u"整理", Part::Author },
    { u"口述", Part::Author, false, true },
    { u"摄影报道", Part::Photographer, true, true },
    { u"攝影報道", Part::Photographer, true, true },
    { u"摄影/文", Part::Photographer, true },
    { u"文/摄影", Part::Author, true },
    { u"文/图", Part::Author, true },
    { u"文／图", Part::Author, true },
    { u"图/文", Part::Author, true },
    { u"图／文", Part::Author, true },
    { u"文并图", Part::Author, true, true },
    { u"文并摄", Part::Author, true, true },
    { u"图文", Part::Author, true },
    { u"文图", Part::Author, true },
    { u"摄影", Part::Photographer, true, true },
    { u"供图", Part::Photographer, true, true },
    { u"报道", Part::Reporter, false, true },
    { u"報道", Part::Reporter, false, true },
    { u"报导", Part::Reporter, false, true },
    { u"摄", Part::Photographer, true, true },
    { u"攝", Part::Photographer, true, true },
    { u"文", Part::Author },
    { u"图", Part::Photographer, true },
};

constexpr text::CharacterSet roleStarts(u"新特本通报实见摄图全首记撰作读编整口攝文供報");

bool isSeparator(QChar c)
{
    return c.isSpace() || text::isOneOf(c, u"、，,；;：:/／|｜&＆—-");
}

bool isMark(QChar c)
{
    return text::isOneOf(c, u"□■○●◎◇◆△▲▽▼☆★⊙¤•·◤◢▶►");
}

bool isHanAt(QStringView text, qsizetype at)
{
    return at < text.size() && text::isHan(text[at].unicode());
}

/// Names written together, 叶卫兵王文婷: pieces of two or three characters (four with a double surname), each
/// with a surname in front. Empty when that cannot be done.
QStringList splitNames(QStringView run)
{
    if (run.size() <= 3 || (run.size() == longestName && (hasDoubleSurname(run) || !isSurname(run[2]))))
        return { run.toString() };
    for (const qsizetype length : { qsizetype(3), qsizetype(2), longestName }) {
        if (length >= run.size() - 1 || (length == longestName) != hasDoubleSurname(run)
            || !startsWithSurname(run) || !startsWithSurname(run.sliced(length)))
            continue;
        const QStringList rest = splitNames(run.sliced(length));
        const bool fits = !rest.isEmpty() && std::all_of(rest.begin(), rest.end(), [](const QString &name) {
            return name.size() >= 2 && startsWithSurname(name);
        });
        if (fits)
            return QStringList { run.first(length).toString() } + rest;
    }
    return {};
}

/// Five characters without a surname in front or a role among them: no name opens like that, and most lines
/// of text do.
bool opensText(QStringView text)
{
    constexpr qsizetype tooLong = 5;
    if (text.size() < tooLong || startsWithSurname(text))
        return false;
    // 弗拉基米尔·…: a name from abroad is longer.
    const QStringView front = text.first(std::min(text.size(), longestRun + 2));
    return !front.contains(u'者') && !front.contains(u'·')
        && std::none_of(front.begin(), front.begin() + tooLong,
            [](QChar c) { return !text::isHan(c.unicode()) || roleStarts.contains(c); });
}

class BylineParser {
public:
    explicit BylineParser(QStringView text)
        : m_text(text)
    {
    }

    Byline parse();

private:
    void skipFront();
    bool takeRole();
    bool takeName();
    bool takeSpacedName(QChar surname);
    bool takeSetOffSurname(QChar surname);
    qsizetype nextSingle(qsizetype from) const;
    void add(const QString &name);
    void closeGroup(const Role &role);

    QStringView m_text;
    qsizetype m_at = 0;
    Byline m_byline;
    bool m_doubtful = false; ///< somebody was named without a role in front or a surname
    bool m_runTogether = false; ///< names without anything between: only a role makes them names
    bool m_signed = false; ///< a mark in front that authors sign with, whatever they call themselves
    bool m_spaced = false; ///< a name set wide, which also a pen name without a surname is
    std::optional<Part> m_part; ///< from the role in front
    qsizetype m_groupStart = 0; ///< first of the people whom a role behind them speaks of
};

void BylineParser::skipFront()
{
    m_text = m_text.trimmed();
    while (m_at < m_text.size() && (isMark(m_text[m_at]) || m_text[m_at].isSpace())) {
        m_byline.isMarked = m_byline.isMarked || isMark(m_text[m_at]);
        m_signed = m_signed || QStringView(u"□◎○⊙").contains(m_text[m_at]);
        ++m_at;
    }
    for (const QStringView house : { QStringView(u"本报"), QStringView(u"本刊"), QStringView(u"本网") }) {
        if (m_at >= m_text.size() || m_text[m_at] != u'本')
            break;
        if (m_text.sliced(m_at).startsWith(house) && m_text.indexOf(u"记者", m_at) > 0)
            m_at += house.size();
    }
}

/// The paper or agency that a reporter belongs to: 新华社记者, 工人日报记者.
qsizetype houseBeforeReporter(QStringView rest)
{
    const QStringView front = rest.first(std::min<qsizetype>(rest.size(), 12));
    if (!front.contains(u'者'))
        return 0;
    for (const QStringView word : { QStringView(u"记者"), QStringView(u"記者") }) {
        const qsizetype found = front.indexOf(word);
        if (found < 2)
            continue;
        const QStringView house = rest.first(found);
        const bool isHouse = QStringView(u"报社网台刊").contains(house.back()) || house.endsWith(u"全媒体")
            || house.endsWith(u"融媒体");
        if (isHouse
            && std::all_of(house.begin(), house.end(), [](QChar c) { return text::isHan(c.unicode()); }))
            return found;
    }
    return 0;
}

bool BylineParser::takeRole()
{
    const QStringView rest = m_text.sliced(m_at);
    if (!roleStarts.contains(rest.front())
        && !rest.first(std::min<qsizetype>(rest.size(), 14)).contains(u'者'))
        return false;
    const qsizetype house = houseBeforeReporter(rest);
    for (const Role &role : roles) {
        if (rest[house] != role.word.front() || !rest.sliced(house).startsWith(role.word))
            continue;
        const qsizetype after = house + role.word.size();
        // 文 and 图 are roles when they stand alone: 文森 and 图雅 are names.
        // So is 读者: 读者来信 is a column.
        const bool alone = after == rest.size() || isSeparator(rest[after]);
        if ((role.word.size() == 1 || role.word == u"读者") && !alone)
            continue;
        m_at += after;
        m_byline.hasRole = true;
        m_byline.isPhoto = m_byline.isPhoto || role.photo;
        // 岱城读者 曹一川: where a reader lives is nobody's name.
        if (role.word == u"读者")
            m_byline.people.resize(m_groupStart);
        const bool namesBefore = m_byline.people.size() > m_groupStart;
        const bool namesAfter = m_at < m_text.size();
        // 记者 田月娥 摄影 邱素梅: those before have their role.
        const bool claimed = m_part && namesAfter;
        if (namesBefore && (role.behind || !namesAfter) && !claimed) {
            closeGroup(role);
        } else {
            m_part = role.part;
            m_groupStart = m_byline.people.size();
        }
        return true;
    }
    return false;
}

void BylineParser::closeGroup(const Role &role)
{
    if (!m_part) {
        // 图片报道 is a section, no reporter by the name of 图片.
        for (qsizetype i = m_groupStart; i < m_byline.people.size(); ++i) {
            m_byline.people[i].part = role.part;
            m_doubtful = m_doubtful || (role.word.size() > 1 && !looksLikeName(m_byline.people[i].name));
        }
    }
    m_groupStart = m_byline.people.size();
}

void BylineParser::add(const QString &name)
{
    const core::Person person { name, m_part.value_or(Part::Author) };
    if (!m_byline.people.contains(person))
        m_byline.people.append(person);
}

/// Where the next character stands that has blanks on both sides; -1 when what comes next has not.
qsizetype BylineParser::nextSingle(qsizetype from) const
{
    qsizetype at = from;
    while (at < m_text.size() && m_text[at].isSpace())
        ++at;
    const bool single = at > from && isHanAt(m_text, at) && !isHanAt(m_text, at + 1);
    return single ? at : -1;
}

/// 李 白杨: the surname set off from a given name of two characters.
bool BylineParser::takeSetOffSurname(QChar surname)
{
    qsizetype at = m_at + 1;
    while (at < m_text.size() && m_text[at].isSpace())
        ++at;
    const bool given
        = at > m_at + 1 && isHanAt(m_text, at) && isHanAt(m_text, at + 1) && !isHanAt(m_text, at + 2);
    if (!given || !isSurname(surname))
        return false;
    add(surname + m_text.sliced(at, 2).toString());
    m_at = at + 2;
    return true;
}

/// 王　伟, 柳 小 溪: a name spread over the width of a line. 王 伟 李 明 are two.
bool BylineParser::takeSpacedName(QChar surname)
{
    const qsizetype second = nextSingle(m_at + 1);
    if (second < 0)
        return takeSetOffSurname(surname);
    QString name = QString(surname) + m_text[second];
    m_at = second + 1;
    const qsizetype third = nextSingle(m_at);
    const bool another = third >= 0 && isSurname(m_text[third]) && nextSingle(third + 1) >= 0;
    const bool role = third >= 0 && QStringView(u"摄攝文图").contains(m_text[third]);
    if (third >= 0 && !another && !role) {
        name += m_text[third];
        m_at = third + 1;
    }
    add(name);
    m_spaced = true;
    return true;
}

bool BylineParser::takeName()
{
    qsizetype end = m_at;
    const auto isRoleAt = [&](qsizetype at) {
        return roleStarts.contains(m_text[at])
            && std::any_of(std::begin(roles), std::end(roles), [&](const Role &role) {
                   return role.word.size() > 1 && m_text.sliced(at).startsWith(role.word);
               });
    };
    bool foreign = false;
    while (end < m_text.size() && (isHanAt(m_text, end) || (m_text[end] == u'·' && end > m_at))
        && (end == m_at || !isRoleAt(end)) && end - m_at <= longestRun) {
        foreign = foreign || m_text[end] == u'·';
        ++end;
    }
    QStringView run = m_text.sliced(m_at, end - m_at);
    // 邝野摄: the last character is what he did.
    if (run.size() > 2 && (run.endsWith(u'摄') || run.endsWith(u'攝')) && end == m_text.size()) {
        run.chop(1);
        --end;
    }
    if (run.size() == 1)
        return takeSpacedName(run.front());
    // 本报记者 祝青禾 西安报道: where it was written is nobody's name.
    if (m_byline.people.size() > m_groupStart && !startsWithSurname(run)
        && m_text.sliced(end).startsWith(u"报道")) {
        m_at = end;
        return true;
    }
    const QStringList names = foreign ? QStringList { run.toString() } : splitNames(run);
    if (run.isEmpty() || names.isEmpty())
        return false;
    m_runTogether = m_runTogether || names.size() > 1;
    for (const QString &name : names)
        add(name);
    m_at = end;
    return true;
}

Byline BylineParser::parse()
{
    skipFront();
    bool whole = m_at < m_text.size();
    if (opensText(m_text.sliced(m_at)))
        return m_byline;
    while (m_at < m_text.size()) {
        // 本报记者 祝青禾 发自柏县: where it was written is nobody's name.
        if (m_byline.hasRole && !m_byline.people.isEmpty() && m_text.sliced(m_at).startsWith(u"发自")
            && m_text.size() - m_at <= 12)
            break;
        if (isSeparator(m_text[m_at])) {
            ++m_at;
            continue;
        }
        if (takeRole())
            continue;
        if (!takeName()) {
            whole = false;
            break;
        }
    }
    // 本报评论员 signs without a name.
    const bool nameless = m_byline.hasRole && m_text.endsWith(u"评论员");
    m_byline.complete = whole && !m_doubtful && (nameless || !m_byline.people.isEmpty());
    if (!m_byline.hasRole && !m_spaced) {
        // 班组天地·一线来风 is built like a foreign name.
        const auto isKnown = [this](const core::Person &p) {
            return (looksLikeName(p.name) || (m_signed && p.name.size() <= longestName))
                && (m_byline.isMarked || !p.name.contains(u'·'));
        };
        m_byline.complete = m_byline.complete && !m_runTogether && m_byline.people.size() <= 4
            && std::all_of(m_byline.people.cbegin(), m_byline.people.cend(), isKnown);
    }
    return m_byline;
}

} // namespace

bool looksLikeName(QStringView text)
{
    if (text.contains(u'·'))
        return text.size() >= 4 && text.size() <= 16;
    return startsWithSurname(text)
        && (text.size() == 2 || text.size() == 3 || (text.size() == longestName && hasDoubleSurname(text)));
}

Byline parseByline(QStringView text)
{
    if (text.size() > longestByline)
        return {};
    return BylineParser(text).parse();
}

} // namespace reading
