// What a view says, as a document: the list, an entry, a comparison, a region, a town, what has no entry yet.
#pragma once

#include "filter/answers/answers.hpp"
#include "state/app_state.hpp"
#include "words/document/document.hpp"

namespace words {

/// How much is said of each entry of a list: one line, or a heading with all that identifies and reaches it.
enum class ListExtent : std::uint8_t { Lines, Entries };

/// The answer to the view's criteria, in its order and in the list's groups: tiers with a region, else
/// scopes.
TextTwin describeList(const model::Atlas& atlas, const state::View& view, const filter::Result& result,
                      base::Language language, ListExtent extent);

TextTwin describeEntry(filter::Answers& answers, model::NetworkId id, const filter::RelatedWeights& weights,
                       base::Language language);
TextTwin describeComparison(filter::Answers& answers, const std::vector<model::NetworkId>& entries,
                            base::Language language);
TextTwin describeRegion(filter::Answers& answers, const filter::RegionRef& region, base::Language language);
TextTwin describeTown(filter::Answers& answers, model::PlaceId town, base::Language language);
TextTwin describeWithoutEntry(filter::Answers& answers, const filter::EntryQuestion& question,
                              base::Language language);

/// What panel and map show now; what lies on top is told first: a region, selected entries, a town, a
/// question without an answer, the list.
TextTwin describeView(filter::Answers& answers, const state::AppState& state, const filter::Result& result);

}  // namespace words
