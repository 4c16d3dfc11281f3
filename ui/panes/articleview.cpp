// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/articleview.h"

#include "publish/document.h"
#include "text/fold.h"
#include "ui/actions.h"
#include "ui/models/answer.h"
#include "ui/models/dateaccount.h"
#include "ui/paint/icons.h"
#include "ui/panes/findbox.h"
#include "ui/panes/sourcepane.h"
#include "ui/panes/visit.h"
#include "ui/settings.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthForTwo = 640; // pixels; in less, the source stands below the article
static constexpr int leastSide = 240; // pixels

ArticleView::ArticleView(archive::Store &store, core::ArticleId article, Settings &settings,
    const Actions &actions, QWidget *parent)
    : Tab(parent)
    , m_store(store)
    , m_settings(settings)
    , m_id(article)
    , m_first(ask())
    , m_actions(actions)
    , m_sides(new QSplitter(this))
    , m_side(new QWidget(m_sides))
    , m_place(new QLabel(m_side))
    , m_notice(new QLabel(m_side))
    , m_steps(new QWidget(m_side))
    , m_find(new FindBox(m_steps))
    , m_count(new QLabel(m_steps))
    , m_text(new ArticleText(settings, m_side))
    , m_visit(new Visit(store, *m_text))
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setFocusProxy(m_text);
    // The same actions, with their keys, as in the menus; they end the text's own menu.
    m_text->addActions({ actions[Action::Copy], actions[Action::SelectAll], actions[Action::ShowSource] });

    auto *column = new QVBoxLayout(m_side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(buildHead(actions));
    column->addWidget(m_text, 1);
    m_sides->setChildrenCollapsible(false);
    m_sides->addWidget(m_side);
    // What stands in the midst of a wide window keeps its distance from the edge, and asks for no room by it.
    m_side->setMinimumWidth(leastSide);
    m_sides->setStretchFactor(0, 3);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_sides);

    connect(m_text, &ArticleText::hitsChanged, this, &ArticleView::countHits);
    connect(m_text, &ArticleText::articleChosen, this, &ArticleView::articleChosen);
    connectMarks();
    connectFinding();
    m_visit->setParent(this);
    connect(m_visit, &Visit::noted, this, [this](const core::Bookmark &mark) {
        m_article.mark = mark;
        Q_EMIT opened(m_id, mark);
    });
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting == Setting::ShowSource)
            compare();
    });
    compare();
    retranslate();
    await(std::exchange(m_first, {}));
}

QHBoxLayout *ArticleView::buildHead(const Actions &actions)
{
    for (QLabel *label : { m_place, m_count })
        label->setForegroundRole(QPalette::PlaceholderText);
    m_place->setObjectName(QStringLiteral("articlePlace"));
    m_notice->setObjectName(QStringLiteral("dateNotice"));
    for (QLabel *label : { m_place, m_notice })
        label->setWordWrap(true);
    m_notice->hide();
    m_count->setObjectName(QStringLiteral("hitCount"));

    auto *steps = new QHBoxLayout(m_steps);
    steps->setContentsMargins({});
    steps->setSpacing(2);
    m_find->hide();
    steps->addWidget(m_find);
    steps->addWidget(m_count);
    for (const Action step : { Action::PreviousHit, Action::NextHit }) {
        auto *button = new QToolButton(m_steps);
        button->setDefaultAction(actions[step]);
        button->setAutoRaise(true);
        steps->addWidget(button);
    }
    auto *closer = new QToolButton(m_steps);
    closer->setObjectName(QStringLiteral("findCloser"));
    closer->setIcon(icon(Icon::Close));
    closer->setAutoRaise(true);
    closer->hide();
    connect(closer, &QToolButton::clicked, this, &ArticleView::endFinding);
    steps->addWidget(closer);
    m_steps->hide();
    auto *clip = new QToolButton(m_side);
    clip->setDefaultAction(actions[Action::Clip]);
    clip->setAutoRaise(true);

    auto *lines = new QVBoxLayout;
    lines->setSpacing(3);
    lines->addWidget(m_place);
    lines->addWidget(m_notice);
    auto *head = new QHBoxLayout;
    connect(m_text, &ArticleText::columnMoved, head,
        [head](int side) { head->setContentsMargins(side, 12, side, 10); });
    head->addLayout(lines, 1);
    head->addWidget(m_steps, 0, Qt::AlignTop);
    head->addWidget(clip, 0, Qt::AlignTop);
    return head;
}

