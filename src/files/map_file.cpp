#include "files/map_file.hpp"

#include <algorithm>
#include <cstring>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>

#include "files/map_format.hpp"
#include "files/mapped_file.hpp"

namespace files {

namespace {

using namespace map_format;

/// The first thing found wrong ends the reading; the message says what.
class MapReader {
public:
    MapReader(std::shared_ptr<const MappedFile> file, MapCheck check)
        : file_(std::move(file)), bytes_(file_->bytes()), check_(check)
    {
    }

    /// Empty: everything is fine.
    const std::string& fault() const { return fault_; }

    std::optional<MapAssets> read()
    {
        if (!readTable()) return std::nullopt;
        auto geometry = std::make_shared<geo::MapGeometry>();
        geometry->owner = file_;
        for (std::uint32_t level = 0; level < header_.levelCount && fault_.empty(); ++level)
            geometry->levels.push_back(readLevel(level));
        MapAssets assets;
        assets.geometry = std::move(geometry);
        strings_ = chunk<char>(ChunkKind::Strings);
        if (strings_.empty() || strings_.back() != '\0') fail("the pool of texts is damaged");
        if (fault_.empty()) assets.geography = readGeography();
        if (fault_.empty()) assets.gazetteer = readGazetteer();
        if (!fault_.empty()) return std::nullopt;
        assets.file = file_;
        return assets;
    }

private:
    /// Notes the fault, if it is the first; always false, for those who return it.
    bool fail(std::string what)
    {
        if (fault_.empty()) fault_ = std::move(what);
        return false;
    }
    void expect(bool condition, const char* what)
    {
        if (!condition) fail(what);
    }

    bool readTable()
    {
        if (bytes_.size() < sizeof(Header)) return fail("it is no map file (too short)");
        std::memcpy(&header_, bytes_.data(), sizeof header_);
        if (header_.magic != magic) return fail("it is no map file");
        if (header_.byteOrder != byteOrderMark)
            return fail("it was made on a machine with another byte order");
        if (header_.version != version)
            return fail("it has version " + std::to_string(header_.version) +
                        ", this program reads version " + std::to_string(version));
        if (header_.fileBytes != bytes_.size())
            return fail("it is truncated or has something appended (" + std::to_string(bytes_.size()) +
                        " bytes, not " + std::to_string(header_.fileBytes) + ")");
        if (header_.chunkCount > maxChunks || header_.levelCount == 0 || header_.levelCount > 16 ||
            sizeof(Header) + header_.chunkCount * sizeof(Chunk) > bytes_.size())
            return fail("its header is damaged");
        table_ = {reinterpret_cast<const Chunk*>(bytes_.data() + sizeof(Header)), header_.chunkCount};
        if (checksum(table_.data(), table_.size_bytes()) != header_.tableChecksum)
            return fail("its table of contents is damaged");
        for (const Chunk& chunk : table_) {
            if (chunk.offset % alignment != 0 || chunk.offset > bytes_.size() ||
                chunk.bytes > bytes_.size() - chunk.offset)
                return fail("its table of contents is damaged");
            if (check_ == MapCheck::Full &&
                checksum(bytes_.data() + chunk.offset, chunk.bytes) != chunk.checksum)
                return fail("a part of it is damaged (checksum)");
        }
        return true;
    }

    template <class T>
    std::span<const T> chunk(ChunkKind kind, std::uint32_t level = 0)
    {
        for (const Chunk& entry : table_) {
            if (entry.kind != kind || entry.level != level) continue;
            if (entry.bytes % sizeof(T) != 0) break;
            return {reinterpret_cast<const T*>(bytes_.data() + entry.offset),
                    static_cast<std::size_t>(entry.bytes / sizeof(T))};
        }
        fail("a part of it is missing (" + std::to_string(static_cast<std::uint32_t>(kind)) + ")");
        return {};
    }

