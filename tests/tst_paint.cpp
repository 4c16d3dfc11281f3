// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/paint/entitycolours.h"
#include "ui/paint/theme.h"
#include "ui/settings.h"

#include <QApplication>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>

using namespace Qt::StringLiterals;

namespace {

struct Lab {
    double lightness, a, b;
};
using Matrix = std::array<std::array<double, 3>, 3>;

/// Of the light that a screen gives, what is seen without one kind of cones (Machado, Oliveira and Fernandes,
/// 2009: "A physiologically-based model for simulation of color vision deficiency", full severity).
constexpr Matrix allCones { { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } } };
constexpr Matrix protanopia { { { 0.152286, 1.052583, -0.204868 }, { 0.114503, 0.786281, 0.099216 },
    { -0.003882, -0.048116, 1.051998 } } };
constexpr Matrix deuteranopia { { { 0.367322, 0.860646, -0.227968 }, { 0.280085, 0.672501, 0.047413 },
    { -0.011820, 0.042940, 0.968881 } } };
constexpr Matrix tritanopia { { { 1.255528, -0.076749, -0.178779 }, { -0.078411, 0.930809, 0.147602 },
    { 0.004733, 0.691367, 0.303900 } } };

/// IEC 61966-2-1: the light of an sRGB value.
double light(double value)
{
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

std::array<double, 3> lights(const QColor &colour)
{
    return { light(colour.redF()), light(colour.greenF()), light(colour.blueF()) };
}

double luminance(const QColor &colour)
{
    const auto [red, green, blue] = lights(colour);
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/// WCAG 2.1: from 1 (none) to 21.
double contrast(const QColor &one, const QColor &other)
{
    const double brighter = std::max(luminance(one), luminance(other));
    const double darker = std::min(luminance(one), luminance(other));
    return (brighter + 0.05) / (darker + 0.05);
}

/// CIE 1976, white of D65.
Lab seen(const QColor &colour, const Matrix &eye)
{
    const std::array<double, 3> given = lights(colour);
    std::array<double, 3> rgb {};
    for (std::size_t i = 0; i < 3; ++i)
        rgb[i] = std::clamp(eye[i][0] * given[0] + eye[i][1] * given[1] + eye[i][2] * given[2], 0.0, 1.0);
    const auto bend = [](double t) { return t > 0.008856 ? std::cbrt(t) : 7.787 * t + 16.0 / 116; };
    const double x = bend((0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047);
    const double y = bend(0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]);
    const double z = bend((0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883);
    return { 116 * y - 16, 500 * (x - y), 200 * (y - z) };
}

double difference(const QColor &one, const QColor &other, const Matrix &eye)
{
    const Lab a = seen(one, eye);
    const Lab b = seen(other, eye);
    return std::hypot(a.lightness - b.lightness, a.a - b.a, a.b - b.b);
}

/// Lines that are not mistaken for each other at a glance: the broken ones differ in their rhythm only.
enum class Line { None, Whole, Broken, Wave };

Line lineOf(const QTextCharFormat &format)
{
    switch (format.underlineStyle()) {
    case QTextCharFormat::NoUnderline:
        return Line::None;
    case QTextCharFormat::SingleUnderline:
        return Line::Whole;
    case QTextCharFormat::WaveUnderline:
        return Line::Wave;
    default:
        return Line::Broken;
    }
}

/// What lies under the words: the tint over the paper.
QColor over(const QColor &tint, const QColor &paper)
{
    const double share = tint.alphaF();
    const auto mix = [share](double upper, double lower) { return upper * share + lower * (1 - share); };
    return QColor::fromRgbF(float(mix(tint.redF(), paper.redF())), float(mix(tint.greenF(), paper.greenF())),
        float(mix(tint.blueF(), paper.blueF())));
}

} // namespace

/// The colours of the window, as they are seen by all who read it.
class TestPaint : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyTwoClassesKeepApart_data();
    void everyTwoClassesKeepApart();
    void noTwoClassesHaveTheSameLines();
    void wordsStayReadable_data();
    void wordsStayReadable();

private:
    static QPalette paletteOf(const QString &appearance);
};

QPalette TestPaint::paletteOf(const QString &appearance)
{
    const QTemporaryDir home;
    ui::Settings settings(home.filePath(u"settings.ini"_s));
    settings.set(ui::Setting::Appearance, appearance);
    const ui::Appearance dressed(*qApp, settings);
    return QApplication::palette();
}

void TestPaint::everyTwoClassesKeepApart_data()
{
    QTest::addColumn<QString>("appearance");
    QTest::addColumn<Matrix>("eye");
    for (const QString &appearance : { u"light"_s, u"dark"_s }) {
        const QByteArray name = appearance.toLatin1();
        QTest::newRow(name + ", all cones") << appearance << allCones;
        QTest::newRow(name + ", protanopia") << appearance << protanopia;
        QTest::newRow(name + ", deuteranopia") << appearance << deuteranopia;
        QTest::newRow(name + ", tritanopia") << appearance << tritanopia;
    }
}

/// A difference of 15 in CIELAB is seen at a glance; what is less needs another kind of line.
void TestPaint::everyTwoClassesKeepApart()
{
    QFETCH(const QString, appearance);
    QFETCH(const Matrix, eye);
    const QPalette palette = paletteOf(appearance);
    for (const core::EntityClass one : core::entityClasses) {
        for (const core::EntityClass other : core::entityClasses) {
            if (one >= other)
                continue;
            const double apart
                = difference(ui::entityColour(one, palette), ui::entityColour(other, palette), eye);
            const QTextCharFormat first = ui::entityFormat(one, palette);
            const QTextCharFormat second = ui::entityFormat(other, palette);
            const bool linesDiffer
                = lineOf(first) != lineOf(second) || first.fontOverline() != second.fontOverline();
            QVERIFY2(apart >= 15 || linesDiffer,
                qPrintable(u"%1 and %2 look alike: %3 apart"_s
                               .arg(core::entityClassName(one), core::entityClassName(other))
                               .arg(apart)));
        }
    }
}

void TestPaint::noTwoClassesHaveTheSameLines()
{
    const QPalette palette = paletteOf(u"light"_s);
    QSet<int> lines;
    for (const core::EntityClass entityClass : core::entityClasses) {
        const QTextCharFormat format = ui::entityFormat(entityClass, palette);
        lines.insert(int(format.underlineStyle()) * 2 + int(format.fontOverline()));
    }
    QCOMPARE(lines.size(), qsizetype(core::entityClasses.size()));
}

void TestPaint::wordsStayReadable_data()
{
    QTest::addColumn<QString>("appearance");
    QTest::newRow("light") << u"light"_s;
    QTest::newRow("dark") << u"dark"_s;
}

/// WCAG's enhanced contrast for the words, its contrast of graphics for the lines under them.
void TestPaint::wordsStayReadable()
{
    QFETCH(const QString, appearance);
    const QPalette palette = paletteOf(appearance);
    const QColor paper = palette.color(QPalette::Base);
    const QColor ink = palette.color(QPalette::Text);
    for (const core::EntityClass entityClass : core::entityClasses) {
        const QTextCharFormat format = ui::entityFormat(entityClass, palette);
        const QColor ground = over(format.background().color(), paper);
        const QByteArray name = core::entityClassName(entityClass).toLatin1();
        QVERIFY2(contrast(ink, ground) >= 7, name + ' ' + QByteArray::number(contrast(ink, ground)));
        const QColor line = over(ui::entityColour(entityClass, palette), paper);
        QVERIFY2(contrast(line, paper) >= 3, name + ' ' + QByteArray::number(contrast(line, paper)));
    }
}

QTEST_MAIN(TestPaint)
#include "tst_paint.moc"