void ArticleView::connectFinding()
{
    connect(m_find, &FindBox::asked, this,
        [this](const QString &typed) { m_text->setQuery(search::literal(typed)); });
    connect(m_find, &FindBox::stepped, m_text, &ArticleText::stepHit);
    connect(m_find, &FindBox::ended, this, &ArticleView::endFinding);
}

void ArticleView::find()
{
    m_find->show();
    m_steps->findChild<QToolButton *>(QStringLiteral("findCloser"))->show();
    countHits();
    if (const QString chosen = m_text->textCursor().selectedText(); !chosen.isEmpty())
        m_find->setText(chosen.left(100));
    m_find->setFocus(Qt::ShortcutFocusReason);
    m_find->selectAll();
}

bool ArticleView::isFinding() const
{
    return !m_find->isHidden();
}

void ArticleView::endFinding()
{
    m_find->clear();
    m_find->hide();
    m_steps->findChild<QToolButton *>(QStringLiteral("findCloser"))->hide();
    m_text->setFocus();
    setQuery(m_query);
    countHits();
}

/// What is pointed at is marked in both; what was clicked stays marked, and is brought into view in the
/// other.
void ArticleView::connectMarks()
{
    connect(m_text, &ArticleText::blockPointed, this, [this](int block) {
        if (!m_source)
            return;
        m_source->mark(block >= 0 ? block : m_chosen, false);
        m_text->mark(block >= 0 ? block : m_chosen, false);
    });
    connect(m_text, &ArticleText::blockChosen, this, [this](int block) {
        m_chosen = block;
        if (m_source)
            m_source->mark(block, true);
        m_text->mark(block, false);
    });
}

void ArticleView::connectSource()
{
    connect(m_source, &SourcePane::blockChosen, this, [this](int block) {
        m_chosen = block;
        m_text->mark(block, true);
    });
}

ArchivePlace ArticleView::place() const
{
    ArchivePlace place = placeOf(m_article.issue);
    place.page = m_article.page.id;
    place.article = m_article.id;
    return place;
}

void ArticleView::refresh()
{
    await(ask());
}

ArticleView::Asked ArticleView::ask()
{
    return m_store.read([id = m_id](archive::Reader &reader) -> core::Result<Read> {
        auto article = reader.article(id);
        if (!article)
            return std::unexpected(article.error());
        // What was said of names is no reason to show no article.
        return Read { *std::move(article),
            archive::Aliases(reader.rulings().value_or(QList<core::Ruling>())) };
    });
}

void ArticleView::await(const Asked &asked)
{
    whenAnswered(this, asked, [this](const auto &answer) { take(answer); });
}

void ArticleView::take(const core::Result<Read> &answer)
{
    if (answer) {
        m_aliases = answer->aliases;
        setArticle(answer->article);
        lightEntity();
        return;
    }
    // What is being read stays, also when a new reading of its page has no such article.
    m_gone = m_article.id != 0 && answer.error().kind == core::Error::Kind::NotFound;
    if (m_gone)
        describe();
    else
        Q_EMIT failed(answer.error());
}

void ArticleView::setArticle(const core::StoredArticle &article)
{
    const bool same = article == m_article;
    core::StoredArticle renamed = m_article;
    renamed.mentions = article.mentions;
    renamed.mark = article.mark;
    const bool onlyNames = !same && article == renamed;
    const bool isFirst = m_article.id == 0;
    m_gone = false;
    m_article = article;
    describe(); // first: what stands above the text changes the text's height
    const search::Query query = isFinding() ? m_text->query() : m_aliases.followed(m_query);
    if (onlyNames || (same && query.condition != m_text->query().condition)) {
        m_text->setMentions(m_article.mentions, query);
    } else if (!same) {
        m_chosen = -1;
        m_text->setArticle(m_article, query);
    }
    // The page around it may have changed though the article has not.
    if (m_source)
        m_source->setArticle(m_article);
    if (!same)
        Q_EMIT arrived();
    if (m_wanted)
        m_text->select(*std::exchange(m_wanted, {}));
    else if (isFirst && m_text->hits() == 0)
        m_text->goToPlace(m_article.mark.block, m_article.mark.above);
    if (isVisible())
        m_visit->see(m_article);
}

