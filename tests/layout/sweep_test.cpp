// No picture may have two texts on each other, a text on another entry's symbol or cut by an edge, a crossing
// of leaders, a leader through the place of somebody else where another way was free, or an entry in view
// without a name: looked for at many cameras in all views, with what one can select and switch on, in both
// languages, at several text sizes, in windows from 1280x720 to 3840x2160.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "geo/clip.hpp"
#include "layout/dock/boundary.hpp"
#include "layout/dock/leaders.hpp"
#include "layout/real_scene.hpp"
#include "scene/hit.hpp"

using layout_test::isCovered;
using layout_test::Shot;
using scene::Role;

namespace {

struct Text {
    geo::Box boxPx;
    model::NetworkId network;
    Role role;
    std::optional<std::uint32_t> frame;
    std::string utf8;
};

std::string where(const Text& text) { return "\"" + text.utf8 + "\""; }

std::vector<Text> textsOf(const scene::Scene& scene)
{
    std::vector<Text> texts;
    for (const scene::Item& item : scene.items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive))
            if (item.role != Role::Pip)
                texts.push_back(
                    {layout_test::inkBox(*run), item.network, item.role, item.frame, run->text.utf8});
    return texts;
}

void checkTextsApart(const std::vector<Text>& texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t k = i + 1; k < texts.size(); ++k)
            if (texts[i].boxPx.intersects(texts[k].boxPx))
                FAIL_CHECK(where(texts[i]), " lies on ", where(texts[k]));
}

void checkTextsOffSymbols(const scene::Scene& scene, const std::vector<Text>& texts)
{
    for (const scene::Item& item : scene.items) {
        if (item.role != Role::Symbol || !item.network.valid()) continue;
        geo::Box box;
        if (const auto* disc = std::get_if<scene::Disc>(&item.primitive))
            box = geo::Box{disc->centre.x, disc->centre.y, disc->centre.x, disc->centre.y}.grown(
                disc->radiusPx - 1);
        else if (const auto* square = std::get_if<scene::Rectangle>(&item.primitive))
            box = square->boxPx.grown(-1);
        else
            continue;
        // The quiet dot of the rest may lie below what is asked for.
        if (box.width() < 2 * 5 * scene.scale) continue;
        for (const Text& text : texts)
            if (text.network != item.network && text.boxPx.intersects(box))
                FAIL_CHECK(where(text), " lies on the symbol of ", layout_test::realAtlas()[item.network].id);
    }
}

/// Pins lie above the map's names, which must not run into their heads.
void checkTextsOffPins(const scene::Scene& scene, const std::vector<Text>& texts)
{
    for (const scene::Item& item : scene.items) {
        const auto* head = std::get_if<scene::Disc>(&item.primitive);
        if (item.role != Role::Pin || !head) continue;
        const geo::Box box = geo::Box{head->centre.x, head->centre.y, head->centre.x, head->centre.y}.grown(
            head->radiusPx - 1);
        for (const Text& text : texts)
            if (text.frame == item.frame &&
                (text.role == Role::Label || text.role == Role::PlaceName || text.role == Role::Pin) &&
                text.boxPx.intersects(box))
                FAIL_CHECK(where(text), " lies under a pin");
    }
}

void checkTextsOffPanels(const scene::Scene& scene, const std::vector<Text>& texts)
{
    for (const scene::Item& item : scene.items) {
        const auto* panel = std::get_if<scene::Rectangle>(&item.primitive);
        if (item.role != Role::DockPanel || !panel) continue;
        for (const Text& text : texts) {
            if ((text.role == Role::Label || text.role == Role::PlaceName) &&
                text.boxPx.intersects(panel->boxPx))
                FAIL_CHECK(where(text), " lies under a dock");
            // An entry's name beside a list would read as its next word.
            if (text.role == Role::Label && text.boxPx.grown(3 * scene.scale).intersects(panel->boxPx))
                FAIL_CHECK(where(text), " touches a dock");
        }
    }
}

void checkLeaders(const scene::Scene& scene)
{
    std::vector<const scene::Polyline*> leaders;
    for (const scene::Item& item : scene.items)
        if (const auto* line = std::get_if<scene::Polyline>(&item.primitive);
            line && item.role == Role::Leader)
            leaders.push_back(line);
    for (const auto* a : leaders)
        for (const auto* b : leaders)
            for (std::size_t i = 0; a < b && i + 1 < a->points.size(); ++i)
                for (std::size_t k = 0; k + 1 < b->points.size(); ++k) {
                    const auto at = [](geo::PointF p) { return geo::Point{p.x, p.y}; };
                    if (layout::segmentsCross(at(a->points[i]), at(a->points[i + 1]), at(b->points[k]),
                                              at(b->points[k + 1])))
                        FAIL_CHECK("leaders cross near ", a->points[i].x, ", ", a->points[i].y);
                }
}

