#include <doctest/doctest.h>

#include <array>

#include "layout/color.hpp"
#include "layout/palette.hpp"

namespace {

constexpr std::array themes{state::Theme::Light, state::Theme::Dark, state::Theme::Print, state::Theme::Contrast};

}  // namespace

TEST_CASE("contrast ratio is that of WCAG")
{
    CHECK(layout::contrastRatio({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(layout::contrastRatio({0x77, 0x77, 0x77}, {255, 255, 255}) == doctest::Approx(4.478).epsilon(0.001));
    CHECK(layout::contrastRatio({10, 20, 30}, {10, 20, 30}) == doctest::Approx(1));
}

TEST_CASE("text can be read on everything it stands on")
{
    for (const state::Theme theme : themes) {
        const layout::Palette& p = layout::palette(theme);
        CAPTURE(static_cast<int>(theme));
        for (const layout::Rgba ground : {p.land, p.sea, p.lake, p.panel, p.panelRaised, p.halo}) {
            CHECK(layout::contrastRatio(p.text, ground) >= 4.5);
            CHECK(layout::contrastRatio(p.textMuted, ground) >= 4.5);
        }
        for (const layout::Rgba fill : p.slotFill) CHECK(layout::contrastRatio(p.text, fill) >= 4.5);
        CHECK(layout::contrastRatio(p.onAccent, p.accent) >= 4.5);
        CHECK(layout::contrastRatio(p.warning, p.panel) >= 4.5);
        CHECK(layout::contrastRatio(p.text, p.hover) >= 4.5);
    }
}

TEST_CASE("symbols stand out from land, and glyphs from symbols")
{
    for (const state::Theme theme : themes) {
        const layout::Palette& p = layout::palette(theme);
        CAPTURE(static_cast<int>(theme));
        for (const layout::Rgba family : p.family) {
            CHECK(layout::contrastRatio(family, p.land) >= 3);
            CHECK(layout::contrastRatio(layout::inkOn(family), family) >= 3);
        }
        for (const layout::Rgba slot : p.slot) {
            CHECK(layout::contrastRatio(slot, p.land) >= 3);
            CHECK(layout::contrastRatio(layout::inkOn(slot), slot) >= 3);
        }
        CHECK(layout::contrastRatio(p.unselected, p.land) >= 3);
    }
}

TEST_CASE("the decided colours of the light theme")
{
    const layout::Palette& p = layout::palette(state::Theme::Light);
    CHECK(p.land == layout::Rgba{0xF4, 0xF1, 0xEA});
    CHECK(p.sea == layout::Rgba{0xDC, 0xE6, 0xEE});
    CHECK(p.family[0] == layout::Rgba{0x00, 0x66, 0x55});
    CHECK(p.family[6] == layout::Rgba{0x6B, 0x6B, 0x6B});
    CHECK(p.slot[0] == layout::Rgba{0x0B, 0x3C, 0x8C});
    CHECK(p.slot[1] == layout::Rgba{0xC2, 0x41, 0x0C});
    CHECK(p.slot[2] == layout::Rgba{0x0E, 0x8F, 0x83});
}
