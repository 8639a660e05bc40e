#include "fuzz/table_targets.hpp"

#include <cstdlib>
#include <string>

#include "base/utf8.hpp"
#include "files/table/read_table.hpp"

namespace test_fuzz {

namespace {

void must(bool holds)
{
    if (!holds) std::abort();
}

void table(std::string_view bytes, const char* name)
{
    ::table::Limits limits;
    limits.rows = 500;
    limits.cells = 5000;
    limits.textBytes = limits.unpackedBytes = std::size_t{8} << 20;
    const auto read = files::readTable(std::string(bytes), name, limits);
    must(read.value.has_value() || read.hasErrors());
    for (const base::Diagnostic& one : read.diagnostics) (void)base::toString(one, base::Language::De);
    if (!read) return;
    std::size_t cells = 0;
    for (const ::table::Sheet& sheet : read.value->sheets) {
        must(base::isValidUtf8(sheet.name));
        must(sheet.rows.size() <= limits.rows);
        must(sheet.rows.empty() || !sheet.rows.back().empty());
        for (const ::table::Row& row : sheet.rows) {
            must(row.size() <= limits.columns);
            cells += row.size();
            for (const std::string& cell : row)
                must(base::isValidUtf8(cell) && cell.size() <= limits.cellBytes);
        }
    }
    must(cells <= limits.cells);
    must(read.value->startSheet < read.value->sheets.size());
    for (const base::Message& one : read.value->remarks) must(base::isValidUtf8(one.in(base::Language::De)));
}

}  // namespace

void csvTable(std::string_view bytes) { table(bytes, "f.csv"); }
void xlsxTable(std::string_view bytes) { table(bytes, "f.xlsx"); }
void odsTable(std::string_view bytes) { table(bytes, "f.ods"); }
void geoJsonTable(std::string_view bytes) { table(bytes, "f.geojson"); }

}  // namespace test_fuzz
