// A line of text to type into, drawn in the program's style over ImGui's editing.
#pragma once

#include <string>
#include <string_view>

#include "ui/parts/widgets.hpp"

namespace ui {

/// What a field remembers; owned by Memory.
struct TextFieldMemory {
    bool& active;          ///< has the keyboard
    unsigned& generation;  ///< changes when ImGui must forget its own copy
};

struct TextFieldResult {
    bool changed = false;
    bool activated = false;
};

/// Edits `text` (at most 200 bytes). `wantsKeyboard` asks for the keyboard in the next frame, the cursor
/// behind the text.
TextFieldResult textField(PanelContext& f, const std::string& name, const Rect& rect, std::string& text,
                          std::string_view hint, Icon icon, TextFieldMemory memory, bool wantsKeyboard,
                          Face face = Face::Body);

}  // namespace ui
