// The readers' words for what filter/answers says in values: evidence, certainty, gaps of lists, reasons.
// Short phrases for table cells and panel lines; sentences are made by those who show them.
#pragma once

#include <string>
#include <string_view>

#include "filter/answers/municipality.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/answers/related.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/text/place_search.hpp"

namespace words {

std::string_view answerWord(filter::Evidence evidence, base::Language language);
std::string_view answerWord(filter::Certainty certainty, base::Language language);
std::string_view answerWord(filter::PlaceMatch match, base::Language language);
std::string_view answerWord(filter::ListGap gap, base::Language language);
std::string_view answerWord(filter::Fit fit, base::Language language);  ///< empty for Fit::No
std::string_view answerWord(filter::SetState state, base::Language language);
std::string_view answerWord(filter::EntryClass entryClass, base::Language language);
std::string_view answerWord(filter::OverlapOf of, base::Language language);

/// "3 gemeinsame Themen, 9 gemeinsame Länder, beide in Bonn".
std::string relatedReasons(const filter::RelatedEntry& entry, base::Language language);

/// The state, province or canton a place lies in; empty if it is not known or has the name of the place.
std::string regionOf(const model::Atlas& atlas, const model::Place& place, base::Language language);

/// Where a place lies, for telling it from others: "Thüringen, Saale-Orla-Kreis", "Georgia, Vereinigte
/// Staaten".
std::string whereabouts(const model::Atlas& atlas, const model::Place& place, base::Language language);

/// "Győr, auch Raab": the place by the name shown to those readers, and by the one it was found by where that
/// is another; "16053000: Jena" where it was the official key.
std::string foundName(const model::Place& place, const std::string& also, bool byKey,
                      base::Language language);
std::string foundName(const model::Atlas& atlas, const filter::PlaceHit& hit, base::Language language);

/// "nur C40", "C40 und ICLEI", "alle drei": the entries of an intersection by their labels.
std::string intersectionName(const model::Atlas& atlas, const filter::Overlap& overlap,
                             const filter::Intersection& intersection, base::Language language);

/// "12", "mindestens 12", "höchstens 12", "bisher 12" where it may change both ways; "nicht bekannt" where
/// none is known and there may be some.
std::string intersectionCount(const filter::Intersection& intersection, base::Language language);

}  // namespace words
