// The words of entries that people add or correct themselves. Included by catalogue.cpp only.
#pragma once

#include "text/rows/row.hpp"

namespace text::rows {

constexpr Row entries[] = {
    {Key::EntryAdd, "Eintrag hinzufügen", "Add an entry"},
    {Key::EntryAddNamed, "„{0}“ hinzufügen", "Add “{0}”"},
    {Key::EntryAddHere, "Hier ein Netzwerk eintragen", "Add a network here"},
    {Key::EntryEdit, "Eintrag bearbeiten", "Edit entry"},
    {Key::EntryCopy, "Verdoppeln", "Duplicate"},
    {Key::EntryDelete, "Löschen", "Delete"},
    {Key::EntryHide, "Ausblenden", "Hide"},
    {Key::FormDone, "Fertig", "Done"},
    {Key::OwnEntry, "Eigener Eintrag", "Your own entry"},
    {Key::OwnFields, "Eigene Angaben: {0}", "Your own: {0}"},
    {Key::FieldRestore, "Zurück zu den Daten", "Back to the data"},
    {Key::FieldRestoreTo, "Zurück zu den Daten: {0}", "Back to the data: {0}"},
    {Key::FieldsRestore, "Alle Angaben zurück zu den Daten", "All back to the data"},
    {Key::FieldFilterHint, "Namen eingeben …", "Type a name …"},
    {Key::FieldOnMap, "Eingeben oder auf die Karte klicken", "Type, or click on the map"},
    {Key::FieldAddRegions, "Hinzufügen", "Add"},
    {Key::FieldUnstated, "keine Angabe", "not stated"},
    {Key::NameNeeded, "Ein Eintrag braucht einen Namen.", "An entry needs a name."},
    {Key::YearNeeded, "Ein Jahr hat vier Ziffern.", "A year has four digits."},
    {Key::SeatChoose, "Ort wählen", "Choose a place"},
    {Key::SeatExchange, "Anderen Ort wählen", "Choose another place"},
    {Key::FigureAdd, "Zahl hinzufügen", "Add a figure"},
    {Key::FigureCount, "Anzahl", "Number"},
    {Key::FigureUnit, "Wovon?", "Of what?"},
    {Key::FigureYear, "Jahr", "Year"},
    {Key::FigureSource, "Quelle (leer: eigene Angabe)", "Source (empty: own statement)"},
    {Key::MemberLinesHint,
     "Weitere Orte: einer je Zeile, auch aus einer Tabelle eingefügt. Dahinter, mit Tabulator oder "
     "Semikolon, das Land oder Bundesland.",
     "More places: one per line, pasted from a spreadsheet too. Behind it, with a tab or semicolon, the "
     "country or "
     "German state."},
    {Key::MemberLinesTake, "Orte übernehmen", "Take over places"},
    {Key::MembersPlaced, "Orte: {0}, alle gefunden.", "Places: {0}, all found."},
    {Key::MembersNotPlaced, "Orte: {0}, davon {1} nicht eindeutig gefunden und ohne Punkt auf der Karte: {2}",
     "Places: {0}, {1} of them not clearly found and without a dot on the map: {2}"},
    {Key::Remove, "Entfernen", "Remove"},
    {Key::HiddenEntries, "Ausgeblendet", "Hidden"},
    {Key::ShowAgain, "Wieder zeigen", "Show again"},
};

}  // namespace text::rows
