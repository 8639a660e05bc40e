// What the search found, group by group, each row doing what it says.
#include <algorithm>
#include <array>
#include <cmath>

#include "filter/region_name.hpp"
#include "model/words.hpp"
#include "state/take_hit.hpp"
#include "state/view_text.hpp"
#include "ui/edit/entry_form.hpp"
#include "ui/list/entry_row.hpp"
#include "ui/panels.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/search/search_hit.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using filter::SearchHit;
using text::Key;

constexpr std::size_t shownOfOthers = 6;
constexpr const char* group = "search-results";

constexpr std::array headings{Key::SearchNetworks, Key::SearchCities,    Key::SearchCountries,
                              Key::SearchStates,   Key::SearchDistricts, Key::SearchTopics};

Icon iconOf(SearchHit::Kind kind)
{
    if (kind == SearchHit::Kind::City) return Icon::Pin;
    return kind == SearchHit::Kind::Country ? Icon::World : Icon::Germany;
}

void drawHitRow(PanelContext& f, const Rect& rect, const SearchHit& hit, bool chosen)
{
    const model::Atlas& atlas = f.atlas();
    if (chosen) fillRect(rect, f.c.hover, f.px(size::corner));
    if (hit.kind == SearchHit::Kind::Network) {
        if (entryRow(f, "search:network:" + atlas[hit.network].id, rect, hit.network, group)) endSearch(f);
        return;
    }
    std::string name, label, note;
    bool already = false;
    switch (hit.kind) {
    case SearchHit::Kind::City: {
        const model::Place place = atlas.gazetteer()[model::PlaceId(hit.place)];
        name = "search:city:" + std::to_string(hit.place);
        label = words::foundName(place, hit.also, hit.byKey, f.language());
        note = words::whereabouts(atlas, place, f.language());
        break;
    }
    case SearchHit::Kind::Country:
    case SearchHit::Kind::State: {
        const auto& regions = f.criteria().regions;
        name = "search:region:" + hit.region.code;
        label = filter::regionName(atlas, hit.region, f.language());
        already = std::find(regions.begin(), regions.end(), hit.region) != regions.end();
        break;
    }
    case SearchHit::Kind::District:
        name = "search:region:" + hit.region.code;
        label = filter::regionName(atlas, hit.region, f.language());
        note = f.name(atlas.geography()[atlas.geography().stateOfKey(hit.region.code)].name);
        break;
    case SearchHit::Kind::Topic:
        name = "search:topic:" + std::string(model::key(hit.topic));
        label = f.local(model::word(hit.topic));
        already = f.criteria().topics.contains(hit.topic);
        break;
    case SearchHit::Kind::Network:
        break;
    }
    const Press p = press(f, name, rect, {.group = group});
    rowGround(f, rect, p, chosen);
    const ImVec2 iconAt{std::round(rect.x0 + f.px(18)), std::round(rect.midY())};
    if (hit.kind == SearchHit::Kind::Topic)
        drawTopicGlyph(f, hit.topic, iconAt, f.px(18));
    else
        drawIcon(*ImGui::GetWindowDrawList(), iconOf(hit.kind), iconAt, f.px(size::icon), f.c.muted);
    if (already) note = f.tr(Key::AlreadyChosen);
    // Where it lies tells places of one name apart: it has what room the name leaves.
    const float room = rect.width() - f.px(36 + 16 + 8),
                left = room - std::ceil(textWidth(f, Face::Body, label));
    const float noteRoom = std::ceil(textWidth(f, Face::Secondary, note));
    if (f.narrow() && noteRoom > left) {
        // Below it where there is no room beside; a long name has the row to itself.
        const float right = rect.x1 - f.px(8), x = rect.x0 + f.px(36);
        const bool both =
            noteRoom <= right - x && textWidth(f, Face::Body, label) <= right - x && !note.empty();
        const float middle = both ? std::round(rect.y0 + rect.height() * 0.54f) : rect.y1;
        drawTextIn(f, Face::Body, {x, rect.y0, right, middle}, f.c.text, label);
        if (both) drawTextIn(f, Face::Secondary, {x, middle, right, rect.y1}, f.c.muted, note);
    } else {
        const float noteWidth = std::min(noteRoom, std::max(std::round(rect.width() * 0.45f), left));
        drawTextIn(f, Face::Body, {rect.x0 + f.px(36), rect.y0, rect.x1 - noteWidth - f.px(16), rect.y1},
                   f.c.text, label);
        drawTextIn(f, Face::Secondary, {rect.x1 - noteWidth - f.px(8), rect.y0, rect.x1 - f.px(7), rect.y1},
                   f.c.muted, note, 1);
    }
    if (p.clicked) takeHit(f, hit);
}

}  // namespace

