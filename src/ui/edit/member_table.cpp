#include "ui/edit/member_table.hpp"

#include <algorithm>
#include <charconv>
#include <vector>

#include "base/fold.hpp"
#include "base/message.hpp"
#include "base/utf8.hpp"
#include "text/catalogue.hpp"
#include "ui/edit/field_control.hpp"
#include "ui/find/find.hpp"
#include "ui/memory.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using text::Key;

constexpr std::size_t rowsOfPage = 10;

const base::LocalText find{"In der Liste suchen", "Search in the list"},
    shown{"{0} bis {1} von {2}", "{0} to {1} of {2}"}, none{"Kein Ort heißt so.", "No place has this name."},
    before{"Vorige Orte", "Previous places"}, after{"Weitere Orte", "Further places"},
    choose{"Einen anderen Ort nehmen: tippen oder auf die Karte drücken",
           "Take another place: type it, or press the map"},
    nowhere{"ohne Ort auf der Karte", "without a place on the map"};

class MemberTable {
public:
    MemberTable(Column& column, const std::string& name, const overlay::Field& field, model::MemberList& list)
        : column_(column), f_(column.f), name_(name), field_(field), list_(list)
    {
    }

    DrawnMembers draw()
    {
        if (list_.places.size() > rowsOfPage) drawFind();
        const std::vector<std::size_t> rows = found();
        if (rows.empty()) {
            column_.paragraph(Face::Secondary, f_.c.muted, f_.name(none));
            return drawn_;
        }
        std::size_t& first = f_.memory.form.firstMember;
        first = std::min(first / rowsOfPage, (rows.size() - 1) / rowsOfPage) * rowsOfPage;
        const std::size_t end = std::min(first + rowsOfPage, rows.size());
        for (std::size_t i = first; i < end; ++i) drawRow(rows[i]);
        if (removed_) {
            list_.places.erase(list_.places.begin() + static_cast<std::ptrdiff_t>(*removed_));
            drawn_.changed = true;
        }
        if (rows.size() > rowsOfPage) drawPages(first, end, rows.size());
        return drawn_;
    }

private:
    void drawFind()
    {
        TypedText& typed = f_.memory.form.texts[name_ + ":find"];
        if (textField(f_, name_ + ":find", column_.takeRow(), typed.edited.text, f_.name(find), Icon::Search,
                      {typed.edited.active, typed.edited.generation}, false)
                .changed)
            f_.memory.form.firstMember = 0;
        column_.gap(4);
    }

    /// The members whose names have the letters that are sought.
    std::vector<std::size_t> found() const
    {
        const auto typed = f_.memory.form.texts.find(name_ + ":find");
        const bool all = typed == f_.memory.form.texts.end() || list_.places.size() <= rowsOfPage;
        const std::string sought = all ? std::string() : base::fold(typed->second.edited.text);
        std::vector<std::size_t> rows;
        for (std::size_t i = 0; i < list_.places.size(); ++i)
            if (sought.empty() || base::fold(f_.name(list_.places[i].name)).find(sought) != std::string::npos)
                rows.push_back(i);
        return rows;
    }

    std::string where(const model::MemberPlace& member) const
    {
        const model::Geography& geography = f_.atlas().geography();
        if (!member.place) return std::string(f_.name(nowhere));
        if (const model::StateId state = geography.findState(member.state); state.valid())
            return std::string(f_.name(geography[state].name));
        if (const model::CountryId country = geography.findCountry(member.country); country.valid())
            return std::string(f_.name(geography[country].name));
        return base::displaySafe(member.country);
    }

