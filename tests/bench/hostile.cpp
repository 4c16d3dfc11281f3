// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What files made to do harm cost, a table of every format's: time for ten times the bytes, and memory at its
// peak as a multiple of the file, without the file itself; first for the format, then with reading.
//   bench_hostile            1 MB and 10 MB
//   bench_hostile 100000     100 kB and 1 MB
//   bench_hostile 1000000 ZIP  those alone whose name begins so
// A ZIP counts by what it unpacks to.
#include "formats/formats.h"
#include "reading/reading.h"

#include <QCoreApplication>
#include <QFile>
#include <QTextStream>

#include <ctime>
#include <malloc.h>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype defaultBytes = 1'000'000;
constexpr double mostTimes = 15; ///< for ten times the bytes; caches and page faults take their part
constexpr double mostMemory = 30; ///< times the file

struct Case {
    const char *name;
    const char *path;
    QByteArray (*make)(qsizetype bytes);
};

QByteArray repeated(const QByteArray &text, qsizetype bytes)
{
    return text.repeated(bytes / text.size());
}

/// Records or pages that differ in a number.
QByteArray counted(const QByteArray &before, const QByteArray &behind, qsizetype bytes)
{
    QByteArray out;
    out.reserve(bytes);
    for (int number = 1; out.size() + 40 < bytes; ++number)
        out += before + QByteArray::number(number) + behind;
    return out;
}

