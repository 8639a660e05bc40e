#include "ui/edit/field_control.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "base/fold.hpp"
#include "filter/region_name.hpp"
#include "overlay/overlay.hpp"
#include "state/entry_form.hpp"
#include "text/catalogue.hpp"
#include "ui/edit/figure_control.hpp"
#include "ui/edit/member_control.hpp"
#include "ui/find/find.hpp"
#include "ui/memory.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_area.hpp"
#include "ui/parts/text_field.hpp"
#include "words/entry_words.hpp"

namespace ui {

namespace {

using overlay::FieldKind;
using text::Key;
using Texts = std::vector<std::string>;

/// A field of its own for each opening of the form: ImGui would undo in it what was typed about another
/// entry.
TypedText& textOf(PanelContext& f, const std::string& name)
{
    const auto [text, isNew] = f.memory.form.texts.try_emplace(name);
    if (isNew) text->second.edited.generation = 1000 * f.state().transient.opening.number;
    return text->second;
}

/// Follows what changed the value elsewhere (undo, another window) and leaves alone what is being typed.
TypedText& followed(PanelContext& f, const std::string& name, const std::string& kept, bool wrong)
{
    TypedText& typed = textOf(f, name);
    if (kept != typed.kept) {
        if (!typed.mine || !typed.edited.active) {
            if (typed.edited.active) ++typed.edited.generation;
            typed.edited.text = kept;
        }
        typed.kept = kept;
    } else if (!typed.edited.active && !wrong) {
        typed.edited.text = kept;
    }
    typed.mine = false;
    return typed;
}

Texts pieces(std::string_view text)
{
    Texts found;
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(";\n"), text.size());
        std::string_view piece = text.substr(0, end);
        while (piece.starts_with(' ')) piece.remove_prefix(1);
        while (piece.ends_with(' ')) piece.remove_suffix(1);
        if (!piece.empty()) found.emplace_back(piece);
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return found;
}

class FieldControl {
public:
    FieldControl(Column& column, model::NetworkId id, const overlay::Field& field)
        : column_(column), f_(column.f), id_(id), entry_(f_.atlas()[id]), field_(field),
          name_("form:" + std::string(field.key)), value_(field.read(entry_))
    {
    }

    void draw()
    {
        column_.gap(12);
        drawLabel();
        column_.gap(4);
        switch (field_.kind) {
        case FieldKind::Line:
        case FieldKind::Url:
        case FieldKind::Names:
        case FieldKind::Year:
            drawLine();
            break;
        case FieldKind::Text:
            drawText();
            break;
        case FieldKind::Flag:
            if (toggle(f_, name_, column_.takeRow(), f_.name(field_.word), std::get<bool>(value_)))
                change(!std::get<bool>(value_));
            break;
        case FieldKind::Choice:
        case FieldKind::Choices:
            drawChoices();
            break;
        case FieldKind::Countries:
            drawRegions(filter::RegionRef::Kind::Country);
            break;
        case FieldKind::States:
            drawRegions(filter::RegionRef::Kind::State);
            break;
        case FieldKind::Seats:
            drawSeats();
            break;
        case FieldKind::Figures:
            drawFigures(column_, id_, field_);
            break;
        case FieldKind::Members:
            drawMembers(column_, id_, field_);
            break;
        }
        const state::OpenChooser& open = f_.state().transient.chooser;
        // Of members it stands at the place it is about.
        if (open.which == Chooser::Field && open.field == field_.key && field_.kind != FieldKind::Members)
            drawChooser(column_);
    }

private:
    void change(overlay::Value value)
    {
        f_.wish(state::ChangeField{id_, std::string(field_.key), std::move(value)});
    }

    /// What the data say, as far as it can be said in a line.
    std::string saidBefore(const overlay::Change& changed) const
    {
        if (const auto* text = std::get_if<std::string>(&changed.was)) return *text;
        if (const auto* number = std::get_if<int>(&changed.was))
            return *number == 0 ? std::string() : std::to_string(*number);
        if (const auto* texts = std::get_if<Texts>(&changed.was)) return words::joined(*texts, ", ");
        if (const auto* seats = std::get_if<std::vector<model::Seat>>(&changed.was))
            return seats->empty() ? std::string() : seats->front().city.get(f_.language());
        return {};
    }