    void drawRow(std::size_t i)
    {
        const model::MemberPlace& member = list_.places[i];
        const std::string name = name_ + ":row:" + std::to_string(i);
        const state::OpenChooser& open = f_.state().transient.chooser;
        const bool chosen = open.which == state::Chooser::Field && open.field == field_.key && open.item == i;
        const float gap = f_.px(6), line = f_.px(size::row);
        const Rect row = column_.take(f_.px(44));
        const float middle = (row.y0 + row.y1) / 2, y0 = middle - line / 2, y1 = middle + line / 2;
        const Rect remove = rectAt(row.x1 - line, y0, line, line);
        const Rect year{remove.x0 - gap - f_.px(96), y0, remove.x0 - gap, y1};
        const Rect place{row.x0 - f_.px(size::inset), row.y0, year.x0 - gap, row.y1};

        const Press pressed = press(f_, name, place, {.tooltip = f_.name(choose)});
        rowGround(f_, place, pressed, chosen);
        const Rect words{row.x0, row.y0 + f_.px(4), place.x1 - gap, row.y1 - f_.px(4)};
        drawTextIn(f_, Face::Body, {words.x0, words.y0, words.x1, middle}, f_.c.text,
                   base::displaySafe(f_.name(member.name)));
        drawTextIn(f_, Face::Secondary, {words.x0, middle, words.x1, words.y1},
                   member.place ? f_.c.muted : f_.c.warning, where(member));
        drawRing(f_, pressed, place, f_.px(size::corner));
        if (pressed.clicked) openFieldChooser(f_, field_.key, i);

        drawYear(i, name, year);
        if (iconButton(f_, name + ":remove", remove, Icon::Close, {.tooltip = f_.tr(Key::Remove)}))
            removed_ = i;
        if (chosen) {
            drawSource(i, name, column_.takeRow());
            column_.gap(4);
            drawChooser(column_);
            drawn_.chooser = true;
        }
        column_.gap(2);
    }

    /// What a member says of itself begins as what the list says.
    model::Provenance& ownStatement(std::size_t i)
    {
        model::Provenance& from = list_.places[i].provenance;
        if (from == model::Provenance{}) from = list_.provenance;
        drawn_.changed = true;
        return from;
    }

    void drawYear(std::size_t i, const std::string& name, const Rect& rect)
    {
        const int own = list_.places[i].provenance.year, year = own != 0 ? own : list_.provenance.year;
        std::string text;
        if (!typedLine(f_, name + ":year", rect, f_.tr(Key::FigureYear),
                       year == 0 ? "" : std::to_string(year), false, text))
            return;
        int typed = 0;
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), typed);
        if (text.size() == 4 && error == std::errc{} && end == text.data() + text.size())
            ownStatement(i).year = typed;
    }

    void drawSource(std::size_t i, const std::string& name, const Rect& rect)
    {
        const model::Provenance& own = list_.places[i].provenance;
        const std::string& kept = own == model::Provenance{} ? list_.provenance.source : own.source;
        std::string text;
        if (!typedLine(f_, name + ":source", rect, f_.tr(Key::FigureSource), kept, false, text)) return;
        model::Provenance& from = ownStatement(i);
        from.source = text;
        from.ownDate.clear();
        from.unsourced = false;
    }

    void drawPages(std::size_t first, std::size_t end, std::size_t count)
    {
        const Rect row = column_.takeRow();
        const float side = row.height();
        if (iconButton(f_, name_ + ":before", rectAt(row.x0, row.y0, side, side), Icon::ChevronLeft,
                       {.tooltip = f_.name(before), .enabled = first > 0}))
            f_.memory.form.firstMember = first - rowsOfPage;
        if (iconButton(f_, name_ + ":after", rectAt(row.x1 - side, row.y0, side, side), Icon::ChevronRight,
                       {.tooltip = f_.name(after), .enabled = end < count}))
            f_.memory.form.firstMember = end;
        const auto number = [&](std::size_t n) { return f_.number(static_cast<long long>(n)); };
        drawTextIn(f_, Face::Secondary, {row.x0 + side, row.y0, row.x1 - side, row.y1}, f_.c.muted,
                   base::filled({shown.de, shown.en}, {number(first + 1), number(end), number(count)})
                       .in(f_.language()),
                   0.5F);
    }

    Column& column_;
    PanelContext& f_;
    const std::string& name_;
    const overlay::Field& field_;
    model::MemberList& list_;
    std::optional<std::size_t> removed_;
    DrawnMembers drawn_;
};

}  // namespace

DrawnMembers drawMemberTable(Column& column, const std::string& name, const overlay::Field& field,
                             model::MemberList& list)
{
    return MemberTable(column, name, field, list).draw();
}

}  // namespace ui