// --- leaders and the places of others

const model::SeatCity* seatOf(model::NetworkId network)
{
    for (const model::SeatCity& city : layout_test::realAtlas().seatCities())
        if (std::find(city.networks.begin(), city.networks.end(), network) != city.networks.end())
            return &city;
    return nullptr;
}

std::vector<geo::Box> dockPanels(const scene::Scene& scene, std::uint32_t frame)
{
    std::vector<geo::Box> panels;
    for (const scene::Item& item : scene.items)
        if (const auto* box = std::get_if<scene::Rectangle>(&item.primitive);
            box && item.role == Role::DockPanel && item.frame == frame)
            panels.push_back(box->boxPx);
    return panels;
}

/// Leaders of the docks, with the heights from which they could start.
std::vector<layout::Leader> dockLeaders(const scene::Scene& scene, std::uint32_t frame,
                                        const std::vector<geo::Box>& panels)
{
    std::vector<layout::Leader> leaders;
    for (const scene::Item& item : scene.items) {
        const auto* line = std::get_if<scene::Polyline>(&item.primitive);
        if (!line || item.role != Role::Leader || item.frame != frame || !item.network.valid() ||
            line->points.size() != 3)
            continue;
        const auto at = [&](std::size_t i) { return geo::Point{line->points[i].x, line->points[i].y}; };
        layout::Leader leader{at(0).x, at(0).y, at(0).y, at(0).x, at(2), seatOf(item.network), at(1)};
        for (const geo::Box& panel : panels) {
            const bool left = std::abs(panel.maxX - at(0).x) < 1;
            if (!left && std::abs(panel.minX - at(0).x) >= 1) continue;
            if (at(0).y < panel.minY || at(0).y > panel.maxY) continue;
            // In the middle of a single row, from the first to the last of several.
            double row = panel.height();
            for (const scene::HitArea& area : scene.hits)
                if (area.frame == frame && panel.grown(1).contains(area.boxPx.centre()))
                    row = std::min(row, area.boxPx.height());
            const double inset = std::min(panel.height() / 2, row * 0.75);
            leader.minPortPx = panel.minY + inset;
            leader.maxPortPx = panel.maxY - inset;
            leader.stubX = at(0).x + (left ? 10 : -10) * scene.scale;
        }
        leaders.push_back(leader);
    }
    return leaders;
}

/// Dots and symbols on the map.
std::vector<layout::SeatSpot> seatSpots(const scene::Scene& scene, std::uint32_t frame,
                                        const std::vector<geo::Box>& panels)
{
    std::vector<layout::SeatSpot> spots;
    const scene::MapFrame& map = scene.frames[frame];
    const geo::Viewport viewport = layout_test::viewportOf(map);
    for (const scene::Item& item : scene.items) {
        if (item.role != Role::Symbol || item.frame != frame) continue;
        layout::SeatSpot spot;
        if (const auto* disc = std::get_if<scene::Disc>(&item.primitive))
            spot = {nullptr, {disc->centre.x, disc->centre.y}, disc->radiusPx};
        else if (const auto* square = std::get_if<scene::Rectangle>(&item.primitive))
            spot = {nullptr, square->boxPx.centre(),
                    square->boxPx.width() / 2 * 1.128};  // a disc of the same area
        else
            continue;
        if (std::any_of(panels.begin(), panels.end(),
                        [&](const geo::Box& panel) { return panel.contains(spot.middlePx); }))
            continue;
        if (item.network.valid()) {
            spot.seat = seatOf(item.network);
        } else {
            const auto distance = [&](const model::SeatCity& city) {
                const geo::Point d = viewport.toPx(city.place) - spot.middlePx;
                return std::hypot(d.x, d.y);
            };
            const auto& seats = layout_test::realAtlas().seatCities();
            spot.seat = &*std::min_element(seats.begin(), seats.end(), [&](const auto& a, const auto& b) {
                return distance(a) < distance(b);
            });
        }
        spots.push_back(spot);
    }
    return spots;
}

