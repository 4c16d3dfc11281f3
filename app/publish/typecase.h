// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QList>
#include <QRawFont>
#include <QString>
#include <QStringList>
#include <QTextLayout>
#include <vector>

class QTextDocument;

namespace publish {

/// Says which family draws which character, so that on paper no glyph of a face stands for two characters:
/// what a PDF's text needs, which is found by glyph.
///
/// Fonts draw 工 and the radical ⼯ with one glyph, and lack rare characters altogether. Each character goes
/// to the first family that has a glyph for it which no other character holds, the commonest characters
/// first. First admit() everything that will be printed, in the order of printing, then settle(), then ask.
class TypeCase {
public:
    /// `families`, best first.
    explicit TypeCase(const QStringList &families)
        : m_families(families)
    {
    }

    void admit(QStringView text, bool bold);
    void admit(const QTextDocument &document);
    void settle();

    /// The stretches of a text that another family than the first must draw.
    QList<QTextLayout::FormatRange> borrowed(QStringView text, bool bold) const;
    /// Lays borrowed() over a document. A character that no family can draw is shown as 〓 (the mark that
    /// printers set for a sort they lack) or the like, each as its own, so that the PDF's text can still hold
    /// it.
    void lay(QTextDocument &document) const;

    /// What may be drawn with a face.
    struct Face {
        QRawFont font;
        QByteArray postscriptName;
        QHash<quint32, char32_t> drawn; ///< glyph to the character it stands for
    };
    const std::vector<Face> &faces() const { return m_faces; }

    /// The index of the face that a font is, of any size; -1: none of these.
    int faceOf(const QRawFont &font) const;

    /// Characters that no installed family can draw, each once.
    QString missing() const { return m_missing; }

private:
    using Sort = quint32; ///< a character and, in the top bit, whether it is bold

    int faceFor(int family, Sort sort);
    bool place(Sort sort, int family, char32_t shown);
    void standIn(Sort sort);

    QStringList m_families;
    std::vector<Face> m_faces;
    QHash<int, int> m_faceIndex; ///< a family, bold or not, Han or not, to an index of m_faces
    QHash<Sort, int> m_counts;
    QList<Sort> m_order; ///< as first admitted
    QHash<Sort, int> m_borrowed; ///< the family, where it is not the first
    QHash<Sort, char32_t> m_standIns; ///< what is shown for a sort that is missing
    QString m_missing;
};

} // namespace publish
