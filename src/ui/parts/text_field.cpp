#include "ui/parts/text_field.hpp"

#include <algorithm>
#include <array>
#include <cstring>

#include "base/utf8.hpp"
#include "ui/parts/imgui_compat.hpp"

namespace ui {

namespace {

constexpr std::size_t fieldBytes = 2000;  // a view as text, a note

/// The longest beginning of at most `fieldBytes` that ends between two characters.
std::string_view cut(std::string_view text)
{
    if (text.size() <= fieldBytes) return text;
    std::size_t end = fieldBytes;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    return text.substr(0, end);
}

int cursorBehindText(ImGuiInputTextCallbackData* data)
{
    Memory& memory = *static_cast<Memory*>(data->UserData);
    if (!memory.cursorToEnd) return 0;
    data->CursorPos = data->SelectionStart = data->SelectionEnd = data->BufTextLen;
    if (memory.selectText) data->SelectionStart = 0;
    memory.cursorToEnd = memory.selectText = false;
    return 0;
}

}  // namespace

TextFieldResult textField(PanelContext& f, const std::string& name, const Rect& rect, std::string& text,
                          std::string_view hint, Icon which, TextFieldMemory memory, bool wantsKeyboard,
                          Face face)
{
    TextFieldResult result;
    f.record(name, rect);
    const ItemKey item = itemKey(name);
    Focus& focus = f.memory.focus;
    const float corner = f.px(size::corner), iconSize = f.px(size::icon);
    fillRect(rect, memory.active ? f.c.panel : f.c.raised, corner);

    // The field gave the keyboard away by Tab: ImGui forgets a field that has another name.
    if (memory.active && f.reachable() && !focus.has(item) && focus.current() != 0) ++memory.generation;
    const bool byTab = f.reachable() && !memory.active && focus.visible() && focus.has(item) && focus.moved();
    const bool clearable = !text.empty();
    const float left = which == Icon::None ? f.px(12) : f.px(12) + iconSize + f.px(8);
    const Rect inner{rect.x0 + left, rect.y0, rect.x1 - (clearable ? rect.height() : f.px(8)), rect.y1};

    std::array<char, fieldBytes + 1> buffer{};
    const std::string_view shown = cut(text);
    std::memcpy(buffer.data(), shown.data(), shown.size());
    if (byTab) scrollIntoView(f, rect);
    if (wantsKeyboard || byTab) {
        ImGui::SetKeyboardFocusHere();
        f.memory.cursorToEnd = true;
    }
    askForLetters(f, face, text);
    ImFont& font = fontOf(f, face);
    compat::pushFont(font);
    ImGui::SetCursorScreenPos(inner.min());
    ImGui::SetNextItemWidth(inner.width());
    const float paddingY = std::max(0.0f, (rect.height() - compat::fontHeight(font)) / 2);
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {0, paddingY});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0u);
    const std::string id = "##" + name + std::to_string(memory.generation);
    ImGui::InputText(id.c_str(), buffer.data(), buffer.size(), ImGuiInputTextFlags_CallbackAlways,
                     cursorBehindText, &f.memory);
    ImGui::PopStyleColor();
    ImGui::PopStyleVar();
    ImGui::PopFont();

    const bool wasActive = memory.active;
    memory.active = ImGui::IsItemActive();
    result.activated = memory.active && !wasActive;
    if (f.reachable()) focus.add({item, 0});
    if (ImGui::IsItemClicked()) {
        focus.pressed(item, 0);
        f.pressTaken = true;
    } else if (result.activated) {
        focus.set(item, 0, false);
    }
    // Esc takes a step back elsewhere; ImGui's own meaning, back to the text before, is not wanted.
    const std::string edited = base::isValidUtf8(buffer.data()) ? buffer.data() : text;
    if (edited != text && !compat::keyPressed(ImGuiKey_Escape)) {
        text = edited;
        result.changed = true;
    }

    if (text.empty()) drawTextIn(f, face, inner, f.c.muted, hint);
    if (which != Icon::None)
        drawIcon(*ImGui::GetWindowDrawList(), which, {rect.x0 + f.px(12) + iconSize / 2, rect.midY()},
                 iconSize, f.c.muted);
    if (clearable) {
        const Rect clear = Rect{rect.x1 - rect.height(), rect.y0, rect.x1, rect.y1}.inset(
            f.measures.forFingers() ? 0 : f.px(4));
        if (iconButton(f, name + ":clear", clear, Icon::Close, {.tooltip = f.tr(text::Key::ClearText)})) {
            text.clear();
            ++memory.generation;
            result.changed = true;
        }
    }
    drawFieldEdge(f, memory.active || (focus.visible() && focus.has(item)), rect, corner);
    return result;
}

}  // namespace ui
