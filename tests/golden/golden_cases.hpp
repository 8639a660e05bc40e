// The cases of the picture tests: what is under tests/golden/cases/, and the Scene that the program makes of
// each. For tests only.
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "scene/scene.hpp"

namespace test_support {

struct GoldenCase {
    std::string name;
    std::filesystem::path folder;
    std::vector<std::string> arguments;  ///< of `render`
    bool asWindow = false;               ///< the map as the window shows it, without title and foot
    std::string hovered;                 ///< id of the entry under the pointer, mostly empty
    std::vector<double> camera;          ///< longitude, latitude, metres per pixel; empty: the view's home
    std::string stateText;  ///< a view as a line of text, for what `render` has no option for; mostly empty
    std::filesystem::path room;  ///< a session with towns and dots; mostly empty
    bool onScreen = false;       ///< also drawn with OpenGL
};

/// All cases, by name.
std::vector<GoldenCase> goldenCases();

/// The Scene that `kommunalatlas render` makes of the case's arguments.
std::shared_ptr<const scene::Scene> goldenScene(const GoldenCase& one);

}  // namespace test_support
