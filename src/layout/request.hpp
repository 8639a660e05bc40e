// A picture that is asked for, with the answers to what its view asks: what all stages of the layout read.
// Made inside the layout; whoever wants a picture gives a PictureInput.
#pragma once

#include <vector>

#include "filter/answers/municipality.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/answers/region_card.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/result.hpp"
#include "layout/picture_input.hpp"
#include "layout/stage/room_networks.hpp"
#include "model/atlas.hpp"
#include "text/font.hpp"
#include "words/entry_number.hpp"

namespace layout {

/// Answers to what the view asks beside the filter; null where it asks nothing.
struct ViewAnswers {
    const filter::Municipality* town = nullptr;          ///< of view.town
    const filter::WithoutEntry* withoutEntry = nullptr;  ///< of view.withoutEntry
    const filter::Overlap* overlap = nullptr;            ///< of view.selection and view.overlap
    const filter::RegionCard* region = nullptr;          ///< of view.region
    const filter::MemberIndex* members = nullptr;        ///< what `town` and `overlap` point into
};

class PictureSources;
class Placements;

struct Request : PictureInput {
    const model::Atlas& atlas;
    const text::FontBook& fonts;
    const filter::Result& result;  ///< of view.criteria
    ViewAnswers answers;
    const std::vector<RoomNetwork>& roomNetworks;  ///< that the stage's towns are in
    Placements& placements;                        ///< what stands where, as far as it is kept
};

/// The picture with the answers to what its view asks; they hold until the next picture.
Request answered(const PictureInput& picture, PictureSources& sources);

/// The part of the picture that holds the map frames, beside or below the words of the stage.
geo::Box mapBoxOf(const Request& request);

}  // namespace layout
