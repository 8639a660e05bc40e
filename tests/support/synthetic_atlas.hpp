// Atlases of any size with random entries over all countries and German states, for property tests and
// benchmarks. The same size and seed give the same atlas.
#pragma once

#include <memory>

#include "model/atlas.hpp"

namespace test_support {

/// All countries of model/iso_codes and the 16 states with invented names; two districts in Thuringia.
std::shared_ptr<const model::Geography> syntheticGeography();

/// Entries of every kind: notes, parties, complete, partial and unknown lists, lead cities, nationwide and by
/// state. Seats and member places lie at places of `gazetteer` where it has some, else anywhere.
model::Atlas syntheticAtlas(std::size_t entries, unsigned seed,
                            std::shared_ptr<const model::Geography> geography,
                            std::shared_ptr<const model::Gazetteer> gazetteer = {});

}  // namespace test_support
