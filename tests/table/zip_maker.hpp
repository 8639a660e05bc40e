// Makes packed files for tests: parts as they are given, or lying about themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace test_table {

struct Part {
    std::string name, bytes;
    bool encrypted = false;
};

/// A ZIP archive of the parts in their order, deflated.
std::string zipped(const std::vector<Part>& parts);

/// An XLSX of one sheet from its <sheetData> and what follows; further parts replace those of the same name.
std::string xlsx(std::string_view sheetData, const std::vector<Part>& more = {});
/// An ODS from what stands in <office:spreadsheet>.
std::string ods(std::string_view tables, const std::vector<Part>& more = {}, std::string_view styles = {});

}  // namespace test_table
