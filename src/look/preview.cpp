#include "look/preview.hpp"

#include <algorithm>
#include <array>

#include "look/color.hpp"

namespace look {

namespace {

constexpr std::size_t themeCount = 4, previewCount = 6;

using Matrix = std::array<double, 9>;
// Table of Machado et al. for severity 1.0; for linear sRGB.
constexpr Matrix protan{0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                        0.099216, -0.003882, -0.048116, 1.051998};
constexpr Matrix deutan{0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                        0.047413, -0.011820, 0.042940,  0.968881};
constexpr Matrix tritan{1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                        0.147602, 0.004733,  0.691367,  0.303900};

LinearRgb times(const Matrix& m, const LinearRgb& c)
{
    return {m[0] * c.r + m[1] * c.g + m[2] * c.b, m[3] * c.r + m[4] * c.g + m[5] * c.b,
            m[6] * c.r + m[7] * c.g + m[8] * c.b};
}

LinearRgb seen(const LinearRgb& c, state::Preview preview)
{
    switch (preview) {
    case state::Preview::Protan:
        return times(protan, c);
    case state::Preview::Deutan:
        return times(deutan, c);
    case state::Preview::Tritan:
        return times(tritan, c);
    case state::Preview::Grey: {
        const double y = luminance(c);
        return {y, y, y};
    }
    case state::Preview::Projector: {
        constexpr double flare = flareOf(brightRoomContrast);
        const auto wash = [](double channel) { return (channel + flare) / (1 + flare); };
        return {wash(c.r), wash(c.g), wash(c.b)};
    }
    case state::Preview::None:
        break;
    }
    return c;
}

class Changer {
public:
    explicit Changer(state::Preview preview) : preview_(preview) {}

    void change(scene::Rgba& color) const { color = previewed(color, preview_); }
    void change(scene::Stroke& stroke) const { change(stroke.color); }

    void operator()(scene::Polyline& line) const { change(line.stroke); }
    void operator()(scene::Polygon& polygon) const { changeBoth(polygon); }
    void operator()(scene::Disc& disc) const { changeBoth(disc); }
    void operator()(scene::Rectangle& box) const { changeBoth(box); }
    void operator()(scene::TextRun& run) const
    {
        change(run.color);
        change(run.halo);
    }

    void operator()(scene::MapFrame& frame) const
    {
        for (scene::Rgba* color : {&frame.style.sea, &frame.style.land, &frame.style.lake}) change(*color);
        for (scene::Stroke& line : frame.style.lines) change(line);
        for (scene::RegionFill& fill : frame.fills) {
            for (scene::Rgba& color : fill.colors) change(color);
            change(fill.outline);
        }
        change(frame.border);
    }

    void operator()(Palette& p) const
    {
        for (scene::Rgba* color :
             {&p.sea,         &p.land,        &p.lake,      &p.coast,      &p.countryBorder, &p.stateBorder,
              &p.river,       &p.disputed,    &p.text,      &p.textMuted,  &p.halo,          &p.panel,
              &p.panelRaised, &p.panelBorder, &p.accent,    &p.onAccent,   &p.hover,         &p.warning,
              &p.unselected,  &p.symbolEdge,  &p.hatchLine, &p.hatchGround})
            change(*color);
        for (scene::Rgba& color : p.family) change(color);
        for (scene::Rgba& color : p.slot) change(color);
        for (scene::Rgba& color : p.slotInk) change(color);
        for (scene::Rgba& color : p.slotFill) change(color);
        for (scene::Rgba& color : p.countClass) change(color);
    }

private:
    template <class Shape>
    void changeBoth(Shape& shape) const
    {
        change(shape.fill);
        change(shape.outline);
    }

    state::Preview preview_;
};

}  // namespace

scene::Rgba previewed(scene::Rgba color, state::Preview preview)
{
    if (preview == state::Preview::None) return color;
    return withAlpha(toRgba(seen(toLinear(color), preview)), color.a);
}

void applyPreview(scene::Scene& scene, state::Preview preview)
{
    if (preview == state::Preview::None) return;
    const Changer changer(preview);
    changer.change(scene.background);
    for (scene::MapFrame& frame : scene.frames) changer(frame);
    for (scene::Item& item : scene.items) std::visit(changer, item.primitive);
}

const Palette& palette(state::Theme theme, state::Preview preview)
{
    static const auto all = [] {
        std::array<std::array<Palette, previewCount>, themeCount> palettes{};
        for (std::size_t t = 0; t < themeCount; ++t)
            for (std::size_t p = 0; p < previewCount; ++p) {
                palettes[t][p] = palette(static_cast<state::Theme>(t));
                Changer{static_cast<state::Preview>(p)}(palettes[t][p]);
            }
        return palettes;
    }();
    return all[std::min(static_cast<std::size_t>(theme), themeCount - 1)]
              [std::min(static_cast<std::size_t>(preview), previewCount - 1)];
}

double contrastWithFlare(scene::Rgba a, scene::Rgba b, double flare)
{
    const double la = luminance(toLinear(a)) + flare, lb = luminance(toLinear(b)) + flare;
    return std::max(la, lb) / std::min(la, lb);
}

}  // namespace look
