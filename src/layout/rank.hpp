// Who comes first in a picture: what is asked for, its surroundings, and the rest. The only place where this
// is decided; placement, lists, marks and the score read it. Says nothing about where or how anything stands.
#pragma once

#include <cstdint>
#include <vector>

#include "layout/request.hpp"

namespace layout {

/// Asked: named at its place, whatever else is there. Context: named where there is room. Rest: a quiet dot.
enum class Rank : std::uint8_t { Asked, Context, Rest };

/// A filter's result, the hits of a search and the answer of a region are asked for up to this number of
/// entries; more are a survey, in which none comes first.
inline constexpr std::size_t mostAsked = 12;

class Ranks {
public:
    explicit Ranks(const Request& request);

    Rank of(model::NetworkId network) const
    {
        return network.index < ranks_.size() ? ranks_[network.index] : Rank::Rest;
    }
    bool isAsked(model::NetworkId network) const { return of(network) == Rank::Asked; }
    /// Something comes first: an entry, or the town that is asked about.
    bool anyAsked() const { return anyAsked_; }

private:
    std::vector<Rank> ranks_;  ///< by NetworkId::index
    bool anyAsked_ = false;
};

}  // namespace layout
