// All entries that pass, grouped by scope or, where a region is asked for, by tier. Only rows in view are
// drawn, however many there are.
#include <algorithm>
#include <array>
#include <cmath>

#include "filter/way_out.hpp"
#include "model/words.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/panels.hpp"

namespace ui {

namespace {

using text::Key;

constexpr const char* listGroup = "list";

struct ListGroup {
    std::string_view label;
    std::vector<model::NetworkId> entries;
};

/// Tiers from here on say that an entry may be active in the region, not that it is.
constexpr auto firstMayBe = static_cast<std::size_t>(filter::Tier::Nationwide);

std::vector<ListGroup> listGroupsOf(const PanelContext& f)
{
    std::vector<std::vector<model::NetworkId>> entries = listedGroups(f);
    std::vector<ListGroup> groups;
    if (!f.criteria().regions.empty()) {
        constexpr std::array tiers{Key::TierSeatHere, Key::TierDocumented, Key::TierNationwide,
                                   Key::TierListUnknown};
        static_assert(tiers.size() == filter::tierCount);
        for (std::size_t tier = 0; tier < tiers.size(); ++tier)
            groups.push_back({f.tr(tiers[tier]), std::move(entries[tier])});
        return groups;
    }
    for (std::size_t i = 0; i < entries.size(); ++i)
        groups.push_back(
            {model::word(static_cast<model::Scope>(i)).get(f.language()), std::move(entries[i])});
    return groups;
}

/// An answer to "what is there in ...?" begins with what is sure; the others are behind a press. Returns how
/// many that are.
std::size_t foldMayBe(const PanelContext& f, std::vector<ListGroup>& groups)
{
    if (f.criteria().regions.empty()) return 0;
    std::size_t count = 0;
    for (std::size_t i = firstMayBe; i < groups.size(); ++i) count += groups[i].entries.size();
    if (!f.state().transient.mayBeOpen || f.criteria().knownOnly) groups.resize(firstMayBe);
    return count;
}

/// The rows as one sequence with their places, so that a row out of view can be reached by its number.
struct Rows {
    std::vector<model::NetworkId> entries;
    std::vector<float> y;

