// Answers that are dear to compute, each kept as long as its question is the last one of its kind. One for a
// window; not for several threads.
#pragma once

#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "filter/answers/missing.hpp"
#include "filter/answers/municipality.hpp"
#include "filter/answers/overlap.hpp"
#include "filter/answers/region_card.hpp"
#include "filter/answers/related.hpp"
#include "filter/answers/without_entry.hpp"
#include "filter/list_order.hpp"
#include "filter/result.hpp"
#include "filter/way_out.hpp"

namespace filter {

class Answers {
public:
    /// The index must outlive the answers.
    explicit Answers(const Index& index) : index_(index) {}

    const Index& index() const { return index_; }
    // References hold until the next question of the same kind.
    const Municipality& town(model::PlaceId place);
    /// For all German states, then all countries.
    const WithoutEntry& withoutEntry(const EntryQuestion& question);
    const Overlap& overlap(const std::vector<model::NetworkId>& networks, OverlapOf of);
    const std::vector<RelatedEntry>& related(model::NetworkId asked, const RelatedWeights& weights);
    const RegionCard& region(const RegionRef& region);
    const std::vector<MissingFact>& missing(int year);
    const std::optional<WayOut>& wayOut(const Criteria& criteria);
    /// What passes; see evaluate.
    const Result& result(const Criteria& criteria);
    /// See sortedEntries.
    const std::vector<model::NetworkId>& sorted(ListOrder order, base::Language language);

private:
    template <class Question, class Answer>
    using Kept = std::optional<std::pair<Question, Answer>>;
    using RelatedQuestion = std::pair<model::NetworkId, RelatedWeights>;

    const Index& index_;
    Kept<model::PlaceId, Municipality> town_;
    Kept<EntryQuestion, WithoutEntry> withoutEntry_;
    std::array<Kept<std::vector<model::NetworkId>, Overlap>, 3> overlaps_;
    Kept<RelatedQuestion, std::vector<RelatedEntry>> related_;
    Kept<RegionRef, RegionCard> region_;
    Kept<Criteria, std::optional<WayOut>> wayOut_;
    Kept<int, std::vector<MissingFact>> missing_;
    Kept<Criteria, Result> result_;
    Kept<std::pair<ListOrder, base::Language>, std::vector<model::NetworkId>> sorted_;
};

}  // namespace filter
