// How many entries have members in each country or German state, counting only those whose list is known; and
// classes for such counts. For the map's shading; knows no colours.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "filter/result.hpp"

namespace filter {

struct EntryCounts {
    /// Countries: international entries with a list of countries, complete or not. States: national and party
    /// entries with known German states.
    enum class Of : std::uint8_t { Countries, States };
    std::map<std::string, std::size_t> byCode;  ///< ISO codes; regions that no list names are left out
    std::size_t counted = 0;                    ///< entries with a known list ...
    std::size_t asked = 0;                      ///< ... of so many
};

EntryCounts countEntries(const model::Atlas& atlas, const Result& result, EntryCounts::Of of);

/// Both ends belong to it.
struct CountClass {
    std::size_t from = 0, to = 0;
    friend bool operator==(const CountClass&, const CountClass&) = default;
};

/// At most `most` classes, lowest first, that together hold all counts: each distinct count its own class
/// where that suffices, else the partition with the least sum of squared deviations from the class means
/// (Fisher 1958, "natural breaks"). Ends are counts that occur.
std::vector<CountClass> classesOf(const EntryCounts& counts, std::size_t most);

}  // namespace filter