    geo::MapLevel readLevel(std::uint32_t number)
    {
        geo::MapLevel level;
        const auto info = chunk<LevelInfo>(ChunkKind::LevelInfo, number);
        level.lonLat = chunk<geo::PointF>(ChunkKind::LonLat, number);
        level.positions[0] = chunk<geo::PointF>(ChunkKind::WorldPositions, number);
        level.positions[1] = chunk<geo::PointF>(ChunkKind::EuropePositions, number);
        level.positions[2] = chunk<geo::PointF>(ChunkKind::GermanyPositions, number);
        level.strokesToNext = chunk<std::uint8_t>(ChunkKind::Strokes, number);
        level.arcs = chunk<geo::Arc>(ChunkKind::Arcs, number);
        level.arcRefs = chunk<std::int32_t>(ChunkKind::ArcRefs, number);
        level.rings = chunk<geo::Ring>(ChunkKind::Rings, number);
        level.regions = chunk<geo::Region>(ChunkKind::Regions, number);
        level.triangles = chunk<std::uint32_t>(ChunkKind::Triangles, number);
        if (info.size() != 1) fail("the description of a level is damaged");
        if (!fault_.empty()) return level;
        level.toleranceM = info[0].toleranceM;
        level.coverageDeg = {info[0].coverageDeg[0], info[0].coverageDeg[1], info[0].coverageDeg[2],
                             info[0].coverageDeg[3]};
        std::copy(std::begin(info[0].firstArcOfClass), std::end(info[0].firstArcOfClass),
                  level.firstArcOfClass.begin());
        std::copy(std::begin(info[0].firstVertexOfClass), std::end(info[0].firstVertexOfClass),
                  level.firstVertexOfClass.begin());
        level.firstLandRing = info[0].firstLandRing;
        level.landRingCount = info[0].landRingCount;
        checkLevel(level);
        return level;
    }

    /// [first, first + count) lies inside `size`.
    static bool fits(std::uint64_t first, std::uint64_t count, std::size_t size)
    {
        return first + count <= size;
    }

    /// All that is used as an index. Coordinates may be anything: they cannot lead anywhere.
    void checkLevel(const geo::MapLevel& level)
    {
        const std::size_t vertices = level.lonLat.size();
        expect(level.strokesToNext.size() == vertices, "a level has too few or too many line flags");
        for (const auto& positions : level.positions)
            expect(positions.size() == vertices, "a level has too few or too many vertices");
        expect(std::is_sorted(level.firstArcOfClass.begin(), level.firstArcOfClass.end()) &&
                   level.firstArcOfClass.back() <= level.arcs.size(),
               "the order of a level's lines is damaged");
        expect(std::is_sorted(level.firstVertexOfClass.begin(), level.firstVertexOfClass.end()) &&
                   level.firstVertexOfClass.back() <= vertices,
               "the order of a level's lines is damaged");
        expect(std::all_of(level.arcs.begin(), level.arcs.end(),
                           [&](const geo::Arc& a) {
                               return a.count > 0 && fits(a.first, a.count, vertices) &&
                                      static_cast<std::size_t>(a.lineClass) < geo::lineClassCount;
                           }),
               "a line is damaged");
        expect(std::all_of(level.arcRefs.begin(), level.arcRefs.end(),
                           [&](std::int32_t r) {
                               return static_cast<std::size_t>(r >= 0 ? r : ~r) < level.arcs.size();
                           }),
               "a ring is damaged");
        expect(std::all_of(level.rings.begin(), level.rings.end(),
                           [&](const geo::Ring& r) { return fits(r.first, r.count, level.arcRefs.size()); }),
               "a ring is damaged");
        expect(std::all_of(level.regions.begin(), level.regions.end(),
                           [&](const geo::Region& r) {
                               return fits(r.firstRing, r.ringCount, level.rings.size()) &&
                                      fits(r.firstIndex, r.indexCount, level.triangles.size()) &&
                                      r.indexCount % 3 == 0;
                           }),
               "an area is damaged");
        expect(fits(level.firstLandRing, level.landRingCount, level.rings.size()),
               "the outline of the land is damaged");
        std::uint32_t highest = 0;  // a plain loop: the compiler makes a fast one of it
        for (const std::uint32_t index : level.triangles) highest = std::max(highest, index);
        expect(level.triangles.size() % 3 == 0 && (level.triangles.empty() || highest < vertices),
               "a triangle is damaged");
    }

