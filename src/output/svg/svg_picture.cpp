#include <algorithm>
#include <cmath>
#include <variant>

#include "output/encoders.hpp"
#include "output/map/map_paint.hpp"
#include "output/svg/svg_text.hpp"

namespace output {

namespace {

using svg::appendAttribute;
using svg::appendColor;
using svg::appendEscaped;
using svg::appendNumber;
using svg::appendPath;
using svg::appendStroke;

/// The program's own family first, then those that step in for what it lacks, then what any system has.
std::string familiesOf(const text::ShapedText& text)
{
    std::string families(text::FontBook::familyName());
    for (const text::FontFilePtr& other : text.otherFonts) {
        std::string quoted;
        for (const char c : other->family)
            if (c != '\'' && c != '\\') quoted += c;
        families += ", '" + quoted + "'";
    }
    return families + ", Arial, Helvetica, sans-serif";
}

class SvgWriter {
public:
    explicit SvgWriter(const scene::Scene& scene) : scene_(scene) {}

    std::string write(const DocumentInfo& info)
    {
        out_ += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"";
        // Pixels for screens; a picture made for paper says its size there.
        const auto size = [&](int px) {
            std::string length;
            appendNumber(length, info.onPaper ? px / info.pixelsPerInch * 25.4 : px);
            return length + (info.onPaper ? "mm" : "");
        };
        appendAttribute(out_, "width", size(scene_.widthPx));
        appendAttribute(out_, "height", size(scene_.heightPx));
        out_ +=
            " viewBox=\"0 0 " + std::to_string(scene_.widthPx) + ' ' + std::to_string(scene_.heightPx) + '"';
        if (!info.language.empty()) appendAttribute(out_, "xml:lang", info.language);
        appendAttribute(out_, "font-family", familiesOf({}));
        out_ += ">\n";
        element("title", info.title);
        element("desc", info.sources);
        rectangle({0, 0, static_cast<double>(scene_.widthPx), static_cast<double>(scene_.heightPx)}, 0,
                  scene_.background, {});
        for (std::size_t i = 0; i < scene_.frames.size(); ++i) frame(scene_.frames[i], i);
        items();
        out_ += "</svg>\n";
        return std::move(out_);
    }

private:
    void element(std::string_view name, std::string_view content)
    {
        if (content.empty()) return;
        ((out_ += '<') += name) += '>';
        appendEscaped(out_, content);
        ((out_ += "</") += name) += ">\n";
    }

    void rectangle(const geo::Box& box, double cornerPx, scene::Rgba fill, const scene::Stroke& outline)
    {
        out_ += "<rect";
        boxAttributes(box, cornerPx);
        fillAndStroke(fill, outline);
        out_ += "/>\n";
    }

    void boxAttributes(const geo::Box& box, double cornerPx)
    {
        appendAttribute(out_, "x", box.minX);
        appendAttribute(out_, "y", box.minY);
        appendAttribute(out_, "width", std::max(0.0, box.width()));
        appendAttribute(out_, "height", std::max(0.0, box.height()));
        if (cornerPx > 0)
            appendAttribute(out_, "rx", std::min({cornerPx, box.width() / 2, box.height() / 2}));
    }

    void fillAndStroke(scene::Rgba fill, const scene::Stroke& outline)
    {
        if (fill.a == 0)
            out_ += " fill=\"none\"";
        else
            appendColor(out_, "fill", fill);
        appendStroke(out_, outline, false);
    }

    static std::string frameId(std::size_t index) { return "frame" + std::to_string(index); }
    std::string nextId(std::string_view kind) { return std::string(kind) + std::to_string(++ids_); }
    void openClipped(const std::string& id) { out_ += "<g clip-path=\"url(#" + id + ")\">\n"; }

    void frame(const scene::MapFrame& frame, std::size_t index)
    {
        out_ += "<clipPath id=\"" + frameId(index) + "\"><rect";
        boxAttributes(frame.boxPx, frame.cornerPx);
        out_ += "/></clipPath>\n";
        openClipped(frameId(index));
        constexpr double thinningPx = 0.15;  // vectors are enlarged
        for (const MapPaint& paint : mapPaints(frame, thinningPx))
            std::visit([&](const auto& one) { mapPaint(one, frame.boxPx); }, paint);
        out_ += "</g>\n";
        if (frame.border.widthPx > 0) rectangle(frame.boxPx, frame.cornerPx, {0, 0, 0, 0}, frame.border);
    }

