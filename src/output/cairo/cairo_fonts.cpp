#include "output/cairo/cairo_fonts.hpp"

#include <algorithm>
#include <memory>

#include <cairo-ft.h>
#include <ft2build.h>
#include FT_FREETYPE_H

namespace output {

namespace {

/// What a Cairo face needs to stay alive; Cairo may keep the face in its caches longer than we do.
struct Opened {
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    text::FontFilePtr file;

    Opened() = default;
    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;
    ~Opened()
    {
        if (face != nullptr) FT_Done_Face(face);
        if (library != nullptr) FT_Done_FreeType(library);
    }
};

CairoFontFace load(text::Weight weight, const text::FontFilePtr& other)
{
    static const cairo_user_data_key_t key{};
    auto opened = std::make_unique<Opened>();
    opened->file = other;
    const std::span<const unsigned char> file = other ? other->bytes : text::FontBook::file(weight);
    if (FT_Init_FreeType(&opened->library) != 0) return nullptr;
    if (FT_New_Memory_Face(opened->library, file.data(), static_cast<FT_Long>(file.size()),
                           other ? static_cast<FT_Long>(other->index) : 0, &opened->face) != 0)
        return nullptr;
    CairoFontFace face(
        cairo_ft_font_face_create_for_ft_face(opened->face, FT_LOAD_NO_HINTING | FT_LOAD_NO_BITMAP));
    const auto destroy = [](void* data) { delete static_cast<Opened*>(data); };
    if (cairo_font_face_set_user_data(face.get(), &key, opened.get(), destroy) == CAIRO_STATUS_SUCCESS)
        opened.release();
    else
        return nullptr;
    return face;
}

}  // namespace

CairoScaledFont CairoFonts::scale(cairo_font_face_t* face, float sizePx)
{
    const CairoFontOptions options(cairo_font_options_create());
    cairo_font_options_set_hint_style(options.get(), CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options.get(), CAIRO_HINT_METRICS_OFF);
    cairo_font_options_set_antialias(options.get(), CAIRO_ANTIALIAS_GRAY);
    cairo_matrix_t size, identity;
    cairo_matrix_init_scale(&size, sizePx, sizePx);
    cairo_matrix_init_identity(&identity);
    return CairoScaledFont(cairo_scaled_font_create(face, &size, &identity, options.get()));
}

cairo_font_face_t* CairoFonts::face(text::Weight weight, const text::FontFilePtr& other)
{
    const auto known = std::find_if(faces_.begin(), faces_.end(), [&](const Loaded& loaded) {
        return loaded.other == other && (other || loaded.weight == weight);
    });
    if (known != faces_.end()) return known->face.get();
    Loaded loaded{weight, other, load(weight, other)};
    if (!loaded.face)  // no memory, or a broken font file: Cairo's own way of saying so
        loaded.face.reset(cairo_toy_font_face_create("", CAIRO_FONT_SLANT_NORMAL, CAIRO_FONT_WEIGHT_NORMAL));
    return faces_.emplace_back(std::move(loaded)).face.get();
}

cairo_scaled_font_t* CairoFonts::scaled(text::Font font, const text::FontFilePtr& other)
{
    const auto known = std::find_if(sized_.begin(), sized_.end(), [&](const Sized& sized) {
        return sized.font == font && sized.other == other;
    });
    if (known != sized_.end()) return known->scaled.get();
    return sized_.emplace_back(Sized{font, other, scale(face(font.weight, other), font.sizePx)}).scaled.get();
}

}  // namespace output
