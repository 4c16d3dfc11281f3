// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/typesetter.h"
#include "ui/models/answer.h"

#include <QAbstractScrollArea>

namespace ui {

/// Printed sheets, one below the other, as wide as there is room. They are drawn on another thread, those
/// that are seen first.
class SheetsView : public QAbstractScrollArea {
    Q_OBJECT

public:
    /// `typesetter` must outlive it.
    explicit SheetsView(intake::Typesetter &typesetter, QWidget *parent = nullptr);

    /// nullptr: there is none.
    void setPrint(std::shared_ptr<publish::Print> print);
    /// Stands in the middle while there are no sheets.
    void say(const QString &sentence);
    int sheets() const { return m_print ? m_print->sheets() : 0; }
    /// The one that takes the middle of the view, from 0.
    int current() const;
    /// Whether all that can be seen is drawn.
    bool isDrawn() const;

Q_SIGNALS:
    void currentChanged();
    void drawn();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    QSize sheetSize() const; ///< in the view's pixels
    QRect sheetRect(int sheet) const;
    QList<int> seen() const;
    void settle();
    void ask();

    intake::Typesetter &m_typesetter;
    std::shared_ptr<publish::Print> m_print;
    QHash<int, QImage> m_pictures;
    qreal m_scale = 0; ///< dots of the pictures to the inch
    QString m_sentence;
    Pending m_pending;
};

} // namespace ui
