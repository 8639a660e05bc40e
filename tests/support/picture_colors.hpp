// Pictures with few colours, so that those that are kept stay small. For tests only.
#pragma once

#include "support/picture_compare.hpp"

namespace test_support {

/// At most `count` colours: the box of colours with the largest error is split at its mean along its longest
/// side until there are enough boxes (variance-based median cut); every pixel gets the mean of its box.
/// Opaque.
Picture withFewColors(Picture picture, std::size_t count);

}  // namespace test_support