    /// The field's name; behind it, where somebody changed what the data say, the way back.
    void drawLabel()
    {
        const bool own = std::find(entry_.own.fields.begin(), entry_.own.fields.end(), field_.key) !=
                         entry_.own.fields.end();
        std::string label = f_.name(field_.word);
        if (own) label.append(" · ").append(f_.tr(Key::OwnStatement));
        if (!own) return column_.paragraph(Face::Secondary, f_.c.muted, label);
        const Rect row = column_.take(f_.px(24));
        const Rect back = rectAt(row.x1 - row.height(), row.y0, row.height(), row.height());
        drawTextIn(f_, Face::Secondary, {row.x0, row.y0, back.x0, row.y1}, f_.c.accent, label);
        std::string hint(f_.tr(Key::FieldRestore));
        if (const overlay::ChangedEntry* changed = f_.state().document->entries->find(entry_.id))
            if (const overlay::Change* one = changed->find(field_.key))
                if (const std::string before = saidBefore(*one); !before.empty())
                    hint = f_.format(Key::FieldRestoreTo, {before});
        if (iconButton(f_, name_ + ":restore", back, Icon::Reset, {.tooltip = hint}))
            f_.wish(state::RestoreField{id_, std::string(field_.key)});
    }

    std::string asText() const
    {
        if (const auto* text = std::get_if<std::string>(&value_)) return *text;
        if (const auto* texts = std::get_if<Texts>(&value_)) return words::joined(*texts, "; ");
        const int year = std::get<int>(value_);
        return year == 0 ? std::string() : std::to_string(year);
    }

