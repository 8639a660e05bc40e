// The search box of the top bar: typing anywhere, keys in the results, the text in the state.
#include <algorithm>

#include "base/utf8.hpp"
#include "ui/imgui_compat.hpp"
#include "ui/panels.hpp"
#include "ui/search_hit.hpp"
#include "ui/text_field.hpp"

namespace ui {

namespace {

constexpr std::size_t hitsPerKind = 40;

/// Characters that no field wants begin a search. Takes them from ImGui, so that they arrive once.
void takeTypedText(Frame& f)
{
    ImGuiIO& io = ImGui::GetIO();
    Memory& m = f.memory;
    const bool free = !m.searchActive && !m.countryFilterActive && !m.workshop.isTyping() && f.reachable();
    if (!free || io.InputQueueCharacters.empty() || io.KeyAlt) return;
    for (const ImWchar character : io.InputQueueCharacters) {
        const auto code = static_cast<char32_t>(character);
        if (code < 0x20 || code == 0x7F) continue;
        // These press the focused control or zoom the map; no search begins with them.
        const bool begins = m.searchText.empty() || m.focus.visible();
        if (begins && !m.focusSearch && (code == ' ' || code == '+' || code == '-')) continue;
        base::appendUtf8(m.searchText, code);
        m.focusSearch = true;
    }
    io.InputQueueCharacters.resize(0);
}

}  // namespace

void beginSearch(Frame& f)
{
    Memory& m = f.memory;
    const std::string& inState = f.criteria().text;
    if (inState != m.mirroredText) {  // changed by a scene, by Esc, by the way back
        m.searchText = m.mirroredText = inState;
        ++m.searchField;
    }
    takeTypedText(f);
}

void drawSearchBox(Frame& f, const Rect& rect)
{
    Memory& m = f.memory;
    const bool wanted = m.focusSearch;
    m.focusSearch = false;
    const bool wasActive = m.searchActive;
    textField(f, "search", rect, m.searchText, f.tr(text::Key::SearchHint), Icon::Search, {m.searchActive, m.searchField}, wanted);
    if (wanted && !m.searchActive) m.focusSearch = true;  // ImGui hands the keyboard over one frame later
    if (wanted) f.out.animating = true;
    if (m.searchText != m.mirroredText) {
        m.mirroredText = m.searchText;
        m.chosenHit = 0;
        f.wish(state::SetText{m.searchText});
    }
    if (m.searchText != m.searchedText) {
        m.searchedText = m.searchText;
        m.hits = filter::search(f.index(), m.searchText, hitsPerKind);
        m.chosenHit = 0;
    }
    if (!wasActive || m.hits.empty()) return;
    const std::vector<std::size_t> shown = shownHits(m.hits);
    const auto at = static_cast<std::size_t>(std::find(shown.begin(), shown.end(), m.chosenHit) - shown.begin());
    if (compat::keyPressed(ImGuiKey_DownArrow) && at + 1 < shown.size()) m.chosenHit = shown[at + 1];
    if (compat::keyPressed(ImGuiKey_UpArrow) && at > 0 && at < shown.size()) m.chosenHit = shown[at - 1];
    if (compat::enterPressed()) takeHit(f, m.hits[std::min(m.chosenHit, m.hits.size() - 1)]);
}

}  // namespace ui
