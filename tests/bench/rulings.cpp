// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long an archive takes to answer about its entities, and to settle what is said of a name:
//   bench_rulings ARCHIVE          questions only
//   bench_rulings ARCHIVE NAME     also: NAME always an event, a few thousand articles settled, and taken
//   back
#include "archive/reader.h"
#include "archive/writer.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

template <typename Work> auto timed(const QString &what, Work work)
{
    QElapsedTimer timer;
    timer.start();
    auto result = work();
    out() << what << ": " << timer.elapsed() << " ms" << Qt::endl;
    return result;
}

void ask(archive::Reader &reader)
{
    using Order = core::EntityQuestion::Order;
    timed(u"order of articles read"_s, [&] { return reader.prepareSearch(); });
    const auto all = timed(u"all entities, first time"_s, [&] { return reader.entities({ {}, {} }); });
    if (!all || all->entities.isEmpty())
        return;
    out() << all->total << " entities" << Qt::endl;
    for (const QString &typed : { QString(), all->entities.first().value.left(2), u"zgh"_s, u"gonghui"_s }) {
        timed(u"entities \"%1\""_s.arg(typed), [&] { return reader.entities({ typed, {} }); });
    }
    timed(u"all by name"_s, [&] { return reader.entities({ {}, {}, Order::Name }); });
    const core::EntitySummary &most = all->entities.first();
    out() << most.value << ", in " << most.articles << " articles" << Qt::endl;
    timed(u"card"_s, [&] { return reader.entityCard(most.id); });
    timed(u"first mentions"_s, [&] { return reader.mentionPlaces(most.id, 0, 50); });
}

void settle(archive::Writer &writer, const QString &what, qint64 &left)
{
    QElapsedTimer timer;
    timer.start();
    constexpr int atOnce = 1000;
    const qint64 before = writer.settleRulings(0).value_or(0);
    left = before;
    while (left > 0 && before - left < 10 * atOnce)
        left = writer.settleRulings(atOnce).value_or(0);
    out() << what << ": " << before << " articles touched; a thousand settled in "
          << double(timer.elapsed()) * atOnce / double(std::max<qint64>(1, before - left)) << " ms"
          << Qt::endl;
}

void rule(archive::Writer &writer, const QString &name)
{
    const core::Ruling always { 0, core::Ruling::Kind::Always, name, {}, core::EntityClass::Event, {} };
    qint64 left = 0;
    timed(u"rule"_s, [&] { return writer.rule(always); });
    settle(writer, u"said"_s, left);
    timed(u"undo"_s, [&] { return writer.undo(); });
    settle(writer, u"taken back"_s, left);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    const auto reader = archive::Reader::open(arguments.value(1));
    if (!reader) {
        out() << reader.error().message << Qt::endl;
        return 1;
    }
    ask(**reader);
    if (arguments.size() > 2) {
        const auto writer = archive::Writer::open(arguments[1]);
        if (!writer)
            return 1;
        rule(**writer, arguments[2]);
    }
    return 0;
}
