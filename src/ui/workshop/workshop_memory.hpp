// What the panels of a workshop remember between frames: texts being typed, answers kept.
// Part of Memory; never saved.
#pragma once

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "base/shared_value.hpp"
#include "filter/text/place_search.hpp"
#include "model/gazetteer.hpp"
#include "model/network.hpp"
#include "state/document.hpp"

namespace ui {

struct EditedText {
    std::string text;
    bool active = false;      ///< has the keyboard
    unsigned generation = 0;  ///< changes when ImGui must forget its own copy
};

struct WorkshopMemory {
    std::size_t shownScene = static_cast<std::size_t>(-1);  ///< that the strip scrolled to last
    std::optional<std::size_t> draggedScene;                ///< its card hangs on the pointer

    // --- a letter that a clicker sends, too: it begins a search only if another one follows at once
    char32_t clickerSign = 0;
    double clickerSeconds = 0;

    std::size_t presentedScene =
        static_cast<std::size_t>(-1);  ///< that the presenter's list scrolled to last

    // --- buttons over a scene that has the window to itself: they come with the pointer
    float pointerX = 0, pointerY = 0;
    std::optional<double> pointerMovedSeconds;  ///< since the scene has the window
    bool sceneHadWindow = false;                ///< in the last frame

    // --- words of the marked scene: title, text, notes
    std::array<EditedText, 3> words;
    EditedText tourTitle;

    // --- from the room
    EditedText town, note;
    bool focusTown = false;  ///< the town's field is to get the keyboard
    std::string searchedTown;
    std::vector<filter::PlaceHit> townHits;
    std::string unknownTown;  ///< called out, and nothing is like it
    std::string townNews;     ///< what came of the last name
    float answerHeight = 0;   ///< of what stands below the room's large field, in the last frame
    struct TownNetworks {
        base::SharedValue<state::Document> of;
        std::vector<std::vector<model::NetworkId>> networks;  ///< of each town
    };
    std::optional<TownNetworks> townNetworks;

    // --- sheets for files
    EditedText path;
    bool sheetBegins = false;  ///< the sheet was not there in the last frame

    /// All fields.
    std::array<EditedText*, 7> texts()
    {
        return {&words[0], &words[1], &words[2], &tourTitle, &town, &note, &path};
    }
    bool isTyping() const
    {
        return words[0].active || words[1].active || words[2].active || tourTitle.active || town.active ||
               note.active || path.active;
    }
};

}  // namespace ui
