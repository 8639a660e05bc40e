// What a picture can be blamed for, as rows of one table: key, weight and the reason of the weight. Counts
// nothing itself; docs/composition.md has the same table with today's numbers.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace score {

enum class Measure : std::uint8_t {
    AskedCovered,
    AskedUnnamed,
    AskedInEdgeList,
    ListsOverAsked,
    OthersListed,
    LeadersTotal,
    LeaderLongest,
    LeadersCross,
    LeadersThroughDots,
    SmallLetters,
    LargerMissing,
    EmptyShare,
    TwoNames,
    ArrowsInside,
    TextsOverlap,
    TextsCut
};
inline constexpr std::size_t measureCount = 16;

/// Points are what an editor would rather give than have one more of it; about a hundred is a picture that
/// goes back to be drawn anew.
struct MeasureRow {
    Measure measure{};
    std::string_view key, what, unit;
    double weight = 0;  ///< points for one unit
    std::string_view why;
};

/// In the order of the enumeration.
const std::array<MeasureRow, measureCount>& measures();
inline const MeasureRow& rowOf(Measure measure) { return measures()[static_cast<std::size_t>(measure)]; }

/// Raw counts of one picture, and what they weigh.
struct Faults {
    std::array<double, measureCount> counts{};

    double& operator[](Measure measure) { return counts[static_cast<std::size_t>(measure)]; }
    double operator[](Measure measure) const { return counts[static_cast<std::size_t>(measure)]; }
    double total() const;
    friend bool operator==(const Faults&, const Faults&) = default;
};

}  // namespace score
