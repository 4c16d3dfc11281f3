// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/pdfoutline.h"

namespace publish {

static QByteArray reference(int number)
{
    return QByteArray::number(number) + " 0 R";
}

void addBookmarks(PdfFile &file, const QList<Bookmark> &bookmarks)
{
    const QList<int> pages = file.pages();
    QList<Bookmark> kept = bookmarks;
    kept.removeIf([&](const Bookmark &mark) { return mark.page < 0 || mark.page >= pages.size(); });
    QByteArray catalog = file.object(file.root());
    const qsizetype end = catalog.lastIndexOf(">>");
    if (kept.isEmpty() || end < 0)
        return;
    const int outline = file.add({});
    const int first = outline + 1;
    const int last = outline + int(kept.size());
    for (int i = 0; i < kept.size(); ++i) {
        QByteArray item = "<< /Title " + PdfFile::textString(kept.at(i).title) + " /Parent "
            + reference(outline) + " /Dest [" + reference(pages.at(kept.at(i).page)) + " /Fit]";
        if (i > 0)
            item += " /Prev " + reference(first + i - 1);
        if (first + i < last)
            item += " /Next " + reference(first + i + 1);
        file.add(item + " >>\n");
    }
    file.replace(outline,
        "<< /Type /Outlines /First " + reference(first) + " /Last " + reference(last) + " /Count "
            + QByteArray::number(kept.size()) + " >>\n");
    catalog.insert(end, "/Outlines " + reference(outline) + "\n/PageMode /UseOutlines\n");
    file.replace(file.root(), catalog);
}

} // namespace publish
