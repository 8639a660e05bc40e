#include "output/cairo/cluster_font.hpp"

#include <vector>

namespace output {

namespace {

/// Outlines are drawn this large and made smaller: FreeType rounds to a 64th of a pixel.
constexpr double outlinePx = 1000;

}  // namespace

struct ClusterFont::Table {
    struct Shape {
        CairoFontFace face;
        std::vector<cairo_glyph_t> glyphs;  ///< at `outlinePx`
        double advance = 0;                 ///< em
    };
    std::vector<Shape> shapes;
};

namespace {

const cairo_user_data_key_t tableKey{};

cairo_status_t draw(cairo_scaled_font_t* font, unsigned long glyph, cairo_t* cairo,
                    cairo_text_extents_t* extents)
{
    const auto* table = static_cast<std::shared_ptr<ClusterFont::Table>*>(
        cairo_font_face_get_user_data(cairo_scaled_font_get_font_face(font), &tableKey));
    if (table == nullptr || glyph >= (*table)->shapes.size()) return CAIRO_STATUS_USER_FONT_ERROR;
    const ClusterFont::Table::Shape& shape = (*table)->shapes[glyph];
    extents->x_advance = shape.advance;
    cairo_scale(cairo, 1 / outlinePx, 1 / outlinePx);
    cairo_set_font_face(cairo, shape.face.get());
    cairo_set_font_size(cairo, outlinePx);
    cairo_glyph_path(cairo, shape.glyphs.data(), static_cast<int>(shape.glyphs.size()));
    cairo_fill(cairo);
    return CAIRO_STATUS_SUCCESS;
}

}  // namespace

ClusterFont::ClusterFont(CairoFonts& fonts)
    : fonts_(fonts), table_(std::make_shared<Table>()), face_(cairo_user_font_face_create())
{
    cairo_user_font_face_set_render_glyph_func(face_.get(), draw);
    auto held = std::make_unique<std::shared_ptr<Table>>(table_);
    const auto destroy = [](void* data) { delete static_cast<std::shared_ptr<Table>*>(data); };
    if (cairo_font_face_set_user_data(face_.get(), &tableKey, held.get(), destroy) == CAIRO_STATUS_SUCCESS)
        held.release();
}

bool ClusterFont::isPlain(const text::ShapedText& line, const text::Cluster& cluster)
{
    const text::Glyph& glyph = line.glyphs[cluster.firstGlyph];
    if (cluster.glyphCount != 1 || glyph.id == 0) return false;
    const std::string text = line.utf8.substr(cluster.begin, cluster.end - cluster.begin);
    const auto known = shown_.try_emplace({{line.fontOf(glyph), line.font.weight}, glyph.id}, text).first;
    return known->second == text;
}

unsigned long ClusterFont::glyph(const text::ShapedText& line, const text::Cluster& cluster)
{
    const text::Glyph& first = line.glyphs[cluster.firstGlyph];
    const double perPx = 1.0 / static_cast<double>(line.font.sizePx);
    std::string key = line.utf8.substr(cluster.begin, cluster.end - cluster.begin);
    Table::Shape shape;
    shape.advance = static_cast<double>(cluster.advance) * perPx;
    for (std::size_t i = 0; i < cluster.glyphCount; ++i) {
        const text::Glyph& glyph = line.glyphs[cluster.firstGlyph + i];
        shape.glyphs.push_back({glyph.id, static_cast<double>(glyph.x - first.x) * perPx * outlinePx,
                                static_cast<double>(glyph.y - first.y) * perPx * outlinePx});
        key += '/' + std::to_string(glyph.id);
    }
    const text::FontFilePtr& other = line.fontOf(first);
    const auto [known, isNew] =
        glyphs_.try_emplace({{other, line.font.weight}, std::move(key)}, table_->shapes.size());
    if (isNew) {
        shape.face.reset(cairo_font_face_reference(fonts_.face(line.font.weight, other)));
        table_->shapes.push_back(std::move(shape));
    }
    return known->second;
}

cairo_scaled_font_t* ClusterFont::scaled(float sizePx)
{
    CairoScaledFont& font = sized_[sizePx];
    if (!font) font = CairoFonts::scale(face_.get(), sizePx);
    return font.get();
}

}  // namespace output
