// The libraries that are compiled (not only headers) are called once each, so that a package whose parts do
// not fit together is found here and not in the window.
#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include <glad/gl.h>
#define GLFW_INCLUDE_NONE
#include <GLFW/glfw3.h>
#include <cairo-ft.h>
#include <cairo-pdf.h>
#include <cairo-svg.h>
#include <dbus/dbus.h>
#include <doctest/doctest.h>
#include <expat.h>
#include <ft2build.h>
#include FT_FREETYPE_H
#include <hb-ft.h>
#include <hb.h>
#include <idn2.h>
#include <imgui.h>
#include <imgui_impl_glfw.h>
#include <imgui_impl_opengl3.h>
#include <libdeflate.h>
#include <minizip/unzip.h>
#include <png.h>
#include <proj.h>
#include <zlib.h>

#include "fonts/embedded_fonts.hpp"

namespace {

// Number of glyphs HarfBuzz makes of `text` in the font.
unsigned shapedGlyphs(FT_Face face, std::string_view text)
{
    hb_font_t* font = hb_ft_font_create_referenced(face);
    hb_buffer_t* buffer = hb_buffer_create();
    hb_buffer_add_utf8(buffer, text.data(), static_cast<int>(text.size()), 0, -1);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, nullptr, 0);
    const unsigned count = hb_buffer_get_length(buffer);
    hb_buffer_destroy(buffer);
    hb_font_destroy(font);
    return count;
}

}  // namespace

TEST_CASE("the embedded fonts are Roboto in three weights")
{
    struct Expected {
        embedded::Blob blob;
        std::string style;
    };
    const std::array fonts{Expected{embedded::robotoRegular(), "Regular"},
                           Expected{embedded::robotoMedium(), "Medium"},
                           Expected{embedded::robotoBold(), "Bold"}};
    FT_Library library = nullptr;
    REQUIRE(FT_Init_FreeType(&library) == 0);
    for (const auto& font : fonts) {
        CAPTURE(font.style);
        CHECK(font.blob.size > 100'000);
        FT_Face face = nullptr;
        REQUIRE(FT_New_Memory_Face(library, font.blob.data, static_cast<FT_Long>(font.blob.size), 0, &face) ==
                0);
        CHECK(std::string(face->family_name).starts_with("Roboto"));
        const bool styleInName = std::string(face->style_name) == font.style ||
                                 std::string(face->family_name).find(font.style) != std::string::npos;
        CHECK(styleInName);
        for (const FT_ULong codePoint : {0x41UL, 0xE4UL, 0xDFUL, 0x20ACUL, 0x2013UL, 0x201EUL, 0xB7UL})
            CHECK(FT_Get_Char_Index(face, codePoint) != 0);
        CHECK(shapedGlyphs(face, "Größe") == 5);
        cairo_font_face_t* cairoFace = cairo_ft_font_face_create_for_ft_face(face, 0);
        CHECK(cairo_font_face_status(cairoFace) == CAIRO_STATUS_SUCCESS);
        cairo_font_face_destroy(cairoFace);
        FT_Done_Face(face);
    }
    FT_Done_FreeType(library);
}

TEST_CASE("Dear ImGui rasterises the embedded font and finishes a frame without a window")
{
    IMGUI_CHECKVERSION();
    ImGui::CreateContext();
    ImGuiIO& io = ImGui::GetIO();
    io.IniFilename = nullptr;
    io.DisplaySize = ImVec2(640, 480);
    const embedded::Blob blob = embedded::robotoRegular();
    ImFontConfig config;
    config.FontDataOwnedByAtlas = false;
    io.Fonts->AddFontFromMemoryTTF(const_cast<unsigned char*>(blob.data), static_cast<int>(blob.size), 16,
                                   &config);
    io.Fonts->Build();
    ImGui::NewFrame();
    CHECK(ImGui::CalcTextSize("Kommunalatlas").x > 50);
    ImGui::Render();
    ImGui::DestroyContext();
    // Volatile, so that the back ends are really linked.
    bool (*volatile glfwInit)(GLFWwindow*, bool) = &ImGui_ImplGlfw_InitForOpenGL;
    bool (*volatile openGlInit)(const char*) = &ImGui_ImplOpenGL3_Init;
    const bool linked = glfwInit != nullptr && openGlInit != nullptr;
    CHECK(linked);
}

TEST_CASE("Cairo writes PDF and SVG")
{
    const auto count = [](void* bytes, const unsigned char*, unsigned length) {
        *static_cast<std::size_t*>(bytes) += length;
        return CAIRO_STATUS_SUCCESS;
    };
    std::size_t pdfBytes = 0;
    std::size_t svgBytes = 0;
    cairo_surface_t* const surfaces[] = {cairo_pdf_surface_create_for_stream(count, &pdfBytes, 100, 100),
                                         cairo_svg_surface_create_for_stream(count, &svgBytes, 100, 100)};
    for (cairo_surface_t* surface : surfaces) {
        cairo_t* context = cairo_create(surface);
        cairo_rectangle(context, 10, 10, 50, 50);
        cairo_fill(context);
        cairo_destroy(context);
        cairo_surface_finish(surface);
        CHECK(cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS);
        cairo_surface_destroy(surface);
    }
    CHECK(pdfBytes > 100);
    CHECK(svgBytes > 100);
}

TEST_CASE("libidn2 knows names beyond ASCII, libdbus its own version")
{
    char* name = nullptr;
    REQUIRE(idn2_to_ascii_8z("m\xC3\xBCller.de", &name, IDN2_NONTRANSITIONAL) == IDN2_OK);
    CHECK(std::string(name) == "xn--mller-kva.de");
    idn2_free(name);
    int major = 0, minor = 0, micro = 0;
    dbus_get_version(&major, &minor, &micro);
    CHECK(major == 1);
}

TEST_CASE("libdeflate compresses what zlib reads")
{
    const std::string text(10'000, 'a');
    libdeflate_compressor* compressor = libdeflate_alloc_compressor(6);
    std::vector<unsigned char> packed(libdeflate_zlib_compress_bound(compressor, text.size()));
    packed.resize(
        libdeflate_zlib_compress(compressor, text.data(), text.size(), packed.data(), packed.size()));
    libdeflate_free_compressor(compressor);
    CHECK(packed.size() < 200);
    std::string unpacked(text.size(), '\0');
    uLongf size = unpacked.size();
    CHECK(uncompress(reinterpret_cast<Bytef*>(unpacked.data()), &size, packed.data(), packed.size()) == Z_OK);
    CHECK(unpacked == text);
}

TEST_CASE("the other libraries answer")
{
    int major = 0;
    glfwGetVersion(&major, nullptr, nullptr);
    CHECK(major == 3);
    CHECK(XML_ExpatVersionInfo().major == 2);
    CHECK(unzStringFileNameCompare("a", "A", 2) == 0);
    CHECK(png_access_version_number() / 10'000 == 1);
    CHECK(gladLoadGL([](const char*) -> GLADapiproc { return nullptr; }) == 0);
    PJ_CONTEXT* context = proj_context_create();
    PJ* projection = proj_create(context, "+proj=eqearth +lon_0=11 +datum=WGS84");
    CHECK(projection != nullptr);
    proj_destroy(projection);
    proj_context_destroy(context);
}
