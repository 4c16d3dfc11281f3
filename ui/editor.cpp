// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editor.h"

#include "ui/models/answer.h"

namespace ui {

void Editor::setStore(archive::Store *store)
{
    m_store = store;
    ++m_generation;
    m_state = {};
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

template <typename Change> void Editor::make(Change change)
{
    if (!m_store)
        return;
    whenAnswered(this, m_store->write(std::move(change)),
        [this, generation = m_generation](const core::Result<core::Change> &made) {
            if (generation != m_generation)
                return;
            if (!made) {
                Q_EMIT failed(made.error());
                return;
            }
            Q_EMIT changed(tr("Done: %1.").arg(made->what));
            askState();
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

void Editor::setEdition(core::IssueId issue, const QString &edition)
{
    make([issue, edition](archive::Writer &writer) { return writer.setEdition(issue, edition); });
}

void Editor::remove(const QList<core::IssueId> &issues, const QList<core::PageId> &pages)
{
    if (!issues.isEmpty())
        make([issues](archive::Writer &writer) { return writer.removeIssues(issues); });
    if (!pages.isEmpty())
        make([pages](archive::Writer &writer) { return writer.removePages(pages); });
}

template <typename Step> void Editor::step(Step step, QString (*sentence)(const QString &))
{
    if (!m_store)
        return;
    whenAnswered(this, m_store->write(step),
        [this, sentence, generation = m_generation](const core::Result<std::optional<core::Change>> &made) {
            if (generation != m_generation)
                return;
            if (!made)
                Q_EMIT failed(made.error());
            else if (*made)
                Q_EMIT changed(sentence((*made)->what));
            askState();
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
