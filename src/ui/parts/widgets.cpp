#include "ui/parts/widgets.hpp"

#include <algorithm>
#include <cmath>

#include "ui/parts/column.hpp"

namespace ui {

namespace {

constexpr float buttonPadding = 12;
constexpr float iconGap = 8;

void icon(Icon which, ImVec2 centre, float sizePx, ImU32 color)
{
    drawIcon(*ImGui::GetWindowDrawList(), which, {std::round(centre.x), std::round(centre.y)}, sizePx, color);
}

/// What can be removed is what the reader asked for; other chips are details.
Face chipFace(const Chip& chip) { return chip.removable ? Face::Body : Face::Secondary; }

/// None for what is held, at once for the keyboard.
void offerTooltip(PanelContext& f, ItemKey item, const Press& press, const PressOptions& options,
                  const Rect& rect)
{
    if (options.tooltip.empty() || press.held) return;
    if (press.hovered ? !isTooltipDue(f, item) : !press.ring) return;
    f.tooltip = {std::string(options.tooltip), std::string(options.shortcut), rect};
}

}  // namespace

bool isTooltipDue(PanelContext& f, ItemKey item)
{
    constexpr float delaySeconds = 0.45f;
    Memory& m = f.memory;
    if (m.tooltipItem != item) m.tooltipSeconds = 0;
    m.tooltipItem = item;
    m.tooltipSeconds += std::min(ImGui::GetIO().DeltaTime, 0.05f);
    if (m.tooltipSeconds >= delaySeconds) return true;
    f.out.animating = true;
    return false;
}

Press press(PanelContext& f, const std::string& name, const Rect& rect, const PressOptions& options)
{
    Press result;
    if (rect.empty()) return result;
    f.record(name, rect);
    const ItemKey item = itemKey(name), group = options.group.empty() ? 0 : itemKey(options.group);
    if (!options.enabled) {
        // Tells what it would do, and does nothing.
        result.hovered =
            f.reachable() && ImGui::IsWindowHovered() && ImGui::IsMouseHoveringRect(rect.min(), rect.max());
        offerTooltip(f, item, result, options, rect);
        result.hovered = false;
        return result;
    }
    ImGui::SetCursorScreenPos(rect.min());
    result.clicked = ImGui::InvisibleButton(name.c_str(), {rect.width(), rect.height()});
    result.hovered = ImGui::IsItemHovered();
    result.held = ImGui::IsItemActive();
    if (!f.reachable()) return result;

    Focus& focus = f.memory.focus;
    if (ImGui::IsItemActivated()) {
        focus.pressed(item, group);
        f.pressTaken = true;
    }
    focus.add({item, group, options.ownArrows});
    if (focus.activated(item)) result.clicked = true;
    result.ring = focus.visible() && focus.has(item);
    if (focus.has(item) && focus.moved()) scrollIntoView(f, rect);
    result.withModifier = ImGui::GetIO().KeyCtrl || ImGui::GetIO().KeyShift;
    offerTooltip(f, item, result, options, rect);
    return result;
}

void drawRing(const PanelContext& f, const Press& press, const Rect& rect, float cornerPx)
{
    if (press.ring) strokeRect(rect, f.c.accent, std::max(2.0f, 2 * f.hairline()), cornerPx);
}

void drawFieldEdge(const PanelContext& f, bool focused, const Rect& rect, float cornerPx)
{
    Press ring;
    ring.ring = focused;
    if (focused)
        drawRing(f, ring, rect, cornerPx);
    else
        strokeRect(rect, f.c.border, f.hairline(), cornerPx);
}

void scrollIntoView(const PanelContext& f, const Rect& rect)
{
    if (f.scrolling) return f.scrolling->bring(rect);
    if (ImGui::GetScrollMaxY() <= 0) return;  // a menu's window
    const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    const float margin = f.px(8);
    if (rect.y0 - margin < top)
        ImGui::SetScrollY(ImGui::GetScrollY() - (top - rect.y0) - margin);
    else if (rect.y1 + margin > bottom)
        ImGui::SetScrollY(ImGui::GetScrollY() + (rect.y1 - bottom) + margin);
}

float buttonWidth(const PanelContext& f, std::string_view label, Icon which)
{
    const float labelWidth = std::ceil(textWidth(f, Face::Strong, label));
    const float iconWidth = which == Icon::None ? 0 : f.px(size::icon) + f.px(iconGap);
    return labelWidth + iconWidth + 2 * f.px(buttonPadding);
}

bool button(PanelContext& f, const std::string& name, const Rect& rect, std::string_view label, Icon which,
            ButtonKind kind, const PressOptions& options)
{
    const Press p = press(f, name, rect, options);
    const float corner = f.px(size::corner);
    ImU32 ink = f.c.text;
    if (kind == ButtonKind::Primary) {
        fillRect(rect, options.enabled ? f.c.accent : f.c.disabled, corner);
        if (p.hovered) fillRect(rect, withAlpha(f.c.onAccent, 0.12), corner);
        ink = f.c.onAccent;
    } else {
        if (p.hovered) fillRect(rect, f.c.hover, corner);
        if (kind == ButtonKind::Plain) strokeRect(rect, f.c.border, f.hairline(), corner);
        if (kind == ButtonKind::Quiet) ink = f.c.accent;
        if (!options.enabled) ink = f.c.disabled;
    }
    const float padding = f.px(buttonPadding), iconSize = f.px(size::icon);
    const float iconWidth = which == Icon::None ? 0 : iconSize + f.px(iconGap);
    const float content = std::min(rect.width() - 2 * padding, iconWidth + textWidth(f, Face::Strong, label));
    float x = std::round(rect.midX() - content / 2);
    if (which != Icon::None) {
        icon(which, {x + iconSize / 2, rect.midY()}, iconSize, ink);
        x += iconWidth;
    }
    drawTextIn(f, Face::Strong, {x, rect.y0, rect.x1 - padding + f.px(2), rect.y1}, ink, label);
    // On the accent's ground a ring of the accent would not be seen.
    if (kind == ButtonKind::Primary && p.ring)
        strokeRect(rect.inset(f.px(2)), f.c.onAccent, std::max(2.0f, 2 * f.hairline()),
                   std::max(0.0f, corner - f.px(2)));
    else
        drawRing(f, p, rect, corner);
    return p.clicked;
}

bool iconButton(PanelContext& f, const std::string& name, const Rect& rect, Icon which,
                const PressOptions& options, bool active)
{
    const Press p = press(f, name, rect, options);
    const float corner = f.px(size::corner);
    if (p.hovered || active) fillRect(rect, f.c.hover, corner);
    icon(which, {rect.midX(), rect.midY()}, f.px(size::icon), options.enabled ? f.c.text : f.c.disabled);
    drawRing(f, p, rect, corner);
    return p.clicked;
}

float segmentedWidth(const PanelContext& f, std::span<const Segment> segments, bool iconsOnly)
{
    float width = 0;
    for (const Segment& segment : segments)
        width += iconsOnly && segment.icon != Icon::None
                     ? std::max(f.px(36), f.px(size::smallRow))
                     : std::ceil(textWidth(f, Face::Strong, segment.label)) + f.px(20);
    return width;
}

std::optional<std::size_t> segmented(PanelContext& f, float x, float y, std::span<const Segment> segments,
                                     bool iconsOnly, std::string_view group)
{
    std::optional<std::size_t> clicked;
    const float corner = f.px(size::corner), height = f.px(size::row);
    // Large letters in a narrow window: all of them get narrower, their words break.
    const float wanted = segmentedWidth(f, segments, iconsOnly);
    const float most = static_cast<float>(f.in.widthPx) - f.px(size::padding) - x;
    const float share = f.narrow() && wanted > most && most > 0 ? most / wanted : 1;
    const Rect whole = rectAt(x, y, wanted * share, height);
    fillRect(whole, f.c.raised, corner);
    strokeRect(whole, f.c.border, f.hairline(), corner);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Segment& segment = segments[i];
        const Rect rect = rectAt(x, y, segmentedWidth(f, segments.subspan(i, 1), iconsOnly) * share, height);
        const bool withIcon = iconsOnly && segment.icon != Icon::None;
        PressOptions options{group,
                             withIcon || !segment.shortcut.empty() ? segment.tooltip : std::string_view{},
                             segment.shortcut};
        const Press p = press(f, segment.name, rect, options);
        ImU32 ink = f.c.text;
        if (segment.chosen) {
            fillRect(rect, f.c.accent, corner);
            ink = f.c.onAccent;
        } else if (p.hovered) {
            fillRect(rect.inset(f.hairline()), f.c.hover, corner);
        }
        if (withIcon)
            icon(segment.icon, {rect.midX(), rect.midY()}, f.px(size::icon), ink);
        else
            drawTextIn(f, Face::Strong, rect, ink, segment.label, 0.5f);
        // On the chosen segment the accent is the ground: the ring moves outwards.
        drawRing(f, p, segment.chosen ? rect.inset(-f.px(3)) : rect, corner);
        if (p.clicked) clicked = i;
        x += rect.width();
    }
    return clicked;
}

