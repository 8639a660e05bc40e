#include "command/typing.hpp"

#include "command/commands.hpp"
#include "command/press.hpp"

namespace command {

Typed meaningOf(const AppState& state, const TypedSoFar& soFar, char32_t letter)
{
    if (letter < 0x20 || letter == 0x7F) return Typed::Nothing;
    const bool presenting = state.transient.mode == state::Mode::Present;
    if (state::typingNamesTowns(state) && !soFar.searchWaits)
        return letter == U' ' && !soFar.town ? Typed::Nothing : Typed::TownName;
    const bool begins = !soFar.search && !soFar.searchWaits;
    if (presenting && begins && letter >= U'0' && letter <= U'9') return Typed::SceneDigit;
    const Command* key = commandOfLetter(state, letter);
    const bool isMaps = letter == U' ' || key == &zoomIn || key == &zoomOut;
    if (isMaps && !soFar.searchWaits && (!soFar.search || soFar.controlHasKeys)) return Typed::Nothing;
    if (presenting && !soFar.search && (key == &black || key == &white)) return Typed::MayBeClicker;
    return Typed::Search;
}

}  // namespace command
