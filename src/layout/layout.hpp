// From what is asked for to the picture: `layout` decides where everything stands. Pure: equal inputs give
// equal Scenes, independent of what was drawn before. Painting is elsewhere.
#pragma once

#include <memory>
#include <optional>
#include <utility>
#include <vector>

#include "filter/answers/answers.hpp"
#include "layout/picture_input.hpp"
#include "layout/stage/room_networks.hpp"
#include "scene/scene.hpp"
#include "text/font.hpp"

namespace layout {

class Placements;

/// Where a picture's contents come from: the data with the newest answers about it, and the fonts. Only what
/// was asked last, and where it stands, is kept; the pictures do not depend on it. One for a window; not for
/// several threads.
class PictureSources {
public:
    /// Both must outlive it.
    PictureSources(filter::Answers& answers, const text::FontBook& fonts);
    ~PictureSources();

    const model::Atlas& atlas() const { return answers_.index().atlas(); }
    const text::FontBook& fonts() const { return fonts_; }
    filter::Answers& answers() { return answers_; }
    /// Which entries the towns are in. The reference holds until it is asked of other towns.
    const std::vector<RoomNetwork>& roomNetworks(const std::vector<state::CollectedTown>& towns);
    Placements& placements() { return *placements_; }

private:
    filter::Answers& answers_;
    const text::FontBook& fonts_;
    std::optional<std::pair<std::vector<state::CollectedTown>, std::vector<RoomNetwork>>> room_;
    std::unique_ptr<Placements> placements_;
};

scene::Scene layout(const PictureInput& picture, PictureSources& sources);

/// The part of the picture that holds the map frames; for choosing cameras (divide by scale for logical
/// pixels).
geo::Box mapBoxPx(const Canvas& canvas, double textScale);
/// The same, with the band that the words of the stage need above the map. Does not look at the cameras.
geo::Box mapBoxPx(const PictureInput& picture, PictureSources& sources);

/// `picture` with the cameras of its view, made for a map of the logical size `madeFor`, refitted to where
/// its own map is.
PictureInput refitted(PictureInput picture, const state::FrameSize& madeFor, PictureSources& sources);

}  // namespace layout
