#include "scene/dump.hpp"

#include <array>
#include <cmath>
#include <string_view>

namespace scene {

namespace {

constexpr std::array<std::string_view, 20> roleNames{
    "symbol",      "glyph", "label",        "leader",       "dock-panel", "dock-row", "tag",
    "edge-marker", "arc",   "office",       "member-place", "place-name", "legend",   "title",
    "furniture",   "pip",   "frame-border", "pin",          "board",      "found"};

class Writer {
public:
    Writer& word(std::string_view text)
    {
        if (!out_.empty() && out_.back() != '\n') out_ += ' ';
        out_ += text;
        return *this;
    }
    /// One decimal, without a sign on zero, the same in every locale.
    Writer& number(double value)
    {
        if (!std::isfinite(value)) return word("nan");
        const long long tenths = std::llround(value * 10);
        std::string text = tenths < 0 ? "-" : "";
        const long long size = tenths < 0 ? -tenths : tenths;
        text += std::to_string(size / 10) + "." + std::to_string(size % 10);
        return word(text);
    }
    Writer& count(std::size_t value) { return word(std::to_string(value)); }
    Writer& color(Rgba c)
    {
        constexpr std::string_view digits = "0123456789abcdef";
        std::string text = "#";
        for (const std::uint8_t channel : {c.r, c.g, c.b, c.a}) {
            text += digits[channel >> 4];
            text += digits[channel & 15];
        }
        return word(text);
    }
    Writer& stroke(const Stroke& s)
    {
        if (s.widthPx <= 0) return word("no-stroke");
        word("stroke").number(s.widthPx).color(s.color);
        if (s.dashPx > 0) word("dash").number(s.dashPx).number(s.gapPx);
        return *this;
    }
    Writer& point(geo::PointF p) { return number(p.x).number(p.y); }
    Writer& box(const geo::Box& b) { return number(b.minX).number(b.minY).number(b.maxX).number(b.maxY); }
    Writer& quoted(std::string_view text)
    {
        std::string safe = "\"";
        for (const char c : text) {
            if (c == '"' || c == '\\') safe += '\\';
            safe += c == '\n' ? '|' : c;
        }
        return word(safe + "\"");
    }
    void endLine() { out_ += '\n'; }
    std::string take() { return std::move(out_); }

private:
    std::string out_;
};

void write(Writer& w, const Polyline& line)
{
    w.word(line.closed ? "ring" : "line").stroke(line.stroke);
    for (const geo::PointF p : line.points) w.point(p);
}
void write(Writer& w, const Polygon& polygon)
{
    w.word("polygon").color(polygon.fill).stroke(polygon.outline);
    for (const geo::PointF p : polygon.points) w.point(p);
}
void write(Writer& w, const Disc& disc)
{
    w.word("disc").point(disc.centre).number(disc.radiusPx).color(disc.fill).stroke(disc.outline);
}
void write(Writer& w, const Rectangle& box)
{
    w.word("box").box(box.boxPx).number(box.cornerPx).color(box.fill).stroke(box.outline);
}
void write(Writer& w, const TextRun& run)
{
    w.word("text")
        .quoted(run.text.utf8)
        .point(run.origin)
        .number(run.text.widthPx)
        .number(run.text.font.sizePx);
    w.word(run.text.font.weight == text::Weight::Regular  ? "regular"
           : run.text.font.weight == text::Weight::Medium ? "medium"
                                                          : "bold");
    w.color(run.color);
    if (run.haloPx > 0) w.word("halo").number(run.haloPx).color(run.halo);
}

void write(Writer& w, const RegionFill& fill)
{
    constexpr std::array<std::string_view, 3> patterns{"solid", "stripes", "hatch"};
    w.word("  fill").word(fill.code).word(patterns[static_cast<std::size_t>(fill.pattern)]);
    const std::size_t colors = fill.pattern == RegionFill::Pattern::Hatch ? 2 : fill.colorCount;
    for (std::size_t i = 0; i < colors && i < fill.colors.size(); ++i) w.color(fill.colors[i]);
    w.stroke(fill.outline).endLine();
}

void write(Writer& w, const MapFrame& frame)
{
    const geo::Camera& camera = frame.camera;
    w.word("frame").box(frame.boxPx).word(keyOf(camera.projection));
    if (camera.blend > 0) w.word("to").word(keyOf(camera.blendTarget)).number(camera.blend * 100);
    w.word("centre")
        .number(camera.centre.lonDeg)
        .number(camera.centre.latDeg)
        .word("m/px")
        .number(camera.metresPerPx);
    w.word("level").count(frame.level);
    if (frame.detailLevel) w.word("detail").count(*frame.detailLevel);
    if (frame.kind != FrameKind::Main) w.word(frame.kind == FrameKind::SideMap ? "side-map" : "overview");
    w.endLine();
    w.word("  style").color(frame.style.sea).color(frame.style.land).color(frame.style.lake).endLine();
    for (std::size_t i = 0; i < frame.style.lines.size(); ++i)
        if (frame.style.lines[i].widthPx > 0)
            w.word("  lines").count(i).stroke(frame.style.lines[i]).endLine();
    for (const RegionFill& fill : frame.fills) write(w, fill);
}

}  // namespace

std::string dump(const Scene& scene)
{
    Writer w;
    w.word("scene")
        .count(static_cast<std::size_t>(scene.widthPx))
        .count(static_cast<std::size_t>(scene.heightPx));
    w.number(scene.scale).color(scene.background).quoted(scene.title).endLine();
    for (const MapFrame& frame : scene.frames) write(w, frame);
    for (const Item& item : scene.items) {
        w.word(roleNames[static_cast<std::size_t>(item.role)]);
        if (item.frame) w.word("@" + std::to_string(*item.frame));
        if (item.network.valid()) w.word("n" + std::to_string(item.network.index));
        std::visit([&](const auto& primitive) { write(w, primitive); }, item.primitive);
        w.endLine();
    }
    for (const HitArea& hit : scene.hits) {
        w.word("hit").count(hit.frame).box(hit.boxPx);
        if (hit.network) w.word("n" + std::to_string(hit.network->index));
        if (hit.region) w.word(hit.region->code);
        if (!hit.tooltip.empty()) w.quoted(hit.tooltip);
        if (hit.opens != Opens::Nothing) w.word("opens").count(static_cast<std::size_t>(hit.opens));
        w.endLine();
    }
    return w.take();
}

}  // namespace scene
