// Faults of what lies on the ground: lists, leaders, dots, free room.
#include <algorithm>
#include <cmath>
#include <set>
#include <string>

#include "layout/dock/boundary.hpp"
#include "score/counting.hpp"

namespace score {

namespace {

constexpr double samplesOfHeight = 80;  // points in which ground is looked at
constexpr double squaresOfHeight = 12;  // "empty" is looked at in these
constexpr double sameCityPx = 4;        // logical; nearer cities cannot be told apart by a line

class GroundCounter {
public:
    GroundCounter(const Subject& subject, Faults& faults) : s_(subject), faults_(faults) {}

    void count()
    {
        for (const List& list : s_.parts.lists) {
            if (!list.frame || !s_.isLooked(*list.frame)) continue;
            faults_[Measure::ListsOverAsked] += askedShareUnder(list) * 100;
            if (list.hasArrow) faults_[Measure::ArrowsInside] += seatsInside(list);
        }
        if (s_.asked.any()) faults_[Measure::OthersListed] = othersListed();
        leaders();
        faults_[Measure::EmptyShare] = emptyPercent();
    }

private:
    // --- lists

    const model::Seat* seatOf(model::NetworkId network) const
    {
        return network.valid() ? s_.atlas[network].mainSeat() : nullptr;
    }

    bool isBesideItsCity(const List& list) const
    {
        const model::Seat* seat = seatOf(list.network);
        if (!seat || list.hasArrow) return false;
        return distancePx(list.boxPx, s_.parts.viewports[*list.frame].toPx(seat->place)) <=
               nearShare * s_.heightPx(list.frame);
    }

    /// Land where something asked sits, or that is filled because it is asked; with nothing asked, where
    /// something shown sits.
    std::set<std::string> landAsked(std::uint32_t frame) const
    {
        std::set<std::string> codes;
        const auto& ids = s_.asked.any() ? s_.asked.networks : s_.asked.shown;
        const bool states = showsStates(frame);
        for (const model::NetworkId id : ids)
            if (const model::Seat* seat = seatOf(id))
                codes.insert(states && seat->country == "DE" ? seat->state : seat->country);
        if (s_.asked.town)
            if (const std::string code = codeAt(frame, *s_.asked.town); !code.empty()) codes.insert(code);
        for (const scene::RegionFill& fill : s_.scene.frames[frame].fills) codes.insert(fill.code);
        return codes;
    }

    bool showsStates(std::uint32_t frame) const
    {
        const geo::Camera& camera = s_.scene.frames[frame].camera;
        return camera.projection == geo::ProjectionId::Germany;
    }

    std::string codeAt(std::uint32_t frame, geo::LonLat place) const
    {
        const auto& map = s_.scene.frames[frame].map;
        if (!map || map->levels.empty()) return {};
        if (showsStates(frame))
            if (const geo::Region* state = geo::regionAt(map->levels.back(), geo::RegionKind::State, place))
                return std::string(state->codeView());
        const geo::Region* country = geo::regionAt(map->levels.front(), geo::RegionKind::Country, place);
        return country ? std::string(country->codeView()) : std::string();
    }

    double askedShareUnder(const List& list) const
    {
        if (isBesideItsCity(list)) return 0;
        const std::uint32_t frame = *list.frame;
        const std::set<std::string> codes = landAsked(frame);
        const geo::Box& box = list.boxPx;
        const double step = s_.heightPx(frame) / samplesOfHeight;
        const double columns = std::max(1.0, std::round(box.width() / step)),
                     rows = std::max(1.0, std::round(box.height() / step));
        double hits = 0;
        for (double row = 0; row < rows; ++row)
            for (double column = 0; column < columns; ++column) {
                const geo::Point at{box.minX + (column + 0.5) * box.width() / columns,
                                    box.minY + (row + 0.5) * box.height() / rows};
                const auto place = s_.parts.viewports[frame].toLonLat(at);
                if (place && codes.contains(codeAt(frame, *place))) ++hits;
            }
        const geo::Box& whole = s_.scene.frames[frame].boxPx;
        return hits / (rows * columns) * box.width() * box.height() / (whole.width() * whole.height());
    }

