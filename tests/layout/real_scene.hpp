// Scenes of the shipped data on the shipped map, for tests that look at whole pictures.
#pragma once

#include <set>
#include <string>
#include <string_view>

#include "layout/layout.hpp"
#include "layout/rank.hpp"
#include "score/measure.hpp"

namespace layout_test {

/// data/networks.json with the baked map. Built once.
const model::Atlas& realAtlas();
/// The entry of these data with that id.
model::NetworkId network(std::string_view id);
const text::FontBook& fonts();

struct Shot {
    state::ViewKind kind = state::ViewKind::Germany;
    double widthPx = 880, heightPx = 672;  ///< logical
    base::Language language = base::Language::De;
    double textScale = 1, scale = 1;
    layout::Purpose purpose = layout::Purpose::Window;
    filter::Criteria criteria{};
    std::vector<model::NetworkId> selection{};
    std::optional<model::NetworkId> hovered{};
    std::optional<geo::Camera> camera{};  ///< of frame 0; the view's home without one
    state::Theme theme = state::Theme::Light;
    bool entryCounts = false, graticule = false;
    std::string sizeUnit{};
    std::optional<filter::RegionRef> hoveredRegion{};
    std::vector<state::CollectedTown> towns{};  ///< of the room; shown if there are any
    std::optional<model::PlaceId> town{};       ///< that is asked about
    std::optional<filter::RegionRef> region{};  ///< that is open
    state::Glow glow{};
    bool dimOthers = false;
    std::optional<filter::OverlapChoice> overlap{};  ///< of the selection
    bool bilingual = false, thenAndNow = false;
    bool room = false;  ///< towns and dots are shown
    layout::Stage stage{};
    std::vector<state::HandPlaced> byHand{};
    layout::Placing placing{};
    std::optional<state::RoomSize> audience{};  ///< a picture for a room of that size
    layout::PictureInput::Fold legend{};        ///< of a narrow window
    bool fits = false;                          ///< the maps fit what is asked
};

scene::Scene sceneOf(const Shot& shot);
/// As on the command line: "topic=water".
filter::Criteria filtered(std::string_view piece);
/// Of a map of the picture.
geo::Viewport viewportOf(const scene::MapFrame& frame);
/// The words in the legend.
std::set<std::string> legendRows(const scene::Scene& scene);
/// Some text of the picture has these words.
bool says(const scene::Scene& scene, std::string_view words);
/// Who comes first in that picture.
layout::Ranks ranksOf(const Shot& shot);

/// What that picture, laid out as `scene`, can be blamed for.
score::Faults faultsOf(const Shot& shot, const scene::Scene& scene);

/// Something lies over the place that comes before what surrounds it: a list, the legend, the scale.
bool isCovered(const scene::Scene& scene, geo::Point at, bool byLists = true);
/// Of what is asked, in the main maps.
double seatsBelowFurniture(const scene::Scene& scene, const layout::Ranks& ranks);

/// Where the ink of a line of text is, roughly: from the height of capitals to the depth of descenders.
geo::Box inkBox(const scene::TextRun& run);

}  // namespace layout_test
