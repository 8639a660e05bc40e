// What a picture is asked for with: one value for the window, files, paper and previews. It holds all that a
// picture depends on beside the data and the fonts, and nothing else, so that equal inputs give equal
// pictures and what nobody sees (notes, the lens, saved filters) makes no new one. Answers nothing and draws
// nothing.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "geo/camera.hpp"
#include "model/network.hpp"
#include "state/app_state.hpp"

namespace layout {

/// Window: only the map area, the panel is drawn by ui. Export: the whole picture with title, sentence,
/// legend and sources line. Page: the map with its legend; the page around it has the title and the sources.
enum class Purpose : std::uint8_t { Window, Export, Page };

/// The size of a picture and what it is for.
struct Canvas {
    int widthPx = 0, heightPx = 0;  ///< picture pixels
    double scale = 1;               ///< picture pixels per logical pixel
    Purpose purpose = Purpose::Window;
    friend bool operator==(const Canvas&, const Canvas&) = default;
};

/// What of the preferences is seen in a picture.
struct PictureStyle {
    base::Language language = base::Language::De;
    state::Theme theme = state::Theme::Light;
    double textScale = 1;
    bool bilingual = false;
    state::RoomSize room = state::RoomSize::Near;
    friend bool operator==(const PictureStyle&, const PictureStyle&) = default;
};
PictureStyle styleOf(const state::Preferences& preferences);

/// Numbers of a printed list, drawn in the symbols in place of the glyphs.
struct EntryNumbers {
    std::vector<int> byEntry;  ///< by NetworkId::index; 0: none
    int of(model::NetworkId id) const { return id.index < byEntry.size() ? byEntry[id.index] : 0; }
    friend bool operator==(const EntryNumbers&, const EntryNumbers&) = default;
};

/// What a workshop lays over the map.
struct Stage {
    struct Caption {
        base::LocalText title, text;
        friend bool operator==(const Caption&, const Caption&) = default;
    };
    std::optional<Caption> caption;           ///< words of a scene, above the map
    std::vector<state::CollectedTown> towns;  ///< of the room; empty where the view does not show them
    std::vector<state::Votes> votes;          ///< likewise
    std::optional<state::Quiz> quiz;          ///< hides the entries, its question stands above the map
    bool explores = false;  ///< a scene was left to explore: amber frame, question and answer above the map
    friend bool operator==(const Stage&, const Stage&) = default;
};

/// What a map is among the maps of a page that has several.
struct PageRole {
    struct LargerMap {
        geo::Camera camera;
        geo::Box boxPx;  ///< pixels of its own picture
        double scale = 1;
        friend bool operator==(const LargerMap&, const LargerMap&) = default;
    };
    bool alone = true;       ///< else nothing is marked that lies outside the frame: another map shows it
    bool companion = false;  ///< names only where there is room, the page lists them; no legend of its own
    std::optional<LargerMap> larger{};  ///< shows a part of this one: there are only dots, and no side map
    friend bool operator==(const PageRole&, const PageRole&) = default;
};

/// Names that can be moved by hand; nothing of it where nobody can.
struct Placing {
    bool pins = false;  ///< what stands by hand bears a sign that gives it back
    bool on = false;    ///< names are moved: said above the map
    std::optional<state::Carried> carried{};
    friend bool operator==(const Placing&, const Placing&) = default;
};

struct PictureInput {
    state::View view;  ///< without what only panel and files show, see shownOf
    PictureStyle style;
    std::array<geo::Camera, state::maxFrames> cameras;  ///< displayed ones (flights included)
    Canvas canvas;
    std::optional<model::NetworkId> hovered{};
    std::optional<filter::RegionRef> hoveredRegion{};
    state::Glow glow{};  ///< what a search has found so far
    state::Preview preview = state::Preview::None;
    Stage stage{};
    double lineScale = 1;                   ///< widths of lines; see stage/room_size
    std::optional<EntryNumbers> numbers{};  ///< of a printed list; none: glyphs
    PageRole role{};
    Placing placing{};
    /// Of a narrow window: the legend is a sign, or takes the room it needs until it is pressed again.
    enum class Fold : std::uint8_t { None, Folded, Unfolded } legend{};
    friend bool operator==(const PictureInput&, const PictureInput&) = default;
};

/// The view as far as a picture shows it: the lens and the order of the list are left at their defaults.
state::View shownOf(state::View view);

/// The picture of `view` by itself, its cameras as they are.
PictureInput pictureOf(const state::View& view, const PictureStyle& style, const Canvas& canvas);

/// Towns and dots of the room, as far as `view` shows them.
Stage roomOf(const state::View& view, const state::Document& document);

/// The same picture for an audience that sits as far away as `style.room` says.
PictureInput forAudience(PictureInput picture);

}  // namespace layout
