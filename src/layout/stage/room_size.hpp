// What the size of the room asks of a picture: letters, lines and colours that the last row can see. The rule
// (AVIXA V202.01 for reading, capitals 2, 3, 4 % of the picture's height) and its numbers stand here alone.
#pragma once

#include "layout/picture_input.hpp"

namespace layout {

/// Last row at 4, 6 or 8 picture heights: 1, 1.5, 2.
double roomFactor(state::RoomSize room);

/// `style` with the text size and theme for an audience picture of that logical height: the smallest
/// names on the map get 24 px of 1080 times the factor, or the reader's own size if that is larger. Beyond
/// the nearest rows the light theme becomes the one for bright rooms; the dark one stays, it is for darkened
/// rooms.
PictureStyle forAudience(const PictureStyle& style, double heightPx);

/// Text size at which the smallest names are just large enough for the nearest rows. Nothing for an audience
/// is smaller; what only has to be there, like the sources, is no larger.
double leastAudienceTextScale(double heightPx);

/// Factor for the widths of lines.
double audienceLineScale(state::RoomSize room, double heightPx);

}  // namespace layout
