// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bookmark.h"
#include "core/mention.h"

#include <QMetaType>

namespace ui {

/// What the models say beyond Qt's own roles.
enum Role {
    KindRole = Qt::UserRole + 1, ///< int: the model's Kind
    IdRole, ///< qint64: row id in the archive; 0 where there is none
    CountRole, ///< int: articles under it
    EstimateRole, ///< bool: the date is an estimate
    ConflictRole, ///< bool: something says another date
    PaperRole, ///< QString: the newspaper it belongs to
    PlaceRole, ///< QString: issue and page
    SnippetRole, ///< QString
    SpansRole, ///< QList<core::Span>: what is lit in the snippet
    BylineRole, ///< QString
    ChiefRole, ///< QList<core::Mention>: who and what an article is about
    OpeningRole, ///< QString: the first words of the body
    MarkRole, ///< core::Bookmark: of an article
    ClassRole, ///< int: a core::EntityClass
    OtherNamesRole ///< QStringList: of an entity
};

} // namespace ui

Q_DECLARE_METATYPE(core::Bookmark)
Q_DECLARE_METATYPE(core::Mention)
Q_DECLARE_METATYPE(core::Span)
