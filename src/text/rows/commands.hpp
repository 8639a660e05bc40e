// Words for commands: keys as readers know them, and why something cannot be done now. Included by
// catalogue.cpp only.
#pragma once

#include "text/rows/row.hpp"

namespace text::rows {

constexpr Row commands[] = {
    // keys and what is done with mouse or letters
    {Key::KeyCtrl, "Strg", "Ctrl"},
    {Key::KeyShift, "Umschalt", "Shift"},
    {Key::KeyAlt, "Alt", "Alt"},
    {Key::KeyEscape, "Esc", "Esc"},
    {Key::KeyEnter, "Eingabe", "Enter"},
    {Key::KeyTab, "Tab", "Tab"},
    {Key::KeyBackspace, "Rücktaste", "Backspace"},
    {Key::KeyDelete, "Entf", "Delete"},
    {Key::KeyInsert, "Einfg", "Insert"},
    {Key::KeyLeft, "Links", "Left"},
    {Key::KeyRight, "Rechts", "Right"},
    {Key::KeyUp, "Oben", "Up"},
    {Key::KeyDown, "Unten", "Down"},
    {Key::KeyPageUp, "Bild auf", "Page Up"},
    {Key::KeyPageDown, "Bild ab", "Page Down"},
    {Key::KeyHome, "Pos1", "Home"},
    {Key::KeyEnd, "Ende", "End"},
    {Key::KeySpace, "Leertaste", "Space"},
    {Key::KeyArrows, "Pfeiltasten", "Arrow keys"},
    {Key::KeyLetters, "A–Z", "A–Z"},
    {Key::KeyNumber, "Zahl", "Number"},
    {Key::KeyClickOrType, "Klick oder Tippen", "Click or typing"},
    {Key::KeyClick, "Klick", "click"},
    {Key::KeyWheel, "Mausrad", "Mouse wheel"},
    {Key::KeyDrag, "Ziehen", "Drag"},
    {Key::KeyRightButton, "Rechte Maustaste", "Right button"},
    // commands
    {Key::TextNormal, "Schrift in gewöhnlicher Größe", "Text of normal size"},
    {Key::PresentFromFirst, "Von der ersten Szene an", "From the first scene"},
    {Key::HelpPresentEnds, "Erste, letzte Szene", "First, last scene"},
    {Key::HelpDeleteScene, "Szene löschen", "Delete a scene"},
    {Key::HelpQuizReveal, "Bei „Wo sitzt …?“: auflösen, weiter", "In “Where is …?”: reveal, go on"},
    {Key::QuitProgram, "Programm beenden", "Quit the program"},
    // why one cannot be done now
    {Key::WhyNothingSelected, "Es ist nichts ausgewählt und nichts gefiltert.",
     "Nothing is selected or filtered."},
    {Key::WhyNoViewBefore, "Davor war keine Ansicht.", "There was no view before this one."},
    {Key::WhyNoViewAfter, "Danach kommt keine Ansicht.", "There is no view after this one."},
    {Key::WhyNoScenes, "Es gibt noch keine Szenen.", "There are no scenes yet."},
    {Key::WhyNothingToUndo, "Es gibt nichts zurückzunehmen.", "There is nothing to take back."},
    {Key::WhyNothingToRedo, "Es wurde nichts zurückgenommen.", "Nothing was taken back."},
    {Key::WhyTextLargest, "Größer geht es nicht.", "It is as large as it can be."},
    {Key::WhyTextSmallest, "Kleiner geht es nicht.", "It is as small as it can be."},
};

}  // namespace text::rows
