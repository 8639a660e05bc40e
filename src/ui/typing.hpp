// Whether a text field of the panels has the keyboard: the one answer for the search that begins with the
// first letter, for keys and for Esc. A new field with a text of its own is named in ui.cpp.
#pragma once

#include "ui/memory.hpp"

namespace ui {

bool fieldHasKeyboard(const Memory& memory);

}  // namespace ui
