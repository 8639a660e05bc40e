// Which town: a field, and the towns that may be meant, told apart by state and district.
#include <algorithm>
#include <cmath>

#include "filter/text/place_search.hpp"
#include "ui/find/find.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"
#include "words/answer_words.hpp"

namespace ui {

namespace {

using text::Key;

constexpr std::size_t mostOffered = 8;
constexpr std::size_t mostOfOneName = 40;

/// Towns that bear the name come first; behind them those that begin so or are spelt alike.
void lookUp(PanelContext& f)
{
    FindMemory& m = f.memory.find;
    if (m.lookedUp == m.text.text) return;
    m.lookedUp = m.text.text;
    m.towns.clear();
    m.chosenTown.reset();
    m.sameName = 0;
    if (m.text.text.empty()) return;
    filter::PlaceLookup found = filter::lookUpPlace(f.index(), m.text.text, {}, f.language());
    if (found.places.size() > 1) m.sameName = std::min(found.places.size(), mostOfOneName);
    m.towns = std::move(found.places.empty() ? found.suggestions : found.places);
    if (m.towns.size() > mostOfOneName) m.towns.resize(mostOfOneName);
    for (filter::PlaceHit& hit : filter::findPlaces(f.index(), m.text.text, mostOffered, f.language())) {
        if (m.towns.size() >= std::max(mostOffered, m.sameName)) break;
        const auto same = [&](const filter::PlaceHit& known) { return known.place == hit.place; };
        if (std::none_of(m.towns.begin(), m.towns.end(), same)) m.towns.push_back(std::move(hit));
    }
    // One that is clear can be taken at once; of several of a name, and of names that nobody would expect,
    // somebody has to choose.
    if (!m.towns.empty() && m.sameName == 0 && !m.towns.front().isGuess()) m.chosenTown = 0;
}

void take(PanelContext& f, model::PlaceId town)
{
    if (f.state().transient.chooser.which == Chooser::Field)
        f.wish(state::TakePlace{{.town = town}});
    else
        f.wish(state::ShowTown{town, true});
    closeChooser(f);
}

void takeKeys(PanelContext& f)
{
    FindMemory& m = f.memory.find;
    if (m.towns.empty()) return;
    const std::size_t last = m.towns.size() - 1;
    if (compat::keyPressed(ImGuiKey_DownArrow))
        m.chosenTown = m.chosenTown ? std::min(*m.chosenTown + 1, last) : 0;
    if (compat::keyPressed(ImGuiKey_UpArrow) && m.chosenTown)
        m.chosenTown = *m.chosenTown == 0 ? 0 : *m.chosenTown - 1;
    if (!compat::enterPressed()) return;
    if (m.chosenTown) {
        take(f, m.towns[*m.chosenTown]);
    } else {
        m.chosenTown = 0;
        m.wantsKeyboard = true;  // Enter took it from the field
    }
}

void drawTown(PanelContext& f, const Rect& rect, std::size_t index)
{
    FindMemory& m = f.memory.find;
    const model::PlaceId id = m.towns[index];
    const model::Place place = f.atlas().gazetteer()[id];
    const std::string name = words::foundName(f.atlas(), m.towns[index], f.language());
    const bool chosen = m.text.active && m.chosenTown == index;
    const Press p = press(f, "town:hit:" + std::to_string(index + 1), rect, {.group = "town-hits"});
    rowGround(f, rect, p, chosen);
    if (chosen && compat::rowKeyPressed()) scrollIntoView(f, rect);
    const ImVec2 iconAt{std::round(rect.x0 + f.px(18)), std::round(rect.midY())};
    drawIcon(*ImGui::GetWindowDrawList(), Icon::Pin, iconAt, f.px(size::icon), f.c.muted);
    const std::string note = words::whereabouts(f.atlas(), place, f.language());
    const float left = rect.x0 + f.px(36), right = rect.x1 - f.px(8);
    const float room = right - left, nameWidth = std::ceil(textWidth(f, Face::Body, name));
    const float noteRoom = std::max(std::round(room * 0.4f), room - nameWidth - f.px(8));
    const float noteWidth = std::min(std::ceil(textWidth(f, Face::Secondary, note)), noteRoom);
    drawTextIn(f, Face::Body, {left, rect.y0, right - noteWidth - f.px(8), rect.y1}, f.c.text, name);
    drawTextIn(f, Face::Secondary, {right - noteWidth, rect.y0, right + 1, rect.y1}, f.c.muted, note, 1);
    if (p.clicked) take(f, id);
}

}  // namespace

void drawTownChoice(Column& column)
{
    PanelContext& f = column.f;
    FindMemory& m = f.memory.find;
    const bool wasActive = m.text.active;
    column.gap(4);
    textField(f, "town:text", column.takeRow(), m.text.text, f.tr(Key::TownSearchHint), Icon::Pin,
              {m.text.active, m.text.generation}, m.wantsKeyboard);
    if (m.text.active) m.wantsKeyboard = false;
    if (m.wantsKeyboard) f.out.animating = true;
    lookUp(f);
    if (wasActive) takeKeys(f);
    column.gap(4);
    if (m.sameName > 1) {
        column.gap(4);
        column.paragraph(Face::Body, f.c.text,
                         f.format(Key::TownSeveral, {f.number(static_cast<long long>(m.sameName))}));
        column.gap(4);
    }
    if (!m.towns.empty() && m.towns.front().isGuess()) {
        column.gap(4);
        column.paragraph(Face::Body, f.c.text,
                         f.format(Key::AnswerNoPlace, {m.text.text}) + " " +
                             std::string(f.tr(Key::AnswerSuggestions)));
        column.gap(4);
    }
    for (std::size_t i = 0; i < m.towns.size(); ++i) drawTown(f, column.takeWideRow(), i);
    if (m.towns.empty() && !m.text.text.empty()) {
        column.gap(4);
        column.paragraph(Face::Body, f.c.muted, f.format(Key::AnswerNoPlace, {m.text.text}));
    }
}

}  // namespace ui