/// True if the leader comes nearer to somebody else's place than it may; `share` of what it has to keep.
bool touchesSeat(const layout::Leader& leader, const std::vector<layout::SeatSpot>& spots, double scale,
                 double share)
{
    return std::any_of(spots.begin(), spots.end(), [&](const layout::SeatSpot& spot) {
        return spot.seat != leader.seat && layout::distancePx(leader, spot.middlePx) <
                                               share * layout::clearancePx(spot, leader.sitePx, scale);
    });
}

/// Some way from the dock, straight or with one bend, keeps clear of all places and of all other leaders.
bool hasFreeWay(layout::Leader leader, const std::vector<layout::Leader>& all,
                const std::vector<layout::SeatSpot>& spots, double scale)
{
    const geo::Point own = leader.bendPx;
    for (double port = leader.minPortPx; port <= leader.maxPortPx; port += 3 * scale)
        for (int b = 0; b <= 40; ++b) {
            leader.bendPx = {leader.stubX + (leader.sitePx.x - leader.stubX) * b / 40, port};
            if (touchesSeat(leader, spots, scale, 1.15)) continue;
            const bool meets = std::any_of(all.begin(), all.end(), [&](const layout::Leader& other) {
                if (other.bendPx == own && other.sitePx == leader.sitePx) return false;
                return layout::cross(leader, other) || layout::distancePx(leader, other.bendPx) < 4 * scale ||
                       layout::distancePx(other, leader.bendPx) < 4 * scale;
            });
            if (!meets) return true;
        }
    return false;
}

/// No leader of a dock runs through the dot or symbol of a place that is not its own, or close by, where it
/// has another way.
void checkLeadersOffSeats(const scene::Scene& scene)
{
    for (std::uint32_t frame = 0; frame < scene.frames.size(); ++frame) {
        const std::vector<geo::Box> panels = dockPanels(scene, frame);
        const std::vector<layout::Leader> leaders = dockLeaders(scene, frame, panels);
        const std::vector<layout::SeatSpot> spots = seatSpots(scene, frame, panels);
        for (const layout::Leader& leader : leaders)
            if (touchesSeat(leader, spots, scene.scale, 0.99) &&
                hasFreeWay(leader, leaders, spots, scene.scale))
                FAIL_CHECK("the leader to ", leader.seat->city.de, " touches another place");
    }
}

/// No leader of a dock runs through the name of an entry. In small pictures and with large letters there is
/// not always room for that; the line passes behind the name then.
void checkLeadersOffLabels(const scene::Scene& scene, const std::vector<Text>& texts)
{
    for (std::uint32_t frame = 0; frame < scene.frames.size(); ++frame)
        for (const layout::Leader& leader : dockLeaders(scene, frame, dockPanels(scene, frame)))
            for (const Text& text : texts) {
                if (text.role != Role::Label || text.frame != frame) continue;
                // What reaches above and below most letters may be touched.
                const double b = text.boxPx.height() / 4;
                const geo::Box letters{text.boxPx.minX, text.boxPx.minY + b, text.boxPx.maxX,
                                       text.boxPx.maxY - b};
                const auto [port, bend, site] = leader.points();
                if (geo::clipSegment(port, bend, letters) || geo::clipSegment(bend, site, letters))
                    FAIL_CHECK("the leader to ", leader.seat->city.de, " runs through ", where(text));
            }
}

/// The frame's edge cuts no text, nothing is shortened to an ellipsis, and no text lies under an inset map.
void checkTextsWhole(const scene::Scene& scene, const std::vector<Text>& texts)
{
    const geo::Box picture{0, 0, static_cast<double>(scene.widthPx), static_cast<double>(scene.heightPx)};
    for (const Text& text : texts) {
        const geo::Box& edge = text.frame ? scene.frames[*text.frame].boxPx : picture;
        const geo::Box& b = text.boxPx;
        if (b.minX < edge.minX - 1 || b.maxX > edge.maxX + 1 || b.minY < edge.minY - 1 ||
            b.maxY > edge.maxY + 1)
            FAIL_CHECK(where(text), " is cut by the edge");
        const bool named = text.role != Role::Legend && text.role != Role::Furniture;
        if (named && text.utf8.ends_with("…")) FAIL_CHECK(where(text), " is shortened");
        for (std::size_t i = 0; i < scene.frames.size(); ++i) {
            const scene::MapFrame& inset = scene.frames[i];
            if (inset.kind != scene::FrameKind::Main && text.frame && *text.frame < i &&
                b.intersects(inset.boxPx))
                FAIL_CHECK(where(text), " lies under another map");
        }
    }
}