    /// Entries named in a list that says outside although their seat is in a map of the picture.
    double seatsInside(const List& list) const
    {
        std::set<std::uint32_t> inside;
        for (const Words& words : s_.parts.words) {
            const model::Seat* seat = seatOf(words.network);
            if (!seat || words.frame != list.frame || !list.boxPx.contains(words.boxPx.centre())) continue;
            for (std::size_t f = 0; f < s_.scene.frames.size(); ++f)
                if (s_.shows(f, seat->place)) inside.insert(words.network.index);
        }
        return static_cast<double>(inside.size());
    }

    double othersListed() const
    {
        std::set<std::pair<std::uint32_t, std::uint32_t>> rows;
        for (const scene::Item& item : s_.scene.items)
            if ((item.role == scene::Role::DockRow || item.role == scene::Role::EdgeMarker) &&
                item.network.valid() && !s_.asked.has(item.network) &&
                std::holds_alternative<scene::TextRun>(item.primitive))
                rows.insert({item.frame.value_or(0), item.network.index});
        return static_cast<double>(rows.size());
    }

    // --- leaders

    void leaders()
    {
        const std::vector<Line>& lines = s_.parts.leaders;
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const double heights = lines[i].lengthPx() / s_.heightPx(lines[i].frame);
            faults_[Measure::LeadersTotal] += heights;
            faults_[Measure::LeaderLongest] = std::max(faults_[Measure::LeaderLongest], heights);
            for (std::size_t k = i + 1; k < lines.size(); ++k)
                if (lines[i].frame == lines[k].frame && cross(lines[i], lines[k]))
                    ++faults_[Measure::LeadersCross];
            if (touchesForeignDot(lines[i])) ++faults_[Measure::LeadersThroughDots];
        }
    }

    static bool cross(const Line& a, const Line& b)
    {
        for (std::size_t i = 0; i + 1 < a.pointsPx.size(); ++i)
            for (std::size_t k = 0; k + 1 < b.pointsPx.size(); ++k)
                if (layout::segmentsCross(a.pointsPx[i], a.pointsPx[i + 1], b.pointsPx[k], b.pointsPx[k + 1]))
                    return true;
        return false;
    }

    /// The city that a point of the picture belongs to: the nearest one.
    geo::Point nearestCity(std::uint32_t frame, geo::Point px) const
    {
        geo::Point nearest = px;
        double least = std::numeric_limits<double>::infinity();
        for (const model::SeatCity& city : s_.atlas.seatCities()) {
            const geo::Point at = s_.parts.viewports[frame].toPx(city.place);
            const double distance = std::hypot(at.x - px.x, at.y - px.y);
            if (distance < least) {
                least = distance;
                nearest = at;
            }
        }
        return nearest;
    }

    geo::Point cityOf(std::uint32_t frame, model::NetworkId network, geo::Point px) const
    {
        const model::Seat* seat = seatOf(network);
        return seat ? s_.parts.viewports[frame].toPx(seat->place) : nearestCity(frame, px);
    }

    bool touchesForeignDot(const Line& line) const
    {
        if (!line.frame) return false;
        const std::uint32_t frame = *line.frame;
        // The end that lies at a city.
        const geo::Point ends[] = {line.pointsPx.front(), line.pointsPx.back()};
        const auto toCity = [&](geo::Point end) {
            const geo::Point d = cityOf(frame, line.network, end) - end;
            return std::hypot(d.x, d.y);
        };
        const geo::Point end = toCity(ends[0]) < toCity(ends[1]) ? ends[0] : ends[1];
        const geo::Point own = cityOf(frame, line.network, end);
        const double same = sameCityPx * s_.scene.scale;
        return std::any_of(s_.parts.dots.begin(), s_.parts.dots.end(), [&](const Dot& dot) {
            if (dot.frame != line.frame) return false;
            const geo::Point city = cityOf(frame, dot.network, dot.middlePx);
            if (std::hypot(city.x - own.x, city.y - own.y) <= dot.radiusPx + same) return false;
            return distancePx(line, dot.middlePx) < dot.radiusPx;
        });
    }

