#include "look/symbols.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "base/angle.hpp"
#include "look/color.hpp"
#include "look/lettered_symbol.hpp"

namespace look {

namespace {

// The glyph inside its body: as large as the body's corners allow.
constexpr float glyphShareOfDisc = 1.28f;
constexpr float glyphShareOfSquare = 1.36f;
constexpr float outlineShare = 0.14f;
constexpr float edgeShare = 0.18f;  // an edge that has to be seen
// Half sides of the squares, as shares of the radius, and how far their corners are rounded, of the half
// side.
constexpr float nationalHalfShare = 0.92f, nationalCornerShare = 0.42f;
constexpr float partyHalfShare = 0.84f;

struct Body {
    scene::Primitive shape;
    float glyphSizePx = 0;
    bool hollow = false;
};

geo::Box square(geo::PointF centre, float halfPx)
{
    return {centre.x - halfPx, centre.y - halfPx, centre.x + halfPx, centre.y + halfPx};
}

Body makeBody(model::Scope scope, geo::PointF centre, float radiusPx, const SymbolLook& look)
{
    const float rim = std::max(1.0f, radiusPx * (look.outline == look.ground ? outlineShare : edgeShare));
    const scene::Stroke outline{rim, look.outline};
    switch (scope) {
    case model::Scope::International:
        return {scene::Disc{centre, radiusPx - rim / 2, look.body, outline}, radiusPx * glyphShareOfDisc,
                false};
    case model::Scope::National: {
        const float half = radiusPx * nationalHalfShare - rim / 2;
        return {scene::Rectangle{square(centre, half), half * nationalCornerShare, look.body, outline},
                radiusPx * glyphShareOfSquare, false};
    }
    case model::Scope::Party: {
        const float line = std::max(1.2f, radiusPx * 0.2f);
        const float half = radiusPx * partyHalfShare - line / 2;
        return {scene::Rectangle{square(centre, half), 0, look.ground, {line, look.body}}, radiusPx * 1.1f,
                true};
    }
    }
    return {};
}

/// Disc, diamond or triangle of the area of a disc of `radiusPx`.
scene::Primitive slotForm(std::size_t slot, geo::PointF c, float radiusPx, scene::Rgba fill,
                          const scene::Stroke& outline)
{
    if (slot == 1) {
        const float half = radiusPx * 1.2533f;  // sqrt(pi / 2)
        return scene::Polygon{
            {{c.x, c.y - half}, {c.x + half, c.y}, {c.x, c.y + half}, {c.x - half, c.y}}, fill, outline};
    }
    if (slot == 2) {
        const float half = radiusPx * 1.3468f,
                    height = half * 1.7321f;  // half of the side: sqrt(pi) / 3^(1/4)
        return scene::Polygon{
            {{c.x, c.y - height * 2 / 3}, {c.x + half, c.y + height / 3}, {c.x - half, c.y + height / 3}},
            fill,
            outline};
    }
    return scene::Disc{c, radiusPx, fill, outline};
}

}  // namespace

float equalAreaFactor(model::Scope scope)
{
    const auto factor = [](float halfShare, float cornerShare) {
        return std::sqrt(base::piF / (4 - (4 - base::piF) * cornerShare * cornerShare)) / halfShare;
    };
    switch (scope) {
    case model::Scope::International:
        return 1;
    case model::Scope::National:
        return factor(nationalHalfShare, nationalCornerShare);
    case model::Scope::Party:
        return factor(partyHalfShare, 0);
    }
    return 1;
}

SymbolLook symbolLook(scene::Rgba color, scene::Rgba ground, scene::Rgba edge)
{
    return {color, inkOn(color), edge.a > 0 ? edge : ground, ground};
}

SymbolLook hollowLook(model::Scope scope, scene::Rgba color, scene::Rgba ground)
{
    // A party's square is hollow by itself: its line is its body.
    if (scope == model::Scope::Party) return {color, color, ground, ground};
    return {ground, color, color, ground};
}

std::vector<scene::Primitive> scopeSymbol(model::Scope scope, geo::PointF centre, float radiusPx,
                                          const SymbolLook& look)
{
    std::vector<scene::Primitive> result;
    result.push_back(makeBody(scope, centre, radiusPx, look).shape);
    return result;
}

std::vector<scene::Primitive> entrySymbol(model::Scope scope, model::Topic topic, geo::PointF centre,
                                          float radiusPx, const SymbolLook& look)
{
    Body body = makeBody(scope, centre, radiusPx, look);
    const scene::Rgba ink = body.hollow ? look.body : look.ink;
    const scene::Rgba ground = body.hollow ? look.ground : look.body;
    std::vector<scene::Primitive> result;
    result.push_back(std::move(body.shape));
    for (scene::Primitive& part : topicGlyph(topic, centre, body.glyphSizePx, ink, ground))
        result.push_back(std::move(part));
    return result;
}

std::vector<scene::Primitive> entrySymbol(const model::Network& network, geo::PointF centre, float radiusPx,
                                          const SymbolLook& look)
{
    return entrySymbol(network.scope, network.firstTopic(), centre, radiusPx, look);
}

namespace {

/// `inkHeight`: of the signs, in em.
std::vector<scene::Primitive> writtenSymbol(const text::FontBook& fonts, model::Scope scope,
                                            const std::string& signs, float sizePx, float inkHeight,
                                            geo::PointF centre, float radiusPx, const SymbolLook& look)
{
    Body body = makeBody(scope, centre, radiusPx, look);
    const scene::Rgba ink = body.hollow ? look.body : look.ink;
    const text::ShapedText& shaped = fonts.shape(signs, {text::Weight::Bold, sizePx});
    std::vector<scene::Primitive> result;
    result.push_back(std::move(body.shape));
    result.push_back(scene::TextRun{
        shaped, {centre.x - shaped.widthPx / 2, centre.y + sizePx * inkHeight / 2}, ink, {0, 0, 0, 0}, 0});
    return result;
}

}  // namespace

std::vector<scene::Primitive> numberedSymbol(const text::FontBook& fonts, model::Scope scope, int number,
                                             geo::PointF centre, float radiusPx, const SymbolLook& look)
{
    constexpr float capHeight = 0.711f;  // of Roboto's figures, in em
    const float size = radiusPx * (number < 10 ? 1.3f : number < 100 ? 1.15f : 0.86f);
    return writtenSymbol(fonts, scope, std::to_string(number), size, capHeight, centre, radiusPx, look);
}

std::vector<scene::Primitive> letteredSymbol(const text::FontBook& fonts, model::Scope scope,
                                             std::size_t which, geo::PointF centre, float radiusPx,
                                             const SymbolLook& look)
{
    constexpr std::size_t letters = 26;
    constexpr float height = 0.6f;  // between that of "a" and that of "b"
    const char letter = static_cast<char>('a' + which % letters);
    const std::string signs(which / letters + 1, letter);
    const float size = radiusPx * (which < letters ? 1.45f : 1.1f);
    return writtenSymbol(fonts, scope, signs, size, height, centre, radiusPx, look);
}

std::vector<scene::Primitive> memberSymbol(std::size_t slot, geo::PointF centre, float radiusPx,
                                           const SymbolLook& look)
{
    std::vector<scene::Primitive> result;
    result.push_back(
        slotForm(slot, centre, radiusPx, look.body, {std::max(1.0f, radiusPx * 0.3f), look.outline}));
    return result;
}

std::vector<scene::Primitive> officeSymbol(std::size_t slot, geo::PointF centre, float radiusPx,
                                           const SymbolLook& look)
{
    const float line = std::max(1.5f, radiusPx * 0.36f);
    std::vector<scene::Primitive> result;
    result.push_back(slotForm(slot, centre, radiusPx - line / 2, look.outline, {line * 1.6f, look.outline}));
    result.push_back(slotForm(slot, centre, radiusPx - line / 2, look.ground, {line, look.body}));
    return result;
}

}  // namespace look
