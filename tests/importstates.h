// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

#include <QDir>
#include <QFile>

// What the pictures of the way in show.

/// A report with some of everything.
inline intake::Report madeReport()
{
    intake::Report report;
    report.files = 412;
    report.articles = 3200;
    report.cancelled = true;
    report.failed = { { QStringLiteral("/报纸/2024/03/第3版 配图.txt"),
                          QStringLiteral("第3版 配图.txt 是图片，不是文本。") },
        { QStringLiteral("/报纸/2024/03/空白.txt"), QStringLiteral("空白.txt 是空的。") } };
    report.warnings = { { QStringLiteral("/报纸/2024/04/第1版.txt"),
        QStringLiteral("这一版与 第01版.txt 只差空白，两者都保留了。") } };
    return report;
}

/// The samples, which may be known already, a fresh page and a picture that is none, written into `home`.
inline QStringList pagesToPreview(const QString &home)
{
    const auto write = [&home](const QString &name, const QByteArray &bytes) {
        const QString path = home + u'/' + name;
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qWarning("cannot write %s", qPrintable(path));
        return path;
    };
    const QByteArray page = QStringLiteral("青埠渡口今晨开渡\n\n本报讯（记者 祝青禾）今晨，青埠渡口开渡。\n\n"
                                           "夜校三月开课\n\n本报讯（记者 柳沐辰）石渡纱厂的夜校今天开课。\n")
                                .toUtf8();
    return { QStringLiteral(":/samples"), write(QStringLiteral("第3版 配图.txt"), "\x89PNG\r\n\x1a\n"),
        write(QStringLiteral("2024-06-03-第02版.txt"), page) };
}
