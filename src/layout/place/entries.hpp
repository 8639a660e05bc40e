// Where entries stand on the map: symbols at their main seats, those of one city kept apart, labels beside
// them, and which entries have to go to a dock. Computed in the band plane; independent of the part of the
// map that is shown.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "layout/frame_context.hpp"
#include "layout/place/label_spots.hpp"
#include "layout/place/occupancy.hpp"

namespace layout {

/// Radius of the dot that stands for a city whose entries do not match the filter.
inline constexpr double unmatchedDotPx = 2.6;
/// Whose dot that is in the occupancy, by number of the seat city: a town's name may stand beside it in place
/// of a dot of its own.
constexpr std::uint32_t quietDotOwner(std::size_t seatCity)
{
    return 0x80000000u | static_cast<std::uint32_t>(seatCity);
}
/// Of the dot at a city that a dock names, and of one whose symbols had to move away.
inline constexpr double namedDotPx = 3.4, movedDotPx = 2.2;

/// From this number of entries on a city is crowded: a list of names reads better than a bunch of labels.
inline constexpr std::size_t crowdedFrom = 3;

struct PlacedLabel {
    TextBlock name;
    TextBlock note;  ///< below the name: what the map cannot show; may be empty
    LabelSpot spot;
    std::optional<geo::Point> byHandBand{};  ///< somebody put it there: where the spot's box hangs
    std::string key{};                       ///< of a city's name, filter/text/name_key
};

struct PlacedEntry {
    model::NetworkId network;
    std::size_t city = 0;  ///< index into EntryPlacement::cities
    geo::Point offsetPx;   ///< of the symbol from the city
    float radiusPx = 0;
    bool stays = false;  ///< stands on the map also if a dock names it: selected, or sized by members
    std::optional<PlacedLabel> label;
};

struct PlacedCity {
    const model::SeatCity* seat = nullptr;  ///< several have the same one where entries are sized by members
    geo::Point anchorBand;
    std::vector<model::NetworkId> networks;  ///< those that match, slide order
    bool docked = false;  ///< its entries are named in a dock and have no symbol on the map,
                          ///< those that stay excepted
    bool sized = false;   ///< a single entry, its symbol sized by members
    bool aside = false;   ///< the side map shows it; here only selected ones, without names
    // Where something is asked for (FrameContext::composes):
    std::vector<model::NetworkId> listed;   ///< asked; a list beside the city names them
    std::vector<model::NetworkId> counted;  ///< context; a mark with their number stands for them
    geo::Point countPx;                     ///< the middle of that mark
    std::vector<model::NetworkId> dotted;   ///< context without room; a dot stands for them
    bool dotCovered = false;                ///< not even that is seen; the place answers to the pointer
    std::optional<geo::Point> blockPx;      ///< middle of its symbols where they had to move away
    std::optional<PlacedLabel> label;       ///< the city's name beside a block of symbols
};

struct EntryPlacement {
    std::vector<PlacedCity> cities;    ///< in the atlas's order, those without a match left out
    std::vector<PlacedEntry> entries;  ///< most important first
    bool crowded = false;  ///< lists would have to name too much beside the cities that have several entries
};

/// Distance of a note's text from its frame, left and right; half of it above and below.
inline double noteInsetPx(const look::Metrics& metrics) { return metrics.textPx(5); }

/// What a label takes beside lists and furniture: side by side without a gap two texts read as one.
inline geo::Box withLabelGap(const geo::Box& labelPx, const look::Metrics& metrics)
{
    return labelPx.grown(metrics.px(4));
}

/// The text of a box of lines: what stands above and below its letters may be touched.
inline geo::Box inkOfLines(const geo::Box& linesPx, const look::Metrics& metrics)
{
    const double inset = metrics.textPx(3);
    return {linesPx.minX, linesPx.minY + inset, linesPx.maxX, linesPx.maxY - inset};
}

struct Gathering;
struct Mark;

/// Those that are not gathered (place/gathered). A city is named by `handNames` where they name it. Takes
/// what it uses.
EntryPlacement placeEntries(const FrameContext& context, const Gathering& gathering,
                            const std::vector<Mark>& handNames, Occupancy& occupancy);

}  // namespace layout
