// What is under the pointer: entries and their labels first, then regions of the base map.
#pragma once

#include <optional>
#include <vector>

#include "scene/scene.hpp"

namespace scene {

struct Hit {
    std::uint32_t frame = 0;
    std::optional<model::NetworkId> network;
    std::optional<filter::RegionRef> region;  ///< country, or German state or district in the Germany view
    std::optional<geo::LonLat> place;
    std::optional<model::PlaceId> town;  ///< whose name or dot it is
    Opens opens = Opens::Nothing;
    Stands stands = Stands::Ground;
    std::string city{};     ///< see HitArea
    std::string tooltip{};  ///< of what lies on top there
    geo::Box boxPx{};       ///< of that; empty on bare ground
};

/// Picture pixels. `regionKind` says whether German districts, states or countries answer; outside Germany
/// always countries. Nothing outside all frames.
std::optional<Hit> hitTest(const Scene& scene, geo::Point px, geo::RegionKind regionKind);

/// Where it has words and signs of its own, picture pixels: what a button over the picture may not cover, and
/// what it rather should not.
struct Furnished {
    std::vector<geo::Box> explanations;  ///< legend, words above or beside the map, board
    std::vector<geo::Box> others;        ///< other maps, scale, sources, lists at the edge, entries
};
Furnished furnished(const Scene& scene);

}  // namespace scene
