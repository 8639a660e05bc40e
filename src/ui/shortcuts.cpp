#include "ui/shortcuts.hpp"

namespace ui {

std::string shortcutText(Shortcut shortcut, base::Language language)
{
    const bool german = language == base::Language::De;
    const std::string ctrl = german ? "Strg" : "Ctrl";
    const auto either = [&](const char* de, const char* en) { return std::string(german ? de : en); };
    switch (shortcut) {
    case Shortcut::World:
        return ctrl + "+1";
    case Shortcut::Europe:
        return ctrl + "+2";
    case Shortcut::Germany:
        return ctrl + "+3";
    case Shortcut::Twin:
        return ctrl + "+4";
    case Shortcut::Home:
        return either("Pos1", "Home");
    case Shortcut::ZoomIn:
        return "+";
    case Shortcut::ZoomOut:
        return "−";
    case Shortcut::Pan:
        return either("Pfeiltasten", "Arrow keys");
    case Shortcut::Back:
        return either("Alt+Links", "Alt+Left");
    case Shortcut::Forward:
        return either("Alt+Rechts", "Alt+Right");
    case Shortcut::Fit:
        return ctrl + "+E";
    case Shortcut::Panel:
        return ctrl + "+B";
    case Shortcut::Filters:
        return ctrl + either("+Umschalt+F", "+Shift+F");
    case Shortcut::Search:
        return ctrl + "+F";
    case Shortcut::Fullscreen:
        return "F11";
    case Shortcut::TextLarger:
        return ctrl + "++";
    case Shortcut::TextSmaller:
        return ctrl + "+−";
    case Shortcut::TextNormal:
        return ctrl + "+0";
    case Shortcut::Help:
        return "F1";
    case Shortcut::StepBack:
        return "Esc";
    case Shortcut::NextControl:
        return "Tab";
    case Shortcut::Neighbour:
        return either("Bild auf, Bild ab", "Page Up, Page Down");
    case Shortcut::Text:
        return ctrl + "+T";
    case Shortcut::Save:
        return ctrl + "+S";
    case Shortcut::Present:
        return "F5";
    case Shortcut::NextScene:
        return either("Bild ab, Bild auf", "Page Down, Page Up");
    case Shortcut::Blank:
        return either("B oder ., W", "B or ., W");
    case Shortcut::Undo:
        return ctrl + "+Z";
    case Shortcut::Redo:
        return ctrl + either("+Umschalt+Z", "+Shift+Z");
    case Shortcut::Areas:
        return either("F6, Umschalt+F6", "F6, Shift+F6");
    case Shortcut::TakeOnMap:
        return either("Eingabe", "Enter");
    case Shortcut::MoveScene:
        return ctrl + either("+Links, Rechts", "+Left, Right");
    case Shortcut::DeleteScene:
        return either("Entf", "Delete");
    case Shortcut::Compare:
        return either("Umschalt+Klick", "Shift+click");
    case Shortcut::Wheel:
        return either("Mausrad", "Mouse wheel");
    case Shortcut::Drag:
        return either("Ziehen", "Drag");
    case Shortcut::HoldRight:
        return either("Rechte Maustaste", "Right button");
    case Shortcut::ClickOrType:
        return either("Klick oder Tippen", "Click or typing");
    case Shortcut::ReturnToScene:
        return either("Esc, Bild ab", "Esc, Page Down");
    case Shortcut::SceneNumber:
        return either("Zahl, Eingabe", "Number, Enter");
    }
    return {};
}

}  // namespace ui
