#include "files/user_folder.hpp"

#include <cstdlib>

namespace files {

namespace {

std::optional<std::filesystem::path> namedBy(const char* variable)
{
    const char* value = std::getenv(variable);
    if (!value || value[0] != '/') return std::nullopt;
    return std::filesystem::path(value);
}

}  // namespace

std::optional<std::filesystem::path> userFolder(const char* variable, const std::filesystem::path& inHome)
{
    if (auto folder = namedBy(variable)) return folder;
    if (const auto home = namedBy("HOME")) return *home / inHome;
    return std::nullopt;
}

}  // namespace files
