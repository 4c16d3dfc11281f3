// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "text/papernames.h"

#include <QRegularExpression>

namespace text {

bool isPaperName(QStringView line)
{
    static const QRegularExpression paper(QStringLiteral(
        "^[\\p{Han}]{2,9}(?<![预举情通汇警喜海申填回简播捷战墙板黑谍上])报(?:[\\s　]*[A-Z\\s]{4,})?$"));
    return line.size() >= 3 && line.contains(u'报') && paper.match(line).hasMatch();
}

} // namespace text
