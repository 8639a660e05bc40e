// The search box of the top bar: typing anywhere, keys in the results, the text in the state.
#include <algorithm>
#include <utility>

#include "base/utf8.hpp"
#include "command/typing.hpp"
#include "filter/text/place_search.hpp"
#include "state/view_text.hpp"
#include "ui/find/find.hpp"
#include "ui/panels.hpp"
#include "ui/parts/imgui_compat.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/search/search_hit.hpp"
#include "ui/typing.hpp"

namespace ui {

namespace {

constexpr std::size_t hitsPerKind = 40;

/// A view written as text is shown, not searched for: at once if it was pasted, by Enter if it was typed.
bool takeViewText(PanelContext& f, std::size_t lengthBefore, bool wasActive)
{
    Memory& m = f.memory;
    if (state::viewTextIn(m.searchText).empty()) return false;
    constexpr std::size_t leastPasted = 4;  // bytes; no key types more at once
    const bool pasted = m.searchText.size() >= lengthBefore + leastPasted;
    if (!pasted && !(wasActive && compat::enterPressed())) return false;
    f.effect(state::OpenView{m.searchText});
    m.searchText = m.mirroredText;
    ++m.searchField;
    return true;
}

/// The typed text reaches the state, and with it list and map.
void sendText(PanelContext& f)
{
    Memory& m = f.memory;
    if (m.searchText == m.mirroredText) return;
    m.mirroredText = m.searchText;
    f.wish(state::SetText{m.searchText});
}

/// The first letter leaves a scene that is presented; a clicker's sign just before it was text after all.
void beginTyping(PanelContext& f)
{
    WorkshopMemory& memory = f.memory.workshop;
    constexpr double atOnceSeconds = 1.5;
    if (memory.clickerSign != 0 && f.state().transient.nowSeconds - memory.clickerSeconds < atOnceSeconds)
        base::appendUtf8(f.memory.searchText, memory.clickerSign);
    memory.clickerSign = 0;
    f.wish(state::LeaveScene{});
}

/// Characters that no field wants begin a search, or the name of a town where these are collected. Takes them
/// from ImGui, so that they arrive once.
void takeTypedText(PanelContext& f)
{
    ImGuiIO& io = ImGui::GetIO();
    Memory& m = f.memory;
    const bool free = !fieldHasKeyboard(m) && f.reachable();
    if (!free || io.InputQueueCharacters.empty() || io.KeyAlt) return;
    for (const ImWchar character : io.InputQueueCharacters) {
        const auto code = static_cast<char32_t>(character);
        const command::TypedSoFar soFar{.search = !m.searchText.empty(),
                                        .searchWaits = m.focusSearch,
                                        .controlHasKeys = m.focus.visible(),
                                        .town = !m.workshop.town.text.empty() && !m.selectText};
        switch (command::meaningOf(f.state(), soFar, code)) {
        case command::Typed::Nothing:
            m.workshop.clickerSign = 0;
            break;
        case command::Typed::TownName:
            if (std::exchange(m.selectText, false)) m.workshop.town.text.clear();
            base::appendUtf8(m.workshop.town.text, code);
            m.workshop.focusTown = true;
            break;
        case command::Typed::SceneDigit:
            f.wish(state::TypeSceneDigit{static_cast<int>(code - '0')});
            break;
        case command::Typed::MayBeClicker:
            m.workshop.clickerSign = code;
            m.workshop.clickerSeconds = f.state().transient.nowSeconds;
            break;
        case command::Typed::Search:
            if (!soFar.search && f.state().transient.mode == state::Mode::Present) beginTyping(f);
            base::appendUtf8(m.searchText, code);
            m.focusSearch = true;
            break;
        }
    }
    io.InputQueueCharacters.resize(0);
}

/// Entries and towns that were found; they light up on the map.
state::Glow glowOf(const std::vector<filter::SearchHit>& hits)
{
    state::Glow glow;
    for (const filter::SearchHit& hit : hits) {
        if (hit.kind == filter::SearchHit::Kind::Network) glow.networks.push_back(hit.network);
        if (hit.kind == filter::SearchHit::Kind::City) glow.places.emplace_back(hit.place);
    }
    return glow;
}

bool asksWhich(PanelContext& f, const filter::SearchHit& hit)
{
    return hit.rank == filter::RankOtherName ||
           filter::lookUpPlace(f.index(), f.memory.searchText, {}, f.language()).places.size() > 1;
}

}  // namespace

void endSearch(PanelContext& f)
{
    Memory& m = f.memory;
    m.searchText.clear();
    m.mirroredText.clear();
    ++m.searchField;
    f.wish(state::SetText{});
    f.wish(state::SetGlow{});
}

void beginSearch(PanelContext& f)
{
    Memory& m = f.memory;
    const std::string& inState = f.criteria().text;
    if (inState != m.mirroredText) {  // changed by a scene, by Esc, by the way back
        m.searchText = m.mirroredText = inState;
        ++m.searchField;
    }
    takeTypedText(f);
    // A presented scene has the window to itself, without search box: typing leaves it, then the box is
    // there.
    if (f.memory.focusSearch) sendText(f);
}

void drawSearchBox(PanelContext& f, const Rect& rect, Face face)
{
    Memory& m = f.memory;
    const bool wanted = m.focusSearch;
    m.focusSearch = false;
    const bool wasActive = m.searchActive;
    const std::size_t lengthBefore = m.searchText.size();
    // The whole hint or a short one; nothing that is cut.
    const std::string_view hint = f.tr(text::Key::SearchHint);
    const bool fits = !f.narrow() || textWidth(f, face, hint) <= rect.width() - f.px(48);
    const std::string_view brief = f.tr(text::Key::RoomSearch);
    const bool fitsBrief = textWidth(f, face, brief) <= rect.width() - f.px(48);
    textField(f, "search", rect, m.searchText,
              fits        ? hint
              : fitsBrief ? brief
                          : "",
              Icon::Search, {m.searchActive, m.searchField}, wanted, face);
    if (wanted && !m.searchActive) m.focusSearch = true;  // ImGui hands the keyboard over one frame later
    if (wanted) f.out.animating = true;
    if (takeViewText(f, lengthBefore, wasActive)) return;
    sendText(f);
    if (m.searchText != m.searchedText) {
        m.searchedText = m.searchText;
        m.hits = filter::search(f.index(), m.searchText, hitsPerKind, f.language());
        const std::vector<std::size_t> shown = shownHits(m.hits);
        m.chosenHit = shown.empty() ? 0 : shown.front();
        m.hitWasChosen = false;
        f.wish(state::SetGlow{glowOf(m.hits)});
    }
    // Fast hands press Enter before ImGui has handed the keyboard over.
    if (!(wasActive || wanted)) return;
    if (m.hits.empty()) {
        if (compat::enterPressed() && !m.searchText.empty() && m.searchedText == m.searchText)
            addFromSearch(f);
        return;
    }
    const std::vector<std::size_t> shown = shownHits(m.hits);
    const auto at =
        static_cast<std::size_t>(std::find(shown.begin(), shown.end(), m.chosenHit) - shown.begin());
    const auto choose = [&](std::size_t index) {
        m.chosenHit = index;
        m.hitWasChosen = true;
    };
    if (compat::keyPressed(ImGuiKey_DownArrow) && at + 1 < shown.size()) choose(shown[at + 1]);
    if (compat::keyPressed(ImGuiKey_UpArrow) && at > 0 && at < shown.size()) choose(shown[at - 1]);
    if (!compat::enterPressed()) return;
    const filter::SearchHit hit = m.hits[std::min(m.chosenHit, m.hits.size() - 1)];
    // Several towns of that name, or none that is called so, and nobody pointed at one: which?
    if (hit.kind == filter::SearchHit::Kind::City && !m.hitWasChosen && asksWhich(f, hit)) {
        const std::string name = m.searchText;
        endSearch(f);
        askWhichTown(f, name);
        return;
    }
    takeHit(f, hit);
}

}  // namespace ui
