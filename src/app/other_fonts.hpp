// The system's fonts for the letters that the program's own family lacks.
#pragma once

#include "text/font_file.hpp"

namespace app {

/// What to make a text::FontBook with. A file is opened once and stays open; where there are none (a page)
/// letters are drawn once, and what was drawn stays.
text::FindFont otherFonts();

}  // namespace app
