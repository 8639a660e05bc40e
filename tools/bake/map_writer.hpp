// Collects the chunks of kommunalatlas.map and writes the file in one go; see files/map_format.hpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>
#include <vector>

#include "files/map_format.hpp"

namespace bake {

class MapWriter {
public:
    template <class T>
    void add(files::map_format::ChunkKind kind, const std::vector<T>& items, std::uint32_t level = 0)
    {
        static_assert(std::is_trivially_copyable_v<T>);
        addBytes(kind, level, items.data(), items.size() * sizeof(T));
    }
    /// Writes beside `file` and renames, so that nobody sees half a file. Throws std::runtime_error.
    void write(const std::filesystem::path& file, std::uint32_t levelCount) const;

private:
    void addBytes(files::map_format::ChunkKind kind, std::uint32_t level, const void* data,
                  std::size_t bytes);

    std::vector<files::map_format::Chunk> chunks_;  ///< offsets relative to content_
    std::vector<char> content_;
};

/// NUL-terminated texts, each stored once; the empty one has offset 0.
class StringPool {
public:
    StringPool() { add({}); }
    std::uint32_t add(std::string_view text);
    const std::vector<char>& bytes() const { return bytes_; }

private:
    void grow();

    struct Slot {
        std::uint32_t hash = 0, offset = 0;
    };
    static constexpr std::uint32_t free = 0xFFFFFFFFU;

    std::vector<char> bytes_;
    /// Where each text begins, open addressing: a quarter of a million texts are not allocated one by one.
    std::vector<Slot> slots_{std::vector<Slot>(std::size_t{1} << 19U, Slot{0, free})};
    std::size_t used_ = 0;
};

}  // namespace bake
