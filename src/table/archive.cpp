#include "table/archive.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <map>

#include <minizip/unzip.h>

#include "table/memory_file.hpp"

namespace table {

namespace {

constexpr std::size_t maxParts = 20'000;
constexpr std::size_t pieceBytes = std::size_t{64} * 1024;
constexpr std::size_t bombFrom = std::size_t{4} * 1024 * 1024;

std::string lower(std::string_view text)
{
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    return out;
}

struct Part {
    unz64_file_pos place{};
    std::size_t packed = 0, unpacked = 0;
    bool encrypted = false;
};

}  // namespace

struct Archive::Inner {
    MemorySource memory;
    unzFile file = nullptr;
    std::map<std::string, Part, std::less<>> parts;
};

Archive::Archive(std::string_view bytes, const Limits& limits)
    : inner_(std::make_unique<Inner>()), limits_(limits)
{
    inner_->memory.bytes = bytes;
    zlib_filefunc64_def functions = inner_->memory.functions();
    inner_->file = unzOpen2_64("", &functions);
    if (!inner_->file) return;
    std::array<char, 512> name{};
    for (int more = unzGoToFirstFile(inner_->file); more == UNZ_OK && inner_->parts.size() < maxParts;
         more = unzGoToNextFile(inner_->file)) {
        unz_file_info64 info{};
        if (unzGetCurrentFileInfo64(inner_->file, &info, name.data(), name.size() - 1, nullptr, 0, nullptr,
                                    0) != UNZ_OK)
            break;
        Part part;
        if (unzGetFilePos64(inner_->file, &part.place) != UNZ_OK) break;
        part.packed = std::min<std::size_t>(info.compressed_size, bytes.size());
        part.unpacked = static_cast<std::size_t>(info.uncompressed_size);
        part.encrypted = (info.flag & 1u) != 0;
        // Of two of the same name the first counts.
        inner_->parts.try_emplace(lower(name.data()), part);
    }
}

Archive::~Archive()
{
    if (inner_->file) unzClose(inner_->file);
}

bool Archive::good() const { return inner_->file != nullptr && !inner_->parts.empty(); }

bool Archive::has(std::string_view name) const { return inner_->parts.contains(lower(name)); }

bool Archive::anyEndsWith(std::string_view ending) const
{
    return std::any_of(inner_->parts.begin(), inner_->parts.end(),
                       [&](const auto& one) { return one.first.ends_with(ending); });
}

bool Archive::anyBeginsWith(std::string_view beginning) const
{
    const auto from = inner_->parts.lower_bound(beginning);
    return from != inner_->parts.end() && from->first.starts_with(beginning);
}

std::size_t Archive::claimedSize(std::string_view name) const
{
    const auto found = inner_->parts.find(lower(name));
    return found == inner_->parts.end() ? 0 : found->second.unpacked;
}

Archive::Outcome Archive::read(std::string_view name, const Sink& sink)
{
    const auto found = inner_->parts.find(lower(name));
    if (found == inner_->parts.end()) return Outcome::Missing;
    Part& part = found->second;
    if (part.encrypted) return Outcome::Encrypted;
    if (unzGoToFilePos64(inner_->file, &part.place) != UNZ_OK || unzOpenCurrentFile(inner_->file) != UNZ_OK)
        return Outcome::Damaged;
    std::string piece(pieceBytes, '\0');
    Outcome outcome = Outcome::Whole;
    for (std::size_t out = 0;;) {
        const int length =
            unzReadCurrentFile(inner_->file, piece.data(), static_cast<unsigned>(piece.size()));
        if (length < 0) {
            outcome = Outcome::Damaged;
            break;
        }
        out += static_cast<std::size_t>(length);
        unpacked_ += static_cast<std::size_t>(length);
        const bool tooWell = out > bombFrom && out / limits_.ratio > part.packed;
        if (tooWell || unpacked_ > limits_.unpackedBytes) {
            outcome = Outcome::Bomb;
            break;
        }
        if (!sink({piece.data(), static_cast<std::size_t>(length)}, length == 0)) {
            outcome = Outcome::Stopped;
            break;
        }
        if (length == 0) break;
    }
    // The check sum is compared when a part was read to its end.
    const int closed = unzCloseCurrentFile(inner_->file);
    return outcome == Outcome::Whole && closed != UNZ_OK ? Outcome::Damaged : outcome;
}

std::string Archive::text(std::string_view name, std::size_t atMost)
{
    std::string whole;
    const Outcome outcome = read(name, [&](std::string_view piece, bool) {
        whole += piece;
        return whole.size() <= atMost;
    });
    return outcome == Outcome::Whole ? whole : std::string{};
}

}  // namespace table
