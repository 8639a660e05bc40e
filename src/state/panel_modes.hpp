// What is open, unfolded and chosen in the panels besides the page they show: never saved, and known to all
// who ask what a press or Esc means. How far something is scrolled and which field has the keyboard is not
// here: the panels keep that for themselves.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/enum_set.hpp"
#include "base/enum_values.hpp"
#include "filter/answers/questions.hpp"
#include "model/gazetteer.hpp"
#include "model/network.hpp"
#include "overlay/field.hpp"
#include "state/saving.hpp"

namespace state {

/// Of the bar: what has no room in it, and what the map shows.
enum class Menu : std::uint8_t { None, More, Map };

/// Where the sheet with the panel rests in a narrow window, see hasSheet: only its handle is seen, it takes
/// half of the window, or all of it.
enum class SheetRest : std::uint8_t { Handle, Half, Whole };

/// A part of a page that is either shown or folded to one line.
enum class Fold : std::uint8_t {
    Starters,        ///< the questions to begin with
    RelatedWeights,  ///< on the card of an entry
    AskedEntries,    ///< those about what has no entry yet
    NoEntry,         ///< regions of that answer, by filter::EntryClass
    NotKnown,
    Documented,
    TownWithoutList,  ///< all of them, on the card of a town
    TownPossible,
    TownLinked,
    CalledTowns,  ///< all of them
    MapLegend,    ///< in a narrow window, where it begins as a sign
    ProblemPaths  ///< the list of problems names each place as programs do
};

/// How the card of a region orders its entries.
enum class RegionOrder : std::uint8_t { Tier, Topic, Level };

/// A part of the world in the answer to "no entry yet".
enum class WorldPart : std::uint8_t { Germany, Europe, World };

enum class SaveLanguages : std::uint8_t { German, English, Both };

constexpr SaveForm usualForm(SaveKind kind)
{
    switch (kind) {
    case SaveKind::Picture:
        return SaveForm::PdfA4;
    case SaveKind::Poster:
        return SaveForm::PdfA0;
    case SaveKind::Handout:
    case SaveKind::Cards:
    case SaveKind::Tour:
    case SaveKind::Record:
        return SaveForm::Pdf;
    case SaveKind::Text:
        return SaveForm::Html;
    case SaveKind::Table:
        return SaveForm::Csv;
    case SaveKind::Entries:
    case SaveKind::Session:
        return SaveForm::Json;
    }
    return {};
}

constexpr auto usualForms()
{
    std::array<SaveForm, base::enumCount<SaveKind>> forms{};
    for (const SaveKind kind : base::enumValues<SaveKind>)
        forms[static_cast<std::size_t>(kind)] = usualForm(kind);
    return forms;
}

/// What is chosen on the sheet that saves; remembered until the program ends.
struct SaveChoices {
    SaveKind kind = SaveKind::Picture;
    std::array<SaveForm, base::enumCount<SaveKind>> forms = usualForms();  ///< by kind
    std::optional<SaveLanguages> languages;                                ///< none chosen: as on the screen
    std::size_t place = 0;  ///< of the folders that are offered
    SaveForm form() const { return forms[static_cast<std::size_t>(kind)]; }
    friend bool operator==(const SaveChoices&, const SaveChoices&) = default;
};

/// The form of an entry; see state/entry_form.
struct EntryForm {
    std::optional<model::NetworkId> entry;  ///< open while this one alone is selected
    std::optional<model::NetworkId> of;     ///< whose parts are unfolded; another one begins folded
    base::EnumSet<overlay::FieldGroup> unfolded;
    std::string atField;        ///< somebody was led to this field: key in overlay/field
    unsigned atFieldCount = 0;  ///< grows with each time
    friend bool operator==(const EntryForm&, const EntryForm&) = default;
};

struct PanelModes {
    bool isOpen(Fold fold) const { return unfolded.contains(fold); }

    bool missing = false;  ///< the list of what is still missing lies over that of the entries
    Menu menu = Menu::None;
    SheetRest sheet = SheetRest::Handle;
    bool sheetRose = false;  ///< from its handle, because a page was opened: it goes back with that page
    base::EnumSet<Fold> unfolded{Fold::Starters, Fold::NoEntry, Fold::NotKnown};
    RegionOrder regionOrder = RegionOrder::Tier;
    base::EnumSet<model::Topic> unfoldedTopics;  ///< groups of the region's card
    base::EnumSet<model::Level> unfoldedLevels;
    std::vector<std::string> turnedGroups;    ///< keys of groups of filters that are not as they begin
    std::optional<WorldPart> worldPart;       ///< nothing: as the view shows
    std::optional<filter::OverlapOf> counts;  ///< of the compared entries; nothing: what is known of all
    bool writesOther = false;  ///< words of scenes are written in the language the panels are not in
    SaveChoices save;
    EntryForm form;
    std::optional<model::PlaceId> foldsOfTown;       ///< whose card was unfolded; another one begins folded
    std::vector<model::NetworkId> countsOfCompared;  ///< for these `counts` was chosen
    friend bool operator==(const PanelModes&, const PanelModes&) = default;
};

}  // namespace state
