// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/sourcepane.h"

#include "ui/models/answer.h"
#include "ui/paint/icons.h"
#include "ui/panes/sourcetext.h"

#include <QAction>
#include <QEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

static constexpr int margin = 14; // pixels
static constexpr int widestName = 220; // pixels; a longer file name is cut in its middle

SourcePane::SourcePane(archive::Store &store, QAction *toggle, QWidget *parent)
    : QWidget(parent)
    , m_store(store)
    , m_head(new QLabel(this))
    , m_text(new SourceText)
{
    setObjectName(QStringLiteral("sourcePane"));
    setBackgroundRole(QPalette::AlternateBase);
    setAutoFillBackground(true);
    m_head->setObjectName(QStringLiteral("sourceHead"));
    m_head->setForegroundRole(QPalette::PlaceholderText);
    // What it says never keeps the pane from being narrow.
    m_head->setWordWrap(true);
    m_head->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    connect(m_text, &SourceText::placeChosen, this, &SourcePane::chooseAt);

    auto *closer = new QToolButton(this);
    closer->setObjectName(QStringLiteral("closeSource"));
    closer->setIcon(icon(Icon::Close));
    closer->setIconSize({ 12, 12 });
    closer->setAutoRaise(true);
    closer->setFocusPolicy(Qt::NoFocus);
    connect(closer, &QToolButton::clicked, toggle, &QAction::trigger);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(margin + 4, 12, 6, 6);
    head->addWidget(m_head, 1);
    head->addWidget(closer);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addLayout(head);
    layout->addWidget(m_text, 1);
    dim();
    retranslate();
}

void SourcePane::setArticle(const core::StoredArticle &article)
{
    m_article = article;
    m_asked = false;
    if (isVisible())
        ask();
}

void SourcePane::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!m_asked && m_article.id != 0)
        ask();
}

void SourcePane::ask()
{
    m_asked = true;
    const auto kept = m_store.read([article = m_article](archive::Reader &reader) {
        const core::Result<QByteArray> bytes = reader.sourceBytes(article.page.id);
        return bytes ? intake::keptSource(article.page.source, *bytes, article.article)
                     : core::Result<intake::KeptSource>(std::unexpected(bytes.error()));
    });
    whenAnswered(this, kept, [this, mine = ++m_question](const core::Result<intake::KeptSource> &answer) {
        if (mine == m_question)
            take(answer);
    });
}

void SourcePane::take(const core::Result<intake::KeptSource> &answer)
{
    m_complaint = answer ? QString() : answer.error().message;
    const bool sameText = answer && answer->text == m_source.text && !m_source.text.isEmpty();
    m_source = answer ? *answer : intake::KeptSource();
    if (!sameText)
        m_text->setLines(m_source.text, m_source.firstLine);
    retranslate();
    light();
    if (!sameText)
        bringForward(m_marked >= 0 ? m_marked : 0);
    Q_EMIT arrived();
}

void SourcePane::mark(int block, bool go)
{
    if (block != m_marked) {
        m_marked = block;
        light();
    }
    if (go)
        bringForward(block);
}

/// The whole text in faint ink, over which the article's own lines are laid. Not as a colour laid over it as
/// well: what two of these cover is painted twice, as if it were bold.
void SourcePane::dim()
{
    QPalette faint = m_text->palette();
    faint.setColor(QPalette::Text, palette().color(QPalette::PlaceholderText));
    m_text->setPalette(faint);
}

void SourcePane::light()
{
    QColor tint = palette().color(QPalette::Highlight);
    QTextCharFormat own;
    tint.setAlphaF(0.07F);
    own.setBackground(tint);
    own.setForeground(palette().color(QPalette::Text));
    QTextCharFormat marked = own;
    tint.setAlphaF(0.26F);
    marked.setBackground(tint);

    QList<QTextEdit::ExtraSelection> selections;
    const auto lay = [&](int position, int length, const QTextCharFormat &format) {
        QTextCursor cursor(m_text->document());
        cursor.setPosition(position);
        cursor.setPosition(position + length, QTextCursor::KeepAnchor);
        selections.append({ cursor, format });
    };
    for (qsizetype block = 0; block < m_source.blocks.size(); ++block) {
        for (const intake::SourceStretch &stretch : m_source.blocks.at(block)) {
            if (block != m_marked)
                lay(stretch.position, stretch.length, own);
        }
    }
    // Last, since a lead may share its line with the paragraph behind it.
    for (const intake::SourceStretch &stretch : m_source.blocks.value(m_marked))
        lay(stretch.position, stretch.length, marked);
    m_text->setExtraSelections(selections);
}

void SourcePane::bringForward(int block)
{
    const QList<intake::SourceStretch> stretches = m_source.blocks.value(block);
    if (!stretches.isEmpty())
        m_text->goTo(stretches.first().position);
}

void SourcePane::chooseAt(int position)
{
    // The shortest of what holds the place: a record holds all of its article.
    int chosen = -1;
    int length = 0;
    for (qsizetype block = 0; block < m_source.blocks.size(); ++block) {
        for (const intake::SourceStretch &stretch : m_source.blocks.at(block)) {
            const bool holds = stretch.position <= position && position <= stretch.end();
            if (holds && (chosen < 0 || stretch.length < length)) {
                chosen = static_cast<int>(block);
                length = stretch.length;
            }
        }
    }
    mark(chosen, false);
    Q_EMIT blockChosen(chosen);
}

void SourcePane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        dim();
        light();
    }
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void SourcePane::retranslate()
{
    m_text->setAccessibleName(tr("Source text"));
    auto *closer = findChild<QToolButton *>(QStringLiteral("closeSource"));
    closer->setToolTip(tr("Close the source text"));
    closer->setAccessibleName(tr("Close the source text"));
    if (!m_complaint.isEmpty() || m_source.text.isEmpty()) {
        m_head->setText(m_complaint.isEmpty() ? tr("Source text") : m_complaint);
        return;
    }
    const QString name
        = m_head->fontMetrics().elidedText(QFileInfo(m_source.path).fileName(), Qt::ElideMiddle, widestName);
    QStringList parts { tr("Source: %1").arg(name), text::encodingName(m_source.encoding) };
    if (!m_source.isWhole)
        parts.append(tr("the part around this article"));
    m_head->setText(parts.join(QStringLiteral(" · ")));
    m_head->setToolTip(m_source.path);
}

} // namespace ui