void ArticleView::dress()
{
    Tab::dress();
    if (m_source)
        m_source->dim();
}

void ArticleView::hideEvent(QHideEvent *event)
{
    m_visit->leave();
    Tab::hideEvent(event);
}

void ArticleView::showEvent(QShowEvent *event)
{
    Tab::showEvent(event);
    if (m_article.id != 0)
        m_visit->see(m_article);
}

void ArticleView::select(const core::Span &span)
{
    if (m_article.id != 0)
        m_text->select(span);
    else
        m_wanted = span;
}

/// The source stands beside the article, or does not, as the setting says.
void ArticleView::compare()
{
    const bool compared = m_settings.value(Setting::ShowSource).toBool();
    m_chosen = -1;
    m_text->setCompared(compared);
    if (!compared && !m_source)
        return;
    if (!m_source) {
        m_source = new SourcePane(m_store, m_actions[Action::ShowSource], m_sides);
        m_sides->addWidget(m_source);
        m_sides->setStretchFactor(1, 2);
        m_sides->setSizes({ 300, 200 }); // shares
        connectSource();
        dress();
        if (m_article.id != 0)
            m_source->setArticle(m_article);
    }
    m_source->mark(-1, false);
    m_source->setVisible(compared);
}

void ArticleView::setQuery(const search::Query &query)
{
    m_query = query;
    if (m_article.id != 0 && !isFinding())
        m_text->setQuery(m_aliases.followed(query));
}

void ArticleView::lightEntity(const std::optional<archive::EntityName> &entity)
{
    m_litEntity = entity;
    lightEntity();
}

void ArticleView::lightEntity()
{
    search::Query query;
    if (m_litEntity) {
        query.condition.kind = search::Condition::Kind::Entity;
        query.condition.entityClass = m_litEntity->entityClass;
        query.condition.value = text::folded(m_litEntity->value);
    }
    m_text->lightEntity(m_aliases.followed(query));
}

void ArticleView::countHits()
{
    m_steps->setVisible(isFinding() || m_text->hits() > 0);
    m_count->setVisible(m_text->hits() > 0 || !m_find->text().isEmpty());
    m_count->setText(m_text->hits() == 0 ? tr("Not found")
                                         : tr("%1 of %2").arg(m_text->currentHit() + 1).arg(m_text->hits()));
}

void ArticleView::resizeEvent(QResizeEvent *event)
{
    Tab::resizeEvent(event);
    m_sides->setOrientation(width() < widthForTwo ? Qt::Vertical : Qt::Horizontal);
}

void ArticleView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Tab::changeEvent(event);
}

void ArticleView::retranslate()
{
    m_text->setAccessibleName(tr("Article"));
    auto *closer = m_steps->findChild<QToolButton *>(QStringLiteral("findCloser"));
    closer->setToolTip(tr("End the search in the article"));
    closer->setAccessibleName(tr("End the search in the article"));
    countHits();
    describe();
}

/// What stands above the text.
void ArticleView::describe()
{
    if (m_article.id == 0)
        return;
    QString place = publish::placeLine(m_article.issue, m_article.page.number);
    if (!m_article.page.name.isEmpty())
        place += u' ' + m_article.page.name;
    m_place->setText(place);
    const core::IssueDate &date = m_article.issue.date;
    m_place->setToolTip(dateTip(date));
    QStringList notices;
    if (m_gone)
        notices.append(
            tr("This article is no longer in the archive: it was removed, or its page was replaced."));
    if (!date.conflicts.isEmpty())
        notices.append(QStringLiteral("≠ ") + conflictText(date));
    m_notice->setText(notices.join(u'\n'));
    m_notice->setToolTip(dateTip(date));
    m_notice->setVisible(!notices.isEmpty());
}

} // namespace ui
