// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/citation.h"

#include "publish/document.h"
#include "publish/exporters.h"
#include "publish/outlet.h"
#include "publish/runningtext.h"

#include <QCoreApplication>

namespace publish {

/// The numbers of an ISO 8601 value that is cut to its precision.
static QList<int> datePartsOf(const core::IssueDate &date)
{
    QList<int> out;
    for (const QString &part : date.value.split(u'-')) {
        bool isNumber = false;
        const int number = part.toInt(&isNumber);
        if (!isNumber || out.size() == int(date.precision))
            break;
        out.append(number);
    }
    return out;
}

Citation citationOf(const core::StoredArticle &article)
{
    Citation out;
    out.article = article.id;
    for (const QString &name : article.article.reporters()) {
        if (const QString author = oneLine(name).simplified(); !author.isEmpty())
            out.authors.append(author);
    }
    out.title = oneLine(article.article.title()).trimmed();
    out.titleIsPrinted = article.article.hasHeadline();
    out.paper = oneLine(article.issue.paper).trimmed();
    out.date = datePartsOf(article.issue.date);
    out.dateIsEstimate = !out.date.isEmpty() && article.issue.date.isEstimate();
    out.edition = oneLine(article.issue.edition).trimmed();
    out.page = oneLine(article.page.number).trimmed();
    return out;
}

QString citationKey(const Citation &citation)
{
    return QStringLiteral("jianbao%1").arg(citation.article);
}

QString sourceLine(const core::StoredArticle &article)
{
    const Citation citation = citationOf(article);
    QStringList parts;
    if (!citation.paper.isEmpty()) {
        //: A newspaper's name in the line that says where a text is from; in Chinese 《%1》
        parts.append(QCoreApplication::translate("publish", "%1", "newspaper").arg(citation.paper));
    }
    if (!citation.date.isEmpty())
        parts.append(dateText(article.issue.date));
    parts += { citation.edition, pageText(citation.page) };
    if (citation.titleIsPrinted && !citation.title.isEmpty()) {
        //: An article's title in the line that says where a text is from; in Chinese 《%1》
        parts.append(QCoreApplication::translate("publish", "“%1”", "title").arg(citation.title));
    }
    parts.removeAll(QString());
    QString out = parts.value(0);
    for (qsizetype i = 1; i < parts.size(); ++i) {
        //: Puts two parts of the line that says where a text is from beside each other; in Chinese %1%2
        out = QCoreApplication::translate("publish", "%1, %2").arg(out, parts.at(i));
    }
    return out;
}

const CitationForm *citationForm(Form form)
{
    switch (form) {
    case Form::Gbt7714:
        return &gbt7714Form;
    case Form::Bibtex:
        return &bibtexForm;
    case Form::Ris:
        return &risForm;
    case Form::CslJson:
        return &cslJsonForm;
    case Form::Pdf:
    case Form::Odt:
    case Form::Html:
    case Form::Markdown:
    case Form::Text:
    case Form::Json:
    case Form::Csv:
        break;
    }
    return nullptr;
}

QString citation(Form form, const core::StoredArticle &article)
{
    const CitationForm *const found = citationForm(form);
    if (!found)
        return {};
    const QString text = found->text(citationOf(article));
    return found->isNumbered ? text : QLatin1String(found->before) + text + QLatin1String(found->after);
}

namespace {

/// Writes a list of citations.
class Citations : public Exporter {
public:
    Citations(const CitationForm &form, QIODevice &device)
        : m_form(form)
        , m_outlet(device)
    {
    }

    core::Result<void> add(const Entry &entry) override
    {
        QString text = QLatin1String(m_count == 0 ? m_form.before : m_form.between);
        ++m_count;
        if (m_form.isNumbered)
            text += QStringLiteral("[%1] ").arg(m_count);
        return m_outlet.write(text + m_form.text(citationOf(entry.stored)));
    }

    core::Result<void> end() override
    {
        // What opens must be closed even around nothing: an empty list is a list.
        const QByteArray before = m_count == 0 ? QByteArray(m_form.before) : QByteArray();
        const QByteArray after = m_count == 0 && before.isEmpty() ? QByteArray() : QByteArray(m_form.after);
        if (const auto written = m_outlet.write(before + after); !written)
            return written;
        return m_outlet.finish();
    }

private:
    const CitationForm &m_form;
    Outlet m_outlet;
    qint64 m_count = 0;
};

} // namespace

std::unique_ptr<Exporter> makeCitations(const CitationForm &form, QIODevice &device)
{
    return std::make_unique<Citations>(form, device);
}

} // namespace publish
