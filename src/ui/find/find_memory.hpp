// What the panels of questions remember between frames: which word is being exchanged, what is unfolded. Part
// of Memory; never saved.
#pragma once

#include <bitset>
#include <optional>
#include <string>
#include <vector>

#include "filter/answers/without_entry.hpp"
#include "filter/text/place_search.hpp"
#include "model/gazetteer.hpp"
#include "state/page.hpp"
#include "ui/workshop/workshop_memory.hpp"

namespace ui {

using state::Chooser;

/// How the card of a region orders its entries.
enum class RegionOrder : std::uint8_t { Tier, Topic, Level };

/// A part of the world in the answer to "no entry yet".
enum class WorldPart : std::uint8_t { Germany, Europe, World };

struct FindMemory {
    // --- chooser; whether it is open is state.transient.chooser
    EditedText text;             ///< what narrows its values, or the town's name
    bool wantsKeyboard = false;  ///< its field is to get the keyboard
    bool drawn = false;          ///< in this frame; a field that is not there has no keyboard

    // --- towns of that name
    std::string lookedUp;
    std::vector<filter::PlaceHit> towns;
    std::size_t sameName = 0;  ///< so many of them, at the beginning, bear the name: which one is meant?
    std::optional<std::size_t> chosenTown;  ///< highlighted, taken by Enter

    // --- cards
    std::optional<model::PlaceId> shownTown;
    bool allWithoutList = false, allPossible = false;
    RegionOrder regionOrder = RegionOrder::Tier;
    std::bitset<32> openTopics, openLevels;  ///< unfolded groups of the region's card
    std::optional<WorldPart> worldPart;      ///< nothing: as the view shows
    std::bitset<3> foldedClasses{0b100};     ///< by filter::EntryClass in the order of the card
    bool entriesOpen = false;
};

}  // namespace ui
