#include "text/catalogue.hpp"

#include <array>
#include <span>

#include "text/rows/answers.hpp"
#include "text/rows/commands.hpp"
#include "text/rows/entries.hpp"
#include "text/rows/files.hpp"
#include "text/rows/find.hpp"
#include "text/rows/tables.hpp"
#include "text/rows/workshop.hpp"

namespace text {

namespace {

constexpr Row programRows[] = {
    // the program
    {Key::AppName, "Kommunalatlas", "Kommunalatlas"},

    // views
    {Key::ViewWorld, "Welt", "World"},
    {Key::ViewEurope, "Europa", "Europe"},
    {Key::ViewGermany, "Deutschland", "Germany"},
    {Key::ViewTwin, "Doppelt", "Twin"},
    {Key::Home, "Ganze Ansicht", "Whole view"},
    {Key::Back, "Zurück", "Back"},
    {Key::FitSelection, "Gefragtes einpassen", "Fit what is asked"},
    {Key::PlaceNames, "Beschriftungen verschieben", "Move names"},
    {Key::PlaceNamesHelp, "Namen und Listen auf der Karte verschieben", "Move names and lists on the map"},
    {Key::PlaceNamesOn, "Namen ziehen, Esc beendet", "Drag names, Esc ends"},
    {Key::PlaceNamesCarried, "Loslassen oder Eingabe setzt, Esc bricht ab",
     "Let go or Enter to place, Esc cancels"},
    {Key::NamesByItself, "Verschobene Namen zurücksetzen", "Put moved names back"},
    {Key::NameByItself, "Von Hand gesetzt, ein Klick setzt zurück", "Placed by hand, a click puts it back"},
    {Key::WhyNoName, "Noch kein Name ist von Hand gesetzt", "No name was placed by hand yet"},
    {Key::Fullscreen, "Vollbild", "Full screen"},
    {Key::ZoomIn, "Vergrößern", "Zoom in"},
    {Key::ZoomOut, "Verkleinern", "Zoom out"},

    // search
    {Key::SearchHint, "Suchen: Netzwerk, Ort, Land, Thema …", "Search: network, place, country, topic …"},
    {Key::SearchNothing, "Nichts gefunden zu „{0}“", "Nothing found for “{0}”"},
    {Key::SearchNetworks, "Netzwerke", "Networks"},
    {Key::SearchCities, "Orte", "Places"},
    {Key::SearchCountries, "Länder", "Countries"},
    {Key::SearchStates, "Bundesländer", "German states"},
    {Key::SearchDistricts, "Kreise", "German districts"},
    {Key::SearchTopics, "Themen", "Topics"},

    // filters
    {Key::Filters, "Filter", "Filters"},
    {Key::FacetRegion, "Region", "Region"},
    {Key::FacetCountry, "Land", "Country"},
    {Key::FacetScope, "Art", "Kind"},
    {Key::FacetLevel, "Ebene", "Level"},
    {Key::FacetCity, "Ort", "Place"},
    {Key::Reset, "Zurücksetzen", "Reset"},
    {Key::OnlyHere, "Nur hier", "Only here"},
    {Key::RemoveFilter, "{0} wegnehmen", "Remove {0}"},
    {Key::NothingFound, "Kein Eintrag passt", "No entry matches"},
    {Key::NothingFoundHint, "Ohne „{0}“ wären es {1}.", "Without “{0}” there would be {1}."},
    {Key::ShowLess, "Weniger zeigen", "Show less"},

    // counts and the sentence of the state
    {Key::EntryOne, "1 Eintrag", "1 entry"},
    {Key::Entries, "{0} Einträge", "{0} entries"},
    {Key::CountSeatHere, "{0} mit Sitz oder Büro", "{0} with a seat or office"},
    {Key::CountDocumented, "{0} belegt", "{0} documented"},
    {Key::CountNationwide, "{0} bundesweit", "{0} nationwide"},
    {Key::CountListUnknown, "{0} Liste nicht bekannt", "{0} list not known"},
    {Key::CountriesListUnknown, "{0} Länder · Liste nicht bekannt", "{0} countries · list not known"},
    {Key::CountryOne, "1 Land", "1 country"},
    {Key::Countries, "{0} Länder", "{0} countries"},
    {Key::PositionOf, "{0} von {1}", "{0} of {1}"},
    {Key::SortBy, "Sortiert nach", "Sorted by"},
    {Key::SortName, "Name", "Name"},
    {Key::SortFounded, "Gründung", "Founding"},
    {Key::MayBeShow, "{0} weitere können hier aktiv sein", "{0} more may be active here"},
    {Key::MayBeHide, "Nur zeigen, was belegt ist", "Show only what is documented"},
    {Key::MayBeOnly, "Dazu ist hier nichts belegt.", "Nothing is documented here."},

    // values of the facets for the sentence
    {Key::BothOf, "{0} und {1}", "{0} and {1}"},

    // tiers of a region result
    {Key::TierSeatHere, "Sitz oder Büro hier", "Seat or office here"},
    {Key::TierDocumented, "Hier belegt", "Documented here"},
    {Key::TierNationwide, "Bundesweit", "Nationwide"},
    {Key::TierListUnknown, "Aktiv in mehreren Ländern, Liste nicht bekannt",
     "Active in several countries, list not known"},

    // details of an entry
    {Key::Details, "Einzelheiten", "Details"},
    {Key::BackToList, "Zur Liste", "Back to the list"},
    {Key::Previous, "Voriger Eintrag", "Previous entry"},
    {Key::Next, "Nächster Eintrag", "Next entry"},
    {Key::Founded, "Gegründet", "Founded"},
    {Key::Members, "Mitglieder", "Members"},
    {Key::MembersBefore, "Andere Zählungen", "Other counts"},
    {Key::MembersPart, "Nur ein Teil", "A part only"},
    {Key::Unsourced, "ohne Beleg", "no evidence"},
    {Key::MemberPlaces, "Bekannte Mitgliedsorte", "Known member places"},
    {Key::CountriesWithMembers, "Länder mit Mitgliedern", "Countries with members"},
    {Key::StatesOrganised, "Landesverbände in", "State associations in"},
    {Key::StatesWithMembers, "Bundesländer mit Mitgliedern", "German states with members"},
    {Key::Nationwide, "In ganz Deutschland", "Throughout Germany"},
    {Key::StateAssociations, "Landesvereinigungen", "State associations"},
    {Key::NationalAssociations, "Nationale Verbände", "National associations"},
    {Key::Seat, "Sitz", "Seat"},
    {Key::NoSeat, "Kein Sitz auf der Karte", "No seat on the map"},
    {Key::NoSeatInList, "ohne Sitz", "no seat"},
    {Key::OnTheSlides, "Auf den Folien", "On the slides"},
    {Key::TalkBy, "Nach dem Vortrag von {0}", "After the talk by {0}"},
    {Key::TalkNamed, "Nach dem Vortrag „{0}“", "After the talk “{0}”"},
    {Key::TalkNamedBy, "Nach dem Vortrag „{0}“ von {1}", "After the talk “{0}” by {1}"},
    {Key::TalkOf, "Nach einem Vortrag", "After a talk"},
    {Key::TalkSources, "Quellen des Vortrags: {0}", "Sources of the talk: {0}"},
    {Key::Doubts, "Offene Fragen", "Open questions"},
    {Key::Uncertain, "unsicher", "uncertain"},
    {Key::Sources, "Quellen", "Sources"},
    {Key::Topics, "Themen", "Topics"},
    {Key::Levels, "Politische Ebenen", "Political levels"},
    {Key::StatusLabel, "Status", "Status"},
    {Key::ReachLabel, "Reichweite", "Reach"},
    {Key::Website, "Website", "Website"},
    {Key::OpenWebsite, "Website öffnen", "Open website"},
    {Key::CopyLink, "Link kopieren", "Copy link"},
    {Key::LinkCopied, "Link kopiert", "Link copied"},
    {Key::LinkRefused, "Dieser Link wird nicht geöffnet: nur http und https",
     "This link is not opened: http and https only"},
    {Key::LinkFailed, "Kein Browser gefunden; Link kopiert", "No browser found; link copied"},
    {Key::NotANetwork, "Hinweis, kein Netzwerk", "A note, not a network"},
    {Key::AlsoKnownAs, "Auch: {0}", "Also: {0}"},
    {Key::AsOf, "Stand {0}", "as of {0}"},
    {Key::YearUnknown, "ohne Jahr", "undated"},
    {Key::ListUnknown, "Liste nicht bekannt", "list not known"},
    {Key::ListPartial, "unvollständige Liste", "incomplete list"},
    {Key::ListPartialOf, "{0} von {1} bekannt", "{0} of {1} known"},
    {Key::ListComplete, "vollständige Liste", "complete list"},
    {Key::AtLeast, "mehr als {0}", "more than {0}"},
    {Key::About, "rund {0}", "about {0}"},
    {Key::RemoveFromComparison, "Aus dem Vergleich nehmen", "Remove from comparison"},

    // map
    {Key::FurtherEntries, "und {0} weitere", "and {0} more"},
    {Key::PlaceOutside, "1 Ort der Auswahl außerhalb der Karte", "1 place of the selection beyond the map"},
    {Key::PlacesOutside, "{0} Orte der Auswahl außerhalb der Karte",
     "{0} places of the selection beyond the map"},
    {Key::ShowArcs, "Verbindungslinien", "Connecting lines"},
    {Key::CityNetworks, "{0}: {1} Netzwerke", "{0}: {1} networks"},

    // legend and furniture
    {Key::Legend, "Legende", "Legend"},
    {Key::LegendOffice, "Weiteres Büro", "Further office"},
    {Key::LegendMemberPlace, "Bekannter Mitgliedsort", "Known member place"},
    {Key::LegendMemberCountries, "Land mit Mitgliedern", "Country with members"},
    {Key::LegendMemberStates, "Bundesland mit Mitgliedern", "German state with members"},
    {Key::LegendPartial, "Liste unvollständig", "List incomplete"},
    {Key::LegendUncertain, "Beleg unsicher", "Evidence uncertain"},
    {Key::LegendArc, "Verbindung zu Büro oder Mitglied", "Link to an office or member"},
    {Key::LegendEdgeMarker, "Sitz außerhalb der Karte", "Seat beyond the map’s edge"},
    {Key::LegendNotSelected, "Nicht ausgewählt", "Not selected"},
    {Key::BorderNote,
     "Grenzen dargestellt nach deutscher Praxis, strittige Linien gestrichelt; keine Aussage zum "
     "völkerrechtlichen Status",
     "Boundaries shown as is German practice, disputed lines dashed; no statement on their status in "
     "international law"},
    {Key::SourcesLine, "Quellen: {0}", "Sources: {0}"},
    {Key::MapCredits,
     "Natural Earth; © GeoBasis-DE / BKG 2017 (Daten verändert), Verwaltungsgebiete 1 : 250 000; Ortsnamen: "
     "GeoNames, CC BY 4.0",
     "Natural Earth; © GeoBasis-DE / BKG 2017 (data modified), administrative areas 1 : 250 000; place "
     "names: GeoNames, CC BY 4.0"},
    {Key::DataDate, "Daten: Stand {0}", "Data as of {0}"},
    {Key::ScaleKm, "{0} km", "{0} km"},
    {Key::LegendCountriesCounted, "{0} von {1} internationalen mit bekannter Liste",
     "{0} of {1} international ones with a known list"},
    {Key::LegendStatesCounted, "{0} von {1} nationalen und Parteien mit bekannten Ländern",
     "{0} of {1} national ones and parties with known states"},
    {Key::LegendCountRange, "{0} bis {1}", "{0} to {1}"},
    {Key::LegendInBoth, "In beiden Listen", "In both lists"},
    {Key::LegendInTwo, "In zwei Listen", "In two lists"},
    {Key::LegendInThree, "In allen drei Listen", "In all three lists"},
    {Key::LegendNotCounted, "in keiner bekannten Liste", "in no known list"},
    {Key::LegendSizes, "Fläche: Zahl der {0}", "Area: number of {0}"},
    {Key::LegendNoSize, "keine Zahl in dieser Einheit", "no figure in this unit"},

    // what the map shows, and how it would look elsewhere
    {Key::MapMenu, "Karte und Farben", "Map and colours"},
    {Key::EntryCounts, "Einträge je Land", "Entries per country"},
    {Key::EntryCountsStates, "Einträge je Bundesland", "Entries per German state"},
    {Key::Graticule, "Gradnetz", "Graticule"},
    {Key::SizeByMembers, "Größe nach Mitgliedern", "Size by members"},
    {Key::Preview, "Vorschau", "Preview"},
    {Key::PreviewNone, "Ohne Vorschau", "No preview"},
    {Key::PreviewProtan, "Rotblind (Protanopie)", "Red-blind (protanopia)"},
    {Key::PreviewDeutan, "Grünblind (Deuteranopie)", "Green-blind (deuteranopia)"},
    {Key::PreviewTritan, "Blaublind (Tritanopie)", "Blue-blind (tritanopia)"},
    {Key::PreviewGrey, "In Graustufen", "In shades of grey"},
    {Key::PreviewProjector, "Beamer im hellen Raum", "Projector in a bright room"},
    {Key::EntriesInRegion, "{0}: {1} Einträge", "{0}: {1} entries"},
    {Key::EntryOneInRegion, "{0}: 1 Eintrag", "{0}: 1 entry"},
    {Key::NotCountedHere, "{0}: in keiner bekannten Liste", "{0}: in no known list"},
    {Key::MapCreditsShort, "Natural Earth, © GeoBasis-DE / BKG 2017 (verändert), GeoNames CC BY 4.0",
     "Natural Earth, © GeoBasis-DE / BKG 2017 (modified), GeoNames CC BY 4.0"},
    {Key::BorderNoteShort, "Grenzen nach deutscher Praxis, ohne Aussage zum Status",
     "Boundaries as is German practice, no statement on status"},
    {Key::SideMapTitle, "Europa · {0} Einträge", "Europe · {0} entries"},
    {Key::SideMapTitleOne, "Europa · 1 Eintrag", "Europe · 1 entry"},
    {Key::SeeSideMap, "Europa: siehe Seitenkarte", "Europe: see side map"},
    {Key::OpenEurope, "Europa groß zeigen", "Show Europe large"},
    {Key::OpenSources, "Quellen und Grenzen ausführlich", "Sources and boundaries in full"},

    // appearance
    {Key::Language, "Sprache", "Language"},
    {Key::LanguageGerman, "Deutsch", "Deutsch"},
    {Key::LanguageEnglish, "English", "English"},
    {Key::Theme, "Farben", "Colours"},
    {Key::ThemeLight, "Hell", "Light"},
    {Key::ThemeDark, "Dunkel", "Dark"},
    {Key::ThemePrint, "Druck", "Print"},
    {Key::ThemeContrast, "Hoher Kontrast", "High contrast"},
    {Key::TextLarger, "Schrift größer", "Larger text"},
    {Key::TextSmaller, "Schrift kleiner", "Smaller text"},
    {Key::ReducedMotion, "Weniger Bewegung", "Reduced motion"},
    {Key::ShowPanel, "Leiste zeigen", "Show panel"},
    {Key::HidePanel, "Leiste verbergen", "Hide panel"},

    // about and help
    {Key::AboutTitle, "Über den Kommunalatlas", "About Kommunalatlas"},
    {Key::AboutPrivacy,
     "Das Programm arbeitet ohne Internet. Nichts verlässt diesen Rechner, solange Sie keinen Link öffnen.",
     "The program works without the internet. Nothing leaves this computer unless you open a link."},
    {Key::AboutCredits, "Karten, Namen, Schrift und Software", "Maps, names, typeface and software"},
    {Key::AboutLicence, "Programm: MIT-Lizenz. Lizenzen der Daten: SOURCES.md.",
     "Program: MIT licence. Licences of the data: SOURCES.md."},
    {Key::HelpTitle, "Tasten und Maus", "Keys and mouse"},
    {Key::HelpSearch, "Einfach tippen: suchen", "Just type: search"},
    {Key::HelpViews, "Welt, Europa, Deutschland, doppelt", "World, Europe, Germany, twin"},
    {Key::HelpMove, "Karte verschieben", "Move the map"},
    {Key::HelpZoom, "Vergrößern und verkleinern", "Zoom in and out"},
    {Key::HelpNeighbour, "Voriger und nächster Eintrag", "Previous and next entry"},
    {Key::HelpEscape, "Einen Schritt zurück", "One step back"},
    {Key::HelpHistory, "Vorige und nächste Ansicht", "Previous and next view"},
    {Key::HelpTextSize, "Schrift größer und kleiner", "Larger and smaller text"},
    {Key::HelpFullscreen, "Vollbild", "Full screen"},
    {Key::Close, "Schließen", "Close"},

    // panel
    {Key::ClearText, "Text löschen", "Clear text"},
    {Key::SearchNothingHint, "Versuchen Sie einen anderen Namen, einen Ort, ein Land oder ein Thema.",
     "Try another name, a place, a country or a topic."},
    {Key::SearchKeys, "Pfeiltasten wählen einen Treffer, Eingabe nimmt ihn.",
     "Arrow keys choose a result, Enter takes it."},
    {Key::AlreadyChosen, "schon gewählt", "already chosen"},
    {Key::CountryFilterHint, "Land suchen …", "Find a country …"},
    {Key::CountWithout, "ohne: {0}", "without: {0}"},
    {Key::ChosenCount, "{0} gewählt", "{0} chosen"},
    {Key::ShowEntries, "{0} Einträge zeigen", "Show {0} entries"},
    {Key::ShowEntryOne, "1 Eintrag zeigen", "Show 1 entry"},
    {Key::NoteInList, "Hinweis", "note"},
    {Key::More, "Mehr", "More"},
    {Key::HistoryBack, "Vorige Ansicht", "Previous view"},
    {Key::HistoryForward, "Nächste Ansicht", "Next view"},
    {Key::UseDark, "Dunkle Farben", "Dark colours"},
    {Key::UseLight, "Helle Farben", "Light colours"},
    {Key::LeaveFullscreen, "Vollbild verlassen", "Leave full screen"},
    {Key::DataProblemOne, "1 Problem in den Daten", "1 problem in the data"},
    {Key::DataProblems, "{0} Probleme in den Daten", "{0} problems in the data"},
    {Key::DataProblemsTitle, "Probleme in den Daten", "Problems in the data"},
    {Key::DataProblemsHint, "Was gültig ist, wird trotzdem gezeigt.", "What is valid is still shown."},
    {Key::DataProblemsPaths, "Genaue Stelle in der Datei nennen", "Name the exact place in the file"},

    // questions to begin with
    {Key::StarterTitle, "Womit anfangen?", "Where to begin?"},
    {Key::StarterWater, "Wer arbeitet zu Wasser?", "Who works on water?"},
    {Key::StarterThuringia, "Was gibt es in Thüringen?", "What is there in Thuringia?"},
    {Key::StarterBonn, "Wer sitzt in Bonn?", "Who has a seat in Bonn?"},
    {Key::StarterBrussels, "Wer spricht in Brüssel für Städte?", "Who speaks for cities in Brussels?"},

    // card
    {Key::TranslatedName, "Name übersetzt", "name translated"},
    {Key::AskTopic, "Nach diesem Thema filtern", "Filter by this topic"},
    {Key::TopicAsked, "Diesen Filter wegnehmen", "Remove this filter"},
    {Key::ShowOnMap, "Auf der Karte zeigen", "Show on the map"},
    {Key::CopyContact, "Kontakt kopieren", "Copy contact"},
    {Key::SeatAndOffices, "Sitz und Büros", "Seat and offices"},
    {Key::RegionalOffices, "Regionalbüros", "Regional offices"},
    {Key::SlidesShort, "Folien", "slides"},
    {Key::OwnStatement, "eigene Angabe", "own statement"},
    {Key::OwnStatementOn, "eigene Angabe, {0}", "own statement, {0}"},
    {Key::SinceYear, "seit {0}", "since {0}"},
    {Key::Associates, "außerdem assoziiert oder beobachtend: {0}", "also associated or observing: {0}"},
    {Key::ConfirmedCountries, "Einzeln belegt", "Documented one by one"},
    {Key::PerCountry, "Je Land", "By country"},
    {Key::NotInTheList, "nicht in der Liste", "not in the list"},
    {Key::PlacesHeading, "Orte", "Places"},
    {Key::FurtherLinks, "Weitere Links", "Further links"},
    {Key::Compare, "Vergleichen", "Compare"},
    {Key::CompareTitle, "Vergleich", "Comparison"},
    {Key::CompareHow, "Diesen Eintrag mit einem anderen vergleichen", "Compare this entry with another"},
    {Key::CompareChoose, "Wählen Sie in der Liste den Eintrag, mit dem verglichen wird.",
     "Choose the entry to compare with in the list."},
    {Key::CompareMore, "Weiteren Eintrag", "Add another"},
    {Key::CompareFull, "Mehr als drei lassen sich nicht vergleichen. Nehmen Sie erst einen Eintrag heraus.",
     "No more than three can be compared. Take one out first."},
    {Key::InCommon, "Gemeinsam", "In common"},

    // credits
    {Key::Version, "Version {0}", "version {0}"},
    {Key::CreditNaturalEarth, "Weltkarte: Natural Earth, gemeinfrei.",
     "World map: Natural Earth, public domain."},
    {Key::CreditBkg,
     "Deutschland: © GeoBasis-DE / BKG 2017 (Daten verändert), Verwaltungsgebiete 1 : 250 000, GeoNutzV.",
     "Germany: © GeoBasis-DE / BKG 2017 (data modified), administrative areas 1 : 250 000, GeoNutzV."},
    {Key::CreditGeoNames, "Ortsnamen und Koordinaten: GeoNames, CC BY 4.0 (verändert).",
     "Place names and coordinates: GeoNames, CC BY 4.0 (modified)."},
    {Key::CreditWater, "Flüsse und Seen Mitteleuropas: GSHHG und WDBII, LGPL 3 oder neuer.",
     "Rivers and lakes of Central Europe: GSHHG and WDBII, LGPL 3 or later."},
    {Key::CreditCldr, "Ländernamen: Unicode CLDR, Unicode License v3.",
     "Country names: Unicode CLDR, Unicode License v3."},
    {Key::CreditFont, "Schrift: Roboto von Christian Robertson und Google, Apache License 2.0.",
     "Typeface: Roboto by Christian Robertson and Google, Apache License 2.0."},
    {Key::CreditSoftware, "Software: {0}.", "Software: {0}."},

    // help, further
    {Key::HelpNextControl, "Zum nächsten Bedienelement", "To the next control"},
    {Key::HelpCompare, "Mit einem weiteren Eintrag vergleichen", "Compare with another entry"},
    {Key::HelpPanel, "Leiste zeigen oder verbergen", "Show or hide the panel"},
};

constexpr std::array<std::span<const Row>, 8> allRows{programRows,   rows::answers, rows::commands,
                                                      rows::entries, rows::files,   rows::find,
                                                      rows::tables,  rows::workshop};

/// The row of each key. Throws at compile time, that is: does not compile, if a key has no row, two rows or
/// an empty text.
constexpr std::array<const Row*, keyCount> indexRows()
{
    std::array<const Row*, keyCount> index{};
    for (const std::span<const Row> rows : allRows)
        for (const Row& row : rows) {
            const Row*& slot = index[static_cast<std::size_t>(row.key)];
            if (slot) throw "a key has two rows";
            if (row.de.empty() || row.en.empty()) throw "a row lacks a text";
            slot = &row;
        }
    for (const Row* slot : index)
        if (!slot) throw "a key has no row";
    return index;
}

constexpr std::array<const Row*, keyCount> rowOfKey = indexRows();

}  // namespace

std::string_view tr(Key key, base::Language language)
{
    const auto at = static_cast<std::size_t>(key);
    if (at >= keyCount) return {};
    const Row& row = *rowOfKey[at];
    return language == base::Language::De ? row.de : row.en;
}

std::string format(Key key, base::Language language, std::initializer_list<std::string_view> arguments)
{
    const std::string_view pattern = tr(key, language);
    std::string out;
    out.reserve(pattern.size() + 16);
    for (std::size_t i = 0; i < pattern.size(); ++i) {
        const bool placeholder = pattern[i] == '{' && i + 2 < pattern.size() && pattern[i + 2] == '}' &&
                                 pattern[i + 1] >= '0' && pattern[i + 1] <= '9';
        if (!placeholder) {
            out += pattern[i];
            continue;
        }
        const auto n = static_cast<std::size_t>(pattern[i + 1] - '0');
        if (n < arguments.size()) out += arguments.begin()[n];
        i += 2;
    }
    return out;
}

std::string number(long long value, base::Language language)
{
    std::string digits = std::to_string(value);
    const std::size_t first = value < 0 ? 1 : 0;
    for (std::size_t at = digits.size(); at > first + 3;) {
        at -= 3;
        digits.insert(at, 1, language == base::Language::De ? '.' : ',');
    }
    return digits;
}

}  // namespace text
