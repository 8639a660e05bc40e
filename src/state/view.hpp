// What the map shows and asks: all that a scene, a session file or a link stores of a picture. A value;
// files/ carries every field of it (the compiler refuses one that is forgotten there).
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "filter/answers/questions.hpp"
#include "filter/criteria.hpp"
#include "filter/list_order.hpp"
#include "geo/camera.hpp"
#include "model/gazetteer.hpp"
#include "model/network.hpp"

namespace state {

/// How a view written as one line begins (files/tour/state_text); whoever pastes one into the search gets the
/// view.
inline constexpr std::string_view viewTextPrefix = "kommunalatlas:";

/// What the map area shows. Twin: Germany on the left, the world (or Europe) on the right.
enum class ViewKind : std::uint8_t { World, Europe, Germany, Twin };

/// Frame 0 is the main map; frame 1 exists only in the twin (its right half).
inline constexpr std::size_t maxFrames = 2;
inline constexpr std::size_t maxSelection = 3;

/// A name or a list that somebody put somewhere by hand. It stays there in the plane of its map: the others
/// go round it.
struct HandPlaced {
    model::NetworkId network;  ///< whose name it is; invalid: what `city` says
    std::string city;          ///< German name of the city whose list it is, or filter::nameKey of a name
    geo::ProjectionId map{};   ///< elsewhere the program finds it a place
    geo::LonLat at;            ///< its middle
    friend bool operator==(const HandPlaced&, const HandPlaced&) = default;
    /// The same name or list on the same map, wherever it stands.
    bool isOf(const HandPlaced& other) const
    {
        return network == other.network && city == other.city && map == other.map;
    }
};
inline constexpr std::size_t maxHandPlaced = 200;

/// The three purposes of the talk: what an entry's card and the list tell first.
enum class Lens : std::uint8_t { Information, Partners, Influence };

struct View {
    ViewKind kind = ViewKind::World;
    std::array<geo::Camera, maxFrames> cameras;
    filter::Criteria criteria;
    std::vector<model::NetworkId> selection;  ///< slots A, B, C; at most three
    std::optional<filter::RegionRef> region;  ///< country or state that was clicked
    bool showArcs = true;
    bool showEntryCounts = false;  ///< regions shaded by their number of entries, while nothing is selected
    bool showGraticule = false;
    std::string
        sizeUnit;  ///< symbols sized by members counted in this unit (model::units()); empty: one size
    bool showTowns = false;              ///< pins of the towns collected in the room
    bool showVotes = false;              ///< the room's dots, as bars beside the map
    bool thenAndNow = false;             ///< what the slides said beside today
    std::optional<model::PlaceId> town;  ///< "my municipality"; files name it by filter/text/place_key
    std::optional<filter::EntryQuestion> withoutEntry;  ///< regions are classed by it; topic or level
    std::optional<filter::OverlapChoice> overlap;  ///< the lit bar while two or three entries are compared
    Lens lens = Lens::Information;
    filter::ListOrder listOrder = filter::ListOrder::Name;
    bool dimOthers = false;          ///< entries that do not pass stay on the map and in the list, greyed
    std::vector<HandPlaced> byHand;  ///< in the order in which they were placed
    friend bool operator==(const View&, const View&) = default;
};

std::size_t frameCount(ViewKind kind);

/// Logical size of frame `frame` inside the map area: in the twin Germany, on the left, takes up to
/// 46 percent of the width, as its height asks for.
struct FrameSize {
    double widthPx = 0, heightPx = 0;
    friend bool operator==(const FrameSize&, const FrameSize&) = default;
};
FrameSize frameSize(ViewKind kind, double mapWidthPx, double mapHeightPx, std::size_t frame);

/// The home camera of a frame of the given view.
geo::Camera homeCamera(ViewKind kind, double mapWidthPx, double mapHeightPx, std::size_t frame);

/// The home view's camera of a projection in a frame of that size.
geo::Camera homeCamera(geo::ProjectionId projection, const FrameSize& size);

/// The cameras of `view`, made for a map area of `from`, for one of `to`: each shows the same part of the
/// globe, as far as the shapes allow. A home camera becomes the home camera.
std::array<geo::Camera, maxFrames> refitted(const View& view, const FrameSize& from, const FrameSize& to);

}  // namespace state
