// The panel on the left: the list is its resting state, filters unfold in it, search results take its
// place, a card slides over it. Its right edge can be dragged.
#include <algorithm>
#include <cmath>

#include "ui/card/card_frame.hpp"
#include "ui/filters/filter_parts.hpp"
#include "ui/find/find.hpp"
#include "ui/lens/lens.hpp"
#include "ui/panels.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

using text::Key;

constexpr ImGuiWindowFlags panelWindow = ImGuiWindowFlags_NoDecoration | ImGuiWindowFlags_NoMove |
                                         ImGuiWindowFlags_NoSavedSettings | ImGuiWindowFlags_NoNav |
                                         ImGuiWindowFlags_NoBringToFrontOnFocus |
                                         ImGuiWindowFlags_NoBackground | ImGuiWindowFlags_NoScrollWithMouse;

/// The bar below unfolded filters that leads back to the list.
void drawFilterFoot(Frame& f, const Rect& rect)
{
    fillRect(rect, f.c.panel);
    horizontalLine(rect.x0, rect.x1, rect.y0, f.c.border, f.hairline());
    const auto count = static_cast<long long>(f.in.result.matches.size());
    const std::string label =
        count == 1 ? std::string(f.tr(Key::ShowEntryOne)) : f.format(Key::ShowEntries, {f.number(count)});
    if (button(f, "button:show-list", rect.inset(f.px(8)), label, Icon::None, ButtonKind::Primary))
        f.wish(state::SetFiltersOpen{false});
}

void drawProblemLine(Frame& f, const Rect& rect)
{
    const Press p = press(f, "button:problems", rect);
    fillRect(rect, p.hovered ? f.c.hover : f.c.raised);
    horizontalLine(rect.x0, rect.x1, rect.y0, f.c.border, f.hairline());
    const ImVec2 at{std::round(rect.x0 + f.px(size::padding) + f.px(8)), std::round(rect.midY())};
    drawIcon(*ImGui::GetWindowDrawList(), Icon::Warning, at, f.px(size::icon), f.c.warning);
    const auto count = static_cast<long long>(f.in.dataProblems.size());
    const std::string label =
        count == 1 ? std::string(f.tr(Key::DataProblemOne)) : f.format(Key::DataProblems, {f.number(count)});
    drawTextIn(f, Face::Secondary, {at.x + f.px(16), rect.y0, rect.x1 - f.px(8), rect.y1}, f.c.text, label);
    drawRing(f, p, rect, 0);
    if (p.clicked) f.memory.problemsOpen = true;
}

/// Says that the next click in the list compares.
void drawChoosing(Column& column)
{
    Frame& f = column.f;
    column.gap(12);
    const float inset = f.px(10), close = f.px(size::row);
    const float textWidth = column.width() - 2 * inset - close;
    const std::size_t lines = wrapped(f, Face::Body, f.tr(Key::CompareChoose), textWidth).size();
    const float height = std::max(close, lineHeight(f, Face::Body) * static_cast<float>(lines)) + f.px(8);
    const Rect box = column.take(height);
    fillRect(box, f.c.hover, f.px(size::corner));
    Column text(f, box.x0 + inset,
                std::round(box.midY() - lineHeight(f, Face::Body) * static_cast<float>(lines) / 2),
                textWidth);
    text.paragraph(Face::Body, f.c.text, f.tr(Key::CompareChoose));
    const Rect at = rectAt(box.x1 - close - f.px(4), std::round(box.midY() - close / 2), close, close);
    if (iconButton(f, "button:stop-choosing", at, Icon::Close, {.tooltip = f.tr(Key::Close)}))
        f.memory.choosingFor.clear();
}

/// The entries that pass, as the lens has it.
void drawEntries(Column& column, const ScrollRegion& region)
{
    Frame& f = column.f;
    // While the years pass the first entries are still to come.
    const bool nothing = f.in.result.matches.empty() && !f.state().transient.yearPlay;
    if (nothing) drawNothingFound(column);
    if (startersWanted(f)) column.gap(4);
    if (!nothing) drawLensChoice(column);
    f.memory.focus.enter(Area::List);  // the lens belongs to what chooses, not to the list
    column.gap(8);
    if (nothing ? !f.criteria().regions.empty() : f.state().view.lens == state::Lens::Information)
        drawList(column, region);
    else if (!nothing && f.state().view.lens == state::Lens::Partners)
        drawPartnerList(column);
    else if (!nothing)
        drawInfluenceList(column);
    column.gap(8);
    drawOtherEntries(column);
}

