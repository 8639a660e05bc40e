// The facets: every value with its symbol, name, share and count; regions with their four tiers. Fixed order;
// zeros are grey and stay. Above them what concerns all: undo, dimming, kept filters, the founding years.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "base/fold.hpp"
#include "filter/facet/row.hpp"
#include "look/color.hpp"
#include "model/words.hpp"
#include "state/history.hpp"
#include "ui/filters/filter_parts.hpp"
#include "ui/panels.hpp"
#include "ui/parts/choice.hpp"
#include "ui/parts/text_field.hpp"
#include "words/answer_lines.hpp"
#include "words/sentence.hpp"

namespace ui {

namespace {

using text::Key;

/// One value of a facet, ready to be drawn.
struct Value {
    std::string name;
    std::string label;
    std::size_t count = 0;   ///< what the list will show after a click
    std::size_t having = 0;  ///< how many have the value: the bar
    bool chosen = false;
    std::optional<model::Topic> topic;
    std::optional<model::Scope> scope;
    state::ToggleValue toggle = {};
    std::optional<std::array<std::size_t, filter::tierCount>> perTier{};  ///< of a region
};

/// From the strongest tier, "seat here", to the weakest, "list not known".
ImU32 tierColor(const PanelContext& f, std::size_t tier)
{
    constexpr std::array shares{0.0, 0.35, 0.62, 0.82};
    return toColor(look::mixed(f.c.palette->accent, f.c.palette->panelRaised, shares[tier]));
}

/// How many have the value, beside the largest of its group; of a region one piece for each tier.
void drawBar(const PanelContext& f, const Rect& bar, const Value& value, std::size_t largest)
{
    fillRect(bar, f.c.raised, f.px(2));
    if (value.having == 0 || largest == 0) return;
    const auto xOf = [&](std::size_t count) {
        return bar.x0 + std::round(bar.width() * static_cast<float>(count) / static_cast<float>(largest));
    };
    if (!value.perTier) {
        fillRect({bar.x0, bar.y0, std::max(bar.x0 + f.px(2), xOf(value.having)), bar.y1},
                 value.chosen ? f.c.accent : f.c.muted, f.px(2));
        return;
    }
    std::size_t before = 0;
    for (std::size_t tier = 0; tier < filter::tierCount; ++tier) {
        const std::size_t count = (*value.perTier)[tier];
        if (count > 0)
            fillRect({xOf(before), bar.y0, std::max(xOf(before) + f.hairline(), xOf(before + count)), bar.y1},
                     tierColor(f, tier));
        before += count;
    }
}

void drawCheckMark(const PanelContext& f, Rect box, bool chosen, bool dim)
{
    const float corner = f.px(4);
    if (chosen) {
        fillRect(box, f.c.accent, corner);
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Check, {box.midX(), box.midY()}, box.width() - f.px(3),
                 f.c.onAccent);
    } else {
        strokeRect(box, dim ? f.c.border : f.c.muted, f.hairline(), corner);
    }
}

/// Beside check mark and symbol, in a narrow window without bar.
float labelRoom(const PanelContext& f, float rowWidth, const Value& value)
{
    const float symbol = value.topic || value.scope ? f.px(26) : 0;
    const float count = textWidth(f, Face::Body, f.format(Key::CountWithout, {f.number(99)}));
    return rowWidth - f.px(32) - symbol - f.px(16) - std::ceil(count);
}

/// As high as its words need it where large letters have little room.
float valueHeight(const PanelContext& f, float rowWidth, const Value& value)
{
    if (!f.narrow()) return f.px(size::row);
    const std::size_t lines = wrapped(f, Face::Strong, value.label, labelRoom(f, rowWidth, value)).size();
    return std::max(f.px(size::row), lineHeight(f, Face::Body) * static_cast<float>(lines) + f.px(4));
}

void drawValue(PanelContext& f, const Rect& row, const Value& value, std::size_t largest, const char* group)
{
    const std::string tiers = value.perTier ? words::tierCounts(*value.perTier, f.language()) : std::string();
    const Press p = press(f, value.name, row, {.group = group, .tooltip = tiers});
    rowGround(f, row, p, false);
    const bool dim = isGrey(value.count, value.having, value.chosen);
    const ImU32 ink = dim ? f.c.disabled : f.c.text;
    const float box = f.px(16);
    drawCheckMark(f, rectAt(row.x0 + f.px(8), std::round(row.midY() - box / 2), box, box), value.chosen, dim);
    float x = row.x0 + f.px(32);
    if (value.topic || value.scope) {
        const ImVec2 centre{std::round(x + f.px(9)), std::round(row.midY())};
        if (value.topic)
            drawTopicGlyph(f, *value.topic, centre, f.px(18), dim);
        else
            drawScopeSymbol(f, *value.scope, centre, f.px(16));
        x += f.px(26);
    }
    // Where there is little room the words have it.
    const bool withBar = row.width() >= f.px(260);
    const float countWidth = f.px(52), barWidth = withBar ? f.px(value.perTier ? 64 : 40) : 0;
    const Rect count{row.x1 - f.px(8) - countWidth, row.y0, row.x1 - f.px(8), row.y1};
    const std::string number = f.number(static_cast<long long>(value.count));
    if (value.chosen)  // what a click would leave, not what the value has
        drawTextIn(f, Face::Secondary, count, f.c.muted, f.format(Key::CountWithout, {number}), 1);
    else
        drawTextIn(f, Face::Body, count, dim ? f.c.disabled : f.c.muted, number, 1);
    const Rect bar = rectAt(count.x0 - barWidth, std::round(row.midY() - f.px(3)), barWidth, f.px(6));
    if (withBar) drawBar(f, bar, value, largest);
    const Face face = value.chosen ? Face::Strong : Face::Body;
    const Rect words{x, row.y0, bar.x0 - f.px(8), row.y1};
    if (f.narrow() && textWidth(f, face, value.label) > words.width()) {
        const float room = labelRoom(f, row.width(), value);
        const auto lines = static_cast<float>(wrapped(f, face, value.label, room).size());
        Column label(f, x, std::round(row.midY() - lines * lineHeight(f, face) / 2), room);
        label.paragraph(face, ink, value.label);
    } else {
        drawTextIn(f, face, words, ink, value.label);
    }
    if (p.clicked) f.wish(value.toggle);
}

std::vector<Value> valuesOf(const PanelContext& f, filter::Facet facet, std::size_t group)
{
    const filter::Row& row = filter::row(facet);
    std::vector<Value> values;
    for (const filter::ValueCount& count : f.in.facets.of(facet, group)) {
        Value value;
        value.name = "facet:" + std::string(row.key()) + ":" + row.nameOf(count.value);
        value.label = f.name(row.wordOf(f.atlas(), count.value));
        value.count = count.count;
        value.having = count.having;
        value.chosen = count.chosen;
        if (facet == filter::Facet::Topic) value.topic = filter::enumeratorOf<model::Topic>(count.value);
        if (facet == filter::Facet::Scope) value.scope = filter::enumeratorOf<model::Scope>(count.value);
        if (facet == filter::Facet::Region) value.perTier = count.perTier;
        value.toggle = {facet, count.value};
        values.push_back(std::move(value));
    }
    return values;
}

/// Chosen values of a folded group, so that nothing works unseen: "2 gewählt".
std::string chosenNote(const PanelContext& f, const std::vector<Value>& values)
{
    const auto chosen =
        std::count_if(values.begin(), values.end(), [](const Value& value) { return value.chosen; });
    return chosen == 0 ? std::string{} : f.format(Key::ChosenCount, {f.number(chosen)});
}

/// Whether one of the chosen values is enough.
void drawMatch(Column& column, std::string_view facet, bool filter::Criteria::*all)
{
    PanelContext& f = column.f;
    const std::string name = "match:" + std::string(facet);
    const bool wantsAll = f.criteria().*all;
    const std::string_view tooltip = f.tr(Key::MatchTooltip);
    const std::array segments{Segment{name + ":any", f.tr(Key::MatchAny), Icon::None, !wantsAll, tooltip, {}},
                              Segment{name + ":all", f.tr(Key::MatchAll), Icon::None, wantsAll, tooltip, {}}};
    column.gap(2);
    if (const auto clicked = choice(column, segments, name, 20)) {
        filter::Criteria criteria = f.criteria();
        criteria.*all = *clicked == 1;
        if (criteria != f.criteria()) f.wish(state::SetCriteria{std::move(criteria)});
    }
    column.gap(4);
}

/// What the pieces of the regions' bars mean; with the number of entries in each tier where a region is asked
/// for.
void drawTierKey(Column& column)
{
    PanelContext& f = column.f;
    constexpr std::array words{Key::TierSeatHere, Key::TierDocumented, Key::TierNationwide,
                               Key::TierListUnknown};
    static_assert(words.size() == filter::tierCount);
    const bool asked = !f.criteria().regions.empty();
    const float swatch = f.px(10), line = f.px(16), indent = f.px(20);
    Column inner(f, column.x0 + indent, column.y(), column.width() - indent);
    Column::Flow flow(inner, line, 8);
    for (std::size_t tier = 0; tier < words.size(); ++tier) {
        std::string word(f.tr(words[tier]));
        // With room for any number: nothing below moves when a region is asked for.
        const std::string longest = word + " " + f.number(static_cast<long long>(f.in.result.total));
        if (asked) word += " " + f.number(static_cast<long long>(f.in.result.perTier[tier]));
        const bool hidden =
            f.criteria().knownOnly && tier > static_cast<std::size_t>(filter::Tier::Documented);
        if (f.narrow()) {
            // Each by itself, in as many lines as it takes.
            const float left = inner.x0 + swatch + f.px(6);
            Column own(f, left, inner.y(), inner.x1() - left);
            fillRect(rectAt(inner.x0, std::round(own.y() + (lineHeight(f, Face::Secondary) - swatch) / 2),
                            swatch, swatch),
                     tierColor(f, tier), f.px(2));
            own.paragraph(Face::Secondary, hidden ? f.c.disabled : f.c.muted, word);
            inner.moveTo(own.y());
            inner.gap(4);
            continue;
        }
        const Rect at = flow.next(std::min(
            inner.width(), swatch + f.px(6) + std::ceil(textWidth(f, Face::Secondary, longest)) + 1));
        f.record("tier:" + std::to_string(tier), at);
        fillRect(rectAt(at.x0, std::round(at.midY() - swatch / 2), swatch, swatch), tierColor(f, tier),
                 f.px(2));
        drawTextIn(f, Face::Secondary, {at.x0 + swatch + f.px(6), at.y0, at.x1, at.y1},
                   hidden ? f.c.disabled : f.c.muted, word);
    }
    flow.end();
    column.moveTo(inner.y());
    column.gap(4);
}

/// By name in the reader's language, accents as their letters.
void sortByName(std::vector<Value>& values)
{
    std::vector<std::pair<std::string, std::size_t>> order;
    for (std::size_t i = 0; i < values.size(); ++i) order.emplace_back(base::sortKey(values[i].label), i);
    std::sort(order.begin(), order.end());
    std::vector<Value> sorted;
    for (const auto& entry : order) sorted.push_back(std::move(values[entry.second]));
    values = std::move(sorted);
}

/// A field that narrows the long list of countries, and what of the list is left.
void narrow(Column& column, const filter::ValueGroup& group, std::vector<Value>& values)
{
    PanelContext& f = column.f;
    Memory& m = f.memory;
    column.gap(4);
    textField(f, "facet-text:" + std::string(group.key), column.takeRow(), m.countryFilter,
              f.tr(Key::CountryFilterHint), Icon::Search, {m.countryFilterActive, m.countryField}, false);
    column.gap(4);
    const std::string wanted = base::fold(m.countryFilter);
    if (wanted.empty()) return;
    std::erase_if(values, [&](const Value& value) {
        return (" " + base::fold(value.label)).find(" " + wanted) == std::string::npos;
    });
    if (values.empty())
        drawTextIn(f, Face::Body, column.takeRow(), f.c.muted,
                   f.format(Key::SearchNothing, {m.countryFilter}));
}

void drawGroup(Column& column, filter::Facet facet, std::size_t number)
{
    PanelContext& f = column.f;
    const filter::Row& row = filter::row(facet);
    const filter::ValueGroup& group = row.facts().groups[number];
    std::vector<Value> values = valuesOf(f, facet, number);
    const bool open = drawGroupFold(column, group.key, f.name(group.heading), chosenNote(f, values));
    if (open) {
        const filter::FacetSwitch* all = row.find(filter::FacetSwitch::Kind::All);
        if (all && number == 0) drawMatch(column, row.key(), all->on);
        if (facet == filter::Facet::Region && number == 0) drawTierKey(column);
        if (group.byName) sortByName(values);
        std::size_t largest = 0;
        for (const Value& value : values) largest = std::max(largest, value.having);
        if (group.searched) narrow(column, group, values);
        const float inset = f.px(size::inset);
        for (const Value& value : values) {
            const Rect at = column.take(valueHeight(f, column.width() + 2 * inset, value));
            drawValue(f, {at.x0 - inset, at.y0, at.x1 + inset, at.y1}, value, largest, group.key.data());
        }
    } else if (group.searched) {
        f.memory.countryFilterActive = false;
    }
    column.gap(4);
}

/// Undo and what else concerns all filters.
void drawDimSwitch(Column& column)
{
    PanelContext& f = column.f;
    Rect dim = column.takeWideRow();
    // Its words are many.
    if (f.narrow() && textWidth(f, Face::Body, f.tr(Key::DimOthers)) > 1.4f * (dim.width() - f.px(56)))
        dim.y1 = column.take(lineHeight(f, Face::Body)).y1;
    if (toggle(f, "switch:dim-others", dim, f.tr(Key::DimOthers), f.state().view.dimOthers))
        f.wish(state::SetDimOthers{!f.state().view.dimOthers});
    column.gap(4);
}

}  // namespace

