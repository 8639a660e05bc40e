// Which page the side panel shows. It follows from the state alone and is decided in one place; the panel
// only draws it. What somebody did on a page (how far it is scrolled, where the keyboard was) belongs to the
// page and is kept by the panel under this value. Knows no widgets.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "filter/answers/questions.hpp"
#include "filter/criteria.hpp"
#include "geo/lon_lat.hpp"
#include "model/gazetteer.hpp"
#include "model/network.hpp"

namespace state {

struct AppState;
class Action;

/// List, Filters and Results stand in each other's place; what follows them lies over the list.
enum class PageKind : std::uint8_t {
    List,
    Filters,
    Results,  ///< of the search
    Entry,
    Compare,
    Region,
    Town,
    Without,  ///< what has no entry yet
    Text,     ///< the present view in words
    Words,    ///< of the marked scene
    Room,     ///< what comes from the room
    Quiz,
    Form,    ///< an entry is filled in or corrected
    Missing  ///< what is still missing in the entries, and what looks wrong
};

/// Two pages are the same if and only if they are about the same thing. Only what the kind needs is set.
struct Page {
    PageKind kind = PageKind::List;
    std::vector<model::NetworkId> entries{};  ///< Entry, Compare, Form
    std::optional<filter::RegionRef> region{};
    std::optional<model::PlaceId> town{};
    std::optional<filter::EntryQuestion> question{};  ///< Without
    filter::Criteria criteria{};                      ///< List; without the years, which may pass by
    std::string text{};                               ///< Results
    std::size_t scene = 0;                            ///< Words
    bool choosing = false;                            ///< List, Filters: the next press compares
    friend bool operator==(const Page&, const Page&) = default;
};

/// The tabs of the panel while scenes are edited or presented.
enum class PanelTab : std::uint8_t { List, Words, Room };

/// What can be exchanged below the question on a page. Without: topics and levels that may lack an entry.
/// Field: what a field of the form takes, places also by a press on the map.
enum class Chooser : std::uint8_t { None, Topic, Region, SeatCity, Without, Town, Field };

/// Open on the present page only: another page closes it.
struct OpenChooser {
    Chooser which = Chooser::None;
    bool byButton = false;  ///< by a button of its own, not by a word of the question
    std::string field{};    ///< Field: its key in overlay/field
    std::size_t item = 0;   ///< Field: of several in it
    friend bool operator==(const OpenChooser&, const OpenChooser&) = default;
};

/// The last time that another page was opened.
struct PageOpening {
    unsigned number = 0;      ///< grows with each
    bool leadsBack = false;   ///< to a page as it was left; else the page begins at its top
    bool byKeyboard = false;  ///< a key asked for it: the keyboard goes there
    friend bool operator==(const PageOpening&, const PageOpening&) = default;
};

Page openPage(const AppState& state);

/// It lies over the list and has a way back to it.
bool isCard(PageKind kind);

/// The panel has tabs: scenes are edited or presented.
bool hasTabs(const AppState& state);

/// What a press on an entry does, wherever it is shown: while dots are given it gets one, else it is selected
/// or, `withOthers` or while one is being chosen for a comparison, taken into it.
Action pressEntry(const AppState& state, model::NetworkId network, bool withOthers);

/// What lies where the map was pressed.
struct PressedOnMap {
    std::optional<geo::LonLat> place{};
    std::optional<model::NetworkId> network{};
    std::optional<model::PlaceId> town{};
    std::optional<filter::RegionRef> region{};
};

/// What a press on the map does: in the quiz it guesses, else it leaves the scene and opens what lies there;
/// where nothing does it closes what is open. `instead`: what the picture itself answers there.
std::vector<Action> pressMap(const AppState& state, const PressedOnMap& pressed, bool withOthers,
                             const Action* instead = nullptr);

}  // namespace state