/// Behind enough plain text for its encoding to be known: 的了.
QByteArray inGb18030(const QByteArray &bytes)
{
    return repeated("\xb5\xc4\xc1\xcb\n", 100'000) + bytes;
}

quint32 checksum(const QByteArray &bytes)
{
    quint32 sum = ~0u;
    for (const char byte : bytes) {
        sum ^= quint8(byte);
        for (int bit = 0; bit < 8; ++bit)
            sum = (sum >> 1) ^ (sum & 1 ? 0xedb88320u : 0);
    }
    return ~sum;
}

QByteArray little(quint32 value, int bytes)
{
    QByteArray out;
    for (int i = 0; i < bytes; ++i)
        out += char(value >> (8 * i));
    return out;
}

/// A member of a ZIP, deflated, without the directory, which readers do without.
QByteArray member(const QByteArray &name, const QByteArray &content)
{
    // qCompress puts four bytes of length and two of zlib's head in front, and four of a sum behind.
    const QByteArray zlib = qCompress(content, 9);
    const QByteArray packed = zlib.mid(6, zlib.size() - 10);
    return "PK\x03\x04" + little(20, 2) + little(0x800, 2) + little(8, 2) + little(0, 4)
        + little(checksum(content), 4) + little(quint32(packed.size()), 4)
        + little(quint32(content.size()), 4) + little(quint32(name.size()), 2) + little(0, 2) + name + packed;
}

/// Text that deflate makes a tenth of.
QByteArray packable(qsizetype bytes)
{
    QByteArray out;
    for (quint32 seed = 1; out.size() < bytes; seed = seed * 1664525u + 1013904223u)
        out += QString(QChar(0x4e00 + (seed >> 16) % 4096)).toUtf8() + "渡口新船试航，往返两岸。";
    return out;
}

const QList<Case> &textCases()
{
    static const QList<Case> all {
        { "text, a character a line", "a.txt", [](qsizetype n) { return repeated("a\n", n); } },
        { "text, CR alone", "a.txt", [](qsizetype n) { return repeated("a\r", n); } },
        { "text, line ends", "a.txt", [](qsizetype n) { return "a" + repeated("\n", n); } },
        { "text, one line", "a.txt", [](qsizetype n) { return repeated("江", n); } },
        { "text, blanks", "a.txt", [](qsizetype n) { return repeated("　", n) + "a"; } },
        { "text, half characters", "a.txt",
            [](qsizetype n) { return inGb18030(repeated("\xc4\xe3\xff\n", n)); } },
        { "text, four bytes a line", "a.txt",
            [](qsizetype n) { return inGb18030(repeated("\x90\x30\x81\x30\n", n)); } },
        { "text, surrogates alone", "a.txt",
            [](qsizetype n) { return "\xff\xfe" + repeated(QByteArray("\x00\xd8\x0a\x00", 4), n); } },
        { "issue, a page a character", "a.txt", [](qsizetype n) { return repeated("第3版\n江\n", n); } },
        { "issue, marks alone", "a.txt",
            [](qsizetype n) { return "第1版\n江\n第2版\n江\n" + repeated("第3版\n", n); } },
        { "Markdown, a page a character", "a.md", [](qsizetype n) { return repeated("# 第3版\na\n", n); } },
        { "Markdown, headlines", "a.md", [](qsizetype n) { return repeated("# a\n", n); } },
        { "Markdown, brackets", "a.md",
            [](qsizetype n) { return "# a\n" + repeated("![" + repeated("](", 1900) + '\n', n); } },
        { "Markdown, stars", "a.md", [](qsizetype n) { return "# a\n" + repeated("* ", n); } },
    };
    return all;
}

const QList<Case> &webCases()
{
    static const QList<Case> all {
        { "HTML, elements in each other", "a.html",
            [](qsizetype n) { return "<h1>a</h1>" + repeated("<div>", n) + "<p>a"; } },
        { "HTML, names without end", "a.html",
            [](qsizetype n) { return "<h1>a</h1>" + counted("<x", ">", n) + "<p>a"; } },
        { "HTML, a character a paragraph", "a.html",
            [](qsizetype n) { return "<h1>a</h1>" + repeated("<p>a", n); } },
        { "HTML, a character an article", "a.html",
            [](qsizetype n) { return repeated("<h1>a</h1><p>a", n); } },
        { "HTML, kickers", "a.html",
            [](qsizetype n) { return repeated("<h3>a</h3>", n) + "<h1>a</h1><p>a"; } },
        { "HTML, open comments", "a.html",
            [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("<!--", n) + ">"; } },
        { "HTML, open quotes", "a.html",
            [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("<a b=\"", n) + ">"; } },
        { "HTML, open tags", "a.html", [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("<a ", n); } },
        { "HTML, closings of nothing", "a.html",
            [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("</h9></b>", n); } },
        { "HTML, references", "a.html",
            [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("&#x4e00", n); } },
        { "HTML, ampersands", "a.html", [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("&", n); } },
        { "HTML, scripts", "a.html",
            [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("<script></scrip", n); } },
        { "HTML, properties", "a.html",
            [](qsizetype n) { return "<!--enpcontent--><!--enpproperty " + repeated("<aa>a", n) + "-->a"; } },
        { "HTML, sets of properties", "a.html",
            [](qsizetype n) {
                return repeated("<!--enpproperty <title>a</title>--><!--enpcontent-->a", n);
            } },
        { "HTML, imprints", "a.html",
            [](qsizetype n) { return "<h1>a</h1><p>a" + repeated("<div>《临岚日报》（2024年", n); } },
    };
    return all;
}

const QList<Case> &packedCases()
{
    static const QList<Case> all {
        { "JSON Lines, a character a record", "a.jsonl",
            [](qsizetype n) { return repeated("{\"text\":\"a\"}\n", n); } },
        { "JSON Lines, a page a record", "a.jsonl",
            [](qsizetype n) { return counted("{\"text\":\"a\",\"paper\":\"", "\"}\n", n); } },
        { "JSON Lines, no records", "a.jsonl",
            [](qsizetype n) { return "{\"text\":\"a\"}\n" + repeated("{\n", n); } },
        { "JSON Lines, lines in a record", "a.jsonl",
            [](qsizetype n) { return "{\"text\":\"" + repeated("a\\n", n) + "\"}"; } },
        { "JSON Lines, texts in a record", "a.jsonl",
            [](qsizetype n) { return "{\"text\":[" + repeated("\"a\",", n) + "\"a\"]}"; } },
        { "JSON Lines, authors", "a.jsonl",
            [](qsizetype n) { return "{\"text\":\"a\",\"author\":[" + repeated("\"a\",", n) + "\"a\"]}"; } },
        { "JSON Lines, keys", "a.jsonl",
            [](qsizetype n) { return "{\"text\":\"a\"" + counted(",\"", "\":0", n) + "}"; } },
        { "JSON Lines, brackets", "a.jsonl",
            [](qsizetype n) { return "{\"text\":\"a\"}\n" + repeated("[", n); } },
        { "ZIP, pages", "a.zip",
            [](qsizetype n) {
                QByteArray zip;
                for (int number = 1; number <= 8; ++number)
                    zip += member(QByteArray::number(number) + ".txt", packable(n / 8));
                return zip;
            } },
        { "ZIP, a character a line", "a.zip",
            [](qsizetype n) { return member("a.txt", repeated("a\n", std::min<qsizetype>(n, 4'000'000))); } },
        { "ZIP, a bomb", "a.zip", [](qsizetype n) { return member("a.txt", repeated(" ", n)); } },
        { "ZIP, small members", "a.zip",
            [](qsizetype n) {
                QByteArray zip;
                for (int number = 1; zip.size() < n; ++number)
                    zip += member(QByteArray::number(number) + ".txt", "a");
                return zip;
            } },
        { "ZIP, long names", "a.zip",
            [](qsizetype n) { return repeated(member(QByteArray(60'000, 'a'), "a"), n); } },
    };
    return all;
}

/// kB of memory in use: "VmRSS", or the most since the last reset: "VmHWM".
double memory(QByteArrayView what)
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        qFatal("There is no /proc.");
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith(what))
            return line.simplified().split(' ').value(1).toDouble() * 1024;
    }
    return 0;
}

void resetPeak()
{
    malloc_trim(0);
    QFile peak(u"/proc/self/clear_refs"_s);
    if (peak.open(QIODevice::WriteOnly))
        peak.write("5");
}

struct Cost {
    double seconds = 0;
    double bytes = 0; ///< of memory at the peak
};

struct Costs {
    Cost format;
    Cost reading; ///< with the format's
};

/// Keeps what was read from being optimised away.
qsizetype linesRead = 0;

Costs costsOf(const formats::SourceFile &file)
{
    Costs costs;
    resetPeak();
    const double before = memory("VmRSS");
    const std::clock_t start = std::clock();
    const auto pages = formats::read(file);
    costs.format = { double(std::clock() - start) / CLOCKS_PER_SEC, memory("VmHWM") - before };
    if (!pages)
        return { costs.format, costs.format };
    for (const core::SourcePage &page : *pages)
        linesRead += page.lines.size() + reading::readPage(page).articles.size();
    costs.reading = { double(std::clock() - start) / CLOCKS_PER_SEC, memory("VmHWM") - before };
    return costs;
}

/// "   12.3 ms ×10.1  5.2" for ten times the bytes.
QString cell(const Cost &one, const Cost &ten, double bytes, bool &holds)
{
    const double times = ten.seconds / std::max(one.seconds, 0.0005);
    holds = holds && (times <= mostTimes || ten.seconds < 0.05) && ten.bytes / bytes <= mostMemory;
    return u"%1 ms ×%2 %3"_s.arg(ten.seconds * 1000, 9, 'f', 1)
        .arg(times, -5, 'f', 1)
        .arg(ten.bytes / bytes, 6, 'f', 1);
}

bool print(QTextStream &out, const Case &one, qsizetype bytes)
{
    const QString path = QString::fromLatin1(one.path);
    const auto costs = [&](qsizetype of) { return costsOf({ path, one.make(of), std::nullopt }); };
    const Costs small = costs(bytes);
    const Costs large = costs(10 * bytes);
    bool holds = true;
    const QString format = cell(small.format, large.format, 10.0 * double(bytes), holds);
    const QString reading = cell(small.reading, large.reading, 10.0 * double(bytes), holds);
    out << u"%1 %2  | %3  %4"_s.arg(QString::fromLatin1(one.name), -34)
               .arg(format, reading, holds ? QString() : u"TOO MUCH"_s)
        << Qt::endl;
    return holds;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const qsizetype asked = QCoreApplication::arguments().value(1).toLongLong();
    const QByteArray only = QCoreApplication::arguments().value(2).toLatin1();
    QTextStream out(stdout);
    out << u"%1 %2   | with reading"_s.arg(u""_s, -34).arg(u"time, ×10, memory/file"_s, -25) << Qt::endl;
    bool holds = true;
    for (const Case &one : textCases() + webCases() + packedCases()) {
        if (QByteArrayView(one.name).startsWith(only))
            holds = print(out, one, asked > 0 ? asked : defaultBytes) && holds;
    }
    return holds && linesRead > 0 ? 0 : 1;
}
