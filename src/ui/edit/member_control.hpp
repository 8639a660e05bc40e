// The list of member places in the form of an entry: typed or pasted as lines, taken over by a press, with
// what is not clear named below it.
#pragma once

#include "model/network.hpp"
#include "overlay/field.hpp"
#include "ui/parts/column.hpp"

namespace ui {

void drawMembers(Column& column, model::NetworkId id, const overlay::Field& field);

}  // namespace ui
