#include "ui/parts/text_area.hpp"

#include <algorithm>
#include <cstring>
#include <vector>

#include "base/utf8.hpp"
#include "ui/parts/imgui_compat.hpp"

namespace ui {

namespace {

constexpr std::size_t areaBytes = 32'000;  // with the broken lines, which make a text at most twice as long

/// What fits, as whole characters.
std::string_view beginningOf(std::string_view text)
{
    std::size_t end = std::min(text.size(), areaBytes / 2);
    while (end < text.size() && end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0u) == 0x80u) --end;
    return text.substr(0, end);
}

struct Wrapping {
    const PanelContext* frame = nullptr;
    float maxWidth = 0;
    bool manyLines = true;
    WrappedText* shown = nullptr;  ///< before the letter, then after it
};

/// Breaks the lines anew after every letter.
int rewrap(ImGuiInputTextCallbackData* data)
{
    const Wrapping& wrapping = *static_cast<const Wrapping*>(data->UserData);
    const std::string_view now(data->Buf, static_cast<std::size_t>(data->BufTextLen));
    const bool travelled =
        ImGui::GetIO().KeyCtrl && (compat::keyPressed(ImGuiKey_Z) || compat::keyPressed(ImGuiKey_Y));
    const WrappedText typed = edited(*wrapping.shown, now, travelled);
    std::string text = typed.text();
    if (!wrapping.manyLines) std::replace(text.begin(), text.end(), '\n', ' ');
    WrappedText wrapped = softWrapped(*wrapping.frame, text, wrapping.maxWidth);
    if (wrapped.shown.size() > areaBytes) return 0;
    const std::size_t cursor =
        wrapped.shownOffset(typed.textOffset(static_cast<std::size_t>(data->CursorPos)));
    *wrapping.shown = std::move(wrapped);
    if (wrapping.shown->shown == now) return 0;
    data->DeleteChars(0, data->BufTextLen);
    data->InsertChars(0, wrapping.shown->shown.c_str());
    data->CursorPos = data->SelectionStart = data->SelectionEnd = static_cast<int>(cursor);
    return 0;
}

}  // namespace

WrappedText softWrapped(const PanelContext& f, std::string_view text, float maxWidth)
{
    WrappedText out;
    for (std::size_t begin = 0;;) {
        const std::size_t end = std::min(text.find('\n', begin), text.size());
        float width = 0;
        for (std::size_t at = begin; at < end;) {
            const std::size_t blank = text.find(' ', at);
            const std::size_t next = blank == std::string_view::npos || blank >= end ? end : blank + 1;
            const std::string_view word = text.substr(at, next - at);
            const float wordWidth = textWidth(f, Face::Body, word);
            if (width > 0 && width + wordWidth > maxWidth) {
                out.breaks.push_back(out.shown.size());
                out.shown += '\n';
                width = 0;
            }
            out.shown += word;
            width += wordWidth;
            at = next;
        }
        if (end == text.size()) return out;
        out.shown += '\n';
        begin = end + 1;
    }
}

TextFieldResult textArea(Column& column, const std::string& name, std::string& text, std::string_view hint,
                         std::size_t minLines, bool manyLines, TextFieldMemory memory)
{
    PanelContext& f = column.f;
    TextFieldResult result;
    const float corner = f.px(size::corner), inset = f.px(10);
    ImFont& font = fontOf(f, Face::Body);
    const float inner = column.width() - 2 * inset;
    // While somebody writes, ImGui has the lines as they were broken then, whatever the width is by now.
    TypedLines& typed = f.memory.typedLines;
    WrappedText wrapped = softWrapped(f, beginningOf(text), inner);
    const std::string shown = wrapped.shown;
    if (memory.active && typed.of == itemKey(name)) wrapped = typed.lines;
    // Of a longer one the beginning can be read; writing there would lose the rest.
    const ImGuiInputTextFlags whole =
        text.size() <= areaBytes / 2 ? ImGuiInputTextFlags_None : ImGuiInputTextFlags_ReadOnly;
    const auto lines = static_cast<std::size_t>(std::count(shown.begin(), shown.end(), '\n')) + 1;
    const float height = compat::fontHeight(font) * static_cast<float>(std::max(minLines, lines)) + 2 * inset;
    const Rect rect = column.take(f.measures.forFingers() ? std::max(height, f.px(size::row)) : height);
    f.record(name, rect);
    fillRect(rect, memory.active ? f.c.panel : f.c.raised, corner);

    const ItemKey item = itemKey(name);
    Focus& focus = f.memory.focus;
    if (memory.active && f.reachable() && !focus.has(item) && focus.current() != 0) ++memory.generation;
    const bool byTab = f.reachable() && !memory.active && focus.visible() && focus.has(item) && focus.moved();

    std::vector<char> buffer(areaBytes + 1);
    std::memcpy(buffer.data(), shown.data(), std::min(shown.size(), areaBytes));
    Wrapping wrapping{&f, inner, manyLines, &wrapped};
    if (byTab) {
        scrollIntoView(f, rect);
        ImGui::SetKeyboardFocusHere();
    }
    compat::pushFont(font);
    ImGui::SetCursorScreenPos(rect.min());
    ImGui::PushStyleVar(ImGuiStyleVar_FramePadding, {inset, inset});
    ImGui::PushStyleColor(ImGuiCol_FrameBg, 0u);
    ImGui::PushStyleColor(ImGuiCol_ChildBg, 0u);
    const std::string id = "##" + name + std::to_string(memory.generation);
    const bool wasEdited = ImGui::InputTextMultiline(
        id.c_str(), buffer.data(), buffer.size(), {rect.width(), rect.height()},
        ImGuiInputTextFlags_CallbackEdit | ImGuiInputTextFlags_NoHorizontalScroll | whole, rewrap, &wrapping);
    ImGui::PopStyleColor(2);
    ImGui::PopStyleVar();
    ImGui::PopFont();

    const bool wasActive = memory.active;
    memory.active = ImGui::IsItemActive();
    if (memory.active) typed = {item, wrapped};
    result.activated = memory.active && !wasActive;
    if (f.reachable()) focus.add({item, 0});
    if (ImGui::IsItemClicked() || (result.activated && ImGui::IsMouseDown(0))) {
        focus.pressed(item, 0);
        f.pressTaken = true;
    } else if (result.activated) {
        focus.set(item, 0, false);
    }
    if (wasEdited && base::isValidUtf8(buffer.data()) && !compat::keyPressed(ImGuiKey_Escape)) {
        const std::string now = wrapped.text();
        if (now != text) {
            text = now;
            result.changed = true;
        }
    }
    if (text.empty() && !memory.active)
        drawTextIn(
            f, Face::Body,
            {rect.x0 + inset, rect.y0, rect.x1 - inset, rect.y0 + compat::fontHeight(font) + 2 * inset},
            f.c.muted, hint);
    drawFieldEdge(f, memory.active || (focus.visible() && focus.has(item)), rect, corner);
    return result;
}

}  // namespace ui
