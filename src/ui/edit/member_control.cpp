#include "ui/edit/member_control.hpp"

#include <algorithm>
#include <charconv>

#include "base/utf8.hpp"
#include "imports/member_lines.hpp"
#include "text/catalogue.hpp"
#include "ui/edit/field_control.hpp"
#include "ui/edit/member_table.hpp"
#include "ui/find/find.hpp"
#include "ui/memory.hpp"
#include "ui/parts/text_area.hpp"
#include "ui/parts/widgets.hpp"
#include "words/entry_words.hpp"

namespace ui {

namespace {

using text::Key;
using Kind = model::MemberList::Kind;

constexpr std::size_t mostNamed = 40, mostInWords = 5;

const base::LocalText unplaced{
    "Ein Druck auf einen Namen fragt, wo er liegt: tippen oder auf die Karte drücken.",
    "Press a name to say where it is: type it, or press the map."};

class MemberControl {
public:
    MemberControl(Column& column, model::NetworkId id, const overlay::Field& field)
        : column_(column), f_(column.f), id_(id), field_(field), name_("form:" + std::string(field.key)),
          list_(std::get<model::MemberList>(field.read(f_.atlas()[id])))
    {
    }

    void draw()
    {
        DrawnMembers drawn;
        if (!list_.places.empty()) drawn = drawMemberTable(column_, name_, field_, list_);
        if (drawn.changed) change();
        drawUnclear();
        const state::OpenChooser& open = f_.state().transient.chooser;
        if (open.which == state::Chooser::Field && open.field == field_.key && !drawn.chooser)
            drawChooser(column_);
        drawLines();
        if (list_.places.empty()) return;
        column_.gap(4);
        const bool complete = list_.kind == Kind::Complete;
        if (toggle(f_, name_ + ":complete", column_.takeRow(), f_.tr(Key::ListComplete), complete)) {
            list_.kind = complete ? Kind::Partial : Kind::Complete;
            change();
        }
        drawYearAndSource();
    }

private:
    void change()
    {
        if (list_.places.empty())
            list_.kind = Kind::None;
        else if (list_.kind == Kind::None)
            list_.kind = Kind::Partial;
        list_.known = list_.of = std::nullopt;
        f_.wish(state::ChangeField{id_, std::string(field_.key), list_});
    }

    /// More places, typed or pasted. Looking up many names takes its time: not at every letter.
    void drawLines()
    {
        TypedText& typed = f_.memory.form.texts[name_];
        column_.gap(6);
        column_.paragraph(Face::Secondary, f_.c.muted, f_.tr(Key::MemberLinesHint));
        column_.gap(4);
        textArea(column_, name_, typed.edited.text, {}, 3, true,
                 {typed.edited.active, typed.edited.generation});
        column_.gap(6);
        const bool changed = typed.edited.text.find_first_not_of(" \n\t") != std::string::npos;
        const std::string_view label = f_.tr(Key::MemberLinesTake);
        Rect row = column_.takeRow();
        row.x1 = std::min(row.x1, row.x0 + buttonWidth(f_, label, Icon::Check));
        if (!button(f_, name_ + ":take", row, label, Icon::Check,
                    changed ? ButtonKind::Primary : ButtonKind::Plain, {.enabled = changed}))
            return;
        imports::MemberLines read =
            imports::readMemberLines(f_.index(), typed.edited.text, list_.places, f_.language());
        for (model::MemberPlace& place : read.places)
            if (std::find(list_.places.begin(), list_.places.end(), place) == list_.places.end())
                list_.places.push_back(std::move(place));
        typed.edited.text.clear();
        ++typed.edited.generation;
        change();
    }

    /// "227 Orte, davon 4 ohne Ort", and these to be pressed: a place can be typed for each, or pressed on
    /// the map.
    void drawUnclear()
    {
        if (list_.places.empty()) return;
        std::vector<std::size_t> without;
        for (std::size_t i = 0; i < list_.places.size(); ++i)
            if (!list_.places[i].place) without.push_back(i);
        const std::string count = f_.number(static_cast<long long>(list_.places.size()));
        column_.gap(4);
        if (without.empty())
            return column_.paragraph(Face::Secondary, f_.c.muted, f_.format(Key::MembersPlaced, {count}));
        const std::string missing = f_.number(static_cast<long long>(without.size()));
        std::vector<std::string> names;
        for (std::size_t i = 0; i < std::min(without.size(), mostInWords); ++i)
            names.push_back(base::displaySafe(f_.name(list_.places[without[i]].name)));
        const bool more = without.size() > names.size();
        column_.paragraph(Face::Secondary, f_.c.warning,
                          f_.format(Key::MembersNotPlaced,
                                    {count, missing, words::joined(names, ", ") + (more ? " …" : "")}));
        column_.paragraph(Face::Secondary, f_.c.muted, f_.name(unplaced));
        column_.gap(6);
        const state::OpenChooser& open = f_.state().transient.chooser;
        Column::Flow flow(column_, f_.px(28), 6);
        for (std::size_t i = 0; i < std::min(without.size(), mostNamed); ++i) {
            const std::size_t item = without[i];
            const std::string label = base::displaySafe(f_.name(list_.places[item].name));
            const bool chosen =
                open.which == state::Chooser::Field && open.field == field_.key && open.item == item;
            const float width = std::min(buttonWidth(f_, label, Icon::Pin), column_.width());
            if (button(f_, name_ + ":place:" + std::to_string(item), flow.next(width),
                       shortened(f_, Face::Body, label, width - f_.px(40)), Icon::Pin,
                       chosen ? ButtonKind::Primary : ButtonKind::Plain, {.group = name_ + ":places"}))
                openFieldChooser(f_, field_.key, item);
        }
        flow.end();
        if (without.size() > mostNamed)
            column_.paragraph(
                Face::Secondary, f_.c.muted,
                f_.format(text::Key::FurtherEntries, {std::to_string(without.size() - mostNamed)}));
        column_.gap(6);
    }

    void drawYearAndSource()
    {
        column_.gap(6);
        const YearAndSource rects = takeYearAndSource(column_);
        std::string text;
        model::Provenance& from = list_.provenance;
        const std::string year = from.year == 0 ? std::string() : std::to_string(from.year);
        if (typedLine(f_, name_ + ":year", rects.year, f_.tr(Key::FigureYear), year, false, text)) {
            int typed = 0;
            const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), typed);
            if (text.size() == 4 && error == std::errc{} && end == text.data() + text.size()) {
                from.year = typed;
                change();
            }
        }
        if (typedLine(f_, name_ + ":source", rects.source, f_.tr(Key::FigureSource), from.source, false,
                      text)) {
            from.source = text;
            from.ownDate.clear();
            change();
        }
    }

    Column& column_;
    PanelContext& f_;
    model::NetworkId id_;
    const overlay::Field& field_;
    std::string name_;
    model::MemberList list_;
};

}  // namespace

void drawMembers(Column& column, model::NetworkId id, const overlay::Field& field)
{
    MemberControl(column, id, field).draw();
}

}  // namespace ui
