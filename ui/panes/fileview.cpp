// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/fileview.h"

#include "publish/document.h"
#include "ui/models/answer.h"
#include "ui/models/dateaccount.h"
#include "ui/models/roles.h"
#include "ui/panes/articletext.h"
#include "ui/panes/cardlist.h"

#include <QDir>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

namespace ui {

static constexpr int widthForTwo = 640; // pixels; in less, the article stands below the cards
static constexpr int leastSide = 240; // pixels
static constexpr int openingLength = 120; // UTF-16 units, as the archive gives them

static core::ArticleSummary summaryOf(const core::Article &article, core::ArticleId id)
{
    core::ArticleSummary summary;
    summary.id = id;
    summary.title = article.title();
    summary.kind = article.kind;
    summary.reporters = article.reporters();
    summary.correspondents = article.correspondents();
    summary.opening = article.paragraphs().value(0, article.captions().value(0)).left(openingLength);
    return summary;
}

static core::StoredArticle standIn(const core::Page &page, const core::Article &article, core::ArticleId id)
{
    core::StoredArticle stored;
    stored.id = id;
    stored.issue.paper = page.paper;
    stored.issue.date = page.date;
    stored.issue.number = page.issueNumber;
    stored.page.number = page.number;
    stored.page.banner = page.banner;
    stored.page.source = page.source;
    stored.page.name = page.pageName;
    stored.article = article;
    return stored;
}

FileView::FileView(archive::Store *store, const QString &path, Settings &settings, QWidget *parent)
    : Tab(parent)
    , m_store(store)
    , m_settings(settings)
    , m_path(path)
    , m_bar(new QFrame(this))
    , m_standing(new QLabel(m_bar))
    , m_remarks(new QLabel(m_bar))
    , m_way(new QPushButton(m_bar))
    , m_sides(new QSplitter(this))
    , m_cards(new CardList(m_sides))
    , m_place(nullptr)
    , m_text(nullptr)
{
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    build();
    retranslate();
    whenAnswered(this, intake::readLoose(path), [this](const auto &answer) { take(answer); });
}

void FileView::build()
{
    buildBar();
    auto *side = new QWidget(m_sides);
    m_place = new QLabel(side);
    m_text = new ArticleText(m_settings, side);
    m_place->setObjectName(QStringLiteral("filePlace"));
    m_place->setForegroundRole(QPalette::PlaceholderText);
    m_place->setWordWrap(true);
    side->setMinimumWidth(
        leastSide); // the place keeps its distance from the edge, and asks for no room by it
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(m_place);
    column->addWidget(m_text, 1);
    connect(m_text, &ArticleText::columnMoved, m_place,
        [this](int left) { m_place->setContentsMargins(left, 12, left, 10); });
    connect(m_text, &ArticleText::menuAsked, this, [this](const auto &, const auto &, const QPoint &where) {
        QMenu *menu = m_text->createStandardContextMenu();
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->popup(where);
    });

    m_cards->setObjectName(QStringLiteral("fileCards"));
    m_cards->setModel(&m_model);
    connect(m_cards->selectionModel(), &QItemSelectionModel::currentChanged, this, &FileView::showChosen);
    connect(m_cards, &QListView::activated, this, [this] { m_text->setFocus(); });
    m_sides->setChildrenCollapsible(false);
    m_sides->setStretchFactor(0, 2);
    m_sides->setStretchFactor(1, 3);
    connect(m_sides, &QSplitter::splitterMoved, this, &FileView::fitCards);
    m_sides->hide(); // nothing is read yet
    setFocusProxy(m_cards);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_bar);
    layout->addWidget(m_sides, 1);
    layout->addStretch();
}

void FileView::buildBar()
{
    m_bar->setObjectName(QStringLiteral("fileBar"));
    m_bar->setBackgroundRole(QPalette::AlternateBase);
    m_bar->setAutoFillBackground(true);
    m_standing->setObjectName(QStringLiteral("fileStanding"));
    m_remarks->setForegroundRole(QPalette::PlaceholderText);
    for (QLabel *label : { m_standing, m_remarks }) {
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
    }
    m_remarks->hide();
    m_way->setObjectName(QStringLiteral("fileWay"));
    m_way->setEnabled(false);
    connect(m_way, &QPushButton::clicked, this, [this] {
        if (m_issue)
            Q_EMIT issueChosen(m_issue);
        else
            Q_EMIT wanted(m_path);
    });
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    lines->addWidget(m_standing);
    lines->addWidget(m_remarks);
    auto *row = new QHBoxLayout(m_bar);
    row->setContentsMargins(14, 7, 10, 7);
    row->addLayout(lines, 1);
    row->addWidget(m_way, 0, Qt::AlignVCenter);
}

