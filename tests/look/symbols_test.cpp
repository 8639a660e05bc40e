#include <doctest/doctest.h>

#include <cmath>

#include "look/symbols.hpp"

namespace {

constexpr scene::Rgba ink{255, 255, 255}, ground{0, 90, 80};

geo::Box extent(const scene::Primitive& primitive)
{
    geo::Box box;
    const auto add = [&](geo::PointF p, double by) {
        box.add({p.x - by, p.y - by});
        box.add({p.x + by, p.y + by});
    };
    if (const auto* line = std::get_if<scene::Polyline>(&primitive))
        for (const geo::PointF p : line->points) add(p, 0);
    if (const auto* polygon = std::get_if<scene::Polygon>(&primitive))
        for (const geo::PointF p : polygon->points) add(p, 0);
    if (const auto* disc = std::get_if<scene::Disc>(&primitive))
        add(disc->centre, static_cast<double>(disc->radiusPx) + disc->outline.widthPx / 2);
    if (const auto* rectangle = std::get_if<scene::Rectangle>(&primitive)) box = rectangle->boxPx;
    return box;
}

bool isConvex(const std::vector<geo::PointF>& points)
{
    int left = 0, right = 0;
    for (std::size_t i = 0; i < points.size(); ++i) {
        const geo::PointF a = points[i], b = points[(i + 1) % points.size()],
                          c = points[(i + 2) % points.size()];
        const float turn = (b.x - a.x) * (c.y - b.y) - (b.y - a.y) * (c.x - b.x);
        if (turn > 1e-4f) ++left;
        if (turn < -1e-4f) ++right;
    }
    return left == 0 || right == 0;
}

}  // namespace

TEST_CASE("each topic has a glyph of its own inside its square, made of what painters can paint")
{
    for (std::size_t t = 0; t < model::countOf<model::Topic>(); ++t) {
        const auto glyph = look::topicGlyph(static_cast<model::Topic>(t), {100, 50}, 16, ink, ground);
        CAPTURE(t);
        CHECK_FALSE(glyph.empty());
        for (const scene::Primitive& primitive : glyph) {
            const geo::Box box = extent(primitive);
            CHECK(box.minX >= 92 - 0.01);
            CHECK(box.maxX <= 108 + 0.01);
            CHECK(box.minY >= 42 - 0.01);
            CHECK(box.maxY <= 58 + 0.01);
            if (const auto* polygon = std::get_if<scene::Polygon>(&primitive))
                CHECK(isConvex(polygon->points));
        }
    }
}

TEST_CASE("a symbol stays within its radius, whatever its scope")
{
    const look::SymbolLook look = look::symbolLook({0, 100, 90}, {250, 250, 250});
    for (const model::Scope scope :
         {model::Scope::National, model::Scope::Party, model::Scope::International})
        for (const float radius : {7.0f, 9.0f, 30.0f})
            for (const scene::Primitive& part :
                 look::entrySymbol(scope, model::Topic::Water, {0, 0}, radius, look)) {
                const geo::Box box = extent(part);
                CHECK(box.maxX <= radius + 0.01);
                CHECK(box.minY >= -radius - 0.01);
            }
}

TEST_CASE("party symbols are hollow, others are not")
{
    const look::SymbolLook look = look::symbolLook({0x6B, 0x6B, 0x6B}, {250, 250, 250});
    const auto party = look::scopeSymbol(model::Scope::Party, {0, 0}, 9, look);
    REQUIRE(std::holds_alternative<scene::Rectangle>(party.front()));
    CHECK(std::get<scene::Rectangle>(party.front()).fill == look.ground);
    CHECK(std::get<scene::Rectangle>(party.front()).outline.color == look.body);
    const auto international = look::scopeSymbol(model::Scope::International, {0, 0}, 9, look);
    CHECK(std::get<scene::Disc>(international.front()).fill == look.body);
}
