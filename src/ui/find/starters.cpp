// Six questions to begin with. Each asks for the view and the filter that answer it, as one step.
#include <array>
#include <cmath>

#include "ui/find/find.hpp"
#include "ui/parts/widgets.hpp"

namespace ui {

namespace {

using text::Key;

struct Starter {
    const char* name;
    Key question;
    Icon icon;
    std::optional<model::Topic> topic;
    state::Ask ask;
};

const std::array<Starter, 6>& starters()
{
    using filter::RegionRef;
    using state::ViewKind;
    static const std::array<Starter, 6> all = [] {
        filter::Criteria water, thuringia, brussels, bonn;
        water.topics = {model::Topic::Water};
        thuringia.regions = {{RegionRef::Kind::State, "DE-TH"}};
        brussels.cities = {"Brüssel"};
        brussels.levels = {model::Level::Eu};
        bonn.cities = {"Bonn"};
        const filter::EntryQuestion onClimate{model::Topic::ClimateEnergy, {}};
        return std::array<Starter, 6>{{
            {"starter:water",
             Key::StarterWater,
             Icon::None,
             model::Topic::Water,
             {.criteria = water, .kind = ViewKind::Europe}},
            {"starter:thuringia",
             Key::StarterThuringia,
             Icon::Germany,
             {},
             {.criteria = thuringia, .kind = ViewKind::Germany}},
            {"starter:brussels",
             Key::StarterBrussels,
             Icon::Europe,
             {},
             {.criteria = brussels, .kind = ViewKind::Europe}},
            {"starter:without",
             Key::StarterWithout,
             Icon::Gap,
             {},
             {.withoutEntry = onClimate, .kind = ViewKind::World}},
            {"starter:town", Key::StarterTown, Icon::Home, {}, {}},
            {"starter:bonn", Key::StarterBonn, Icon::Pin, {}, {.criteria = bonn, .kind = ViewKind::Germany}},
        }};
    }();
    return all;
}

model::PlaceId townOfStarter(const model::Atlas& atlas)
{
    constexpr std::string_view erfurt = "16051000";
    return atlas.gazetteer().findMunicipality(erfurt);
}

bool canAsk(const PanelContext& f, const Starter& starter)
{
    return starter.question != Key::StarterTown || townOfStarter(f.atlas()).valid();
}

void ask(PanelContext& f, const Starter& starter)
{
    state::Ask asked = starter.ask;
    if (starter.question == Key::StarterTown) asked.town = townOfStarter(f.atlas());
    closeChooser(f);
    f.wish(asked);
}

}  // namespace

bool startersWanted(const PanelContext& f)
{
    if (f.state().transient.voting) return false;  // the list is what is needed
    return f.criteria().empty() && f.state().view.selection.empty() &&
           f.state().transient.chooser.which == Chooser::None;
}

bool drawStarterTiles(Column& column)
{
    PanelContext& f = column.f;
    bool taken = false;
    const float gap = f.px(8), inset = f.px(10), iconRoom = f.px(28);
    // Side by side, unless the letters are too large for that.
    constexpr float leastWidth = 130;
    const bool two = !f.narrow() || (column.width() - gap) / 2 >= f.px(leastWidth);
    const std::size_t inRow = two ? 2 : 1, mostLines = two ? 4 : 6;
    const float width = two ? std::floor((column.width() - gap) / 2) : column.width();
    const float line = lineHeight(f, Face::Body);
    const float textRoom = width - 2 * inset - iconRoom;
    for (std::size_t i = 0; i < starters().size(); i += inRow) {
        std::size_t lines = 1;
        for (std::size_t j = i; j < i + inRow; ++j)
            lines = std::max(
                lines, wrapped(f, Face::Body, f.tr(starters()[j].question), textRoom, mostLines).size());
        const float height = line * static_cast<float>(lines) + 2 * inset;
        const Rect row = column.take(height);
        for (std::size_t j = i; j < i + inRow; ++j) {
            const Starter& starter = starters()[j];
            const Rect tile =
                rectAt(row.x0 + static_cast<float>(j - i) * (width + gap), row.y0, width, height);
            const Press p =
                press(f, starter.name, tile, {.group = "starters", .enabled = canAsk(f, starter)});
            fillRect(tile, p.hovered ? f.c.hover : f.c.raised, f.px(size::corner));
            strokeRect(tile, f.c.border, f.hairline(), f.px(size::corner));
            const ImVec2 centre{std::round(tile.x0 + inset + f.px(8)),
                                std::round(tile.y0 + inset + line / 2)};
            if (starter.topic)
                drawTopicGlyph(f, *starter.topic, centre, f.px(18));
            else
                drawIcon(*ImGui::GetWindowDrawList(), starter.icon, centre, f.px(size::icon), f.c.accent);
            Column text(f, tile.x0 + inset + iconRoom, tile.y0 + inset, textRoom);
            text.paragraph(Face::Body, canAsk(f, starter) ? f.c.text : f.c.disabled, f.tr(starter.question),
                           mostLines);
            drawRing(f, p, tile, f.px(size::corner));
            if (!p.clicked) continue;
            ask(f, starter);
            taken = true;
        }
        if (i + inRow < starters().size()) column.take(gap);
    }
    return taken;
}

void drawStarters(Column& column)
{
    PanelContext& f = column.f;
    const bool open = f.modes().isOpen(state::Fold::Starters);
    if (foldHeading(f, "button:starters", column.takeWideRow(), f.tr(Key::StarterTitle), open))
        f.turn(state::Fold::Starters);
    if (open) {
        column.gap(4);
        drawStarterTiles(column);
    }
    column.gap(8);
}

}  // namespace ui
