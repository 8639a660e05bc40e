#include "files/check.hpp"

#include <utility>

#include "files/network_reader.hpp"

namespace files {

CheckReport checkFiles(const std::vector<std::filesystem::path>& paths)
{
    CheckReport report;
    for (const std::filesystem::path& path : paths) {
        base::Result<NetworkFile> file = readNetworks(path);
        if (file.value) report.entries += file.value->networks.size();
        for (base::Diagnostic& problem : file.diagnostics) report.problems.push_back(std::move(problem));
    }
    return report;
}

std::string checkLine(const base::Diagnostic& problem)
{
    base::Diagnostic shown = problem;
    if (shown.line > 0 && shown.path.empty()) shown.path.push_back('/');
    return base::toString(shown);
}

}  // namespace files
