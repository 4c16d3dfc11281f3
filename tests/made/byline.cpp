// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/byline.h"

#include <algorithm>

namespace made {

using namespace Qt::StringLiterals;
using core::Part;

QString freshName(Writer &writer, const QList<core::Person> &taken)
{
    QString name = writer.say(u"person"_s);
    while (std::any_of(
        taken.cbegin(), taken.cend(), [&name](const core::Person &other) { return other.name == name; }))
        name = writer.say(u"person"_s);
    return name;
}

QString padded(const QString &name)
{
    return name.size() == 2 ? name.first(1) + u'　' + name.last(1) : name;
}

namespace {

QString add(Writer &writer, Byline &byline, Part part)
{
    const QString name = freshName(writer, byline.people);
    byline.people.append({ name, part });
    return name;
}

QString dateline(Writer &writer)
{
    return writer.say(u"city"_s) + QString::number(writer.random().between(1, 12)) + u'月'
        + QString::number(writer.random().between(1, 28)) + u'日';
}

using Form = void (*)(Writer &writer, Byline &byline);

void plain(Writer &writer, Byline &byline)
{
    byline.lead = u"本报讯（记者 "_s + add(writer, byline, Part::Reporter) + u'）';
}

void halfWidth(Writer &writer, Byline &byline)
{
    byline.lead = u"本报讯 (记者 "_s + add(writer, byline, Part::Reporter) + u") "_s;
}

void together(Writer &writer, Byline &byline)
{
    byline.lead = u"本报讯（记者"_s + padded(add(writer, byline, Part::Reporter)) + u'）';
}

void two(Writer &writer, Byline &byline)
{
    const QString first = add(writer, byline, Part::Reporter);
    byline.lead = u"本报讯（记者 "_s + first + u'、' + add(writer, byline, Part::Reporter) + u'）';
}

void withCorrespondent(Writer &writer, Byline &byline)
{
    const QString first = add(writer, byline, Part::Reporter);
    byline.lead
        = u"本报讯（记者 "_s + first + u" 通讯员 "_s + add(writer, byline, Part::Correspondent) + u'）';
}

void correspondents(Writer &writer, Byline &byline)
{
    const QString first = add(writer, byline, Part::Correspondent);
    byline.lead = u"本报讯（通讯员 "_s + first + u'、' + add(writer, byline, Part::Correspondent) + u'）';
}

void withIntern(Writer &writer, Byline &byline)
{
    const QString first = add(writer, byline, Part::Reporter);
    byline.lead = u"本报讯（记者 "_s + first + u" 实习生 "_s + add(writer, byline, Part::Intern) + u'）';
}

void withPhotographer(Writer &writer, Byline &byline)
{
    const QString first = add(writer, byline, Part::Reporter);
    byline.lead = u"本报讯（记者 "_s + first + u" 摄影 "_s + add(writer, byline, Part::Photographer) + u'）';
}

void ownDateline(Writer &writer, Byline &byline)
{
    byline.lead = u"本报"_s + dateline(writer) + u"讯（记者"_s + add(writer, byline, Part::Reporter) + u'）';
}

void agency(Writer &writer, Byline &byline)
{
    const QString first = padded(add(writer, byline, Part::Reporter));
    byline.lead = u"新华社"_s + dateline(writer) + u"电（记者"_s + first + u'、'
        + padded(add(writer, byline, Part::Reporter)) + u'）';
}

void afterAgency(Writer &writer, Byline &byline)
{
    byline.lead = u"据新华社"_s + dateline(writer) + u"电 "_s;
}

void otherAgency(Writer &writer, Byline &byline)
{
    byline.lead
        = u"中新社"_s + dateline(writer) + u"电 (记者 "_s + add(writer, byline, Part::Reporter) + u") "_s;
}

void spoken(Writer &writer, Byline &byline)
{
    byline.lead = u"本报讯 记者"_s + add(writer, byline, Part::Reporter) + u"报道："_s;
}

void signedAtEnd(Writer &writer, Byline &byline)
{
    byline.lead = u"本报讯 "_s;
    byline.credit = add(writer, byline, Part::Reporter);
    byline.tail = u'（' + byline.credit + u'）';
}

void reporterAtEnd(Writer &writer, Byline &byline)
{
    byline.lead = u"本报讯 "_s;
    byline.credit = u"记者 "_s + add(writer, byline, Part::Reporter);
    byline.tail = u'（' + byline.credit + u'）';
}

void ownLine(Writer &writer, Byline &byline)
{
    const QString first = add(writer, byline, Part::Reporter);
    switch (writer.random().between(0, 5)) {
    case 0:
        byline.ownLine = u"本报记者 "_s + first;
        break;
    case 1:
        byline.ownLine = u"□ 本报记者　"_s + padded(first);
        break;
    case 2:
        byline.ownLine = u"本报记者 "_s + first + u" 通讯员 "_s + add(writer, byline, Part::Correspondent);
        break;
    case 3:
        byline.ownLine = u"本报记者 "_s + padded(first) + u" 实习生 "_s + add(writer, byline, Part::Intern);
        break;
    case 4:
        byline.ownLine = u"■本报记者 "_s + first + u' ' + add(writer, byline, Part::Reporter);
        break;
    default:
        byline.ownLine = u"本报记者 "_s + first + u" 报道"_s;
        break;
    }
}

} // namespace

Byline newsByline(Writer &writer)
{
    static const QList<Form> forms { plain, plain, plain, halfWidth, together, two, withCorrespondent,
        withCorrespondent, correspondents, withIntern, withPhotographer, ownDateline, agency, afterAgency,
        otherAgency, spoken, signedAtEnd, reporterAtEnd, ownLine, ownLine };
    Byline byline;
    writer.random().pick(forms)(writer, byline);
    return byline;
}

Byline ownLineByline(Writer &writer)
{
    Byline byline;
    ownLine(writer, byline);
    return byline;
}

Byline authorByline(Writer &writer)
{
    Byline byline;
    const QString name = add(writer, byline, Part::Author);
    switch (writer.random().between(0, 4)) {
    case 0:
        byline.ownLine = u"□ "_s + padded(name);
        break;
    case 1:
        byline.ownLine = u"○"_s + name;
        break;
    case 2:
        byline.ownLine = u"■ "_s + name;
        break;
    case 3:
        byline.ownLine = u"作者："_s + name;
        break;
    default:
        byline.ownLine = padded(name);
        break;
    }
    return byline;
}

} // namespace made
