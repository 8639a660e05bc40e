// The small pieces an SVG file is written from: numbers without a locale, escaped text, colours, paths.
// Knows no scenes.
#pragma once

#include <string>
#include <string_view>

#include "output/map/contours.hpp"
#include "scene/scene.hpp"

namespace output::svg {

/// At most two decimals, no trailing zeros; what is not finite becomes 0.
void appendNumber(std::string& out, double value);
/// For element content and attribute values in double quotes. Control characters, which XML forbids, are left
/// out, ill-formed UTF-8 becomes U+FFFD.
void appendEscaped(std::string& out, std::string_view utf8);
/// ` name="value"`.
void appendAttribute(std::string& out, std::string_view name, double value);
void appendAttribute(std::string& out, std::string_view name, std::string_view value);
/// ` fill="#rrggbb"` and ` fill-opacity` if needed; the same for "stroke".
void appendColor(std::string& out, std::string_view property, scene::Rgba color);
/// Colour, width, dashes and round joins; ` stroke="none"` is not written.
void appendStroke(std::string& out, const scene::Stroke& stroke, bool roundCaps);
/// Path data of all sequences. `closeAll`: areas; else those whose ends meet.
void appendPath(std::string& out, const Contours& contours, bool closeAll);

}  // namespace output::svg