/// What a list that only counts the entries of its city tells the pointer.
bool isToldByCount(const scene::Scene& scene, const model::Network& network, base::Language language)
{
    return std::any_of(scene.hits.begin(), scene.hits.end(), [&](const scene::HitArea& area) {
        return !area.network && area.tooltip.find("\n" + network.name.get(language)) != std::string::npos;
    });
}

/// Every entry whose seat is in the picture answers to the pointer, or a dot or number there tells it.
void checkAllAnswer(const scene::Scene& scene, base::Language language, const layout::Ranks& ranks)
{
    const scene::MapFrame& frame = scene.frames.front();
    const geo::Viewport viewport = layout_test::viewportOf(frame);
    for (const model::SeatCity& city : layout_test::realAtlas().seatCities()) {
        const geo::Point at = viewport.toPx(city.place);
        // At the very edge a symbol that stands beside its place may be outside.
        if (!frame.boxPx.grown(-48 * scene.scale).contains(at) || isCovered(scene, at)) continue;
        for (const model::NetworkId network : city.networks) {
            // What is not asked may lie below what is.
            if (ranks.anyAsked() && !ranks.isAsked(network)) continue;
            if (isToldByCount(scene, layout_test::realAtlas()[network], language)) continue;
            // Where two share a place one of them does.
            if (const auto there = scene::hitTest(scene, at, geo::RegionKind::Country);
                there && there->network && !ranks.isAsked(network))
                continue;
            const bool answers =
                std::any_of(scene.hits.begin(), scene.hits.end(), [&](const scene::HitArea& area) {
                    if (area.network != network) return false;
                    const auto hit = scene::hitTest(scene, area.boxPx.centre(), geo::RegionKind::Country);
                    return hit && hit->network == network;
                });
            if (!answers) FAIL_CHECK(layout_test::realAtlas()[network].id, " does not answer to the pointer");
        }
    }
}

/// What is asked for is named at its place wherever that is in the picture, lies under no list and in none at
/// the edge, and no arrow says that it is elsewhere.
void checkAsked(const scene::Scene& scene, const std::vector<Text>& texts, const layout::Ranks& ranks)
{
    const scene::MapFrame& frame = scene.frames.front();
    const geo::Viewport viewport = layout_test::viewportOf(frame);
    const std::vector<geo::Box> panels = dockPanels(scene, 0);
    for (std::size_t n = 0; n < layout_test::realAtlas().networks().size(); ++n) {
        const model::NetworkId id(n);
        const model::Network& network = layout_test::realAtlas()[id];
        if (!ranks.isAsked(id) || !network.mainSeat()) continue;
        const geo::Point seat = viewport.toPx(network.mainSeat()->place);
        // Under the sources or the legend at the very edge there is no place for a name.
        if (!frame.boxPx.grown(-48 * scene.scale).contains(seat) || isCovered(scene, seat, false)) continue;
        CAPTURE(network.id);
        double nearest = 1e9;
        for (const Text& text : texts) {
            if (text.network != id) continue;
            CHECK(text.role != Role::EdgeMarker);
            if (text.role != Role::Label && text.role != Role::DockRow) continue;
            geo::Box box = text.boxPx;
            for (const geo::Box& panel : panels)
                if (text.frame == 0u && panel.contains(box.centre())) box = panel;
            const geo::Point d{seat.x - std::clamp(seat.x, box.minX, box.maxX),
                               seat.y - std::clamp(seat.y, box.minY, box.maxY)};
            // In the side map it stands elsewhere on the picture.
            nearest = text.frame == 0u ? std::min(nearest, std::hypot(d.x, d.y)) : 0;
        }
        CHECK(nearest < 0.32 * frame.boxPx.height());
        for (const geo::Box& panel : panels) CHECK_FALSE(panel.contains(seat));
    }
}

/// What every picture keeps, whatever it shows.
void checkTidy(const scene::Scene& scene, const std::vector<Text>& texts)
{
    checkTextsApart(texts);
    checkTextsOffSymbols(scene, texts);
    checkTextsOffPins(scene, texts);
    checkTextsOffPanels(scene, texts);
    checkTextsWhole(scene, texts);
    checkLeaders(scene);
    checkLeadersOffSeats(scene);
}

