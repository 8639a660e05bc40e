// Facts of an entry as words for a card: figures, years, sources, lists of countries and states.
#pragma once

#include <string>
#include <vector>

#include "ui/frame.hpp"

namespace ui {

/// "2018 · Folien", "2024 · rp-online.de, 2024-07", "ohne Jahr · ..."; empty if nothing is known.
std::string sourceLine(const Frame& f, const model::Provenance& provenance);

/// "mehr als 70 Kommunen"; the note alone if the source gives no number.
std::string figureText(const Frame& f, const model::Figure& figure);

/// A number of countries: "57 Länder".
std::string countryFigureText(const Frame& f, const model::Figure& figure);

/// "20 von 24 bekannt", "28 von rund 70 bekannt"; empty if there is no whole to compare with.
std::string knownOf(const Frame& f, std::optional<std::int64_t> known, std::optional<std::int64_t> of, bool atLeast, bool approximate);

/// Names in the reader's language, sorted; unknown codes stay codes.
std::string countryNames(const Frame& f, const std::vector<std::string>& codes);
/// The same for German states; those in `uncertain` are marked.
std::string stateNames(const Frame& f, const std::vector<std::string>& codes, const std::vector<std::string>& uncertain = {});
std::string countryName(const Frame& f, const std::string& code);
std::string stateName(const Frame& f, const std::string& code);
/// A country's or a German state's name, by the form of the code.
std::string regionCodeName(const Frame& f, const std::string& code);

/// "Netzwerk · International".
std::string kindLine(const Frame& f, const model::Network& network);

/// Name, seat and address as plain text, for the clipboard.
std::string contactText(const Frame& f, const model::Network& network);

/// An address as people read it: %C3%BC as ü where that gives letters of our fonts, no "https://".
std::string readableAddress(std::string_view address);

/// Pieces that are not empty, with `separator` between them.
std::string joined(const std::vector<std::string>& pieces, std::string_view separator);

}  // namespace ui
