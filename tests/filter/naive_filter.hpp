// The definition of a filter as one reads it, entry by entry and fact by fact: slow and without any help of
// filter/facet, so that the program's evaluation can be tested against it.
#pragma once

#include <vector>

#include "filter/criteria.hpp"
#include "filter/result.hpp"
#include "model/atlas.hpp"

namespace naive {

/// As filter::evaluate.
filter::Result evaluate(const model::Atlas& atlas, const filter::Criteria& criteria);

}  // namespace naive