void check(const Shot& shot)
{
    const scene::Scene scene = layout_test::sceneOf(shot);
    const std::vector<Text> texts = textsOf(scene);
    checkTidy(scene, texts);
    const bool near = shot.kind == state::ViewKind::Europe || shot.kind == state::ViewKind::Germany;
    const layout::Ranks ranks = layout_test::ranksOf(shot);
    if (near) checkAllAnswer(scene, shot.language, ranks);
    checkAsked(scene, texts, ranks);
    // Nothing lies on what is asked, but where the window's own furniture lies on the camera's edge.
    CHECK(layout_test::faultsOf(shot, scene)[score::Measure::AskedCovered] <=
          layout_test::seatsBelowFurniture(scene, ranks));
}

/// Spread evenly without a pattern (the fractional parts of multiples of the golden ratio and of the square
/// root of 2).
double spread(int i, double step) { return i * step - std::floor(i * step); }

struct MapArea {
    double widthPx, heightPx;
};
// The room for the map in windows of 1280x720, 1920x1080 and 3840x2160 beside the panel, and without it.
constexpr MapArea areas[] = {{880, 672}, {1520, 1032}, {3440, 2112}, {1280, 672}};

geo::Camera cameraNumber(int i, state::ViewKind kind)
{
    const double a = spread(i, 0.6180339887498949), b = spread(i, 0.41421356237309515),
                 c = spread(i, 0.7320508075688772);
    geo::Camera camera;
    switch (kind) {
    case state::ViewKind::World:
        camera = {{-160 + 330 * a, -50 + 120 * b},
                  1500 * std::pow(12, c),
                  geo::ProjectionId::World,
                  geo::ProjectionId::World,
                  0};
        break;
    case state::ViewKind::Europe:
        camera = {{-12 + 45 * a, 36 + 28 * b},
                  900 * std::pow(8, c),
                  geo::ProjectionId::Europe,
                  geo::ProjectionId::Europe,
                  0};
        break;
    case state::ViewKind::Germany:
    case state::ViewKind::Twin:
        camera = {{4 + 12 * a, 46 + 9 * b},
                  120 * std::pow(14, c),
                  geo::ProjectionId::Germany,
                  geo::ProjectionId::Germany,
                  0};
        break;
    }
    return camera;
}

/// Twenty towns where many seats are, and far from them.
std::vector<state::CollectedTown> townsOfARoom()
{
    std::vector<state::CollectedTown> towns;
    for (int i = 0; i < 20; ++i)
        towns.push_back({"Musterstadt " + std::to_string(i),
                         "DE",
                         "",
                         "",
                         {6 + 8 * spread(i, 0.618), 47.5 + 7 * spread(i, 0.414)},
                         1 + i % 3});
    return towns;
}

constexpr const char* units[] = {"municipalities", "cities", "local-governments"};

/// Some town of the gazetteer, every third time one with seats.
model::PlaceId townNumber(int i)
{
    const auto& gazetteer = layout_test::realAtlas().gazetteer();
    if (i % 3 == 0)
        for (std::size_t k = 0; k < gazetteer.size(); ++k)
            if (gazetteer[model::PlaceId(k)].name == (i % 2 ? "Bonn" : "Berlin")) return model::PlaceId(k);
    return model::PlaceId(static_cast<std::size_t>(spread(i, 0.618) * static_cast<double>(gazetteer.size())));
}

/// Everything that can be switched on, in turn.
Shot shotNumber(int i)
{
    constexpr state::ViewKind kinds[] = {state::ViewKind::Germany, state::ViewKind::Europe,
                                         state::ViewKind::Germany, state::ViewKind::Europe,
                                         state::ViewKind::World,   state::ViewKind::Twin};
    static const std::vector<state::CollectedTown> towns = townsOfARoom();
    Shot shot;
    shot.kind = kinds[i % 6];
    shot.camera = cameraNumber(i, shot.kind);
    shot.widthPx = areas[i / 6 % 4].widthPx;
    shot.heightPx = areas[i / 6 % 4].heightPx;
    const auto networks = static_cast<int>(layout_test::realAtlas().networks().size());
    for (int k = 0; k < i % 5 - 1; ++k)
        shot.selection.push_back(model::NetworkId(static_cast<std::size_t>((i * 7 + k * 11) % networks)));
    if (i % 7 == 0) shot.sizeUnit = units[i / 7 % 3];
    if (i % 11 == 0) shot.entryCounts = true;
    if (i % 13 == 0) shot.towns = towns;
    if (i % 9 == 4) shot.town = townNumber(i);
    shot.graticule = i % 17 == 0;
    return shot;
}

}  // namespace