    void mapPaint(const AreaPaint& area, const geo::Box& box)
    {
        const Fill& fill = area.fill;
        const bool plain = isPlain(fill);
        const std::string clip = plain ? std::string() : nextId("stripes");
        out_ += plain ? "<path fill-rule=\"evenodd\""
                      : "<clipPath id=\"" + clip + "\"><path clip-rule=\"evenodd\"";
        if (plain) appendColor(out_, "fill", plainColor(fill));
        out_ += " d=\"";
        appendPath(out_, area.rings, true);
        out_ += plain ? "\"/>\n" : "\"/></clipPath>\n";
        if (plain) return;

        // Stripes as shapes, not as a pattern: programs that draw patterns as tiles blur them.
        BoundsF bounds;
        for (std::size_t i = 0; i < area.rings.size(); ++i) bounds.add(area.rings.bounds(i));
        const geo::Box part{std::max<double>(bounds.minX, box.minX), std::max<double>(bounds.minY, box.minY),
                            std::min<double>(bounds.maxX, box.maxX), std::min<double>(bounds.maxY, box.maxY)};
        openClipped(clip);
        const StripeLook look = stripeLook(fill);
        if (look.ground) rectangle(part, 0, *look.ground, {});
        for (const StripeLook::Band& band : look.bands)
            stripe(stripes(part, look.periodPx, band.fromPx, band.toPx), band.color);
        out_ += "</g>\n";
    }

    void stripe(const Contours& shapes, scene::Rgba color)
    {
        out_ += "<path";
        appendColor(out_, "fill", color);
        out_ += " d=\"";
        appendPath(out_, shapes, true);
        out_ += "\"/>\n";
    }

    void mapPaint(const LinePaint& paint, const geo::Box&)
    {
        out_ += "<path fill=\"none\"";
        appendStroke(out_, paint.stroke, true);
        out_ += " d=\"";
        appendPath(out_, paint.lines, false);
        out_ += "\"/>\n";
    }

    void items()
    {
        std::optional<std::uint32_t> open;
        for (const scene::Item& item : scene_.items) {
            const bool known = item.frame && *item.frame < scene_.frames.size();
            const std::optional<std::uint32_t> wanted = known ? item.frame : std::nullopt;
            if (wanted != open) {
                if (open) out_ += "</g>\n";
                if (wanted) openClipped(frameId(*wanted));
                open = wanted;
            }
            std::visit([this](const auto& primitive) { write(primitive); }, item.primitive);
        }
        if (open) out_ += "</g>\n";
    }

    void points(const std::vector<geo::PointF>& places, bool closed)
    {
        Contours contour;
        for (const geo::PointF p : places) contour.add(p);
        contour.finish(2);
        out_ += " d=\"";
        appendPath(out_, contour, closed);
        out_ += "\"/>\n";
    }

    void write(const scene::Polyline& line)
    {
        if (line.points.size() < 2 || !(line.stroke.widthPx > 0)) return;
        out_ += "<path fill=\"none\"";
        appendStroke(out_, line.stroke, false);
        points(line.points, line.closed);
    }

    void write(const scene::Polygon& polygon)
    {
        if (polygon.points.size() < 3) return;
        out_ += "<path";
        fillAndStroke(polygon.fill, polygon.outline);
        points(polygon.points, true);
    }

    void write(const scene::Disc& disc)
    {
        if (!(disc.radiusPx > 0)) return;
        out_ += "<circle";
        appendAttribute(out_, "cx", disc.centre.x);
        appendAttribute(out_, "cy", disc.centre.y);
        appendAttribute(out_, "r", disc.radiusPx);
        fillAndStroke(disc.fill, disc.outline);
        out_ += "/>\n";
    }

    void write(const scene::Rectangle& box) { rectangle(box.boxPx, box.cornerPx, box.fill, box.outline); }

    void write(const scene::TextRun& run)
    {
        const text::ShapedText& text = run.text;
        if (text.utf8.empty() || !(text.font.sizePx > 0)) return;
        out_ += "<text xml:space=\"preserve\"";
        appendAttribute(out_, "x", run.origin.x);
        appendAttribute(out_, "y", run.origin.y);
        appendAttribute(out_, "font-size", text.font.sizePx);
        if (text.font.weight != text::Weight::Regular)
            appendAttribute(out_, "font-weight", text.font.weight == text::Weight::Medium ? 500 : 700);
        // Where another font steps in, the line keeps its length.
        if (!text.otherFonts.empty()) appendAttribute(out_, "font-family", familiesOf(text));
        // At its left end stands the line's last letter.
        if (text.rightToLeft) out_ += " direction=\"rtl\" text-anchor=\"end\"";
        appendAttribute(out_, "textLength", text.widthPx);
        out_ += " lengthAdjust=\"spacingAndGlyphs\"";
        appendColor(out_, "fill", run.color);
        if (run.haloPx > 0 && run.halo.a > 0) {
            out_ += " paint-order=\"stroke\"";
            appendStroke(out_, {2 * run.haloPx, run.halo}, false);
        }
        out_ += '>';
        appendEscaped(out_, text.utf8);
        out_ += "</text>\n";
    }

    const scene::Scene& scene_;
    std::string out_;
    int ids_ = 0;
};

}  // namespace

Encoded encodeSvg(const scene::Scene& scene, const DocumentInfo& info)
{
    return {SvgWriter(scene).write(info), {}};
}

}  // namespace output
