// The single values of what is asked for, each with its name and what would be asked without it: for
// chips and for the way out of an empty result.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "ui/frame.hpp"

namespace ui {

struct CriteriaPart {
    std::string name;   ///< of the chip: "chip:topic:water"
    std::string label;  ///< for readers
    std::optional<model::Topic> topic;
    filter::Criteria without;
};

/// In the order scope, topic, level, status, region, city, text.
std::vector<CriteriaPart> partsOf(const Frame& f, const filter::Criteria& criteria);

/// A city's name in the reader's language if some entry has its seat there, else as it was given.
std::string cityName(const Frame& f, const std::string& city);

}  // namespace ui
