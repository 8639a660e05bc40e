#include "files/tour/journal.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <limits>
#include <string>
#include <system_error>
#include <utility>

#include <signal.h>

#include "files/atomic_file.hpp"
#include "files/user_folder.hpp"

namespace files {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view journalPrefix = "unsaved-";
constexpr std::string_view journalSuffix = ".json";

/// The process that wrote the journal of that name; nothing if it is none.
std::optional<long long> writerOf(const std::string& name)
{
    if (name.size() <= journalPrefix.size() + journalSuffix.size() || !name.starts_with(journalPrefix) ||
        !name.ends_with(journalSuffix))
        return std::nullopt;
    const std::string digits =
        name.substr(journalPrefix.size(), name.size() - journalPrefix.size() - journalSuffix.size());
    if (digits.size() > 12 || digits.find_first_not_of("0123456789") != std::string::npos)
        return std::nullopt;
    return std::stoll(digits);
}

/// What the system says of a process in /proc/N/stat: "123 (name) S ...". Empty where it says nothing.
struct ProcessLine {
    std::string name;  ///< may itself have blanks and brackets
    char state = 0;
};
ProcessLine lineOf(const std::string& process)
{
    std::string line;
    std::ifstream file("/proc/" + process + "/stat");
    std::getline(file, line, '\0');
    const std::size_t begin = line.find('('), end = line.rfind(')');
    if (begin == std::string::npos || end == std::string::npos || end < begin) return {};
    return {line.substr(begin + 1, end - begin - 1), end + 2 < line.size() ? line[end + 2] : '\0'};
}

/// Higher than the number of any process.
constexpr long long namesakeStep = 10'000'000'000;

fs::path pathFor(const fs::path& folder, long long processId)
{
    return folder / (std::string(journalPrefix) + std::to_string(processId) + std::string(journalSuffix));
}

/// A running process of this program has that number. Numbers are given out again: after the machine went
/// down the writer's belongs to somebody else.
bool runs(long long processId)
{
    const bool taken = processId > 0 && processId <= std::numeric_limits<pid_t>::max() &&
                       (::kill(static_cast<pid_t>(processId), 0) == 0 || errno == EPERM);
    if (!taken) return false;
    const ProcessLine writer = lineOf(std::to_string(processId));
    // Killed, it lies about until its parent takes note: it writes no more.
    if (writer.state == 'Z' || writer.state == 'X' || writer.state == 'x') return false;
    return writer.name.empty() || writer.name == lineOf("self").name;
}

}  // namespace

namespace {

/// Half a journal of a program that was killed while it wrote: ".kommunalatlas-123-4.tmp", see atomic_file.
bool isLeftHalf(const std::string& name)
{
    constexpr std::string_view begin = ".kommunalatlas-", end = ".tmp";
    if (!name.starts_with(begin) || !name.ends_with(end)) return false;
    const std::string digits = name.substr(begin.size(), name.find('-', begin.size()) - begin.size());
    const bool isNumber =
        !digits.empty() && digits.size() <= 12 && digits.find_first_not_of("0123456789") == std::string::npos;
    return isNumber && !runs(std::stoll(digits));
}

}  // namespace

std::optional<fs::path> stateFolder()
{
    const std::optional<fs::path> folder = userFolder("XDG_STATE_HOME", fs::path(".local") / "state");
    if (!folder) return std::nullopt;
    return *folder / "kommunalatlas";
}

Journal::Journal(std::optional<fs::path> folder, long long processId)
    : folder_(std::move(folder)), processId_(processId)
{
    if (folder_) path_ = pathFor(*folder_, processId);
}

void Journal::setNamesakeAside()
{
    std::error_code ignored;
    if (kept_ || !fs::exists(*path_, ignored)) return;
    for (long long number = processId_ + namesakeStep;; ++number) {
        const fs::path aside = pathFor(*folder_, number);
        if (fs::exists(aside, ignored)) continue;
        fs::rename(*path_, aside, ignored);
        return;
    }
}

std::vector<base::Diagnostic> Journal::keep(std::string_view session)
{
    return keep([&](Sink sink) { sink(session); });
}

std::vector<base::Diagnostic> Journal::keep(base::FunctionRef<void(Sink)> write)
{
    if (!path_) return {};
    if (auto problem = createParentFolders(*path_)) return {std::move(*problem)};
    if (auto problem = writeFileAtomically(*path_, write)) return {std::move(*problem)};
    kept_ = true;
    return {};
}

void Journal::forget()
{
    if (path_) remove(*path_);
}

std::vector<fs::path> Journal::leftBehind()
{
    std::vector<std::pair<fs::file_time_type, fs::path>> found;
    if (!folder_) return {};
    setNamesakeAside();
    std::error_code error;
    for (fs::directory_iterator entry(*folder_, error), end; !error && entry != end; entry.increment(error)) {
        const fs::path path = entry->path();
        if (isLeftHalf(path.filename().string())) remove(path);
        const std::optional<long long> writer = writerOf(path.filename().string());
        if (!writer || path == path_ || runs(*writer)) continue;
        std::error_code ignored;
        found.emplace_back(fs::last_write_time(path, ignored), path);
    }
    std::sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
    std::vector<fs::path> paths;
    for (auto& [time, path] : found) paths.push_back(std::move(path));
    return paths;
}

void Journal::remove(const fs::path& leftBehind)
{
    std::error_code ignored;
    fs::remove(leftBehind, ignored);
}

}  // namespace files
