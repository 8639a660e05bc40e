// The program's icons, drawn as lines on one grid of 16 units, stroke 1.5. No pictures, no icon font.
#pragma once

#include <cstdint>

#include <imgui.h>

namespace ui {

enum class Icon : std::uint8_t {
    None,
    Panel,
    ArrowLeft,
    ArrowRight,
    ChevronLeft,
    ChevronRight,
    ChevronDown,
    ChevronUp,
    Home,
    Fit,
    Plus,
    Minus,
    Fullscreen,
    LeaveFullscreen,
    Light,
    Dark,
    TextLarger,
    TextSmaller,
    Question,
    Info,
    Search,
    Close,
    Check,
    OpenLink,
    Copy,
    Compare,
    Warning,
    Filter,
    More,
    Reset,
    Pin,
    World,
    Europe,
    Germany,
    Twin,
    Save,
    Code,
    Layers,
    Gap,
    Present,
    Scenes,
    Undo,
    Redo,
    Edit,
    Delete,
    Play,
    Stop,
    Text,
    BlackScreen,
    WhiteScreen,
    Spotlight,
    Dots,
    Import
};

/// `sizePx` is the width of the grid. `centre` is moved to the middle of a pixel's edge by the caller.
void drawIcon(ImDrawList& list, Icon icon, ImVec2 centre, float sizePx, ImU32 color);

}  // namespace ui
