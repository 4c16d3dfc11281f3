// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/page.h"

#include <QString>

namespace made {

/// One block as it is set, before columns cut it.
struct Printed {
    enum class Kind { Headline, OwnLine, Text, Verse, StanzaBreak, Picture };

    Kind kind = Kind::Text;
    QString text;
    qsizetype whole = 0; ///< UTF-16 units at the front that no column cuts: a lead
    qsizetype wholeEnd = 0; ///< UTF-16 units at the end that none cuts: a credit
    bool mayBeCut = true;
};

/// An article with what an editor makes of it, and how it is set.
struct Draft {
    core::Article gold;
    QList<Printed> printed;

    void headline(const QString &text);
    void ownLead(const QString &text, const QList<core::Person> &people);
    /// A paragraph of the body, `lead` printed in front of it and `tail` behind it.
    void paragraph(const QString &text, const QString &lead = {}, const QString &tail = {});
    /// A paragraph that nobody would cut: a crosshead, a question, a signature.
    void line(const QString &text);
    void verse(const QString &text);
    void stanzaBreak();
    void caption(const QString &text, const QString &tail = {});
    void ownCredit(const QString &text);
    void setLead(const QString &text);
    void setCredit(const QString &text);
    void person(const core::Person &person);
    /// A line that is no block of the gold: a mark that an article goes on elsewhere.
    void mark(const QString &text);
};

} // namespace made