std::vector<std::size_t> shownHits(const std::vector<SearchHit>& hits)
{
    struct Group {
        int best = 0;
        std::vector<std::size_t> hits;
    };
    std::array<Group, headings.size()> groups;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        Group& group = groups[static_cast<std::size_t>(hits[i].kind)];
        // Of towns all that bear the name: which is meant only the reader knows.
        const bool isNamed = hits[i].kind == SearchHit::Kind::City && hits[i].rank == filter::RankWholeName;
        if (hits[i].kind != SearchHit::Kind::Network && group.hits.size() >= shownOfOthers && !isNamed)
            continue;
        if (group.hits.empty()) group.best = hits[i].rank;
        group.hits.push_back(i);
    }
    // What was named comes first, entries before places where both were.
    std::stable_sort(groups.begin(), groups.end(),
                     [](const Group& a, const Group& b) { return a.best < b.best; });
    std::vector<std::size_t> shown;
    for (const Group& group : groups) shown.insert(shown.end(), group.hits.begin(), group.hits.end());
    return shown;
}

void takeHit(PanelContext& f, const SearchHit& hit)
{
    endSearch(f);
    f.wish(state::takeHit(f.state(), hit));
}

void drawSearchResults(Column& column)
{
    PanelContext& f = column.f;
    Memory& m = f.memory;
    // The text may just have been taken by a row or cleared: the hits are those of the box.
    const std::vector<SearchHit> hits = m.hits;
    column.gap(size::padding);
    if (!state::viewTextIn(m.searchedText).empty())
        return column.paragraph(Face::Body, f.c.text, f.tr(Key::ViewPaste));
    if (hits.empty()) {
        column.paragraph(Face::Title, f.c.text, f.format(Key::SearchNothing, {m.searchedText}));
        column.gap(8);
        column.paragraph(Face::Body, f.c.muted, f.tr(Key::SearchNothingHint));
        column.gap(12);
        drawAddNamed(column);
        return;
    }
    std::optional<SearchHit::Kind> kind;
    for (const std::size_t i : shownHits(hits)) {
        if (hits[i].kind != kind) {
            if (kind) column.gap(12);
            kind = hits[i].kind;
            drawTextIn(f, Face::Strong, column.take(f.px(28)), f.c.muted,
                       f.tr(headings[static_cast<std::size_t>(*kind)]));
        }
        const Rect rect = column.takeWideRow();
        const bool chosen = m.searchActive && i == m.chosenHit;
        if (chosen && compat::rowKeyPressed()) scrollIntoView(f, rect);
        drawHitRow(f, rect, hits[i], chosen);
    }
    column.gap(12);
    drawAddNamed(column);
    column.gap(8);
    column.paragraph(Face::Secondary, f.c.muted, f.tr(Key::SearchKeys));
}

void addFromSearch(PanelContext& f)
{
    const std::string name = f.memory.searchedText;
    endSearch(f);
    addEntry(f, name);
}

void drawAddNamed(Column& column)
{
    PanelContext& f = column.f;
    const std::string label = f.format(Key::EntryAddNamed, {f.memory.searchedText});
    Rect row = column.takeRow();
    row.x1 = std::min(row.x1, row.x0 + buttonWidth(f, label, Icon::Plus));
    if (button(f, "search:add", row, label, Icon::Plus, ButtonKind::Plain)) addFromSearch(f);
}

void drawBestResults(Column& column, std::size_t most)
{
    PanelContext& f = column.f;
    const std::vector<SearchHit> hits = f.memory.hits;
    std::vector<std::size_t> shown = shownHits(hits);
    if (shown.size() > most) shown.resize(most);
    for (const std::size_t i : shown)
        drawHitRow(f, column.takeWideRow(), hits[i], f.memory.searchActive && i == f.memory.chosenHit);
}

}  // namespace ui
