// A value on a line: set by dragging or by the arrow keys while it has the keyboard (with page keys for
// larger steps, Home and End for the ends).
#pragma once

#include <optional>
#include <string>

#include "ui/parts/widgets.hpp"

namespace ui {

struct SliderScale {
    double from = 0, to = 1;  ///< from < to
    double step = 1, page = 10;
};

/// The keys of this frame as a new value, if `item` has the keyboard and they move it.
std::optional<double> steppedByKeys(const PanelContext& f, std::string_view item, double value,
                                    const SliderScale& scale);

/// The value at a place of a line from x0 to x1, in whole steps.
double valueAt(float x, float x0, float x1, const SliderScale& scale);

/// A whole slider with its line; pressing anywhere on it moves it there. Nothing if it was not moved.
std::optional<double> slider(PanelContext& f, const std::string& name, const Rect& rect, double value,
                             const SliderScale& scale, std::string_view tooltip = {});

}  // namespace ui
