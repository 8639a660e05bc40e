// Everything the user can change, as one value. Document is saved and undone, View is what a scene
// or a link stores, Transient is never saved. Changed only by state/update.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/language.hpp"
#include "filter/criteria.hpp"
#include "geo/camera.hpp"
#include "geo/flight.hpp"
#include "model/network.hpp"

namespace state {

enum class Theme : std::uint8_t { Light, Dark, Print, Contrast };

/// How the picture would look to other eyes or on another screen; see layout/preview.
enum class Preview : std::uint8_t { None, Protan, Deutan, Tritan, Grey, Projector };

/// What the map area shows. Twin: Germany on the left, the world (or Europe) on the right.
enum class ViewKind : std::uint8_t { World, Europe, Germany, Twin };

/// Frame 0 is the main map; frame 1 exists only in the twin (its right half).
inline constexpr std::size_t maxFrames = 2;
inline constexpr std::size_t maxSelection = 3;

struct View {
    ViewKind kind = ViewKind::World;
    std::array<geo::Camera, maxFrames> cameras;
    filter::Criteria criteria;
    std::vector<model::NetworkId> selection;       ///< slots A, B, C; at most three
    std::optional<filter::RegionRef> region;       ///< country or state that was clicked
    bool showArcs = true;
    bool showEntryCounts = false;  ///< regions shaded by their number of entries, while nothing is selected
    bool showGraticule = false;
    std::string sizeUnit;          ///< symbols sized by members counted in this unit (model::units()); empty: one size
    friend bool operator==(const View&, const View&) = default;
};

/// Remembered between starts, together with the window's place.
struct Preferences {
    base::Language language = base::Language::De;
    Theme theme = Theme::Light;
    double textScale = 1.0;      ///< 0.8 .. 2.0
    double panelWidthPx = 400;   ///< logical pixels
    bool panelVisible = true;
    bool reducedMotion = false;
    friend bool operator==(const Preferences&, const Preferences&) = default;
};

/// Own entries, scenes and tours; empty until those features exist.
struct Document {
    friend bool operator==(const Document&, const Document&) = default;
};

enum class Overlay : std::uint8_t { None, About, Help };

/// A camera on its way to the view's camera. A flight follows its path; a zoom step keeps the place
/// under `anchorPx` where it is.
struct Motion {
    geo::Flight flight;
    double startSeconds = 0;
    double zoomFactor = 0;      ///< 0: a flight; else the whole factor of a zoom step
    geo::Point anchorPx;
    friend bool operator==(const Motion&, const Motion&) = default;
};

/// Which kind of step the newest history entry belongs to; steps of one kind in quick succession share it.
enum class HistoryStep : std::uint8_t { None, Camera, Text, Other };

struct Transient {
    double nowSeconds = 0;
    std::array<std::optional<Motion>, maxFrames> motions;
    std::optional<model::NetworkId> hovered;
    std::optional<filter::RegionRef> hoveredRegion;
    Overlay overlay = Overlay::None;
    Preview preview = Preview::None;
    bool filtersOpen = false;       ///< the filter groups in the panel are unfolded
    double mapWidthPx = 1520;       ///< logical size of the whole map area (both frames of a twin)
    double mapHeightPx = 1032;
    HistoryStep lastStep = HistoryStep::None;
    double lastStepSeconds = 0;
    std::string toast;              ///< what was just done, e.g. "Link kopiert"
    double toastUntilSeconds = 0;
    friend bool operator==(const Transient&, const Transient&) = default;
};

struct AppState {
    Document document;
    View view;
    Preferences preferences;
    Transient transient;
    std::vector<View> back, forward;  ///< navigation history, newest last, at most 100 each
    friend bool operator==(const AppState&, const AppState&) = default;
};

/// Logical size of frame `frame` inside the map area: the twin splits it 38 : 62.
struct FrameSize {
    double widthPx = 0, heightPx = 0;
};
FrameSize frameSize(ViewKind kind, double mapWidthPx, double mapHeightPx, std::size_t frame);

std::size_t frameCount(ViewKind kind);

/// The camera to draw now: the motion's while one is under way, else the view's.
geo::Camera displayedCamera(const AppState& state, std::size_t frame);

bool isMoving(const AppState& state);

/// The home camera of a frame of the given view.
geo::Camera homeCamera(ViewKind kind, double mapWidthPx, double mapHeightPx, std::size_t frame);

/// A fresh state in the given view with home cameras for the transient's map size.
AppState initialState(ViewKind kind, const Preferences& preferences, double mapWidthPx, double mapHeightPx);

}  // namespace state
