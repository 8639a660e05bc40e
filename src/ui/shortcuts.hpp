// The keys of the program, and what a mouse does, as readers know them: "Strg+1", "Ctrl+1". Only names; app/
// decides what a key does.
#pragma once

#include <string>

#include "base/language.hpp"

namespace ui {

enum class Shortcut {
    World,
    Europe,
    Germany,
    Twin,
    Home,
    ZoomIn,
    ZoomOut,
    Pan,
    Back,
    Forward,
    Fit,
    Panel,
    Filters,
    Search,
    Fullscreen,
    TextLarger,
    TextSmaller,
    TextNormal,
    Help,
    StepBack,
    NextControl,
    Neighbour,
    Compare,
    Text,
    Save,
    Present,
    NextScene,
    Blank,
    Undo,
    Redo,
    Areas,
    TakeOnMap,
    MoveScene,
    DeleteScene,
    Wheel,
    Drag,
    HoldRight,
    ClickOrType,
    ReturnToScene,
    SceneNumber
};

std::string shortcutText(Shortcut shortcut, base::Language language);

}  // namespace ui
