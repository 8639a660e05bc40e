#include "map_writer.hpp"

#include <fstream>
#include <stdexcept>

namespace bake {

using namespace files::map_format;

namespace {

std::size_t aligned(std::size_t size) { return (size + alignment - 1) / alignment * alignment; }

}  // namespace

void MapWriter::addBytes(ChunkKind kind, std::uint32_t level, const void* data, std::size_t bytes)
{
    content_.resize(aligned(content_.size()));
    chunks_.push_back({kind, level, content_.size(), bytes, checksum(data, bytes)});
    const auto* first = static_cast<const char*>(data);
    content_.insert(content_.end(), first, first + bytes);
}

void MapWriter::write(const std::filesystem::path& file, std::uint32_t levelCount) const
{
    const std::size_t start = aligned(sizeof(Header) + chunks_.size() * sizeof(Chunk));
    std::vector<Chunk> table = chunks_;
    for (Chunk& chunk : table) chunk.offset += start;
    Header header;
    header.magic = magic;
    header.version = version;
    header.byteOrder = byteOrderMark;
    header.fileBytes = start + content_.size();
    header.chunkCount = static_cast<std::uint32_t>(table.size());
    header.levelCount = levelCount;
    header.tableChecksum = checksum(table.data(), table.size() * sizeof(Chunk));

    std::vector<char> head(start);
    std::memcpy(head.data(), &header, sizeof header);
    std::memcpy(head.data() + sizeof header, table.data(), table.size() * sizeof(Chunk));

    std::filesystem::path partial = file;
    partial += ".partial";
    {
        std::ofstream out(partial, std::ios::binary | std::ios::trunc);
        out.write(head.data(), static_cast<std::streamsize>(head.size()));
        out.write(content_.data(), static_cast<std::streamsize>(content_.size()));
        out.flush();
        if (!out) throw std::runtime_error(partial.string() + ": cannot be written");
    }
    std::filesystem::rename(partial, file);
}

std::uint32_t StringPool::add(std::string_view text)
{
    const auto [at, isNew] =
        offsetOf_.try_emplace(std::string(text), static_cast<std::uint32_t>(bytes_.size()));
    if (isNew) {
        bytes_.insert(bytes_.end(), text.begin(), text.end());
        bytes_.push_back('\0');
    }
    return at->second;
}

}  // namespace bake
