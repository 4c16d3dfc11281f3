// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "formats/format.h"

#include <QCoreApplication>
#include <algorithm>
#include <archive.h>
#include <archive_entry.h>
#include <locale.h>
#include <memory>

namespace formats {

namespace {

// A bomb is known by what it would unpack to, while it unpacks: what its directory says may be a lie.
constexpr int mostEntries = 10'000;
constexpr qint64 largestTotal = 256LL << 20; ///< bytes unpacked, as for a single file
constexpr qint64 highestRatio = 30; ///< text packs ten to one at most
constexpr qint64 freeOfRatio = 4 << 20; ///< bytes that may be unpacked whatever the ratio
constexpr qsizetype mostWarnings = 50;

/// libarchive gives names in the thread's locale; under "C" it would lose those it knows to be UTF-8.
class Utf8Locale {
public:
    Utf8Locale()
        : m_locale(newlocale(LC_CTYPE_MASK, "C.UTF-8", nullptr))
        , m_before(m_locale ? uselocale(m_locale) : nullptr)
    {
    }
    ~Utf8Locale()
    {
        if (!m_locale)
            return;
        uselocale(m_before);
        freelocale(m_locale);
    }
    Q_DISABLE_COPY_MOVE(Utf8Locale)

private:
    locale_t m_locale;
    locale_t m_before;
};

bool recognises(const Contents &contents)
{
    const QByteArray &bytes = contents.file().bytes;
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("PK\x05\x06");
}

/// A name without the mark of UTF-8 is in the code page of the machine that packed it: here GBK, whose second
/// byte may be that of a backslash, so that it is decoded before it is taken apart.
QString decodedName(QByteArrayView raw)
{
    if (raw.isValidUtf8())
        return QString::fromUtf8(raw);
    const auto decoded = text::decode(raw, text::Encoding::Gb18030);
    return decoded ? decoded->lines.first().text : QString::fromLatin1(raw);
}

bool leadsOut(const QStringList &steps, const QString &name)
{
    return name.startsWith(u'/') || steps.contains(u"..") || (name.size() > 1 && name[1] == u':');
}

/// What lies beside pages and holds none: resource forks, hidden files, pictures and the looks of a web page.
bool isBeside(const QStringList &steps)
{
    static const QStringList suffixes { QStringLiteral(".jpg"), QStringLiteral(".jpeg"),
        QStringLiteral(".png"), QStringLiteral(".gif"), QStringLiteral(".css"), QStringLiteral(".js"),
        QStringLiteral(".ico"), QStringLiteral("thumbs.db"), QStringLiteral("desktop.ini") };
    const bool hidden = std::any_of(steps.cbegin(), steps.cend(),
        [](const QString &step) { return step.startsWith(u'.') || step == u"__MACOSX"; });
    return hidden || std::any_of(suffixes.cbegin(), suffixes.cend(), [&](const QString &suffix) {
        return steps.last().endsWith(suffix, Qt::CaseInsensitive);
    });
}

/// Unpacks a ZIP in memory, member by member, and reads each as a file of its own.
class ZipReader {
public:
    using Taker = std::function<void(const SourceFile &member)>;

    explicit ZipReader(const SourceFile &file)
        : m_file(file)
    {
    }

    core::Result<QList<core::SourcePage>> read();
    /// Hands over what is packed instead of reading it.
    core::Result<void> unpackAll(const Taker &take);

private:
    core::Result<void> walk();
    core::Result<void> readEntry(struct archive *archive, struct archive_entry *entry, int number);
    core::Result<QByteArray> unpack(struct archive *archive, const QString &path);
    void readMember(const SourceFile &member);
    void warn(const QString &sentence);
    QString refusal(struct archive *archive, struct archive_entry *entry, const QString &path) const;

