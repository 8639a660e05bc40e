#include "level_builder.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <string>
#include <string_view>
#include <utility>

#include "densify.hpp"
#include "dissolve.hpp"
#include "geo/projection.hpp"
#include "label_point.hpp"
#include "triangulate.hpp"

namespace bake {

namespace {

constexpr std::string_view bodensee = "BODENSEE";  // zone of the lake and of its German part

/// Small enough that straight triangle edges stay within about the level's tolerance: an edge of `step`
/// degrees departs from the curved line by step² / 8 of the earth's radius at most.
double gridStepDeg(double toleranceM) { return toleranceM >= 5000 ? 5 : toleranceM >= 1000 ? 2.5 : 1; }

double graticuleStepDeg(double toleranceM) { return toleranceM >= 1000 ? 15 : 2; }

geo::PointF toFloat(geo::Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

void addGraticule(SourceLevel& level)
{
    const double step = graticuleStepDeg(level.toleranceM);
    const geo::Box& box = level.coverageDeg;
    const auto addLine = [&](geo::Point from, geo::Point to) {
        SourceArc& arc = level.arcs.emplace_back();
        arc.lineClass = geo::LineClass::Graticule;
        arc.points = {from, to};
    };
    for (double lon = std::ceil(box.minX / step) * step; lon <= box.maxX; lon += step)
        addLine({lon, box.minY}, {lon, box.maxY});
    for (double lat = std::ceil(box.minY / step) * step; lat <= box.maxY; lat += step)
        if (lat > -90 && lat < 90) addLine({box.minX, lat}, {box.maxX, lat});
}

/// The name of the region of one kind that a cell belongs to; empty if to none.
std::string regionName(geo::RegionKind kind, const Cell& cell, std::size_t cellIndex)
{
    switch (kind) {
    case geo::RegionKind::Country:
        return cell.country;
    case geo::RegionKind::State:
        return cell.state;
    case geo::RegionKind::District:
        return cell.district;
    case geo::RegionKind::Municipality:
        return cell.municipality;
    case geo::RegionKind::Lake:  // parts of a named lake are one region, others one each
        if (!cell.lake) return {};
        return cell.zone.empty() ? std::to_string(cellIndex + 1'000'000) : cell.zone;
    case geo::RegionKind::DisputedArea:
        return cell.lake || cell.zone == bodensee ? std::string{} : cell.zone;
    }
    return {};
}

class LevelBuilder {
public:
    explicit LevelBuilder(SourceLevel source) : source_(std::move(source)) {}

    BuiltLevel build()
    {
        addGraticule(source_);
        std::stable_sort(source_.arcs.begin(), source_.arcs.end(),
                         [](const SourceArc& a, const SourceArc& b) { return a.lineClass < b.lineClass; });
        const double step = gridStepDeg(source_.toleranceM);
        for (SourceArc& arc : source_.arcs) arc.points = densified(arc.points, step);
        addArcs();
        Triangulator triangulator(step, static_cast<std::uint32_t>(vertices_.size()));
        for (const geo::RegionKind kind :
             {geo::RegionKind::Country, geo::RegionKind::State, geo::RegionKind::District,
              geo::RegionKind::Municipality, geo::RegionKind::Lake, geo::RegionKind::DisputedArea})
            addRegions(kind, triangulator);
        addLand();
        for (const geo::Point p : triangulator.newVertices()) vertices_.push_back(p);
        out_.strokesToNext.resize(vertices_.size(), 0);
        project();
        out_.info.toleranceM = source_.toleranceM;
        const geo::Box& box = source_.coverageDeg;
        const double coverage[4] = {box.minX, box.minY, box.maxX, box.maxY};
        std::copy(std::begin(coverage), std::end(coverage), out_.info.coverageDeg);
        return std::move(out_);
    }

private:
    void addArcs()
    {
        std::size_t lineClass = 0;
        const auto startClass = [&](std::size_t upTo) {
            for (; lineClass <= upTo; ++lineClass) {
                out_.info.firstArcOfClass[lineClass] = static_cast<std::uint32_t>(out_.arcs.size());
                out_.info.firstVertexOfClass[lineClass] = static_cast<std::uint32_t>(vertices_.size());
            }
        };
        for (const SourceArc& source : source_.arcs) {
            startClass(static_cast<std::size_t>(source.lineClass));
            geo::Arc arc;
            arc.first = static_cast<std::uint32_t>(vertices_.size());
            arc.count = static_cast<std::uint32_t>(source.points.size());
            arc.lineClass = source.lineClass;
            geo::Box box;
            for (const geo::Point p : source.points) {
                vertices_.push_back(p);
                box.add(p);
                out_.strokesToNext.push_back(source.lineClass == geo::LineClass::Cut ? 0 : 1);
            }
            out_.strokesToNext.back() = 0;
            arc.minDeg = toFloat({box.minX, box.minY});
            arc.maxDeg = toFloat({box.maxX, box.maxY});
            out_.arcs.push_back(arc);
        }
        startClass(geo::lineClassCount);
    }

    void addRings(const std::vector<ArcRing>& rings)
    {
        for (const ArcRing& ring : rings) {
            out_.rings.push_back(
                {static_cast<std::uint32_t>(out_.arcRefs.size()), static_cast<std::uint32_t>(ring.size())});
            out_.arcRefs.insert(out_.arcRefs.end(), ring.begin(), ring.end());
        }
    }

    VertexRing verticesOf(const ArcRing& ring) const
    {
        VertexRing vertices;
        for (const std::int32_t reference : ring) {
            const geo::Arc& arc =
                out_.arcs[static_cast<std::size_t>(reference >= 0 ? reference : ~reference)];
            for (std::uint32_t i = 0; i + 1 < arc.count; ++i) {  // the last one starts the next arc
                const std::uint32_t index = reference >= 0 ? arc.first + i : arc.first + arc.count - 1 - i;
                vertices.push_back({vertices_[index], index});
            }
        }
        return vertices;
    }

    void addRegions(geo::RegionKind kind, Triangulator& triangulator)
    {
        std::map<std::string, std::uint32_t> indexOfName;
        std::vector<std::string> names;
        for (std::size_t i = 0; i < source_.cells.size(); ++i)
            if (std::string name = regionName(kind, source_.cells[i], i); !name.empty())
                indexOfName.emplace(std::move(name), 0);
        for (auto& [name, index] : indexOfName) {
            index = static_cast<std::uint32_t>(names.size());
            names.push_back(name);
        }
        std::vector<std::uint32_t> regionOfCell(source_.cells.size(), SourceArc::outside);
        for (std::size_t i = 0; i < source_.cells.size(); ++i)
            if (const std::string name = regionName(kind, source_.cells[i], i); !name.empty())
                regionOfCell[i] = indexOfName.at(name);

        const auto ringsOfRegion = dissolve(source_.arcs, regionOfCell, names.size());
        for (std::size_t i = 0; i < names.size(); ++i) {
            if (ringsOfRegion[i].empty()) continue;  // nothing left of it at this level of detail
            const std::string& code = kind == geo::RegionKind::Lake ? std::string{} : names[i];
            addRegion(kind, code, ringsOfRegion[i], triangulator);
        }
    }

    void addRegion(geo::RegionKind kind, const std::string& code, const std::vector<ArcRing>& arcRings,
                   Triangulator& triangulator)
    {
        geo::Region region;
        if (code.size() > sizeof region.code) throw InputError("the code " + code + " is too long");
        std::copy(code.begin(), code.end(), region.code);
        region.kind = kind;
        region.firstRing = static_cast<std::uint32_t>(out_.rings.size());
        region.ringCount = static_cast<std::uint32_t>(arcRings.size());
        addRings(arcRings);

        std::vector<VertexRing> rings;
        std::vector<std::vector<geo::Point>> outlines;
        geo::Box box;
        std::size_t largest = 0;
        double area = 0, largestArea = 0;
        for (const ArcRing& arcRing : arcRings) {
            rings.push_back(verticesOf(arcRing));
            auto& outline = outlines.emplace_back();
            for (const RingVertex& v : rings.back()) {
                outline.push_back(v.point);
                box.add(v.point);
            }
            const double ringArea = ringAreaKm2(outline);
            area += ringArea;
            if (ringArea > largestArea) {
                largestArea = ringArea;
                largest = outlines.size() - 1;
            }
        }
        region.areaKm2 = static_cast<float>(area);
        region.minDeg = toFloat({box.minX, box.minY});
        region.maxDeg = toFloat({box.maxX, box.maxY});
        geo::Point label = labelPoint(outlines, largest);
        if (label.x > 180) label.x -= 360;
        region.labelDeg = toFloat(label);

        region.firstIndex = static_cast<std::uint32_t>(out_.triangles.size());
        if (kind != geo::RegionKind::Municipality) triangulator.add(rings, out_.triangles);
        region.indexCount = static_cast<std::uint32_t>(out_.triangles.size()) - region.firstIndex;
        out_.regions.push_back(region);
    }

    void addLand()
    {
        std::vector<std::uint32_t> land;
        for (const Cell& cell : source_.cells) land.push_back(cell.lake ? SourceArc::outside : 0);
        const auto rings = dissolve(source_.arcs, land, 1);
        out_.info.firstLandRing = static_cast<std::uint32_t>(out_.rings.size());
        out_.info.landRingCount = static_cast<std::uint32_t>(rings[0].size());
        addRings(rings[0]);
    }

    void project()
    {
        for (const geo::Point p : vertices_) {
            out_.lonLat.push_back(toFloat(p));
            // Longitudes beyond 180 stay as they are: 191 is the map's right edge, -169 the left one.
            for (std::size_t i = 0; i < geo::projectionCount; ++i)
                out_.positions[i].push_back(toFloat(geo::project(geo::allProjections[i], {p.x, p.y})));
        }
    }

    SourceLevel source_;
    BuiltLevel out_;
    std::vector<geo::Point> vertices_;
};

}  // namespace

BuiltLevel buildLevel(SourceLevel source) { return LevelBuilder(std::move(source)).build(); }

}  // namespace bake
