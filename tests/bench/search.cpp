// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How long an archive takes to answer, in process and warm, by kind of query:
//   bench_search ARCHIVE [COUNT] [SEED]     COUNT queries a kind (100), drawn from the archive's own articles
//   bench_search ARCHIVE --file FILE        the queries of a file, a line each: milliseconds, total and the
//   ids of
//                                           all hits, for comparing with other engines
// Asked of a million articles: the first 50 newest with snippets p99 50 ms, the total p99 50 ms or a lower
// bound within 50 ms, relevance p99 120 ms, facets p99 300 ms.
#include "archive/reader.h"
#include "search/query.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTextStream>
#include <algorithm>

using namespace Qt::StringLiterals;
using archive::Order;
using archive::Reader;

namespace {

struct Drawn {
    QString kind;
    QStringList queries;
};

double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto at = std::min<qsizetype>(values.size() - 1, qsizetype(share * double(values.size())));
    return values.isEmpty() ? 0 : values[at];
}

bool isHanOnly(QStringView text)
{
    return std::all_of(
        text.begin(), text.end(), [](QChar c) { return c.unicode() >= 0x4e00 && c.unicode() < 0x9fff; });
}

/// Articles from all over the archive, and what queries are drawn from them.
class Drawing {
public:
    Drawing(Reader &reader, quint32 seed)
        : m_random(seed)
    {
        constexpr int sample = 3000;
        const QList<core::ArticleId> ids = reader.matching({}).value();
        for (int i = 0; i < sample && !ids.isEmpty(); ++i) {
            const auto stored = reader.article(ids[m_random.bounded(ids.size())]);
            if (!stored)
                continue;
            m_paragraphs += stored->article.paragraphs();
            for (const core::Person &person : stored->article.people)
                m_names.append(person.name);
            m_dates.append(stored->issue.date.value);
        }
        QHash<QString, int> counts;
        for (const QString &paragraph : std::as_const(m_paragraphs)) {
            for (qsizetype i = 0; i + 2 <= paragraph.size(); ++i) {
                if (isHanOnly(paragraph.mid(i, 2)))
                    ++counts[paragraph.mid(i, 2)];
            }
        }
        QList<std::pair<int, QString>> byCount;
        for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
            byCount.append({ -it.value(), it.key() });
            if (it.value() == 1)
                m_rare.append(it.key());
        }
        std::sort(byCount.begin(), byCount.end());
        for (const auto &[count, word] : byCount.first(std::min<qsizetype>(200, byCount.size())))
            m_common.append(word);
        m_rare.sort();
    }

    QString run(int length)
    {
        for (int tries = 0; tries < 10000; ++tries) {
            const QString &paragraph = m_paragraphs[m_random.bounded(m_paragraphs.size())];
            if (paragraph.size() <= length)
                continue;
            const QString text = paragraph.mid(m_random.bounded(paragraph.size() - length), length);
            if (isHanOnly(text))
                return text;
        }
        return u"工会"_s;
    }

    QString one(const QStringList &list)
    {
        return list.isEmpty() ? run(2) : list[m_random.bounded(list.size())];
    }

    QString phrase()
    {
        for (int tries = 0; tries < 10000; ++tries) {
            const QString &paragraph = m_paragraphs[m_random.bounded(m_paragraphs.size())];
            const qsizetype mark = paragraph.indexOf(u'，', m_random.bounded(paragraph.size() + 1));
            if (mark < 3 || mark + 4 > paragraph.size())
                continue;
            const QString before = paragraph.mid(mark - 3, 3);
            const QString behind = paragraph.mid(mark + 1, 3);
            if (isHanOnly(before) && isHanOnly(behind))
                return u"\"%1 %2\""_s.arg(before, behind);
        }
        return u"\"工会 职工\""_s;
    }

    QString query(const QString &kind)
    {
        if (kind == u"1 character")
            return run(1);
        if (kind == u"2, common")
            return one(m_common);
        if (kind == u"2, rare")
            return one(m_rare);
        if (kind == u"4 characters")
            return run(4);
        if (kind == u"8 characters")
            return run(8);
        if (kind == u"names")
            return one(m_names);
        if (kind == u"two terms")
            return run(2) + u' ' + one(m_common);
        if (kind == u"phrase")
            return phrase();
        if (kind == u"field")
            return m_random.bounded(2) ? u"title:"_s + one(m_common) : u"person:"_s + one(m_names);
        return u"%1 date:%2"_s.arg(one(m_common), one(m_dates).left(7));
    }

