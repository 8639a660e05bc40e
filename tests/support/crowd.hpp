// Many entries spread over the real towns of a gazetteer as entries are: nearly half in Germany, a third in
// the rest of Europe, many in a few large cities and single ones in many small towns. For benchmarks and for
// tests of crowded maps. The same number gives the same entries.
#pragma once

#include <string>
#include <vector>

#include "model/gazetteer.hpp"
#include "model/network.hpp"

namespace test_support {

std::vector<model::Network> crowd(std::size_t entries, const model::Gazetteer& gazetteer,
                                  const model::Geography& geography);

/// The same as a data file.
std::string dataFileOf(const std::vector<model::Network>& networks);

}  // namespace test_support
