// Every pair of colours in use against the decided thresholds, in each theme and through each simulation:
// text 4.5 : 1, symbols and lines that carry meaning 3 : 1, a CIEDE2000 distance of 15 between colours that
// are told apart. The base map's own lines are exempt.
#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <vector>

#include "layout/map/base_map.hpp"
#include "layout/place/waters.hpp"
#include "look/color.hpp"
#include "look/color_distance.hpp"
#include "look/preview.hpp"

using look::Palette;
using scene::Rgba;
using state::Preview;
using state::Theme;

namespace {

constexpr std::array themes{Theme::Light, Theme::Dark, Theme::Print, Theme::Contrast};
constexpr std::array eyes{Preview::None, Preview::Protan, Preview::Deutan, Preview::Tritan};

constexpr double textContrast = 4.5, symbolContrast = 3, toldApart = 15;

std::string nameOf(Theme theme)
{
    constexpr std::array names{"light", "dark", "print", "contrast"};
    return names[static_cast<std::size_t>(theme)];
}
std::string nameOf(Preview preview)
{
    constexpr std::array names{"own eyes", "protan", "deutan", "tritan", "grey", "projector"};
    return names[static_cast<std::size_t>(preview)];
}
std::string hex(Rgba c)
{
    constexpr char digits[] = "0123456789ABCDEF";
    std::string text = "#";
    for (const std::uint8_t v : {c.r, c.g, c.b}) text += {digits[v >> 4], digits[v & 15]};
    return text;
}

struct Pair {
    Rgba a, b;
};

/// Calls `check(pair as seen)` for all eyes, with the pair in the message.
template <class Check>
void throughAllEyes(Theme theme, const std::vector<Pair>& pairs, Check check)
{
    for (const Preview eye : eyes)
        for (const Pair& pair : pairs) {
            INFO(nameOf(theme) << ", " << nameOf(eye) << ": " << hex(pair.a) << " and " << hex(pair.b));
            check(Pair{look::previewed(pair.a, eye), look::previewed(pair.b, eye)});
        }
}

std::vector<Pair> allPairs(const std::vector<Rgba>& colors)
{
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < colors.size(); ++i)
        for (std::size_t j = i + 1; j < colors.size(); ++j) pairs.push_back({colors[i], colors[j]});
    return pairs;
}

std::vector<Pair> onGrounds(const std::vector<Rgba>& inks, const std::vector<Rgba>& grounds)
{
    std::vector<Pair> pairs;
    for (const Rgba ink : inks)
        for (const Rgba ground : grounds) pairs.push_back({ink, ground});
    return pairs;
}

/// All seven; the last one, of the parties, is told by its form.
std::vector<Rgba> families(const Palette& p) { return {p.family.begin(), p.family.end()}; }
std::vector<Rgba> slots(const Palette& p) { return {p.slot.begin(), p.slot.end()}; }

}  // namespace

TEST_CASE("contrast ratio is that of WCAG")
{
    CHECK(look::contrastRatio({0, 0, 0}, {255, 255, 255}) == doctest::Approx(21));
    CHECK(look::contrastRatio({0x77, 0x77, 0x77}, {255, 255, 255}) == doctest::Approx(4.478).epsilon(0.001));
    CHECK(look::contrastRatio({10, 20, 30}, {10, 20, 30}) == doctest::Approx(1));
}

TEST_CASE("text can be read on everything it stands on")
{
    for (const Theme theme : themes) {
        const Palette& p = look::palette(theme);
        std::vector<Pair> pairs =
            onGrounds({p.text, p.textMuted}, {p.land, p.sea, p.lake, p.panel, p.panelRaised, p.halo});
        onGrounds({layout::waterInk(p)}, {p.sea, p.lake});
        onGrounds({p.text, p.textMuted}, {layout::landAbroad(p)});
        const std::vector<Pair> more =
            onGrounds({p.text}, {p.slotFill[0], p.slotFill[1], p.slotFill[2], p.hover, p.hatchGround});
        pairs.insert(pairs.end(), more.begin(), more.end());
        // Labels in a slot's colour stand on a halo, names in docks and cards on the panel.
        const std::vector<Pair> named =
            onGrounds({p.slotInk[0], p.slotInk[1], p.slotInk[2]}, {p.halo, p.panel});
        pairs.insert(pairs.end(), named.begin(), named.end());
        pairs.push_back({p.onAccent, p.accent});
        pairs.push_back({p.accent, p.panel});
        pairs.push_back({p.warning, p.panel});
        throughAllEyes(theme, pairs,
                       [](const Pair& pair) { CHECK(look::contrastRatio(pair.a, pair.b) >= textContrast); });
    }
}

TEST_CASE("symbols and lines with a meaning stand out, and glyphs from symbols")
{
    for (const Theme theme : themes) {
        const Palette& p = look::palette(theme);
        std::vector<Rgba> inks = families(p);
        for (const Rgba slot : p.slot) inks.push_back(slot);
        inks.push_back(p.unselected);
        std::vector<Pair> pairs = onGrounds(inks, {p.land, p.halo});
        for (const Rgba ink : inks) pairs.push_back({look::inkOn(ink), ink});
        // Arcs and edges of fills cross the sea.
        const std::vector<Pair> lines =
            onGrounds({p.slotInk[0], p.slotInk[1], p.slotInk[2]}, {p.land, p.sea, p.lake});
        pairs.insert(pairs.end(), lines.begin(), lines.end());
        throughAllEyes(theme, pairs, [](const Pair& pair) {
            CHECK(look::contrastRatio(pair.a, pair.b) >= symbolContrast);
        });
    }
}

