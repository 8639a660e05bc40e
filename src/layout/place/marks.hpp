// Small marks and names on the map beside the entries' symbols: offices and member places of what is
// selected, names of countries, states, waters and towns. Computed in the band plane; towns are placed tile
// by tile, so that the result does not depend on the part of the map that is shown.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "layout/frame_context.hpp"
#include "layout/place/entries.hpp"
#include "layout/place/label_spots.hpp"
#include "layout/place/occupancy.hpp"

namespace layout {

struct Mark {
    enum class Kind : std::uint8_t { Office, MemberPlace, SeatCity, Country, State, Water, Town };
    Kind kind = Kind::Town;
    model::NetworkId network;  ///< Office, MemberPlace
    model::PlaceId town;       ///< Town
    geo::LonLat place;
    geo::Point anchorBand;
    geo::Point offsetPx;     ///< of the mark: beside the symbol of an entry that sits in the same place
    float radiusPx = 0;      ///< of the mark; 0: a name only
    std::size_t places = 1;  ///< MemberPlace: how many stand within a pixel of it, all shown by this mark
    TextBlock name;          ///< Office, MemberPlace: only where it stands
    std::string german{};    ///< Office, MemberPlace: the name in German, whatever is spoken
    std::string spoken{};    ///< likewise in the reader's language, whole, whether it stands there or not
    std::optional<LabelSpot> spot;  ///< nothing: no room for the name
    std::string key{};  ///< of the name, filter/text/name_key; without one it cannot be moved by hand
    std::optional<geo::Point> byHandBand{};  ///< somebody put it there: where the spot's box hangs
    double tiedPx = 0;                       ///< by hand: a line joins it to its place from this distance on
};

/// One of `marks` is called so and stands by hand.
bool standsByHand(const std::vector<Mark>& marks, std::string_view key);

/// Offices, state associations and known member places of the selected entries, without names. Takes their
/// room.
std::vector<Mark> placeSelectionMarks(const FrameContext& context, Occupancy& occupancy);

/// An office or a known member of a selected entry is in the city, and names it.
bool isNamedByMarks(const FrameContext& context, const model::SeatCity& city);

/// Names for these marks where there is room, offices first. What stands by hand has its name.
void nameSelectionMarks(const FrameContext& context, const std::vector<Mark>& byHand,
                        std::vector<Mark>& marks, Occupancy& occupancy);

}  // namespace layout
