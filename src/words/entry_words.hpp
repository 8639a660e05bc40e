// Facts of an entry as words: figures with what they count, years, sources, lists of countries and states.
// For cards, tables and documents; knows nothing of where they stand.
#pragma once

#include <string>
#include <vector>

#include "base/language.hpp"
#include "model/atlas.hpp"

namespace words {

/// The text in the language; a fallback is marked "(EN)" or "(DE)".
std::string localText(const base::LocalText& text, base::Language language);

/// Pieces that are not empty, with `separator` between them.
std::string joined(const std::vector<std::string>& pieces, std::string_view separator);

/// Where a fact comes from: all citations, "Folien" for the slides; empty if nothing is known.
std::string sourceText(const model::Provenance& provenance, base::Language language);

/// Year and sources: "2018 · Folien", "2024 · rp-online.de, 2024-07", "ohne Jahr · ..."; empty if nothing is
/// known.
std::string sourceLine(const model::Provenance& provenance, base::Language language);

/// "2018", "ohne Jahr" where a year belongs to the fact and nobody knows it; else empty.
std::string yearText(const model::Provenance& provenance, base::Language language);

/// "mehr als 70 Kommunen", "57 Länder" for a figure without a unit; empty if the source gives no number.
std::string figureWords(const model::Figure& figure, base::Language language);
/// With the note: "70 Kommunen (acht Länder)"; the note alone if the source gives no number.
std::string figureText(const model::Figure& figure, base::Language language);

/// "20 von 24 bekannt", "28 von rund 70 bekannt"; empty if there is no whole to compare with.
std::string knownOf(std::optional<std::int64_t> known, std::optional<std::int64_t> of, bool atLeast,
                    bool approximate, base::Language language);
/// How much of a list of members is known: "vollständige Liste", "20 von 24 bekannt", "unvollständige Liste".
std::string knownOf(const model::MemberList& list, base::Language language);

// Names; unknown codes stay codes.
std::string countryName(const model::Atlas& atlas, const std::string& code, base::Language language);
std::string stateName(const model::Atlas& atlas, const std::string& code, base::Language language);
/// A country's or a German state's name, by the form of the code.
std::string regionCodeName(const model::Atlas& atlas, const std::string& code, base::Language language);
/// Sorted, accents as their letters, with commas between them.
std::string sortedNames(std::vector<std::string> names);
/// Those in `uncertain` are marked.
std::string countryNames(const model::Atlas& atlas, const std::vector<std::string>& codes,
                         const std::vector<std::string>& uncertain, base::Language language);
std::string stateNames(const model::Atlas& atlas, const std::vector<std::string>& codes,
                       const std::vector<std::string>& uncertain, base::Language language);

/// Of a summary: one fact.
std::string firstSentence(const std::string& text);

/// "Netzwerk · International".
std::string kindLine(const model::Network& network, base::Language language);
std::string topicsText(const model::Network& network, base::Language language);
std::string levelsText(const model::Network& network, base::Language language);
/// Short name, else the name.
std::string shortName(const model::Network& network, base::Language language);

/// Name, seat and address as plain text, for the clipboard.
std::string contactText(const model::Atlas& atlas, const model::Network& network, base::Language language);

/// An address as people read it: %C3%BC as ü where that gives letters of our fonts, without the scheme,
/// "www." and a slash at the end.
std::string readableAddress(std::string_view address);

/// "1 Eintrag", "12 Einträge".
std::string entryCount(std::size_t count, base::Language language);

/// The text that names an entry on the map: its short label, else its name.
const std::string& entryLabel(const model::Network& network, base::Language language);

}  // namespace words
