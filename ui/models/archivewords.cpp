// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a row of the archive tree says, in the language that is installed now.
#include "publish/document.h"
#include "ui/models/archivenode.h"
#include "ui/models/dateaccount.h"

#include <QCoreApplication>

namespace ui {

QString pageWords(const QString &number, const QString &name)
{
    const QString printed = number.isEmpty()
        ? QCoreApplication::translate("ui::ArchiveTree", "Page not numbered")
        : QCoreApplication::translate("ui::ArchiveTree", "Page %1").arg(number);
    return name.isEmpty() ? printed : printed + u' ' + name;
}

QString issueNumberWords(const QString &number)
{
    //: The running number of an issue, 总第%1期
    return number.isEmpty() ? QString()
                            : QCoreApplication::translate("ui::ArchiveTree", "No. %1").arg(number);
}

QString rowText(const ArchiveNode &node)
{
    switch (node.kind) {
    case ArchiveKind::Paper:
        return node.label.isEmpty() ? QCoreApplication::translate("ui::ArchiveTree", "Unnamed paper")
                                    : node.label;
    case ArchiveKind::Year:
    case ArchiveKind::Month:
        return publish::dateText(node.date);
    case ArchiveKind::Issue: {
        QStringList words { node.name, publish::dateText(node.date), node.issue.edition };
        words.removeAll(QString());
        return words.join(u' ');
    }
    case ArchiveKind::Page:
        return pageWords(node.label, node.name);
    case ArchiveKind::Article:
    case ArchiveKind::Root:
        break;
    }
    return node.label;
}

QString rowTip(const ArchiveNode &node)
{
    if (node.kind == ArchiveKind::Article || node.kind == ArchiveKind::Page)
        return node.note.isEmpty() ? rowText(node) : rowText(node) + u'\n' + node.note;
    QStringList lines;
    if (node.kind == ArchiveKind::Issue && !node.issue.number.isEmpty())
        lines.append(rowText(node) + QStringLiteral("  ") + issueNumberWords(node.issue.number));
    lines.append(dateTip(node.date));
    lines.removeAll(QString());
    return lines.join(u'\n');
}

} // namespace ui
