// Which control has the keyboard. Tab goes from group to group (a list is one group), arrows inside a
// group. Independent of ImGui's navigation, which differs between versions. Knows no controls.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace ui {

/// A control's or group's name as a number; 0 is none.
using ItemKey = std::uint64_t;

/// FNV-1a of the name; never 0. With `beginning`, the key of that name and `name` behind it.
constexpr ItemKey itemKey(std::string_view name, ItemKey beginning = 14695981039346656037ull)
{
    ItemKey hash = beginning;
    for (const char c : name) hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    return hash == 0 ? 1 : hash;
}

/// The parts of the window that F6 goes through, in this order. Bar: the top bar, reached by Tab.
enum class Area : std::uint8_t { Bar, Search, Filters, List, Map, Strip };
inline constexpr std::size_t areaCount = 6;

/// Keys of this frame that concern the focus.
struct FocusKeys {
    int area = 0;  ///< +1 F6, -1 Shift+F6
    int tab = 0;   ///< +1 Tab, -1 Shift+Tab
    int step = 0;  ///< arrows: +1 down or right, -1 up or left
    int page = 0;  ///< +1 page down, -1 page up
    int jump = 0;  ///< +1 End, -1 Home
    bool activate = false;
};

/// A control that can have the focus. Controls of one group lie behind each other in the order.
struct FocusStop {
    ItemKey item = 0;
    ItemKey group = 0;
    bool ownArrows = false;  ///< arrows change its value; only Tab leads away
    Area area = Area::Bar;
    bool onPage = false;  ///< of the side panel
};

/// Remembered between frames.
class Focus {
public:
    /// Applies the keys to the controls that were drawn in the last frame. Moves inside `ownSteps`, a group
    /// that knows more members than it draws, are left to that group (`pending`).
    void begin(const FocusKeys& keys, ItemKey ownSteps);
    /// After all controls: when the focused one is gone, the one in its place gets the focus.
    void end();

    void add(FocusStop stop)
    {
        stop.area = area_;
        stop.onPage = onPage_;
        drawn_.push_back(stop);
    }
    /// Controls added from now on lie in this part of the window.
    void enter(Area area) { area_ = area; }
    /// Controls added until leavePage() lie on the page of the side panel, in whichever part.
    void enterPage(Area area)
    {
        area_ = area;
        onPage_ = true;
    }
    void leavePage() { onPage_ = false; }
    /// Which sheet lies over everything (0: none). Call before the controls. Another one takes the keyboard
    /// to its first control; when it goes, the keyboard is again where it was.
    void openLayer(ItemKey layer);
    /// Another page was opened: if the focused control goes with the old one, the keyboard goes to the first
    /// control of the new one.
    void landOnPage() { landing_ = Landing::IfLost; }
    /// The keyboard goes to the first control of the page in this part, wherever it is.
    void goToPage() { landing_ = Landing::Always; }
    /// The focused control is on the page of the side panel.
    bool isOnPage() const { return current_ != 0 && currentOnPage_; }
    /// Arrows and page keys change the focused control's value.
    bool ownsArrows() const { return ownArrows_; }
    bool has(ItemKey item) const { return item != 0 && item == current_; }
    /// The focused control when its ring is to be shown, that is, when the keyboard is in use.
    bool visible() const { return visible_ && current_ != 0; }
    bool activated(ItemKey item) const { return has(item) && activate_; }
    /// True in the frame after the focus moved: scroll to it.
    bool moved() const { return moved_; }
    ItemKey current() const { return current_; }
    /// All controls of the last frame, as Tab goes through them.
    const std::vector<FocusStop>& order() const { return order_; }
    ItemKey currentGroup() const { return group_; }
    /// The move that the group `ownSteps`, or the focused control with arrows of its own, has to make.
    const FocusKeys& pending() const { return pending_; }

    /// Gives the focus to a control by the keyboard's or the program's wish.
    void set(ItemKey item, ItemKey group, bool showRing);
    /// Gives it back to a control that had it; nothing scrolls, the ring is as it was.
    void giveBack(ItemKey item, ItemKey group);
    /// The pointer was pressed on a control, or (0) elsewhere.
    void pressed(ItemKey item, ItemKey group);

private:
    void moveTo(std::size_t index);
    void tab(int direction);
    /// To the next part that has controls: to the one that had the keyboard there last, else to the first.
    void stepArea(int direction);
    void stepInGroup(const FocusKeys& keys);

    enum class Landing : std::uint8_t { None, IfLost, Always };

    std::vector<FocusStop> order_, drawn_;
    ItemKey current_ = 0, group_ = 0;
    std::size_t index_ = 0;  ///< of current_ in order_
    bool ownArrows_ = false;
    bool visible_ = false, moved_ = false, movedNow_ = false, activate_ = false;
    FocusKeys pending_;
    Area area_ = Area::Bar;  ///< of what is being drawn
    bool onPage_ = false;    ///< so is what is being drawn
    bool currentOnPage_ = false;
    Landing landing_ = Landing::None;
    bool landsFirst_ = false;  ///< on the first control of a sheet that was opened
    ItemKey layer_ = 0;
    ItemKey below_ = 0, belowGroup_ = 0;       ///< where the keyboard was before the sheet
    std::array<ItemKey, areaCount> lastIn_{};  ///< where the keyboard was in each part
};

}  // namespace ui
