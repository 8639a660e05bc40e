// From state to picture: `layout` decides where everything stands. Pure: equal inputs give equal Scenes,
// independent of what was drawn before. Painting is elsewhere.
#pragma once

#include <array>
#include <optional>

#include "filter/result.hpp"
#include "layout/scene.hpp"
#include "model/atlas.hpp"
#include "state/app_state.hpp"
#include "text/font.hpp"

namespace layout {

/// Window: only the map area, the panel is drawn by ui. Export: the whole picture with title, sentence,
/// legend and sources line.
enum class Purpose { Window, Export };

struct Request {
    const model::Atlas& atlas;
    const state::View& view;
    const state::Preferences& preferences;
    const filter::Result& result;       ///< of view.criteria
    std::array<geo::Camera, state::maxFrames> cameras;  ///< displayed ones (flights included)
    std::optional<model::NetworkId> hovered;
    std::optional<filter::RegionRef> hoveredRegion;
    int widthPx = 0, heightPx = 0;      ///< picture pixels
    double scale = 1;                   ///< picture pixels per logical pixel
    Purpose purpose = Purpose::Window;
    const text::FontBook& fonts;
    state::Preview preview = state::Preview::None;
};

/// The part of the picture that holds the map frames; for choosing cameras (divide by scale for logical pixels).
geo::Box mapBoxPx(int widthPx, int heightPx, double scale, double textScale, Purpose purpose);

Scene layout(const Request& request);

}  // namespace layout
