// What every panel is given while one frame is drawn: what it reads, where its wishes go, and the measures
// and colours all share. Made by draw(), lives for that frame.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <imgui.h>

#include "base/language.hpp"
#include "look/palette.hpp"
#include "text/catalogue.hpp"
#include "ui/ui.hpp"

namespace command {
struct Command;
}

namespace ui {

inline ImU32 toColor(scene::Rgba color) { return IM_COL32(color.r, color.g, color.b, color.a); }
ImU32 withAlpha(ImU32 color, double share);

/// Device pixels, y down; edges lie between pixels.
struct Rect {
    float x0 = 0, y0 = 0, x1 = 0, y1 = 0;

    float width() const { return x1 - x0; }
    float height() const { return y1 - y0; }
    float midX() const { return (x0 + x1) / 2; }
    float midY() const { return (y0 + y1) / 2; }
    ImVec2 min() const { return {x0, y0}; }
    ImVec2 max() const { return {x1, y1}; }
    Rect inset(float by) const { return {x0 + by, y0 + by, x1 - by, y1 - by}; }
    bool empty() const { return x0 >= x1 || y0 >= y1; }
    bool holds(ImVec2 p) const { return p.x >= x0 && p.x < x1 && p.y >= y0 && p.y < y1; }
};
Rect intersection(const Rect& a, const Rect& b);
inline Rect rectAt(float x, float y, float width, float height) { return {x, y, x + width, y + height}; }

/// What the panels draw with. Families and slots are in the palette itself.
struct Colors {
    ImU32 text, muted, disabled, panel, raised, border, accent, onAccent, hover, warning;
    const look::Palette* palette;
};
Colors colorsOf(state::Theme theme);

/// Sizes common to all panels, logical pixels.
namespace size {
/// What is pressed: that high with a mouse, and for fingers at least as high as these are (see Measures).
struct Target {
    float logical = 0;
};
inline constexpr float finger = 44;  ///< of a target, whatever the text size
inline constexpr float topBar = 48;
inline constexpr Target row{32};
inline constexpr Target smallRow{28};  ///< of a menu, a chip
inline constexpr float padding = 16;
inline constexpr float inset = 8;  ///< inside rows
inline constexpr float corner = 6;
inline constexpr float icon = 16;
}  // namespace size

/// Lengths in device pixels, whole.
class Measures {
public:
    Measures(const state::AppState& state, double scale);
    /// One that grows with the text size.
    float px(float logical) const;
    float px(size::Target target) const;
    float topBar() const;
    bool forFingers() const { return finger_ > 0; }

private:
    float factor_ = 1;
    float finger_ = 0;  ///< the least of a target; 0: a mouse points
};

class ScrollRegion;

class PanelContext {
public:
    PanelContext(const Input& input, Memory& memory, Output& output);

    const Input& in;
    Memory& memory;
    Output& out;
    const Colors c;
    const state::Page page;  ///< that the side panel shows
    const Measures measures;
    /// The window shows map or panel; see state::hasSheet.
    bool narrow() const { return state::hasSheet(in.state); }

    const model::Atlas& atlas() const { return in.atlas; }
    const state::AppState& state() const { return in.state; }
    /// About the atlas; the caller's if there are some.
    filter::Answers& answers() const;
    const filter::Index& index() const { return answers().index(); }
    const filter::Criteria& criteria() const { return in.state.view.criteria; }
    base::Language language() const { return in.state.preferences.language; }
    bool german() const { return language() == base::Language::De; }

    /// Device pixels, whole, for a logical length that grows with the text size.
    float px(float logical) const { return measures.px(logical); }
    float px(size::Target target) const { return measures.px(target); }
    /// Widths of lines: at least one device pixel, independent of the text size.
    float hairline() const;

    std::string_view tr(text::Key key) const { return text::tr(key, language()); }
    std::string format(text::Key key, std::initializer_list<std::string_view> arguments) const
    {
        return text::format(key, language(), arguments);
    }
    std::string number(long long value) const { return text::number(value, language()); }
    /// The text in the reader's language; a fallback is marked "(EN)" or "(DE)".
    std::string local(const base::LocalText& text) const;
    /// A name, which may be the same in both languages: no mark.
    const std::string& name(const base::LocalText& text) const { return text.get(language()); }

    const state::PanelModes& modes() const { return in.state.transient.panel; }

    void wish(state::Action action);
    /// Opens or folds a part of the page.
    void turn(state::Fold fold);
    void effect(state::Effect effect);
    /// As its button does. `scene`: that it is about, if not the marked one.
    void run(const command::Command& command, std::optional<std::size_t> scene = {});
    std::string shortcut(const command::Command& command) const;

    /// Records an item's visible rectangle.
    void record(std::string_view name, const Rect& rect);

    /// Keys of this frame for panels with steps of their own.
    FocusKeys keys;
    /// The pointer went down on a control; else a press clears the focus.
    bool pressTaken = false;

    /// The row under the pointer or with the keyboard.
    std::optional<model::NetworkId> hoveredRow;
    bool hoveredRegionRow = false;  ///< the same for a row that stands for a region

    /// Shown at the end of the frame, over everything.
    struct Tooltip {
        std::string text, shortcut;
        Rect item;
    };
    Tooltip tooltip;

    /// True while a sheet lies over everything: the controls below get neither keyboard nor names.
    bool modal = false;
    /// Where its foot with the buttons begins; 0: none.
    float sheetFootTop = 0;
    /// The controls being drawn lie on that sheet.
    bool onSheet = false;
    /// What is being drawn is only seen, below a card that slides in.
    bool onlySeen = false;
    bool reachable() const { return (!modal || onSheet) && !onlySeen; }

    /// Where what is being drawn is scrolled; null outside of regions that scroll.
    ScrollRegion* scrolling = nullptr;
};

}  // namespace ui
