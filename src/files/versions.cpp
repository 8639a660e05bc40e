#include "files/versions.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <system_error>

#include "files/atomic_file.hpp"
#include "files/file_mark.hpp"
#include "files/read_file.hpp"

namespace files {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view folderName = "versions";
constexpr std::size_t timeLength = 19;  // "2026-11-30 19.05.12"

/// Of a file the folder of its versions, whatever its name is.
fs::path folderOf(const fs::path& stateFolder, const fs::path& file)
{
    std::error_code ignored;
    const fs::path whole = fs::absolute(file, ignored).lexically_normal();
    std::array<char, 17> name{};
    std::snprintf(name.data(), name.size(), "%016llx",
                  static_cast<unsigned long long>(markOf(whole.string()).hash));
    return stateFolder / folderName / name.data();
}

/// "2026-11-30 19.05.12-2 Sitzung.json": the number only beside others of the same second.
fs::path freeName(const fs::path& folder, const fs::path& file, std::string_view time)
{
    constexpr std::size_t mostNameBytes = 200;
    std::string name = file.filename().string();
    if (name.size() > mostNameBytes) name = name.substr(name.size() - mostNameBytes);
    std::error_code ignored;
    for (int number = 1;; ++number) {
        fs::path path =
            folder / (std::string(time) + "-" + std::to_string(100 + number).substr(1) + " " + name);
        if (number >= 99 || !fs::exists(path, ignored)) return path;
    }
}

}  // namespace

std::vector<Version> versionsOf(const fs::path& stateFolder, const fs::path& file)
{
    std::vector<Version> found;
    std::error_code error;
    for (fs::directory_iterator entry(folderOf(stateFolder, file), error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().string();
        // What was being written when the machine went down has another name.
        if (name.size() > timeLength && name.front() != '.')
            found.push_back({entry->path(), name.substr(0, timeLength)});
    }
    std::sort(found.begin(), found.end(), [](const Version& a, const Version& b) { return a.path > b.path; });
    return found;
}

std::optional<base::Diagnostic> keepVersion(const fs::path& stateFolder, const fs::path& file,
                                            std::string_view bytes, std::string_view time)
{
    std::vector<Version> known = versionsOf(stateFolder, file);
    if (!known.empty() && markOfFile(known.front().path) == markOf(bytes)) return std::nullopt;
    const fs::path path = freeName(folderOf(stateFolder, file), file, time);
    if (auto problem = createParentFolders(path)) return problem;
    if (auto problem = writeFileAtomically(path, bytes)) return problem;
    for (std::size_t i = mostVersions - 1; i < known.size(); ++i) {
        std::error_code ignored;
        fs::remove(known[i].path, ignored);
    }
    return std::nullopt;
}

bool isVersion(const fs::path& stateFolder, const fs::path& file)
{
    std::error_code ignored;
    const fs::path whole = fs::absolute(file, ignored).lexically_normal();
    const fs::path folder = fs::absolute(stateFolder / folderName, ignored).lexically_normal();
    return std::mismatch(folder.begin(), folder.end(), whole.begin(), whole.end()).first == folder.end();
}

}  // namespace files
