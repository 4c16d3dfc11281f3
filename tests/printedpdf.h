// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "publish/pdf.h"

#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTest>

using core::BlockKind;
using core::StoredArticle;
using namespace Qt::StringLiterals;

// Made-up articles, and what poppler's tools read in a PDF: shared by the tests of printing.

inline core::Block block(BlockKind kind, const QString &text)
{
    return { .kind = kind, .text = text, .source = {}, .joins = {} };
}

inline StoredArticle made(const QList<core::Block> &blocks, int page = 3)
{
    StoredArticle out;
    out.issue.id = 1;
    out.issue.date = { .value = u"2023-09"_s,
        .precision = core::Precision::Month,
        .basis = core::Basis::Inferred,
        .confidence = 0.8,
        .evidence = {} };
    out.page.id = page;
    out.page.number = QString::number(page);
    out.article.blocks = blocks;
    return out;
}

inline StoredArticle withParagraph(const QString &text)
{
    return made({ block(BlockKind::Headline, u"标题"_s), block(BlockKind::Paragraph, text) });
}

inline QString sentences(int number)
{
    QString out;
    for (int i = 0; i < number; ++i)
        out += u"第%1天，车间里的马达声停了，工人们说：“门前的龙门吊也歇了——见到的都是年轻的面孔……”"_s.arg(
            i + 1);
    return out;
}

inline QList<StoredArticle> issueOf(int articles)
{
    QList<StoredArticle> out;
    for (int i = 0; i < articles; ++i) {
        StoredArticle article
            = made({ block(BlockKind::Headline, u"工会服务到车间"_s),
                       block(BlockKind::Headline,
                           u"长风机械厂办起第%1期职工夜校，三百名青工报名学技术"_s.arg(i + 1)),
                       block(BlockKind::Headline, u"——车间主任带头听讲"_s),
                       block(BlockKind::Lead, u"本报讯（记者 林舟）"_s) },
                1 + i / 15);
        article.article.titleIndex = 1;
        for (int k = 0; k < 2 + i * 7 % 5; ++k)
            article.article.blocks.append(block(BlockKind::Paragraph, sentences(1 + (i + k) % 4)));
        out.append(article);
    }
    return out;
}

/// What a program of poppler-utils prints; empty when it fails.
inline QString printed(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(120000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

inline QString withoutBlanks(QString text)
{
    text.removeIf([](QChar c) { return c.isSpace(); });
    return text;
}

/// The PDF's text without white space, running heads (the given lines) and feet.
inline QString bodyText(const QString &file, const QStringList &heads, const QStringList &options = {})
{
    static const QRegularExpression foot(u"(^|·)Page\\d+of\\d+$"_s);
    static const QRegularExpression lineEnd(u"[\n\f]"_s);
    QStringList dropped;
    for (const QString &head : heads)
        dropped.append(withoutBlanks(head));
    QString out;
    for (const QString &line :
        printed(u"pdftotext"_s, options + QStringList { file, u"-"_s }).split(lineEnd)) {
        const QString text = withoutBlanks(line);
        if (!dropped.contains(text) && !foot.match(text).hasMatch())
            out += text;
    }
    return out;
}

inline QString blocksText(const StoredArticle &article)
{
    QString out;
    for (const core::Block &each : article.article.blocks)
        out += withoutBlanks(each.text);
    return out;
}

inline QList<publish::Entry> entriesOf(const QList<StoredArticle> &articles)
{
    QList<publish::Entry> out;
    for (const StoredArticle &article : articles)
        out.append({ article });
    return out;
}

/// The PDF of a title and its articles; empty when none came of it.
inline QByteArray bytesOf(const QList<publish::Entry> &entries, const publish::PrintSetup &setup)
{
    const auto print = publish::Print::make(entries, u"题"_s, setup);
    return print ? publish::pdfOf(**print, entries, setup).value_or(QByteArray()) : QByteArray();
}

inline QString head(const StoredArticle &article)
{
    return publish::placeLine(article.issue, article.page.number);
}

#define NEEDS_POPPLER                                                                                        \
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty())                                            \
    QSKIP("pdftotext is not installed (package poppler-utils).")
