// Files in memory for minizip, which asks for functions in place of a file: to be read, or written anew.
// Inner part of archive and write.
#pragma once

#include <string>
#include <string_view>

#include <minizip/ioapi.h>

namespace table {

/// What minizip reads from instead of a file. The bytes must outlive it.
struct MemorySource {
    std::string_view bytes;
    std::size_t at = 0;
    zlib_filefunc64_def functions();
};

/// What it writes to.
struct MemoryTarget {
    std::string bytes;
    std::size_t at = 0;
    zlib_filefunc64_def functions();
};

}  // namespace table
