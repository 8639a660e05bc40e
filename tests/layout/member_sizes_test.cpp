// Symbols sized by members: the area says the number, within one unit; what has no number is hollow and of
// one size.
#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "filter/answers/member_sizes.hpp"
#include "layout/place/member_scale.hpp"
#include "layout/real_scene.hpp"
#include "look/palette.hpp"
#include "look/symbols.hpp"
#include "model/figures.hpp"

using layout_test::realAtlas;
using layout_test::Shot;
using scene::Role;

namespace {

const std::string unit = "municipalities";

/// The area of an entry's body and whether it is filled with another colour than the panel's; nothing if the
/// map has none.
std::optional<double> areaOnMap(const scene::Scene& scene, model::NetworkId network)
{
    std::optional<double> largest;
    for (const scene::Item& item : scene.items) {
        if (item.role != Role::Symbol || item.network != network) continue;
        double area = 0;
        if (const auto* disc = std::get_if<scene::Disc>(&item.primitive)) {
            const double r = disc->radiusPx + disc->outline.widthPx / 2;
            area = 3.14159265 * r * r;
        } else if (const auto* box = std::get_if<scene::Rectangle>(&item.primitive)) {
            const geo::Box outer = box->boxPx.grown(box->outline.widthPx / 2.0);
            const double corner = box->cornerPx > 0 ? 0.42 * outer.width() / 2 : 0;
            area = outer.width() * outer.height() - (4 - 3.14159265) * corner * corner;
        } else {
            continue;
        }
        largest = std::max(largest.value_or(0), area);
    }
    return largest;
}

Shot sized()
{
    return {.kind = state::ViewKind::Germany, .widthPx = 1520, .heightPx = 1032, .sizeUnit = unit};
}

}  // namespace

TEST_CASE("areas on the map are proportional to the members")
{
    const scene::Scene scene = layout_test::sceneOf(sized());
    double perMember = 0;
    int compared = 0;
    for (std::size_t i = 0; i < realAtlas().networks().size(); ++i) {
        const model::NetworkId id(i);
        const model::Figure* figure = model::newestTotal(realAtlas()[id].members, unit);
        const auto area = areaOnMap(scene, id);
        // The smallest are drawn larger, so that they can be seen.
        if (!figure || !area || *figure->count < 500 || !realAtlas()[id].mainSeat()) continue;
        CAPTURE(realAtlas()[id].id);
        const double here = *area / static_cast<double>(*figure->count);
        if (perMember > 0) CHECK(here == doctest::Approx(perMember).epsilon(0.06));
        perMember = here;
        ++compared;
    }
    CHECK(compared >= 2);
}

TEST_CASE("what has no number in the unit is hollow, and no smaller or larger than without sizes")
{
    const scene::Scene scene = layout_test::sceneOf(sized());
    Shot plain = sized();
    plain.sizeUnit.clear();
    const scene::Scene before = layout_test::sceneOf(plain);
    const auto found = realAtlas().find("kommunalpolitisches-forum-thueringen");
    REQUIRE(found);
    const model::NetworkId without = *found;
    REQUIRE_FALSE(model::newestTotal(realAtlas()[without].members, unit));
    REQUIRE(areaOnMap(scene, without));
    CHECK(*areaOnMap(scene, without) == doctest::Approx(*areaOnMap(before, without)).epsilon(0.1));
    const look::Palette& colors = look::palette(state::Theme::Light);
    const auto body = std::find_if(scene.items.begin(), scene.items.end(), [&](const scene::Item& item) {
        return item.role == Role::Symbol && item.network == without &&
               std::holds_alternative<scene::Rectangle>(item.primitive);
    });
    REQUIRE(body != scene.items.end());
    CHECK(std::get<scene::Rectangle>(body->primitive).fill == colors.panel);
}

TEST_CASE("the legend shows three sizes and what hollow means")
{
    const scene::Scene scene = layout_test::sceneOf(sized());
    std::vector<std::string> words;
    std::vector<float> radii;
    for (const scene::Item& item : scene.items) {
        if (item.role != Role::Legend) continue;
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive)) words.push_back(run->text.utf8);
        if (const auto* disc = std::get_if<scene::Disc>(&item.primitive))
            radii.push_back(disc->radiusPx + disc->outline.widthPx / 2);
    }
    const auto says = [&](const std::string& text) {
        return std::find(words.begin(), words.end(), text) != words.end();
    };
    CHECK(says("Fläche: Zahl der Kommunen"));
    CHECK(says("10.000"));
    CHECK(says("2.000"));
    CHECK(says("200"));
    CHECK(says("keine Zahl in dieser Einheit"));
    REQUIRE(radii.size() >= 3);
    CHECK(radii[0] * radii[0] / (radii[1] * radii[1]) == doctest::Approx(5).epsilon(0.01));
    CHECK(radii[1] * radii[1] / (radii[2] * radii[2]) == doctest::Approx(10).epsilon(0.01));
}

TEST_CASE("who points at a sized symbol reads number, year and source")
{
    Shot shot = sized();
    shot.hovered = realAtlas().find("climate-alliance");
    REQUIRE(shot.hovered);
    bool number = false, year = false;
    for (const scene::Item& item : layout_test::sceneOf(shot).items)
        if (const auto* run = std::get_if<scene::TextRun>(&item.primitive); run && item.role == Role::Tag) {
            number |= run->text.utf8.find("1.700") != std::string::npos;
            year |= run->text.utf8.find("2018") != std::string::npos;
        }
    CHECK(number);
    CHECK(year);
}

TEST_CASE("forms of equal area")
{
    // A rounded square and a square cover what a disc of the same size covers.
    const double half = 0.92 * look::equalAreaFactor(model::Scope::National);
    CHECK(4 * half * half - (4 - 3.14159265) * 0.42 * half * 0.42 * half ==
          doctest::Approx(3.14159265).epsilon(1e-4));
    const double party = 0.84 * look::equalAreaFactor(model::Scope::Party);
    CHECK(4 * party * party == doctest::Approx(3.14159265).epsilon(1e-4));
}
