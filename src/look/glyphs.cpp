// The 18 topic glyphs, drawn by us: coordinates on a grid of 16 units, y down, the drawing within [1, 15].
#include <cmath>
#include <initializer_list>

#include "base/angle.hpp"
#include "look/symbols.hpp"

namespace look {

namespace {

constexpr float strokeUnits = 1.8f;

/// Grid units in, primitives out.
class GlyphPen {
public:
    GlyphPen(geo::PointF centre, float sizePx, scene::Rgba ink, scene::Rgba ground)
        : centre_(centre), unit_(sizePx / 16), ink_(ink), ground_(ground)
    {
    }

    void line(std::initializer_list<geo::PointF> points, float width = strokeUnits, bool closed = false)
    {
        strokeOf(points, width, closed, ink_);
    }
    void cutLine(std::initializer_list<geo::PointF> points, float width)
    {
        strokeOf(points, width, false, ground_);
    }
    void area(std::initializer_list<geo::PointF> points) { area(std::vector<geo::PointF>(points)); }
    void area(std::vector<geo::PointF> points)
    {
        for (geo::PointF& p : points) p = place(p);
        out_.push_back(scene::Polygon{std::move(points), ink_, {}});
    }
    void disc(float x, float y, float radius)
    {
        out_.push_back(scene::Disc{place({x, y}), radius * unit_, ink_, {}});
    }
    void cutDisc(float x, float y, float radius)
    {
        out_.push_back(scene::Disc{place({x, y}), radius * unit_, ground_, {}});
    }
    void ring(float x, float y, float radius, float width = strokeUnits)
    {
        out_.push_back(scene::Disc{place({x, y}), radius * unit_, {0, 0, 0, 0}, {width * unit_, ink_}});
    }
    void box(float x0, float y0, float x1, float y1, float corner = 0)
    {
        boxOf(x0, y0, x1, y1, corner, ink_);
    }
    void cutBox(float x0, float y0, float x1, float y1, float corner = 0)
    {
        boxOf(x0, y0, x1, y1, corner, ground_);
    }
    /// Angles in degrees, clockwise from three o'clock.
    void arc(float x, float y, float radius, double fromDeg, double toDeg, float width = strokeUnits)
    {
        std::vector<geo::PointF> points;
        for (const geo::PointF p : arcPoints(x, y, radius, fromDeg, toDeg)) points.push_back(place(p));
        out_.push_back(scene::Polyline{std::move(points), false, {width * unit_, ink_}});
    }
    static std::vector<geo::PointF> arcPoints(float x, float y, float radius, double fromDeg, double toDeg)
    {
        constexpr double stepDeg = 15;
        const int steps = std::max(1, static_cast<int>(std::ceil(std::abs(toDeg - fromDeg) / stepDeg)));
        std::vector<geo::PointF> points;
        for (int i = 0; i <= steps; ++i) {
            const double angle = (fromDeg + (toDeg - fromDeg) * i / steps) * base::pi / 180;
            points.push_back({x + radius * static_cast<float>(std::cos(angle)),
                              y + radius * static_cast<float>(std::sin(angle))});
        }
        return points;
    }

    std::vector<scene::Primitive> take() { return std::move(out_); }

private:
    geo::PointF place(geo::PointF grid) const
    {
        return {centre_.x + (grid.x - 8) * unit_, centre_.y + (grid.y - 8) * unit_};
    }
    void strokeOf(std::initializer_list<geo::PointF> points, float width, bool closed, scene::Rgba color)
    {
        std::vector<geo::PointF> placed;
        for (const geo::PointF p : points) placed.push_back(place(p));
        out_.push_back(scene::Polyline{std::move(placed), closed, {width * unit_, color}});
    }
    void boxOf(float x0, float y0, float x1, float y1, float corner, scene::Rgba color)
    {
        const geo::PointF a = place({x0, y0}), b = place({x1, y1});
        out_.push_back(scene::Rectangle{{a.x, a.y, b.x, b.y}, corner * unit_, color, {}});
    }

