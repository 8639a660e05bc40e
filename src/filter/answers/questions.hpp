// What can be asked beside the filter, as small values that the state keeps. The answers are in the other
// headers of this folder.
#pragma once

#include <cstdint>
#include <optional>

#include "model/vocabulary.hpp"

namespace filter {

/// An entry on what is there or not; with both, entries that have both.
struct EntryQuestion {
    std::optional<model::Topic> topic;
    std::optional<model::Level> level;
    friend bool operator==(const EntryQuestion&, const EntryQuestion&) = default;
};

enum class OverlapOf : std::uint8_t { Countries, States, MemberPlaces };

/// One bar of a comparison: what exactly the entries of `mask` have (bit i for entry i).
struct OverlapChoice {
    OverlapOf of = OverlapOf::Countries;
    std::uint8_t mask = 0;
    friend bool operator==(const OverlapChoice&, const OverlapChoice&) = default;
};

/// What counts how much for related entries; any scale, negative counts as 0.
struct RelatedWeights {
    double topics = 3;
    double region = 2;
    double level = 1;
    friend bool operator==(const RelatedWeights&, const RelatedWeights&) = default;
};

}  // namespace filter

/// Keys of scenes and of JSON.
template <>
struct model::Vocabulary<filter::OverlapOf> {
    static constexpr std::array<std::string_view, 3> keys{"countries", "states", "member-places"};
};
