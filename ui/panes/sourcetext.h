// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPlainTextEdit>

namespace ui {

/// A source's text as it is in its file: quiet type, every printed line with its number, so that a line that
/// only the window has wrapped is not taken for two.
class SourceText : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit SourceText(QWidget *parent = nullptr);
    /// `firstLine`: the number of the first line in its file, from 1.
    void setLines(const QString &text, int firstLine);
    /// Puts a place into the upper third, unless it can be seen already.
    void goTo(int position);

Q_SIGNALS:
    /// Where somebody clicked, or went by keys: UTF-16 units.
    void placeChosen(int position);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    friend class LineNumbers;
    void paintNumbers(QWidget &gutter);
    void fit();
    int gutterWidth() const;

    int m_firstLine = 1;
    QWidget *m_gutter;
};

} // namespace ui
