// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/searchbox.h"

#include "ui/paint/icons.h"

#include <QAction>
#include <QEvent>
#include <QMenu>

namespace ui {

static constexpr int pauseMilliseconds = 250;

SearchBox::SearchBox(QWidget *parent)
    : QuestionBox(pauseMilliseconds, parent)
    , m_picture(addAction(icon(Icon::Search), QLineEdit::LeadingPosition))
{
    setObjectName(QStringLiteral("searchBox"));
    retranslate();
}

void SearchBox::askFor(const QString &typed)
{
    selectAll();
    insert(typed);
    ask();
}

void SearchBox::setMenu(QMenu *menu)
{
    connect(m_picture, &QAction::triggered, menu,
        [this, menu] { menu->popup(mapToGlobal(QPoint(0, height()))); });
}

void SearchBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QuestionBox::changeEvent(event);
}

void SearchBox::retranslate()
{
    setPlaceholderText(tr("Search the archive"));
    setAccessibleName(tr("Search the archive"));
    m_picture->setText(tr("Saved searches"));
    m_picture->setToolTip(tr("Saved searches"));
    clearing()->setText(tr("Clear the search"));
    clearing()->setToolTip(tr("Clear the search"));
    setToolTip(tr("<p>Any run of characters; several, divided by blanks, must all be found.</p>"
                  "<p><b>劳模 OR 工匠</b>, <b>劳模 -工匠</b>, <b>\"劳模 工匠\"</b> in a row, "
                  "<b>劳模 NEAR/20 工匠</b><br><b>title:</b> <b>body:</b> <b>byline:</b> <b>caption:</b> "
                  "<b>person:</b> <b>org:</b> <b>place:</b><br><b>date:2023-09</b>, <b>before:2020</b>, "
                  "<b>page:3</b>, <b>kind:photo</b>, <b>/第[一二三]届/</b></p>"));
}

} // namespace ui
