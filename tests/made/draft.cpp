// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "made/draft.h"

#include <algorithm>

namespace made {

using core::BlockKind;

/// Blocks stand in one order in an article, whatever the order they are printed in.
static void insert(core::Article &article, BlockKind kind, const QString &text)
{
    const auto behind = std::find_if(article.blocks.begin(), article.blocks.end(),
        [kind](const core::Block &block) { return block.kind > kind; });
    article.blocks.insert(behind, { kind, text, {}, {} });
}

void Draft::headline(const QString &text)
{
    insert(gold, BlockKind::Headline, text);
    printed.append({ Printed::Kind::Headline, text });
}

void Draft::ownLead(const QString &text, const QList<core::Person> &people)
{
    setLead(text);
    printed.append({ Printed::Kind::OwnLine, text });
    for (const core::Person &one : people)
        person(one);
}

void Draft::paragraph(const QString &text, const QString &lead, const QString &tail)
{
    insert(gold, BlockKind::Paragraph, text);
    printed.append({ Printed::Kind::Text, lead + text + tail, lead.size(), tail.size() });
}

void Draft::line(const QString &text)
{
    insert(gold, BlockKind::Paragraph, text);
    printed.append({ Printed::Kind::Text, text, 0, 0, false });
}

void Draft::verse(const QString &text)
{
    insert(gold, BlockKind::Paragraph, text);
    printed.append({ Printed::Kind::Verse, text });
}

void Draft::stanzaBreak()
{
    printed.append({ Printed::Kind::StanzaBreak, {} });
}

void Draft::caption(const QString &text, const QString &tail)
{
    insert(gold, BlockKind::Caption, text);
    printed.append({ Printed::Kind::OwnLine, text + tail });
}

void Draft::ownCredit(const QString &text)
{
    printed.append({ Printed::Kind::OwnLine, text });
}

void Draft::setLead(const QString &text)
{
    insert(gold, BlockKind::Lead, text.trimmed());
}

void Draft::setCredit(const QString &text)
{
    insert(gold, BlockKind::Credit, text);
}

void Draft::person(const core::Person &one)
{
    const bool known = std::any_of(gold.people.cbegin(), gold.people.cend(),
        [&one](const core::Person &other) { return other.name == one.name; });
    if (!known)
        gold.people.append(one);
}

void Draft::mark(const QString &text)
{
    printed.append({ Printed::Kind::OwnLine, text });
}

} // namespace made
