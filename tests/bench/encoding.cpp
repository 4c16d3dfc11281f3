// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How often the encoding of a short text is found: 1,000 samples of 20, 60 and 200 characters each.
//   bench_encoding [SEED]                      over text of made pages
//   xz -dc NEWS.jsonl.xz | bench_encoding --lines [SEED]   over the "text" of JSON Lines on standard input
#include "text/encoding.h"
#include "made/encodings.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTextStream>

using namespace Qt::StringLiterals;

namespace {

constexpr int samplesOfALength = 1000;
constexpr double asked = 0.995;
constexpr qsizetype mostText = 30'000'000; ///< UTF-16 units read of standard input

struct Target {
    text::Encoding encoding;
    const char *name; ///< as iconv knows it
    bool traditional;
};

constexpr Target targets[] = {
    { text::Encoding::Utf8, "UTF-8", false },
    { text::Encoding::Gb18030, "GB18030", false },
    { text::Encoding::Big5, "BIG5", true },
    { text::Encoding::Utf16LE, "UTF-16LE", false },
    { text::Encoding::Utf16BE, "UTF-16BE", false },
};

QString textOfLines()
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly))
        qFatal("Standard input cannot be read.");
    QString text;
    while (text.size() < mostText) {
        const QByteArray line = in.readLine();
        if (line.isEmpty())
            break;
        text += QJsonDocument::fromJson(line).object()[u"text"_s].toString().remove(u'\n');
    }
    return text;
}

void print(
    QTextStream &out, const QString &text, const Target &target, int length, made::Random &random, bool show)
{
    int found = 0;
    for (int done = 0; done < samplesOfALength;) {
        const qsizetype at = random.between(0, int(text.size()) - length);
        const QString sample = text.sliced(at, length);
        // What the encoding has not, and halves of characters, were never in a file of that encoding.
        const auto bytes
            = made::encoded(target.traditional ? made::traditional(sample) : sample, target.name);
        if (!bytes || sample.front().isLowSurrogate() || sample.back().isHighSurrogate())
            continue;
        ++done;
        const auto decoded = text::decode(*bytes);
        const bool right = decoded && decoded->encoding == target.encoding;
        found += right;
        if (!right && show)
            out << "  " << (decoded ? text::encodingName(decoded->encoding) : u"refused"_s) << ": " << sample
                << '\n';
    }
    const double share = double(found) / samplesOfALength;
    out << QStringLiteral("%1 %2 characters  %3  %4")
               .arg(QString::fromLatin1(target.name), -8)
               .arg(length, 3)
               .arg(share, 0, 'f', 3)
               .arg(share >= asked ? u"enough"_s : u"TOO FEW"_s)
        << Qt::endl;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    QStringList arguments = QCoreApplication::arguments().mid(1);
    const bool lines = arguments.removeAll(u"--lines"_s) > 0;
    const bool show = arguments.removeAll(u"--show"_s) > 0;
    made::Random random(arguments.value(0, u"1"_s).toULongLong());
    const QString text = lines ? textOfLines() : made::runningText(random, 2'000'000);
    QTextStream out(stdout);
    for (const Target &target : targets) {
        for (const int length : { 20, 60, 200 })
            print(out, text, target, length, random, show);
    }
    return 0;
}
