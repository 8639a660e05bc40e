// The program's controls: top bar, side panel, card, filters, overlays. Functions from const state to
// wishes; holds no data, draws no map and touches no GL, file or clock. Uses Dear ImGui.
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "filter/answers/answers.hpp"
#include "filter/facets.hpp"
#include "filter/result.hpp"
#include "geo/lon_lat.hpp"
#include "model/atlas.hpp"
#include "state/action.hpp"
#include "state/app_state.hpp"
#include "state/step_back.hpp"
#include "text/keys.hpp"
#include "ui/memory.hpp"

struct ImFont;

namespace ui {

/// The fonts of the present text scale and content scale, owned by the ImGui context. Sizes are em sizes
/// (what `text::Font::sizePx` means). They hold Latin letters and signs, and what Output::lacking asked for.
struct Fonts {
    ImFont* body = nullptr;       ///< 14 logical px
    ImFont* secondary = nullptr;  ///< 12
    ImFont* strong = nullptr;     ///< 14 medium
    ImFont* title = nullptr;      ///< 18 medium
    ImFont* sentence = nullptr;   ///< 24 medium
};

/// A folder to save into.
struct SavePlace {
    text::Key name{};  ///< "Dokumente"
    std::string path;  ///< absolute
};

/// A file with scenes that can be opened.
struct TourChoice {
    std::string label, path;
    std::string folder{};  ///< of a recent one: where it lies
    bool missing = false;  ///< it was there once
};

/// A picture of a scene, of the size that Output asks for.
struct SceneThumbnail {
    std::uint32_t texture = 0;  ///< OpenGL; 0: not there yet
    bool upsideDown = false;    ///< its first row is the lowest
};

struct Input {
    const model::Atlas& atlas;
    const state::AppState& state;
    const filter::Result& result;       ///< of state.view.criteria
    const filter::FacetCounts& facets;  ///< of state.view.criteria
    const Fonts& fonts;
    double widthPx = 0, heightPx = 0;  ///< window, device pixels
    double scale = 1;                  ///< device pixels per logical pixel at text scale 1 (content scale)
    std::string version;               ///< for the About box
    bool fullscreen = false;
    std::vector<base::Diagnostic> const& dataProblems;  ///< shown as a quiet line with a list behind it
    filter::Answers* answers = nullptr;     ///< about the atlas; without them the panels keep their own
    std::vector<SavePlace> savePlaces{};    ///< at least one, or nothing can be saved
    std::vector<std::string> monitors{};    ///< names; more than one: there is a choice
    std::vector<TourChoice> tourFiles{};    ///< for the sheet that opens one
    std::vector<TourChoice> recentFiles{};  ///< likewise; newest first
    std::string proposedFile{};             ///< where scenes are saved unless somebody says otherwise
    std::string clock{};                    ///< the time of day, for the presenter
    std::string software{};                 ///< for the About box: the libraries in the program
    bool hasFileDialog = false;             ///< the desktop's own can be asked for (state::AskFile)
    bool asksWhere = true;                  ///< that dialog asks in which folder something is saved
    /// Small pictures of the scenes, as far as there are some.
    std::vector<SceneThumbnail> thumbnails{};
    std::vector<geo::Box> keepFreePx{};    ///< of the picture below: no button may cover it, device pixels
    std::vector<geo::Box> ratherFreePx{};  ///< no button should
    /// What the pointer or the cross lies on in the picture, if there is more to say of it than stands there.
    struct MapHint {
        std::string text;
        geo::Box boxPx;  ///< in the window, device pixels
    };
    std::optional<MapHint> mapHint{};
};

/// An item's rectangle in device pixels, by a stable name such as "list:aoew" or "view:germany"; for
/// tests and `--dump-state`. Only what is visible, cut to its visible part.
struct NamedRect {
    std::string name;
    geo::Box boxPx;
};

struct Output {
    state::Wishes wishes;
    std::vector<NamedRect> rects;
    geo::Box mapPx;  ///< what is left for the map, device pixels; the presenter's: for the audience's picture
    geo::Box nextPx;  ///< the presenter's: for the next scene's picture; may be empty
    /// The scenes whose small pictures are in sight, and how large those are (device pixels).
    std::vector<std::size_t> thumbnailScenes;
    int thumbnailWidthPx = 0, thumbnailHeightPx = 0;
    bool wantsKeys = false;   ///< arrows, Home, End, Enter and Space belong to the panels, not to the map
    bool mapHasKeys = false;  ///< F6 led to the map: Enter takes what lies under the cross
    bool wantsText = false;   ///< a text field has the keyboard
    double nextChangeSeconds =
        -1;                        ///< the panels change by themselves after that time; negative: they do not
    bool pointerRests = false;     ///< over a scene that has the window to itself: no arrow on the picture
    bool animating = false;        ///< draw another frame soon although nothing happened
    std::vector<std::string> cut;  ///< what had no room and is shown with "..." at its end, for tests
    std::set<char32_t> lacking;    ///< letters of this frame that the fonts do not hold
};

/// The map's part of the window for the present preferences; the same that `draw` reports.
geo::Box mapArea(const state::AppState& state, double widthPx, double heightPx, double scale);
geo::Box mapArea(const state::Preferences& preferences, double widthPx, double heightPx, double scale);

/// Colours and spacing for the theme; call when theme, text scale or content scale change. The panels have
/// a keyboard focus of their own, so ImGui's keyboard navigation is switched off.
void applyStyle(state::Theme theme, double textScale, double scale);

/// One frame; between ImGui::NewFrame and ImGui::Render. Printable characters that no text field wants go
/// to the search box.
Output draw(const Input& input, Memory& memory);

/// What of it Esc can close; state::nextStepBack says when it is its turn.
state::OpenInPanels openInPanels(const Memory& memory);
/// Takes a step that is the panels'; false if it is the state's.
bool closeInPanels(Memory& memory, state::BackStep step);

}  // namespace ui
