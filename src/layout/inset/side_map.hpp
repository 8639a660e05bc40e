// The side map: Europe, where nearly all seats are, enlarged in the free sea of the world map. Says where it
// stands and what it shows; a pure function of camera, frame and text size. What is in it is placed and drawn
// like any other frame's content.
#pragma once

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "geo/camera.hpp"
#include "geo/map_geometry.hpp"

namespace layout {

struct SideMap {
    geo::Box boxPx;
    geo::Camera camera;
};

/// From this width on, in logical pixels, a side map has room for lists at both sides.
inline constexpr double sideMapListsFromPx = 440;

/// False from where on a world map shows a continent and not the world, and needs no side map: every entry
/// gets its name. `home`: the camera that shows the whole world in the same frame.
bool showsWholeWorld(const geo::Camera& camera, const geo::Camera& home);

struct SideMapRequest {
    const geo::MapGeometry& map;
    geo::Box frameBoxPx;        ///< of the world map
    geo::Camera camera;         ///< of the world map
    geo::Camera homeCamera;     ///< the side map's size is made for it, so that it stays while the map moves
    double scale = 1;           ///< picture pixels per logical pixel
    double textScale = 1;       ///< of the legend
    bool forAudience = false;   ///< the legend's letters grow without a limit
    bool besideLegend = false;  ///< leaves the frame's lower left corner to the legend
    double footPx = 0;          ///< leaves this much of the frame's lower edge free
    /// Seats of what is asked: where several lie in Europe the side map matters more than land that nobody
    /// asked about, and keeps off them all.
    std::vector<geo::LonLat> asked{};
};

/// Where side maps stand while the whole world is shown. A long search that size and letters decide, not the
/// camera: kept while the map is moved.
class SideMapHomes {
public:
    struct Home {
        geo::Box boxPx, legendPx;
        double value = 0;  ///< 0: there is no room for one
    };
    template <class Find>
    const Home& of(const SideMapRequest& request, Find&& find)
    {
        const Key key{request.frameBoxPx.width(),
                      request.frameBoxPx.height(),
                      request.homeCamera,
                      request.scale,
                      request.textScale,
                      request.forAudience,
                      request.besideLegend,
                      request.footPx,
                      request.asked};
        const auto known =
            std::find_if(kept_.begin(), kept_.end(), [&](const auto& kept) { return kept.first == key; });
        if (known != kept_.end()) return known->second;
        if (kept_.size() >= mostKept) kept_.erase(kept_.begin());
        return kept_.emplace_back(key, find()).second;
    }

private:
    struct Key {
        double widthPx, heightPx;
        geo::Camera homeCamera;
        double scale, textScale;
        bool forAudience, besideLegend;
        double footPx;
        std::vector<geo::LonLat> asked;
        friend bool operator==(const Key&, const Key&) = default;
    };
    static constexpr std::size_t mostKept = 4;
    std::vector<std::pair<Key, Home>> kept_;
};

/// Nothing where the frame is too small, the camera too near or between two projections.
std::optional<SideMap> placeSideMap(const SideMapRequest& request, SideMapHomes& homes);

}  // namespace layout
