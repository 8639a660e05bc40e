// A picture of twice the pixels at twice the scale is the same picture (scales between move edges by parts of
// a pixel, which may decide where there is just room): what is placed, named, listed or left out must not
// depend on device pixels.
#include <doctest/doctest.h>

#include <cmath>
#include <variant>

#include "layout/real_scene.hpp"

using layout_test::Shot;

namespace {

// Baselines and edges stand on whole device pixels.
double nearPx(double scale) { return 1 + 1 / scale; }

struct Placed {
    geo::Point at;
    std::string what;
};

Placed placed(const scene::Item& item, double scale)
{
    struct Reader {
        Placed operator()(const scene::TextRun& run) const
        {
            return {{run.origin.x, run.origin.y}, run.text.utf8};
        }
        Placed operator()(const scene::Disc& disc) const { return {{disc.centre.x, disc.centre.y}, "disc"}; }
        Placed operator()(const scene::Rectangle& box) const { return {box.boxPx.centre(), "box"}; }
        Placed operator()(const scene::Polyline& line) const
        {
            return {{line.points.back().x, line.points.back().y}, "line"};
        }
        Placed operator()(const scene::Polygon& polygon) const
        {
            return {{polygon.points.front().x, polygon.points.front().y}, "polygon"};
        }
    };
    Placed result = std::visit(Reader{}, item.primitive);
    result.at = result.at * (1 / scale);
    return result;
}

void checkSame(Shot shot, double scale)
{
    shot.scale = 1;
    const scene::Scene plain = layout_test::sceneOf(shot);
    shot.scale = scale;
    const scene::Scene fine = layout_test::sceneOf(shot);
    REQUIRE(plain.frames.size() == fine.frames.size());
    for (std::size_t i = 0; i < plain.frames.size(); ++i)
        CHECK(fine.frames[i].camera.metresPerPx ==
              doctest::Approx(plain.frames[i].camera.metresPerPx).epsilon(0.002));
    const std::size_t common = std::min(plain.items.size(), fine.items.size());
    for (std::size_t i = 0; i < common; ++i) {
        const scene::Item &a = plain.items[i], &b = fine.items[i];
        const Placed there = placed(a, 1), here = placed(b, scale);
        const bool same = a.role == b.role && a.network == b.network && a.frame == b.frame &&
                          there.what == here.what && std::abs(there.at.x - here.at.x) <= nearPx(scale) &&
                          std::abs(there.at.y - here.at.y) <= nearPx(scale);
        if (same) continue;
        FAIL_CHECK("item ", i, ": ", there.what, " at ", there.at.x, ", ", there.at.y, " became ", here.what,
                   " at ", here.at.x, ", ", here.at.y);
        return;
    }
    CHECK(plain.items.size() == fine.items.size());
    CHECK(plain.hits.size() == fine.hits.size());
}

}  // namespace

TEST_CASE("pictures of the same logical size show the same at whole scales")
{
    struct Size {
        double widthPx, heightPx;
    };
    for (const auto kind :
         {state::ViewKind::World, state::ViewKind::Europe, state::ViewKind::Germany, state::ViewKind::Twin})
        for (const auto language : {base::Language::De, base::Language::En})
            for (const Size size : {Size{960, 540}, {1280, 720}, {1920, 1080}})
                for (const auto purpose : {layout::Purpose::Export, layout::Purpose::Window})
                    for (const double scale : {2.0, 3.0}) {
                        CAPTURE(static_cast<int>(kind));
                        CAPTURE(base::code(language));
                        CAPTURE(size.widthPx);
                        CAPTURE(static_cast<int>(purpose));
                        CAPTURE(scale);
                        checkSame({.kind = kind,
                                   .widthPx = size.widthPx,
                                   .heightPx = size.heightPx,
                                   .language = language,
                                   .purpose = purpose},
                                  scale);
                        checkSame({.kind = kind,
                                   .widthPx = size.widthPx,
                                   .heightPx = size.heightPx,
                                   .language = language,
                                   .textScale = 1.5,
                                   .purpose = purpose},
                                  scale);
                        checkSame({.kind = kind,
                                   .widthPx = size.widthPx,
                                   .heightPx = size.heightPx,
                                   .language = language,
                                   .purpose = purpose,
                                   .selection = {model::NetworkId(0), model::NetworkId(3)}},
                                  scale);
                    }
}
