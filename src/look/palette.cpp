#include "look/palette.hpp"

namespace look {

namespace {

constexpr scene::Rgba rgb(std::uint32_t hex, std::uint8_t alpha = 255)
{
    return {static_cast<std::uint8_t>(hex >> 16), static_cast<std::uint8_t>(hex >> 8 & 0xFF),
            static_cast<std::uint8_t>(hex & 0xFF), alpha};
}

// Lit rooms and paper-like screens; the default.
constexpr Palette light()
{
    Palette p{};
    p.sea = rgb(0xDCE6EE);
    p.land = rgb(0xF4F1EA);
    p.lake = rgb(0xCFDDE8);
    p.coast = rgb(0x6B7278);
    p.countryBorder = rgb(0x8A8F94);
    p.stateBorder = rgb(0xA9ABAA);
    p.river = rgb(0xB3CBDD);
    p.disputed = rgb(0x8A8F94);
    p.text = rgb(0x1A1A1A);
    p.textMuted = rgb(0x55595E);
    p.halo = rgb(0xF8F6F1);
    p.panel = rgb(0xFFFFFF);
    p.panelRaised = rgb(0xF5F4F0);
    p.panelBorder = rgb(0xCDD1D5);
    p.accent = rgb(0x1F5FA8);
    p.onAccent = rgb(0xFFFFFF);
    p.hover = rgb(0xE6EDF4);
    p.warning = rgb(0x9A3B00);
    p.family = {rgb(0x006655), rgb(0x108D9C), rgb(0x0044FF), rgb(0xEE0077),
                rgb(0x995500), rgb(0x220066), rgb(0x6B6B6B)};
    p.slot = {rgb(0x0B3C8C), rgb(0xC2410C), rgb(0x0E8F83)};
    p.slotInk = {rgb(0x0B3C8C), rgb(0xAE3708), rgb(0x0A6E65)};
    p.slotFill = {rgb(0xA9C1F7), rgb(0xE8A46C), rgb(0x54A498)};
    p.unselected = rgb(0x7D8287);
    p.symbolEdge = rgb(0, 0);
    // From the decided #B5CFD6 up; the further classes are darker than the decided ramp's, whose steps fall
    // below a distance of 15.
    p.countClass = {rgb(0xB5CFD6), rgb(0x4F9DB4), rgb(0x2A6A7E), rgb(0x06333F)};
    p.hatchLine = rgb(0xA3A7AB);
    p.hatchGround = rgb(0xE9E7E2);
    return p;
}

// Darkened rooms only: a lit room washes it out.
constexpr Palette dark()
{
    Palette p{};
    p.sea = rgb(0x0B1219);
    p.land = rgb(0x16202B);
    p.lake = rgb(0x0D161F);
    p.coast = rgb(0x6B7A88);
    p.countryBorder = rgb(0x52606D);
    p.stateBorder = rgb(0x3B4854);
    p.river = rgb(0x24394B);
    p.disputed = rgb(0x6B7A88);
    p.text = rgb(0xFFFFFF);
    p.textMuted = rgb(0xAEB8C2);
    p.halo = rgb(0x101922);
    p.panel = rgb(0x1B2733);
    p.panelRaised = rgb(0x22303D);
    p.panelBorder = rgb(0x3B4956);
    p.accent = rgb(0x7CB5FF);
    p.onAccent = rgb(0x0B1219);
    p.hover = rgb(0x2A3A49);
    p.warning = rgb(0xFFB27A);
    p.family = {rgb(0x66EED4), rgb(0x00AAA6), rgb(0xB2BFFF), rgb(0xEE3C88),
                rgb(0xFFBF6B), rgb(0xA262FA), rgb(0xA7ADB3)};
    p.slot = {rgb(0x5283E6), rgb(0xFFA057), rgb(0x62E3D3)};
    p.slotInk = {rgb(0x6C9BFF), rgb(0xFFA057), rgb(0x62E3D3)};
    p.slotFill = {rgb(0x23468A), rgb(0x8A4A24), rgb(0x107E70)};
    p.unselected = rgb(0x6F7A84);
    p.symbolEdge = rgb(0, 0);
    p.countClass = {rgb(0x1F5068), rgb(0x3884A2), rgb(0x74BCD6), rgb(0xD6F4FB)};
    p.hatchLine = rgb(0x55626E);
    p.hatchGround = rgb(0x1C2732);
    return p;
}

// Paper: white land, little ink, and fills of three different lightnesses, so that a grey copy still tells
// them apart.
constexpr Palette print()
{
    Palette p = light();
    p.sea = rgb(0xE9F0F5);
    p.land = rgb(0xFFFFFF);
    p.lake = rgb(0xDCE7EF);
    p.stateBorder = rgb(0xA0A4A8);
    p.river = rgb(0xB5CDDF);
    p.text = rgb(0x000000);
    p.textMuted = rgb(0x4A4E52);
    p.halo = rgb(0xFFFFFF);
    p.panelBorder = rgb(0x9AA0A5);
    p.slotFill = {rgb(0x5C79BC), rgb(0xF4C79C), rgb(0x45B2A6)};
    p.hatchGround = rgb(0xF4F4F4);
    return p;
}

// Bright rooms and weak eyes: the two families that pale first are darker, borders and coast are nearly
// black.
constexpr Palette contrast()
{
    Palette p = light();
    p.sea = rgb(0xD3E2EE);
    p.land = rgb(0xFFFFFF);
    p.coast = rgb(0x30363B);
    p.countryBorder = rgb(0x4A5055);
    p.stateBorder = rgb(0x767B80);
    p.disputed = rgb(0x4A5055);
    p.text = rgb(0x000000);
    p.textMuted = rgb(0x303438);
    p.halo = rgb(0xFFFFFF);
    p.panelBorder = rgb(0x5C6166);
    p.accent = rgb(0x0B3C8C);
    p.warning = rgb(0x7A2E00);
    p.family[1] = rgb(0x0E818F);
    p.family[3] = rgb(0xD6006B);
    p.slotFill = {rgb(0xA9C1F7), rgb(0xE59E64), rgb(0x4FA094)};
    p.unselected = rgb(0x5C6166);
    p.symbolEdge = rgb(0x1A1A1A);
    p.hatchLine = rgb(0x767B80);
    return p;
}

}  // namespace

const Palette& palette(state::Theme theme)
{
    static constexpr Palette lightOne = light(), darkOne = dark(), printOne = print(),
                             contrastOne = contrast();
    switch (theme) {
    case state::Theme::Light:
        break;
    case state::Theme::Dark:
        return darkOne;
    case state::Theme::Print:
        return printOne;
    case state::Theme::Contrast:
        return contrastOne;
    }
    return lightOne;
}

}  // namespace look