void drawMeasuredHead(Column& column)
{
    Memory& m = column.f.memory;
    const float top = column.y();
    if (!m.choosingFor.empty()) drawChoosing(column);
    m.focus.enter(Area::Filters);
    drawHead(column);
    if (column.f.state().transient.filtersOpen) drawUndoFilter(column);
    m.facets.headHeight = column.y() - top;
}

/// The head stays while the filters below it scroll, unless it would leave them too little room: so one sees
/// what a filter does, and the filters stay under the pointer when a chip more makes the head higher.
bool isHeadPinned(const Frame& f, const Rect& area)
{
    constexpr float mostShare = 0.45f;
    return f.memory.find.chooser == Chooser::None && f.memory.facets.headHeight <= mostShare * area.height();
}

/// Where the filters begin.
float drawPinnedHead(Frame& f, const Rect& area)
{
    const float padding = f.px(size::padding);
    Column head(f, area.x0 + padding, area.y0, area.width() - 2 * padding);
    drawMeasuredHead(head);
    const float bottom = std::round(head.y());
    horizontalLine(area.x0, area.x1, bottom - f.hairline(), f.c.border, f.hairline());
    return bottom;
}

/// The list with all that stands above it, or what takes its place.
void drawResting(Frame& f, Rect area)
{
    Memory& m = f.memory;
    const bool searching = !m.searchText.empty();
    const bool filtersOpen = f.state().transient.filtersOpen && !searching;
    if (filtersOpen) {
        m.focus.enter(Area::Filters);
        const float height = f.px(48);
        drawFilterFoot(f, {area.x0, area.y1 - height, area.x1, area.y1});
        area.y1 -= height;
    }
    const bool pinned = filtersOpen && isHeadPinned(f, area);
    if (pinned) area.y0 = drawPinnedHead(f, area);
    ScrollRegion region(f, searching ? "##results" : filtersOpen ? "##filters" : "##list", area);
    if (pinned && m.facets.filtersTop) region.stay(area.y0 - *m.facets.filtersTop);
    m.facets.filtersTop = pinned ? std::optional(area.y0) : std::nullopt;
    if (m.focus.visible() && m.focus.currentGroup() != itemKey("list")) region.takePageKeys();
    Column column = region.column(size::padding);
    if (searching) {
        drawSearchResults(column);
    } else {
        if (m.listed != f.criteria() && !filtersOpen) {
            m.listed = f.criteria();
            if (!f.state().transient.yearPlay) region.scrollToTop();
        }
        if (pinned)
            column.gap(8);
        else
            drawMeasuredHead(column);
        if (filtersOpen) drawFilters(column);
        if (!filtersOpen && startersWanted(f)) drawStarters(column);
        if (!filtersOpen) drawEntries(column, region);
    }
    region.reach(column, size::padding);
}

CardKind wantedCard(const Frame& f)
{
    const state::View& view = f.state().view;
    if (view.region) return CardKind::Region;
    if (!f.memory.choosingFor.empty()) return CardKind::None;
    if (!view.selection.empty()) return view.selection.size() == 1 ? CardKind::Entry : CardKind::Compare;
    if (view.town && view.town->index < f.atlas().gazetteer().size()) return CardKind::Town;
    return view.withoutEntry ? CardKind::Without : CardKind::None;
}

/// Follows what is selected: the keyboard goes to the card and back to the row it came from.
void followSelection(Frame& f)
{
    Memory& m = f.memory;
    if (m.choosingFor != f.state().view.selection) m.choosingFor.clear();
    const CardKind wanted = wantedCard(f);
    const auto shown =
        wanted == CardKind::Entry ? std::optional(f.state().view.selection.front()) : std::nullopt;
    // The chooser belongs to what was there.
    if (wanted != m.card && m.find.chooser != Chooser::None && !m.find.wantsKeyboard) closeChooser(m.find);
    if (wanted != m.card && f.reachable() && m.focus.visible()) {
        if (wanted == CardKind::None && m.shown && !m.focus.has(itemKey("map")))
            m.focus.set(itemKey("list:" + f.atlas()[*m.shown].id), itemKey("list"), true);
        else if (wanted != CardKind::None && m.focus.currentGroup() == itemKey("list"))
            m.focus.set(itemKey("card:back"), 0, true);
    }
    if (wanted != CardKind::None) m.cardScrollsUp = wanted != m.card || shown != m.shown;
    m.card = wanted;
    if (shown) m.shown = shown;
}

