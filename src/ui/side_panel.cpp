// The panel on the left. Which page it shows is the state's (state/page); this draws it: what stands above,
// the part that scrolls, a card sliding in over the list. Its right edge can be dragged.
#include <algorithm>
#include <cmath>

#include "ui/card/card_frame.hpp"
#include "ui/edit/entry_form.hpp"
#include "ui/edit/missing_page.hpp"
#include "ui/filters/filter_parts.hpp"
#include "ui/find/find.hpp"
#include "ui/lens/lens.hpp"
#include "ui/panels.hpp"
#include "ui/parts/widgets.hpp"
#include "ui/parts/window_flags.hpp"
#include "ui/workshop/workshop.hpp"

namespace ui {

namespace {

using state::PageKind;
using text::Key;

constexpr ImGuiWindowFlags panelWindow = groundWindow | leavesKeyboard;  // whoever types goes on

/// The bar below unfolded filters that leads back to the list.
void drawFilterFoot(PanelContext& f, const Rect& rect)
{
    fillRect(rect, f.c.panel);
    horizontalLine(rect.x0, rect.x1, rect.y0, f.c.border, f.hairline());
    const auto count = static_cast<long long>(f.in.result.matches.size());
    const std::string label =
        count == 1 ? std::string(f.tr(Key::ShowEntryOne)) : f.format(Key::ShowEntries, {f.number(count)});
    if (button(f, "button:show-list", rect.inset(f.px(8)), label, Icon::None, ButtonKind::Primary))
        f.wish(state::SetFiltersOpen{false});
}

void drawProblemLine(PanelContext& f, const Rect& rect)
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
    if (p.clicked) f.wish(state::SetOverlay{state::Overlay::Problems});
}

/// Says that the next click in the list compares.
void drawChoosing(Column& column)
{
    PanelContext& f = column.f;
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
        f.wish(state::ChooseToCompare{false});
}

/// The entries that pass, as the lens has it.
void drawEntries(Column& column, const ScrollRegion& region)
{
    PanelContext& f = column.f;
    // While the years pass the first entries are still to come.
    const bool nothing = f.in.result.matches.empty() && !f.state().transient.yearPlay;
    if (nothing) drawNothingFound(column);
    if (startersWanted(f)) column.gap(4);
    const bool voting = f.state().transient.voting;
    if (!nothing && !voting) drawLensChoice(column);
    f.memory.focus.enterPage(Area::List);  // the lens belongs to what chooses, not to the list
    column.gap(8);
    const bool plain = voting || f.state().view.lens == state::Lens::Information;
    if (nothing ? !f.criteria().regions.empty() : plain)
        drawList(column, region);
    else if (!nothing && f.state().view.lens == state::Lens::Partners)
        drawPartnerList(column);
    else if (!nothing)
        drawInfluenceList(column);
    column.gap(8);
    drawOtherEntries(column);
    if (!voting) drawListFoot(column);
}

void drawMeasuredHead(Column& column)
{
    Memory& m = column.f.memory;
    const float top = column.y();
    if (!column.f.state().transient.choosingFor.empty()) drawChoosing(column);
    drawHead(column);
    if (column.f.state().transient.filtersOpen) drawUndoFilter(column);
    m.facets.headHeight = column.y() - top;
}

/// Where the filters have little room, one row stands above them: what is asked for can be seen in the list.
bool isTight(const PanelContext& f, const Rect& area) { return area.height() < f.px(520); }

/// The head stays while the filters below it scroll, unless it would leave them too little room: so one sees
/// what a filter does.
bool isHeadPinned(const PanelContext& f, const Rect& area)
{
    constexpr float mostShare = 0.45f;
    return f.state().transient.chooser.which == state::Chooser::None &&
           f.memory.facets.headHeight <= mostShare * area.height();
}

/// What stands above the filters and does not scroll; returns where they begin.
float drawPinnedHead(PanelContext& f, const Rect& area, bool tight)
{
    const float padding = f.px(size::padding);
    Column head(f, area.x0 + padding, area.y0, area.width() - 2 * padding);
    if (tight)
        drawTightHead(head);
    else
        drawMeasuredHead(head);
    const float bottom = std::round(head.y());
    horizontalLine(area.x0, area.x1, bottom - f.hairline(), f.c.border, f.hairline());
    return bottom;
}

void drawListPage(Column& column, ScrollRegion& region)
{
    PanelContext& f = column.f;
    f.memory.focus.enterPage(Area::Filters);
    drawMeasuredHead(column);
    if (startersWanted(f)) drawStarters(column);
    drawEntries(column, region);
}

/// What scrolls on the page.
void drawContent(Column& column, ScrollRegion& region)
{
    PanelContext& f = column.f;
    const state::View& view = f.state().view;
    switch (f.page.kind) {
    case PageKind::List:
        return drawListPage(column, region);
    case PageKind::Filters:
        return drawFilters(column, region.area().height());
    case PageKind::Results:
        return drawSearchResults(column);
    case PageKind::Entry:
        return drawEntryCard(column, view.selection.front());
    case PageKind::Compare:
        return drawCompareCard(column);
    case PageKind::Region:
        return drawRegionCard(column, *view.region);
    case PageKind::Town:
        if (f.atlas().gazetteer().contains(*view.town)) drawTownCard(column, *view.town);
        return;
    case PageKind::Without:
        return drawWithoutCard(column, *view.withoutEntry);
    case PageKind::Text:
        return drawTextPage(column);
    case PageKind::Words:
        return drawSceneWords(column);
    case PageKind::Room:
        return drawRoomTab(column);
    case PageKind::Quiz:
        return drawQuiz(column);
    case PageKind::Form:
        return drawEntryForm(column, view.selection.front());
    case PageKind::Missing:
        return drawMissingPage(column);
    }
}

/// What stands above the part that scrolls; returns that part.
Rect drawPageHead(PanelContext& f, const Rect& area)
{
    if (state::isCard(f.page.kind)) {
        const Rect head = drawCardHead(f, area);
        return {area.x0, head.y1, area.x1, area.y1};
    }
    if (f.page.kind == PageKind::Form) return drawFormHead(f, area);
    return f.page.kind == PageKind::Text ? drawTextHead(f, area) : area;
}

PagePlace& placeOf(PanelMemory& memory, const state::Page& page)
{
    constexpr std::size_t most = 60;
    std::vector<PagePlace>& places = memory.places;
    const auto known = std::find_if(places.begin(), places.end(),
                                    [&](const PagePlace& place) { return place.page == page; });
    if (known != places.end()) {
        std::rotate(known, known + 1, places.end());
        return places.back();
    }
    if (places.size() >= most) places.erase(places.begin());
    places.push_back({page, 0, 0, 0});
    return places.back();
}

/// Everything above the filters is drawn. If a change of the filter made it higher or lower, they stay where
/// they were in the last frame: by scrolling, and where that ends by some room above them, which goes unseen.
void keepFiltersInPlace(PanelContext& f, ScrollRegion& region, Column& column, float headInside)
{
    FilterAnchor& last = f.memory.facets.anchor;
    const bool choosing = f.state().transient.chooser.which != state::Chooser::None;
    const float natural = column.y() + last.room;
    const bool holds = last.areaBottom == region.area().y1 && last.criteria != f.criteria() && !choosing &&
                       !last.choosing && !f.memory.panel.startAt;
    const float scrolledByHand = region.offset() - last.offset;
    const float top = holds ? last.top - scrolledByHand : natural;
    const float lower = std::min(region.offset(), std::max(0.0f, std::round(top - natural)));
    const float higher = std::max(0.0f, std::round(natural - top) - last.room);
    // Room that is scrolled out of sight is not missed.
    const float hidden = std::floor(std::clamp(region.offset() - headInside, 0.0f, last.room));
    const float by = holds ? higher - lower : -hidden;
    region.startAt(region.offset() + by);
    last = {top,      region.offset(), std::max(0.0f, top - (column.y() - by)), region.area().y1,
            choosing, f.criteria()};
    column.moveTo(top);
}

/// The filters below what is asked for, which stays in its place or scrolls with them. However high it
/// becomes when a filter is chosen, the filters stay under the pointer.
void drawFilterPage(PanelContext& f, Rect area)
{
    Memory& m = f.memory;
    const Rect foot{area.x0, area.y1 - f.px(size::row) - f.px(16), area.x1, area.y1};
    area.y1 = foot.y0;
    m.focus.enterPage(Area::Filters);
    const bool tight = isTight(f, area), pinned = tight || isHeadPinned(f, area);
    if (pinned) area.y0 = drawPinnedHead(f, area, tight);
    {
        ScrollRegion region(f, "##page", area);
        if (m.panel.startAt) {
            region.startAt(*m.panel.startAt);
            m.facets.anchor = {};
        }
        region.takePageKeys();
        Column column = region.column(size::padding);
        if (pinned)
            column.gap(8);
        else
            drawMeasuredHead(column);
        if (tight) drawKnownOnly(column);
        keepFiltersInPlace(f, region, column, pinned ? 0 : m.facets.headHeight);
        drawContent(column, region);
        if (column.y() < area.y1 - f.px(size::padding)) column.moveTo(area.y1 - f.px(size::padding));
        region.reach(column, size::padding);
        m.facets.anchor.offset = region.offset();
        placeOf(m.panel, f.page).scroll = region.offset();
    }
    drawFilterFoot(f, foot);
}

void drawPage(PanelContext& f, const Rect& area)
{
    Memory& m = f.memory;
    if (f.page.kind == PageKind::Filters) return drawFilterPage(f, area);
    m.focus.enterPage(Area::List);
    const Rect below = drawPageHead(f, area);
    ScrollRegion region(f, "##page", below, state::isCard(f.page.kind) ? f.c.panel : 0);
    if (m.panel.startAt) region.startAt(*m.panel.startAt);
    const bool rowsStep = f.page.kind == PageKind::List && m.focus.currentGroup() == itemKey("list");
    if (!rowsStep) region.takePageKeys();
    Column column = region.column(size::padding);
    const std::size_t wishes = f.out.wishes.actions.size();
    drawContent(column, region);
    // The way back from what was pressed on a card leads there. Another word for its question takes its
    // place.
    const bool exchanges = f.state().transient.chooser.which != state::Chooser::None;
    if (auto& actions = f.out.wishes.actions;
        state::isCard(f.page.kind) && !exchanges && actions.size() > wishes)
        actions.insert(actions.begin() + static_cast<std::ptrdiff_t>(wishes), state::LeaveCard{});
    region.reach(column, size::padding);
    placeOf(m.panel, f.page).scroll = region.offset();
}

/// What a card slides in over: only a picture.
void drawBelowCard(PanelContext& f, const Rect& area)
{
    f.onlySeen = true;
    {
        ScrollRegion region(f, "##below", area);
        region.startAt(f.memory.panel.below);
        Column column = region.column(size::padding);
        drawListPage(column, region);
        region.reach(column, size::padding);
    }
    f.onlySeen = false;
}

/// The keyboard leaves with the page and comes to the next one: to where it was there, to the row of the
/// entry that was shown, else to the first control.
void moveKeyboard(PanelContext& f, const state::PageOpening& opening, const PagePlace& place)
{
    Focus& focus = f.memory.focus;
    if (opening.byKeyboard) return focus.goToPage();
    if (!focus.isOnPage()) return;
    const state::Page& left = f.memory.panel.page;
    if (opening.leadsBack && left.kind == PageKind::Entry && f.page.kind == PageKind::List && focus.visible())
        focus.set(itemKey("list:" + f.atlas()[left.entries.front()].id), itemKey("list"), true);
    else if (opening.leadsBack && place.item != 0)
        focus.giveBack(place.item, place.group);
    focus.landOnPage();
}

/// Everything that a page needs comes with it: where it is scrolled, where the keyboard is.
void followPage(PanelContext& f)
{
    Memory& m = f.memory;
    PanelMemory& panel = m.panel;
    const state::PageOpening& opening = f.state().transient.opening;
    panel.startAt.reset();
    if (opening.number == panel.opening) return;
    PagePlace& place = placeOf(panel, f.page);
    if (!opening.leadsBack) place = {f.page, 0, 0, 0};
    panel.startAt = place.scroll;
    moveKeyboard(f, opening, place);
    const bool slides = state::isCard(f.page.kind) && panel.page.kind == PageKind::List &&
                        !f.state().preferences.reducedMotion;
    panel.slide = slides ? 0.0f : 1.0f;
    if (slides) panel.below = placeOf(panel, panel.page).scroll;
    panel.opening = opening.number;
    panel.page = f.page;
}

/// How far the card has slid in; moves by the time since the last frame.
void slideCard(PanelContext& f)
{
    constexpr float slideSeconds = 0.18f;
    constexpr float longestStepSeconds = 0.03f;  // after an idle time the first frame is one step, too
    float& slide = f.memory.panel.slide;
    if (slide >= 1) return;
    slide = std::min(1.0f, slide + std::min(ImGui::GetIO().DeltaTime, longestStepSeconds) / slideSeconds);
    if (slide < 1) f.out.animating = true;
}

void drawSliding(PanelContext& f, const Rect& area)
{
    slideCard(f);
    const float left = 1 - f.memory.panel.slide;
    if (left > 0) drawBelowCard(f, area);
    const float offset = std::round(left * left * area.width());  // eases out
    ImGui::PushClipRect(area.min(), area.max(), true);
    drawPage(f, {area.x0 + offset, area.y0, area.x1 + offset, area.y1});
    ImGui::PopClipRect();
}

/// The handle on the right edge. A window of its own, so that the map does not get the press.
void drawEdge(PanelContext& f, const Rect& panel)
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

void drawSidePanel(PanelContext& f, const Rect& rect)
{
    if (rect.empty()) return;
    ImGui::SetNextWindowPos(rect.min());
    ImGui::SetNextWindowSize({rect.width(), rect.height()});
    ImGui::Begin("##panel", nullptr, panelWindow);
    fillRect(rect, f.c.panel);
    const float edge = f.narrow() ? 0 : f.hairline();
    fillRect({rect.x1 - edge, rect.y0, rect.x1, rect.y1}, f.c.border);
    f.record("panel", rect);

    Rect body{rect.x0, rect.y0, rect.x1 - edge, rect.y1};
    if (!f.in.dataProblems.empty()) {
        const float height = f.px(size::row);
        drawProblemLine(f, {body.x0, body.y1 - height, body.x1, body.y1});
        body.y1 -= height;
    }
    f.memory.focus.enter(Area::List);
    followPage(f);
    drawSliding(f, drawTabs(f, body));
    PagePlace& place = placeOf(f.memory.panel, f.page);
    if (f.memory.focus.isOnPage() && !f.memory.panel.startAt) {
        place.item = f.memory.focus.current();
        place.group = f.memory.focus.currentGroup();
    }
    f.memory.focus.enter(Area::Bar);
    f.memory.focus.leavePage();
    ImGui::End();
    if (!f.narrow()) drawEdge(f, rect);
}

}  // namespace ui
