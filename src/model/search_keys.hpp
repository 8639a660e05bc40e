// Looking into the gazetteer's sorted search keys.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "model/gazetteer.hpp"

namespace model {

/// The keys whose text begins so, as [first, last); `folded` is made by base::fold.
std::pair<std::size_t, std::size_t> keysThatBegin(const Gazetteer& gazetteer, std::string_view folded);

/// Places that are called so: by a name in use, not by one that a large gazetteer also knows ("Villingen" is
/// no Willingen). By importance; see Gazetteer::findByName for names of any kind.
std::vector<PlaceId> placesCalled(const Gazetteer& gazetteer, std::string_view foldedName);

}  // namespace model
