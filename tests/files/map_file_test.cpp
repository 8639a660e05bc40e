// Map files that are not what they should be: each is refused with a message, none leads outside itself.
#include <doctest/doctest.h>

#include <unistd.h>

#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "files/map_file.hpp"
#include "files/map_format.hpp"
#include "support/paths.hpp"

using namespace files;
namespace fs = std::filesystem;

namespace {

std::string mapPath() { return test_support::buildDir() + "/share/kommunalatlas/kommunalatlas.map"; }

const std::vector<char>& goodBytes()
{
    static const std::vector<char> bytes = [] {
        std::ifstream in(mapPath(), std::ios::binary);
        return std::vector<char>(std::istreambuf_iterator<char>(in), {});
    }();
    return bytes;
}

/// A file that goes away with the test.
class TemporaryFile {
public:
    explicit TemporaryFile(const std::vector<char>& bytes)
        : path_(fs::temp_directory_path() / ("kommunalatlas-map-test-" + std::to_string(::getpid())))
    {
        std::ofstream(path_, std::ios::binary)
            .write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    }
    ~TemporaryFile() { fs::remove(path_); }
    TemporaryFile(const TemporaryFile&) = delete;
    TemporaryFile& operator=(const TemporaryFile&) = delete;
    const fs::path& path() const { return path_; }

private:
    fs::path path_;
};

/// The message for a file that must be refused.
std::string refusal(const fs::path& path, MapCheck check = MapCheck::Quick)
{
    const auto result = openMapFile(path, check);
    REQUIRE_FALSE(result.value);
    REQUIRE(result.diagnostics.size() == 1);
    CHECK(result.diagnostics[0].severity == base::Severity::Error);
    CHECK(result.diagnostics[0].file == path.string());
    CHECK(result.diagnostics[0].message.in(base::Language::En).find("Build or install") != std::string::npos);
    return result.diagnostics[0].message.in(base::Language::En);
}

std::string refusalOf(const std::vector<char>& bytes, MapCheck check = MapCheck::Quick)
{
    const TemporaryFile file(bytes);
    return refusal(file.path(), check);
}

bool contains(const std::string& text, const char* part) { return text.find(part) != std::string::npos; }

/// Follows every index of the map once, so that a sanitizer sees it if one leads outside.
double walk(const MapAssets& map)
{
    double sum = 0;
    for (const geo::MapLevel& level : map.geometry->levels) {
        for (const geo::Arc& arc : level.arcs) sum += level.lonLat[arc.first + arc.count - 1].x;
        for (const geo::Ring& ring : level.rings)
            for (const std::int32_t r : level.arcRefs.subspan(ring.first, ring.count))
                sum += level.arcs[static_cast<std::size_t>(r >= 0 ? r : ~r)].count;
        for (const geo::Region& region : level.regions)
            for (const std::uint32_t index : level.triangles.subspan(region.firstIndex, region.indexCount))
                sum += level.positions[0][index].x;
    }
    const model::Gazetteer& gazetteer = *map.gazetteer;
    for (std::size_t i = 0; i < gazetteer.size(); i += 7)
        sum += static_cast<double>(gazetteer[model::PlaceId(i)].name.size());
    sum += static_cast<double>(gazetteer.search("be", 10).size() +
                               gazetteer.placesIn({5, 45, 15, 55}, 50).size());
    for (const model::Country& country : map.geography->countries())
        sum += static_cast<double>(country.name.de.size());
    return sum;
}

}  // namespace

TEST_CASE("the map of the build opens, and nothing was left to be said")
{
    for (const MapCheck check : {MapCheck::Quick, MapCheck::Full}) {
        const auto result = openMapFile(mapPath(), check);
        REQUIRE(result.value);
        CHECK(result.diagnostics.empty());
        CHECK(walk(*result.value) != 0);
    }
}

