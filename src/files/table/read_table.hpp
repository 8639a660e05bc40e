// Any table that somebody has, whatever its kind: the one way to read them.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "table/workbook.hpp"

namespace files {

/// CSV, TSV, XLSX, ODS or GeoJSON, told apart by content.
base::Result<table::Workbook> readTable(std::string bytes, const std::string& fileName,
                                        const table::Limits& limits = {},
                                        const table::Progress& progress = {});

/// True for a file that readTable is meant for, rather than one of our own: by its name's ending or, of JSON,
/// by what it says it is. `start` is the file's beginning or all of it.
bool isTable(const std::filesystem::path& path, std::string_view start);

}  // namespace files
