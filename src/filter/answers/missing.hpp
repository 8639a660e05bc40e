// What entries still lack and what looks wrong in them, each with the field where it is mended. Says nothing
// of how bad that is. Pure.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/message.hpp"
#include "filter/index.hpp"

namespace filter {

/// In the order in which a list shows them.
enum class Lack : std::uint8_t {
    SameName,      ///< another entry is called so
    SeatOutside,   ///< a seat lies outside the country it is said to be in
    CountsDiffer,  ///< list of members and figure contradict each other
    MemberWithoutPlace,
    NoSource,
    NoYear,
    OldFigure,  ///< newest figure or list is of more than ten years ago
    OneLanguage
};
inline constexpr std::size_t lackCount = 8;
/// "Ohne Quelle".
base::LocalText wordOf(Lack lack);

struct MissingFact {
    Lack lack{};
    model::NetworkId network;
    std::string_view field;  ///< key of overlay/field
    base::Message detail;
};

/// By lack, then in the order of the entries. `year`: that it is now.
std::vector<MissingFact> missingFacts(const Index& index, int year);

}  // namespace filter
