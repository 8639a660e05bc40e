// A field for longer texts that breaks lines at its width, drawn in the program's style over ImGui's editing.
#pragma once

#include <string>
#include <string_view>

#include "ui/parts/column.hpp"
#include "ui/parts/text_field.hpp"
#include "ui/parts/wrapped_text.hpp"

namespace ui {

/// Edits `text` (at most 4000 bytes) in the column, as high as its lines, at least `minLines`. What is left
/// of an overlong text cannot be edited and stays. Without `manyLines` Enter is no line feed.
TextFieldResult textArea(Column& column, const std::string& name, std::string& text, std::string_view hint,
                         std::size_t minLines, bool manyLines, TextFieldMemory memory);

/// Breaks lines behind blanks.
WrappedText softWrapped(const PanelContext& f, std::string_view text, float maxWidth);

}  // namespace ui
