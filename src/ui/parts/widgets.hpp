// The controls all panels are made of: what can be pressed, buttons, chips, switches, segments, rows. Each
// draws itself at a given rectangle, records it by name and says what happened.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "ui/parts/icons.hpp"
#include "ui/parts/paint.hpp"
#include "ui/parts/panel_context.hpp"

namespace ui {

struct Press {
    bool clicked = false;  ///< by pointer or keyboard
    bool hovered = false;
    bool held = false;
    bool ring = false;          ///< has the keyboard, and the keyboard is in use
    bool withModifier = false;  ///< clicked with Ctrl or Shift
};

struct PressOptions {
    std::string_view group = {};  ///< controls that share one stop of the Tab key
    std::string_view tooltip = {};
    std::string_view shortcut = {};
    bool enabled = true;
    bool ownArrows = false;  ///< see FocusStop
};

/// The pointer rests on it long enough for its tooltip; asks for more frames until then.
bool isTooltipDue(PanelContext& f, ItemKey item);

/// Makes `rect` answer to pointer and keyboard. Draws nothing; call `drawRing` after drawing the control.
Press press(PanelContext& f, const std::string& name, const Rect& rect, const PressOptions& options = {});
void drawRing(const PanelContext& f, const Press& press, const Rect& rect, float cornerPx);

/// The border of a text field, a ring while it has the keyboard.
void drawFieldEdge(const PanelContext& f, bool focused, const Rect& rect, float cornerPx);

/// Scrolls the present window so that `rect` is in view.
void scrollIntoView(const PanelContext& f, const Rect& rect);

// --- buttons
enum class ButtonKind : std::uint8_t {
    Plain,    ///< bordered
    Primary,  ///< filled with the accent
    Quiet     ///< text in the accent, no border
};
float buttonWidth(const PanelContext& f, std::string_view label, Icon icon);
bool button(PanelContext& f, const std::string& name, const Rect& rect, std::string_view label, Icon icon,
            ButtonKind kind, const PressOptions& options = {});
/// A square with an icon; `active` draws it pressed in.
bool iconButton(PanelContext& f, const std::string& name, const Rect& rect, Icon icon,
                const PressOptions& options, bool active = false);

// --- one of several
struct Segment {
    std::string name;
    std::string_view label;
    Icon icon = Icon::None;
    bool chosen = false;
    std::string_view tooltip, shortcut;
};
/// Width with labels, or with icons alone.
float segmentedWidth(const PanelContext& f, std::span<const Segment> segments, bool iconsOnly);
std::optional<std::size_t> segmented(PanelContext& f, float x, float y, std::span<const Segment> segments,
                                     bool iconsOnly, std::string_view group);

// --- chips
struct Chip {
    std::string name;
    std::string label;
    std::optional<model::Topic> topic;
    bool removable = false;
};
float chipWidth(const PanelContext& f, const Chip& chip, float maxWidth);
float chipHeight(const PanelContext& f);
bool chip(PanelContext& f, const Chip& chip, const Rect& rect, const PressOptions& options = {});

/// A switch with its label on the left, as wide as `rect`.
bool toggle(PanelContext& f, const std::string& name, const Rect& rect, std::string_view label, bool on);

/// Ground of a row under the pointer or chosen, with the ring of the keyboard.
void rowGround(const PanelContext& f, const Rect& rect, const Press& press, bool lit);

/// A line to fold a group, with its count on the right if there is one.
bool foldHeading(PanelContext& f, const std::string& name, const Rect& rect, std::string_view label,
                 bool open, std::string_view note = {});

/// The heading of a counted group: label on the left, count on the right, a line below. Grey when empty.
void countedHeading(const PanelContext& f, const Rect& rect, std::string_view label, std::size_t count);

}  // namespace ui
