// Appends primitives to a list of items with their role, frame and entry filled in. Decides nothing.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "scene/scene.hpp"

namespace scene {

inline geo::PointF toF(geo::Point p) { return {static_cast<float>(p.x), static_cast<float>(p.y)}; }
inline geo::Point fromF(geo::PointF p) { return {static_cast<double>(p.x), static_cast<double>(p.y)}; }

/// What it covers, outlines as lines without a width. Empty for a line or an area without points.
geo::Box boxOf(const Primitive& primitive);
/// The same, shifted.
Primitive moved(Primitive primitive, geo::PointF by);

class Items {
public:
    explicit Items(std::optional<std::uint32_t> frame = std::nullopt) : frame_(frame) {}

    void add(Role role, model::NetworkId network, Primitive primitive)
    {
        items_.push_back({role, frame_, network, std::move(primitive)});
    }
    void add(Role role, model::NetworkId network, std::vector<Primitive> primitives)
    {
        for (Primitive& primitive : primitives) add(role, network, std::move(primitive));
    }
    void line(Role role, model::NetworkId network, std::vector<geo::PointF> points, const Stroke& stroke)
    {
        if (points.size() >= 2 && stroke.widthPx > 0)
            add(role, network, Polyline{std::move(points), false, stroke});
    }
    /// One line of text with its baseline origin at `origin`.
    void text(Role role, model::NetworkId network, const text::ShapedText& shaped, geo::PointF origin,
              Rgba color, Rgba halo = {0, 0, 0, 0}, float haloPx = 0)
    {
        if (!shaped.glyphs.empty()) add(role, network, TextRun{shaped, origin, color, halo, haloPx});
    }

    /// Takes out the lines of text that reach into `box`.
    void removeTextIn(const geo::Box& box)
    {
        std::erase_if(items_, [&](const Item& item) {
            const TextRun* run = std::get_if<TextRun>(&item.primitive);
            return run && geo::Box{run->origin.x, run->origin.y - run->text.ascentPx,
                                   run->origin.x + run->text.widthPx, run->origin.y + run->text.descentPx}
                              .intersects(box);
        });
    }

    /// Cuts what lies in `box` out of the lines: there is another map.
    void cutLines(const geo::Box& box);

    void appendTo(std::vector<Item>& out)
    {
        for (Item& item : items_) out.push_back(std::move(item));
        items_.clear();
    }
    /// At the end, with its own frame.
    void take(Items other) { other.appendTo(items_); }
    const std::vector<Item>& all() const { return items_; }

private:
    std::optional<std::uint32_t> frame_;
    std::vector<Item> items_;
};

}  // namespace scene
