// Each measure on a small Scene made by hand: a square country with two seats, and as few items as show it.
#include <doctest/doctest.h>

#include <cmath>

#include "score/faults.hpp"
#include "support/gazetteer_builder.hpp"

using scene::Role;
using score::Measure;

namespace {

constexpr double widthPx = 1000, heightPx = 800;
const geo::LonLat east{14, 50}, west{6, 50};
const model::NetworkId inEast(0), inWest(1);

/// A country "DE" from 0° to 20° and 40° to 60°; all else is sea.
std::shared_ptr<const geo::MapGeometry> squareMap()
{
    static const std::array<geo::PointF, 5> corners{geo::PointF{0, 40}, {20, 40}, {20, 60}, {0, 60}, {0, 40}};
    static const std::array<std::uint8_t, 5> strokes{1, 1, 1, 1, 1};
    static const std::array<geo::Arc, 1> arcs{geo::Arc{0, 5, geo::LineClass::Coast, {}, {0, 40}, {20, 60}}};
    static const std::array<std::int32_t, 1> refs{0};
    static const std::array<geo::Ring, 1> rings{geo::Ring{0, 1}};
    static const std::array<geo::Region, 1> regions{
        geo::Region{"DE", geo::RegionKind::Country, {}, 0, 1, 0, 0, {0, 40}, {20, 60}, {10, 50}, 1e6f}};
    auto map = std::make_shared<geo::MapGeometry>();
    geo::MapLevel level;
    level.coverageDeg = {-180, -90, 180, 90};
    level.lonLat = corners;
    level.strokesToNext = strokes;
    level.arcs = arcs;
    level.arcRefs = refs;
    level.rings = rings;
    level.regions = regions;
    map->levels.push_back(level);
    return map;
}

model::Network network(const char* id, geo::LonLat place)
{
    model::Network network;
    network.id = id;
    network.name = network.label = {id, id};
    model::Seat seat;
    seat.city = {id, id};
    seat.country = "DE";
    seat.place = place;
    network.seats = {seat};
    return network;
}

const model::Atlas& atlas()
{
    static const model::Atlas made = [] {
        model::Atlas::Parts parts;
        parts.networks = {network("east", east), network("west", west)};
        parts.map = squareMap();
        parts.gazetteer =
            test_support::makeGazetteer({}, {{.name = "Gross", .position = {10, 53}, .population = 900'000},
                                             {.name = "Mittel", .position = {10, 52}, .population = 400'000},
                                             {.name = "Klein", .position = {11, 52}, .population = 100'000}});
        return model::Atlas(std::move(parts));
    }();
    return made;
}

scene::Scene emptyScene()
{
    scene::Scene scene;
    scene.widthPx = static_cast<int>(widthPx);
    scene.heightPx = static_cast<int>(heightPx);
    scene::MapFrame frame;
    frame.boxPx = {0, 0, widthPx, heightPx};
    frame.camera = {{10, 50}, 4000, geo::ProjectionId::Europe, geo::ProjectionId::Europe, 0};
    frame.map = atlas().mapShared();
    scene.frames = {frame};
    return scene;
}

geo::Point pxOf(geo::LonLat place)
{
    const scene::MapFrame frame = emptyScene().frames[0];
    return geo::Viewport(frame.camera, frame.boxPx, 1).toPx(place);
}

geo::PointF toF(geo::Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }

/// A picture that grows by one item at a time.
struct Picture {
    scene::Scene scene = emptyScene();
    score::Asked asked;
    layout::PictureInput input;

    Picture& add(Role role, model::NetworkId id, scene::Primitive primitive,
                 std::optional<std::uint32_t> frame = 0)
    {
        scene.items.push_back({role, frame, id, std::move(primitive)});
        return *this;
    }
    Picture& symbol(model::NetworkId id, geo::Point at, float radius = 8)
    {
        return add(Role::Symbol, id, scene::Disc{toF(at), radius, {0, 0, 0, 255}, {}});
    }
    Picture& text(Role role, model::NetworkId id, geo::Point at, const char* utf8, float sizePx = 12,
                  float width = 60)
    {
        scene::TextRun run;
        run.text.utf8 = utf8;
        run.text.font.sizePx = sizePx;
        run.text.widthPx = width;
        run.origin = toF(at);
        return add(role, id, run);
    }
    Picture& list(model::NetworkId first, const geo::Box& box)
    {
        return add(Role::DockPanel, first, scene::Rectangle{box, 4, {255, 255, 255, 238}, {}});
    }
    Picture& leader(model::NetworkId id, std::vector<geo::Point> points)
    {
        scene::Polyline line;
        for (const geo::Point p : points) line.points.push_back(toF(p));
        line.stroke.widthPx = 1;
        return add(Role::Leader, id, line);
    }
    Picture& ask(std::vector<model::NetworkId> ids)
    {
        asked.networks = std::move(ids);
        return *this;
    }
    score::Faults faults() const
    {
        score::Asked all = asked;
        all.shown = {inEast, inWest};
        return score::faultsOf(input, scene, atlas(), all);
    }
    double count(Measure measure) const { return faults()[measure]; }
};

Picture oneAsked()
{
    Picture picture;
    picture.ask({inEast}).symbol(inEast, pxOf(east));
    return picture;
}

}  // namespace

TEST_CASE("an asked seat with its name beside it has no fault")
{
    Picture picture = oneAsked();
    picture.text(Role::Label, inEast, pxOf(east) + geo::Point{12, 0}, "east");
    CHECK(picture.count(Measure::AskedCovered) == 0);
    CHECK(picture.count(Measure::AskedUnnamed) == 0);
    CHECK(picture.count(Measure::AskedInEdgeList) == 0);
}

TEST_CASE("a list, a legend or another map over an asked seat covers it; what lies below it does not")
{
    const geo::Point at = pxOf(east);
    const geo::Box over = geo::Box{at.x, at.y, at.x, at.y}.grown(20);
    Picture listed = oneAsked();
    CHECK(listed.list(inWest, over).count(Measure::AskedCovered) == 1);
    Picture legend = oneAsked();
    legend.add(Role::Legend, {}, scene::Rectangle{over, 4, {255, 255, 255, 255}, {}}, std::nullopt);
    CHECK(legend.count(Measure::AskedCovered) == 1);
    Picture clear = oneAsked();
    clear.add(Role::Legend, {}, scene::Rectangle{over, 4, {255, 255, 255, 20}, {}});
    CHECK(clear.count(Measure::AskedCovered) == 0);
    Picture inset = oneAsked();
    inset.scene.frames.push_back(inset.scene.frames[0]);
    inset.scene.frames[1].kind = scene::FrameKind::Overview;
    inset.scene.frames[1].boxPx = over;
    CHECK(inset.count(Measure::AskedCovered) == 1);
    Picture below;
    below.ask({inEast}).list(inWest, over).symbol(inEast, at);
    CHECK(below.count(Measure::AskedCovered) == 0);
    CHECK(oneAsked().list(inWest, {0, 0, 10, 10}).count(Measure::AskedCovered) == 0);
}

TEST_CASE("an asked label under a list or over the edge is covered")
{
    Picture under = oneAsked();
    under.text(Role::Label, inEast, pxOf(east) + geo::Point{40, 0}, "east");
    under.list(inWest, geo::Box{pxOf(east).x + 60, pxOf(east).y - 30, pxOf(east).x + 90, pxOf(east).y + 30});
    CHECK(under.count(Measure::AskedCovered) == 1);
    Picture cut = oneAsked();
    cut.text(Role::Label, inEast, {widthPx - 20, 100}, "east");
    CHECK(cut.count(Measure::AskedCovered) == 1);
    CHECK(cut.count(Measure::TextsCut) == 1);
}

TEST_CASE("an asked seat without any name, and one that is out of view")
{
    CHECK(oneAsked().count(Measure::AskedUnnamed) == 1);
    Picture elsewhere = oneAsked();
    elsewhere.scene.frames[0].camera.centre = {100, 30};
    CHECK(elsewhere.count(Measure::AskedUnnamed) == 0);
}

TEST_CASE("named in a list at the edge is a fault, in a list beside the city it is none")
{
    const geo::Point at = pxOf(east);
    Picture edge = oneAsked();
    edge.list(inEast, {0, 0, 100, 30}).text(Role::DockRow, inEast, {10, 20}, "east");
    CHECK(edge.count(Measure::AskedInEdgeList) == 1);
    CHECK(edge.count(Measure::AskedUnnamed) == 0);
    Picture beside = oneAsked();
    beside.list(inEast, {at.x + 20, at.y - 15, at.x + 120, at.y + 15});
    beside.text(Role::DockRow, inEast, at + geo::Point{30, 5}, "east");
    CHECK(beside.count(Measure::AskedInEdgeList) == 0);
}

TEST_CASE("lists on land that is asked about count by their area, over sea they do not")
{
    const geo::Point land = pxOf({3, 50});
    const geo::Box onLand{land.x - 40, land.y - 20, land.x + 40, land.y + 20};
    Picture over = oneAsked();
    over.list(inEast, onLand);
    CHECK(over.count(Measure::ListsOverAsked) == doctest::Approx(80.0 * 40 / (widthPx * heightPx) * 100));
    Picture sea = oneAsked();
    sea.scene.frames[0].camera.centre = {-40, 45};
    sea.list(inEast, onLand);
    CHECK(sea.count(Measure::ListsOverAsked) == 0);
    Picture beside = oneAsked();
    beside.list(inEast, geo::Box{pxOf(east).x + 20, pxOf(east).y, pxOf(east).x + 100, pxOf(east).y + 40});
    CHECK(beside.count(Measure::ListsOverAsked) == 0);
}

TEST_CASE("rows of lists for what nobody asked count while something is asked")
{
    Picture picture = oneAsked();
    picture.text(Role::DockRow, inEast, {10, 20}, "east").text(Role::DockRow, inWest, {10, 40}, "west");
    picture.text(Role::DockRow, inWest, {10, 60}, "second line").text(Role::DockRow, {}, {10, 80}, "city");
    CHECK(picture.count(Measure::OthersListed) == 1);
    picture.ask({});
    CHECK(picture.count(Measure::OthersListed) == 0);
}

TEST_CASE("leaders are measured in heights of their frame, each once")
{
    Picture picture;
    picture.leader({}, {{100, 100}, {100, 500}}).leader(inEast, {{100, 100}, {100, 500}});
    picture.leader(inWest, {{200, 100}, {200, 300}, {400, 300}});
    CHECK(picture.count(Measure::LeadersTotal) == doctest::Approx(1.0));
    CHECK(picture.count(Measure::LeaderLongest) == doctest::Approx(0.5));
}

TEST_CASE("crossings of leaders; a shared end is none")
{
    Picture picture;
    picture.leader(inEast, {{100, 100}, {300, 300}}).leader(inWest, {{300, 100}, {100, 300}});
    CHECK(picture.count(Measure::LeadersCross) == 1);
    Picture joined;
    joined.leader(inEast, {{100, 100}, {300, 300}}).leader(inWest, {{300, 300}, {500, 100}});
    CHECK(joined.count(Measure::LeadersCross) == 0);
}

TEST_CASE("a leader through the dot of another city; through its own it may run")
{
    Picture through;
    through.symbol(inWest, pxOf(west)).symbol(inEast, pxOf(east));
    through.leader(inEast, {{0, pxOf(west).y}, pxOf(west), pxOf(east)});
    CHECK(through.count(Measure::LeadersThroughDots) == 1);
    Picture own;
    own.symbol(inWest, pxOf(west)).symbol(inEast, pxOf(east));
    own.leader(inEast, {{widthPx, pxOf(east).y}, pxOf(east)});
    CHECK(own.count(Measure::LeadersThroughDots) == 0);
}

TEST_CASE("letters under what the reader or the room asks for")
{
    Picture picture;
    picture.text(Role::PlaceName, {}, {10, 20}, "small", 9).text(Role::PlaceName, {}, {10, 60}, "usual", 12);
    picture.text(Role::Furniture, {}, {10, 90}, "sources", 8);
    CHECK(picture.count(Measure::SmallLetters) == 1);
    picture.input.style.textScale = 2;
    CHECK(picture.count(Measure::SmallLetters) == 2);
}

TEST_CASE("a town is missed where one much smaller is named")
{
    const auto name = [](Picture& picture, std::uint32_t town, geo::LonLat place) {
        const geo::Point at = pxOf(place);
        picture.scene.towns.push_back({{at.x, at.y, at.x + 60, at.y + 10}, 0, model::PlaceId(town)});
    };
    Picture picture;
    CHECK(picture.count(Measure::LargerMissing) == 0);
    name(picture, 2, {11, 52});
    CHECK(picture.count(Measure::LargerMissing) == 2);
    name(picture, 0, {10, 53});
    CHECK(picture.count(Measure::LargerMissing) == 1);
    picture.text(Role::PlaceName, {}, pxOf({10, 52}), "Mittel");
    CHECK(picture.count(Measure::LargerMissing) == 0);
}

TEST_CASE("empty ground is what nothing touches")
{
    Picture picture;
    CHECK(picture.count(Measure::EmptyShare) == 100);
    // One of 12 rows and 15 columns.
    picture.symbol(inEast, {widthPx / 30, heightPx / 24});
    CHECK(picture.count(Measure::EmptyShare) == doctest::Approx(100 - 100.0 / 180));
    scene::RegionFill fill;
    fill.code = "DE";
    picture.scene.frames[0].fills.push_back(fill);
    CHECK(picture.count(Measure::EmptyShare) < 80);
}

TEST_CASE("one name twice in one frame")
{
    Picture picture;
    picture.text(Role::PlaceName, {}, {10, 20}, "Bonn").text(Role::PlaceName, {}, {200, 20}, "Erfurt");
    CHECK(picture.count(Measure::TwoNames) == 0);
    picture.text(Role::Pin, {}, {10, 60}, "Bonn");
    CHECK(picture.count(Measure::TwoNames) == 1);
    picture.text(Role::Label, inEast, {10, 90}, "east").text(Role::DockRow, inEast, {10, 120}, "east");
    CHECK(picture.count(Measure::TwoNames) == 2);
}

TEST_CASE("an arrow out of the map for a seat that is in it")
{
    const auto withArrow = [](geo::LonLat centre) {
        Picture picture;
        picture.scene.frames[0].camera.centre = centre;
        picture.list(inEast, {0, 0, 100, 30}).text(Role::EdgeMarker, inEast, {30, 20}, "east");
        picture.add(Role::EdgeMarker, inEast, scene::Polygon{{{5, 10}, {15, 15}, {5, 20}}, {}, {}});
        return picture.count(Measure::ArrowsInside);
    };
    CHECK(withArrow({10, 50}) == 1);
    CHECK(withArrow({100, 30}) == 0);
    Picture plain;
    plain.list(inEast, {0, 0, 100, 30}).text(Role::DockRow, inEast, {30, 20}, "east");
    CHECK(plain.count(Measure::ArrowsInside) == 0);
}

TEST_CASE("texts and lists that lie on each other")
{
    Picture picture;
    picture.text(Role::PlaceName, {}, {10, 100}, "one").text(Role::PlaceName, {}, {60, 102}, "two");
    CHECK(picture.count(Measure::TextsOverlap) == 1);
    picture.list(inEast, {300, 300, 400, 400}).list(inWest, {390, 390, 500, 500});
    CHECK(picture.count(Measure::TextsOverlap) == 2);
    picture.text(Role::DockRow, inEast, {310, 320}, "row");
    CHECK(picture.count(Measure::TextsOverlap) == 2);
}

TEST_CASE("texts that end in an ellipsis")
{
    Picture picture;
    picture.text(Role::Label, inEast, {10, 100}, "Transfor…").text(Role::Label, inWest, {10, 200}, "West");
    CHECK(picture.count(Measure::TextsCut) == 1);
}

TEST_CASE("the total is the weighted sum, and every measure has a key, words and a weight")
{
    score::Faults faults;
    CHECK(faults.total() == 0);
    faults[Measure::LeadersCross] = 2;
    faults[Measure::EmptyShare] = 10;
    CHECK(faults.total() == doctest::Approx(2 * score::rowOf(Measure::LeadersCross).weight +
                                            10 * score::rowOf(Measure::EmptyShare).weight));
    for (std::size_t i = 0; i < score::measureCount; ++i) {
        const score::MeasureRow& row = score::measures()[i];
        CHECK(static_cast<std::size_t>(row.measure) == i);
        CHECK(!row.key.empty());
        CHECK(!row.why.empty());
        CHECK(row.weight > 0);
    }
}
