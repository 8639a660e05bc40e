// GeoJSON (RFC 7946) as rows: a feature a row, its properties by name, and where it lies. What areas have of
// a position is a point inside them.
#pragma once

#include <string>
#include <string_view>

#include "base/diagnostic.hpp"
#include "table/workbook.hpp"

namespace files {

/// True if the text says that it is a collection of features, or one.
bool isGeoJson(std::string_view bytes);

/// The first row has the names of the properties, in the order in which they come, then lon and lat in
/// degrees; row i + 1 is feature i, blank for one that is null.
base::Result<table::Workbook> readGeoJsonTable(std::string bytes, const std::string& fileName,
                                               const table::Limits& limits = {},
                                               const table::Progress& progress = {});

}  // namespace files
