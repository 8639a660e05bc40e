// A picture as the tests of pictures ask for it (tests/golden/cases): what the program and the page make of
// one is compared bit for bit. For tests only.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "app/cli/command_line.hpp"
#include "base/diagnostic.hpp"
#include "model/atlas.hpp"
#include "scene/scene.hpp"

namespace app {

struct PictureCase {
    Options options;             ///< of `render`; with a language
    bool asWindow = false;       ///< the map as the window shows it, without title and foot
    std::string hovered;         ///< id of the entry under the pointer, mostly empty
    std::vector<double> camera;  ///< longitude, latitude, metres per pixel; empty: the view's home
    std::string stateText;  ///< a view as a line of text, for what `render` has no option for; mostly empty
    std::string room;       ///< the text of a session with towns and dots; mostly empty
};

/// The Scene that `kommunalatlas render` makes of it. No value, with the reason, if the case is none.
base::Result<std::shared_ptr<const scene::Scene>> sceneOf(const std::shared_ptr<const model::Atlas>& atlas,
                                                          const PictureCase& one);

}  // namespace app
