// The places of the gazetteer, of both tiers, that have a name, and how they are called so. Pure.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "model/gazetteer.hpp"

namespace imports {

/// The better first.
enum class By : std::uint8_t {
    Name,      ///< a name in use
    BaseName,  ///< one without what tells it from others: "Frankfurt"
    OtherName  ///< another spelling, a former name
};

struct Named {
    model::PlaceId id;
    By by = By::Name;
    bool exact = true;  ///< spelt as written, or only with other accents
};

/// All that have the folded name, in any country.
std::vector<Named> allNamed(const model::Gazetteer& gazetteer, const std::string& folded,
                            std::string_view written);

}  // namespace imports
