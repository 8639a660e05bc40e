#include "files/data/check.hpp"

#include <algorithm>
#include <utility>

#include "files/data/network_reader.hpp"

namespace files {

CheckReport checkFiles(const std::vector<std::filesystem::path>& paths, const Ground* ground)
{
    CheckReport report;
    for (const std::filesystem::path& path : paths) {
        base::Result<NetworkFile> file = readNetworks(path, ground);
        if (file.value) report.entries += file.value->networks.size();
        for (base::Diagnostic& problem : file.diagnostics) report.problems.push_back(std::move(problem));
    }
    return report;
}

std::string checkLine(const base::Diagnostic& problem, base::Language language)
{
    base::Diagnostic shown = problem;
    shown.line = std::max(shown.line, 1);
    if (shown.path.empty()) shown.path.push_back('/');
    return base::toString(shown, language);
}

}  // namespace files
