// Collects the chunks of kommunalatlas.map and writes the file in one go; see files/map_format.hpp.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <unordered_map>
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
    StringPool()
    {
        offsetOf_.reserve(std::size_t{1} << 18U);  // about as many as there are
        add({});
    }
    std::uint32_t add(std::string_view text);
    const std::vector<char>& bytes() const { return bytes_; }

private:
    std::vector<char> bytes_;
    std::unordered_map<std::string, std::uint32_t> offsetOf_;
};

}  // namespace bake
