// How countries and states are named, apart from towns as in printed atlases: in capitals with a little room
// between the letters, inside their own borders. Places nothing by itself (place/names).
#pragma once

#include <string>
#include <string_view>

#include "geo/map_geometry.hpp"
#include "layout/place/text_block.hpp"

namespace layout {

/// Latin capitals; what has none stays.
std::string inCapitals(std::string_view utf8);

/// `utf8` in capitals set wide, in at most two lines of at most `maxWidthPx`. Texts from right to left keep
/// their letters together.
TextBlock makeAreaName(const text::FontBook& fonts, std::string_view utf8, text::Font font, float maxWidthPx);

/// Where the letters of an area's name may stand. Looks at the coarsest level that has the area: names do not
/// follow a coast.
class AreaGround {
public:
    AreaGround(const geo::MapGeometry& map, const geo::Region& region);

    /// On its own land, or on no country's: over the sea.
    bool isOwn(geo::LonLat place) const;
    /// On its own land.
    bool contains(geo::LonLat place) const;

private:
    const geo::MapGeometry& map_;
    std::string_view code_;
    const geo::MapLevel* level_ = nullptr;
    const geo::Region* region_ = nullptr;
};

}  // namespace layout
