#include "files/table/read_table.hpp"

#include <algorithm>
#include <array>

#include "files/table/geojson_table.hpp"

namespace files {

namespace {

bool beginsAsJson(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
    const std::size_t first = bytes.find_first_not_of(" \t\r\n");
    return first != std::string_view::npos && bytes[first] == '{';
}

}  // namespace

base::Result<table::Workbook> readTable(std::string bytes, const std::string& fileName,
                                        const table::Limits& limits, const table::Progress& progress)
{
    if (beginsAsJson(bytes)) return readGeoJsonTable(std::move(bytes), fileName, limits, progress);
    table::Limits room = limits;
    // Our own tables have whole lists of members in a cell.
    if (std::string_view(bytes).substr(0, bytes.find('\n')).find("changed_on") != std::string_view::npos)
        room.cellBytes = room.textBytes;
    return table::readWorkbook(bytes, fileName, room, progress);
}

bool isTable(const std::filesystem::path& path, std::string_view start)
{
    std::string ending = path.extension().string();
    for (char& c : ending)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    constexpr std::array<std::string_view, 13> endings{".csv",  ".tsv",  ".tab",    ".txt", ".xlsx",
                                                       ".xlsm", ".xltx", ".xlsb",   ".xls", ".ods",
                                                       ".ots",  ".fods", ".geojson"};
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return true;
    return start.starts_with("PK\x03\x04") || (beginsAsJson(start) && isGeoJson(start));
}

}  // namespace files
