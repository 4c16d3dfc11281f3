// Copyright (C) 2026 The Jianbao authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <cstdlib>
#include <new>
#include <vector>

#ifdef Q_OS_LINUX
#include <sys/mman.h>
#endif

namespace entities {

/// Memory for tables of megabytes that are asked all over: in large pages, where the system has them, most of
/// the time of a look-up is saved, which is to find out where the memory lies.
template <typename T> class LargePages {
public:
    using value_type = T;

    LargePages() = default;
    template <typename Other> LargePages(const LargePages<Other> &) { }

    T *allocate(std::size_t count)
    {
        const std::size_t bytes = (count * sizeof(T) + page - 1) / page * page;
        void *const memory = std::aligned_alloc(page, bytes);
        if (!memory)
            throw std::bad_alloc();
#ifdef Q_OS_LINUX
        madvise(memory, bytes, MADV_HUGEPAGE); // a system without them goes on with small ones
#endif
        return static_cast<T *>(memory);
    }
    void deallocate(T *memory, std::size_t)
    {
        std::free(memory);
    }

    friend bool operator==(const LargePages &, const LargePages &)
    {
        return true;
    }

private:
    static constexpr std::size_t page = 1u << 21;
};

template <typename T> using LargeTable = std::vector<T, LargePages<T>>;

} // namespace entities
