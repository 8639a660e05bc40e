// No picture may have two texts on each other, a text on another entry's symbol, a crossing of leaders, or an entry
// in view without a name: looked for at many cameras, in both languages, at several text sizes.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

#include "layout/dock/boundary.hpp"
#include "layout/hit.hpp"
#include "layout/real_scene.hpp"

using layout::Role;
using layout_test::Shot;

namespace {

struct Text {
    geo::Box boxPx;
    model::NetworkId network;
    Role role;
    std::string utf8;
};

std::string where(const Text& text) { return "\"" + text.utf8 + "\""; }

std::vector<Text> textsOf(const layout::Scene& scene)
{
    std::vector<Text> texts;
    for (const layout::Item& item : scene.items)
        if (const auto* run = std::get_if<layout::TextRun>(&item.primitive))
            if (item.role != Role::Pip)
                texts.push_back({layout_test::inkBox(*run), item.network, item.role, run->text.utf8});
    return texts;
}

void checkTextsApart(const std::vector<Text>& texts)
{
    for (std::size_t i = 0; i < texts.size(); ++i)
        for (std::size_t k = i + 1; k < texts.size(); ++k)
            if (texts[i].boxPx.intersects(texts[k].boxPx)) FAIL_CHECK(where(texts[i]), " lies on ", where(texts[k]));
}

void checkTextsOffSymbols(const layout::Scene& scene, const std::vector<Text>& texts)
{
    for (const layout::Item& item : scene.items) {
        if (item.role != Role::Symbol || !item.network.valid()) continue;
        geo::Box box;
        if (const auto* disc = std::get_if<layout::Disc>(&item.primitive))
            box = geo::Box{disc->centre.x, disc->centre.y, disc->centre.x, disc->centre.y}.grown(disc->radiusPx - 1);
        else if (const auto* square = std::get_if<layout::Rectangle>(&item.primitive))
            box = square->boxPx.grown(-1);
        else
            continue;
        for (const Text& text : texts)
            if (text.network != item.network && text.boxPx.intersects(box))
                FAIL_CHECK(where(text), " lies on the symbol of ", layout_test::realAtlas()[item.network].id);
    }
}

void checkTextsOffPanels(const layout::Scene& scene, const std::vector<Text>& texts)
{
    for (const layout::Item& item : scene.items) {
        const auto* panel = std::get_if<layout::Rectangle>(&item.primitive);
        if (item.role != Role::DockPanel || !panel) continue;
        for (const Text& text : texts)
            if ((text.role == Role::Label || text.role == Role::PlaceName) && text.boxPx.intersects(panel->boxPx))
                FAIL_CHECK(where(text), " lies under a dock");
    }
}

void checkLeaders(const layout::Scene& scene)
{
    std::vector<const layout::Polyline*> leaders;
    for (const layout::Item& item : scene.items)
        if (const auto* line = std::get_if<layout::Polyline>(&item.primitive); line && item.role == Role::Leader)
            leaders.push_back(line);
    for (const auto* a : leaders)
        for (const auto* b : leaders)
            for (std::size_t i = 0; a < b && i + 1 < a->points.size(); ++i)
                for (std::size_t k = 0; k + 1 < b->points.size(); ++k) {
                    const auto at = [](geo::PointF p) { return geo::Point{p.x, p.y}; };
                    if (layout::segmentsCross(at(a->points[i]), at(a->points[i + 1]), at(b->points[k]), at(b->points[k + 1])))
                        FAIL_CHECK("leaders cross near ", a->points[i].x, ", ", a->points[i].y);
                }
}

/// Entries whose symbol stands in a dock: where there is no room for names the dock says only the city.
std::set<std::uint32_t> listedInDocks(const layout::Scene& scene)
{
    std::set<std::uint32_t> listed;
    for (const layout::Item& panel : scene.items) {
        const auto* box = std::get_if<layout::Rectangle>(&panel.primitive);
        if (panel.role != Role::DockPanel || !box) continue;
        for (const layout::HitArea& area : scene.hits)
            if (area.network && box->boxPx.grown(1).contains(area.boxPx.centre())) listed.insert(area.network->index);
    }
    return listed;
}

/// Every entry whose seat is in the picture has its name in it or stands in a dock, and answers to the pointer.
void checkAllNamed(const layout::Scene& scene, const std::vector<Text>& texts)
{
    std::set<std::uint32_t> named = listedInDocks(scene);
    for (const Text& text : texts)
        if (text.network.valid() && (text.role == Role::Label || text.role == Role::DockRow || text.role == Role::EdgeMarker))
            named.insert(text.network.index);
    const layout::MapFrame& frame = scene.frames.front();
    const geo::Viewport viewport(frame.camera, frame.boxPx, frame.scale);
    for (const model::SeatCity& city : layout_test::realAtlas().seatCities()) {
        if (!frame.boxPx.contains(viewport.toPx(city.place))) continue;
        for (const model::NetworkId network : city.networks) {
            const std::string& id = layout_test::realAtlas()[network].id;
            if (!named.contains(network.index)) FAIL_CHECK(id, " has no name");
            const bool answers = std::any_of(scene.hits.begin(), scene.hits.end(), [&](const layout::HitArea& area) {
                if (area.network != network) return false;
                const auto hit = layout::hitTest(scene, area.boxPx.centre(), geo::RegionKind::Country);
                return hit && hit->network == network;
            });
            if (!answers) FAIL_CHECK(id, " does not answer to the pointer");
        }
    }
}

void checkNear(const Shot& shot)
{
    const layout::Scene scene = layout_test::sceneOf(shot);
    const std::vector<Text> texts = textsOf(scene);
    checkTextsApart(texts);
    checkTextsOffSymbols(scene, texts);
    checkTextsOffPanels(scene, texts);
    checkLeaders(scene);
    checkAllNamed(scene, texts);
}

/// Spread evenly without a pattern (the fractional parts of multiples of the golden ratio and of the square root of 2).
double spread(int i, double step) { return i * step - std::floor(i * step); }

geo::Camera cameraNumber(int i)
{
    const double a = spread(i, 0.6180339887498949), b = spread(i, 0.41421356237309515), c = spread(i, 0.7320508075688772);
    const bool germany = i % 2 == 0;
    const auto projection = germany ? geo::ProjectionId::Germany : geo::ProjectionId::Europe;
    geo::Camera camera;
    camera.projection = camera.blendTarget = projection;
    camera.centre = germany ? geo::LonLat{4 + 12 * a, 46 + 9 * b} : geo::LonLat{-12 + 45 * a, 36 + 28 * b};
    camera.metresPerPx = (germany ? 120.0 : 900.0) * std::pow(germany ? 14 : 8, c);
    return camera;
}

}  // namespace

