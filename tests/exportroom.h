// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/form.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

using core::BlockKind;
using core::StoredArticle;
using publish::Entry;
using publish::Form;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(publish::Form)

// Made-up articles on their way out, and what tools that are not ours read in what was written: shared by the
// tests of exports and of citations.

#define NEEDS_TOOL(tool, package)                                                                            \
    do {                                                                                                     \
        if (QStandardPaths::findExecutable(u"" tool ""_s).isEmpty())                                         \
            QSKIP("There is no " tool " (package " package ").");                                            \
    } while (false)

inline StoredArticle articleMade(const QList<std::pair<BlockKind, QString>> &blocks)
{
    StoredArticle out;
    out.id = 17;
    out.issue.id = 4;
    out.issue.paper = u"晨工报"_s;
    out.issue.date = { .value = u"2023-09-12"_s,
        .precision = core::Precision::Day,
        .basis = core::Basis::Stated,
        .confidence = 1,
        .evidence = {} };
    out.page.number = u"3"_s;
    for (const auto &[kind, text] : blocks)
        out.article.blocks.append({ .kind = kind, .text = text, .source = {}, .joins = {} });
    return out;
}

/// Every kind of block, the title in the middle of three headlines.
inline StoredArticle wholeArticle()
{
    StoredArticle out = articleMade(
        { { BlockKind::Headline, u"工会服务到车间"_s }, { BlockKind::Headline, u"长风机械厂办起职工夜校"_s },
            { BlockKind::Headline, u"——车间主任带头听讲"_s }, { BlockKind::Lead, u"本报讯（记者 林舟）"_s },
            { BlockKind::Paragraph, u"九月的第一个晚上，三百名青工坐进了教室。"_s },
            { BlockKind::Paragraph, u"“学了就能用。”钳工周岩说。"_s },
            { BlockKind::Caption, u"图为学员在实训台前练习接线。"_s }, { BlockKind::Credit, u"林舟 摄"_s } });
    out.article.titleIndex = 1;
    out.article.people = { { u"林舟"_s, core::Part::Reporter }, { u"周岩"_s, core::Part::Correspondent } };
    return out;
}

inline StoredArticle dated(StoredArticle article, const QString &value, core::Precision precision,
    core::Basis basis = core::Basis::Stated)
{
    article.issue.date = { .value = value, .precision = precision, .basis = basis, .evidence = {} };
    return article;
}

inline StoredArticle withReporters(StoredArticle article, const QStringList &names)
{
    article.article.people.clear();
    for (const QString &name : names)
        article.article.people.append({ name, core::Part::Reporter });
    return article;
}

/// What is written of the articles; empty when that fails.
inline QByteArray exported(Form form, const QList<Entry> &entries, const QString &title = {})
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto exporter = publish::makeExporter(form, title, buffer);
    for (const Entry &entry : entries) {
        if (!exporter->add(entry))
            return {};
    }
    return exporter->end() ? buffer.data() : QByteArray();
}

inline QByteArray exported(Form form, const StoredArticle &article)
{
    return exported(form, QList<Entry> { { article } });
}

/// What a program prints of what it reads; nothing when it fails.
inline QByteArray toolSays(const QString &program, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(240000) || process.exitStatus() != QProcess::NormalExit
        || process.exitCode() != 0) {
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().left(2000).constData());
        return {};
    }
    return process.readAllStandardOutput();
}

/// What a Python script makes of the bytes: it finds them in `data`, and prints `out` as JSON.
inline QJsonDocument pythonSays(const QString &script, const QByteArray &input)
{
    const QString whole = u"import sys, io, json, csv, zipfile\nimport xml.etree.ElementTree as tree\n"
                          "data = sys.stdin.buffer.read()\n"_s
        + script + u"\nprint(json.dumps(out))\n"_s;
    return QJsonDocument::fromJson(toolSays(u"python3"_s, { u"-c"_s, whole }, input));
}

/// White space apart.
inline QString squeezed(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

inline QStringList hostileTexts()
{
    return { u"1. 首先 2) 其次"_s, u"12) 其次"_s, u"# 不是标题 #"_s, u"#话题#"_s, u"- 不是列表"_s,
        u"+ 加号"_s, u"> 引用"_s, u"=== 等号"_s, u"==="_s, u"---"_s, u"***"_s, u"* * *"_s, u"___"_s,
        u"```代码```"_s, u"~~~"_s, u"~~删去~~"_s, u"`码` ``码``"_s, u"*强调* **着重** _下_ __线__"_s,
        u"[链接](http://例.cn) ![图](x.png) [^1]: 注"_s, u"<b>粗</b><script>alert(1)</script><!-- 注 -->"_s,
        u"&amp; &lt; &#20013; & ©"_s, u"反斜\\杠 \\* \\\\ 末尾\\"_s, u"|表|格|"_s, u":-:|:-:"_s,
        u"“引号” ‘单’ \"直\" 'x'"_s, u"逗号,分号;，"_s, u"{花} {括{号}}"_s, u"}括{ 半{"_s,
        u"$x^2$ %百分 #井 _下 ~波"_s, u"=SUM(A1:A9)"_s, u"@everyone a@b.cn"_s, u"]]>"_s,
        u"http://例.cn/?a=1&b=2"_s, u"𠮷野家与𪚥"_s, u"！[图]（x）"_s, u"\u3000\u3000缩进"_s, u"    四格"_s,
        u"a  b   c"_s, u"末尾两格  "_s, u"*"_s, u"\\"_s };
}

/// Characters that no file may hold, and those that part lines.
inline QStringList unwritableTexts()
{
    return { u"甲\u0001乙\u0008丙\u001f丁"_s, u"换\n行\r\n再\t表\u000b竖\u000c页"_s,
        u"段\u2029行\u2028下\u0085"_s, u"半个"_s + QChar(0xd842) + u"字"_s + QChar(0xdfb7),
        QString(QChar(0xdfb7)), u"非\ufffe字\uffff符\ufdd0"_s, u"零"_s + QChar(u'\0') + u"止"_s,
        u"\u007f\u009f删"_s };
}
