// From one overlay to the next with the least work: while somebody types only one entry becomes another one.
// What comes out is what overlay/apply would make. Pure.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "model/atlas.hpp"
#include "overlay/overlay.hpp"

namespace overlay {

struct Followed {
    model::Atlas atlas;
    /// Entries that are others than before, by their place; those behind the former last one are new.
    std::vector<std::size_t> changed;
};

/// `shown`: apply(base, before). Nothing where it is not that simple: entries went, or ids move.
std::optional<Followed> follow(const model::Atlas& base, const model::Atlas& shown, const Overlay& before,
                               const Overlay& after);

}  // namespace overlay