    std::size_t indexOf(ItemKey item, const model::Atlas& atlas) const
    {
        constexpr ItemKey prefix = itemKey("list:");
        for (std::size_t i = 0; i < entries.size(); ++i)
            if (itemKey(atlas[entries[i]].id, prefix) == item) return i;
        return entries.size();
    }
};

/// Moves the keyboard's row by the keys of this frame and keeps it in view.
void stepThroughRows(PanelContext& f, const Rows& rows, float rowHeight, float viewHeight)
{
    Focus& focus = f.memory.focus;
    const FocusKeys& keys = focus.pending();
    if (!f.reachable() || rows.entries.empty() || (keys.step == 0 && keys.page == 0 && keys.jump == 0))
        return;
    const std::size_t last = rows.entries.size() - 1;
    const std::size_t now = std::min(rows.indexOf(focus.current(), f.atlas()), last);
    const auto perPage = static_cast<std::ptrdiff_t>(std::max(1.0f, viewHeight / rowHeight - 2));
    std::ptrdiff_t next = static_cast<std::ptrdiff_t>(now) + keys.step + keys.page * perPage;
    if (keys.jump != 0) next = keys.jump < 0 ? 0 : static_cast<std::ptrdiff_t>(last);
    next = std::clamp<std::ptrdiff_t>(next, 0, static_cast<std::ptrdiff_t>(last));
    focus.set(itemKey("list:" + f.atlas()[rows.entries[static_cast<std::size_t>(next)]].id),
              itemKey(listGroup), true);
}

/// By what the list is sorted: small words behind a small word, the present one strong.
void drawListOrder(Column& column)
{
    PanelContext& f = column.f;
    const filter::ListOrder now = f.state().view.listOrder;
    constexpr std::array labels{Key::SortName, Key::Seat, Key::SortFounded, Key::Members};
    static_assert(labels.size() == model::countOf<filter::ListOrder>());
    Column::Flow flow(column, f.px(size::smallRow), 2);
    const float lead = std::ceil(textWidth(f, Face::Secondary, f.tr(Key::SortBy)));
    drawTextIn(f, Face::Secondary, flow.next(lead + f.px(6)), f.c.muted, f.tr(Key::SortBy));
    for (std::size_t i = 0; i < labels.size(); ++i) {
        const auto order = static_cast<filter::ListOrder>(i);
        const std::string_view label = f.tr(labels[i]);
        const Rect rect = flow.next(std::ceil(textWidth(f, Face::Secondary, label)) + f.px(12));
        const Press p =
            press(f, "list-order:" + std::string(model::key(order)), rect, {.group = "list-order"});
        rowGround(f, rect, p, order == now);
        drawTextIn(f, Face::Secondary, rect, order == now ? f.c.text : f.c.accent, label, 0.5f);
        if (p.clicked) f.wish(state::SetListOrder{order});
    }
    flow.end();
    column.gap(4);
}

}  // namespace

void mayBeRow(PanelContext& f, const std::string& name, const Rect& rect, std::size_t count)
{
    const bool open = f.state().transient.mayBeOpen;
    const std::string label = open ? std::string(f.tr(Key::MayBeHide))
                                   : f.format(Key::MayBeShow, {f.number(static_cast<long long>(count))});
    const Press p = press(f, name, rect);
    rowGround(f, rect, p, false);
    drawIcon(*ImGui::GetWindowDrawList(), open ? Icon::ChevronDown : Icon::ChevronRight,
             {std::round(rect.x0 + f.px(8)), std::round(rect.midY())}, f.px(12), f.c.accent);
    drawTextIn(f, Face::Body, {rect.x0 + f.px(24), rect.y0, rect.x1, rect.y1}, f.c.accent, label);
    if (p.clicked) f.wish(state::SetMayBeOpen{!open});
}

void drawList(Column& column, const ScrollRegion& region)
{
    PanelContext& f = column.f;
    f.memory.focus.enter(Area::Filters);  // the order belongs to what chooses, not to the list
    if (!f.in.result.matches.empty()) drawListOrder(column);
    f.memory.focus.enter(Area::List);
    const float rowHeight = f.px(size::row), groupGap = f.px(12), headingGap = f.px(4),
                inset = f.px(size::inset);
    const Rect view = region.area();
    std::vector<ListGroup> groups = listGroupsOf(f);
    const std::size_t mayBe = foldMayBe(f, groups);

    Rows rows;
    rows.entries.reserve(f.in.result.matches.size());
    rows.y.reserve(f.in.result.matches.size());
    float y = column.y();
    std::vector<std::pair<const ListGroup*, float>> headings;
    std::optional<float> mayBeAt;
    if (mayBe > 0 && groups[0].entries.empty() && groups[1].entries.empty()) {
        drawTextIn(f, Face::Body, rectAt(column.x0, y, column.width(), rowHeight), f.c.muted,
                   f.tr(Key::MayBeOnly));
        y += rowHeight;
    }
    for (const ListGroup& group : groups) {
        if (mayBe > 0 && &group == groups.data() + firstMayBe) {
            mayBeAt = y;
            y += rowHeight + groupGap;
        }
        if (group.entries.empty()) continue;
        headings.emplace_back(&group, y);
        y += rowHeight + headingGap;
        for (const model::NetworkId id : group.entries) {
            rows.entries.push_back(id);
            rows.y.push_back(y);
            y += rowHeight;
        }
        y += groupGap;
    }
    if (mayBe > 0 && !mayBeAt) {
        mayBeAt = y;
        y += rowHeight + groupGap;
    }
    stepThroughRows(f, rows, rowHeight, view.height());

    for (const auto& [group, at] : headings)
        if (at < view.y1 && at + rowHeight > view.y0)
            countedHeading(f, rectAt(column.x0, at, column.width(), rowHeight), group->label,
                           group->entries.size());
    const auto draw = [&](std::size_t i) {
        entryRow(f, "list:" + f.atlas()[rows.entries[i]].id,
                 rectAt(column.x0 - inset, rows.y[i], column.width() + 2 * inset, rowHeight), rows.entries[i],
                 listGroup);
    };
    const auto first = static_cast<std::size_t>(
        std::lower_bound(rows.y.begin(), rows.y.end(), view.y0 - rowHeight) - rows.y.begin());
    const auto end =
        static_cast<std::size_t>(std::lower_bound(rows.y.begin(), rows.y.end(), view.y1) - rows.y.begin());
    // The row with the keyboard exists even out of view: it is where the next key goes on.
    std::size_t focused = rows.entries.size();
    if (f.memory.focus.currentGroup() == itemKey(listGroup))
        focused = rows.indexOf(f.memory.focus.current(), f.atlas());
    // So does the first: Tab enters the list there, also when no row is in view.
    if (!rows.entries.empty() && focused != 0 && (first > 0 || end == 0)) draw(0);
    if (focused < first) draw(focused);
    for (std::size_t i = first; i < end; ++i) draw(i);
    if (focused >= end && focused < rows.entries.size()) draw(focused);
    if (mayBeAt) mayBeRow(f, "may-be:list", rectAt(column.x0, *mayBeAt, column.width(), rowHeight), mayBe);
    column.moveTo(y);
}

void drawOtherEntries(Column& column)
{
    PanelContext& f = column.f;
    if (!f.state().view.dimOthers || f.in.result.matches.size() == f.in.result.total) return;
    countedHeading(f, column.takeRow(), f.tr(Key::OtherEntries),
                   f.in.result.total - f.in.result.matches.size());
    column.gap(4);
    for (std::size_t i = 0; i < f.atlas().networks().size(); ++i) {
        const model::NetworkId id(static_cast<std::uint32_t>(i));
        if (!f.in.result.contains(id) && !f.atlas()[id].absent)
            entryRow(f, "other:" + f.atlas()[id].id, column.takeWideRow(), id, "other", true);
    }
}

void drawNothingFound(Column& column)
{
    PanelContext& f = column.f;
    column.gap(12);
    column.paragraph(Face::Title, f.c.text, f.tr(Key::NothingFound));
    const std::optional<filter::WayOut>& found = f.answers().wayOut(f.criteria());
    if (!found) return;
    const filter::WayOut& answer = *found;
    std::string removed;
    for (const filter::CriteriaPart& part : answer.removed) {
        if (!removed.empty()) removed += ", ";
        removed += f.name(filter::labelOf(f.atlas(), part));
    }
    const auto count = static_cast<long long>(answer.count);
    const std::string entries =
        count == 1 ? std::string(f.tr(Key::EntryOne)) : f.format(Key::Entries, {f.number(count)});
    column.gap(4);
    column.paragraph(Face::Body, f.c.muted, f.format(Key::NothingFoundHint, {removed, entries}));
    column.gap(8);
    const std::string label = f.format(Key::RemoveFilter, {removed});
    Rect rect = column.takeRow();
    rect.x1 = std::min(rect.x1, rect.x0 + buttonWidth(f, label, Icon::Close));
    if (button(f, "button:way-out", rect, label, Icon::Close, ButtonKind::Plain))
        f.wish(state::SetCriteria{answer.criteria});
}

}  // namespace ui
