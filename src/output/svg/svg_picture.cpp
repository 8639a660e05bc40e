#include <algorithm>
#include <span>
#include <variant>

#include "output/encoders.hpp"
#include "output/map/map_paint.hpp"
#include "output/svg/svg_text.hpp"
#include "paint/picture_program.hpp"
#include "paint/shape.hpp"

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
        for (const paint::PictureStep& step : paint::pictureProgram(scene_))
            std::visit([this](const auto& one) { write(one); }, step);
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

    void boxAttributes(const geo::Box& box, double cornerPx)
    {
        appendAttribute(out_, "x", box.minX);
        appendAttribute(out_, "y", box.minY);
        appendAttribute(out_, "width", std::max(0.0, box.width()));
        appendAttribute(out_, "height", std::max(0.0, box.height()));
        if (cornerPx > 0)
            appendAttribute(out_, "rx", std::min({cornerPx, box.width() / 2, box.height() / 2}));
    }

    static std::string frameId(std::size_t index) { return "frame" + std::to_string(index); }
    std::string nextId(std::string_view kind) { return std::string(kind) + std::to_string(++ids_); }
    void openClipped(const std::string& id) { out_ += "<g clip-path=\"url(#" + id + ")\">\n"; }

    /// A rectangle all over `box` in one colour.
    void ground(const geo::Box& box, scene::Rgba color)
    {
        out_ += "<rect";
        boxAttributes(box, 0);
        if (color.a == 0)
            out_ += " fill=\"none\"";
        else
            appendColor(out_, "fill", color);
        out_ += "/>\n";
    }

    void write(const paint::Background& step)
    {
        ground({0, 0, static_cast<double>(scene_.widthPx), static_cast<double>(scene_.heightPx)}, step.color);
    }

    void write(const paint::BaseMap& step)
    {
        const scene::MapFrame& frame = scene_.frames[step.frame];
        out_ += "<clipPath id=\"" + frameId(step.frame) + "\"><rect";
        boxAttributes(frame.boxPx, frame.cornerPx);
        out_ += "/></clipPath>\n";
        openClipped(frameId(step.frame));
        constexpr double thinningPx = 0.15;  // vectors are enlarged
        for (const MapPaint& paint : mapPaints(frame, thinningPx))
            std::visit([&](const auto& one) { mapPaint(one, frame.boxPx); }, paint);
        out_ += "</g>\n";
    }

    void write(const paint::Border& step) { shape(paint::borderOf(scene_.frames[step.frame])); }

    void write(const paint::Items& step)
    {
        if (step.clip) openClipped(frameId(*step.clip));
        for (const scene::Item& item : std::span(scene_.items).subspan(step.first, step.count))
            paint::paintPrimitive(item.primitive, *this);
        if (step.clip) out_ += "</g>\n";
    }

    void mapPaint(const AreaPaint& area, const geo::Box& box)
    {
        const bool plain = area.look.isPlain();
        const std::string clip = plain ? std::string() : nextId("stripes");
        out_ += plain ? "<path fill-rule=\"evenodd\""
                      : "<clipPath id=\"" + clip + "\"><path clip-rule=\"evenodd\"";
        if (plain) appendColor(out_, "fill", area.look.plainColor());
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
        const paint::StripeLayers layers = paint::stripeLayers(area.look);
        if (layers.ground) ground(part, *layers.ground);
        for (const auto& one : layers.stripes)
            stripe(stripes(part, layers.periodPx, one.fromPx, one.toPx), one.color);
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

    void element(const paint::Line& line, const paint::Shape& shape)
    {
        Contours contour;
        for (const geo::PointF p : line.points) contour.add(p);
        contour.finish(2);
        out_ += "<path";
        fillAndStroke(shape);
        out_ += " d=\"";
        appendPath(out_, contour, line.closed);
        out_ += "\"/>\n";
    }

    void element(const paint::Circle& circle, const paint::Shape& shape)
    {
        out_ += "<circle";
        appendAttribute(out_, "cx", circle.centre.x);
        appendAttribute(out_, "cy", circle.centre.y);
        appendAttribute(out_, "r", circle.radiusPx);
        fillAndStroke(shape);
        out_ += "/>\n";
    }

    void element(const paint::RoundBox& box, const paint::Shape& shape)
    {
        out_ += "<rect";
        boxAttributes(box.px, box.cornerPx);
        fillAndStroke(shape);
        out_ += "/>\n";
    }

    void fillAndStroke(const paint::Shape& shape)
    {
        if (shape.fill)
            appendColor(out_, "fill", *shape.fill);
        else
            out_ += " fill=\"none\"";
        if (shape.outline) appendStroke(out_, *shape.outline, false);
    }

public:
    // For paint::paintPrimitive.
    void shape(const paint::Shape& shape)
    {
        std::visit([&](const auto& path) { element(path, shape); }, shape.path);
    }

    void text(const scene::TextRun& run)
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
        if (text.letterSpacingPx != 0) appendAttribute(out_, "letter-spacing", text.letterSpacingPx);
        appendAttribute(out_, "textLength", text.widthPx);
        out_ += " lengthAdjust=\"spacingAndGlyphs\"";
        appendColor(out_, "fill", run.color);
        if (paint::hasHalo(run)) {
            out_ += " paint-order=\"stroke\"";
            appendStroke(out_, {2 * run.haloPx, run.halo}, false);
        }
        out_ += '>';
        appendEscaped(out_, text.utf8);
        out_ += "</text>\n";
    }

private:
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
