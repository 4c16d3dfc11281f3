// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/fonts.h"

#include <QCoreApplication>
#include <QFontDatabase>
#include <algorithm>

namespace publish {

QStringList inKnownOrder(const QStringList &installed)
{
    // Mainland forms only: the Japanese, Korean and Taiwan cuts of the same families draw 骨, 直 and 令
    // otherwise.
    static const QStringList known {
        QStringLiteral("Noto Serif CJK SC"),
        QStringLiteral("Noto Serif SC"),
        QStringLiteral("Source Han Serif SC"),
        QStringLiteral("Source Han Serif CN"),
        QStringLiteral("Noto Sans CJK SC"),
        QStringLiteral("Noto Sans SC"),
        QStringLiteral("Source Han Sans SC"),
        QStringLiteral("Source Han Sans CN"),
        QStringLiteral("AR PL UMing CN"),
        QStringLiteral("AR PL SungtiL GB"),
        QStringLiteral("AR PL UKai CN"),
        QStringLiteral("WenQuanYi Zen Hei"),
        QStringLiteral("WenQuanYi Micro Hei"),
    };
    const auto rank = [](const QString &family) {
        const qsizetype at = known.indexOf(family);
        return at < 0 ? known.size() : at;
    };
    QStringList out = installed;
    std::ranges::stable_sort(out, {}, rank);
    return out;
}

QStringList chineseFamilies()
{
    QStringList installed;
    for (const QString &family : QFontDatabase::families(QFontDatabase::SimplifiedChinese)) {
        if (QFontDatabase::isScalable(family) && !QFontDatabase::isPrivateFamily(family))
            installed.append(family);
    }
    return inKnownOrder(installed);
}

core::Result<QString> chineseFamily()
{
    const QStringList families = chineseFamilies();
    if (families.isEmpty()) {
        return core::fail(core::Error::Kind::NotFound,
            QCoreApplication::translate("publish",
                "No Chinese font is installed; install the package fonts-noto-cjk and start again."));
    }
    return families.first();
}

} // namespace publish
