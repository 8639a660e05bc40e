// What can happen to the state: one struct per thing a user (or the clock) does. Effects are wishes
// to the outside world that change no state; app/ carries them out.
#pragma once

#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "filter/criteria.hpp"
#include "state/app_state.hpp"

namespace state {

// --- time and window
struct Tick { double nowSeconds = 0; };
struct ResizeMap { double widthPx = 0, heightPx = 0; };

// --- camera
struct ShowView { ViewKind kind = ViewKind::World; };  ///< flies to that view's home
struct GoHome {};                                       ///< home of the present view
struct PanBy { std::size_t frame = 0; double dxPx = 0, dyPx = 0; };
struct ZoomBy { std::size_t frame = 0; double factor = 1; geo::Point anchorPx; bool animated = false; };  ///< anchor relative to the frame's centre
struct FlyTo { std::size_t frame = 0; geo::Camera camera; };
struct FitSelection {};
struct GoBack {};
struct GoForward {};

// --- selection
struct Select { std::optional<model::NetworkId> network; };  ///< nothing clears
struct ToggleCompared { model::NetworkId network; };         ///< adds to or removes from the slots
struct SelectNeighbour { int step = 1; };                    ///< next or previous within the result
struct Hover { std::optional<model::NetworkId> network; };
struct HoverRegion { std::optional<filter::RegionRef> region; };
struct PickRegion { std::optional<filter::RegionRef> region; };

// --- filter
struct ToggleScope { model::Scope value{}; };
struct ToggleTopic { model::Topic value{}; };
struct ToggleLevel { model::Level value{}; };
struct ToggleStatus { model::Status value{}; };
struct ToggleRegion { filter::RegionRef region; };
struct ToggleCity { std::string city; };
struct SetText { std::string text; };
struct SetKnownOnly { bool on = false; };
struct SetCriteria { filter::Criteria criteria; };
struct ResetFilters {};

// --- appearance
struct SetLanguage { base::Language language{}; };
struct SetTheme { Theme theme{}; };
struct SetTextScale { double scale = 1; };
struct SetPanelWidth { double widthPx = 400; };
struct SetPanelVisible { bool visible = true; };
struct SetReducedMotion { bool on = false; };
struct SetShowArcs { bool on = true; };
struct SetShowEntryCounts { bool on = false; };
struct SetShowGraticule { bool on = false; };
struct SetSizeUnit { std::string unit; };  ///< a key of model::units(); empty: symbols of one size
struct SetPreview { Preview preview{}; };
struct SetOverlay { Overlay overlay{}; };
struct SetFiltersOpen { bool open = false; };
struct ShowToast { std::string text; };
struct StepBack {};  ///< Esc: the innermost thing that is open goes away

using Action = std::variant<Tick, ResizeMap, ShowView, GoHome, PanBy, ZoomBy, FlyTo, FitSelection, GoBack, GoForward, Select,
                            ToggleCompared, SelectNeighbour, Hover, HoverRegion, PickRegion, ToggleScope, ToggleTopic,
                            ToggleLevel, ToggleStatus, ToggleRegion, ToggleCity, SetText, SetKnownOnly, SetCriteria,
                            ResetFilters, SetLanguage, SetTheme, SetTextScale, SetPanelWidth, SetPanelVisible,
                            SetReducedMotion, SetShowArcs, SetShowEntryCounts, SetShowGraticule, SetSizeUnit, SetPreview,
                            SetOverlay, SetFiltersOpen, ShowToast, StepBack>;

// --- effects
struct OpenLink { std::string url; };   ///< http and https only; others are refused with a toast
struct CopyText { std::string text; };
struct ToggleFullscreen {};
struct Quit {};
using Effect = std::variant<OpenLink, CopyText, ToggleFullscreen, Quit>;

/// What one frame of input asks for, in order.
struct Wishes {
    std::vector<Action> actions;
    std::vector<Effect> effects;
};

}  // namespace state