    geo::PointF centre_;
    float unit_;
    scene::Rgba ink_, ground_;
    std::vector<scene::Primitive> out_;
};

void bolt(GlyphPen& pen)
{
    // Two overlapping convex halves, so that no seam shows.
    pen.area({{10, 1}, {3.4f, 9.3f}, {8, 9.3f}, {9.4f, 6.2f}});
    pen.area({{6, 15}, {12.6f, 6.7f}, {8, 6.7f}, {6.6f, 9.8f}});
}

void leaf(GlyphPen& pen)
{
    // A lens between (3, 13) and (14, 2): two arcs of radius 10.
    std::vector<geo::PointF> lens = GlyphPen::arcPoints(12.944f, 11.944f, 10, 173.94, 276.06);
    for (const geo::PointF p : GlyphPen::arcPoints(4.056f, 3.056f, 10, -6.06, 96.06)) lens.push_back(p);
    pen.area(std::move(lens));
    pen.line({{1.6f, 14.4f}, {5, 11}}, 1.7f);
    pen.cutLine({{4.6f, 11.4f}, {10.6f, 5.4f}}, 1.1f);
}

void cycle(GlyphPen& pen)
{
    pen.arc(8, 8.4f, 5, -20, 270);
    pen.area({{7, 0.4f}, {12, 3.4f}, {7, 6.4f}});
}

void drop(GlyphPen& pen)
{
    std::vector<geo::PointF> points{{8, 1}};
    for (const geo::PointF p : GlyphPen::arcPoints(8, 10, 4.8f, -28, 208)) points.push_back(p);
    pen.area(std::move(points));
}

void ear(GlyphPen& pen)
{
    pen.line({{8, 15}, {8, 2}}, 1.5f);
    for (const float y : {6.0f, 9.2f, 12.4f}) {
        pen.line({{8, y}, {4, y - 4}}, 2);
        pen.line({{8, y}, {12, y - 4}}, 2);
    }
}

void cross(GlyphPen& pen)
{
    pen.box(6, 2, 10, 14);
    pen.box(2, 6, 14, 10);
}

void bus(GlyphPen& pen)
{
    pen.box(3.6f, 11, 6, 14.6f, 0.6f);
    pen.box(10, 11, 12.4f, 14.6f, 0.6f);
    pen.box(2.4f, 1.6f, 13.6f, 12.8f, 2);
    pen.cutBox(4.2f, 3.6f, 11.8f, 7.6f, 0.5f);
    pen.cutDisc(5, 10.2f, 1);
    pen.cutDisc(11, 10.2f, 1);
}

void skyline(GlyphPen& pen)
{
    pen.box(1.6f, 8, 5.2f, 14.2f);
    pen.area({{8, 1}, {10.2f, 4.4f}, {5.8f, 4.4f}});
    pen.box(6, 4, 10, 14.2f);
    pen.box(10.8f, 5.8f, 14.4f, 14.2f);
}

void speech(GlyphPen& pen)
{
    pen.area({{4, 9}, {4, 14.8f}, {9.6f, 10}});
    pen.box(1.4f, 2.2f, 14.6f, 11.4f, 3);
    for (const float x : {4.8f, 8.0f, 11.2f}) pen.cutDisc(x, 6.8f, 1.1f);
}

void person(GlyphPen& pen)
{
    pen.disc(8, 3.2f, 2.1f);
    pen.line({{2.6f, 4}, {8, 7.6f}, {13.4f, 4}}, 1.9f);
    pen.line({{8, 7.2f}, {8, 10.6f}}, 3.2f);
    pen.line({{4.8f, 14.8f}, {8, 9.8f}, {11.2f, 14.8f}}, 2);
}

void peaceSign(GlyphPen& pen)
{
    pen.ring(8, 8, 5.9f, 1.7f);
    pen.line({{8, 2.2f}, {8, 13.8f}}, 1.7f);
    pen.line({{3.9f, 12.1f}, {8, 8}, {12.1f, 12.1f}}, 1.7f);
}

void rings(GlyphPen& pen)
{
    pen.ring(5.5f, 8, 3.7f);
    pen.ring(10.5f, 8, 3.7f);
}

void euro(GlyphPen& pen)
{
    pen.arc(9.4f, 8, 5, 48, 312, 2.1f);
    pen.line({{1.8f, 6.6f}, {9.6f, 6.6f}}, 1.5f);
    pen.line({{1.8f, 9.4f}, {9.6f, 9.4f}}, 1.5f);
}

void gear(GlyphPen& pen)
{
    for (int tooth = 0; tooth < 4; ++tooth) {
        const double angle = (tooth * 45 + 22.5) * base::pi / 180;
        const float x = 6.6f * static_cast<float>(std::cos(angle)),
                    y = 6.6f * static_cast<float>(std::sin(angle));
        pen.line({{8 - x, 8 - y}, {8 + x, 8 + y}}, 2.3f);
    }
    pen.disc(8, 8, 4.8f);
    pen.cutDisc(8, 8, 2);
}

void exchange(GlyphPen& pen)
{
    pen.line({{1.6f, 5}, {11, 5}});
    pen.area({{9.6f, 1.6f}, {14.6f, 5}, {9.6f, 8.4f}});
    pen.line({{14.4f, 11}, {5, 11}});
    pen.area({{6.4f, 7.6f}, {1.4f, 11}, {6.4f, 14.4f}});
}

void scales(GlyphPen& pen)
{
    pen.line({{8, 1.4f}, {8, 14}}, 1.6f);
    pen.line({{5, 14.2f}, {11, 14.2f}}, 1.6f);
    pen.line({{2.6f, 3.6f}, {13.4f, 3.6f}}, 1.6f);
    for (const float x : {3.5f, 12.5f}) {
        pen.line({{x, 3.6f}, {x, 8}}, 1.1f);
        pen.area(GlyphPen::arcPoints(x, 7.6f, 2.9f, 0, 180));
    }
}

void townHall(GlyphPen& pen)
{
    pen.area({{8, 1}, {1.4f, 6.2f}, {14.6f, 6.2f}});
    for (const float x : {3.0f, 6.9f, 10.8f}) pen.box(x, 7, x + 2.2f, 12);
    pen.box(1.6f, 12.4f, 14.4f, 14.6f);
}

void flag(GlyphPen& pen)
{
    pen.line({{4, 1.4f}, {4, 15}}, 1.8f);
    pen.area({{4, 1.8f}, {14, 5.4f}, {4, 9}});
}

}  // namespace

std::vector<scene::Primitive> topicGlyph(model::Topic topic, geo::PointF centre, float sizePx,
                                         scene::Rgba ink, scene::Rgba ground)
{
    using model::Topic;
    GlyphPen pen(centre, sizePx, ink, ground);
    switch (topic) {
    case Topic::ClimateEnergy:
        bolt(pen);
        break;
    case Topic::BiodiversitySoil:
        leaf(pen);
        break;
    case Topic::Sustainability:
        cycle(pen);
        break;
    case Topic::Water:
        drop(pen);
        break;
    case Topic::FoodAgriculture:
        ear(pen);
        break;
    case Topic::Health:
        cross(pen);
        break;
    case Topic::Mobility:
        bus(pen);
        break;
    case Topic::UrbanDevelopment:
        skyline(pen);
        break;
    case Topic::DemocracyParticipation:
        speech(pen);
        break;
    case Topic::HumanRights:
        person(pen);
        break;
    case Topic::Peace:
        peaceSign(pen);
        break;
    case Topic::TownTwinning:
        rings(pen);
        break;
    case Topic::Finance:
        euro(pen);
        break;
    case Topic::PublicServices:
        gear(pen);
        break;
    case Topic::TradePolicy:
        exchange(pen);
        break;
    case Topic::FairTradeDevelopment:
        scales(pen);
        break;
    case Topic::LocalGovernmentInterests:
        townHall(pen);
        break;
    case Topic::PartyPolitics:
        flag(pen);
        break;
    }
    return pen.take();
}

}  // namespace look
