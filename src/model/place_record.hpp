// A place and a search key as they lie in the map file: plain data, written by tools/bake, read in place
// by Gazetteer. A change here needs a new version in files/map_format.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

namespace model {

enum class PlaceRank : std::uint8_t { Capital, AdminSeat, Other };

/// Town and Municipality are the official types of German municipalities; Quarter is a part of a town.
enum class PlaceType : std::uint8_t { Place, Town, Municipality, Quarter };

struct PlaceRecord {
    static constexpr std::uint16_t noDistrict = 0xFFFF;
    static constexpr std::uint8_t noState = 0xFF;

    std::int32_t lonE5 = 0, latE5 = 0;               ///< degrees times 100,000
    std::uint32_t name = 0, nameDe = 0, nameEn = 0;  ///< offsets into the string pool, 0: empty
    std::uint32_t population = 0;
    char municipalityKey[8] = {};  ///< NUL: none
    char country[2] = {};
    std::uint16_t countryIndex = 0;  ///< into Geography::countries()
    std::uint16_t districtIndex = noDistrict;
    std::uint8_t stateIndex = noState;
    PlaceRank rank = PlaceRank::Other;
    PlaceType type = PlaceType::Place;
    std::uint8_t padding[3] = {};
};
static_assert(sizeof(PlaceRecord) == 44);

/// Whose text a search key is. Word: the end of a name, from a later word on. Other: a further spelling or
/// an old or foreign name.
enum class KeyKind : std::uint8_t { Name, Word, Other };

/// A folded text and the place it belongs to.
struct PlaceKey {
    std::uint32_t text = 0;  ///< offset into the string pool
    std::uint32_t place : 24 = 0;
    std::uint32_t kind : 8 = 0;  ///< a KeyKind
};
static_assert(sizeof(PlaceKey) == 8);

/// The grid that finds places by area: cells of `gridStepDeg`, rows from south to north.
inline constexpr int gridStepDeg = 2;
inline constexpr std::size_t gridColumns = 360 / gridStepDeg;
inline constexpr std::size_t gridRows = 180 / gridStepDeg;
inline constexpr std::size_t gridCellCount = gridColumns * gridRows;

/// Cell of a position inside [-180, 180] x [-90, 90].
inline std::size_t gridCell(double lonDeg, double latDeg)
{
    const auto clampIndex = [](double value, std::size_t count) {
        const double index = value / gridStepDeg;
        if (!(index > 0)) return std::size_t{0};
        return index >= static_cast<double>(count) ? count - 1 : static_cast<std::size_t>(index);
    };
    return clampIndex(latDeg + 90, gridRows) * gridColumns + clampIndex(lonDeg + 180, gridColumns);
}

}  // namespace model
