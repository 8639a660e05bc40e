#include "files/file_mark.hpp"

#include "base/diagnostic.hpp"
#include "files/read_file.hpp"

namespace files {

state::FileMark markOf(std::string_view bytes)
{
    std::uint64_t hash = 0xCBF29CE484222325;
    for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x100000001B3;
    return {bytes.size(), hash};
}

std::optional<state::FileMark> markOfFile(const std::filesystem::path& path)
{
    const base::Result<std::string> bytes = readFile(path);
    if (!bytes) return std::nullopt;
    return markOf(*bytes.value);
}

}  // namespace files