TEST_CASE("on a projector in a lit room symbols and text still stand out")
{
    // The light theme for workshops (15 : 1), the one of high contrast for bright rooms (7 : 1). Dark is for
    // darkened rooms, print for paper.
    for (const auto& [theme, room] : {std::pair{Theme::Light, 15.0}, std::pair{Theme::Contrast, 7.0}}) {
        const Palette& p = look::palette(theme);
        const double flare = look::flareOf(room);
        CAPTURE(nameOf(theme));
        for (const Rgba family : p.family)
            for (const Rgba ground : {p.land, layout::landAbroad(p)})
                CHECK(look::contrastWithFlare(family, ground, flare) >= symbolContrast);
        for (const Rgba slot : p.slot) CHECK(look::contrastWithFlare(slot, p.land, flare) >= symbolContrast);
        for (const Rgba ground : {p.land, layout::landAbroad(p), p.sea, p.panel}) {
            CHECK(look::contrastWithFlare(p.text, ground, flare) >= textContrast);
            CHECK(look::contrastWithFlare(p.textMuted, ground, flare) >= textContrast);
        }
    }
}

TEST_CASE("colours that are told apart differ, to all eyes")
{
    for (const Theme theme : themes) {
        const Palette& p = look::palette(theme);
        const auto apart = [](const Pair& pair) { CHECK(look::colorDistance(pair.a, pair.b) >= toldApart); };
        throughAllEyes(theme, allPairs(slots(p)), apart);
        throughAllEyes(theme, allPairs({p.slotFill[0], p.slotFill[1], p.slotFill[2], p.land}), apart);
        throughAllEyes(theme, allPairs({p.countClass.begin(), p.countClass.end()}), apart);
        throughAllEyes(theme, {{p.slot[0], p.unselected}, {p.slot[1], p.unselected}}, apart);
        // In the bright room's colours two families come nearer (11.6 by the design); an edge, the glyph and
        // the name help. Parties have a form of their own and no part in this.
        const double families = theme == Theme::Contrast ? 11.5 : toldApart;
        throughAllEyes(theme, allPairs({p.family.begin(), p.family.end() - 1}),
                       [&](const Pair& pair) { CHECK(look::colorDistance(pair.a, pair.b) >= families); });
        if (theme == Theme::Contrast) CHECK(p.symbolEdge.a == 255);
    }
}

TEST_CASE("a grey copy of the print theme still tells fills and classes apart")
{
    const Palette& p = look::palette(Theme::Print);
    const auto grey = [](Rgba color) { return look::previewed(color, Preview::Grey); };
    // Lightness alone tells less than colour: 9 is what three fills and white leave room for.
    for (const Pair& pair : allPairs({p.slotFill[0], p.slotFill[1], p.slotFill[2], p.land}))
        CHECK(look::colorDistance(grey(pair.a), grey(pair.b)) >= 9);
    for (const Pair& pair : allPairs({p.countClass.begin(), p.countClass.end()}))
        CHECK(look::colorDistance(grey(pair.a), grey(pair.b)) >= toldApart);
    for (const Rgba family : p.family) CHECK(look::contrastRatio(grey(family), p.land) >= symbolContrast);
}

TEST_CASE("the decided colours of the light theme")
{
    const Palette& p = look::palette(Theme::Light);
    CHECK(p.land == Rgba{0xF4, 0xF1, 0xEA});
    CHECK(p.sea == Rgba{0xDC, 0xE6, 0xEE});
    CHECK(p.coast == Rgba{0x6B, 0x72, 0x78});
    CHECK(p.family[0] == Rgba{0x00, 0x66, 0x55});
    CHECK(p.family[6] == Rgba{0x6B, 0x6B, 0x6B});
    CHECK(p.slot[0] == Rgba{0x0B, 0x3C, 0x8C});
    CHECK(p.slot[1] == Rgba{0xC2, 0x41, 0x0C});
    CHECK(p.slot[2] == Rgba{0x0E, 0x8F, 0x83});
    CHECK(p.countClass[0] == Rgba{0xB5, 0xCF, 0xD6});
}

TEST_CASE("a family has its hue in every theme: violet stays violet")
{
    const auto hueOf = [](Rgba c) {
        const double r = c.r, g = c.g, b = c.b, most = std::max({r, g, b}), least = std::min({r, g, b});
        const double way = most - least;
        const double sixths = most == r ? (g - b) / way : most == g ? (b - r) / way + 2 : (r - g) / way + 4;
        return std::fmod(sixths * 60 + 360, 360);
    };
    const Palette& light = look::palette(Theme::Light);
    for (const Theme theme : themes)
        for (std::size_t f = 0; f + 1 < light.family.size(); ++f) {
            const double apart = std::abs(hueOf(look::palette(theme).family[f]) - hueOf(light.family[f]));
            CAPTURE(nameOf(theme));
            CAPTURE(f);
            CHECK(std::min(apart, 360 - apart) < 15);
        }
}
