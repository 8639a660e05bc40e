#include <algorithm>
#include <cstdlib>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include <sys/stat.h>

#include "platform/desktop.hpp"

namespace platform {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    if (!value || value[0] != '/') return std::nullopt;
    return fs::path(value);
}

std::optional<fs::path> existing(std::optional<fs::path> folder)
{
    std::error_code ignored;
    if (folder && !fs::is_directory(*folder, ignored)) folder.reset();
    return folder;
}

/// The value of XDG_<name>_DIR="$HOME/..." in user-dirs.dirs.
std::optional<fs::path> userDirectory(const fs::path& home, const std::string& name)
{
    const fs::path config = fromEnvironment("XDG_CONFIG_HOME").value_or(home / ".config");
    std::ifstream file(config / "user-dirs.dirs");
    const std::string start = "XDG_" + name + "_DIR=\"";
    std::optional<fs::path> found;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with(start) || line.size() < start.size() + 1 || line.back() != '"') continue;
        std::string value = line.substr(start.size(), line.size() - start.size() - 1);
        const std::string homeSign = "$HOME";
        if (value.starts_with(homeSign)) value = home.string() + value.substr(homeSign.size());
        if (value.starts_with('/')) found = fs::path(value).lexically_normal();
    }
    return found;
}

}  // namespace

base::Message whereItWent(const std::string& /*file*/) { return {}; }

UserFolders userFolders()
{
    UserFolders folders;
    folders.home = existing(fromEnvironment("HOME"));
    if (!folders.home) return folders;
    folders.documents = existing(userDirectory(*folders.home, "DOCUMENTS"));
    folders.desktop = existing(userDirectory(*folders.home, "DESKTOP"));
    // Without a folder of that kind the standard names the home folder itself.
    std::error_code ignored;
    for (std::optional<fs::path>* folder : {&folders.documents, &folders.desktop})
        if (*folder && fs::equivalent(**folder, *folders.home, ignored)) folder->reset();
    return folders;
}

std::vector<fs::path> disksBelow(const fs::path& folder)
{
    std::vector<fs::path> disks;
    struct stat own {};
    if (::stat(folder.c_str(), &own) != 0) return disks;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error)) {
        // A folder that a pulled-out disk has left behind is no disk.
        struct stat mounted {};
        if (::lstat(entry->path().c_str(), &mounted) == 0 && S_ISDIR(mounted.st_mode) &&
            mounted.st_dev != own.st_dev)
            disks.push_back(entry->path());
    }
    std::sort(disks.begin(), disks.end());
    return disks;
}

std::vector<fs::path> removableDisks()
{
    std::vector<fs::path> disks;
    const char* user = std::getenv("USER");
    if (!user || *user == 0 || std::string_view(user).find('/') != std::string_view::npos) return disks;
    for (const char* place : {"/media", "/run/media"})
        for (fs::path& disk : disksBelow(fs::path(place) / user)) disks.push_back(std::move(disk));
    return disks;
}

}  // namespace platform