QString FileView::title() const
{
    return QFileInfo(m_path).fileName();
}

void FileView::take(const core::Result<intake::LooseFile> &answer)
{
    if (!answer) {
        Q_EMIT failed(answer.error());
        return;
    }
    m_here = true;
    m_file = *answer;
    IssueContents contents;
    QStringList remarks;
    for (const core::Page &page : std::as_const(m_file.pages)) {
        remarks += page.warnings;
        IssueContents::PageContents shown;
        for (const core::Article &article : page.articles) {
            const core::ArticleId id = -1 - m_articles.size();
            m_articles.append(standIn(page, article, id));
            shown.page = m_articles.last().page;
            shown.articles.append(summaryOf(article, id));
        }
        if (!shown.articles.isEmpty())
            contents.pages.append(shown);
    }
    m_remarks->setText(remarks.join(u'\n'));
    m_remarks->setVisible(!remarks.isEmpty());
    const bool isOne = m_articles.size() == 1;
    m_cards->setVisible(!isOne);
    m_sides->setVisible(!m_articles.isEmpty());
    m_model.setContents(contents);
    fitCards();
    m_cards->setCurrentIndex(m_model.index(1));
    if (isOne) {
        const bool hadFocus = m_cards->hasFocus() || hasFocus();
        setFocusProxy(m_text);
        if (hadFocus)
            m_text->setFocus();
    }
    refresh();
    retranslate();
    Q_EMIT arrived();
    // What is read stands there already.
    m_names.whenAnswered(this, intake::recogniseLoose(m_file.pages), [this](const auto &found) {
        if (found)
            colour(*found);
    });
}

void FileView::colour(const QList<QList<core::Mention>> &mentions)
{
    for (qsizetype i = 0; i < m_articles.size() && i < mentions.size(); ++i)
        m_articles[i].mentions = mentions.at(i);
    if (const core::StoredArticle *article = chosen())
        m_text->setMentions(article->mentions, {});
    Q_EMIT arrived();
}

QList<core::Mention> FileView::mentions() const
{
    const core::StoredArticle *article = chosen();
    return article ? article->mentions : QList<core::Mention>();
}

void FileView::refresh()
{
    if (!m_store || !m_here)
        return;
    const auto held
        = m_store->read([hash = m_file.sha256](archive::Reader &reader) { return reader.held(hash); });
    whenAnswered(this, held, [this](const auto &answer) {
        const bool isHeld = answer && answer->has_value() && !(*answer)->pages.isEmpty();
        m_issue = isHeld ? (*answer)->pages.first().issue : 0;
        retranslate();
    });
}

/// The article whose card is chosen; nullptr where it is a page's.
const core::StoredArticle *FileView::chosen() const
{
    const QModelIndex card = m_cards->currentIndex();
    const bool isArticle = card.data(KindRole).toInt() == static_cast<int>(IssueCards::Kind::Article);
    const qint64 id = card.data(IdRole).toLongLong();
    return isArticle && id < 0 && -id <= m_articles.size() ? &m_articles.at(-id - 1) : nullptr;
}

/// In type.
void FileView::showChosen()
{
    const core::StoredArticle *article = chosen();
    if (!article)
        return;
    QString place = publish::placeLine(article->issue, article->page.number);
    if (!article->page.name.isEmpty())
        place += u' ' + article->page.name;
    m_place->setText(place);
    m_place->setToolTip(dateTip(article->issue.date));
    m_text->setArticle(*article, {});
    Q_EMIT arrived();
}

void FileView::fitCards()
{
    m_cards->setSides(0);
}

void FileView::resizeEvent(QResizeEvent *event)
{
    Tab::resizeEvent(event);
    m_sides->setOrientation(width() < widthForTwo ? Qt::Vertical : Qt::Horizontal);
    fitCards();
}

void FileView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        showChosen();
        m_cards->viewport()->update();
    }
    Tab::changeEvent(event);
}

void FileView::retranslate()
{
    m_bar->setToolTip(QDir::toNativeSeparators(m_path));
    m_cards->setAccessibleName(tr("Articles of this file"));
    m_text->setAccessibleName(tr("Article"));
    if (!m_here)
        m_standing->setText(tr("Reading %1…").arg(title()));
    else if (m_issue)
        m_standing->setText(tr("This file is in the archive already."));
    else
        m_standing->setText(tr("Not in the archive yet."));
    m_way->setText(m_issue ? tr("&Open the Issue") : tr("&Add to the Archive"));
    m_way->setEnabled(m_here && m_store && (m_issue || !m_store->isReadOnly()));
    m_way->setVisible(m_here);
}

} // namespace ui
