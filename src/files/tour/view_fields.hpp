// A view as readable words and numbers: ids, codes, names of maps, longitude, latitude and zoom. What tours,
// sessions and state strings have in common; neither JSON nor the string's signs are known here.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "model/atlas.hpp"
#include "state/view.hpp"

namespace files {

/// `zoom` is relative to the whole map: 1 shows as much, 2 a map twice as large.
struct CameraFields {
    double lonDeg = 0, latDeg = 0, zoom = 1;
    std::string map;  ///< only where it is not the view's usual one
    friend bool operator==(const CameraFields&, const CameraFields&) = default;
};

/// A name or list that stands by hand: of the entry, the list of the city, or the name of the place
/// (filter/text/name_key without its beginning).
struct HandFields {
    std::string entry, city, map;
    double lonDeg = 0, latDeg = 0;
    std::string place{};
    friend bool operator==(const HandFields&, const HandFields&) = default;
};

/// Empty texts and lists, and the usual values of switches, are left out by the writers.
struct ViewFields {
    std::string map = "world";
    std::vector<CameraFields> cameras;  ///< empty: the home view
    bool fit = false;                   ///< the cameras fit what is asked, at any size
    std::vector<std::string> filter;    ///< pieces of filter/criteria_text
    bool knownOnly = false;
    std::vector<std::string> select;  ///< ids of entries
    std::string region;               ///< "country=FR", "state=DE-TH", "district=16051"
    bool arcs = true, entryCounts = false, graticule = false;
    std::string sizeUnit;  ///< key of the fixed set of units
    bool towns = false, votes = false, thenAndNow = false;
    std::string town;          ///< see filter/text/place_key
    std::string withoutEntry;  ///< "topic=water" or "level=eu"
    std::string overlap;       ///< "countries=3": what is compared, and the bits of the entries that have it
    std::string lens;          ///< "partners", "influence"; empty: information
    std::string listOrder;     ///< "seat", "founded", "members"; empty: name
    bool dimOthers = false;
    std::vector<HandFields> byHand;
    friend bool operator==(const ViewFields&, const ViewFields&) = default;
};

/// The size of the map area that zooms are written for.
inline constexpr state::FrameSize writtenMapPx{1920, 1080};

/// `mapPx`: the map area the view's cameras were made for.
ViewFields toFields(const model::Atlas& atlas, const state::View& view, const state::FrameSize& mapPx);

/// Called with the field ("select"), its item or nothing, and what is wrong with it.
using FieldProblem =
    std::function<void(std::string_view field, std::optional<std::size_t> item, base::Message message)>;

/// The view with cameras for `writtenMapPx`. What cannot be understood is reported and left out; selected
/// entries that the atlas does not have go to `missing`.
state::View fromFields(const model::Atlas& atlas, const ViewFields& fields, std::vector<std::string>& missing,
                       const FieldProblem& report);

}  // namespace files
