#include "ui/parts/focus.hpp"

#include <algorithm>
#include <utility>

namespace ui {

void Focus::begin(const FocusKeys& keys, ItemKey ownSteps)
{
    moved_ = movedNow_;
    movedNow_ = false;
    activate_ = false;
    pending_ = {};
    drawn_.clear();
    enter(Area::Bar);
    leavePage();
    if (keys.area != 0) {
        stepArea(keys.area);
    } else if (keys.tab != 0) {
        tab(keys.tab);
    } else if (visible()) {
        activate_ = keys.activate;
        if (ownArrows_ || (group_ != 0 && group_ == ownSteps))
            pending_ = keys;
        else if (keys.step != 0 || keys.jump != 0)
            stepInGroup(keys);
    }
}

void Focus::end()
{
    order_ = drawn_;
    ownArrows_ = false;
    const Landing landing = std::exchange(landing_, Landing::None);
    const bool landsFirst = std::exchange(landsFirst_, false);
    const auto onPage =
        std::find_if(order_.begin(), order_.end(), [](const FocusStop& stop) { return stop.onPage; });
    if (landing == Landing::Always && onPage != order_.end()) {
        visible_ = true;
        moveTo(static_cast<std::size_t>(onPage - order_.begin()));
    }
    if (landsFirst && visible_ && !order_.empty()) moveTo(0);
    if (current_ == 0) return;
    const auto found = std::find_if(order_.begin(), order_.end(),
                                    [&](const FocusStop& stop) { return stop.item == current_; });
    if (found != order_.end()) {
        index_ = static_cast<std::size_t>(found - order_.begin());
        group_ = found->group;
        // Where the pointer was is not where the keyboard comes back to.
        if (visible_) lastIn_[static_cast<std::size_t>(found->area)] = current_;
        ownArrows_ = found->ownArrows;
        currentOnPage_ = found->onPage;
    } else if (landing == Landing::IfLost && onPage != order_.end()) {
        moveTo(static_cast<std::size_t>(onPage - order_.begin()));
        // Tab goes on from there, but nothing scrolls under the pointer.
        if (!visible_) movedNow_ = moved_ = false;
    } else if (visible_ && !order_.empty()) {
        moveTo(std::min(index_, order_.size() - 1));
    } else {
        current_ = group_ = 0;
    }
}

void Focus::openLayer(ItemKey layer)
{
    if (layer == layer_) return;
    if (layer_ == 0) {
        below_ = current_;
        belowGroup_ = group_;
    }
    layer_ = layer;
    landsFirst_ = layer != 0;
    current_ = layer == 0 ? below_ : 0;
    group_ = layer == 0 ? belowGroup_ : 0;
    ownArrows_ = false;
}

void Focus::giveBack(ItemKey item, ItemKey group)
{
    current_ = item;
    group_ = group;
    ownArrows_ = false;
}

void Focus::set(ItemKey item, ItemKey group, bool showRing)
{
    if (item != current_) moved_ = movedNow_ = true;
    current_ = item;
    group_ = group;
    ownArrows_ = false;
    currentOnPage_ = onPage_;
    if (showRing) visible_ = true;
}

void Focus::pressed(ItemKey item, ItemKey group)
{
    current_ = item;
    group_ = group;
    currentOnPage_ = onPage_;
    visible_ = false;
}

void Focus::moveTo(std::size_t index)
{
    index_ = index;
    current_ = order_[index].item;
    group_ = order_[index].group;
    ownArrows_ = order_[index].ownArrows;
    currentOnPage_ = order_[index].onPage;
    movedNow_ = moved_ = true;
}

void Focus::tab(int direction)
{
    if (order_.empty()) return;
    visible_ = true;
    const auto found = std::find_if(order_.begin(), order_.end(),
                                    [&](const FocusStop& stop) { return stop.item == current_; });
    if (found == order_.end()) {
        moveTo(direction > 0 ? 0 : order_.size() - 1);
        return;
    }
    const std::size_t count = order_.size();
    std::size_t at = static_cast<std::size_t>(found - order_.begin());
    const ItemKey left = order_[at].group;
    for (std::size_t tried = 0; tried < count; ++tried) {
        at = (at + (direction > 0 ? 1 : count - 1)) % count;
        if (left == 0 || order_[at].group != left) break;
    }
    // A group is entered at its first member from either side.
    if (order_[at].group != 0)
        while (at > 0 && order_[at - 1].group == order_[at].group) --at;
    moveTo(at);
}

void Focus::stepArea(int direction)
{
    constexpr int first = static_cast<int>(Area::Search), count = static_cast<int>(areaCount) - first;
    const auto now = std::find_if(order_.begin(), order_.end(),
                                  [&](const FocusStop& stop) { return stop.item == current_; });
    // From nowhere (the map has the arrows) and from the top bar F6 begins with the search.
    int at = now == order_.end() || now->area == Area::Bar ? (direction > 0 ? -1 : 0)
                                                           : static_cast<int>(now->area) - first;
    for (int tried = 0; tried < count; ++tried) {
        at = ((at + direction) % count + count) % count;
        const auto area = static_cast<Area>(at + first);
        const auto inArea = [&](const FocusStop& stop) { return stop.area == area; };
        const ItemKey last = lastIn_[static_cast<std::size_t>(area)];
        auto target = std::find_if(order_.begin(), order_.end(),
                                   [&](const FocusStop& stop) { return inArea(stop) && stop.item == last; });
        if (target == order_.end()) target = std::find_if(order_.begin(), order_.end(), inArea);
        if (target == order_.end()) continue;
        visible_ = true;
        moveTo(static_cast<std::size_t>(target - order_.begin()));
        return;
    }
}

void Focus::stepInGroup(const FocusKeys& keys)
{
    if (group_ == 0) return;
    // The run of the group's members around the present one: other controls may stand between two runs.
    const auto inGroup = [&](std::size_t at) { return at < order_.size() && order_[at].group == group_; };
    if (!inGroup(index_)) return;
    std::size_t begin = index_, end = index_;
    while (begin > 0 && inGroup(begin - 1)) --begin;
    while (inGroup(end + 1)) ++end;
    if (keys.jump != 0)
        moveTo(keys.jump < 0 ? begin : end);
    else if (keys.step < 0 && index_ > begin)
        moveTo(index_ - 1);
    else if (keys.step > 0 && index_ < end)
        moveTo(index_ + 1);
}

}  // namespace ui
