// The work of `kommunalatlas check FILE...`: every problem of data files as one line of text each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"

namespace files {

struct CheckReport {
    std::vector<base::Diagnostic> problems;  ///< by file in the order given, then by line
    std::size_t entries = 0;                 ///< that can be used, in all files
};

CheckReport checkFiles(const std::vector<std::filesystem::path>& paths);

/// `FILE:LINE: /json/path: what is wrong and what would be right`. The top level is "/"; a file that cannot
/// be read has neither line nor path.
std::string checkLine(const base::Diagnostic& problem);

}  // namespace files
