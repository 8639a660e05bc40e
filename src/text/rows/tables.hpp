// The catalogue's rows about tables of somebody's that are taken over. Included by catalogue.cpp only.
#pragma once

#include "text/rows/row.hpp"

namespace text::rows {

constexpr Row tables[] = {
    {Key::TableImport, "Tabelle importieren", "Import a table"},
    {Key::MissingTitle, "Was fehlt noch?", "What is still missing?"},
    {Key::TablePaste, "Kopierte Zellen einfügen", "Paste copied cells"},
    {Key::TableNothingPasted, "In der Zwischenablage steht keine Tabelle.",
     "There is no table in the clipboard."},
    {Key::TableTemplateSaved, "Vorlage gesichert: {0}", "Template saved: {0}"},
};

}  // namespace text::rows
