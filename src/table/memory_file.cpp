#include "table/memory_file.hpp"

#include <algorithm>
#include <cstring>
#include <type_traits>

namespace table {

namespace {

/// The same for both; only a target takes bytes.
template <class File>
struct Functions {
    static File& file(voidpf stream) { return *static_cast<File*>(stream); }

    static voidpf open(voidpf opaque, const void*, int) { return opaque; }
    static uLong read(voidpf, voidpf stream, void* out, uLong size)
    {
        File& from = file(stream);
        const std::size_t length =
            std::min<std::size_t>(size, from.bytes.size() - std::min(from.at, from.bytes.size()));
        std::memcpy(out, from.bytes.data() + from.at, length);
        from.at += length;
        return static_cast<uLong>(length);
    }
    static uLong write(voidpf, voidpf stream, const void* bytes, uLong size)
    {
        if constexpr (std::is_same_v<File, MemoryTarget>) {
            File& to = file(stream);
            if (to.bytes.size() < to.at + size) to.bytes.resize(to.at + size);
            std::memcpy(to.bytes.data() + to.at, bytes, size);
            to.at += size;
            return size;
        } else {
            return 0;
        }
    }
    static ZPOS64_T tell(voidpf, voidpf stream) { return file(stream).at; }
    static long seek(voidpf, voidpf stream, ZPOS64_T offset, int origin)
    {
        File& in = file(stream);
        const ZPOS64_T base = origin == ZLIB_FILEFUNC_SEEK_SET   ? 0
                              : origin == ZLIB_FILEFUNC_SEEK_CUR ? in.at
                                                                 : in.bytes.size();
        // A damaged file leads behind its end.
        if (offset > in.bytes.size() - base) return -1;
        in.at = static_cast<std::size_t>(base + offset);
        return 0;
    }
    static int close(voidpf, voidpf) { return 0; }
    static int error(voidpf, voidpf) { return 0; }

    static zlib_filefunc64_def of(File& file) { return {open, read, write, tell, seek, close, error, &file}; }
};

}  // namespace

zlib_filefunc64_def MemorySource::functions() { return Functions<MemorySource>::of(*this); }
zlib_filefunc64_def MemoryTarget::functions() { return Functions<MemoryTarget>::of(*this); }

}  // namespace table
