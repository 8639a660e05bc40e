// The readers of tables for targets.cpp: whatever comes, a table that can be shown or a reason.
#pragma once

#include <string_view>

namespace test_fuzz {

void csvTable(std::string_view bytes);
void xlsxTable(std::string_view bytes);
void odsTable(std::string_view bytes);
void geoJsonTable(std::string_view bytes);

}  // namespace test_fuzz
