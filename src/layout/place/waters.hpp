// The names of oceans, seas and large lakes, where they stand and how wide the water is there; their colour.
#pragma once

#include <span>

#include "base/language.hpp"
#include "geo/lon_lat.hpp"
#include "look/palette.hpp"

namespace layout {

struct Water {
    geo::LonLat middle;  ///< of the name
    double widthKm;      ///< of the water there, from west to east
    std::string_view de, en;

    std::string_view name(base::Language language) const { return language == base::Language::De ? de : en; }
};

/// The widest first.
std::span<const Water> waters();

/// The colour of their names.
scene::Rgba waterInk(const look::Palette& colors);

}  // namespace layout