    const SourceFile &m_file;
    Taker m_take;
    qint64 m_unpacked = 0;
    QList<core::SourcePage> m_pages;
    QStringList m_warnings;
    int m_unsaid = 0; ///< warnings beyond the most
    bool m_cut = false; ///< the ZIP cannot be read to its end
};

void ZipReader::warn(const QString &sentence)
{
    if (m_warnings.size() < mostWarnings)
        m_warnings.append(sentence);
    else
        ++m_unsaid;
}

/// Why a member is not to be unpacked; empty where it is.
QString ZipReader::refusal(struct archive *archive, struct archive_entry *entry, const QString &path) const
{
    if (archive_entry_is_encrypted(entry) > 0) {
        return QCoreApplication::translate(
            "formats", "%1 is locked by a password: unpack it yourself and import what was in it.")
            .arg(path);
    }
    // What LZMA and its like unpack with takes the memory that the file asks for: up to 4 GiB for nothing.
    const QByteArrayView method(archive_format_name(archive));
    if (!method.endsWith("(uncompressed)") && !method.endsWith("(deflation)") && !method.endsWith("(bzip)")) {
        return QCoreApplication::translate(
            "formats", "%1 is packed in a way that is not read: pack it as an ordinary ZIP.")
            .arg(path);
    }
    return {};
}

core::Result<QByteArray> ZipReader::unpack(struct archive *archive, const QString &path)
{
    QByteArray bytes;
    QByteArray chunk(1 << 16, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t got = archive_read_data(archive, chunk.data(), std::size_t(chunk.size()));
        if (got == 0)
            return bytes;
        if (got < 0) {
            return core::fail(core::Error::Kind::Unreadable,
                QCoreApplication::translate("formats", "%1 is damaged.").arg(path));
        }
        m_unpacked += got;
        if (m_unpacked > largestTotal
            || (m_unpacked > freeOfRatio && m_unpacked / highestRatio > m_file.bytes.size())) {
            return core::fail(core::Error::Kind::Unsupported,
                QCoreApplication::translate(
                    "formats", "%1 unpacks to more than 256 MiB or thirty times its size and is not read.")
                    .arg(m_file.path));
        }
        bytes.append(chunk.constData(), got);
    }
}

void ZipReader::readMember(const SourceFile &member)
{
    if (recognises(Contents(member)) && !foreignFormat.recognises(Contents(member))) {
        warn(QCoreApplication::translate("formats", "%1 is a ZIP inside a ZIP and is not opened.")
                 .arg(member.path));
        return;
    }
    if (m_take)
        m_take(member);
    else if (const auto pages = formats::read(member))
        m_pages += *pages;
    else
        warn(pages.error().message);
}

core::Result<void> ZipReader::readEntry(struct archive *archive, struct archive_entry *entry, int number)
{
    const char *raw = archive_entry_pathname(entry);
    // A name that says it is UTF-8 and is not has none: its number stands for it.
    QString name = raw ? decodedName(raw) : QString::number(number);
    name.replace(u'\\', u'/');
    const QStringList steps = name.split(u'/', Qt::SkipEmptyParts);
    const QString path = m_file.path + u'/' + name;
    if (steps.isEmpty() || archive_entry_filetype(entry) != AE_IFREG)
        return {};
    if (leadsOut(steps, name)) {
        warn(QCoreApplication::translate("formats", "%1 leads out of its ZIP and is not read.").arg(path));
        return {};
    }
    if (isBeside(steps))
        return {};
    if (const QString reason = refusal(archive, entry, path); !reason.isEmpty()) {
        warn(reason);
        return {};
    }
    core::Result<QByteArray> bytes = unpack(archive, path);
    if (bytes)
        readMember({ path, std::move(*bytes), m_file.encoding });
    else if (bytes.error().kind == core::Error::Kind::Unsupported)
        return std::unexpected(bytes.error());
    else
        warn(bytes.error().message);
    return {};
}

core::Result<void> ZipReader::walk()
{
    using Kind = core::Error::Kind;
    const Utf8Locale locale;
    const std::unique_ptr<struct archive, decltype(&archive_read_free)> archive(
        archive_read_new(), archive_read_free);
    archive_read_support_format_zip(archive.get());
    int result
        = archive_read_open_memory(archive.get(), m_file.bytes.constData(), std::size_t(m_file.bytes.size()));
    struct archive_entry *entry = nullptr;
    for (int entries = 0; result >= ARCHIVE_WARN; ++entries) {
        result = archive_read_next_header(archive.get(), &entry);
        if (result == ARCHIVE_EOF || result < ARCHIVE_WARN)
            break;
        if (entries == mostEntries) {
            return core::fail(Kind::Unsupported,
                QCoreApplication::translate("formats", "%1 holds more than 10,000 files and is not read.")
                    .arg(m_file.path));
        }
        if (const auto done = readEntry(archive.get(), entry, entries + 1); !done)
            return std::unexpected(done.error());
    }
    m_cut = result != ARCHIVE_EOF;
    if (m_cut)
        warn(QCoreApplication::translate("formats", "%1 is cut off or damaged.").arg(m_file.path));
    return {};
}

core::Result<void> ZipReader::unpackAll(const Taker &take)
{
    m_take = take;
    return walk();
}

core::Result<QList<core::SourcePage>> ZipReader::read()
{
    using Kind = core::Error::Kind;
    if (const auto walked = walk(); !walked)
        return std::unexpected(walked.error());
    if (m_pages.isEmpty()) {
        return core::fail(m_cut ? Kind::Unreadable : Kind::Unsupported,
            m_warnings.isEmpty()
                ? QCoreApplication::translate("formats", "%1 holds no pages.").arg(m_file.path)
                : m_warnings.last());
    }
    if (m_unsaid > 0) {
        m_warnings.append(QCoreApplication::translate("formats", "%1 holds %2 more files that are not read.")
                              .arg(m_file.path, QString::number(m_unsaid)));
    }
    m_pages.first().warnings = m_warnings + m_pages.first().warnings;
    return m_pages;
}

core::Result<QList<core::SourcePage>> readZip(const Contents &contents)
{
    return ZipReader(contents.file()).read();
}

} // namespace

core::Result<void> eachText(const SourceFile &file, const std::function<void(const SourceFile &)> &take)
{
    if (recognises(Contents(file)))
        return ZipReader(file).unpackAll(take);
    take(file);
    return {};
}

const Format zipFormat { recognises, readZip };

} // namespace formats