TEST_CASE("home views from 1280x720 to 3840x2160")
{
    for (const auto kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const auto language : {base::Language::De, base::Language::En})
            for (const double textScale : {1.0, 1.25, 1.5, 2.0})
                for (const MapArea area : areas)
                    for (const char* unit : {"", units[0], units[1]}) {
                        Shot shot{.kind = kind,
                                  .widthPx = area.widthPx,
                                  .heightPx = area.heightPx,
                                  .language = language,
                                  .textScale = textScale};
                        shot.sizeUnit = unit;
                        CAPTURE(static_cast<int>(kind));
                        CAPTURE(area.widthPx);
                        CAPTURE(textScale);
                        CAPTURE(unit);
                        CAPTURE(base::code(language));
                        check(shot);
                        const bool lists =
                            kind == state::ViewKind::Europe || kind == state::ViewKind::Germany;
                        if (lists && (area.widthPx < 1520 || textScale > 1.5)) continue;
                        const scene::Scene scene = layout_test::sceneOf(shot);
                        checkLeadersOffLabels(scene, textsOf(scene));
                    }
}

TEST_CASE("whole pictures from 1280x720 to A4")
{
    for (const auto kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const auto language : {base::Language::De, base::Language::En})
            for (const MapArea size :
                 {MapArea{1280, 720}, {1920, 1080}, {3840, 2160}, {1123, 794}, {794, 1123}}) {
                const Shot shot{.kind = kind,
                                .widthPx = size.widthPx,
                                .heightPx = size.heightPx,
                                .language = language,
                                .purpose = layout::Purpose::Export};
                CAPTURE(static_cast<int>(kind));
                CAPTURE(size.widthPx);
                CAPTURE(base::code(language));
                check(shot);
            }
}

TEST_CASE("five hundred cameras near and far, with all that can be shown")
{
    for (int i = 0; i < 500; ++i)
        for (const auto language : {base::Language::De, base::Language::En})
            for (const double textScale : {1.0, 1.5, 2.0}) {
                Shot shot = shotNumber(i);
                shot.language = language;
                shot.textScale = textScale;
                CAPTURE(i);
                CAPTURE(textScale);
                CAPTURE(base::code(language));
                check(shot);
            }
}

TEST_CASE("every entry selected, and filters")
{
    const model::Atlas& atlas = layout_test::realAtlas();
    for (std::size_t n = 0; n < atlas.networks().size(); ++n)
        for (const auto kind : {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany,
                                state::ViewKind::Twin}) {
            Shot shot{.kind = kind, .widthPx = n % 2 ? 1520.0 : 880.0, .heightPx = n % 2 ? 1032.0 : 672.0};
            shot.selection = {model::NetworkId(n)};
            CAPTURE(atlas.networks()[n].id);
            CAPTURE(static_cast<int>(kind));
            check(shot);
        }
    for (std::size_t t = 0; t < model::countOf<model::Topic>(); ++t) {
        Shot shot{.kind = state::ViewKind::Germany};
        shot.criteria.topics = {static_cast<model::Topic>(t)};
        const scene::Scene scene = layout_test::sceneOf(shot);
        CAPTURE(t);
        checkTidy(scene, textsOf(scene));
    }
}

TEST_CASE("the world and the twin: every entry in view has a symbol that answers")
{
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Twin})
        for (const MapArea area : areas)
            for (const double textScale : {1.0, 1.5}) {
                const Shot shot{
                    .kind = kind, .widthPx = area.widthPx, .heightPx = area.heightPx, .textScale = textScale};
                const scene::Scene scene = layout_test::sceneOf(shot);
                CAPTURE(static_cast<int>(kind));
                CAPTURE(area.widthPx);
                CAPTURE(textScale);
                for (const model::SeatCity& city : layout_test::realAtlas().seatCities())
                    for (const model::NetworkId network : city.networks) {
                        if (isToldByCount(scene, layout_test::realAtlas()[network], shot.language)) continue;
                        const bool answers = std::any_of(
                            scene.hits.begin(), scene.hits.end(), [&](const scene::HitArea& spot) {
                                if (spot.network != network) return false;
                                const auto hit =
                                    scene::hitTest(scene, spot.boxPx.centre(), geo::RegionKind::Country);
                                return hit && hit->network == network;
                            });
                        if (!answers) FAIL_CHECK(layout_test::realAtlas()[network].id, " does not answer");
                    }
            }
}
