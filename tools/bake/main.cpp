// bake_map: expands assets/map into kommunalatlas.map, the file the program maps into memory. Runs at build
// time; the same input gives the same bytes.
#include <cstdio>
#include <exception>
#include <filesystem>
#include <string>
#include <vector>

#include "asset_reader.hpp"
#include "level_builder.hpp"
#include "map_writer.hpp"
#include "places.hpp"

namespace {

using files::map_format::ChunkKind;

void addLevel(bake::MapWriter& writer, std::uint32_t number, bake::SourceLevel source)
{
    const bake::BuiltLevel level = bake::buildLevel(std::move(source));
    writer.add(ChunkKind::LevelInfo, std::vector{level.info}, number);
    writer.add(ChunkKind::LonLat, level.lonLat, number);
    writer.add(ChunkKind::WorldPositions, level.positions[0], number);
    writer.add(ChunkKind::EuropePositions, level.positions[1], number);
    writer.add(ChunkKind::GermanyPositions, level.positions[2], number);
    writer.add(ChunkKind::Strokes, level.strokesToNext, number);
    writer.add(ChunkKind::Arcs, level.arcs, number);
    writer.add(ChunkKind::ArcRefs, level.arcRefs, number);
    writer.add(ChunkKind::Rings, level.rings, number);
    writer.add(ChunkKind::Regions, level.regions, number);
    writer.add(ChunkKind::Triangles, level.triangles, number);
    std::fprintf(stderr, "level %u: %zu vertices, %zu arcs, %zu regions, %zu triangles\n", number,
                 level.lonLat.size(), level.arcs.size(), level.regions.size(), level.triangles.size() / 3);
}

void bakeMap(const std::filesystem::path& assets, const std::filesystem::path& file)
{
    bake::MapWriter writer;
    const char* const worlds[] = {"world0.geo", "world1.geo", "world2.geo"};
    std::uint32_t number = 0;
    for (const char* world : worlds) addLevel(writer, number++, bake::readLevel(assets / world));
    bake::SourceLevel germany = bake::readLevel(assets / "germany.geo");
    bake::append(germany, bake::readLevel(assets / "germany-water.geo"));
    addLevel(writer, number++, std::move(germany));

    bake::StringPool strings;
    const bake::GeographyTables geography = bake::readGeography(assets / "geography.tsv", strings);
    const bake::PlaceTables places = bake::readPlaces(assets, geography, strings);
    writer.add(ChunkKind::Continents, geography.continents);
    writer.add(ChunkKind::Subregions, geography.subregions);
    writer.add(ChunkKind::Countries, geography.countries);
    writer.add(ChunkKind::States, geography.states);
    writer.add(ChunkKind::Districts, geography.districts);
    writer.add(ChunkKind::Places, places.places);
    writer.add(ChunkKind::Subdivisions, places.subdivisions);
    writer.add(ChunkKind::PlaceKeys, places.keys);
    writer.add(ChunkKind::Municipalities, places.municipalities);
    writer.add(ChunkKind::FirstInCell, places.firstInCell);
    writer.add(ChunkKind::PlacesInCell, places.placesInCell);
    writer.add(ChunkKind::SmallPlaces, places.smallPlaces);
    writer.add(ChunkKind::SmallKeys, places.smallKeys);
    writer.add(ChunkKind::Strings, strings.bytes());
    std::fprintf(stderr, "%zu places, %zu keys, %zu small places, %zu bytes of text\n", places.places.size(),
                 places.keys.size(), places.smallPlaces.size(), strings.bytes().size());
    writer.write(file, number);
}

}  // namespace

int main(int argc, char** argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: bake_map ASSETS_FOLDER OUTPUT_FILE\n");
        return 2;
    }
    try {
        bakeMap(argv[1], argv[2]);
        return 0;
    } catch (const std::exception& error) {
        std::fprintf(stderr, "bake_map: %s\n", error.what());
        return 1;
    }
}
