// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "archive/sentences.h"

#include <QCoreApplication>
#include <QDir>

using core::Error;

namespace archive {

QString tell(const char *sentence)
{
    return QCoreApplication::translate("archive", sentence);
}

QString tell(const char *sentence, const QString &path)
{
    return tell(sentence).arg(QDir::toNativeSeparators(path));
}

std::unexpected<Error> failFor(Error::Kind kind, const char *sentence, const QString &path)
{
    return core::fail(kind, tell(sentence, path));
}

Error notThere(const char *sentence, qint64 number)
{
    return { Error::Kind::NotFound, tell(sentence).arg(number) };
}

Error noArticle(qint64 number)
{
    return notThere(
        QT_TRANSLATE_NOOP("archive", "There is no article with the number %1 in the archive."), number);
}

} // namespace archive
