#include "map_writer.hpp"

#include <fstream>
#include <stdexcept>
#include <utility>

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
    const auto hash = static_cast<std::uint32_t>(checksum(text.data(), text.size()));
    std::size_t at = hash & (slots_.size() - 1);
    for (; slots_[at].offset != free; at = (at + 1) & (slots_.size() - 1)) {
        const char* const there = bytes_.data() + slots_[at].offset;
        if (slots_[at].hash == hash && bytes_.size() - slots_[at].offset > text.size() &&
            std::memcmp(there, text.data(), text.size()) == 0 && there[text.size()] == '\0')
            return slots_[at].offset;
    }
    const auto offset = static_cast<std::uint32_t>(bytes_.size());
    slots_[at] = {hash, offset};
    bytes_.insert(bytes_.end(), text.begin(), text.end());
    bytes_.push_back('\0');
    if (++used_ * 4 > slots_.size() * 3) grow();
    return offset;
}

void StringPool::grow()
{
    std::vector<Slot> larger(slots_.size() * 2, Slot{0, free});
    for (const Slot& slot : slots_) {
        if (slot.offset == free) continue;
        std::size_t at = slot.hash & (larger.size() - 1);
        while (larger[at].offset != free) at = (at + 1) & (larger.size() - 1);
        larger[at] = slot;
    }
    slots_ = std::move(larger);
}

}  // namespace bake