void drawUndoFilter(Column& column)
{
    PanelContext& f = column.f;
    const std::string_view undo = f.tr(Key::Undo);
    const Rect row = column.takeRow();
    const float width = std::min(row.width(), buttonWidth(f, undo, Icon::Undo));
    if (button(f, "button:undo-filter", rectAt(row.x0, row.y0, width, row.height()), undo, Icon::Undo,
               ButtonKind::Plain,
               {.tooltip = f.tr(Key::HelpUndo), .enabled = state::viewBeforeFilter(f.state()) != nullptr}))
        f.wish(state::UndoFilter{});
    column.gap(4);
}

void undoFilterButton(PanelContext& f, const Rect& rect)
{
    if (iconButton(
            f, "button:undo-filter", rect, Icon::Undo,
            {.tooltip = f.tr(Key::HelpUndo), .enabled = state::viewBeforeFilter(f.state()) != nullptr}))
        f.wish(state::UndoFilter{});
}

bool beginsFolded(std::string_view group)
{
    if (group == savedGroup) return true;
    for (const filter::Row* row : filter::rows())
        for (const filter::ValueGroup& one : row->facts().groups)
            if (one.key == group) return one.folded;
    return false;
}

bool drawGroupFold(Column& column, std::string_view key, std::string_view label, std::string_view note)
{
    PanelContext& f = column.f;
    const std::vector<std::string>& turned = f.modes().turnedGroups;
    const bool open = beginsFolded(key) == (std::find(turned.begin(), turned.end(), key) != turned.end());
    if (foldHeading(f, "facet-group:" + std::string(key), column.takeWideRow(), label, open, note))
        f.wish(state::TurnFilterGroup{std::string(key)});
    return open;
}

void drawFilters(Column& column, float roomPx)
{
    // In little room values to choose come first: what lies over them would be all that is seen.
    const bool valuesFirst = roomPx < column.f.px(300);
    const auto drawTools = [&] {
        drawDimSwitch(column);
        drawSavedFilters(column);
    };
    if (!valuesFirst) drawTools();
    for (const filter::Facet facet : filter::inPanelOrder()) {
        if (facet != filter::Facet::Founded)
            for (std::size_t i = 0; i < filter::row(facet).facts().groups.size(); ++i)
                drawGroup(column, facet, i);
        else if (!valuesFirst)
            drawYears(column);
    }
    if (!valuesFirst) return;
    column.gap(8);
    drawTools();
    drawYears(column);
}

}  // namespace ui
