// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/previewlist.h"

#include "publish/document.h"
#include "ui/models/dateaccount.h"
#include "ui/models/roles.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QPalette>

namespace ui {

/// More than these are not named in a column.
static constexpr qsizetype mostNamed = 3;

void PreviewList::clear()
{
    beginResetModel();
    m_files.clear();
    m_known = 0;
    m_unreadable = 0;
    endResetModel();
}

void PreviewList::append(const QList<intake::PreviewFile> &files)
{
    if (files.isEmpty())
        return;
    const auto first = static_cast<int>(m_files.size());
    beginInsertRows({}, first, first + static_cast<int>(files.size()) - 1);
    m_files += files;
    for (const intake::PreviewFile &file : files) {
        m_known += file.isKnown ? 1 : 0;
        m_unreadable += file.reason.isEmpty() ? 0 : 1;
    }
    endInsertRows();
}

void PreviewList::retranslate()
{
    Q_EMIT layoutAboutToBeChanged();
    Q_EMIT layoutChanged();
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Columns - 1);
}

// ---- files, whose internal number is 0, and headlines, whose number is that of their file from 1

QModelIndex PreviewList::index(int row, int column, const QModelIndex &parent) const
{
    if (!hasIndex(row, column, parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : 0);
}

QModelIndex PreviewList::parent(const QModelIndex &child) const
{
    if (!child.isValid() || child.internalId() == 0)
        return {};
    return createIndex(static_cast<int>(child.internalId()) - 1, 0, quintptr(0));
}

int PreviewList::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return static_cast<int>(m_files.size());
    return parent.internalId() || parent.column() > 0 ? 0 : m_files.at(parent.row()).articles();
}

int PreviewList::columnCount(const QModelIndex &) const
{
    return Columns;
}

// ---- what is said of them

static QString joined(QStringList words)
{
    words.removeAll(QString());
    words.removeDuplicates();
    const bool isCut = words.size() > mostNamed;
    return words.mid(0, mostNamed).join(QStringLiteral(", ")) + (isCut ? QStringLiteral(" …") : QString());
}

QString PreviewList::textOf(const intake::PreviewFile &file, int column)
{
    QStringList words;
    switch (column) {
    case File:
        return QFileInfo(file.path).fileName();
    case Date:
        for (const intake::PreviewPage &page : file.pages)
            words.append(publish::dateText(page.date));
        return joined(words);
    case Page:
        for (const intake::PreviewPage &page : file.pages)
            words.append(page.number);
        return joined(words);
    case Articles:
        return file.reason.isEmpty() ? QString::number(file.articles()) : QString();
    case Format:
        return joined({ file.format, file.encoding });
    default:
        break;
    }
    if (!file.reason.isEmpty()) // which names the whole path; the file stands beside it
        return QString(file.reason).replace(file.path, QFileInfo(file.path).fileName());
    if (file.isKnown)
        return tr("In the archive already");
    for (const intake::PreviewPage &page : file.pages)
        words += page.warnings;
    return words.isEmpty() ? QString() : words.first();
}

/// The number-th of a file, from 0.
QString PreviewList::headline(const intake::PreviewFile &file, int number)
{
    for (const intake::PreviewPage &page : file.pages) {
        if (number < page.headlines.size()) {
            const QString title = page.headlines.at(number);
            return title.isEmpty() ? tr("(without a headline)") : title;
        }
        number -= static_cast<int>(page.headlines.size());
    }
    return {};
}

QVariant PreviewList::fileData(const intake::PreviewFile &file, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return textOf(file, column);
    case Qt::ToolTipRole:
        if (column == File)
            return QDir::toNativeSeparators(file.path) + u'\n' + textOf(file, Format);
        if (column == Note && !file.reason.isEmpty())
            return file.reason;
        if (column == Date && !file.pages.isEmpty())
            return dateTip(file.pages.first().date);
        return textOf(file, column);
    case Qt::AccessibleTextRole:
        // A row is read out as a whole.
        if (column == File) {
            QStringList words;
            for (int part = File; part < Columns; ++part)
                words.append(textOf(file, part));
            words.removeAll(QString());
            return words.join(QStringLiteral(", "));
        }
        return textOf(file, column);
    case Qt::TextAlignmentRole:
        return int(column == Articles ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::ForegroundRole:
        if (file.isKnown || !file.reason.isEmpty())
            return QGuiApplication::palette().brush(QPalette::PlaceholderText);
        return {};
    case EstimateRole:
        return column == Date && !file.pages.isEmpty() && file.pages.first().date.isEstimate();
    default:
        return {};
    }
}

QVariant PreviewList::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    if (index.internalId() == 0)
        return fileData(m_files.at(index.row()), index.column(), role);
    const bool isText = role == Qt::DisplayRole || role == Qt::ToolTipRole || role == Qt::AccessibleTextRole;
    if (!isText || index.column() > 0)
        return {};
    return headline(m_files.at(static_cast<qsizetype>(index.internalId()) - 1), index.row());
}

QVariant PreviewList::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case File:
        return tr("File");
    case Date:
        return tr("Date");
    case Page:
        return tr("Page");
    case Articles:
        return tr("Articles");
    case Format:
        return tr("Format");
    default:
        return tr("Note");
    }
}

} // namespace ui
