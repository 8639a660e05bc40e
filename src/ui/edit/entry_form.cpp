#include "ui/edit/entry_form.hpp"

#include <algorithm>
#include <cmath>

#include "command/commands.hpp"
#include "overlay/field.hpp"
#include "state/entry_form.hpp"
#include "text/catalogue.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/edit/field_control.hpp"
#include "ui/find/find.hpp"
#include "ui/memory.hpp"
#include "ui/panels.hpp"
#include "ui/parts/widgets.hpp"
#include "words/entry_words.hpp"

namespace ui {

namespace {

using overlay::Field;
using overlay::FieldGroup;
using text::Key;

/// Asked at once; of a pair of texts the reader's language only.
bool isFirst(const PanelContext& f, const Field& field)
{
    return field.essential && (!field.language || *field.language == f.language());
}

/// The control; one that somebody was led to is brought into view, with the keyboard where it takes text.
void drawFormField(Column& column, model::NetworkId id, const Field& field)
{
    PanelContext& f = column.f;
    const float top = column.y();
    drawField(column, id, field);
    const state::EntryForm& form = f.modes().form;
    FormMemory& m = f.memory.form;
    if (form.atField != field.key || form.atFieldCount == m.ledTo) return;
    m.ledTo = form.atFieldCount;
    const Rect rect{column.x0, top, column.x1(), column.y()};
    if (f.scrolling) f.scrolling->bring(rect);
    f.record("form:led-to", rect);
    const bool isText = field.kind == overlay::FieldKind::Line || field.kind == overlay::FieldKind::Year;
    if (isText) m.wantsKeyboard = "form:" + std::string(field.key);
    f.out.animating = true;
}

std::size_t filledIn(const PanelContext& f, const model::Network& entry, FieldGroup group)
{
    const auto rows = overlay::fields();
    return static_cast<std::size_t>(std::count_if(rows.begin(), rows.end(), [&](const Field& field) {
        return field.group == group && !isFirst(f, field) && !overlay::isNothing(field, field.read(entry));
    }));
}

void drawGroup(Column& column, model::NetworkId id, FieldGroup group)
{
    PanelContext& f = column.f;
    const auto rows = overlay::fields();
    const auto belongs = [&](const Field& field) { return field.group == group && !isFirst(f, field); };
    if (std::none_of(rows.begin(), rows.end(), belongs)) return;
    const bool open = f.modes().form.unfolded.contains(group);
    const std::size_t filled = filledIn(f, f.atlas()[id], group);
    const std::string name = "form:group:" + std::to_string(static_cast<int>(group));
    column.gap(4);
    if (foldHeading(f, name, column.takeWideRow(), f.name(overlay::wordOf(group)), open,
                    filled == 0 ? std::string() : f.number(static_cast<long long>(filled))))
        f.wish(state::TurnFormGroup{group});
    if (!open) return;
    for (const Field& field : rows)
        if (belongs(field)) drawFormField(column, id, field);
    column.gap(8);
}

void drawActions(Column& column, model::NetworkId id)
{
    PanelContext& f = column.f;
    const model::Network& entry = f.atlas()[id];
    column.gap(16);
    Column::Flow flow(column, f.px(size::row), 8);
    const auto press = [&](const char* name, Key label, Icon icon) {
        return button(f, name, flow.next(std::min(buttonWidth(f, f.tr(label), icon), column.width())),
                      f.tr(label), icon, ButtonKind::Plain, {.group = "form-actions"});
    };
    if (press("form:copy", Key::EntryCopy, Icon::Copy)) {
        f.wish(state::DuplicateEntry{id});
        f.wish(state::SetFormOpen{true});
    }
    if (entry.own.whole) {
        if (press("form:delete", Key::EntryDelete, Icon::Delete)) f.wish(state::DeleteEntry{id});
    } else {
        if (press("form:hide", Key::EntryHide, Icon::Close)) f.wish(state::HideEntry{id});
        if (!entry.own.fields.empty() && press("form:restore", Key::FieldsRestore, Icon::Reset))
            f.wish(state::RestoreFields{id});
    }
    flow.end();
}

}  // namespace

Rect drawFormHead(PanelContext& f, const Rect& area)
{
    const Rect head = rectAt(area.x0, area.y0, area.width(), f.measures.topBar());
    fillRect(head, f.c.panel);
    horizontalLine(head.x0, head.x1, head.y1 - f.hairline(), f.c.border, f.hairline());
    const std::string_view done = f.tr(Key::FormDone);
    // A check mark alone where large letters leave the words no room.
    const bool brief = f.narrow() && buttonWidth(f, done, Icon::Check) > head.width() * 0.45f;
    const float width = brief ? f.px(size::row) : buttonWidth(f, done, Icon::Check);
    const Rect at = rectAt(head.x1 - f.px(size::padding) - width,
                           std::round(head.midY() - f.px(size::row) / 2), width, f.px(size::row));
    drawTextIn(f, Face::Strong, {head.x0 + f.px(size::padding), head.y0, at.x0 - f.px(8), head.y1}, f.c.text,
               f.tr(Key::EntryEdit));
    if (button(f, "form:done", at, brief ? "" : done, Icon::Check, ButtonKind::Primary,
               {.tooltip = brief ? done : ""}))
        f.wish(state::SetFormOpen{false});
    return {area.x0, head.y1, area.x1, area.y1};
}

void drawEntryForm(Column& column, model::NetworkId id)
{
    PanelContext& f = column.f;
    FormMemory& m = f.memory.form;
    if (m.entry != id) {
        m = {id, {}, std::move(m.wantsKeyboard), m.ledTo};
        // Nobody gave it a name yet.
        const std::string nameField = f.german() ? "form:name_de" : "form:name_en";
        if (f.atlas()[id].name == state::blankEntry({}, f.language()).name) m.wantsKeyboard = nameField;
    }
    for (const Field& field : overlay::fields())
        if (isFirst(f, field)) drawFormField(column, id, field);
    column.gap(12);
    for (std::size_t i = 0; i < overlay::fieldGroupCount; ++i)
        drawGroup(column, id, static_cast<FieldGroup>(i));
    drawActions(column, id);
}

void addEntry(PanelContext& f, std::string_view name, const state::PressedOnMap& where)
{
    f.wish(state::AddEntry{state::newEntry(f.atlas(), name, f.language(), where)});
    f.wish(state::SetFormOpen{true});
    // What is known already is not asked again.
    if (!name.empty() && !where.town && !where.region) openFieldChooser(f, "coordination");
    f.out.animating = true;
}

float addHereWidth(const PanelContext& f) { return buttonWidth(f, f.tr(Key::EntryAddHere), Icon::Plus); }

void drawAddHere(PanelContext& f, const Rect& rect, const state::PressedOnMap& where)
{
    if (button(f, "add-here", rect, f.tr(Key::EntryAddHere), Icon::Plus, ButtonKind::Plain))
        addEntry(f, {}, where);
}

void drawOwnMark(Column& column, const model::Network& network)
{
    if (network.own.empty()) return;
    PanelContext& f = column.f;
    std::string text(f.tr(Key::OwnEntry));
    if (!network.own.whole) {
        std::vector<std::string> fields;
        for (const std::string& key : network.own.fields)
            if (const Field* field = overlay::findField(key)) fields.push_back(f.name(field->word));
        text = f.format(Key::OwnFields, {words::joined(fields, ", ")});
    }
    column.gap(8);
    column.paragraph(Face::Secondary, f.c.accent, text);
}

void drawListFoot(Column& column)
{
    PanelContext& f = column.f;
    column.gap(12);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, f.tr(Key::EntryAdd), Icon::Plus));
    if (button(f, "entries:add", row, f.tr(Key::EntryAdd), Icon::Plus, ButtonKind::Plain)) addEntry(f, {});
    column.gap(8);
    row = column.takeRow();
    const std::string_view table = f.tr(command::importTable.words);
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, table, Icon::Import));
    if (button(f, "entries:import", row, table, Icon::Import, ButtonKind::Plain)) f.run(command::importTable);
    column.gap(8);
    row = column.takeRow();
    const std::string_view missing = f.tr(command::missing.words);
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, missing, Icon::Check));
    if (button(f, "entries:missing", row, missing, Icon::Check, ButtonKind::Plain)) f.run(command::missing);
    const overlay::Overlay& entries = *f.state().document->entries;
    std::vector<std::pair<std::string, std::string>> hidden;
    for (const auto& one : entries.changed)
        if (one->hidden) hidden.emplace_back(one->id, one->name.get(f.language()));
    if (hidden.empty()) return;
    column.gap(8);
    countedHeading(f, column.takeRow(), f.tr(Key::HiddenEntries), hidden.size());
    for (const auto& [id, name] : hidden) {
        const std::optional<model::NetworkId> entry = f.atlas().find(id);
        if (!entry) continue;
        const Rect line = column.takeWideRow();
        const Press p = press(f, "hidden:" + id, line, {.group = "hidden", .tooltip = f.tr(Key::ShowAgain)});
        rowGround(f, line, p, false);
        drawIcon(*ImGui::GetWindowDrawList(), Icon::Undo,
                 {std::round(line.x0 + f.px(16)), std::round(line.midY())}, f.px(14), f.c.accent);
        drawTextIn(f, Face::Body, {line.x0 + f.px(36), line.y0, line.x1 - f.px(8), line.y1}, f.c.muted, name);
        if (p.clicked) f.wish(state::RestoreEntry{*entry});
    }
}

}  // namespace ui
