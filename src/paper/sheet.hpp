// One page being filled: text, shapes, maps and codes put at places in pixels of the page. Decides no places.
#pragma once

#include <string_view>

#include "look/palette.hpp"
#include "look/qr_code.hpp"
#include "paper/page.hpp"
#include "scene/items.hpp"

namespace paper {

inline constexpr float mm(double lengthMm) { return static_cast<float>(lengthMm * pagePxPerMm); }
inline constexpr float pt(double sizePt) { return static_cast<float>(sizePt * pagePxPerPt); }

struct TextStyle {
    text::Weight weight = text::Weight::Regular;
    double sizePt = 9;
    scene::Rgba color;
    double leading = 1.3;  ///< line height, in sizes
    text::Font font() const { return {weight, pt(sizePt)}; }
    float lineHeightPx() const { return static_cast<float>(leading) * pt(sizePt); }
};

class Sheet {
public:
    Sheet(const text::FontBook& fonts, const look::Palette& colors, PaperSize size);

    const text::FontBook& fonts;
    const look::Palette& colors;

    float widthPx() const { return mm(page_.size.widthMm); }
    float heightPx() const { return mm(page_.size.heightMm); }

    /// One line; `align` 0 puts its left end at x, 1 its right end. Cut with an ellipsis beyond `maxWidthPx`.
    void line(std::string_view utf8, const TextStyle& style, float x, float baseline, float align = 0,
              float maxWidthPx = 1e6f);
    void shaped(const text::ShapedText& run, float x, float baseline, scene::Rgba color);
    void add(scene::Primitive primitive) { items_.add(scene::Role::Furniture, {}, std::move(primitive)); }
    void add(std::vector<scene::Primitive> primitives)
    {
        items_.add(scene::Role::Symbol, {}, std::move(primitives));
    }
    void box(const geo::Box& boxPx, scene::Rgba fill, const scene::Stroke& outline = {}, float cornerPx = 0)
    {
        add(scene::Rectangle{boxPx, cornerPx, fill, outline});
    }
    void rule(float x0, float x1, float y, float widthPx, scene::Rgba color);
    /// `modulesPx` is the side of the code without its margin, which lies around it and must be kept free.
    void code(const look::QrCode& code, float x, float y, float modulesPx);
    /// The whole scene with its upper left corner at (x, y). Its maps lie below everything else on the page.
    void scene(scene::Scene part, float x, float y, const scene::Stroke& outline);
    void link(const geo::Box& boxPx, std::string url) { page_.links.push_back({boxPx, std::move(url)}); }
    void bookmark(std::string title, int level, double y)
    {
        page_.bookmarks.push_back({std::move(title), level, y});
    }

    Page take();

private:
    Page page_;
    scene::Items items_;
};

}  // namespace paper
