#include "state/saved_filters.hpp"
#include "base/blank.hpp"

#include <algorithm>

#include "ui/filters/filter_parts.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"

namespace ui {

namespace {

using text::Key;

/// The name itself uses the filter, the cross behind it removes it. Numbers in the rectangles' names: filters
/// may be called anything.
void drawSaved(Column& column, const state::SavedFilter& saved, std::size_t number)
{
    PanelContext& f = column.f;
    const Rect row = column.takeWideRow();
    const float side = row.height();
    const Rect use{row.x0, row.y0, row.x1 - side, row.y1};
    const Press p = press(f, "saved-filter:" + std::to_string(number), use, {.group = "saved-filters"});
    rowGround(f, use, p, false);
    const bool current = state::savedCriteria(f.atlas(), f.state(), saved.name) == f.criteria();
    const float check = f.px(14);
    if (current)
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Check, {use.x0 + f.px(16), use.midY()}, check,
                 f.c.accent);
    drawTextIn(f, current ? Face::Strong : Face::Body, {use.x0 + f.px(32), use.y0, use.x1 - f.px(4), use.y1},
               f.c.text, saved.name);
    if (p.clicked) f.wish(state::UseSavedFilter{saved.name});
    const std::string remove = f.format(Key::SavedFilterRemove, {saved.name});
    if (iconButton(f, "saved-filter:" + std::to_string(number) + ":remove", {use.x1, row.y0, row.x1, row.y1},
                   Icon::Close, {.group = "saved-filters", .tooltip = remove}))
        f.wish(state::RemoveSavedFilter{saved.name});
}

void drawNewName(Column& column, const std::vector<state::SavedFilter>& filters)
{
    PanelContext& f = column.f;
    EditedText& name = f.memory.facets.filterName;
    const bool isKnown = std::any_of(filters.begin(), filters.end(), [&](const state::SavedFilter& saved) {
        return saved.name == name.text;
    });
    const std::string_view label = f.tr(isKnown ? Key::SaveReplace : Key::SavedFilterSave);
    // The wider of both words, so that the field keeps its size.
    const float width = std::max(buttonWidth(f, f.tr(Key::SaveReplace), Icon::None),
                                 buttonWidth(f, f.tr(Key::SavedFilterSave), Icon::None));
    const Rect row = column.takeRow();
    const bool wasActive = name.active;  // Enter takes the keyboard from the field
    textField(f, "saved-filter:name", {row.x0, row.y0, row.x1 - width - f.px(8), row.y1}, name.text,
              f.tr(Key::SavedFilterName), Icon::None, {name.active, name.generation}, false);
    const bool isFull = filters.size() >= state::maxSavedFilters && !isKnown;
    const bool possible = !f.criteria().empty() && !isFull && !base::showsNothing(name.text) &&
                          name.text.size() <= state::maxFilterNameBytes;
    const bool entered = wasActive && compat::enterPressed();
    const std::string_view why = f.criteria().empty() ? f.tr(Key::SavedFiltersNone)
                                 : isFull             ? f.tr(Key::SavedFiltersFull)
                                                      : std::string_view{};
    if (button(f, "saved-filter:save", {row.x1 - width, row.y0, row.x1, row.y1}, label, Icon::None,
               ButtonKind::Plain, {.tooltip = why, .enabled = possible}) ||
        (entered && possible)) {
        f.wish(state::SaveFilter{name.text});
        name.text.clear();
        ++name.generation;
    }
}

}  // namespace

void drawSavedFilters(Column& column)
{
    PanelContext& f = column.f;
    const std::vector<state::SavedFilter>& filters = f.state().preferences.savedFilters;
    const std::string note =
        filters.empty() ? std::string() : f.number(static_cast<long long>(filters.size()));
    if (drawGroupFold(column, savedGroup, f.tr(Key::SavedFilters), note)) {
        for (std::size_t i = 0; i < filters.size(); ++i) drawSaved(column, filters[i], i);
        if (filters.empty()) {
            column.gap(2);
            column.paragraph(Face::Secondary, f.c.muted, f.tr(Key::SavedFiltersNone));
        }
        column.gap(4);
        drawNewName(column, filters);
        column.gap(4);
    } else {
        f.memory.facets.filterName.active = false;
    }
    column.gap(4);
}

}  // namespace ui
