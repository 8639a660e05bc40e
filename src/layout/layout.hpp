// From state to picture: `layout` decides where everything stands. Pure: equal inputs give equal Scenes,
// independent of what was drawn before. Painting is elsewhere.
#pragma once

#include <array>
#include <optional>
#include <vector>

#include "filter/answers/municipality.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/answers/region_card.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/result.hpp"
#include "layout/stage/room_networks.hpp"
#include "model/atlas.hpp"
#include "scene/scene.hpp"
#include "state/app_state.hpp"
#include "text/font.hpp"
#include "words/entry_number.hpp"

namespace layout {

/// Window: only the map area, the panel is drawn by ui. Export: the whole picture with title, sentence,
/// legend and sources line. Page: the map with its legend; the page around it has the title and the sources.
enum class Purpose { Window, Export, Page };

/// Numbers of a printed list, drawn in the symbols in place of the glyphs.
struct EntryNumbers {
    std::vector<int> byEntry;  ///< by NetworkId::index; 0: none
    int of(model::NetworkId id) const { return id.index < byEntry.size() ? byEntry[id.index] : 0; }
};

/// Answers to what the view asks beside the filter; null where it asks nothing. Asked once for many pictures.
struct ViewAnswers {
    const filter::Municipality* town = nullptr;          ///< of view.town
    const filter::WithoutEntry* withoutEntry = nullptr;  ///< of view.withoutEntry
    const filter::Overlap* overlap = nullptr;            ///< of view.selection and view.overlap
    const filter::RegionCard* region = nullptr;          ///< of view.region
    const filter::MemberIndex* members = nullptr;        ///< what `town` and `overlap` point into
};

/// What a workshop lays over the map; null where there is none.
struct Stage {
    const state::Scene* scene = nullptr;                 ///< its words stand above the map
    const state::Document* document = nullptr;           ///< towns and dots, as far as the view shows them
    const std::vector<RoomNetwork>* networks = nullptr;  ///< that the document's towns are in
    const state::Quiz* quiz = nullptr;  ///< hides the entries, its question stands above the map
    bool explores = false;  ///< a scene was left to explore: amber frame, question and answer above the map
};

struct Request {
    const model::Atlas& atlas;
    const state::View& view;
    const state::Preferences& preferences;
    const filter::Result& result;                       ///< of view.criteria
    std::array<geo::Camera, state::maxFrames> cameras;  ///< displayed ones (flights included)
    std::optional<model::NetworkId> hovered;
    std::optional<filter::RegionRef> hoveredRegion;
    int widthPx = 0, heightPx = 0;  ///< picture pixels
    double scale = 1;               ///< picture pixels per logical pixel
    Purpose purpose = Purpose::Window;
    const text::FontBook& fonts;
    ViewAnswers answers = {};
    state::Glow glow = {};  ///< what a search has found so far
    const EntryNumbers* numbers = nullptr;
    std::string title{};  ///< in place of the sentence of the state
    state::Preview preview = state::Preview::None;
    Stage stage = {};
    double lineScale = 1;  ///< widths of lines; see stage/room_size
};

/// The part of the picture that holds the map frames; for choosing cameras (divide by scale for logical
/// pixels).
geo::Box mapBoxPx(int widthPx, int heightPx, double scale, double textScale, Purpose purpose);
/// The same, with the band that the words of the stage need above the map. Does not look at the cameras.
geo::Box mapBoxPx(const Request& request);

scene::Scene layout(const Request& request);

}  // namespace layout
