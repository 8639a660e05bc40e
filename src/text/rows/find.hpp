// The words of finding: my municipality, questions, filters, lenses, comparison, what has no entry yet, the
// view as text. Included by catalogue.cpp only.
#pragma once

#include "text/rows/row.hpp"

namespace text::rows {

constexpr Row find[] = {
    // the town
    {Key::TownTitle, "Meine Kommune", "My municipality"},
    {Key::TownChoose, "Kommune wählen", "Choose a municipality"},
    {Key::TownSearchHint, "Ort eingeben …", "Type a place …"},
    {Key::TownHere, "Ort an dieser Stelle", "Place at this spot"},
    {Key::TownShow, "Als meine Kommune zeigen", "Show as my municipality"},
    {Key::TownNearestNote,
     "Nach den Listen, die wir haben; unvollständige können ein näheres Mitglied verschweigen.",
     "By the lists we have; incomplete ones may leave out a nearer member."},
    {Key::TownPossibleNote,
     "Deckt das Land oder Bundesland ab und passt zu einer Kommune. Ob ein Beitritt möglich ist, sagt das "
     "Netzwerk.",
     "Covers the country or state and fits a municipality. Whether one can join, the network says."},
    {Key::TownSeveral, "Diesen Namen gibt es {0}-mal. Welcher Ort ist gemeint?",
     "There are {0} places of this name. Which one is meant?"},
    {Key::TownListedAs, "gelistet als „{0}“", "listed as “{0}”"},
    {Key::MembersNear, "Bekannte Mitglieder in der Nähe (bis {0} km)",
     "Known members nearby (within {0} km)"},
    {Key::MembersNearOf, "Bekannte Mitglieder bei {0} (bis {1} km)",
     "Known members near {0} (within {1} km)"},
    {Key::MembersNearAsk, "Wählen Sie Ihre Kommune: dann stehen hier die nächsten Mitglieder.",
     "Choose your municipality, and the nearest members are shown here."},
    {Key::DistanceKm, "{0} km", "{0} km"},
    {Key::LegendTown, "Ihre Kommune", "Your municipality"},
    {Key::LegendTownLine, "Steht in der Mitgliederliste", "On the list of members"},

    // questions whose words can be changed; {0} and {1} are those words
    {Key::QuestionTopic, "Wer arbeitet zu {0}?", "Who works on {0}?"},
    {Key::QuestionRegion, "Was gibt es {0}?", "What is there {0}?"},
    {Key::QuestionTopicRegion, "Wer arbeitet {1} zu {0}?", "Who works on {0} {1}?"},
    {Key::QuestionSeat, "Wer sitzt in {0}?", "Who has a seat in {0}?"},
    {Key::QuestionSpeaks, "Wer spricht in {0} für Städte?", "Who speaks for cities in {0}?"},
    {Key::QuestionTown, "In welchen Netzwerken ist {0}?", "Which networks is {0} in?"},
    {Key::QuestionWithout, "Wo haben wir zu {0} noch keinen Eintrag?",
     "Where do we have no entry on {0} yet?"},
    {Key::QuestionWithoutLevel, "Wo haben wir auf der Ebene {0} noch keinen Eintrag?",
     "Where do we have no entry at the {0} level yet?"},
    {Key::QuestionWord, "Anderes Wort wählen", "Choose another word"},
    {Key::StarterTown, "In welchen Netzwerken ist Erfurt?", "Which networks is Erfurt in?"},
    {Key::StarterWithout, "Wo haben wir zum Klima noch keinen Eintrag?",
     "Where do we have no entry on climate yet?"},

    // filters
    {Key::MatchAny, "eines davon", "any"},
    {Key::MatchAll, "alle zugleich", "all"},
    {Key::MatchTooltip, "Einträge mit einem der gewählten Werte oder mit allen zugleich",
     "Entries with any of the chosen values, or with all of them"},
    {Key::YearsPlay, "Jahre abspielen", "Play the years"},
    {Key::YearsStop, "Anhalten", "Stop"},
    {Key::YearsUnknown, "{0} ohne bekanntes Gründungsjahr", "{0} without a known founding year"},
    {Key::YearsFrom, "Ab Jahr", "From year"},
    {Key::YearsUntil, "Bis Jahr", "Until year"},
    {Key::YearsInYear, "{0}: {1}", "{0}: {1}"},
    {Key::DimOthers, "Andere abblenden statt ausblenden", "Dim the others instead of hiding them"},
    {Key::SavedFilters, "Gespeicherte Filter", "Saved filters"},
    {Key::SavedFilterName, "Name des Filters", "Name of the filter"},
    {Key::SavedFilterSave, "Speichern", "Save"},
    {Key::SavedFilterRemove, "„{0}“ löschen", "Delete “{0}”"},
    {Key::SavedFiltersNone, "Noch keiner. Wählen Sie Werte und geben Sie ihnen einen Namen.",
     "None yet. Choose values and give them a name."},
    {Key::SavedFiltersFull, "Mehr als 50 gehen nicht. Löschen Sie einen, den Sie nicht mehr brauchen.",
     "There can be no more than 50. Delete one you do not need any more."},
    {Key::Undo, "Rückgängig", "Undo"},
    {Key::OtherEntries, "Andere Einträge", "Other entries"},

    // lenses
    {Key::LensInformation, "Information", "Information"},
    {Key::LensPartners, "Partner", "Partners"},
    {Key::LensInfluence, "Einfluss", "Influence"},
    {Key::LensTooltip, "Was möchten Sie wissen?", "What would you like to know?"},
    {Key::LadderTitle, "Wer spricht wo", "Who speaks where"},
    {Key::LadderNote,
     "Politische Ebenen, auf denen ein Eintrag nach unseren Daten arbeitet, mit Sitz oder Büro; seit wann, "
     "steht "
     "nur da, wo eine Quelle es sagt.",
     "Political levels an entry works on by our data, with its seat or office; since when is told only where "
     "a "
     "source says so."},
    {Key::LadderEu, "EU", "EU"},
    {Key::LadderGlobal, "Welt", "World"},
    {Key::LadderState, "Land", "State"},
    {Key::LadderFederal, "Bund", "Federation"},
    {Key::LadderMunicipal, "Kommune", "Municipality"},
    {Key::LadderSpeaks, "arbeitet auf dieser Ebene", "works on this level"},
    {Key::LadderNone, "dazu ist nichts bekannt", "nothing is known of this"},
    {Key::LadderOffice, "Büro in {0}", "office in {0}"},
    {Key::LadderSeat, "Sitz in {0}", "seat in {0}"},
    {Key::MembersNearNone, "Keine Liste nennt ein Mitglied im Umkreis von {0} km.",
     "No list names a member within {0} km."},
    {Key::MembersWithoutList, "Ohne Mitgliederliste", "Without a list of members"},
    {Key::RelatedWeightsHint, "0 heißt: zählt nicht.", "0 means: does not count."},
    {Key::RelatedTitle, "Verwandte Einträge", "Related entries"},
    {Key::RelatedNone, "Kein Eintrag hat genug gemeinsam.", "No entry has enough in common."},
    {Key::WeightsTitle, "Was zählt wie viel?", "What counts how much?"},

    // comparison
    {Key::OverlapTitle, "Überschneidung", "Overlap"},
    {Key::OverlapHint, "Ein Klick auf einen Balken zeigt, was dahinter steht, hier und auf der Karte.",
     "A click on a bar shows what is behind it, here and on the map."},
    {Key::OverlapIncomplete, "Wo Listen unvollständig sind, können sich die Zahlen ändern.",
     "Where lists are incomplete the numbers may change."},
    {Key::OverlapNothing, "Davon ist bei keinem eine Liste bekannt.", "No list of these is known of any."},

    // no entry yet
    {Key::WithoutTitle, "Noch ohne Eintrag", "No entry yet"},
    {Key::WithoutAsk, "Wo noch ohne Eintrag?", "Where is no entry yet?"},
    {Key::WithoutNote, "Das sagt etwas über unsere Daten, nicht über die Welt.",
     "This is about our data, not about the world."},
    {Key::WithoutEntriesOf, "Einträge dazu", "Entries on it"},
    {Key::WithoutOpenLists, "Hier ist nichts sicher ohne Eintrag, weil Listen offen sind: {0}.",
     "Nothing here is surely without an entry, because lists are open: {0}."},
    {Key::RegionFilterHint, "Land oder Region eingrenzen", "Narrow countries and regions"},
    {Key::CityFilterHint, "Städte eingrenzen", "Narrow cities"},

    // the region
    {Key::RegionShow, "Alles zu: {0}", "All about: {0}"},
    {Key::RegionByTier, "Bezug", "Relation"},
    {Key::RegionByTopic, "Thema", "Topic"},
    {Key::RegionByLevel, "Ebene", "Level"},

    // as text
    {Key::TextTitle, "Als Text", "As text"},
    {Key::TextCopy, "Text kopieren", "Copy text"},
    {Key::TextCopied, "Text kopiert", "Text copied"},
    {Key::TextEntriesOfTotal, "{0} von {1} Einträgen", "{0} of {1} entries"},
    {Key::TextNone, "keine", "none"},

    // help
    {Key::HelpAreas, "Zwischen Suche, Filtern, Liste und Karte wechseln",
     "Go between search, filters, list and map"},
    {Key::HelpMapKeys, "Auf der Karte: was unter dem Kreuz liegt", "On the map: what lies under the cross"},
    {Key::MapKeysHint,
     "Pfeile bewegen die Karte · Eingabe wählt, was unter dem Kreuz liegt · Bild ab, Bild auf: nächster, "
     "voriger Eintrag · + und −: Maßstab",
     "Arrows move the map · Enter takes what lies under the cross · Page Down, Page Up: next, previous entry "
     "· + and −: zoom"},
    {Key::HelpText, "Diese Ansicht als Text", "This view as text"},
    {Key::HelpUndo, "Letzten Schritt zurücknehmen", "Take the last step back"},
};

}  // namespace text::rows
