// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panes/printpane.h"

#include "ui/panes/sheetsview.h"
#include "ui/settings.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>

namespace ui {

static constexpr int mostProofed = 60; // articles
static constexpr int pause = 150; // milliseconds from a change to new sheets

PrintPane::PrintPane(Settings &settings, intake::Typesetter &typesetter, QWidget *parent)
    : QFrame(parent)
    , m_settings(settings)
    , m_typesetter(typesetter)
    , m_sheets(new SheetsView(typesetter))
    , m_what(new QComboBox)
    , m_form(new QComboBox)
    , m_paper(new QComboBox)
    , m_columns(new QComboBox)
    , m_contents(new QCheckBox)
    , m_entities(new QCheckBox)
    , m_hits(new QCheckBox)
    , m_archival(new QCheckBox)
    , m_each(new QCheckBox)
    , m_pattern(new QLineEdit)
    , m_heading(new QLabel)
    , m_note(new QLabel)
    , m_save(new QPushButton)
    , m_print(new QPushButton)
    , m_close(new QPushButton)
{
    setObjectName(QStringLiteral("printPane"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &PrintPane::ask);
    build();
    retranslate();
    showSettings();
    connectSettings();
    connect(m_save, &QPushButton::clicked, this,
        [this] { m_isWriting ? Q_EMIT stopWanted() : Q_EMIT saveWanted(); });
    connect(m_print, &QPushButton::clicked, this, &PrintPane::printerWanted);
    connect(m_close, &QPushButton::clicked, this, &PrintPane::dismissed);
    connect(m_sheets, &SheetsView::currentChanged, this, &PrintPane::describe);
    hide();
}

void PrintPane::build()
{
    setAutoFillBackground(true);
    QFont large = m_heading->font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    large.setBold(true);
    m_heading->setFont(large);
    m_heading->setObjectName(QStringLiteral("printHeading"));
    m_note->setObjectName(QStringLiteral("printNote"));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_note->setWordWrap(true);

    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins(16, 14, 16, 14);
    column->setSpacing(10);
    column->addWidget(m_heading);
    auto *form = new QFormLayout;
    form->setVerticalSpacing(10);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    buildForm(*form);
    column->addLayout(form);
    for (QCheckBox *box : { m_contents, m_entities, m_hits, m_archival, m_each })
        column->addWidget(box);
    column->addWidget(m_pattern);
    column->addWidget(m_note);
    column->addStretch(1);
    m_save->setObjectName(QStringLiteral("printSave"));
    m_save->setDefault(true);
    m_print->setObjectName(QStringLiteral("printPrinter"));
    m_close->setObjectName(QStringLiteral("printClose"));
    for (QPushButton *button : { m_save, m_print, m_close })
        column->addWidget(button);

    auto *scroll = new QScrollArea;
    scroll->setWidget(side);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedWidth(264);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(m_sheets, 1);
    layout->addWidget(scroll);
}

void PrintPane::buildForm(QFormLayout &form)
{
    const struct {
        QComboBox *box;
        const char *name;
        const char *text;
    } rows[] { { m_what, "printWhat", QT_TR_NOOP("&What") }, { m_form, "printForm", QT_TR_NOOP("For&m") },
        { m_paper, "printPaper", QT_TR_NOOP("&Paper") },
        { m_columns, "printColumns", QT_TR_NOOP("Co&lumns") } };
    for (const auto &row : rows) {
        auto *label = new QLabel;
        label->setBuddy(row.box);
        row.box->setObjectName(QString::fromLatin1(row.name));
        row.box->setMinimumContentsLength(8);
        row.box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        form.addRow(label, row.box);
        m_labels.append({ label, row.text });
    }
    for (const publish::FormNames &names : publish::forms())
        m_form->addItem(QString(), QString::fromLatin1(names.name));
    for (const publish::PaperNames &names : publish::papers())
        m_paper->addItem(QString::fromLatin1(names.name));
    for (int columns = 1; columns <= publish::mostColumns; ++columns)
        m_columns->addItem(QString::number(columns));
    m_contents->setObjectName(QStringLiteral("printContents"));
    m_entities->setObjectName(QStringLiteral("printEntities"));
    m_hits->setObjectName(QStringLiteral("printHits"));
    m_archival->setObjectName(QStringLiteral("printArchival"));
    m_each->setObjectName(QStringLiteral("printEach"));
    m_pattern->setObjectName(QStringLiteral("printPattern"));
}

void PrintPane::connectSettings()
{
    const auto keep = [this](Setting setting, const QVariant &value) {
        if (!m_isShowing)
            m_settings.set(setting, value);
    };
    connect(m_what, &QComboBox::currentIndexChanged, this, &PrintPane::settle);
    connect(m_form, &QComboBox::currentIndexChanged, this,
        [this, keep] { keep(Setting::PrintForm, m_form->currentData()); });
    connect(m_paper, &QComboBox::currentIndexChanged, this,
        [this, keep] { keep(Setting::PrintPaper, m_paper->currentText()); });
    connect(m_columns, &QComboBox::currentIndexChanged, this,
        [this, keep] { keep(Setting::PrintColumns, m_columns->currentIndex() + 1); });
    const std::pair<QCheckBox *, Setting> boxes[] { { m_contents, Setting::PrintContents },
        { m_entities, Setting::PrintEntities }, { m_hits, Setting::PrintHits },
        { m_archival, Setting::PrintArchival }, { m_each, Setting::PrintEach } };
    for (const auto &[box, setting] : boxes)
        connect(box, &QCheckBox::toggled, this, [keep, setting = setting](bool on) { keep(setting, on); });
    connect(m_pattern, &QLineEdit::textEdited, this,
        [keep](const QString &pattern) { keep(Setting::PrintPattern, pattern); });
    connect(&m_settings, &Settings::changed, this, [this](Setting setting) {
        if (setting >= Setting::PrintForm && setting <= Setting::PrintPattern)
            showSettings();
        if (setting == Setting::Typeface)
            settle();
    });
}

void PrintPane::showSettings()
{
    m_isShowing = true;
    m_form->setCurrentIndex(std::max(0, m_form->findData(m_settings.value(Setting::PrintForm))));
    m_paper->setCurrentIndex(
        std::max(0, m_paper->findText(m_settings.value(Setting::PrintPaper).toString())));
    m_columns->setCurrentIndex(
        std::clamp(m_settings.value(Setting::PrintColumns).toInt(), 1, publish::mostColumns) - 1);
    m_contents->setChecked(m_settings.value(Setting::PrintContents).toBool());
    m_entities->setChecked(m_settings.value(Setting::PrintEntities).toBool());
    m_hits->setChecked(m_settings.value(Setting::PrintHits).toBool());
    m_archival->setChecked(m_settings.value(Setting::PrintArchival).toBool());
    m_each->setChecked(m_settings.value(Setting::PrintEach).toBool());
    if (const QString pattern = m_settings.value(Setting::PrintPattern).toString();
        pattern != m_pattern->text())
        m_pattern->setText(pattern);
    m_isShowing = false;
    settle();
}

publish::Form PrintPane::form() const
{
    return publish::formNamed(m_form->currentData().toString()).value_or(publish::Form::Pdf);
}

intake::ExportRequest PrintPane::request() const
{
    intake::ExportRequest out;
    out.archive = m_archive;
    out.form = form();
    if (m_what->currentIndex() >= 0 && m_what->currentIndex() < m_choices.size())
        out.target = m_choices.at(m_what->currentIndex()).target;
    out.setup.paper = publish::paperNamed(m_paper->currentText()).value_or(publish::PaperSize::A4);
    out.setup.columns = m_columns->currentIndex() + 1;
    out.setup.contents = m_contents->isChecked();
    out.setup.entities = m_entities->isChecked();
    out.setup.hits = m_hits->isChecked();
    out.setup.archival = m_archival->isChecked();
    out.setup.family = m_settings.value(Setting::Typeface).toString();
    out.each = m_each->isChecked();
    out.pattern = m_pattern->text();
    return out;
}

QString PrintPane::title() const
{
    return m_proof.print ? m_proof.print->title() : m_what->currentText();
}

/// Why no files can be called so; empty: they can.
QString PrintPane::patternProblem() const
{
    if (!m_each->isChecked())
        return {};
    const auto name = publish::fileName(m_pattern->text(), {}, 1);
    return name ? QString() : name.error().message;
}

void PrintPane::offer(const QString &archive, const QList<PrintChoice> &choices)
{
    const int before = isVisible() ? m_what->currentIndex() : 0; // said anew, in another language
    m_archive = archive;
    m_choices = choices;
    {
        const QSignalBlocker quiet(m_what);
        m_what->clear();
        for (const PrintChoice &choice : choices)
            m_what->addItem(choice.name);
        m_what->setCurrentIndex(std::clamp(before, 0, std::max(0, m_what->count() - 1)));
    }
    if (QWidget *focus = window()->focusWidget(); focus && !isAncestorOf(focus))
        m_before = focus;
    show();
    m_save->setFocus(Qt::OtherFocusReason);
    settle();
}

void PrintPane::putAway()
{
    m_pending.drop();
    m_soon.stop();
    m_proof = {};
    m_sheets->say({});
    hide();
    if (m_before && m_before->isVisible())
        m_before->setFocus(Qt::OtherFocusReason);
}

/// What goes with the form can be set, and the sheets follow.
void PrintPane::settle()
{
    const bool isPdf = form() == publish::Form::Pdf;
    for (QWidget *ofPaper :
        std::initializer_list<QWidget *> { m_paper, m_columns, m_contents, m_entities, m_archival })
        ofPaper->setEnabled(isPdf);
    const intake::ExportRequest now = request();
    m_hits->setEnabled(publish::namesOf(form()).marksHits && now.target.query.has_value());
    m_pattern->setVisible(now.each);
    m_save->setEnabled(m_isWriting || patternProblem().isEmpty());
    m_print->setEnabled(isPdf && !m_isWriting);
    if (isVisible())
        m_soon.start();
    describe();
}

void PrintPane::ask()
{
    m_pending.drop();
    const intake::ExportRequest now = request();
    if (now.form != publish::Form::Pdf) {
        m_proof = {};
        m_sheets->say(tr("%1 is not set in sheets; there is nothing to look at.").arg(m_form->currentText()));
        describe();
        Q_EMIT proofed();
        return;
    }
    if (!m_proof.print)
        m_sheets->say(tr("Setting the sheets…"));
    m_pending.whenAnswered(this, m_typesetter.proof(m_archive, now.target, now.setup, mostProofed),
        [this](const core::Result<intake::Proof> &proof) { take(proof); });
}

void PrintPane::take(const core::Result<intake::Proof> &proof)
{
    m_proof = proof.value_or(intake::Proof());
    if (proof)
        m_sheets->setPrint(proof->print);
    else
        m_sheets->say(proof.error().message);
    describe();
    Q_EMIT proofed();
}

void PrintPane::showProgress(int done, int total)
{
    m_isWriting = true;
    m_save->setText(tr("Stop"));
    m_print->setEnabled(false);
    m_note->setText(tr("Writing… %L1 of %L2 articles").arg(done).arg(total));
}

void PrintPane::showDone()
{
    m_isWriting = false;
    settle();
}

void PrintPane::describe()
{
    if (m_isWriting)
        return;
    m_save->setText(request().each ? tr("Save in a Folder…") : tr("Save…"));
    QStringList parts;
    if (m_proof.print) {
        parts.append(tr("Sheet %1 of %2.").arg(m_sheets->current() + 1).arg(m_sheets->sheets()));
        if (m_proof.articles < m_proof.all)
            parts.append(
                tr("These are the first %L1 of %L2 articles.").arg(m_proof.articles).arg(m_proof.all));
        if (const QString missing = m_proof.print->type().missing(); !missing.isEmpty())
            parts.append(tr("No installed font has %1.").arg(missing));
    }
    if (const QString problem = patternProblem(); !problem.isEmpty())
        parts = { problem };
    m_note->setText(parts.join(u' '));
}

/// What Enter presses: the button that has the keys, else saving.
QPushButton &PrintPane::pressed() const
{
    if (m_close->hasFocus() || (m_isWriting && !m_save->hasFocus()))
        return *m_close;
    return m_print->hasFocus() ? *m_print : *m_save;
}

void PrintPane::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT dismissed();
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        pressed().click();
    else
        QFrame::keyPressEvent(event);
}

void PrintPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        settle(); // heads and feet are translated, too
        if (isVisible())
            Q_EMIT choicesWanted();
    }
    QFrame::changeEvent(event);
}

void PrintPane::retranslate()
{
    setAccessibleName(tr("Print and export"));
    m_heading->setText(tr("Print and Export"));
    for (const auto &[label, text] : m_labels) {
        label->setText(tr(text));
        label->buddy()->setAccessibleName(label->text().remove(u'&'));
    }
    for (int row = 0; row < m_form->count(); ++row)
        m_form->setItemText(
            row, QCoreApplication::translate("publish", publish::forms()[std::size_t(row)].title));
    m_contents->setText(tr("&Contents page and bookmarks"));
    m_entities->setText(tr("Entities in colo&ur"));
    m_hits->setText(tr("Hits li&t"));
    m_archival->setText(tr("PDF/&A-1b mode"));
    m_archival->setToolTip(tr("For long keeping: a PDF that needs nothing from outside itself."));
    m_each->setText(tr("A file for each a&rticle"));
    m_pattern->setAccessibleName(tr("How the files are called"));
    m_pattern->setToolTip(tr("What the names are made of: %1").arg(publish::namingWords().join(u' ')));
    m_sheets->setAccessibleName(tr("Sheets as they will be printed"));
    m_print->setText(tr("Print on a Printer…"));
    m_close->setText(tr("Close"));
    describe();
}

} // namespace ui