private:
    QRandomGenerator m_random;
    QStringList m_paragraphs;
    QStringList m_names;
    QStringList m_dates;
    QStringList m_common;
    QStringList m_rare;
};

struct Times {
    QList<double> newest;
    QList<double> total;
    QList<double> relevance;
    QList<double> survey;
    int exact = 0;
    QList<double> totals;
};

/// Runs a question twice; the second time counts.
template <typename Question> double warm(Question question)
{
    question();
    QElapsedTimer timer;
    timer.start();
    question();
    return milliseconds(timer);
}

void ask(Reader &reader, const QString &typed, Times &times)
{
    const search::Query query = search::parse(typed);
    times.newest.append(warm([&] {
        return reader.search(query, { 50, Order::Newest, {}, 0 }).value().hits.size();
    }));
    core::Hits counted;
    times.total.append(warm([&] { counted = reader.search(query, { 0 }).value(); }));
    times.exact += counted.totalIsExact;
    times.relevance.append(warm([&] {
        return reader.search(query, { 50, Order::Relevance }).value().hits.size();
    }));
    core::Survey survey;
    times.survey.append(warm([&] { survey = reader.survey(query).value(); }));
    times.totals.append(double(survey.total));
}

void printKinds(Reader &reader, int count, quint32 seed, QTextStream &out)
{
    Drawing drawing(reader, seed);
    out << "kind            hits p50   newest p50/p99   total p99 (exact)   relevance p99   facets p99   "
           "[ms]\n";
    for (const QString &kind : { u"1 character"_s, u"2, common"_s, u"2, rare"_s, u"4 characters"_s,
             u"8 characters"_s, u"names"_s, u"two terms"_s, u"phrase"_s, u"field"_s, u"date range"_s }) {
        Times times;
        for (int i = 0; i < count; ++i)
            ask(reader, drawing.query(kind), times);
        const auto shown = [](double value) { return QString::number(value, 'f', 1); };
        out << kind.leftJustified(15) << shown(percentile(times.totals, 0.5)).rightJustified(9)
            << u"%1 /%2"_s.arg(shown(percentile(times.newest, 0.5)), shown(percentile(times.newest, 0.99)))
                   .rightJustified(17)
            << u"%1 (%2 %)"_s.arg(shown(percentile(times.total, 0.99)))
                   .arg(100 * times.exact / count)
                   .rightJustified(20)
            << shown(percentile(times.relevance, 0.99)).rightJustified(16)
            << shown(percentile(times.survey, 0.99)).rightJustified(13) << Qt::endl;
    }
}

void answerFile(Reader &reader, const QString &path, QTextStream &out)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s cannot be read.", qPrintable(path));
    const QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const search::Query query = search::parse(line);
        const double newest = warm([&] {
            return reader.search(query, { 50, Order::Newest, {}, 0 }).value().total;
        });
        const QList<core::ArticleId> ids = reader.matching(query).value();
        out << newest << '\t' << ids.size() << '\t';
        for (const core::ArticleId id : ids)
            out << id << ' ';
        out << '\n';
    }
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTextStream out(stdout);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 2)
        qFatal("bench_search ARCHIVE [COUNT] [SEED] | ARCHIVE --file FILE");
    auto reader = Reader::open(arguments[1]);
    if (!reader)
        qFatal("%s", qPrintable(reader.error().message));
    QElapsedTimer timer;
    timer.start();
    if (const auto prepared = (*reader)->prepareSearch(); !prepared)
        qFatal("%s", qPrintable(prepared.error().message));
    const double preparing = milliseconds(timer);
    if (arguments.value(2) == u"--file") {
        answerFile(**reader, arguments.value(3), out);
        return 0;
    }
    const auto all = (*reader)->search({}, { 1, Order::Newest, {}, -1 });
    out << all.value().total << " articles; read into memory in " << preparing << " ms\n";
    const int count = arguments.size() > 2 ? arguments[2].toInt() : 100;
    printKinds(**reader, count, arguments.size() > 3 ? arguments[3].toUInt() : 1, out);
    return 0;
}
