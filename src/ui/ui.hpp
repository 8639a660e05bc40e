// The program's controls: top bar, side panel, card, filters, overlays. Functions from const state to
// wishes; holds no data, draws no map and touches no GL, file or clock. Uses Dear ImGui.
#pragma once

#include <string>
#include <vector>

#include "filter/facets.hpp"
#include "filter/result.hpp"
#include "geo/lon_lat.hpp"
#include "layout/layout.hpp"
#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"

struct ImFont;

namespace ui {

/// The fonts of the present text scale and content scale, owned by the ImGui context.
struct Fonts {
    ImFont* body = nullptr;       ///< 14 logical px
    ImFont* secondary = nullptr;  ///< 12
    ImFont* strong = nullptr;     ///< 14 medium
    ImFont* title = nullptr;      ///< 18 medium
    ImFont* sentence = nullptr;   ///< 24 medium
};

struct Input {
    const model::Atlas& atlas;
    const state::AppState& state;
    const filter::Result& result;        ///< of state.view.criteria
    const filter::FacetCounts& facets;   ///< of state.view.criteria
    const Fonts& fonts;
    double widthPx = 0, heightPx = 0;    ///< window, device pixels
    double scale = 1;                    ///< device pixels per logical pixel at text scale 1 (content scale)
    std::string version;                 ///< for the About box
    bool fullscreen = false;
    std::vector<base::Diagnostic> const& dataProblems;  ///< shown as a quiet line with a list behind it
};

/// What widgets remember between frames and nobody else needs.
struct Memory {
    std::string searchText;            ///< edited buffer; mirrored to the state by SetText
    bool focusSearch = false;          ///< give the search box the keyboard in the next frame
    bool problemsOpen = false;
    std::string countryFilter;         ///< text typed into the long country list
    int cardTab = 0;
    float scrollToTop = 0;
};

/// An item's rectangle in device pixels, by a stable name such as "list:aoew" or "view:germany"; for
/// tests and `--dump-state`.
struct NamedRect {
    std::string name;
    geo::Box boxPx;
};

struct Output {
    state::Wishes wishes;
    std::vector<NamedRect> rects;
    geo::Box mapPx;                    ///< what is left for the map, device pixels
};

/// The map's part of the window for the present preferences; the same that `draw` reports.
geo::Box mapArea(const state::Preferences& preferences, double widthPx, double heightPx, double scale);

/// Colours and spacing for the theme; call when theme, text scale or content scale change.
void applyStyle(state::Theme theme, double textScale, double scale);

/// One frame; between ImGui::NewFrame and ImGui::Render.
Output draw(const Input& input, Memory& memory);

}  // namespace ui
