// What the chooser offers for the field of the form that it was opened for.
#pragma once

#include <vector>

#include "ui/find/chooser_values.hpp"

namespace ui {

std::vector<ChooserGroup> fieldGroups(const PanelContext& f);

}  // namespace ui