float chipHeight(const PanelContext& f) { return f.px(size::smallRow); }

float chipWidth(const PanelContext& f, const Chip& chip, float maxWidth)
{
    float width = f.px(20) + std::ceil(textWidth(f, chipFace(chip), chip.label));
    if (chip.topic) width += f.px(20);
    if (chip.removable) width += f.px(20);
    return std::min(width, maxWidth);
}

bool chip(PanelContext& f, const Chip& chip, const Rect& rect, const PressOptions& options)
{
    const Press p = press(f, chip.name, rect, options);
    const float corner = f.px(size::corner);
    fillRect(rect, p.hovered ? f.c.hover : f.c.raised, corner);
    strokeRect(rect, f.c.border, f.hairline(), corner);
    Rect inner{rect.x0 + f.px(10), rect.y0, rect.x1 - f.px(10), rect.y1};
    if (chip.topic) {
        drawTopicGlyph(f, *chip.topic, {std::round(inner.x0 + f.px(7)), std::round(rect.midY())}, f.px(14));
        inner.x0 += f.px(20);
    }
    if (chip.removable) {
        icon(Icon::Close, {inner.x1 - f.px(5), rect.midY()}, f.px(12), p.hovered ? f.c.text : f.c.muted);
        inner.x1 -= f.px(16);
    }
    drawTextIn(f, chipFace(chip), inner, f.c.text, chip.label);
    drawRing(f, p, rect, corner);
    return p.clicked;
}

