// The work of `kommunalatlas check FILE...`: every problem of data files as one line of text each.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "files/data/ground.hpp"

namespace files {

struct CheckReport {
    std::vector<base::Diagnostic> problems;  ///< by file in the order given, then by line
    std::size_t entries = 0;                 ///< that can be used, in all files
};

/// `ground` may be null.
CheckReport checkFiles(const std::vector<std::filesystem::path>& paths, const Ground* ground);

/// `FILE:LINE: /json/path: what is wrong and what would be right`. Always with line and path, so that
/// programs can read it: what concerns the whole file stands at line 1 and "/".
std::string checkLine(const base::Diagnostic& problem, base::Language language);

}  // namespace files
