// How choices are written: in settings, links and tours, on the command line and in the names of controls.
// Keys only, in no language; the words for readers stand in text/.
#pragma once

#include <string_view>

#include "base/enum_values.hpp"
#include "state/app_state.hpp"

namespace state {

constexpr std::string_view keyOf(Theme theme)
{
    switch (theme) {
    case Theme::Light:
        return "light";
    case Theme::Dark:
        return "dark";
    case Theme::Print:
        return "print";
    case Theme::Contrast:
        return "contrast";
    }
    return {};
}

constexpr std::string_view keyOf(Preview preview)
{
    switch (preview) {
    case Preview::None:
        return "none";
    case Preview::Protan:
        return "protan";
    case Preview::Deutan:
        return "deutan";
    case Preview::Tritan:
        return "tritan";
    case Preview::Grey:
        return "grey";
    case Preview::Projector:
        return "projector";
    }
    return {};
}

constexpr std::string_view keyOf(RoomSize room)
{
    switch (room) {
    case RoomSize::Near:
        return "near";
    case RoomSize::Middle:
        return "middle";
    case RoomSize::Far:
        return "far";
    }
    return {};
}

constexpr std::string_view keyOf(ViewKind kind)
{
    switch (kind) {
    case ViewKind::World:
        return "world";
    case ViewKind::Europe:
        return "europe";
    case ViewKind::Germany:
        return "germany";
    case ViewKind::Twin:
        return "twin";
    }
    return {};
}

/// Empty for the usual one, which is not written.
constexpr std::string_view keyOf(Lens lens)
{
    switch (lens) {
    case Lens::Information:
        return {};
    case Lens::Partners:
        return "partners";
    case Lens::Influence:
        return "influence";
    }
    return {};
}

}  // namespace state
