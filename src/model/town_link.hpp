// Two places that are joined, such as twin towns. Plain data; which place of the gazetteer an end is,
// filter/link_index finds out.
#pragma once

#include <string>
#include <vector>

#include "model/network.hpp"

namespace model {

struct TownLink {
    /// Name, country, state and position; the rest of a member is empty. Neither end comes first.
    MemberPlace a, b;
    std::string kind;  ///< as somebody wrote it: "Städtepartnerschaft"; empty: not said
    std::string note;
    Provenance provenance;
    const MemberPlace& end(bool second) const { return second ? b : a; }
    friend bool operator==(const TownLink&, const TownLink&) = default;
};
using TownLinks = std::vector<TownLink>;

}  // namespace model
