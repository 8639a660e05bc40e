// Entries as a table to be edited elsewhere and read back: a column for each field of overlay/field, under
// its key, as CSV, or as properties of GeoJSON. The keys are those of data files and stay. What a table has
// no place for is said. How files of others look is not known here.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.hpp"
#include "files/data/ground.hpp"
#include "model/network.hpp"
#include "overlay/overlay.hpp"

namespace files {

struct TableText {
    std::string text;
    /// What the entries have and the text has not: "founding year: source (3 entries)".
    std::vector<base::Message> lost;
};

/// RFC 4180 with commas and a byte order mark: id, the fields, changed_on. Lists stand in one cell, parted by
/// semicolons; seats, figures and members as the JSON of data files. What a spreadsheet would calculate has
/// an apostrophe in front.
TableText fieldsCsv(const std::vector<const model::Network*>& entries);
/// RFC 7946. Geometry: the seats; properties: id, the fields that something is known of, changed_on.
TableText fieldsGeoJson(const std::vector<const model::Network*>& entries);

/// True if the first row has the headings of such a table, changed_on among them: other tables may have a
/// column "id", too.
bool isFieldTable(const std::vector<std::vector<std::string>>& rows);
/// The same of the GeoJSON that is written here, by its first part.
bool isFieldGeoJson(std::string_view text);

/// Entries of somebody's own from such a table, headings first. Columns of other names are left alone, and
/// said. No value only if it is none. `file`: for messages.
base::Result<overlay::Overlay> entriesFromRows(const std::vector<std::vector<std::string>>& rows,
                                               const std::string& file, const Ground* ground = nullptr);
base::Result<overlay::Overlay> entriesFromGeoJson(std::string text, const std::string& file,
                                                  const Ground* ground = nullptr);

}  // namespace files
