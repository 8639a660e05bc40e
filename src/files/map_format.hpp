// The layout of kommunalatlas.map: header, chunk table, chunks aligned to 64 bytes, in the byte order of
// the machine. Written by tools/bake, read in place by map_file.cpp; made anew by every build, so there is
// one version and no conversion.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>

#include "geo/map_geometry.hpp"
#include "model/place_record.hpp"

namespace files::map_format {

inline constexpr std::array<char, 8> magic{'K', 'A', 'T', 'L', 'A', 'S', '\x1a', '\n'};
/// Rises with every change of this file, of geo/map_geometry.hpp or of model/place_record.hpp.
inline constexpr std::uint32_t version = 3;
inline constexpr std::uint32_t byteOrderMark = 0x01020304;
inline constexpr std::size_t alignment = 64;
inline constexpr std::uint32_t maxChunks = 256;

struct Header {
    std::array<char, 8> magic{};
    std::uint32_t version = 0;
    std::uint32_t byteOrder = 0;
    std::uint64_t fileBytes = 0;
    std::uint32_t chunkCount = 0;  ///< the table follows the header
    std::uint32_t levelCount = 0;
    std::uint64_t tableChecksum = 0;  ///< checksum() of the chunk table
};
static_assert(sizeof(Header) == 40);

enum class ChunkKind : std::uint32_t {
    LevelInfo = 1,
    LonLat,
    WorldPositions,
    EuropePositions,
    GermanyPositions,
    Strokes,
    Arcs,
    ArcRefs,
    Rings,
    Regions,
    Triangles,
    Strings = 100,
    Places,
    PlaceKeys,
    Municipalities,
    FirstInCell,
    PlacesInCell,
    Subdivisions,
    SmallPlaces,
    SmallKeys,
    Continents = 200,
    Subregions,
    Countries,
    States,
    Districts
};

struct Chunk {
    ChunkKind kind{};
    std::uint32_t level = 0;     ///< of the level chunks; else 0
    std::uint64_t offset = 0;    ///< from the start of the file
    std::uint64_t bytes = 0;     ///< without the padding behind it
    std::uint64_t checksum = 0;  ///< of the content; openMapFile checks it for small chunks only
};
static_assert(sizeof(Chunk) == 32);

struct LevelInfo {
    double toleranceM = 0;
    double coverageDeg[4] = {};  ///< west, south, east, north
    std::uint32_t firstArcOfClass[geo::lineClassCount + 1] = {};
    std::uint32_t firstVertexOfClass[geo::lineClassCount + 1] = {};
    std::uint32_t firstLandRing = 0, landRingCount = 0;
};
static_assert(sizeof(LevelInfo) == 40 + 8 * 13 + 8);

// Geography; texts are offsets into Strings.
struct ContinentRecord {
    char code[4] = {};
    std::uint32_t de = 0, en = 0;
};
struct SubregionRecord {
    char code[4] = {};
    std::uint32_t de = 0, en = 0, continent = 0;
};
struct CountryRecord {
    char code[4] = {};
    std::uint32_t de = 0, en = 0;
    std::uint16_t continent = 0, subregion = 0;
    std::uint8_t eu = 0, unMember = 0, padding[2] = {};
};
struct StateRecord {
    char code[8] = {}, key[4] = {};
    std::uint32_t de = 0, en = 0;
};
struct DistrictRecord {
    char key[8] = {};
    std::uint32_t name = 0, type = 0, state = 0;
};

/// FNV-1a over eight bytes at a time (the rest byte by byte): no defence against malice, finds damage.
inline std::uint64_t checksum(const void* data, std::size_t bytes)
{
    constexpr std::uint64_t prime = 0x100000001b3;
    std::uint64_t hash = 0xcbf29ce484222325;
    const auto* at = static_cast<const unsigned char*>(data);
    for (; bytes >= 8; at += 8, bytes -= 8) {
        std::uint64_t word = 0;
        std::memcpy(&word, at, 8);
        hash = (hash ^ word) * prime;
        hash ^= hash >> 29;
    }
    for (; bytes > 0; ++at, --bytes) hash = (hash ^ *at) * prime;
    return hash;
}

}  // namespace files::map_format