/// How far the card has slid in; moves by the time since the last frame.
void slideCard(Frame& f)
{
    constexpr float slideSeconds = 0.18f;
    constexpr float longestStepSeconds = 0.03f;  // after an idle time the first frame is one step, too
    Memory& m = f.memory;
    const float target = m.card == CardKind::None ? 0.0f : 1.0f;
    if (m.cardShare == target) return;
    if (f.state().preferences.reducedMotion || target == 0) {
        m.cardShare = target;
        return;
    }
    m.cardShare =
        std::min(1.0f, m.cardShare + std::min(ImGui::GetIO().DeltaTime, longestStepSeconds) / slideSeconds);
    if (m.cardShare != target) f.out.animating = true;
}

void drawCard(Frame& f, const Rect& area)
{
    const float share = f.memory.cardShare;
    const float offset = std::round((1 - share) * (1 - share) * area.width());  // eases out
    const Rect at{area.x0 + offset, area.y0, area.x1 + offset, area.y1};
    ImGui::PushClipRect(area.min(), area.max(), true);
    const Rect head = drawCardHead(f, at);
    {
        ScrollRegion region(f, "##card", {at.x0, head.y1, at.x1, at.y1}, f.c.panel);
        if (f.memory.cardScrollsUp) region.scrollToTop();
        if (f.memory.focus.visible()) region.takePageKeys();
        Column column = region.column(size::padding);
        switch (f.memory.card) {
        case CardKind::Entry:
            drawEntryCard(column, f.state().view.selection.front());
            break;
        case CardKind::Compare:
            drawCompareCard(column);
            break;
        case CardKind::Region:
            drawRegionCard(column, *f.state().view.region);
            break;
        case CardKind::Town:
            drawTownCard(column, *f.state().view.town);
            break;
        case CardKind::Without:
            drawWithoutCard(column, *f.state().view.withoutEntry);
            break;
        case CardKind::None:
            break;
        }
        region.reach(column, size::padding);
    }
    ImGui::PopClipRect();
}

/// The handle on the right edge. A window of its own, so that the map does not get the press.
void drawEdge(Frame& f, const Rect& panel)
{
    const float reach = f.px(4);
    const Rect rect{panel.x1 - reach, panel.y0, panel.x1 + reach, panel.y1};
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##edge", nullptr, panelWindow);
    ImGui::SetCursorScreenPos(rect.min());
    ImGui::InvisibleButton("edge", {rect.width(), rect.height()});
    f.record("panel:edge", rect);
    const bool active = ImGui::IsItemActive();
    if (ImGui::IsItemActivated()) f.pressTaken = true;
    if (active || ImGui::IsItemHovered()) {
        ImGui::SetMouseCursor(ImGuiMouseCursor_ResizeEW);
        fillRect({panel.x1 - f.hairline() * 2, panel.y0, panel.x1, panel.y1}, f.c.accent);
    }
    if (active && ImGui::GetIO().MouseDelta.x != 0) {
        const double factor = f.in.scale * f.state().preferences.textScale;
        f.wish(state::SetPanelWidth{
            (static_cast<double>(ImGui::GetIO().MousePos.x) - static_cast<double>(panel.x0)) / factor});
    }
    ImGui::End();
}

}  // namespace

void drawSidePanel(Frame& f, const Rect& rect)
{
    if (rect.empty()) return;
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##panel", nullptr, panelWindow);
    fillRect(rect, f.c.panel);
    fillRect({rect.x1 - f.hairline(), rect.y0, rect.x1, rect.y1}, f.c.border);
    f.record("panel", rect);

    Rect body{rect.x0, rect.y0, rect.x1 - f.hairline(), rect.y1};
    if (!f.in.dataProblems.empty()) {
        const float height = f.px(size::row);
        drawProblemLine(f, {body.x0, body.y1 - height, body.x1, body.y1});
        body.y1 -= height;
    }
    f.memory.focus.enter(Area::List);
    followSelection(f);
    slideCard(f);
    const bool searching = !f.memory.searchText.empty();
    Rect rest = body;
    if (f.state().transient.textOpen && !searching) {
        drawTextPanel(f, rest);
    } else if (!drawTabs(f, body, rest)) {
        if (searching || f.memory.cardShare < 1) drawResting(f, rest);
        if (!searching && f.memory.card != CardKind::None && f.memory.cardShare > 0) drawCard(f, rest);
    }
    ImGui::End();
    drawEdge(f, rect);
}

}  // namespace ui