    /// Nothing for what is typed and no value yet.
    std::optional<overlay::Value> fromText(const std::string& text) const
    {
        if (field_.kind == FieldKind::Names) return pieces(text);
        if (field_.kind != FieldKind::Year) return text;
        if (text.empty()) return 0;
        int year = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), year);
        if (error != std::errc{} || end != text.data() + text.size() || text.size() != 4) return std::nullopt;
        return year;
    }

    /// A list and a map call an entry by its name: it cannot be without one.
    bool leavesNameless(const std::string& text) const
    {
        if (!text.empty() || !field_.key.starts_with("name_")) return false;
        const overlay::Field* other = overlay::otherLanguage(field_);
        return !other || std::get<std::string>(other->read(entry_)).empty();
    }

    std::string problemOf(const std::string& text) const
    {
        if (leavesNameless(text)) return std::string(f_.tr(Key::NameNeeded));
        const std::optional<overlay::Value> value = fromText(text);
        if (!value) return std::string(f_.tr(Key::YearNeeded));
        const base::Message problem = overlay::problem(field_, *value);
        return problem.empty() ? std::string() : std::string(problem.in(f_.language()));
    }

    void takeText(const std::string& text, TypedText& typed)
    {
        if (leavesNameless(text)) return;
        if (const std::optional<overlay::Value> value = fromText(text)) {
            typed.mine = true;
            change(*value);
        }
    }

    std::string hint() const
    {
        // A missing language falls back to the other one.
        if (const overlay::Field* other = overlay::otherLanguage(field_))
            return std::get<std::string>(other->read(entry_));
        return field_.kind == FieldKind::Url ? "https://" : std::string();
    }

    void drawLine()
    {
        const std::string kept = asText();
        const std::string problem = problemOf(textOf(f_, name_).edited.text);
        TypedText& typed = followed(f_, name_, kept, !problem.empty());
        std::string& wanted = f_.memory.form.wantsKeyboard;
        const bool wants = wanted == name_;
        if (wants) f_.memory.selectText = true;
        const bool wasActive = typed.edited.active;
        const TextFieldResult result =
            textField(f_, name_, column_.takeRow(), typed.edited.text, hint(), Icon::None,
                      {typed.edited.active, typed.edited.generation}, wants);
        // On to what comes next: where it is.
        if (wasActive && compat::enterPressed() && entry_.seats.empty() &&
            field_.group == overlay::FieldGroup::Names)
            openFieldChooser(f_, "coordination");
        if (wants && typed.edited.active) wanted.clear();
        if (wants && !typed.edited.active) f_.out.animating = true;
        if (result.changed) takeText(typed.edited.text, typed);
        drawProblem(typed);
    }

    void drawText()
    {
        TypedText& typed = followed(f_, name_, asText(), false);
        const TextFieldResult result = textArea(column_, name_, typed.edited.text, hint(), 3, true,
                                                {typed.edited.active, typed.edited.generation});
        if (result.changed) takeText(typed.edited.text, typed);
        drawProblem(typed);
    }

    void drawProblem(const TypedText& typed)
    {
        const std::string problem = problemOf(typed.edited.text);
        if (problem.empty()) return;
        column_.gap(4);
        column_.paragraph(Face::Secondary, f_.c.warning, problem);
    }

    void drawChoices()
    {
        const auto* several = std::get_if<Texts>(&value_);
        const std::string one = several ? std::string() : std::get<std::string>(value_);
        Column::Flow flow(column_, f_.px(size::smallRow), 6);
        for (const overlay::FieldChoice& choice : field_.choices) {
            const std::string key(choice.key);
            const std::string label =
                choice.word.empty() ? std::string(f_.tr(Key::FieldUnstated)) : f_.name(choice.word);
            const bool chosen =
                several ? std::find(several->begin(), several->end(), key) != several->end() : one == key;
            const Icon icon = chosen ? Icon::Check : Icon::None;
            const Rect rect = flow.next(std::min(buttonWidth(f_, label, icon), column_.width()));
            if (!button(f_, name_ + ":" + key, rect, label, icon, ButtonKind::Plain, {.group = name_}))
                continue;
            if (!several) {
                change(key);
                continue;
            }
            Texts keys = *several;
            if (chosen)
                std::erase(keys, key);
            else
                keys.push_back(key);
            change(std::move(keys));
        }
        flow.end();
    }

    void drawRegions(filter::RegionRef::Kind kind)
    {
        Texts codes = std::get<Texts>(value_);
        const auto nameOf = [&](const std::string& code) {
            return filter::regionName(f_.atlas(), {kind, code}, f_.language());
        };
        std::sort(codes.begin(), codes.end(), [&](const std::string& a, const std::string& b) {
            return base::sortKey(nameOf(a)) < base::sortKey(nameOf(b));
        });
        Column::Flow flow(column_, chipHeight(f_), 6);
        for (const std::string& code : codes) {
            const Chip item{
                name_ + ":" + code, filter::regionName(f_.atlas(), {kind, code}, f_.language()), {}, true};
            if (chip(f_, item, flow.next(chipWidth(f_, item, column_.width())),
                     {.group = name_, .tooltip = f_.tr(Key::Remove)}))
                f_.wish(state::TakePlace{{.region = filter::RegionRef{kind, code}}, std::string(field_.key)});
        }
        flow.end();
        if (!codes.empty()) column_.gap(6);
        drawOpener(Key::FieldAddRegions, Icon::Plus);
    }

    void drawSeats()
    {
        const auto& seats = std::get<std::vector<model::Seat>>(value_);
        for (std::size_t i = 0; i < seats.size(); ++i) {
            const Rect row = column_.takeRow();
            const Rect remove = rectAt(row.x1 - row.height(), row.y0, row.height(), row.height());
            const std::string place = words::joined(
                {f_.name(seats[i].city), words::countryName(f_.atlas(), seats[i].country, f_.language())},
                ", ");
            drawTextIn(f_, Face::Body, {row.x0, row.y0, remove.x0, row.y1}, f_.c.text, place);
            if (iconButton(f_, name_ + ":remove:" + std::to_string(i), remove, Icon::Close,
                           {.tooltip = f_.tr(Key::Remove)})) {
                std::vector<model::Seat> rest = seats;
                rest.erase(rest.begin() + static_cast<std::ptrdiff_t>(i));
                change(std::move(rest));
            }
        }
        drawOpener(seats.empty() ? Key::SeatChoose : Key::SeatExchange, Icon::Pin);
    }

    /// The button that opens the chooser; while it is open, the map takes places too.
    void drawOpener(Key label, Icon icon)
    {
        const state::OpenChooser& open = f_.state().transient.chooser;
        if (open.which == Chooser::Field && open.field == field_.key) return;
        Rect row = column_.takeRow();
        row.x1 = std::min(row.x1, row.x0 + buttonWidth(f_, f_.tr(label), icon));
        if (button(f_, name_ + ":choose", row, f_.tr(label), icon, ButtonKind::Plain))
            openFieldChooser(f_, field_.key);
    }

    Column& column_;
    PanelContext& f_;
    model::NetworkId id_;
    const model::Network& entry_;
    const overlay::Field& field_;
    std::string name_;
    overlay::Value value_;
};

}  // namespace

void drawField(Column& column, model::NetworkId id, const overlay::Field& field)
{
    FieldControl(column, id, field).draw();
}

bool typedLine(PanelContext& f, const std::string& name, const Rect& rect, std::string_view hint,
               const std::string& kept, bool wrong, std::string& text)
{
    TypedText& typed = followed(f, name, kept, wrong);
    const bool changed = textField(f, name, rect, typed.edited.text, hint, Icon::None,
                                   {typed.edited.active, typed.edited.generation}, false)
                             .changed;
    text = typed.edited.text;
    typed.mine = changed;
    return changed;
}

bool isNarrow(const Column& column) { return column.width() < column.f.px(320); }

YearAndSource takeYearAndSource(Column& column)
{
    const PanelContext& f = column.f;
    const Rect row = column.takeRow();
    const Rect year{row.x0, row.y0, row.x0 + f.px(96), row.y1};
    if (!isNarrow(column)) return {year, {year.x1 + f.px(6), row.y0, row.x1, row.y1}};
    column.gap(4);
    return {year, column.takeRow()};
}

}  // namespace ui