    std::string text(std::uint32_t offset) const
    {
        return offset < strings_.size() ? std::string(strings_.data() + offset) : std::string{};
    }
    template <std::size_t size>
    static std::string code(const char (&field)[size])
    {
        return {field, static_cast<std::size_t>(std::find(field, field + size, '\0') - field)};
    }
    base::LocalText localText(std::uint32_t de, std::uint32_t en) const { return {text(de), text(en)}; }

    std::shared_ptr<const model::Geography> readGeography()
    {
        model::Geography::Tables tables;
        for (const auto& r : chunk<ContinentRecord>(ChunkKind::Continents))
            tables.continents.push_back({code(r.code), localText(r.de, r.en)});
        for (const auto& r : chunk<SubregionRecord>(ChunkKind::Subregions)) {
            expect(r.continent < tables.continents.size(), "the table of regions is damaged");
            tables.subregions.push_back(
                {code(r.code), localText(r.de, r.en), model::ContinentId(r.continent)});
        }
        for (const auto& r : chunk<CountryRecord>(ChunkKind::Countries)) {
            expect(r.continent < tables.continents.size() && r.subregion < tables.subregions.size(),
                   "the table of countries is damaged");
            tables.countries.push_back({code(r.code), localText(r.de, r.en), model::ContinentId(r.continent),
                                        model::SubregionId(r.subregion), r.eu != 0, r.unMember != 0});
        }
        for (const auto& r : chunk<StateRecord>(ChunkKind::States)) {
            const std::string full = code(r.code);
            tables.states.push_back(
                {full, full.size() > 3 ? full.substr(3) : std::string{}, code(r.key), localText(r.de, r.en)});
        }
        for (const auto& r : chunk<DistrictRecord>(ChunkKind::Districts)) {
            expect(r.state < tables.states.size(), "the table of districts is damaged");
            tables.districts.push_back({code(r.key), text(r.name), text(r.type), model::StateId(r.state)});
        }
        return std::make_shared<const model::Geography>(std::move(tables));
    }

    std::shared_ptr<const model::Gazetteer> readGazetteer()
    {
        model::Gazetteer::Tables tables;
        tables.places = chunk<model::PlaceRecord>(ChunkKind::Places);
        tables.strings = strings_;
        tables.keys = chunk<model::PlaceKey>(ChunkKind::PlaceKeys);
        tables.municipalities = chunk<std::uint32_t>(ChunkKind::Municipalities);
        tables.firstInCell = chunk<std::uint32_t>(ChunkKind::FirstInCell);
        tables.placesInCell = chunk<std::uint32_t>(ChunkKind::PlacesInCell);
        tables.subdivisions = chunk<model::SubdivisionRecord>(ChunkKind::Subdivisions);
        tables.smallPlaces = chunk<model::PlaceRecord>(ChunkKind::SmallPlaces);
        tables.smallKeys = chunk<model::PlaceKey>(ChunkKind::SmallKeys);
        expect(tables.firstInCell.size() == model::gridCellCount + 1, "the index of places is damaged");
        return std::make_shared<const model::Gazetteer>(tables, file_);
    }

    std::shared_ptr<const MappedFile> file_;
    std::span<const std::byte> bytes_;
    MapCheck check_;
    std::string fault_;
    Header header_;
    std::span<const Chunk> table_;
    std::span<const char> strings_;
};

}  // namespace

base::Result<MapAssets> openMapFile(const std::filesystem::path& path, MapCheck check)
{
    base::Result<MapAssets> result;
    std::string fault;
    if (std::shared_ptr<const MappedFile> file = MappedFile::open(path, fault)) {
        MapReader reader(std::move(file), check);
        result.value = reader.read();
        fault = reader.fault();
    }
    if (!result.value)
        result.diagnostics.push_back(
            {base::Severity::Error, path.string(), 0, "",
             base::filled({"Die Karte lässt sich nicht zeigen. Bauen oder installieren Sie das Programm neu. "
                           "(Auf Englisch: {0})",
                           "The map cannot be shown: {0}. Build or install the program again."},
                          {fault})});
    return result;
}

}  // namespace files