    // --- free ground

    /// Over all maps but overviews.
    double emptyPercent() const
    {
        double squares = 0, empty = 0;
        for (std::uint32_t f = 0; f < s_.scene.frames.size(); ++f) {
            if (!s_.isLooked(f)) continue;
            const geo::Box& box = s_.scene.frames[f].boxPx;
            const double rows = squaresOfHeight,
                         columns = std::max(1.0, std::round(box.width() / box.height() * rows));
            std::vector<bool> used(static_cast<std::size_t>(rows * columns), false);
            const geo::Point cell{box.width() / columns, box.height() / rows};
            const auto use = [&](const geo::Box& mark) {
                const auto from = [](double v, double most) { return std::clamp(std::floor(v), 0.0, most); };
                if (!mark.intersects(box)) return;
                const double x1 = from((mark.maxX - box.minX) / cell.x, columns - 1),
                             y1 = from((mark.maxY - box.minY) / cell.y, rows - 1);
                for (double y = from((mark.minY - box.minY) / cell.y, rows - 1); y <= y1; ++y)
                    for (double x = from((mark.minX - box.minX) / cell.x, columns - 1); x <= x1; ++x)
                        used[static_cast<std::size_t>(y * columns + x)] = true;
            };
            useItems(f, use);
            for (const Inset& inset : s_.parts.insets)
                if (inset.frame > f) use(inset.boxPx);
            useFills(f, box, cell, columns, used);
            squares += rows * columns;
            empty += static_cast<double>(std::count(used.begin(), used.end(), false));
        }
        return squares > 0 ? empty / squares * 100 : 0;
    }

    template <class Use>
    void useItems(std::uint32_t frame, const Use& use) const
    {
        for (const Words& words : s_.parts.words)
            if (!words.frame || words.frame == frame) use(words.boxPx);
        for (const Cover& cover : s_.parts.covers)
            if (!cover.frame || cover.frame == frame) use(cover.boxPx);
        for (const Dot& dot : s_.parts.dots)
            if (dot.frame == frame)
                use(geo::Box{dot.middlePx.x, dot.middlePx.y, dot.middlePx.x, dot.middlePx.y}.grown(
                    dot.radiusPx));
        for (const scene::Item& item : s_.scene.items)
            if (const auto* line = std::get_if<scene::Polyline>(&item.primitive);
                line && item.frame == frame &&
                (item.role == scene::Role::Leader || item.role == scene::Role::Arc))
                useLine(*line, use);
    }

    template <class Use>
    static void useLine(const scene::Polyline& line, const Use& use)
    {
        constexpr int pieces = 16;
        for (std::size_t i = 0; i + 1 < line.points.size(); ++i)
            for (int k = 0; k <= pieces; ++k) {
                const float t = static_cast<float>(k) / pieces;
                const double x = line.points[i].x * (1 - t) + line.points[i + 1].x * t,
                             y = line.points[i].y * (1 - t) + line.points[i + 1].y * t;
                use({x, y, x + 0.1, y + 0.1});
            }
    }

    void useFills(std::uint32_t frame, const geo::Box& box, geo::Point cell, double columns,
                  std::vector<bool>& used) const
    {
        std::set<std::string> codes;
        for (const scene::RegionFill& fill : s_.scene.frames[frame].fills) codes.insert(fill.code);
        if (codes.empty()) return;
        for (std::size_t i = 0; i < used.size(); ++i) {
            if (used[i]) continue;
            const double row = std::floor(static_cast<double>(i) / columns),
                         column = static_cast<double>(i) - row * columns;
            const auto place = s_.parts.viewports[frame].toLonLat(
                {box.minX + (column + 0.5) * cell.x, box.minY + (row + 0.5) * cell.y});
            if (place && codes.contains(codeAt(frame, *place))) used[i] = true;
        }
    }

    const Subject& s_;
    Faults& faults_;
};

}  // namespace

void countOnGround(const Subject& subject, Faults& faults) { GroundCounter(subject, faults).count(); }

}  // namespace score
