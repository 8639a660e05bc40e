// "Noch ohne Eintrag": regions in three classes for a topic or level, as a legend with numbers and as lists
// with the entries that are nearby. About our data, not about the world.
#include <algorithm>
#include <array>
#include <cmath>

#include "base/fold.hpp"
#include "filter/answers/answers.hpp"
#include "filter/region_name.hpp"
#include "layout/furniture/swatch.hpp"
#include "layout/map/class_fills.hpp"
#include "layout/place/entries.hpp"
#include "ui/card/card_frame.hpp"
#include "ui/card/card_words.hpp"
#include "ui/find/find.hpp"
#include "ui/list/entry_row.hpp"
#include "words/answer_lines.hpp"
#include "words/answer_words.hpp"
#include "words/entry_words.hpp"

namespace ui {

namespace {

using filter::EntryClass;
using filter::RegionRef;
using filter::RegionWithout;
using text::Key;

/// What is asked for stands first.
constexpr std::array order{EntryClass::NoEntry, EntryClass::NotKnown, EntryClass::Documented};
constexpr std::array folds{state::Fold::NoEntry, state::Fold::NotKnown, state::Fold::Documented};

WorldPart partOf(const PanelContext& f, const RegionRef& region)
{
    if (region.kind == RegionRef::Kind::State) return WorldPart::Germany;
    const model::Geography& geography = f.atlas().geography();
    const model::CountryId id = geography.findCountry(region.code);
    const bool european =
        id.valid() && geography[id].continent.valid() && geography[geography[id].continent].code == "150";
    return european ? WorldPart::Europe : WorldPart::World;
}

WorldPart shownPart(const PanelContext& f)
{
    if (f.modes().worldPart) return *f.modes().worldPart;
    switch (f.state().view.kind) {
    case state::ViewKind::Germany:
    case state::ViewKind::Twin:
        return WorldPart::Germany;
    case state::ViewKind::Europe:
        return WorldPart::Europe;
    case state::ViewKind::World:
        break;
    }
    return WorldPart::World;
}

/// Europe is a part of the world.
bool isShown(WorldPart of, WorldPart shown)
{
    return of == shown || (shown == WorldPart::World && of == WorldPart::Europe);
}

/// A piece of map as it is filled there.
void drawSwatch(const PanelContext& f, EntryClass entryClass, const Rect& rect)
{
    const scene::RegionFill fill =
        layout::entryClassFill(*f.c.palette, entryClass, static_cast<double>(f.px(5)));
    geo::Box box;
    box.add({rect.x0, rect.y0});
    box.add({rect.x1, rect.y1});
    drawPrimitives(*ImGui::GetWindowDrawList(), layout::swatch(fill, box));
    strokeRect(rect, f.c.muted, f.hairline());
}

using Regions = std::array<std::vector<const RegionWithout*>, 3>;  // in `order`

Regions sorted(const PanelContext& f, const filter::WithoutEntry& answer, WorldPart shown)
{
    Regions regions;
    for (const RegionWithout& region : answer.regions) {
        if (!isShown(partOf(f, region.region), shown)) continue;
        const auto place = static_cast<std::size_t>(std::find(order.begin(), order.end(), region.entryClass) -
                                                    order.begin());
        regions[place].push_back(&region);
    }
    for (auto& list : regions) {
        std::vector<std::pair<std::string, const RegionWithout*>> named;
        for (const RegionWithout* region : list)
            named.emplace_back(base::sortKey(filter::regionName(f.atlas(), region->region, f.language())),
                               region);
        std::sort(named.begin(), named.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
        for (std::size_t i = 0; i < named.size(); ++i) list[i] = named[i].second;
    }
    return regions;
}

void drawParts(Column& column, WorldPart shown)
{
    PanelContext& f = column.f;
    const auto segment = [&](const char* name, Key label, WorldPart part) {
        return Segment{name, f.tr(label), Icon::None, shown == part, {}, {}};
    };
    const std::array segments{segment("without:germany", Key::ViewGermany, WorldPart::Germany),
                              segment("without:europe", Key::ViewEurope, WorldPart::Europe),
                              segment("without:world", Key::ViewWorld, WorldPart::World)};
    const Rect row = column.takeRow();
    const auto chosen = segmented(f, row.x0, row.y0, segments, false, "without-parts");
    if (!chosen) return;
    f.wish(state::ChooseWorldPart{static_cast<WorldPart>(*chosen)});
    constexpr std::array views{state::ViewKind::Germany, state::ViewKind::Europe, state::ViewKind::World};
    if (f.state().view.kind != views[*chosen]) f.wish(state::ShowView{views[*chosen]});
}

/// Legend and heading in one: the fill, its meaning, how many regions; folds the list below.
bool drawClass(Column& column, std::size_t index, std::size_t count, bool open)
{
    PanelContext& f = column.f;
    const EntryClass entryClass = order[index];
    const Rect rect = column.takeWideRow();
    const Press p =
        press(f, "without:class:" + std::to_string(index + 1), rect, {.group = "without-classes"});
    rowGround(f, rect, p, false);
    drawIcon(*ImGui::GetWindowDrawList(), open ? Icon::ChevronDown : Icon::ChevronRight,
             {std::round(rect.x0 + f.px(14)), std::round(rect.midY())}, f.px(12), f.c.muted);
    const Rect sample = rectAt(rect.x0 + f.px(28), std::round(rect.midY() - f.px(7)), f.px(26), f.px(14));
    drawSwatch(f, entryClass, sample);
    const std::string number = f.number(static_cast<long long>(count));
    const float numberWidth = std::ceil(textWidth(f, Face::Strong, number));
    const ImU32 ink = count == 0 ? f.c.disabled : f.c.text;
    drawTextIn(f, Face::Strong, {sample.x1 + f.px(8), rect.y0, rect.x1 - numberWidth - f.px(16), rect.y1},
               ink, words::answerWord(entryClass, f.language()));
    drawTextIn(f, Face::Strong, {rect.x1 - numberWidth - f.px(8), rect.y0, rect.x1 - f.px(7), rect.y1}, ink,
               number, 1);
    return p.clicked;
}

void drawRegion(PanelContext& f, const Rect& box, const RegionWithout& region)
{
    const Rect rect{box.x0 - f.px(size::inset), box.y0, box.x1 + f.px(size::inset), box.y1};
    const std::string text = words::withoutEntryText(f.atlas(), region, f.language());
    const float x = box.x0 + f.px(20), line = lineHeight(f, Face::Body);
    const bool cut = textWidth(f, Face::Secondary, text) > box.x1 - x;
    const Press p =
        press(f, "without:" + region.region.code, rect,
              {.group = "without-regions", .tooltip = cut ? std::string_view(text) : std::string_view{}});
    rowGround(f, rect, p, f.state().transient.hoveredRegion == region.region);
    const float top = box.y0 + f.px(4);
    drawTextIn(f, Face::Body, {x, top, box.x1, top + line}, f.c.text,
               filter::regionName(f.atlas(), region.region, f.language()));
    drawTextIn(f, Face::Secondary, {x, top + line, box.x1, top + line + lineHeight(f, Face::Secondary)},
               f.c.muted, text);
    if ((p.hovered || p.ring) && f.reachable()) {
        f.hoveredRegionRow = true;
        f.memory.hoveringRegion = true;
        if (f.state().transient.hoveredRegion != region.region) f.wish(state::HoverRegion{region.region});
    }
    if (p.clicked) f.wish(state::PickRegion{region.region});
}

void drawRegions(Column& column, const std::vector<const RegionWithout*>& regions)
{
    PanelContext& f = column.f;
    const float height = f.px(8) + lineHeight(f, Face::Body) + lineHeight(f, Face::Secondary);
    const float top = ImGui::GetWindowPos().y, bottom = top + ImGui::GetWindowHeight();
    for (const RegionWithout* region : regions) {
        const Rect box = column.take(height);
        // Rows just outside the view are drawn too, so that the arrow keys can go on to them; the first one
        // always, so that Tab finds it.
        if (region == regions.front() || (box.y1 + height > top && box.y0 - height < bottom))
            drawRegion(f, box, *region);
    }
    column.gap(8);
}

/// Why nothing is surely without an entry: lists of which not all is known.
void drawOpenLists(Column& column, const std::vector<const RegionWithout*>& notKnown)
{
    PanelContext& f = column.f;
    constexpr std::size_t named = 3;
    const std::vector<model::NetworkId> ids = filter::openLists(notKnown);
    std::vector<std::string> names;
    for (std::size_t i = 0; i < std::min(named, ids.size()); ++i)
        names.push_back(words::entryLabel(f.atlas()[ids[i]], f.language()));
    std::string words = joined(names, ", ");
    if (ids.size() > named)
        words += " " + f.format(Key::FurtherEntries, {f.number(static_cast<long long>(ids.size() - named))});
    Column text(f, column.x0 + f.px(20), column.y(), column.width() - f.px(20));
    text.paragraph(Face::Secondary, f.c.muted, f.format(Key::WithoutOpenLists, {words}));
    column.moveTo(text.y());
    column.gap(8);
}

void drawEntries(Column& column, const filter::WithoutEntry& answer)
{
    PanelContext& f = column.f;
    const bool open = f.modes().isOpen(state::Fold::AskedEntries);
    if (foldHeading(f, "without:entries", column.takeWideRow(), f.tr(Key::WithoutEntriesOf), open,
                    f.number(static_cast<long long>(answer.matching.size()))))
        f.turn(state::Fold::AskedEntries);
    if (!open) return;
    for (const model::NetworkId id : answer.matching)
        entryRow(f, "without:entry:" + f.atlas()[id].id, column.takeWideRow(), id, "without-entries");
}

}  // namespace

void drawWithoutCard(Column& column, const filter::EntryQuestion& question)
{
    PanelContext& f = column.f;
    const filter::WithoutEntry& answer = f.answers().withoutEntry(question);
    column.gap(12);
    drawQuestion(column, words::questionOf(f.atlas(), f.state().view, f.language()));
    drawChooser(column);
    column.gap(4);
    column.paragraph(Face::Body, f.c.muted, f.tr(Key::WithoutNote));
    column.gap(12);
    const std::string_view copy = f.tr(Key::TextCopy);
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, copy, Icon::Copy));
    if (button(f, "without:copy", row, copy, Icon::Copy, ButtonKind::Plain)) f.effect(state::CopyView{});
    column.gap(12);
    drawEntries(column, answer);
    column.gap(12);
    const WorldPart shown = shownPart(f);
    drawParts(column, shown);
    column.gap(8);
    const Regions regions = sorted(f, answer, shown);
    for (std::size_t i = 0; i < regions.size(); ++i) {
        const bool open = f.modes().isOpen(folds[i]) && !regions[i].empty();
        if (drawClass(column, i, regions[i].size(), open)) f.turn(folds[i]);
        if (open) drawRegions(column, regions[i]);
        constexpr std::size_t notKnown = 1;  // in `order`
        if (order[i] == EntryClass::NoEntry && regions[i].empty() && !regions[notKnown].empty())
            drawOpenLists(column, regions[notKnown]);
    }
}

}  // namespace ui