bool toggle(PanelContext& f, const std::string& name, const Rect& rect, std::string_view label, bool on)
{
    const Press p = press(f, name, rect);
    if (p.hovered) fillRect(rect, f.c.hover, f.px(size::corner));
    const float height = f.px(18), width = f.px(32);
    const Rect track = rectAt(rect.x1 - width - f.px(8), std::round(rect.midY() - height / 2), width, height);
    fillRect(track, on ? f.c.accent : f.c.disabled, height / 2);
    const float knob = height / 2 - f.px(3);
    ImGui::GetWindowDrawList()->AddCircleFilled(
        {on ? track.x1 - height / 2 : track.x0 + height / 2, track.midY()}, knob, f.c.panel);
    drawTextIn(f, Face::Body, {rect.x0 + f.px(8), rect.y0, track.x0 - f.px(8), rect.y1}, f.c.text, label);
    drawRing(f, p, rect, f.px(size::corner));
    return p.clicked;
}

void rowGround(const PanelContext& f, const Rect& rect, const Press& press, bool lit)
{
    if (lit || press.hovered) fillRect(rect, f.c.hover, f.px(size::corner));
    drawRing(f, press, rect, f.px(size::corner));
}

bool foldHeading(PanelContext& f, const std::string& name, const Rect& rect, std::string_view label,
                 bool open, std::string_view note)
{
    const Press p = press(f, name, rect);
    rowGround(f, rect, p, false);
    icon(open ? Icon::ChevronDown : Icon::ChevronRight, {rect.x0 + f.px(14), rect.midY()}, f.px(12),
         f.c.muted);
    const float noteWidth = note.empty() ? 0 : std::ceil(textWidth(f, Face::Secondary, note)) + f.px(8);
    drawTextIn(f, Face::Strong, {rect.x0 + f.px(28), rect.y0, rect.x1 - noteWidth - f.px(8), rect.y1},
               f.c.text, label);
    if (!note.empty())
        drawTextIn(f, Face::Secondary, {rect.x1 - noteWidth, rect.y0, rect.x1 - f.px(8), rect.y1}, f.c.muted,
                   note, 1);
    return p.clicked;
}

void countedHeading(const PanelContext& f, const Rect& rect, std::string_view label, std::size_t count)
{
    const ImU32 ink = count == 0 ? f.c.disabled : f.c.muted;
    const std::string number = f.number(static_cast<long long>(count));
    const float numberWidth = std::ceil(textWidth(f, Face::Strong, number));
    drawTextIn(f, Face::Strong, {rect.x0, rect.y0, rect.x1 - numberWidth - f.px(8), rect.y1}, ink, label);
    drawTextIn(f, Face::Strong, {rect.x1 - numberWidth, rect.y0, rect.x1 + 1, rect.y1}, ink, number, 1);
    horizontalLine(rect.x0, rect.x1, rect.y1 - f.hairline(), f.c.border, f.hairline());
}

}  // namespace ui