TEST_CASE("home views of Europe and Germany from 1280x720 up")
{
    for (const auto kind : {state::ViewKind::Europe, state::ViewKind::Germany})
        for (const auto language : {base::Language::De, base::Language::En})
            for (const double textScale : {1.0, 1.25, 1.5, 2.0})
                for (const auto& [width, height] : {std::pair{880.0, 672.0}, std::pair{1520.0, 1032.0}, std::pair{3440.0, 2100.0}}) {
                    Shot shot{.kind = kind, .widthPx = width, .heightPx = height, .language = language, .textScale = textScale};
                    CAPTURE(static_cast<int>(kind));
                    CAPTURE(width);
                    CAPTURE(textScale);
                    CAPTURE(base::code(language));
                    checkNear(shot);
                }
}

TEST_CASE("five hundred cameras near and far")
{
    for (int i = 0; i < 500; ++i)
        for (const auto language : {base::Language::De, base::Language::En})
            for (const double textScale : {1.0, 1.5, 2.0}) {
                Shot shot{.widthPx = i % 3 == 0 ? 880.0 : 1520.0, .heightPx = i % 3 == 0 ? 672.0 : 1032.0,
                          .language = language, .textScale = textScale};
                shot.camera = cameraNumber(i);
                shot.kind = i % 2 == 0 ? state::ViewKind::Germany : state::ViewKind::Europe;
                CAPTURE(i);
                CAPTURE(textScale);
                CAPTURE(base::code(language));
                checkNear(shot);
            }
}

TEST_CASE("selections and filters")
{
    const model::Atlas& atlas = layout_test::realAtlas();
    for (std::size_t n = 0; n < atlas.networks().size(); n += 3)
        for (const auto kind : {state::ViewKind::Europe, state::ViewKind::Germany}) {
            Shot shot{.kind = kind, .widthPx = 1520, .heightPx = 1032};
            shot.selection = {model::NetworkId(n)};
            CAPTURE(atlas.networks()[n].id);
            CAPTURE(static_cast<int>(kind));
            checkNear(shot);
        }
    for (std::size_t t = 0; t < model::countOf<model::Topic>(); ++t) {
        Shot shot{.kind = state::ViewKind::Germany};
        shot.criteria.topics = {static_cast<model::Topic>(t)};
        const layout::Scene scene = layout_test::sceneOf(shot);
        CAPTURE(t);
        checkTextsApart(textsOf(scene));
        checkTextsOffSymbols(scene, textsOf(scene));
        checkLeaders(scene);
    }
}

TEST_CASE("the world and the twin: texts apart, every entry in view has a symbol that answers")
{
    for (const auto kind : {state::ViewKind::World, state::ViewKind::Twin})
        for (const auto& [width, height] : {std::pair{880.0, 672.0}, std::pair{1520.0, 1032.0}})
            for (const double textScale : {1.0, 1.5}) {
                const Shot shot{.kind = kind, .widthPx = width, .heightPx = height, .textScale = textScale};
                const layout::Scene scene = layout_test::sceneOf(shot);
                CAPTURE(static_cast<int>(kind));
                CAPTURE(width);
                CAPTURE(textScale);
                checkTextsApart(textsOf(scene));
                checkTextsOffSymbols(scene, textsOf(scene));
                checkTextsOffPanels(scene, textsOf(scene));
                for (const model::SeatCity& city : layout_test::realAtlas().seatCities())
                    for (const model::NetworkId network : city.networks) {
                        const bool answers = std::any_of(scene.hits.begin(), scene.hits.end(), [&](const layout::HitArea& area) {
                            if (area.network != network) return false;
                            const auto hit = layout::hitTest(scene, area.boxPx.centre(), geo::RegionKind::Country);
                            return hit && hit->network == network;
                        });
                        if (!answers) FAIL_CHECK(layout_test::realAtlas()[network].id, " does not answer");
                    }
            }
}
