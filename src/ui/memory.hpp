// What the panels remember between frames because Dear ImGui, which draws each frame anew, does not: text
// being typed, which control has the keyboard, where something is scrolled, sizes of the frame before, and
// answers that are dear to compute. Never saved; forgetting it loses nothing but comfort. What is open,
// unfolded or chosen is the state's (state::PanelModes), so that Esc and tests know of it.
#pragma once

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include <imgui.h>

#include "base/language.hpp"
#include "filter/criteria.hpp"
#include "filter/result.hpp"
#include "filter/search.hpp"
#include "look/qr_code.hpp"
#include "model/network.hpp"
#include "state/app_state.hpp"
#include "ui/edit/form_memory.hpp"
#include "ui/filters/facets_memory.hpp"
#include "ui/find/find_memory.hpp"
#include "ui/parts/focus.hpp"
#include "ui/parts/wrapped_text.hpp"
#include "ui/workshop/workshop_memory.hpp"

namespace filter {
class Answers;
class Index;
}  // namespace filter

namespace ui {

/// Where somebody was on a page of the side panel when he left it.
struct PagePlace {
    state::Page page;
    float scroll = 0;  ///< device pixels
    ItemKey item = 0, group = 0;
};

struct PanelMemory {
    unsigned opening = 0;           ///< of the page that is drawn; see state::PageOpening
    state::Page page;               ///< the page of that opening
    std::optional<float> startAt;   ///< where a page that was opened in this frame is scrolled to
    std::vector<PagePlace> places;  ///< the newest last
    float slide = 1;                ///< how far a card has slid in
    float below = 0;                ///< where the list below it is scrolled
    bool sheetDragged = false;      ///< the sheet's handle is held and was moved: letting go presses nothing
};

/// A finger that moves what it lies on: it scrolls, instead of pressing.
struct FingerMemory {
    ImGuiID scrolls = 0;  ///< the window under it
    float speed = 0;      ///< device pixels a second
};

/// The lines that ImGui edits.
struct TypedLines {
    ItemKey of = 0;
    WrappedText lines;
};

/// The sheet of a table that is taken over: the field that looks for whose members they are.
struct TableMemory {
    EditedText entry;
    bool choosing = false, wantsKeyboard = false;
    bool asked = false;                  ///< whose members they are; the field had the keyboard once
    std::optional<std::size_t> trayRow;  ///< whose place is being typed
    EditedText trayPlace;
    bool trayWantsKeyboard = false;
};

struct Memory {
    // --- search: ImGui edits a text of its own, and which hit is highlighted goes with its keyboard
    std::string searchText;     ///< edited buffer; mirrored to the state by SetText
    bool focusSearch = false;   ///< give the search box the keyboard in the next frame
    bool searchActive = false;  ///< the search box has the keyboard
    TypedLines typedLines;      ///< of the text area that has the keyboard
    bool cursorToEnd = false;   ///< when it gets it, put the cursor behind the text
    bool selectText = false;    ///< and select the text, so that what is typed replaces it
    unsigned searchField = 0;   ///< changes when ImGui must forget its own copy of the text
    std::string mirroredText;   ///< what the state has, or will have after this frame
    std::string searchedText;   ///< what `hits` answer
    std::vector<filter::SearchHit> hits;
    bool hitWasChosen = false;  ///< by arrows, not just the first one
    std::size_t chosenHit = 0;  ///< highlighted, taken by Enter

    // --- panel: sizes of the last frame, texts that are edited, and who lit what is lit on the map
    float mapMenuHeight = 0;    ///< of its content in the last frame
    std::string countryFilter;  ///< text typed into the long country list
    bool countryFilterActive = false;
    unsigned countryField = 0;
    bool hoveringList = false;    ///< state.transient.hovered was set from here
    bool hoveringRegion = false;  ///< so was state.transient.hoveredRegion
    PanelMemory panel;
    FingerMemory finger;

    std::optional<std::size_t> notesOf;  ///< scene whose notes the presenter read in the last frame

    WorkshopMemory workshop;
    FormMemory form;
    FindMemory find;
    FacetsMemory facets;
    TableMemory table;

    // --- sheet: sizes of the last frame, and whether it is new in this one
    float sheetHeight = 0;                        ///< of its content in the last frame
    float sheetFootHeight = 0;                    ///< of its foot
    int sheetFrames = 0;                          ///< how long it has been open
    state::Overlay sheet = state::Overlay::None;  ///< which it was in the last frame

    // --- saving: the name that is edited
    struct Saving {
        std::string name;       ///< without its ending
        std::string suggested;  ///< a name the user has not changed follows what is saved
        bool nameActive = false;
        unsigned nameField = 0;
    };
    Saving saving;

    // --- keyboard and pointer: which control has them, since ImGui's own navigation is not used
    Focus focus;
    int areaStep = 0;  ///< F6 was pressed: +1, with Shift -1
    ItemKey tooltipItem = 0;
    float tooltipSeconds = 0;

    // --- answers that are dear to compute, kept while the question stays
    std::shared_ptr<const filter::Index> index;  ///< of the last atlas, when the program has none at hand
    std::shared_ptr<filter::Answers> answers;
    struct Code {
        std::string text;
        std::optional<look::QrCode> code;
    };
    Code code;
};

}  // namespace ui
