// A place, a first-level region and a search key as they lie in the map file: plain data, written by
// tools/bake, read in place by Gazetteer. A change here needs a new version in files/map_format.hpp.
#pragma once

#include <cstddef>
#include <cstdint>

namespace model {

enum class PlaceRank : std::uint8_t { Capital, AdminSeat, Other };

/// Town and Municipality are the official types of German municipalities; Quarter is a part of a town.
enum class PlaceType : std::uint8_t { Place, Town, Municipality, Quarter };

struct PlaceRecord {
    static constexpr std::uint16_t noDistrict = 0xFFFF;
    static constexpr std::uint16_t noSubdivision = 0xFFFF;
    static constexpr std::uint8_t noState = 0xFF;

    std::int32_t lonE5 = 0, latE5 = 0;               ///< degrees times 100,000
    std::uint32_t name = 0, nameDe = 0, nameEn = 0;  ///< offsets into the string pool, 0: empty
    std::uint32_t population = 0;
    char municipalityKey[8] = {};  ///< NUL: none
    char country[2] = {};
    std::uint16_t countryIndex = 0;  ///< into Geography::countries()
    std::uint16_t districtIndex = noDistrict;
    std::uint16_t subdivisionIndex = noSubdivision;  ///< into Gazetteer's subdivisions
    std::uint8_t stateIndex = noState;
    PlaceRank rank = PlaceRank::Other;
    PlaceType type = PlaceType::Place;
    std::uint8_t padding = 0;
};
static_assert(sizeof(PlaceRecord) == 44);

/// A first-level region outside Germany: a state, province, canton; what ISO 3166-2 calls a subdivision.
struct SubdivisionRecord {
    std::uint32_t name = 0, nameDe = 0, nameEn = 0;  ///< offsets into the string pool, 0: empty
    std::uint32_t folded = 0;  ///< all its names and the letters people write behind towns, folded
    char code[6] = {};         ///< ISO 3166-2, NUL: not known
    std::uint16_t countryIndex = 0;
};
static_assert(sizeof(SubdivisionRecord) == 24);

/// What kind of name a search key is, the better first. A place has at most one key of each kind for a text;
/// of German and English both, of all others only the best one.
enum class KeyKind : std::uint8_t {
    Name,     ///< official in Germany; elsewhere the local one in Latin letters
    German,   ///< abroad: in general use in German today, and shown unless another one is (Warschau; Kyjiw)
    English,  ///< the same in English, also of German towns
    Word,     ///< one of the three above from a later word on: "Orla" of Neustadt an der Orla
    Script,   ///< the local name in its own script
    Exonym,   ///< German or English, known but not in general use (Raab for Győr)
    Other     ///< another spelling, in another language, or a former one
};

/// Of the names that are in use, each as a whole.
constexpr bool isInUse(KeyKind kind)
{
    return kind == KeyKind::Name || kind == KeyKind::German || kind == KeyKind::English;
}

/// A folded text and the place it belongs to.
struct PlaceKey {
    std::uint32_t text = 0;  ///< offset into the string pool
    std::uint32_t name = 0;  ///< offset of the whole name as it is written
    std::uint32_t place : 24 = 0;
    std::uint32_t kind : 8 = 0;  ///< a KeyKind
};
static_assert(sizeof(PlaceKey) == 12);

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
