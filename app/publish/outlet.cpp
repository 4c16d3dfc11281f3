// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "publish/outlet.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileDevice>
#include <QStringEncoder>

namespace publish {

std::unexpected<core::Error> Outlet::failure() const
{
    const auto *file = qobject_cast<const QFileDevice *>(&m_device);
    if (file && !file->fileName().isEmpty()) {
        return core::fail(core::Error::Kind::Unwritable,
            QCoreApplication::translate("publish", "“%1” cannot be written: %2")
                .arg(QDir::toNativeSeparators(file->fileName()), file->errorString()));
    }
    return core::fail(core::Error::Kind::Unwritable,
        QCoreApplication::translate("publish", "The articles cannot be written: %1")
            .arg(m_device.errorString()));
}

core::Result<void> Outlet::write(const QByteArray &bytes)
{
    if (m_device.write(bytes) != bytes.size())
        return failure();
    return {};
}

core::Result<void> Outlet::write(const QString &text)
{
    // QString::toUtf8 makes question marks of them, which somebody might have written.
    QStringEncoder encode(QStringEncoder::Utf8, QStringEncoder::Flag::Stateless);
    return write(QByteArray(encode(text)));
}

core::Result<void> Outlet::finish()
{
    auto *file = qobject_cast<QFileDevice *>(&m_device);
    if (file && !file->flush())
        return failure();
    return {};
}

} // namespace publish
