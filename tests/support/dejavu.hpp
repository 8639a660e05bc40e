// A font that has letters which the program's own lacks: DejaVu Sans, a package of its own, so that tests
// look alike on every machine. No test asks the system.
#pragma once

#include "text/font_file.hpp"

namespace test_support {

text::FontFilePtr dejavu();
/// Finds DejaVu Sans for every letter.
text::FindFont findDejavu();

}  // namespace test_support
