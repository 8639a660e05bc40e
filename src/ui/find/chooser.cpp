// Another word for the question: its values in a list below it, with a field to narrow long ones.
#include <cmath>

#include "base/fold.hpp"
#include "state/entry_form.hpp"
#include "ui/find/chooser_values.hpp"
#include "ui/find/find.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"

namespace ui {

namespace {

using text::Key;

constexpr const char* chooserGroup = "choose";

Key titleOf(Chooser which)
{
    switch (which) {
    case Chooser::Town:
        return Key::TownChoose;
    case Chooser::Without:
        return Key::WithoutAsk;
    case Chooser::Field:
        return Key::FieldOnMap;
    case Chooser::None:
    case Chooser::Topic:
    case Chooser::Region:
    case Chooser::SeatCity:
        break;
    }
    return Key::QuestionWord;
}

bool isLong(Chooser which)
{
    return which == Chooser::Region || which == Chooser::SeatCity || which == Chooser::Field;
}

/// The field of the form asks for a town: a seat, or a member without a place.
bool asksForTown(const PanelContext& f)
{
    const overlay::Field* field = state::fieldForPlaces(f.state());
    return field && (field->kind == overlay::FieldKind::Seats || field->kind == overlay::FieldKind::Members);
}

Key hintOf(Chooser which)
{
    if (which == Chooser::Field) return Key::FieldFilterHint;
    return which == Chooser::Region ? Key::RegionFilterHint : Key::CityFilterHint;
}

void drawHeading(Column& column, Chooser which)
{
    PanelContext& f = column.f;
    const Rect row = column.takeRow();
    const Rect close = rectAt(row.x1 - row.height(), row.y0, row.height(), row.height());
    drawTextIn(f, Face::Strong, {row.x0, row.y0, close.x0 - f.px(8), row.y1}, f.c.text, f.tr(titleOf(which)));
    if (iconButton(f, "choose:close", close, Icon::Close, {.tooltip = f.tr(Key::Close)})) closeChooser(f);
}

void choose(PanelContext& f, const ChooserValue& value)
{
    f.wish(value.choose);
    // A field takes several: the next one is typed at once.
    if (!value.staysOpen) return closeChooser(f);
    FindMemory& m = f.memory.find;
    m.text.text.clear();
    ++m.text.generation;
    m.wantsKeyboard = true;
}

void drawValue(PanelContext& f, const Rect& rect, const ChooserValue& value)
{
    const Press p = press(f, value.name, rect, {.group = chooserGroup});
    rowGround(f, rect, p, false);
    float x = rect.x0 + f.px(8);
    if (value.chosen)
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Check, {std::round(x + f.px(7)), std::round(rect.midY())},
                 f.px(14), f.c.accent);
    x += f.px(22);
    if (value.topic) {
        drawTopicGlyph(f, *value.topic, {std::round(x + f.px(9)), std::round(rect.midY())}, f.px(18));
        x += f.px(26);
    }
    const float countWidth = f.px(40);
    drawTextIn(f, value.chosen ? Face::Strong : Face::Body,
               {x, rect.y0, rect.x1 - countWidth - f.px(16), rect.y1}, f.c.text, value.label);
    if (value.count)
        drawTextIn(f, Face::Body, {rect.x1 - countWidth - f.px(8), rect.y0, rect.x1 - f.px(8), rect.y1},
                   *value.count == 0 ? f.c.disabled : f.c.muted,
                   f.number(static_cast<long long>(*value.count)), 1);
    if (p.clicked) choose(f, value);
}

void drawValues(Column& column, Chooser which)
{
    PanelContext& f = column.f;
    FindMemory& m = f.memory.find;
    const bool wasActive = m.text.active;
    if (isLong(which)) {
        column.gap(4);
        textField(f, "choose:text", column.takeRow(), m.text.text, f.tr(hintOf(which)), Icon::Search,
                  {m.text.active, m.text.generation}, m.wantsKeyboard);
        if (m.text.active) m.wantsKeyboard = false;
    }
    const std::string wanted = base::fold(m.text.text);
    const ChooserValue* first = nullptr;
    const std::vector<ChooserGroup> groups = chooserGroups(f, which);
    for (const ChooserGroup& values : groups) {
        bool headed = false;
        for (const ChooserValue& value : values.values) {
            if (!wanted.empty() && (" " + base::fold(value.label)).find(" " + wanted) == std::string::npos)
                continue;
            if (!first) first = &value;
            if (!headed && groups.size() > 1)
                drawTextIn(f, Face::Strong, column.takeRow(), f.c.muted, values.heading);
            headed = true;
            drawValue(f, column.takeWideRow(), value);
        }
    }
    if (!first)
        drawTextIn(f, Face::Body, column.takeRow(), f.c.muted, f.format(Key::SearchNothing, {m.text.text}));
    else if (wasActive && compat::enterPressed())
        choose(f, *first);
}

}  // namespace

void drawChooser(Column& column, bool byButton)
{
    PanelContext& f = column.f;
    const state::OpenChooser& open = f.state().transient.chooser;
    if (open.which == Chooser::None || open.byButton != byButton) return;
    f.memory.find.drawn = true;
    column.gap(8);
    const float top = column.y();
    drawHeading(column, open.which);
    if (open.which == Chooser::Town || asksForTown(f))
        drawTownChoice(column);
    else
        drawValues(column, open.which);
    // What belongs to the question stands beside a line.
    fillRect({column.x0 - f.px(12), top, column.x0 - f.px(9), column.y()}, f.c.accent, f.px(1.5f));
    column.gap(8);
}

namespace {

void forgetTyped(FindMemory& m)
{
    m.text.text.clear();
    m.text.active = false;
    ++m.text.generation;
    m.wantsKeyboard = false;
    m.lookedUp.clear();
    m.towns.clear();
    m.chosenTown.reset();
}

}  // namespace

void openChooser(PanelContext& f, Chooser which, bool byButton)
{
    FindMemory& m = f.memory.find;
    forgetTyped(m);
    f.wish(state::SetChooser{{which, byButton}});
    m.wantsKeyboard = which == Chooser::Town || isLong(which);
    m.drawn = true;  // it is there in the next frame only
    f.out.animating = true;
}

void openFieldChooser(PanelContext& f, std::string_view field, std::size_t item)
{
    openChooser(f, Chooser::Field);
    f.wish(state::SetChooser{{Chooser::Field, false, std::string(field), item}});
}

void closeChooser(PanelContext& f)
{
    forgetTyped(f.memory.find);
    f.wish(state::SetChooser{});
}

void askWhichTown(PanelContext& f, const std::string& name)
{
    // What lies over the list goes: the chooser stands above it. The name is asked about, not searched for
    // any more.
    filter::Criteria criteria = f.criteria();
    criteria.text.clear();
    if (f.state().transient.textOpen) f.wish(state::SetTextOpen{false});
    if (f.state().transient.quiz) f.wish(state::EndQuiz{});
    f.wish(state::Ask{.criteria = criteria});
    openChooser(f, Chooser::Town, true);
    f.memory.find.text.text = name;
}

}  // namespace ui
