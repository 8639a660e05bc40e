// Six questions to begin with. Each sets the filter and the view that answer it.
#include <array>
#include <cmath>

#include "ui/panels.hpp"
#include "ui/widgets.hpp"

namespace ui {

namespace {

using text::Key;

struct Starter {
    const char* name;
    Key question;
    Icon icon;
    std::optional<model::Topic> topic;
    state::ViewKind view;
    filter::Criteria criteria;
};

const std::array<Starter, 6>& starters()
{
    using filter::RegionRef;
    static const std::array<Starter, 6> all = [] {
        filter::Criteria water, thuringia, bonn, brussels, climate, parties;
        water.topics = {model::Topic::Water};
        thuringia.regions = {{RegionRef::Kind::State, "DE-TH"}};
        bonn.cities = {"Bonn"};
        brussels.cities = {"Brüssel"};
        brussels.levels = {model::Level::Eu};
        climate.topics = {model::Topic::ClimateEnergy};
        parties.scopes = {model::Scope::Party};
        return std::array<Starter, 6>{{
            {"starter:water", Key::StarterWater, Icon::None, model::Topic::Water, state::ViewKind::Europe, water},
            {"starter:thuringia", Key::StarterThuringia, Icon::Germany, {}, state::ViewKind::Germany, thuringia},
            {"starter:bonn", Key::StarterBonn, Icon::Pin, {}, state::ViewKind::Germany, bonn},
            {"starter:brussels", Key::StarterBrussels, Icon::Europe, {}, state::ViewKind::Europe, brussels},
            {"starter:climate", Key::StarterClimate, Icon::None, model::Topic::ClimateEnergy, state::ViewKind::World, climate},
            {"starter:parties", Key::StarterParties, Icon::None, model::Topic::PartyPolitics, state::ViewKind::Germany, parties},
        }};
    }();
    return all;
}

void ask(Frame& f, const Starter& starter)
{
    f.wish(state::SetCriteria{starter.criteria});
    if (f.state().view.kind != starter.view) f.wish(state::ShowView{starter.view});
}

}  // namespace

bool startersWanted(const Frame& f) { return f.criteria().empty() && f.state().view.selection.empty(); }

bool drawStarterTiles(Column& column)
{
    Frame& f = column.f;
    bool taken = false;
    const float gap = f.px(8), inset = f.px(10), iconRoom = f.px(28);
    const float width = std::floor((column.width() - gap) / 2);
    const float line = lineHeight(f, Face::Body);
    const float textRoom = width - 2 * inset - iconRoom;
    for (std::size_t i = 0; i < starters().size(); i += 2) {
        const std::size_t lines = std::max(wrapped(f, Face::Body, f.tr(starters()[i].question), textRoom, 4).size(),
                                           wrapped(f, Face::Body, f.tr(starters()[i + 1].question), textRoom, 4).size());
        const float height = line * static_cast<float>(lines) + 2 * inset;
        const Rect row = column.take(height);
        for (std::size_t j = i; j < i + 2; ++j) {
            const Starter& starter = starters()[j];
            const Rect tile = rectAt(row.x0 + static_cast<float>(j - i) * (width + gap), row.y0, width, height);
            const Press p = press(f, starter.name, tile, {.group = "starters"});
            fillRect(tile, p.hovered ? f.c.hover : f.c.raised, f.px(size::corner));
            strokeRect(tile, f.c.border, f.hairline(), f.px(size::corner));
            const ImVec2 centre{std::round(tile.x0 + inset + f.px(8)), std::round(tile.y0 + inset + line / 2)};
            if (starter.topic)
                drawTopicGlyph(f, *starter.topic, centre, f.px(18));
            else
                drawIcon(*ImGui::GetWindowDrawList(), starter.icon, centre, f.px(size::icon), f.c.accent);
            Column text(f, tile.x0 + inset + iconRoom, tile.y0 + inset, textRoom);
            text.paragraph(Face::Body, f.c.text, f.tr(starter.question), 4);
            drawRing(f, p, tile, f.px(size::corner));
            if (!p.clicked) continue;
            ask(f, starter);
            taken = true;
        }
        if (i + 2 < starters().size()) column.take(gap);
    }
    return taken;
}

void drawStarters(Column& column)
{
    Frame& f = column.f;
    bool& folded = f.memory.startersFolded;
    if (foldHeading(f, "button:starters", column.takeWideRow(), f.tr(Key::StarterTitle), !folded)) folded = !folded;
    if (!folded) {
        column.gap(4);
        drawStarterTiles(column);
    }
    column.gap(8);
}

}  // namespace ui
