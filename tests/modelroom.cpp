// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "modelroom.h"

using namespace Qt::StringLiterals;

QString asText(const QAbstractItemModel &model, const QModelIndex &parent, int depth)
{
    QString text;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const QModelIndex index = model.index(row, 0, parent);
        text += QString(depth * 2, u' ') + index.data().toString() + u'\n';
        text += asText(model, index, depth + 1);
    }
    return text;
}

namespace {

core::Article article(const QString &title)
{
    core::Article article;
    article.blocks = { { core::BlockKind::Headline, title, {}, {} },
        { core::BlockKind::Paragraph, title + u"的正文。"_s, {}, {} } };
    return article;
}

core::Precision precisionOf(const QString &date)
{
    return date.size() == 10 ? core::Precision::Day
        : date.size() == 7   ? core::Precision::Month
        : date.size() == 4   ? core::Precision::Year
                             : core::Precision::None;
}

} // namespace

void ModelTest::init()
{
    m_store.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    auto store = archive::Store::open(m_folder->filePath(u"test.jianbao"_s));
    QVERIFY2(store, store ? "" : qPrintable(store.error().message));
    m_store = *std::move(store);
}

void ModelTest::add(const QString &date, const QString &number, const QStringList &titles,
    const QString &paper, core::Basis basis)
{
    core::Page page;
    page.source = u"/pages/%1.txt"_s.arg(++m_sources);
    page.paper = paper;
    page.number = number;
    if (!date.isEmpty())
        page.date = { date, precisionOf(date), basis, basis == core::Basis::Inferred ? 0.7 : 1,
            { u"教师节当天"_s } };
    for (const QString &title : titles)
        page.articles.append(article(title));
    const archive::IncomingSource source { page.source, (date + number + titles.join(u'\n') + paper).toUtf8(),
        u"UTF-8"_s, { { page, QList<QList<core::Mention>>(page.articles.size()) } } };
    auto added = m_store->write([source](archive::Writer &writer) { return writer.add({ source }); });
    QTRY_VERIFY(added.isFinished());
    QVERIFY2(added.result(), added.result() ? "" : qPrintable(added.result().error().message));
}

void ModelTest::unfold(ui::ArchiveTree &tree, Kind until)
{
    QList<QPersistentModelIndex> open { {} };
    while (!open.isEmpty()) {
        const QPersistentModelIndex index = open.takeFirst();
        if (index.isValid() && index.data(ui::KindRole).toInt() >= static_cast<int>(until))
            continue;
        if (tree.canFetchMore(index)) {
            const int before = tree.rowCount(index);
            tree.fetchMore(index);
            QTRY_VERIFY(tree.rowCount(index) > before);
        }
        for (int row = 0; row < tree.rowCount(index); ++row)
            open.append(tree.index(row, 0, index));
    }
}
