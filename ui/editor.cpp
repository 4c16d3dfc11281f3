// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor.h"

#include "ui/models/answer.h"

namespace ui {

static constexpr int articlesAtOnce = 200; ///< settled in one transaction

void Editor::setStore(archive::Store *store)
{
    m_store = store;
    ++m_generation;
    m_state = {};
    m_settling = false;
    Q_EMIT stateChanged();
    askState();
}

void Editor::askState()
{
    if (!m_store)
        return;
    const auto state = m_store->read([](archive::Reader &reader) { return reader.undoState(); });
    whenAnswered(this, state, [this, generation = m_generation](const auto &answer) {
        if (generation != m_generation || !answer)
            return;
        m_state = *answer;
        Q_EMIT stateChanged();
    });
}

template <typename Change> void Editor::make(Change change, bool touchesNames)
{
    if (!m_store)
        return;
    whenAnswered(this, m_store->write(std::move(change)),
        [this, touchesNames, generation = m_generation](const core::Result<core::Change> &answer) {
            if (generation != m_generation)
                return;
            if (!answer) {
                Q_EMIT failed(answer.error());
                return;
            }
            if (answer->what.isEmpty())
                return; // it was so already
            Q_EMIT changed(tr("Done: %1.").arg(answer->what));
            Q_EMIT made(*answer);
            askState();
            if (touchesNames)
                settle();
        });
}

void Editor::setDate(const QList<core::IssueId> &issues, const QString &date)
{
    core::IssueDate stated;
    stated.value = date;
    make([issues, stated](archive::Writer &writer) { return writer.setDate(issues, stated); });
}

void Editor::setPaper(const QList<core::IssueId> &issues, const QString &paper)
{
    make([issues, paper](archive::Writer &writer) { return writer.setPaper(issues, paper); });
}

void Editor::renamePaper(const QString &paper, const QString &name)
{
    if (!m_store)
        return;
    const auto issues = m_store->read([](archive::Reader &reader) { return reader.issues(); });
    whenAnswered(this, issues, [this, generation = m_generation, paper, name](const auto &answer) {
        if (generation != m_generation)
            return;
        if (!answer) {
            Q_EMIT failed(answer.error());
            return;
        }
        QList<core::IssueId> ids;
        for (const core::IssueSummary &issue : *answer) {
            if (issue.paper == paper)
                ids.append(issue.id);
        }
        setPaper(ids, name);
    });
}

void Editor::setEdition(const QList<core::IssueId> &issues, const QString &edition)
{
    make([issues, edition](archive::Writer &writer) { return writer.setEdition(issues, edition); });
}

void Editor::setOfPages(PageField field, const QList<core::PageId> &pages, const QString &value)
{
    make([field, pages, value](archive::Writer &writer) { return writer.setOfPages(field, pages, value); });
}

void Editor::remove(const QList<core::IssueId> &issues, const QList<core::PageId> &pages)
{
    if (!issues.isEmpty())
        make([issues](archive::Writer &writer) { return writer.removeIssues(issues); });
    if (!pages.isEmpty())
        make([pages](archive::Writer &writer) { return writer.removePages(pages); });
}

void Editor::rule(const core::Ruling &ruling, core::ArticleId first)
{
    make([ruling, first](archive::Writer &writer) { return writer.rule(ruling, first); }, true);
}

void Editor::dropRuling(qint64 ruling, core::ArticleId first)
{
    make([ruling, first](archive::Writer &writer) { return writer.dropRuling(ruling, first); }, true);
}

void Editor::correct(core::ArticleId article, const core::Correction &correction)
{
    make([article, correction](archive::Writer &writer) { return writer.correct(article, correction); });
}

void Editor::clip(const archive::Writer::Chosen &chosen, qint64 when)
{
    make([chosen, when](archive::Writer &writer) { return writer.clip(chosen, when); });
}

void Editor::markRead(const archive::Writer::Chosen &chosen, qint64 when)
{
    make([chosen, when](archive::Writer &writer) { return writer.markRead(chosen, when); });
}

/// Part by part: between two of them other changes have their turn, and closing the archive ends it.
void Editor::settle()
{
    if (!canChange() || m_settling)
        return;
    m_settling = true;
    const auto left
        = m_store->write([](archive::Writer &writer) { return writer.settleRulings(articlesAtOnce); });
    whenAnswered(this, left, [this, generation = m_generation](const core::Result<qint64> &answer) {
        if (generation != m_generation)
            return;
        m_settling = false;
        if (!answer) {
            Q_EMIT settling(0);
            // An archive that knows no rulings has none to settle.
            if (answer.error().kind != core::Error::Kind::Unsupported)
                Q_EMIT failed(answer.error());
            return;
        }
        Q_EMIT settling(*answer);
        if (*answer > 0)
            settle();
    });
}

template <typename Step> void Editor::step(Step step, QString (*sentence)(const QString &))
{
    if (!m_store)
        return;
    whenAnswered(this, m_store->write(step),
        [this, sentence, generation = m_generation](const core::Result<std::optional<core::Change>> &change) {
            if (generation != m_generation)
                return;
            if (!change) {
                Q_EMIT failed(change.error());
            } else if (*change) {
                Q_EMIT changed(sentence((*change)->what));
                Q_EMIT made(**change);
            }
            askState();
            settle(); // it may have been a ruling
        });
}

void Editor::undo()
{
    step([](archive::Writer &writer) { return writer.undo(); },
        [](const QString &what) { return tr("Taken back: %1.").arg(what); });
}

void Editor::redo()
{
    step([](archive::Writer &writer) { return writer.redo(); },
        [](const QString &what) { return tr("Done again: %1.").arg(what); });
}

} // namespace ui