TEST_CASE("what the map holds outlives the result it came in")
{
    std::shared_ptr<const model::Gazetteer> gazetteer;
    geo::MapGeometry geometry;
    {
        auto result = openMapFile(mapPath());
        REQUIRE(result.value);
        gazetteer = result.value->gazetteer;
        geometry = *result.value->geometry;
    }
    CHECK(gazetteer->search("erfurt", 1).size() == 1);
    CHECK(geometry.levels[0].lonLat.size() > 1000);
}

TEST_CASE("files that are no map")
{
    CHECK(contains(refusal("/nonexistent/kommunalatlas.map"), "does not exist"));
    CHECK(contains(refusal(fs::temp_directory_path()), "not a regular file"));
    CHECK(contains(refusal("/dev/null"), "not a regular file"));
    CHECK(contains(refusalOf({}), "empty"));
    CHECK(contains(refusalOf({'K', 'A'}), "no map file"));
    CHECK(contains(refusalOf(std::vector<char>(100'000, '\0')), "no map file"));
    std::mt19937 random(1);
    std::vector<char> noise(50'000);
    for (char& byte : noise) byte = static_cast<char>(random());
    CHECK(contains(refusalOf(noise), "no map file"));
}

TEST_CASE("a map that was cut off or has something appended")
{
    const std::vector<char>& good = goodBytes();
    REQUIRE(good.size() > 1'000'000);
    for (const std::size_t size :
         {good.size() - 1, good.size() / 2, std::size_t{4096}, sizeof(map_format::Header), std::size_t{39}}) {
        CAPTURE(size);
        const std::string message =
            refusalOf({good.begin(), good.begin() + static_cast<std::ptrdiff_t>(size)});
        CHECK(contains(message, size < sizeof(map_format::Header) ? "too short" : "truncated"));
    }
    std::vector<char> longer = good;
    longer.push_back('x');
    CHECK(contains(refusalOf(longer), "appended"));
}

TEST_CASE("another version, another byte order, a damaged header")
{
    std::vector<char> bytes = goodBytes();
    const auto patched = [&](std::size_t offset, std::uint32_t value) {
        std::vector<char> copy = bytes;
        std::memcpy(copy.data() + offset, &value, sizeof value);
        return refusalOf(copy);
    };
    CHECK(contains(patched(offsetof(map_format::Header, version), 999), "version 999"));
    CHECK(contains(patched(offsetof(map_format::Header, byteOrder), 0x04030201), "byte order"));
    CHECK(contains(patched(offsetof(map_format::Header, chunkCount), 0xFFFFFFFF), "header is damaged"));
    CHECK(contains(patched(offsetof(map_format::Header, levelCount), 77), "header is damaged"));
    CHECK(contains(patched(offsetof(map_format::Header, chunkCount), 3), "table of contents"));
    CHECK(contains(patched(sizeof(map_format::Header) + offsetof(map_format::Chunk, offset), 12345),
                   "table of contents"));
}

TEST_CASE(
    "damage inside: the full check finds every changed byte, the quick one every index that leads astray")
{
    const TemporaryFile file(goodBytes());
    map_format::Header header;
    std::memcpy(&header, goodBytes().data(), sizeof header);
    std::vector<map_format::Chunk> table(header.chunkCount);
    std::memcpy(table.data(), goodBytes().data() + sizeof header, table.size() * sizeof(map_format::Chunk));

    std::mt19937_64 random(2);
    std::size_t refused = 0;
    const std::size_t tries = 40;
    for (std::size_t i = 0; i < tries; ++i) {
        const map_format::Chunk& chunk = table[random() % table.size()];
        const auto bytes = static_cast<std::size_t>(std::min<std::uint64_t>(chunk.bytes, 30));
        const std::size_t at = chunk.offset + random() % (chunk.bytes - bytes + 1);
        std::fstream stream(file.path(), std::ios::binary | std::ios::in | std::ios::out);
        for (std::size_t k = 0; k < bytes; ++k) {
            stream.seekp(static_cast<std::streamoff>(at + k));
            stream.put(static_cast<char>(goodBytes()[at + k] ^ static_cast<char>(1 + random() % 255)));
        }
        stream.flush();
        refusal(file.path(), MapCheck::Full);
        const auto quick = openMapFile(file.path());
        if (quick.value)
            walk(*quick.value);
        else
            ++refused;
        stream.seekp(static_cast<std::streamoff>(at));
        stream.write(goodBytes().data() + at, static_cast<std::streamsize>(bytes));
    }
    CHECK(refused > tries / 5);
    CHECK(refused < tries);
    CHECK(openMapFile(file.path(), MapCheck::Full).value);
}

namespace {

/// The place in the file of the first chunk of that kind.
map_format::Chunk chunkOf(map_format::ChunkKind kind)
{
    map_format::Header header;
    std::memcpy(&header, goodBytes().data(), sizeof header);
    for (std::size_t i = 0; i < header.chunkCount; ++i) {
        map_format::Chunk chunk;
        std::memcpy(&chunk, goodBytes().data() + sizeof header + i * sizeof chunk, sizeof chunk);
        if (chunk.kind == kind) return chunk;
    }
    REQUIRE(false);
    return {};
}

}  // namespace

TEST_CASE("each number that is used as an index is looked at before it is used")
{
    using map_format::ChunkKind;
    struct Damage {
        ChunkKind kind;
        std::size_t offset;  ///< in the chunk's first record
        const char* message;
    };
    const Damage damages[] = {
        {ChunkKind::Arcs, offsetof(geo::Arc, first), "a line is damaged"},
        {ChunkKind::Arcs, offsetof(geo::Arc, count), "a line is damaged"},
        {ChunkKind::ArcRefs, 0, "a ring is damaged"},
        {ChunkKind::Rings, offsetof(geo::Ring, first), "a ring is damaged"},
        {ChunkKind::Rings, offsetof(geo::Ring, count), "a ring is damaged"},
        {ChunkKind::Regions, offsetof(geo::Region, firstRing), "an area is damaged"},
        {ChunkKind::Regions, offsetof(geo::Region, ringCount), "an area is damaged"},
        {ChunkKind::Regions, offsetof(geo::Region, firstIndex), "an area is damaged"},
        {ChunkKind::Triangles, 0, "a triangle is damaged"},
        {ChunkKind::LevelInfo, offsetof(map_format::LevelInfo, firstArcOfClass), "order of a level's lines"},
        {ChunkKind::LevelInfo, offsetof(map_format::LevelInfo, firstVertexOfClass),
         "order of a level's lines"},
        {ChunkKind::LevelInfo, offsetof(map_format::LevelInfo, firstLandRing), "outline of the land"},
        {ChunkKind::Subregions, offsetof(map_format::SubregionRecord, continent), "table of regions"},
        {ChunkKind::Countries, offsetof(map_format::CountryRecord, continent), "table of countries"},
        {ChunkKind::Districts, offsetof(map_format::DistrictRecord, state), "table of districts"},
    };
    const TemporaryFile file(goodBytes());
    std::fstream stream(file.path(), std::ios::binary | std::ios::in | std::ios::out);
    for (const Damage& damage : damages) {
        CAPTURE(static_cast<unsigned>(damage.kind));
        CAPTURE(damage.offset);
        const auto at = static_cast<std::streamoff>(chunkOf(damage.kind).offset + damage.offset);
        const std::uint32_t astray = 0x7FFFFFFF;
        stream.seekp(at);
        stream.write(reinterpret_cast<const char*>(&astray), sizeof astray);
        stream.flush();
        CHECK(contains(refusal(file.path()), damage.message));
        stream.seekp(at);
        stream.write(goodBytes().data() + at, sizeof astray);
        stream.flush();
    }
    CHECK(openMapFile(file.path(), MapCheck::Full).value);
}
