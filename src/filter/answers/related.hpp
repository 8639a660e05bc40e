// Entries that have much in common with one: ranked, each with the reasons. The weights are the reader's.
#pragma once

#include <string>
#include <vector>

#include "filter/answers/questions.hpp"
#include "filter/index.hpp"

namespace filter {

struct RelatedEntry {
    model::NetworkId network;
    double score = 0;  ///< 0 to 1
    // --- the reasons
    std::vector<model::Topic> topics;    ///< in common, in the order of the asked entry
    std::vector<std::string> countries;  ///< with both, as far as known; codes, sorted
    std::vector<std::string> states;     ///< both are organised or have members in, as far as known
    std::vector<model::Level> levels;
    std::vector<base::LocalText>
        seatCities;                    ///< both have a seat or office in, in the order of the asked entry
    std::vector<std::size_t> members;  ///< places in both lists, into MemberIndex::all(), of the asked entry
};

/// Best first, ties in slide order, at most `limit`; only entries with a reason beyond the level. Notes are
/// left out; parties relate to parties alone, so that none is recommended to anybody else.
///
/// The score is the weighted mean of three parts: topics, the shared share of all topics of both (Jaccard);
/// region, the mean of: the shared share of all countries of both, 1 for a seat in the same city, the share
/// of the smaller membership list that both have, where both have one; level, the shared share of all levels.
std::vector<RelatedEntry> related(const Index& index, model::NetworkId asked,
                                  const RelatedWeights& weights = {}, std::size_t limit = 12);

}  // namespace filter
